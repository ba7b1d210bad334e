extension Severity {
  /// One of them, as printed in front of a finding: `Fehler`.
  public var name: Message {
    switch self {
    case .error: .init("Fehler", en: "Error")
    case .warning: .init("Warnung", en: "Warning")
    case .note: .init("Hinweis", en: "Note")
    }
  }

  /// Several of them: `Warnungen`.
  public var names: Message {
    switch self {
    case .error: .init("Fehler", en: "Errors")
    case .warning: .init("Warnungen", en: "Warnings")
    case .note: .init("Hinweise", en: "Notes")
    }
  }
}
