import CZlib
import Diagnostics
import Foundation
import Reading
import SampleContent
import Testing

@testable import Guarding

/// A secret is found in whatever form it stands in a file.
@Suite struct DisguiseTests {
  static let sample = Sample.district
    .with(
      "handbuch/uebergabe.md",
      """
      ---
      titel: Übergabe im Schlößchen
      ---
      Der Schlüssel liegt beim Hausmeister hinter der **grünen** Tür im Keller. Fragen Sie Petra Musterfrau,
      Telefon 0331 / 47 11-008, petra.musterfrau@innen.example, siehe [Wiki](https://wiki.innen.example/ablauf).
      Die Kosten betragen 48.273,50 Euro.

      """
    )
    .with("seiten/start.md", "---\ntitel: Start\n---\nGuten Tag, der Schlüssel steckt.\n")

  static let secrets = Secrets(of: sample.sources)

  private func places(_ path: String, _ bytes: [UInt8]) -> [String] {
    Self.secrets.leaks(in: [SiteFile(path: path, bytes: bytes)], of: "x") { _ in OpenSite([]) }.map(
      \.position.description)
  }

  private func isSeen(_ path: String, _ text: String) -> Bool { !places(path, Array(text.utf8)).isEmpty }

  @Test(arguments: [
    ("a.html", "<p>Der Schlüssel liegt beim <em>Hausmeister</em> hinter der Tür</p>"),
    ("a.html", "<p>&Uuml;bergabe <!-- x --> im Schl&#246;&szlig;chen</p>"),
    ("a.html", #"<p title="Übergabe im Schlößchen">x</p>"#), ("a.html", "<!-- ÜBERGABE IM SCHLÖSSCHEN -->"),
    ("a.html", #"<a href="mailto:petra.musterfrau%40innen.example">x</a>"#),
    ("a.html", "petra.musterfrau [at] innen.example"), ("a.html", "<b>Petra</b> Musterfrau"),
    ("a.html", #"<a href="tel:+493314711008">x</a>"#), ("a.html", "03314711008"), ("a.html", "+49 (0) 331 4711-008"),
    ("a.html", "0049/331/4711008"), ("a.html", "0331 4 71 10 08"), ("a.html", "<td>48.273,5</td>"),
    ("a.html", "<data value=\"48273.50\">x</data>"), ("a.csv", "a;48273,5;b"), ("a.csv", "48 273,50"),
    ("a.json", #"{"t":"\u00dcbergabe im Schl\u00f6\u00dfchen"}"#),
    ("a.js", #"var t = "Der Schl\u00fcssel liegt beim <b class=\"x\">Hausmeister</b>";"#),
    ("a.css", #"a::after { content: "\dc bergabe im Schl\f6\df chen" }"#),
    ("a.ics", "SUMMARY:Übergabe im Schlöß\r\n chen\r\n"), ("uebergabe.html", ""), ("handbuch/uebergabe/index.html", ""),
    ("a.html", #"<a href="https://wiki.innen.example/ablauf?x=1">x</a>"#),
    ("a.svg", "<svg><text>Übergabe</text></svg>"), ("a.html", #"<path d="0331 4711 008"></path>"#),
    ("a.html", #"<path d="M 0331 4711008 z"></path>"#), ("a.html", #"<p d="M 0331 4711 008 z"></p>"#),
    ("a.html", #"<path data-d="M 0331 4711 008 z"></path>"#), ("a.html", #"<path d="M1 2z" id="0331 4711 008">"#),
    ("a.html", "<path d='M 1 2 l 0331 4711 008; z'></path>"), ("a.html", #"<path d="M 0331 4711 008"#),
    ("a.html", #"<path>d="M 0331 4711 008 z"</path>"#),
  ])
  func seen(_ path: String, _ text: String) { #expect(isSeen(path, text), "\(text)") }

  @Test(arguments: [
    "Der Schlüssel steckt.", "Guten Tag", "0331 4711", "2019 100 50", "48.273", "Rolle Start Treff Zentrum Nord",
    #"<path id="a" d="M 0331 4711 008 l -48 273 h 50 z"></path>"#, "<path d='m 0331 4711 008 z'/>",
  ])
  func notSeen(_ text: String) { #expect(!isSeen("a.html", text), "\(text)") }

  /// What a site without anything internal says too is public, in whatever file it says it.
  @Test func whatIsPublicByOriginIsNoLeak() {
    let files = [SiteFile(path: "a.html", bytes: Array("Übergabe im Schlößchen".utf8))]
    let elsewhere = OpenSite([SiteFile(path: "b.html", bytes: Array("Die Übergabe im Schlößchen".utf8))])
    #expect(Self.secrets.leaks(in: files, of: "x") { _ in elsewhere }.isEmpty)
    #expect(!Self.secrets.leaks(in: files, of: "x") { _ in OpenSite([]) }.isEmpty)
  }

  @Test func placesAreOfTheFileAndOfTheContent() throws {
    let text = "<p>\n  Fragen Sie <b>Petra</b> Musterfrau</p>"
    let file = SiteFile(path: "a.html", bytes: Array(text.utf8))
    let finding = try #require(Self.secrets.leaks(in: [file], of: "oeffentlich") { _ in OpenSite([]) }.first)
    #expect(finding.code == .builtLeak)
    #expect(finding.position.description.hasPrefix("oeffentlich/a.html:2:"))
    #expect(finding.notes[0].position.description.hasPrefix("handbuch/uebergabe.md:4:"))
  }

  // MARK: Packed

  private static let secret = Array("<p>Übergabe im Schlößchen</p>".utf8)

  /// - Parameter bits: 31 gzip, 15 zlib, -15 bare.
  private func packed(_ bytes: [UInt8], _ bits: Int32) -> [UInt8] {
    var stream = z_stream()
    _ = deflateInit2_(
      &stream, 9, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count + 200))
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        _ = deflate(&stream, Z_FINISH)
        return output.count - Int(stream.avail_out)
      }
    }
    return Array(output.prefix(count))
  }

  private func archive(_ name: String, _ bytes: [UInt8], sizeKnown: Bool = true) -> [UInt8] {
    let data = packed(bytes, -15)
    func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
    return [0x50, 0x4B, 3, 4] + little(20, 2) + little(0, 2) + little(8, 2) + little(0, 8)
      + little(sizeKnown ? data.count : 0, 4) + little(bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
      + Array(name.utf8) + data
  }

  @Test func packedFiles() {
    #expect(Set(places("a.html.gz", packed(Self.secret, 31))) == ["x/a.html.gz:1:1"])
    #expect(!places("a.docx", archive("word/document.xml", Self.secret)).isEmpty)
    #expect(!places("a.docx", archive("word/document.xml", Self.secret, sizeKnown: false)).isEmpty)
    #expect(!places("a.zip", archive("b.zip", archive("c.txt", Self.secret))).isEmpty)
    #expect(!places("a.zip", archive("uebergabe.txt", [])).isEmpty)
  }

  @Test func documents() {
    let contents = Array(
      "BT /F1 12 Tf [(Der Schl) 20 (uessel liegt) -250 (beim)] TJ (Hausmeister hinter der) Tj ET".utf8)
    let pdf = Array("%PDF-1.4\n1 0 obj << /Filter /FlateDecode >>\nstream\n".utf8) + packed(contents, 15)
    #expect(!places("a.pdf", pdf + Array("\nendstream".utf8)).isEmpty)
    #expect(!places("a.pdf", Array("%PDF-1.4\n/Title (Petra Musterfrau)".utf8)).isEmpty)
  }

  @Test func lettersInLetters() {
    let data = Data(Self.secret).base64EncodedString()
    #expect(!places("a.css", Array("a { background: url(data:text/html;base64,\(data)) }".utf8)).isEmpty)
    #expect(
      !places(
        "a.css",
        Array("a { background: url('data:image/svg+xml,%3Ctext%3E%C3%9Cbergabe%20im%20Schl%C3%B6%C3%9Fchen') }".utf8)
      ).isEmpty)
  }

  @Test(arguments: [true, false], [true, false]) func twoBytesACharacter(_ isLittle: Bool, _ hasMark: Bool) {
    let units = (hasMark ? [0xFEFF] : []) + Array("Übergabe im Schlößchen; und noch mehr Text".utf16)
    let bytes = units.flatMap { unit in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(!places("a.csv", bytes).isEmpty)
  }

  /// Whatever the bytes are, the search comes to an end.
  @Test func anyBytes() {
    var state: UInt64 = 7
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let marks = Array("<>&%\\\"'-u0\n ".utf8)
    let heads: [[UInt8]] = [
      [], [0x1F, 0x8B, 8, 0], [0x50, 0x4B, 3, 4], Array("%PDF-1.7 stream\n".utf8), [0xFF, 0xFE],
      Array("<a \"<!-- &#x".utf8),
    ]
    for head in heads {
      for length in [0, 1, 5, 29, 31, 300] {
        for ending in ["html", "js", "css", "ics", "csv", "png", ""] {
          _ = places("a.\(ending)", head + (0..<length).map { _ in next() })
          _ = places("a.\(ending)", head + (0..<length).map { _ in marks[Int(next()) % marks.count] })
        }
      }
    }
  }
}
