import CZlib
import TestSupport
import Testing

@testable import Cleansing

/// A PDF document made of objects, as programs write them. Places of objects are left out: nobody here trusts them.
struct SamplePDF {
  var bytes: [UInt8] = Array("%PDF-1.7\n%âãÏÓ\n".utf8)

  init() {
    self.bytes += Array("1 0 obj\n<</Type/Catalog/Pages 2 0 R/Lang(de-DE)>>\nendobj\n".utf8)
    bytes += Array("2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n".utf8)
  }

  func with(_ number: Int, _ object: String) -> SamplePDF {
    var copy = self
    copy.bytes += Array("\(number) 0 obj\n\(object)\nendobj\n".utf8)
    return copy
  }

  func with(_ number: Int, _ dictionary: String, stream: [UInt8], length: Int? = nil) -> SamplePDF {
    var copy = self
    copy.bytes += Array("\(number) 0 obj\n<<\(dictionary)/Length \(length ?? stream.count)>>\nstream\r\n".utf8)
    copy.bytes += stream + Array("\nendstream\nendobj\n".utf8)
    return copy
  }

  /// Objects packed together, and who has to be asked for them.
  func with(packed objects: [(Int, String)], trailer: String) -> SamplePDF {
    var (head, body) = ("", "")
    for (number, text) in objects {
      head += "\(number) \(body.utf8.count) "
      body += text + " "
    }
    let dictionary = "/Type/ObjStm/N \(objects.count)/First \(head.utf8.count)/Filter/FlateDecode"
    return with(90, dictionary, stream: packed(Array((head + body).utf8)))
      .with(91, "/Type/XRef/Size 92/Root 1 0 R\(trailer)", stream: [0, 1, 2])
  }

  func ended(_ trailer: String) -> [UInt8] { bytes + Array("trailer\n<</Size 9/Root 1 0 R\(trailer)>>\n%%EOF\n".utf8) }
}

func packed(_ bytes: [UInt8]) -> [UInt8] {
  var size = compressBound(UInt(bytes.count))
  var result = [UInt8](repeating: 0, count: Int(size))
  compress(&result, &size, bytes, UInt(bytes.count))
  return Array(result[..<Int(size)])
}

@Suite struct DocumentTests {
  private func properties(_ bytes: [UInt8]) -> [Metadata.Property] {
    let cleansed = withoutMetadata(bytes, ending: "pdf")
    #expect(cleansed.bytes == bytes)
    #expect(cleansed.metadata.obstacle == nil)
    return cleansed.metadata.properties
  }

  @Test func nothingToTell() {
    let info = "<</Title(Konzept)/Producer(LibreOffice 7.4)/Creator(Writer)/CreationDate(D:2026)/Author()>>"
    #expect(properties(SamplePDF().with(3, info).ended("/Info 3 0 R")) == [])
    #expect(properties(SamplePDF().ended("")) == [])
  }

  @Test(arguments: [
    "(Erika M\\374ster)", "(Erika \\(M\\) Muster)", "<4572696B61204DFC73746572>",
    "<FEFF004500720069006B00610020004D00FC0073007400650072>",
  ]) func anAuthor(_ text: String) {
    let name = text.contains("\\(") ? "Erika (M) Muster" : "Erika Müster"
    #expect(properties(SamplePDF().with(3, "<</Author \(text)>>").ended("/Info 3 0 R")) == [.author(name)])
  }

  /// As macOS writes it.
  @Test func textsThatStandAlone() {
    let pdf = SamplePDF().with(3, "<</Author 4 0 R/Producer 5 0 R>>").with(4, "(Erika Muster)").with(5, "(Quartz)")
    #expect(properties(pdf.ended("/Info 3 0 R")) == [.author("Erika Muster")])
  }

  @Test func whatAnEarlierVersionHasSaid() {
    let pdf = SamplePDF().with(3, "<</Author(Erika Muster)>>").with(3, "<</Author()/Title(Konzept)>>")
    #expect(properties(pdf.ended("/Info 3 0 R")) == [.author("Erika Muster")])
  }

  @Test func otherProperties() {
    let info =
      #"<</Firma(Muster GmbH)/Keywords(C:\\Users\\erika\\akte.docx)/Title(Ein Titel)/PTEX.Fullbanner(x)/Trapped/False>>"#
    #expect(
      properties(SamplePDF().with(3, info).ended("/Info 3 0 R")) == [
        .custom(key: "Firma", "Muster GmbH"), .path(key: "Keywords", #"C:\Users\erika\akte.docx"#),
      ])
  }

  @Test func remarksAndFiles() {
    let pdf = SamplePDF().with(3, "<</Type/Annot/Subtype/Highlight/Rect[0 0 1 1]/T(Erika Muster)>>")
      .with(4, "<</Type/Annot/Subtype/Widget/T(feld.name)>>")
      .with(5, "<</Type/Filespec/F(liste.xlsx)/EF<</F 6 0 R>>>>")
      .with(6, "/Type/EmbeddedFile", stream: [1, 2, 3])
    #expect(properties(pdf.ended("")) == [.annotator("Erika Muster"), .attachment("liste.xlsx")])
    #expect(properties(SamplePDF().with(6, "/Type/EmbeddedFile", stream: [1]).ended("")) == [.attachment("")])
  }

