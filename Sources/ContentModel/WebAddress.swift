/// A complete address on the web, `https://www.example.org/`.
public struct WebAddress: Hashable, Sendable {
  public let text: String

  /// Nil unless it begins with `https://` or `http://`, names a host with a point in it, and is made of signs that an
  /// address may have.
  public init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"\\^`{|}".utf8.contains($0) }
    let rest = text.hasPrefix("https://") ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : ""
    guard isPlain, let host = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).first,
      host.contains("."), !host.hasPrefix(".")
    else { return nil }
    self.text = text
  }

  /// The address of a file of the site that stands at this one.
  public func appending(_ path: String) -> WebAddress {
    WebAddress(text.hasSuffix("/") ? text + path : "\(text)/\(path)") ?? self
  }
}
