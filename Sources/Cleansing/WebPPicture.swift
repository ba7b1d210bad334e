/// A WebP picture: chunks of RIFF with a name and a length, filled up to an even one.
enum WebPPicture {
  /// Chunks that make the picture. In `ANMF` there are chunks again.
  private static let kept: Set = ["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"]

  /// Nil where it is cut short or broken. Complexity: O(bytes).
  static func parts(of bytes: [UInt8]) -> PictureParts? {
    guard let size = bytes.little(at: 4, 4), size >= 4, size <= bytes.count - 8 else { return nil }
    let end = 8 + size
    var parts = PictureParts(capacity: bytes.count)
    parts.kept += bytes[..<12]
    var hasData = false
    var orientation: UInt8?
    // The flags say what chunks there are; they are known when all have been seen.
    var flags: Int?
    for chunk in chunks(in: 12..<end, of: bytes) ?? [] {
      switch chunk.name {
      case "EXIF":
        let skipped = bytes.holds("Exif\0\0", at: chunk.data.lowerBound) ? 6 : 0
        let exif = Exif(Array(bytes[chunk.data].dropFirst(skipped)))
        parts.traces.formUnion(exif.traces)
        guard orientation == nil, flags != nil, let turn = exif.orientation else { continue }
        orientation = turn
        let table = Exif.turned(turn)
        parts.kept += Array("EXIF".utf8) + littleEndian(table.count, 4) + table
      case "XMP ": parts.traces.formUnion(Caption.traces(xmp: chunk.data, of: bytes))
      case "ANMF":
        guard let frame = frame(chunk.data, of: bytes) else { return nil }
        hasData = true
        parts.kept += Array("ANMF".utf8) + littleEndian(frame.count, 4) + frame
      case let name where kept.contains(name):
        if name == "VP8 " || name == "VP8L" { hasData = true }
        if name == "VP8X", flags == nil, !chunk.data.isEmpty { flags = parts.kept.count + 8 }
        parts.kept += Array(name.utf8) + littleEndian(chunk.data.count, 4) + bytes[chunk.data]
        if chunk.data.count % 2 == 1 { parts.kept.append(0) }
      default: break
      }
    }
    guard hasData else { return nil }
    if let flags {
      parts.kept[flags] &= ~0x0C
      if orientation != nil { parts.kept[flags] |= 0x08 }
    }
    parts.kept.replaceSubrange(4..<8, with: littleEndian(parts.kept.count - 8, 4))
    parts.leave(appended: bytes[end...])
    return parts
  }

  /// A picture of an animation: where it stands, and its own chunks.
  private static func frame(_ data: Range<Int>, of bytes: [UInt8]) -> [UInt8]? {
    guard data.count >= 16, let chunks = chunks(in: (data.lowerBound + 16)..<data.upperBound, of: bytes) else {
      return nil
    }
    var frame = Array(bytes[data.lowerBound..<(data.lowerBound + 16)])
    for chunk in chunks where ["ALPH", "VP8 ", "VP8L"].contains(chunk.name) {
      frame += Array(chunk.name.utf8) + littleEndian(chunk.data.count, 4) + bytes[chunk.data]
      if chunk.data.count % 2 == 1 { frame.append(0) }
    }
    return frame
  }

  /// Nil where one reaches past the end.
  private static func chunks(in range: Range<Int>, of bytes: [UInt8]) -> [(name: String, data: Range<Int>)]? {
    var chunks: [(name: String, data: Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard index + 8 <= range.upperBound, let length = bytes.little(at: index + 4, 4),
        length <= range.upperBound - index - 8
      else { return nil }
      let name = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
      let data = (index + 8)..<(index + 8 + length)
      chunks.append((name, data))
      index = data.upperBound + length % 2
    }
    return chunks
  }
}
