import CZlib
import Testing

@testable import Unpacking

@Suite struct UnpackingTests {
  private static let text = Array(String(repeating: "Familienzentrum ", count: 10_000).utf8)

  private static let packed: [UInt8] = {
    var size = compressBound(UInt(text.count))
    var result = [UInt8](repeating: 0, count: Int(size))
    compress(&result, &size, text, UInt(text.count))
    return Array(result[..<Int(size)])
  }()

  private func unpacked(_ bytes: [UInt8], _ packing: Packing, limit: Int = 1 << 20) -> Unpacked {
    bytes.withUnsafeBufferPointer { unpack($0, packing, limit: limit) }
  }

  @Test func backAgain() {
    #expect(unpacked(Self.packed, .wrapped) == Unpacked(bytes: Self.text, isComplete: true))
    // Without the two bytes before and the four behind it is bare.
    #expect(unpacked(Array(Self.packed.dropFirst(2).dropLast(4)), .bare).bytes == Self.text)
  }

  @Test func whatFollowsIsLeft() { #expect(unpacked(Self.packed + [1, 2, 3], .wrapped).isComplete) }

  @Test func notMoreThanTheLimit() {
    let part = unpacked(Self.packed, .wrapped, limit: 1000)
    #expect(part == Unpacked(bytes: Array(Self.text[..<1000]), isComplete: false))
    #expect(unpacked(Self.packed, .wrapped, limit: 0).bytes.isEmpty)
  }

  @Test func cutShort() {
    let part = unpacked(Array(Self.packed.dropLast(20)), .wrapped)
    #expect(!part.isComplete && Self.text.starts(with: part.bytes))
  }

  @Test(arguments: [[], [0], [1, 2, 3, 4], [0x78, 0x9C, 0xFF, 0xFF]] as [[UInt8]]) func nothingPacked(_ bytes: [UInt8])
  {
    #expect(unpacked(bytes, .wrapped) == Unpacked(bytes: [], isComplete: false))
  }
}
