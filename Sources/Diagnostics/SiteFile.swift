/// A finished file of an edition: what rendering makes, auditing reads back and publishing writes.
public struct SiteFile: Hashable, Sendable {
  /// Relative to the root of the site, segments joined by `/`: `gemeinden/kleinmachnow.html`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The ending of a file's name in small letters, without the dot; empty where it has none.
  public static func ending(of path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}
