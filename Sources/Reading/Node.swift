import Diagnostics

/// A value as it stands in a file: text, list or mapping, each with its position.
///
/// The text of a scalar is kept as written. What it means is decided by the declared type of the
/// field, never by YAML's guess: `nein`, `09:00`, `00123`, `1.10` arrive as typed.
public struct Node: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case scalar(String)
    case sequence([Node])
    case mapping([Entry])
  }

  /// One key with its value, in the order of the file.
  public struct Entry: Hashable, Sendable {
    public var key: String
    public var keyPosition: SourcePosition
    public var value: Node

    public init(key: String, keyPosition: SourcePosition, value: Node) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  public var content: Content
  public var position: SourcePosition

  public init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }

  /// The text, where this is a scalar.
  public var text: String? {
    if case .scalar(let text) = content { return text }
    return nil
  }

  /// True for `key:` with nothing behind it.
  public var isEmpty: Bool { text == "" }

  public var entries: [Entry]? {
    if case .mapping(let entries) = content { return entries }
    return nil
  }

  public var items: [Node]? {
    if case .sequence(let items) = content { return items }
    return nil
  }

  /// The value of a key; O(number of keys).
  public subscript(key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
