extension Severity {
  /// As printed in front of a finding: `Fehler`.
  public var word: Message {
    switch self {
    case .error: Message("Fehler", en: "Error")
    case .warning: Message("Warnung", en: "Warning")
    case .note: Message("Hinweis", en: "Note")
    }
  }

  /// `3 Fehler`, `1 Warnung`.
  public func counted(_ count: Int) -> Message {
    guard count != 1 else { return Message("1 \(word.german)", en: "1 \(word.english.lowercased())") }
    return switch self {
    case .error: Message("\(count) Fehler", en: "\(count) errors")
    case .warning: Message("\(count) Warnungen", en: "\(count) warnings")
    case .note: Message("\(count) Hinweise", en: "\(count) notes")
    }
  }
}
