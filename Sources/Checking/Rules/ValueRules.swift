import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// Every row of a table of values makes sense for itself.
enum ValueRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    struct Place: Hashable {
      var gebiet: EntityKey
      var kennzahl: String
      var jahr: Int
      var gliederung: Gliederung?
    }
    var findings: [Diagnostic] = []
    var first: [Place: SourcePosition] = [:]
    for row in input.portal.werte {
      // A row without place, indicator or year is reported already.
      guard let gebiet = row.values.gebiet?.key, !row.values.kennzahl.id.isEmpty, row.values.jahr != 0 else { continue }
      let place = Place(
        gebiet: gebiet, kennzahl: row.values.kennzahl.id, jahr: row.values.jahr, gliederung: row.values.gliederung)
      if let earlier = first[place] {
        findings.append(
          Diagnostic(
            .duplicateValue, at: row.position,
            "Für \(gebiet), \(place.kennzahl), \(place.jahr) steht schon ein Wert da",
            help: "Löschen Sie eine der beiden Zeilen.", notes: [.init("hier zum ersten Mal", at: earlier)]))
        continue
      }
      first[place] = row.position
      findings += statusFindings(row)
      if let kennzahl = input.portal.kennzahlen[row.values.kennzahl] {
        findings += indicatorFindings(row, kennzahl, gebiet, input.portal)
      }
    }
    return findings
  }

  private static func statusFindings(_ row: Row<Wert>) -> [Diagnostic] {
    let cell = row.cells["wert"] ?? row.position
    // A cell that could not be read is reported already.
    if row.values.wert == nil, row.isFilled("wert") { return [] }
    if row.values.status == nil, row.isFilled("status") { return [] }
    switch (row.values.wert, row.values.status) {
    case (nil, nil):
      return [
        Diagnostic(
          .valueMissing, at: cell, "Der Wert fehlt, und es steht nicht da, warum",
          help:
            "Schreiben Sie den Wert oder einen Status: nicht-erhoben, geheim, noch-nicht-faellig, nicht-sinnvoll, unter-halb. Leer ist nicht null."
        )
      ]
    case (nil, let status?) where status.hasValue && status != .null:
      return [
        Diagnostic(
          .valueContradictsStatus, at: cell, "Zum Status „\(status.rawValue)“ gehört ein Wert, die Zelle ist aber leer",
          help: "Schreiben Sie den Wert oder einen Status, der sagt, warum er fehlt.")
      ]
    case (_?, let status?) where !status.hasValue:
      return [
        Diagnostic(
          .valueContradictsStatus, at: cell, "Zum Status „\(status.rawValue)“ darf kein Wert dastehen",
          help: "Löschen Sie den Wert oder ändern Sie den Status.")
      ]
    case (let value?, .null?) where value != 0:
      return [
        Diagnostic(
          .valueContradictsStatus, at: cell, "Der Status sagt null, der Wert ist aber \(GermanNumber.exact(value))",
          help: "Ändern Sie den Wert oder den Status.")
      ]
    default: return []
    }
  }

  private static func indicatorFindings(
    _ row: Row<Wert>, _ kennzahl: Kennzahl, _ gebiet: EntityKey, _ portal: Portal
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if !kennzahl.isMeasured(at: gebiet.kind) {
      findings.append(
        Diagnostic(
          .wrongLevel, at: row.cells["gebiet"] ?? row.position,
          "„\(kennzahl.titel)“ gibt es nicht auf der Ebene \(portal.singular(of: gebiet.kind))",
          help:
            "Vorgesehen: \(kennzahl.ebenen.map(\.rawValue).joined(separator: ", ")). Prüfen Sie das Gebiet oder ergänzen Sie „ebenen“ in vertrag/kennzahlen.yaml."
        )
      )
    }
    if !kennzahl.isValid(in: row.values.jahr) {
      let span = [
        kennzahl.gueltigAb.map { "ab \($0.year)" }, kennzahl.gueltigBis.map { "bis \($0.year)" },
      ].compactMap(\.self).joined(separator: " ")
      findings.append(
        Diagnostic(
          .outsideValidity, at: row.cells["jahr"] ?? row.position,
          "„\(kennzahl.titel)“ gibt es in dieser Form \(span), nicht für \(row.values.jahr)",
          help: "Prüfen Sie das Jahr, oder ändern Sie „gueltig_ab“ und „gueltig_bis“ in vertrag/kennzahlen.yaml."))
    }
    if let value = row.values.wert, kennzahl.art == .anzahl, kennzahl.dezimalen == 0, !value.isWhole {
      let shifted = value.description.replacing(".", with: "")
      findings.append(
        Diagnostic(
          .fractionalCount, at: row.cells["wert"] ?? row.position,
          "\(GermanNumber.exact(value)) ist keine ganze Zahl, „\(kennzahl.titel)“ ist aber eine Anzahl",
          help:
            "Sind es Tausender, schreiben Sie \(shifted). Sonst lassen Sie die Stellen hinter dem Komma weg, oder ändern Sie „dezimalen“ der Kennzahl."
        ))
      return findings
    }
    if let stand = row.values.stand, stand.qualifier == nil, stand.year < row.values.jahr,
      row.values.jahr <= portal.stand.year,
      row.values.status?.hasValue ?? true, row.values.status != .prognose, row.values.status != .geschaetzt
    {
      findings.append(
        Diagnostic(
          .wrongOrder, at: row.cells["stand"] ?? row.position,
          "Der Stand (\(stand.german)) liegt vor dem Jahr \(row.values.jahr)",
          help: "Prüfen Sie beide. Ist es eine Vorausberechnung, schreiben Sie den Status prognose."))
    }
    if let value = row.values.wert, let (key, bound) = kennzahl.brokenBound(value) {
      findings.append(
        Diagnostic(
          .valueOutOfBounds, at: row.cells["wert"] ?? row.position,
          "\(GermanNumber.exact(value)) \(kennzahl.einheit) ist \(key == "minimum" ? "kleiner" : "größer") als \(GermanNumber.exact(bound))",
          help: "Das ist bei „\(kennzahl.titel)“ nicht möglich. Prüfen Sie die Zahl, das Komma und die Einheit."))
    }
    return findings
  }
}

