/// A JPEG picture: segments up to the data, and more segments between its scans.
enum JPEGPicture {
  /// Nil where it is cut short or broken. Complexity: O(bytes).
  static func parts(of bytes: [UInt8]) -> PictureParts? {
    var parts = PictureParts(capacity: bytes.count)
    parts.kept += bytes[..<2]
    var index = 2
    var hasScan = false
    var isTurned = false
    while true {
      let start = index
      guard index < bytes.count, bytes[index] == 0xFF else { return nil }
      while index < bytes.count, bytes[index] == 0xFF { index += 1 }
      guard index < bytes.count else { return nil }
      let marker = bytes[index]
      index += 1
      if marker == 0xD9 {
        parts.kept += bytes[start..<index]
        parts.leave(appended: bytes[index...])
        return hasScan ? parts : nil
      }
      // Markers without a segment stand inside of scans only.
      guard !(0xD0...0xD8).contains(marker), marker > 0x01, let length = bytes.big(at: index, 2), length >= 2,
        index + length <= bytes.count
      else { return nil }
      let data = (index + 2)..<(index + length)
      index += length
      switch marker {
      case 0xE0:
        parts.kept += header(bytes[start..<index], data, of: bytes)
      case 0xE1: leave(exif: data, of: bytes, &parts, &isTurned)
      case 0xE2 where bytes.holds("ICC_PROFILE\0", at: data.lowerBound): parts.kept += bytes[start..<index]
      case 0xED: parts.traces.formUnion(Caption.traces(iptc: data, of: bytes))
      case 0xEE where bytes.holds("Adobe", at: data.lowerBound) && data.count == 12:
        parts.kept += bytes[start..<index]
      case 0xE2...0xEF, 0xFE: break
      case 0xDA:
        hasScan = true
        index = endOfScan(from: index, in: bytes)
        parts.kept += bytes[start..<index]
      default: parts.kept += bytes[start..<index]
      }
    }
  }

  /// The header of JFIF without the small picture that it may have; nothing of its extensions, which are small pictures.
  private static func header(_ segment: ArraySlice<UInt8>, _ data: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
    guard bytes.holds("JFIF\0", at: data.lowerBound), data.count >= 14 else { return [] }
    if data.count == 14 { return Array(segment) }
    return [0xFF, 0xE0, 0, 16] + bytes[data.lowerBound..<(data.lowerBound + 12)] + [0, 0]
  }

  private static func leave(
    exif data: Range<Int>, of bytes: [UInt8], _ parts: inout PictureParts, _ isTurned: inout Bool
  ) {
    guard bytes.holds("Exif\0\0", at: data.lowerBound), data.count >= 6 else {
      parts.traces.formUnion(Caption.traces(xmp: data, of: bytes))
      return
    }
    let exif = Exif(Array(bytes[(data.lowerBound + 6)..<data.upperBound]))
    parts.traces.formUnion(exif.traces)
    // Who shows the picture looks at the first.
    guard !isTurned else { return }
    isTurned = true
    guard let orientation = exif.orientation else { return }
    let table = Exif.turned(orientation)
    parts.kept += [0xFF, 0xE1] + bigEndian(table.count + 8, 2) + Array("Exif\0\0".utf8) + table
  }

  /// The marker behind the data of a scan, or the end of the file.
  private static func endOfScan(from start: Int, in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + 1 < bytes.count {
        if bytes[index] != 0xFF {
          index += 1
          continue
        }
        let next = bytes[index + 1]
        if next == 0 || (0xD0...0xD7).contains(next) {
          index += 2
        } else if next == 0xFF {
          index += 1
        } else {
          return index
        }
      }
      return bytes.count
    }
  }
}
