internal import CZlib

/// How zlib has packed something.
public enum Packing: Int32, Sendable {
  /// Bare, as in zip archives.
  case bare = -15
  /// zlib or gzip, whichever it is.
  case wrapped = 47
}

/// What could be unpacked.
public struct Unpacked: Hashable, Sendable {
  public var bytes: [UInt8]
  /// Whether that is all: the end was reached and nothing was broken on the way.
  public var isComplete: Bool
}

/// Unpacks what zlib packed: the one door of this room.
///
/// - Parameter limit: of the unpacked bytes. What is larger is a bomb, or what matters stands at its beginning.
/// - Returns: what could be unpacked; empty where it is not packed that way.
/// - Complexity: O(bytes + limit).
public func unpack(
  _ bytes: UnsafeBufferPointer<UInt8>, _ packing: Packing, limit: Int = 64 << 20
) -> Unpacked {
  var result = Unpacked(bytes: [], isComplete: false)
  guard let base = bytes.baseAddress, bytes.count < Int32.max else { return result }
  var stream = z_stream()
  let size = Int32(MemoryLayout<z_stream>.size)
  guard inflateInit2_(&stream, packing.rawValue, ZLIB_VERSION, size) == Z_OK else { return result }
  defer { inflateEnd(&stream) }
  stream.next_in = UnsafeMutablePointer(mutating: base)
  stream.avail_in = UInt32(bytes.count)
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while result.bytes.count < limit {
    let room = min(buffer.count, limit - result.bytes.count)
    let (status, count) = buffer.withUnsafeMutableBufferPointer { buffer in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(room)
      let status = inflate(&stream, Z_NO_FLUSH)
      return (status, room - Int(stream.avail_out))
    }
    result.bytes += buffer[..<count]
    if status == Z_STREAM_END { result.isComplete = true }
    guard status == Z_OK, count > 0 else { break }
  }
  return result
}
