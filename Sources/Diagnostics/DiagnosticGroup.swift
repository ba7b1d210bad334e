/// What a finding is about: the first four letters of its code.
public enum DiagnosticGroup: String, Sendable, Hashable, CaseIterable {
  case reading = "SR01"
  case fields = "SR02"
  case references = "SR03"
  case contract = "SR04"
  case values = "SR05"
  case editions = "SR06"
  case pages = "SR07"
  case accessibility = "SR08"
  case theme = "SR09"
  case program = "SR10"

  /// `SR02`.
  public var id: String { rawValue }

  public var title: Message {
    switch self {
    case .reading: .init("Dateien lesen", en: "Reading files")
    case .fields: .init("Angaben", en: "Fields")
    case .references: .init("Verweise", en: "References")
    case .contract: .init("Vertrag", en: "Contract")
    case .values: .init("Werte", en: "Values")
    case .editions: .init("Ausgaben und Sichtbarkeit", en: "Editions and visibility")
    case .pages: .init("Seiten und Links", en: "Pages and links")
    case .accessibility: .init("Barrierefreiheit und Sprache", en: "Accessibility and language")
    case .theme: .init("Gestaltung", en: "Theme")
    case .program: .init("Programm", en: "Program")
    }
  }
}

extension DiagnosticCode {
  public var group: DiagnosticGroup {
    guard let group = DiagnosticGroup(rawValue: String(id.prefix(4))) else {
      preconditionFailure("\(id) belongs to no group")
    }
    return group
  }
}
