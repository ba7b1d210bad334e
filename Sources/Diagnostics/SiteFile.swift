/// A finished file of an edition: what rendering makes, auditing reads back and publishing writes.
public struct SiteFile: Hashable, Sendable {
  /// Relative to the root of the site, segments joined by `/`: `gemeinden/kleinmachnow.html`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
