import ContentModel
import Diagnostics
import Portal

/// What a kind of rule works with: the rule, the portal, and ways to ask it.
struct Docket {
  let portal: Portal
  let regel: Regel

  var vorgaben: Vorgaben { regel.vorgaben }
  var stand: CalendarDate { portal.stand }

  /// The units that `je` names.
  var units: [any Entity] { vorgaben.je.map { portal.entities(of: $0) } ?? [] }

  /// The records that `was` names.
  var subjects: [any Entity] { vorgaben.was.map { portal.entities(of: $0) } ?? [] }

  func verdict(
    _ subject: any Entity, _ status: Verdict.Status, _ reason: Message, help: Message = .empty,
    at position: SourcePosition? = nil
  ) -> Verdict {
    Verdict(
      regel: regel.id, subject: subject.key, unit: portal.unit(of: subject.key), status: status, reason: reason,
      help: help, position: position ?? subject.common.source)
  }

  /// Kept until a day: with a warning in the last `warnung_tage` days.
  func verdict(
    _ subject: any Entity, until day: CalendarDate, _ what: Message, expired: Message, help: Message,
    at position: SourcePosition? = nil
  ) -> Verdict {
    let left = day.dayNumber - stand.dayNumber
    let blank = Message(verbatim: " ")
    if left < 0 { return verdict(subject, .nichtErfuellt, expired + blank + Message(day), help: help, at: position) }
    let kept = what + blank + Message(day)
    guard left <= vorgaben.warnungTage ?? -1 else { return verdict(subject, .erfuellt, kept, at: position) }
    let days =
      switch left {
      case 0: Message(" (heute)", en: " (today)")
      case 1: Message(" (noch 1 Tag)", en: " (1 day left)")
      default: Message(" (noch \(left) Tage)", en: " (\(left) days left)")
      }
    return verdict(subject, .laeuftAb, kept + days, help: help, at: position)
  }
}

/// A kind of rule. Looks at the portal, changes nothing.
protocol RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict]
}

extension Regel.Art {
  var judge: any RuleKind.Type {
    switch self {
    case .mindestzahl: MinimumNumber.self
    case .pflichtfeld: RequiredFields.self
    case .kennzahl: ReportedIndicator.self
    case .verweis: NamedRecords.self
    case .nachweis: Evidence.self
    case .turnus: Recurrence.self
    case .laufzeit: Term.self
    case .pruefung: Review.self
    case .foerderanteile: FundingShares.self
    case .vertragsparteien: Parties.self
    case .zieldimensionen: DimensionsCovered.self
    case .abdeckung: FamilienzentrumCoverage.self
    case .zielwert: TargetMet.self
    case .beitritt: Accession.self
    }
  }
}

extension Portal {
  /// In whose row something counts: its Sozialraum, or the larger territory that it is for. What belongs
  /// to no place (a standard, an indicator) counts for the Landkreis.
  func unit(of key: EntityKey) -> EntityKey {
    switch key.kind {
    case .sozialraum, .planregion, .landkreis: return key
    case .gemeinde: return unit(gemeinden[id: key.id]?.sozialraum)
    case .familienzentrum: return unit(familienzentren[id: key.id]?.sozialraum)
    case .angebot: return unit(angebote[id: key.id].flatMap { gemeinden[$0.gemeinde]?.sozialraum })
    case .gremium: return unit(gremien[id: key.id]?.gebiet)
    case .termin: return unit(termine[id: key.id]?.gebiet)
    case .beschluss: return unit(beschluesse[id: key.id]?.gebiet)
    default: return landkreis.key
    }
  }

  private func unit(_ sozialraum: Ref<Sozialraum>?) -> EntityKey {
    sozialraeume[sozialraum].map(\.key) ?? landkreis.key
  }

  private func unit(_ gebiet: AnyRef?) -> EntityKey {
    guard let key = gebiet?.key, title(of: key) != nil else { return landkreis.key }
    return unit(of: key)
  }
}

/// „1 Angebot“, „3 Angebote“.
func counted(_ count: Int, _ kind: Kind, in portal: Portal) -> String {
  "\(count) \(count == 1 ? portal.singular(of: kind) : portal.plural(of: kind))"
}
