/// What a request asks for: the path of a file in the site, decoded.
///
/// It is only ever looked up among the files of a site in memory, so there is nothing above or beside
/// them that it could lead to.
struct RequestPath: Hashable {
  /// Without the slash in front; empty for the root.
  let path: String

  /// - Parameter target: as in the first line of a request, percent signs still encoded.
  /// - Returns: nil where it is no path of a server: not absolute, not UTF-8, or with a zero byte.
  init?(_ target: String) {
    let bytes = Array(target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    guard bytes.first == UInt8(ascii: "/"), let decoded = Self.decoded(bytes.dropFirst()), !decoded.contains(0),
      let text = String(validating: decoded, as: UTF8.self)
    else { return nil }
    path = text
  }

  /// The files that may be meant, the likeliest first: a folder shows its index.
  var candidates: [String] {
    if path.isEmpty { return ["index.html"] }
    return path.hasSuffix("/") ? [path + "index.html"] : [path]
  }

  var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  /// Nil where a percent sign does not stand before two hexadecimal digits.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      result.append(high << 4 | low)
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
