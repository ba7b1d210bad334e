import Testing

@testable import Guarding

/// Every way of writing a word is the same word.
@Suite struct ScannerTests {
  private func words(_ text: String, _ form: TextForm) -> [UInt64] {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = TokenScanner(bytes, form: form, sink: TokenList())
      scanner.run()
      return scanner.sink.tokens.map(\.hash)
    }
  }

  private static let plain = TokenList.of("Größe für René").map(\.hash)

  private static let forms: [(String, TextForm)] = [
    ("Größe für René", TextForm.markup), ("GRÖSSE FÜR RENÉ", .markup), ("groesse-fuer-rene", TextForm()),
    ("Gr&ouml;&szlig;e f&#252;r Ren&#xE9;", .markup), ("Gr%C3%B6%C3%9Fe%20f%C3%BCr%20Ren%C3%A9", TextForm()),
    (#"Gr\u00f6\u00dfe f\u00fcr\nRen\u00E9"#, .escapes), (#"Gr\f6 \df e f\fc r Ren\e9 "#, .styleEscapes),
    ("Gr\u{00AD}öße f<wbr>ür Re\u{200B}né", .markup), ("Gro\u{0308}ße fu\u{0308}r Rene\u{0301}", TextForm()),
    ("Grö\r\n ße f\r\n\tür René", .folded),
  ]

  @Test(arguments: forms)
  func sameWords(_ text: String, _ form: TextForm) { #expect(words(text, form) == Self.plain) }

  @Test func tagsDoNotHideWordsAndHaveWordsOfTheirOwn() {
    var text =
      #"<p class="a">Drei <b title="Vier &amp; fünf">kleine</b> <!-- sechs --> Worte</p><script>var x = "acht"</script>"#
    struct Sink: TokenSink {
      var text: [UInt64] = []
      var markup: [UInt64] = []
      mutating func take(_ token: Token, inMarkup: Bool) {
        if inMarkup { markup.append(token.hash) } else { text.append(token.hash) }
      }
    }
    let sink = text.withUTF8 { bytes in
      var scanner = TokenScanner(bytes, form: .markup, sink: Sink())
      scanner.run()
      return scanner.sink
    }
    #expect(sink.text == TokenList.of("Drei kleine Worte var x acht").map(\.hash))
    #expect(sink.markup == TokenList.of("p class a b title Vier fünf b sechs p script script").map(\.hash))
  }

  @Test func entitiesThatAreNone() {
    #expect(words("a & b &nix; 50 % c\\", [.markup, .escapes]) == TokenList.of("a b nix 50 c").map(\.hash))
  }
}
