import Testing

@testable import Theming

@Suite struct HTMLWriterTests {
  private func written(_ write: (inout HTMLWriter) -> Void) -> String {
    var writer = HTMLWriter()
    write(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func textIsEscaped() {
    #expect(
      written { $0.element("p", text: "<script>&\"'</script>") }
        == "<p>&lt;script&gt;&amp;&quot;&#39;&lt;/script&gt;</p>")
  }

  @Test func attributeValueIsEscaped() {
    let html = written {
      $0.start("p")
      $0.attribute("title", "\" onclick=\"x")
      $0.end("p")
    }
    #expect(html == "<p title=\"&quot; onclick=&quot;x\"></p>")
  }

  @Test(
    arguments: [
      0, 1, 2, 0x0D, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
    ] as [UInt32])
  func forbiddenCharactersAreDropped(_ value: UInt32) throws {
    let text = "a\(Character(try #require(Unicode.Scalar(value))))b"
    #expect(written { $0.text(text) } == "ab")
    #expect(HTMLEscaping.withoutControls(text) == "ab")
  }

  @Test(arguments: ["Größe: 5 m²", "a\tb\nc", "„x“ – y…", "\u{A0}", "👍", "\u{FDCF}\u{FFFD}", ""])
  func ordinaryTextStays(_ text: String) {
    #expect(written { $0.text(text) } == text)
    #expect(HTMLEscaping.withoutControls(text) == text)
  }

  @Test func attributesEndWithTheNextCall() {
    let html = written {
      $0.start("img")
      $0.attribute("alt", "")
      $0.attribute("width", 40)
      $0.flag("hidden")
      $0.text("x")
    }
    #expect(html == "<img alt=\"\" width=\"40\" hidden>x")
  }

  @Test func anOpenTagIsClosedAtTheEnd() {
    #expect(written { $0.start("hr") } == "<hr>")
  }

  @Test func ampersandsInAddressesAreEscaped() throws {
    let address = try #require(HTMLAddress(external: "https://example.org/?a=1&b='2'"))
    let html = written {
      $0.start("a")
      $0.attribute("href", address)
    }
    #expect(html == "<a href=\"https://example.org/?a=1&amp;b=&#39;2&#39;\">")
  }
}
