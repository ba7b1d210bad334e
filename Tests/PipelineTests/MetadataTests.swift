import Diagnostics
import Editions
import Pipeline
import TestSupport
import Testing

/// What stands in pictures beside what they show is in no byte of what is built, looked at or compared.
@Suite struct MetadataTests {
  private static let canary = "kanarienvogel"

  private static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 0xFF)] + data
  }

  /// A photo of a phone: turned, with a place, an author, a remark, and a second picture behind the first.
  private static let photo: [UInt8] = {
    let name = Array("Erika \(canary)\0".utf8)
    func entry(_ tag: UInt16, _ type: UInt8, _ count: Int, _ value: [UInt8]) -> [UInt8] {
      [UInt8(tag >> 8), UInt8(tag & 0xFF), 0, type, 0, 0, 0, UInt8(count)] + value
    }
    let exif: [UInt8] =
      Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 3] + entry(0x0112, 3, 1, [0, 6, 0, 0])
      + entry(0x013B, 2, name.count, [0, 0, 0, 50]) + entry(0x8825, 4, 1, [0, 0, 0, UInt8(50 + name.count)])
      + [0, 0, 0, 0] + name + [0, 1] + entry(2, 2, 2, [0x4E, 0, 0, 0]) + [0, 0, 0, 0] + Array(canary.utf8)
    let frame = segment(0xC0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0])
    let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 3, 0xFF, 0, 4]
    return [0xFF, 0xD8] + segment(0xE1, exif) + segment(0xFE, Array(canary.utf8)) + frame + scan + [0xFF, 0xD9]
      + Array(canary.utf8)
  }()

  private static let document = Array(
    """
    %PDF-1.7
    1 0 obj
    <</Author(Erika Muster)>>
    endobj
    trailer
    <</Size 2/Root 2 0 R/Info 1 0 R>>
    %%EOF
    """.utf8)

  private static func content() -> [SiteFile] {
    let page = "---\ntitel: Bilder\n---\n![Das Haus](haus.jpg)\n\n[Konzept](konzept.pdf)\n"
    return repositoryFiles("Tests/Samples/base") + [
      SiteFile(path: "seiten/bilder.md", bytes: Array(page.utf8)), SiteFile(path: "seiten/haus.jpg", bytes: photo),
      SiteFile(path: "seiten/konzept.pdf", bytes: document), SiteFile(path: "seiten/unbenutzt.jpg", bytes: photo),
    ]
  }

  @Test func bothEditionsHaveTheCleanPicture() throws {
    let run = try run(Self.content())
    #expect(run.sites.map(\.edition) == Edition.allCases)
    for site in run.sites {
      let pictures = site.files.filter { $0.path.hasSuffix(".jpg") }
      #expect(pictures.map(\.path) == ["medien/seiten/haus.jpg"])
      let bytes = try #require(pictures.first).bytes
      #expect(site.files.allSatisfy { $0.bytes.ranges(of: Array(Self.canary.utf8)).isEmpty })
      // The orientation is there, the data is the same.
      #expect(!bytes.ranges(of: [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]).isEmpty)
      #expect(bytes.suffix(24) == Self.photo.dropLast(Self.canary.utf8.count).suffix(24))
      #expect(site.files.first { $0.path.hasSuffix(".pdf") }?.bytes == Self.document)
    }
  }

  @Test func theFindings() throws {
    let run = try run(Self.content())
    let found = run.diagnostics.sorted
    #expect(found.map(shown) == ["SR0643 seiten/haus.jpg", "SR0641 seiten/konzept.pdf"])
    #expect(found[0].severity == .note && found[1].severity == .warning)
    #expect(
      found[0].summary.german.contains("wo das Bild aufgenommen wurde, wer es gemacht hat und Daten hinter dem Bild"))
  }

  /// The preview asks for files one by one.
  @Test func theSameBytesOneByOne() throws {
    let run = try run(Self.content())
    for (planned, site) in zip(run.plans, run.sites) {
      for file in site.files where file.path.hasPrefix("medien/") {
        #expect(planned.bytes(at: file.path) == file.bytes)
      }
    }
  }
}
