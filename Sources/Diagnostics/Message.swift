/// A language in which the program speaks. Pages are content and have their own.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case german = "de"
  case english = "en"
}

/// What the program says, in each of its languages.
///
/// Both stand side by side where the fact is known, so that neither can be forgotten: a message
/// without English does not compile. Domain words (`Gemeinde`, `Kennzahl`) stay German in both.
public struct Message: Hashable, Sendable {
  public let german: String
  public let english: String

  public init(_ german: String, en english: String) {
    self.german = german
    self.english = english
  }

  /// A name, a number or a value: the same in every language.
  public init(verbatim text: String) { self.init(text, en: text) }

  public func text(in language: Language) -> String {
    switch language {
    case .german: german
    case .english: english
    }
  }

  public var isEmpty: Bool { german.isEmpty }

  public static let empty = Message(verbatim: "")

  public static func + (left: Message, right: Message) -> Message {
    Message(left.german + right.german, en: left.english + right.english)
  }
}

/// By bytes: findings are kept in sets by the hundred thousand, and texts with umlauts are slow to compare by
/// the rules of Unicode.
extension Message {
  public static func == (left: Message, right: Message) -> Bool {
    left.german.utf8.elementsEqual(right.german.utf8) && left.english.utf8.elementsEqual(right.english.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    var text = german
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(german.utf8.count)
  }
}

extension Sequence where Element == Message {
  public func joined(separator: String = "") -> Message {
    Message(
      map(\.german).joined(separator: separator), en: map(\.english).joined(separator: separator))
  }
}
