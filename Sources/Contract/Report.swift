import ContentModel
import Exporting
import Portal

/// The fulfilment of the contract in numbers and reasons, for the Kreistag: as text, CSV and JSON. The
/// site shows the same numbers.
public struct Report: Sendable, Encodable {
  public struct Rule: Sendable, Encodable {
    public var kennung: String
    public var titel: String
    public var klausel: String
    public var art: String
    public var schwere: String
    /// How many keep the rule, of those that it is about.
    public var eingehalten: Int
    public var geprueft: Int
    /// Status → number; every status is there.
    public var status: [String: Int]
  }

  public struct Unit: Sendable, Encodable {
    public var art: String
    public var kennung: String
    public var titel: String
    public var eingehalten: Int
    public var geprueft: Int
    public var urteile: [Judgement]
  }

  public struct Judgement: Sendable, Encodable {
    public var regel: String
    public var klausel: String
    /// `familienzentrum:muster`.
    public var gegenstand: String
    public var titel: String
    public var status: String
    public var grund: String
    /// Only where the status is `ausgenommen`.
    public var ausgenommenBis: String?
    public var ausgenommenWeil: String?
  }

  /// How a Sozialraum stands with an indicator.
  public struct Indicator: Sendable, Encodable {
    public var kennzahl: String
    public var titel: String
    public var einheit: String
    /// Sozialräume with a number for the newest year that any of them has, of all.
    public var mitZahl: Int
    public var von: Int
    public var jahr: Int?
    /// Sozialraum → status of its newest figure.
    public var status: [String: String]
  }

  /// The name of this form; another number where a field changes its meaning.
  public var format = "sozialraum-bericht/1"
  public var titel: String
  public var ausgabe: String
  public var stand: String
  public var regeln: [Rule]
  /// Landkreis, Planregionen, Sozialräume: those that any rule says something about.
  public var einheiten: [Unit]
  /// Indicators that are meant for Sozialräume.
  public var kennzahlen: [Indicator]

  public init(_ portal: Portal, _ fulfilment: Fulfilment) {
    titel = portal.settings.titel
    ausgabe = portal.edition.rawValue
    stand = portal.stand.iso
    regeln = portal.regeln.map { regel in
      let counts = fulfilment.counts(of: regel.id)
      let total = fulfilment.total(of: regel.id)
      return Rule(
        kennung: regel.id, titel: regel.titel, klausel: regel.klausel, art: regel.art.rawValue,
        schwere: regel.schwere.rawValue, eingehalten: total?.kept ?? 0, geprueft: total?.judged ?? 0,
        status: Dictionary(
          Verdict.Status.allCases.map { ($0.rawValue, counts[$0] ?? 0) }, uniquingKeysWith: { first, _ in first }))
    }
    einheiten = [Kind.landkreis, .planregion, .sozialraum].flatMap { portal.territories(of: $0) }.compactMap { unit in
      let verdicts = fulfilment.verdicts(in: unit)
      guard let cell = Fulfilment.together(verdicts) else { return nil }
      return Unit(
        art: unit.kind.rawValue, kennung: unit.id, titel: portal.title(of: unit) ?? unit.id, eingehalten: cell.kept,
        geprueft: cell.judged, urteile: verdicts.map { Judgement($0, portal) })
    }
    let units = portal.territories(of: .sozialraum)
    kennzahlen = portal.kennzahlen.filter { $0.ebenen.contains(.sozialraum) }.map { kennzahl in
      let year = portal.figures.latestYear(kennzahl.id, of: units)
      let standings = units.map { ($0.id, fulfilment.standing(of: $0, kennzahl, in: portal)) }
      return Indicator(
        kennzahl: kennzahl.id, titel: kennzahl.titel, einheit: kennzahl.einheit,
        mitZahl: standings.count { $0.1.figure?.value != nil && $0.1.figure?.jahr == year }, von: units.count,
        jahr: year,
        status: Dictionary(standings.map { ($0.0, $0.1.status.rawValue) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  public var json: [UInt8] { encoded(self) }

  /// One row for every verdict.
  public var table: ExportTable {
    ExportTable(
      columns: [
        "einheit", "einheit_titel", "regel", "regel_titel", "klausel", "schwere", "gegenstand", "gegenstand_titel",
        "status", "grund", "ausgenommen_bis", "ausgenommen_weil", "stand",
      ],
      rows: einheiten.flatMap { unit in
        unit.urteile.map { judgement in
          let rule = regeln.first { $0.kennung == judgement.regel }
          return [
            "\(unit.art):\(unit.kennung)", unit.titel, judgement.regel, rule?.titel, judgement.klausel, rule?.schwere,
            judgement.gegenstand, judgement.titel, judgement.status, judgement.grund, judgement.ausgenommenBis,
            judgement.ausgenommenWeil, stand,
          ].map { $0.map { .text($0) } ?? .empty }
        }
      })
  }

  /// For a terminal: the rules with their numbers, then for every unit what is open.
  public var text: String {
    var lines = ["Vertragserfüllung – \(titel), Stand \(stand), Ausgabe \(ausgabe)", ""]
    let width = regeln.map(\.titel.count).max() ?? 0
    for rule in regeln {
      let padding = String(repeating: " ", count: width - rule.titel.count)
      let others = Verdict.Status.allCases.compactMap { status -> String? in
        let count = rule.status[status.rawValue] ?? 0
        return count == 0 || status == .erfuellt ? nil : "\(count) \(status.word)"
      }
      let more = others.isEmpty ? "" : "  (\(others.joined(separator: ", ")))"
      lines.append("\(rule.titel)\(padding)  \(rule.eingehalten) von \(rule.geprueft)\(more)  [\(rule.klausel)]")
    }
    for unit in einheiten {
      let open = unit.urteile.filter {
        Verdict.Status(rawValue: $0.status)?.isOpen ?? false || $0.ausgenommenBis != nil
      }
      lines += ["", "\(unit.titel): \(unit.eingehalten) von \(unit.geprueft) eingehalten"]
      lines += open.map { judgement in
        let word = Verdict.Status(rawValue: judgement.status)?.word ?? judgement.status
        let exception =
          judgement.ausgenommenBis.map {
            " bis \(CalendarDate(iso: $0)?.german ?? $0), weil \(judgement.ausgenommenWeil ?? "")"
          } ?? ""
        let rule = regeln.first { $0.kennung == judgement.regel }?.titel ?? judgement.regel
        return "  \(word)\(exception): \(rule) – \(judgement.titel): \(judgement.grund)"
      }
    }
    if !kennzahlen.isEmpty { lines += ["", "Kennzahlen"] }
    lines += kennzahlen.map { indicator in
      let year = indicator.jahr.map { " (\($0))" } ?? ""
      return "  \(indicator.titel): \(indicator.mitZahl) von \(indicator.von) mit Zahl\(year)"
    }
    return lines.joined(separator: "\n")
  }
}

extension Report.Judgement {
  fileprivate init(_ verdict: Verdict, _ portal: Portal) {
    regel = verdict.regel
    klausel = portal.regeln[id: verdict.regel]?.klausel ?? ""
    gegenstand = verdict.subject.description
    titel = portal.title(of: verdict.subject) ?? verdict.subject.id
    status = verdict.status.rawValue
    grund = verdict.reason.german
    let exception = verdict.ausnahme.flatMap { portal.ausnahmen[id: $0] }
    ausgenommenBis = exception?.bis?.iso
    ausgenommenWeil = exception?.weil
  }
}
