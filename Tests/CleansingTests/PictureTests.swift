import TestSupport
import Testing

@testable import Cleansing

/// Of a picture stays what can be seen, byte for byte, and nothing else.
@Suite struct PictureTests {
  @Test(arguments: Specimen.all) func nothingHiddenStays(_ specimen: Specimen) {
    #expect(specimen.dirty.contains(Pictures.words))
    let cleansed = withoutMetadata(specimen.dirty, ending: specimen.ending)
    #expect(!cleansed.bytes.contains(Pictures.words))
    #expect(cleansed.bytes == specimen.clean)
    #expect(cleansed.metadata.obstacle == nil)
    #expect(cleansed.metadata.removed.contains(.appended))
  }

  @Test(arguments: Specimen.all) func cleanPicturesStayAsTheyAre(_ specimen: Specimen) {
    let cleansed = withoutMetadata(specimen.clean, ending: specimen.ending)
    #expect(cleansed.bytes == specimen.clean)
    #expect(cleansed.metadata == Metadata())
  }

  @Test func aPictureWithoutExifGetsNone() {
    #expect(withoutMetadata(Pictures.cleanJPEG, ending: "jpeg").bytes == Pictures.cleanJPEG)
  }

  @Test func whatAPhotoTells() {
    #expect(withoutMetadata(Pictures.photo, ending: "jpg").metadata.removed == [.place, .person, .appended])
    #expect(withoutMetadata(Pictures.png, ending: "png").metadata.removed == [.place, .person, .appended])
    #expect(withoutMetadata(Pictures.dirtyWebP, ending: "webp").metadata.removed == [.place, .person, .appended])
  }

  @Test func aPhoneThatMayNotKnowWhereItIs() {
    let photo =
      [0xFF, 0xD8] + Pictures.exifSegment(Pictures.exif(withPlace: false)) + Pictures.tables + Pictures.scan
      + [0xFF, 0xD9]
    #expect(withoutMetadata(photo, ending: "jpg").metadata.removed == [.person])
  }

  @Test func blanksBehindTheEndAreNothingToTell() {
    let cleansed = withoutMetadata(Pictures.cleanPNG + [0, 0, 10], ending: "png")
    #expect(cleansed.bytes == Pictures.cleanPNG && cleansed.metadata == Metadata())
  }

  @Test func theSmallPictureInTheHeaderGoes() {
    let header = Pictures.segment(
      0xE0, Pictures.bytes("JFIF\0") + [1, 2, 0, 0, 72, 0, 72, 2, 3] + [UInt8](repeating: 77, count: 18))
    let picture = [0xFF, 0xD8] + header + Pictures.tables + Pictures.scan + [0xFF, 0xD9]
    let cleansed = withoutMetadata(picture, ending: "jpg").bytes
    #expect(cleansed == [0xFF, 0xD8] + Pictures.jfif + Pictures.tables + Pictures.scan + [0xFF, 0xD9])
  }

  // MARK: The way it is turned

  @Test(arguments: UInt8(0)...9, [true, false]) func turned(_ orientation: UInt8, isLittle: Bool) {
    let exif = Pictures.exif(turned: orientation, isLittle: isLittle)
    let kept = (2...8).contains(orientation) ? Exif.turned(orientation) : nil
    let tail = Pictures.tables + Pictures.scan + [0xFF, 0xD9]
    let jpeg = withoutMetadata([0xFF, 0xD8] + Pictures.exifSegment(exif) + tail, ending: "jpg").bytes
    #expect(jpeg == [0xFF, 0xD8] + (kept.map(Pictures.exifSegment) ?? []) + tail)

    let webp = withoutMetadata(
      Pictures.webp(Pictures.extended(0x08) + Pictures.riff("VP8 ", [1, 2]) + Pictures.riff("EXIF", exif)),
      ending: "webp"
    ).bytes
    let flags: UInt8 = kept == nil ? 0 : 8
    #expect(
      webp
        == Pictures.webp(
          Pictures.extended(flags) + Pictures.riff("VP8 ", [1, 2]) + (kept.map { Pictures.riff("EXIF", $0) } ?? [])))
    #expect(withoutMetadata(webp, ending: "webp").bytes == webp)

    let png = withoutMetadata(Pictures.pngHead + Pictures.chunk("eXIf", exif) + Pictures.pngTail, ending: "png").bytes
    #expect(png.contains(Array("eXIf".utf8)) == (kept != nil))
    #expect(!png.contains(Pictures.words))
    #expect(withoutMetadata(png, ending: "png").bytes == png)
  }

  /// A checksum that another program has computed.
  @Test func checksumsAreRight() {
    let png = withoutMetadata(
      Pictures.pngHead + Pictures.chunk("eXIf", Pictures.exif(turned: 3)) + Pictures.pngTail, ending: "png"
    ).bytes
    #expect(png.contains(Exif.turned(3) + [0x84, 0x5F, 0x64, 0xCE]))
  }

  // MARK: What cannot be understood

  @Test func aWrongEnding() {
    let cleansed = withoutMetadata(Pictures.photo, ending: "png")
    #expect(cleansed.metadata.obstacle == .named(.jpeg))
    #expect(cleansed.bytes == Specimen.all[0].clean)
  }

  @Test(arguments: ["png", "jpg", "jpeg", "webp", "gif", "pdf"]) func noPicture(_ ending: String) {
    for bytes in [[], Array("kein Bild".utf8), [0xFF], [0x89, 0x50]] as [[UInt8]] {
      let cleansed = withoutMetadata(bytes, ending: ending)
      #expect(cleansed.bytes == bytes && cleansed.metadata.obstacle == .damaged)
    }
  }

  /// What is cut short stays as it is, and is said. The last bytes are those that are behind the end.
  @Test(arguments: Specimen.all) func cutShort(_ specimen: Specimen) {
    let whole = specimen.clean
    for end in 0..<whole.count {
      let cleansed = withoutMetadata(Array(whole[..<end]), ending: specimen.ending)
      #expect(cleansed.bytes == Array(whole[..<end]) && cleansed.metadata.obstacle == .damaged, "\(end)")
    }
  }

  /// Whatever a file holds: no crash, nothing more than before, and a second time changes nothing.
  @Test(arguments: Specimen.all) func broken(_ specimen: Specimen) {
    var random = SeededGenerator(seed: 641)
    for _ in 0..<3000 {
      var bytes = specimen.dirty
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = [0, 0xFF, 0x7F, 0x80].randomElement(using: &random) ?? 0
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let cleansed = withoutMetadata(bytes, ending: specimen.ending)
      // A table that was cut short is whole again.
      #expect(cleansed.bytes.count <= bytes.count + 8)
      #expect(withoutMetadata(cleansed.bytes, ending: specimen.ending).bytes == cleansed.bytes)
    }
  }

  /// A table that leads to itself, and one that says to be longer than the file.
  @Test func tablesThatLeadInCircles() {
    var table: [UInt8] = Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0xFF, 0xFF]
    for _ in 0..<60_000 { table += [0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 8] }
    #expect(Exif(table).orientation == nil)
  }
}
