import Testing

@testable import Cleansing

/// Pictures made of parts, with canaries where people do not look.
enum Pictures {
  static let canary = "zkanarienvogel"
  static var words: [UInt8] { Array(canary.utf8) }

  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Data of a picture: every byte that could be mistaken for a marker.
  static let data: [UInt8] = (0..<600).map { UInt8(truncatingIfNeeded: $0 * 7 + $0 / 256) }

  // MARK: Exif

  /// A table as a phone writes it: the way the picture is turned, an author, a place, and a small picture behind.
  static func exif(turned: UInt8 = 6, isLittle: Bool = true, withPlace: Bool = true) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      isLittle ? littleEndian(value, count) : bigEndian(value, count)
    }
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
      number(tag, 2) + number(type, 2) + number(count, 4) + value
    }
    let name = bytes("Erika \(canary)\0")
    // Behind the header of 8 bytes stand the table (2 + 3 × 12 + 4), the name, and the place.
    let nameStart = 8 + 42
    let placeStart = nameStart + name.count
    let main =
      number(3, 2) + entry(0x0112, 3, 1, number(Int(turned), 2) + [0, 0])
      + entry(0x013B, 2, name.count, number(nameStart, 4)) + entry(0x8825, 4, 1, number(placeStart, 4))
      + number(placeStart + 18, 4)
    let place = number(1, 2) + entry(withPlace ? 2 : 0, 2, 2, bytes("N\0\0\0")) + number(0, 4)
    return bytes(isLittle ? "II" : "MM") + number(42, 2) + number(8, 4) + main + name + place + words
  }

  // MARK: JPEG

  static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker] + bigEndian(data.count + 2, 2) + data
  }

  static let jfif = segment(0xE0, bytes("JFIF\0") + [1, 2, 0, 0, 72, 0, 72, 0, 0])
  static let profile = segment(0xE2, bytes("ICC_PROFILE\0") + [1, 1] + data)
  static let adobe = segment(0xEE, bytes("Adobe") + [0, 100, 0, 0, 0, 0, 1])
  static let tables =
    segment(0xDB, [0] + Array(1...64)) + segment(0xC0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0])
    + segment(0xC4, [0] + [UInt8](repeating: 0, count: 16))
  static let scan =
    segment(0xDA, [1, 1, 0, 0, 63, 0]) + data.flatMap { $0 == 0xFF ? [0xFF, 0] : [$0] } + [0xFF, 0xD0]
    + data.reversed().flatMap { $0 == 0xFF ? [0xFF, 0] : [$0] }

  static let cleanJPEG = [0xFF, 0xD8] + jfif + profile + adobe + tables + scan + [0xFF, 0xD9]

  static func exifSegment(_ exif: [UInt8]) -> [UInt8] { segment(0xE1, bytes("Exif\0\0") + exif) }

  static let photo =
    [0xFF, 0xD8] + jfif + exifSegment(exif())
    + segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"\(canary)\"/>"))
    + segment(0xE2, bytes("MPF\0\(canary)")) + profile + segment(0xED, bytes("Photoshop 3.0\0\u{1C}\u{02}P\(canary)"))
    + segment(0xE0, bytes("JFXX\0\(canary)")) + segment(0xEB, words) + adobe + segment(0xFE, words) + tables + scan
    + segment(0xFE, words) + scan + [0xFF, 0xD9] + words

  // MARK: PNG

  static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    bigEndian(data.count, 4) + bytes(name) + data + [1, 2, 3, 4]
  }

  static let pngHead = PNGPicture.signature + chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0])
  static let pngLooks = ["gAMA", "iCCP", "pHYs", "sRGB", "tRNS"].flatMap { chunk($0, [1, 2, 3]) }
  static let pngTail = chunk("IDAT", data) + chunk("fdAT", data) + chunk("IEND", [])
  static let cleanPNG = pngHead + pngLooks + pngTail
  static let png =
    pngHead + chunk("tEXt", bytes("Author\0\(canary)")) + pngLooks + chunk("eXIf", exif(turned: 1))
    + chunk("zTXt", words) + chunk("iTXt", words) + chunk("tIME", [1, 2, 3]) + chunk("vpAg", words) + pngTail + words

  // MARK: WebP

  static func riff(_ name: String, _ data: [UInt8]) -> [UInt8] {
    bytes(name) + littleEndian(data.count, 4) + data + (data.count % 2 == 1 ? [0] : [])
  }

  static func webp(_ chunks: [UInt8]) -> [UInt8] {
    bytes("RIFF") + littleEndian(chunks.count + 4, 4) + bytes("WEBP") + chunks
  }

  static func extended(_ flags: UInt8) -> [UInt8] { riff("VP8X", [flags, 0, 0, 0, 2, 0, 0, 1, 0, 0]) }

  static let frame = riff("ANMF", [UInt8](repeating: 3, count: 16) + riff("ALPH", [7]) + riff("VP8 ", data))
  static let cleanWebP = webp(extended(0x22) + riff("ICCP", [1, 2, 3]) + riff("ANIM", [1, 2, 3, 4, 5, 6]) + frame)
  static let dirtyWebP =
    webp(
      extended(0x2E) + riff("ICCP", [1, 2, 3]) + riff("ANIM", [1, 2, 3, 4, 5, 6])
        + riff(
          "ANMF",
          [UInt8](repeating: 3, count: 16) + riff("ALPH", [7]) + riff("VP8 ", data) + riff("EXIF", words))
        + riff("EXIF", exif(turned: 1)) + riff("XMP ", words) + riff("UNKN", words)) + words

  // MARK: GIF

  static func pieces(_ data: [UInt8]) -> [UInt8] {
    stride(from: 0, to: data.count, by: 255).flatMap { start -> [UInt8] in
      let piece = data[start..<min(start + 255, data.count)]
      return [UInt8(piece.count)] + piece
    } + [0]
  }

  static let gifHead = bytes("GIF89a") + [3, 0, 2, 0, 0x80, 0, 0] + [1, 2, 3, 4, 5, 6]
  static let loop = [0x21, 0xFF, 11] + bytes("NETSCAPE2.0") + [3, 1, 0, 0, 0]
  static let control: [UInt8] = [0x21, 0xF9, 4, 1, 2, 3, 4, 0]
  static let image = [0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0x81] + [UInt8](repeating: 9, count: 12) + [2] + pieces(data)
  static let cleanGIF = gifHead + loop + control + image + control + image + [0x3B]
  static let dirtyGIF =
    gifHead + [0x21, 0xFE] + pieces(words) + loop + [0x21, 0xFF, 11] + bytes("XMP DataXMP") + pieces(words)
    + [0x21, 0x01, 12] + [UInt8](repeating: 0, count: 12) + pieces(words) + control + [0x21, 0xFE] + pieces(words)
    + image + [0x21, 0xFF, 11] + bytes("NETSCAPE2.0") + pieces(words) + control + image + [0x3B] + words
}

/// A form of picture with everything that may stand in it, and the same picture clean.
struct Specimen: Sendable, CustomTestStringConvertible {
  var form: PictureForm
  var dirty: [UInt8]
  var clean: [UInt8]

  var ending: String { form.endings[0] }
  var testDescription: String { form.rawValue }

  static let all = [
    Specimen(
      form: .jpeg, dirty: Pictures.photo,
      clean: [0xFF, 0xD8] + Pictures.jfif + Pictures.exifSegment(Exif.turned(6)) + Pictures.profile + Pictures.adobe
        + Pictures.tables + Pictures.scan + Pictures.scan + [0xFF, 0xD9]),
    Specimen(form: .png, dirty: Pictures.png, clean: Pictures.cleanPNG),
    Specimen(form: .webp, dirty: Pictures.dirtyWebP, clean: Pictures.cleanWebP),
    Specimen(form: .gif, dirty: Pictures.dirtyGIF, clean: Pictures.cleanGIF),
  ]
}

extension [UInt8] {
  func contains(_ word: [UInt8]) -> Bool { !ranges(of: word).isEmpty }
}
