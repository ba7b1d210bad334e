/// A GIF picture: blocks, each made of pieces of at most 255 bytes.
enum GIFPicture {
  /// Nil where it is cut short or broken. Complexity: O(bytes).
  static func parts(of bytes: [UInt8]) -> PictureParts? {
    guard let screen = bytes.big(at: 10, 1), bytes.count >= 13 else { return nil }
    var index = 13 + sizeOfColours(screen)
    guard index <= bytes.count else { return nil }
    var parts = PictureParts(capacity: bytes.count)
    parts.kept += bytes[..<index]
    // How the next picture is shown; stands before it, perhaps with something between.
    var control: Range<Int>?
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case 0x3B:
        parts.kept.append(0x3B)
        parts.leave(appended: bytes[(index + 1)...])
        return parts
      case 0x2C:
        guard let flags = bytes.big(at: index + 9, 1) else { return nil }
        // Behind the colours stands one byte about the packing.
        guard let end = endOfPieces(from: index + 10 + sizeOfColours(flags) + 1, in: bytes) else { return nil }
        if let control { parts.kept += bytes[control] }
        control = nil
        parts.kept += bytes[start..<end]
        index = end
      case 0x21:
        guard let label = bytes.big(at: index + 1, 1), let end = endOfPieces(from: index + 2, in: bytes) else {
          return nil
        }
        index = end
        switch label {
        case 0xF9 where end - start == 8: control = start..<end
        case 0xFF where isLoop(start..<end, of: bytes): parts.kept += bytes[start..<end]
        case 0xFF: parts.traces.formUnion(Caption.traces(xmp: start..<end, of: bytes))
        // A text that is drawn into the picture; no browser does. What was said of it is not for the next picture.
        case 0x01: control = nil
        default: break
        }
      // Some programs leave an end of pieces too many.
      case 0: index += 1
      default: return nil
      }
    }
    return nil
  }

  /// How often an animation begins again, and nothing else: one piece of three bytes.
  private static func isLoop(_ block: Range<Int>, of bytes: [UInt8]) -> Bool {
    let start = block.lowerBound + 2
    guard bytes.holds("\u{0B}NETSCAPE2.0", at: start) || bytes.holds("\u{0B}ANIMEXTS1.0", at: start) else {
      return false
    }
    return block.count == 19 && bytes[start + 12] == 3 && bytes[start + 13] & 7 == 1
  }

  private static func sizeOfColours(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }

  /// Behind the piece of no length; nil where the file ends before.
  private static func endOfPieces(from start: Int, in bytes: [UInt8]) -> Int? {
    var index = start
    while index < bytes.count {
      let length = Int(bytes[index])
      index += 1 + length
      if length == 0 { return index }
    }
    return nil
  }
}
