import Testing

@testable import Theming

@Suite struct ImageSizeTests {
  private static let png: [UInt8] = SamplePlan.picture.bytes
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [0x2C, 0x01, 0x0A, 0x00]
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 100, 0, 200, 3, 1, 1, 1]
  private static let webp: [UInt8] =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x8F, 1, 0, 0x2B, 1, 0]

  @Test(arguments: [(png, 40, 30), (gif, 300, 10), (jpeg, 200, 100), (webp, 400, 300)])
  func sizeIsRead(_ bytes: [UInt8], _ width: Int, _ height: Int) {
    let size = ImageSize(bytes)
    #expect(size?.width == width)
    #expect(size?.height == height)
  }

  @Test(arguments: [png, gif, jpeg, webp])
  func aCutFileHasNoSizeAndNoCrash(_ bytes: [UInt8]) {
    for count in 0..<min(bytes.count, 10) { #expect(ImageSize(Array(bytes.prefix(count))) == nil) }
    for count in bytes.indices { _ = ImageSize(Array(bytes.prefix(count))) }
  }

  @Test func somethingElseHasNoSize() {
    #expect(ImageSize(Array("<svg/>".utf8)) == nil)
    #expect(ImageSize([0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 50)) == nil)
  }
}
