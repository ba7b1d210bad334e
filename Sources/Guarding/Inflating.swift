internal import CZlib

/// Unpacks what zlib packed.
enum Inflating {
  enum Wrapping: Int32 {
    /// Bare, as in zip archives.
    case none = -15
    /// zlib or gzip, whichever it is.
    case any = 47
  }

  /// More than this is not unpacked of one stream: it is a bomb, and what matters stands at its beginning.
  private static let limit = 64 << 20

  /// What could be unpacked; empty where it is not packed that way.
  static func unpack(_ bytes: UnsafeBufferPointer<UInt8>, _ wrapping: Wrapping) -> [UInt8] {
    guard let base = bytes.baseAddress, bytes.count < Int32.max else { return [] }
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, wrapping.rawValue, ZLIB_VERSION, size) == Z_OK else { return [] }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: base)
    stream.avail_in = UInt32(bytes.count)
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while result.count < limit {
      let (status, count) = buffer.withUnsafeMutableBufferPointer { buffer in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, buffer.count - Int(stream.avail_out))
      }
      result += buffer[..<count]
      guard status == Z_OK, count > 0 else { break }
    }
    return result
  }
}
