/// Finds pieces of pictures and documents again, wherever they were put.
enum Pieces {
  /// Bytes of a piece.
  static let length = 32
  /// How many pieces of a file are remembered.
  private static let most = 128

  private static let base: UInt64 = 0x0000_0100_0000_01B3
  /// `base` to the power of `length`.
  private static let far: UInt64 = (0..<length).reduce(1) { power, _ in power &* base }

  /// Hashes of pieces that are spread over a file; none that are nearly the same byte again and again.
  static func hashes(of bytes: [UInt8]) -> [UInt64] {
    guard bytes.count >= length else { return [] }
    let step = max(length, bytes.count / most)
    return stride(from: 0, through: bytes.count - length, by: step).compactMap { start in
      let piece = bytes[start..<(start + length)]
      return Set(piece).count >= 10 ? piece.reduce(0) { $0 &* base &+ UInt64($1) } : nil
    }
  }

  /// Looks at every offset. Complexity: O(bytes).
  static func search(_ bytes: UnsafeBufferPointer<UInt8>, _ index: SecretIndex, _ found: inout Found) {
    guard bytes.count >= length else { return }
    var hash: UInt64 = 0
    for end in 0..<bytes.count {
      hash = hash &* base &+ UInt64(bytes[end])
      guard end >= length - 1 else { continue }
      if end >= length { hash = hash &- UInt64(bytes[end - length]) &* far }
      found.add(index.number(of: .init(piece: hash)), at: end - length + 1)
    }
  }
}