/// A reported total equals the sum of its parts.
enum TotalRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    var findings: [Diagnostic] = []
    for row in portal.werte {
      guard let kennzahl = portal.kennzahlen[row.values.kennzahl], kennzahl.aggregation == .summe,
        let gebiet = row.values.gebiet?.key, let total = row.values.wert
      else { continue }
      let parts = portal.parts(of: gebiet, measuredBy: kennzahl)
      let values = parts.compactMap {
        portal.figures.figure(kennzahl.id, $0, year: row.values.jahr, row.values.gliederung)?.value
      }
      let sum = values.reduce(Decimal(0), +)
      // Some parts alone may already be more than the whole.
      let isTooMuch = sum > total && values.allSatisfy { $0 >= 0 }
      guard !parts.isEmpty, sum != total, values.count == parts.count || isTooMuch else { continue }
      findings.append(
        Diagnostic(
          .totalDiffers, at: row.cells["wert"] ?? row.position,
          "\(kennzahl.titel) \(row.values.jahr): hier steht \(GermanNumber.exact(total)), \(parts.count == 1 ? "im einzigen Teil" : "in \(values.count == parts.count ? "den \(parts.count)" : "\(values.count) von \(parts.count)") Teilen zusammen") \(GermanNumber.exact(sum))",
          help:
            "Der Unterschied ist \(GermanNumber.exact(total - sum)). Prüfen Sie die Teile und die Summe, oder lassen Sie die Zeile weg: Die Summe wird berechnet."
        ))
    }
    return findings
  }
}

/// Nothing is known about the future, except as a forecast.
enum FutureDateRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let today = input.portal.stand
    var findings: [Diagnostic] = []
    for row in input.portal.werte
    where row.values.jahr > today.year && row.values.status != .prognose
      && row.values.status != .nochNichtFaellig
    {
      findings.append(
        Diagnostic(
          .futureDate, at: row.cells["jahr"] ?? row.position, "Das Jahr \(row.values.jahr) liegt in der Zukunft",
          help: "Ist es eine Vorausberechnung, schreiben Sie den Status prognose."))
    }
    for row in input.portal.nachweise where row.values.datum.map({ $0 > today }) ?? false {
      findings.append(
        Diagnostic(
          .futureDate, at: row.cells["datum"] ?? row.position, "Der Nachweis liegt in der Zukunft",
          help: "Tragen Sie ihn ein, wenn es so weit ist. Gebaut wird für den Stand \(today.iso)."))
    }
    for record in input.records {
      for key in ["geprueft", "stand", "entschieden_am"] {
        guard let node = record.record.fields[key], let text = node.text, let date = PartialDate(text)?.earliest,
          date > today
        else { continue }
        findings.append(
          Diagnostic(
            .futureDate, at: node.position, "„\(key)“ liegt in der Zukunft: \(text)",
            help: "Prüfen Sie das Datum. Gebaut wird für den Stand \(today.iso)."))
      }
    }
    return findings
  }
}
