/// A PNG picture: chunks with a length, a name of four letters and a checksum.
enum PNGPicture {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Chunks that a picture can do without and that are about how it looks. A capital as the first letter marks those
  /// without which there is no picture.
  private static let kept: Set = [
    "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
  ]

  /// Nil where it is cut short or broken. Complexity: O(bytes).
  static func parts(of bytes: [UInt8]) -> PictureParts? {
    var parts = PictureParts(capacity: bytes.count)
    parts.kept += signature
    var index = signature.count
    var hasData = false
    var isTurned = false
    while let length = bytes.big(at: index, 4), length <= bytes.count - index - 12 {
      let name = bytes[(index + 4)..<(index + 8)]
      guard name.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) else { return nil }
      let data = (index + 8)..<(index + 8 + length)
      let chunk = index..<(data.upperBound + 4)
      let isFirst = index == signature.count
      index = chunk.upperBound
      let word = String(decoding: name, as: UTF8.self)
      if isFirst != (word == "IHDR") { return nil }
      switch word {
      case "IEND":
        guard hasData, length == 0 else { return nil }
        parts.kept += bytes[chunk]
        parts.leave(appended: bytes[index...])
        return parts
      case "eXIf":
        let exif = Exif(Array(bytes[data]))
        parts.traces.formUnion(exif.traces)
        if let orientation = exif.orientation, !isTurned { parts.kept += turned(orientation) }
        isTurned = true
      case "tEXt", "zTXt", "iTXt":
        parts.traces.formUnion(Caption.traces(xmp: data, of: bytes))
        if bytes.holds("Author\0", at: data.lowerBound) { parts.traces.insert(.person) }
      default:
        if word == "IDAT" { hasData = true }
        if bytes[chunk.lowerBound + 4] < 0x61 || kept.contains(word) { parts.kept += bytes[chunk] }
      }
    }
    return nil
  }

  private static func turned(_ orientation: UInt8) -> [UInt8] {
    let table = Exif.turned(orientation)
    let chunk = Array("eXIf".utf8) + table
    return bigEndian(table.count, 4) + chunk + bigEndian(checksum(chunk), 4)
  }

  /// CRC-32 as the standard of PNG has it.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
