import Planning

/// An address that may stand in `href` or `src`: relative to a page, or with an allowed scheme.
/// Percent-encoded where needed.
struct HTMLAddress: Hashable, Sendable {
  /// ASCII.
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// True for an address that leads out of the site to another website.
  let isWeb: Bool

  private init(encoded: [UInt8], isWeb: Bool = false) {
    bytes = encoded
    self.isWeb = isWeb
  }

  /// From one page of the site to another file of it, always with a file name:
  /// `../gemeinden/kleinmachnow.html#angebote`. Within the page itself only `#angebote`.
  init(from page: PagePath, to target: String, fragment: String? = nil) {
    var target = target
    let encoded = target.withUTF8 { goal in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(goal.count + 3 * page.depth + (fragment?.utf8.count ?? 0) + 4)
      if !goal.elementsEqual(page.bytes) || (fragment ?? "").isEmpty {
        // The folders that both have in common end at the last `/` of the common beginning.
        var shared = 0
        var index = 0
        while index < goal.count, index < page.bytes.count, goal[index] == page.bytes[index] {
          index += 1
          if goal[index - 1] == UInt8(ascii: "/") { shared = index }
        }
        for byte in page.bytes[shared...] where byte == UInt8(ascii: "/") { bytes.append(contentsOf: Self.upwards) }
        Self.append(path: goal[shared...], to: &bytes)
      }
      Self.append(fragment: fragment, to: &bytes)
      return bytes
    }
    self.init(encoded: encoded)
  }

  /// From any page that lies `depth` folders deep, without a look at which folders they are.
  init(fromDepth depth: Int, to target: String, fragment: String? = nil) {
    var bytes: [UInt8] = []
    for _ in 0..<depth { bytes.append(contentsOf: Self.upwards) }
    var target = target
    target.withUTF8 { Self.append(path: $0[...], to: &bytes) }
    Self.append(fragment: fragment, to: &bytes)
    self.init(encoded: bytes)
  }

  private static let upwards = Array("../".utf8)

  /// A place in the same page.
  init(anchor: String) {
    var bytes: [UInt8] = []
    Self.append(fragment: anchor, to: &bytes)
    self.init(encoded: bytes)
  }

  /// An address outside the site; nil unless it is `https:`, `http:`, `mailto:` or `tel:`.
  init?(external text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon].lowercased()
    var bytes = Array(scheme.utf8)
    bytes.append(UInt8(ascii: ":"))
    let rest = text[colon...].utf8.dropFirst()
    switch scheme {
    case "https", "http":
      guard rest.starts(with: "//".utf8), rest.count > 2 else { return nil }
      Self.append(url: rest, to: &bytes)
    case "mailto":
      guard rest.contains(UInt8(ascii: "@")) else { return nil }
      Self.append(url: rest, to: &bytes)
    case "tel":
      // Blanks, slashes and brackets help people read a number; a dialler wants it without.
      let digits = rest.filter { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") }
      guard !digits.isEmpty else { return nil }
      bytes.append(contentsOf: digits)
    default: return nil
    }
    self.init(encoded: bytes, isWeb: scheme.hasPrefix("http"))
  }

  /// Where a link of the plan leads, seen from `page`; nil where the address is not allowed.
  init?(_ destination: Link.Destination, from page: PagePath) {
    switch destination {
    case .page(let path, let fragment): self.init(from: page, to: path, fragment: fragment)
    case .external(let text): self.init(external: text)
    }
  }

  // MARK: Encoding

  private static func append(path: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]) {
    // `a:b.html` alone would be read as the scheme `a`.
    if bytes.isEmpty, path.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) {
      bytes.append(contentsOf: "./".utf8)
    }
    for byte in path { append(byte, to: &bytes) { isSegmentByte($0) || $0 == UInt8(ascii: "/") } }
  }

  private static func append(fragment: String?, to bytes: inout [UInt8]) {
    guard let fragment, !fragment.isEmpty else { return }
    bytes.append(UInt8(ascii: "#"))
    for byte in fragment.utf8 {
      append(byte, to: &bytes) { isSegmentByte($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
    }
  }

  /// What stands after the scheme: kept where it is valid, encoded where it is not.
  private static func append(url rest: Substring.UTF8View.SubSequence, to bytes: inout [UInt8]) {
    let source = Array(rest)
    var slashes = 0
    var hasFragment = false
    for (index, byte) in source.enumerated() {
      switch byte {
      case UInt8(ascii: "/"):
        slashes += 1
        bytes.append(byte)
      case UInt8(ascii: "#") where !hasFragment:
        hasFragment = true
        bytes.append(byte)
      case UInt8(ascii: "%") where isHex(source, index + 1) && isHex(source, index + 2): bytes.append(byte)
      // Brackets are allowed in a host only.
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        append(byte, to: &bytes) { _ in slashes == 2 }
      default: append(byte, to: &bytes) { isSegmentByte($0) || $0 == UInt8(ascii: "?") }
      }
    }
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8], keeping isKept: (UInt8) -> Bool) {
    if isKept(byte) {
      bytes.append(byte)
    } else {
      let digits: StaticString = "0123456789ABCDEF"
      bytes.append(UInt8(ascii: "%"))
      bytes.append(digits.utf8Start[Int(byte >> 4)])
      bytes.append(digits.utf8Start[Int(byte & 15)])
    }
  }

  /// RFC 3986 `pchar` without `%`.
  private static func isSegmentByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: "."): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  private static func isHex(_ source: [UInt8], _ index: Int) -> Bool {
    guard index < source.count else { return false }
    switch source[index] {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: return true
    default: return false
    }
  }
}

/// The path of a page, ready to be compared with others.
struct PagePath: Hashable, Sendable {
  let path: String
  let bytes: [UInt8]
  /// In how many folders the page lies.
  let depth: Int

  init(_ path: String) {
    self.path = path
    bytes = Array(path.utf8)
    depth = bytes.count { $0 == UInt8(ascii: "/") }
  }
}
