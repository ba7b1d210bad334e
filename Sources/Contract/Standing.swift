import ContentModel
import Portal

/// How a unit stands with an indicator: the newest figure, and whether a rule asks for it.
public struct Standing: Sendable {
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case berichtet, berechnet, unvollstaendig
    case ohneZahl = "ohne-zahl"
    case nichtErhoben = "nicht-erhoben"
    case nichtVorgesehen = "nicht-vorgesehen"

    public var word: String {
      switch self {
      case .berichtet: "berichtet"
      case .berechnet: "berechnet"
      case .unvollstaendig: "unvollständig"
      case .ohneZahl: "ohne Zahl"
      case .nichtErhoben: "nicht erhoben"
      case .nichtVorgesehen: "nicht vorgesehen"
      }
    }

    public var sign: String {
      switch self {
      case .berichtet: "✓"
      case .berechnet: "Σ"
      case .unvollstaendig: "◐"
      case .ohneZahl: "."
      case .nichtErhoben: "·"
      case .nichtVorgesehen: "–"
      }
    }
  }

  public var status: Status
  /// The newest observed figure.
  public var figure: Figure?
  /// The gravest verdict of the rules of kind `kennzahl` about it; nil where no rule asks for it.
  public var demanded: Verdict.Status?
}

extension Fulfilment {
  /// How a unit stands with an indicator.
  public func standing(of unit: EntityKey, _ kennzahl: Kennzahl, in portal: Portal) -> Standing {
    let figure = portal.figures.latest(kennzahl.id, unit)
    return Standing(
      status: status(of: figure, kennzahl, unit), figure: figure, demanded: demand(of: kennzahl.id, from: unit)?.status)
  }

  private func status(of figure: Figure?, _ kennzahl: Kennzahl, _ unit: EntityKey) -> Standing.Status {
    guard kennzahl.isMeasured(at: unit.kind) else { return .nichtVorgesehen }
    guard let figure else { return .nichtErhoben }
    if case .incomplete = figure.origin { return .unvollstaendig }
    if figure.value != nil { return figure.origin == .reported ? .berichtet : .berechnet }
    return figure.isReport ? .ohneZahl : .nichtErhoben
  }
}
