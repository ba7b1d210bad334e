/// A path below the content folder. Only validated segments make one: no empty segment, no `.` or
/// `..`, no separator, no control character, nothing absolute.
public struct ContentPath: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// At least one segment.
  public let segments: [String]

  /// Nil where a segment is not allowed.
  public init?(_ text: String) {
    self.init(segments: text.split(separator: "/", omittingEmptySubsequences: false).map(String.init))
  }

  /// Nil where a segment is not allowed.
  public init?(segments: [String]) {
    guard !segments.isEmpty, segments.allSatisfy(Self.isAllowed) else { return nil }
    self.segments = segments
  }

  private static func isAllowed(_ segment: String) -> Bool {
    if segment.isEmpty || segment == "." || segment == ".." || segment.utf8.count > 200 { return false }
    return segment.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\\" && $0.value >= 0x20 && $0.value != 0x7F }
  }

  public var description: String { segments.joined(separator: "/") }

  /// Last segment, `kleinmachnow.md`.
  public var name: String { segments[segments.count - 1] }

  /// Folders above the file.
  public var folders: ArraySlice<String> { segments.dropLast() }

  /// Lower-case ending without the dot; empty where there is none.
  public var ending: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Name without its ending, `kleinmachnow`.
  public var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  public static func < (left: ContentPath, right: ContentPath) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