  @Test func packedObjects() {
    let pdf = SamplePDF().with(
      packed: [
        (3, "<</Author(Erika Muster)>>"), (4, "<</Subtype/Text/T(Max Muster)>>"),
        (5, "<</Type/Filespec/UF(akte.pdf)/EF<</F 6 0 R>>>>"),
      ], trailer: "/Info 3 0 R")
    #expect(properties(pdf.bytes) == [.annotator("Max Muster"), .attachment("akte.pdf"), .author("Erika Muster")])
  }

  @Test(arguments: [true, false]) func propertiesInXML(_ isPacked: Bool) {
    let xmp = Array(
      """
      <x:xmpmeta><rdf:RDF><rdf:Description pdfx:Abteilung="Amt &amp; Haus" xmp:CreatorTool="Word">
      <dc:title><rdf:Alt><rdf:li xml:lang="de">Konzept</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>Erika Muster</rdf:li><rdf:li>Max Müster</rdf:li></rdf:Seq></dc:creator>
      <pdfx:Firma>Muster GmbH</pdfx:Firma><stRef:filePath>/Users/erika/a.indd</stRef:filePath>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      """.utf8)
    let filter = isPacked ? "/Filter/FlateDecode" : ""
    let pdf = SamplePDF().with(3, "/Type/Metadata/Subtype/XML\(filter)", stream: isPacked ? packed(xmp) : xmp)
    #expect(
      properties(pdf.ended("")) == [
        .custom(key: "Abteilung", "Amt & Haus"), .author("Erika Muster"), .author("Max Müster"),
        .custom(key: "Firma", "Muster GmbH"), .path(key: "filePath", "/Users/erika/a.indd"),
      ])
  }

  @Test func picturesInDocuments() {
    let pdf = SamplePDF().with(3, "/Type/XObject/Subtype/Image/Filter/DCTDecode", stream: Pictures.photo)
    #expect(properties(pdf.ended("")) == [.picture(.place), .picture(.person), .picture(.appended)])
    let clean = SamplePDF().with(3, "/Subtype/Image/Filter[/DCTDecode]", stream: Pictures.cleanJPEG)
    #expect(properties(clean.ended("")) == [])
  }

  @Test func wordsInStreamsAreNoObjects() {
    let contents = Array("3 0 obj <</Author(Niemand)>> (offen".utf8)
    #expect(properties(SamplePDF().with(4, "", stream: contents).ended("/Info 3 0 R")) == [])
    // The length is not what it says: the word behind the data counts.
    #expect(properties(SamplePDF().with(4, "", stream: contents, length: 3).ended("/Info 3 0 R")) == [])
  }

  // MARK: What cannot be looked into

  @Test func encrypted() {
    let cleansed = withoutMetadata(
      SamplePDF().with(3, "<</Author(\u{1}\u{2}q)>>").ended("/Info 3 0 R/Encrypt 7 0 R"), ending: "pdf")
    #expect(cleansed.metadata.obstacle == .encrypted && cleansed.metadata.properties == [])
  }

  @Test func packedOtherwise() {
    let pdf = SamplePDF().with(3, "/Type/ObjStm/N 1/First 4/Filter/LZWDecode", stream: [1, 2, 3])
    #expect(withoutMetadata(pdf.ended(""), ending: "pdf").metadata.obstacle == .packed)
    let broken = SamplePDF().with(3, "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", stream: [1, 2, 3])
    #expect(withoutMetadata(broken.ended(""), ending: "pdf").metadata.obstacle == .damaged)
  }

  /// A few hundred KB that would be hundreds of MB.
  @Test func bombs() {
    let bomb = packed([UInt8](repeating: 32, count: 33 << 20))
    var pdf = SamplePDF()
    for number in 3..<9 {
      pdf = pdf.with(number, "/Type/ObjStm/N 0/First 0/Filter/FlateDecode", stream: bomb)
    }
    #expect(withoutMetadata(pdf.ended(""), ending: "pdf").metadata.obstacle == .packed)
  }

  @Test(arguments: ["<<", "[", "(", "<", "<</A", "<</A[<<", "1 0 obj "]) func openedAgainAndAgain(_ word: String) {
    let pdf = SamplePDF().bytes + Array(String(repeating: word, count: 50_000).utf8)
    #expect(withoutMetadata(pdf, ending: "pdf").metadata.obstacle == .damaged)
  }

  private static let whole = SamplePDF().with(
    packed: [(3, "<</Author(Erika)>>"), (4, "<</Subtype/Text/T(Max)>>")], trailer: "/Info 3 0 R"
  ).with(5, "/Type/Metadata", stream: Array("<rdf:RDF pdfx:A=\"b\"><dc:creator>E</dc:creator>".utf8))
    .with(6, "/Filter/DCTDecode", stream: Pictures.photo).ended("/Info 3 0 R")

  @Test func cutShortAnywhere() {
    for end in 0..<Self.whole.count { _ = withoutMetadata(Array(Self.whole[..<end]), ending: "pdf") }
    #expect(withoutMetadata(Array(Self.whole[..<300]), ending: "pdf").metadata.obstacle == .damaged)
  }

  @Test func brokenAnywhere() {
    var random = SeededGenerator(seed: 642)
    for _ in 0..<3000 {
      var bytes = Self.whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] =
          Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random) : Array("<>[]()/0R".utf8).randomElement(using: &random) ?? 0
      }
      #expect(withoutMetadata(bytes, ending: "pdf").bytes == bytes)
    }
  }
}
