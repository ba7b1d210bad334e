import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// An indicator is not made of itself.
enum FormulaCycleRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    cyclicIndicators(input.portal.kennzahlen).map { kennzahl in
      Diagnostic(
        .formulaCycle, at: kennzahl.formel?.position ?? kennzahl.gewicht?.position ?? kennzahl.common.source,
        "Die Kennzahl „\(kennzahl.id)“ wird aus sich selbst berechnet",
        help: "Prüfen Sie „formel“ und „gewicht“ dieser Kennzahl und der Kennzahlen, aus denen sie entsteht.")
    }
  }
}

/// What a formula adds up has one unit, and what comes out has the unit that the indicator states.
enum FormulaUnitRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    // What is made of itself has no unit that could be told.
    let cyclic = Set(cyclicIndicators(portal.kennzahlen).map(\.id))
    return portal.kennzahlen.compactMap { kennzahl in
      guard !cyclic.contains(kennzahl.id), let formula = kennzahl.formel, let stated = FigureUnit(kennzahl.einheit)
      else { return nil }
      switch formula.unit({ portal.kennzahlen[id: $0].flatMap { FigureUnit($0.einheit) } }) {
      case .success(nil): return nil
      case .success(let unit?):
        guard unit != stated else { return nil }
        return Diagnostic(
          .formulaUnits, at: formula.position,
          "Aus der Formel ergibt sich „\(unit)“, unter „einheit“ steht „\(kennzahl.einheit)“",
          help: "Ändern Sie die Formel (oft fehlt „je 100“) oder die Einheit.",
          notes: [.init("hier steht die Einheit", at: input.position(of: kennzahl, "einheit"))])
      case .failure(let fault):
        return Diagnostic(
          .formulaUnits, at: fault.position, fault.summary, help: fault.help)
      }
    }
  }
}

/// What is said about an indicator goes together.
enum IndicatorRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.portal.kennzahlen.flatMap { kennzahl in
      contradictions(kennzahl).map { key, summary, help in
        Diagnostic(.indicatorContradiction, at: input.position(of: kennzahl, key), summary, help: help)
      } + missingLevels(kennzahl, input.portal)
    }
  }

  /// What an indicator is made of exists on all its levels.
  private static func missingLevels(_ kennzahl: Kennzahl, _ portal: Portal) -> [Diagnostic] {
    kennzahl.ingredients.compactMap { ref in
      guard let ingredient = portal.kennzahlen[ref] else { return nil }
      let missing = kennzahl.ebenen.filter { !ingredient.ebenen.contains($0) }
      guard !missing.isEmpty else { return nil }
      return Diagnostic(
        .indicatorContradiction, at: ref.position,
        "„\(ingredient.titel)“ gibt es nicht auf der Ebene \(listed(missing.map { portal.singular(of: $0.kind) }))",
        help: "Nehmen Sie diese Ebene bei „\(kennzahl.id)“ aus „ebenen“ heraus, oder ergänzen Sie sie bei „\(ref.id)“.")
    }
  }

  private static func contradictions(_ kennzahl: Kennzahl) -> [(key: String, summary: Message, help: Message)] {
    var found: [(key: String, summary: Message, help: Message)] = []
    let ways = [
      kennzahl.additiv ? "„additiv: ja“" : nil, kennzahl.formel == nil ? nil : "„formel“",
      kennzahl.gewicht == nil ? nil : "„gewicht“",
    ].compactMap(\.self)
    if ways.count > 1 {
      found.append(
        (
          kennzahl.additiv ? "additiv" : "gewicht", "\(ways.joined(separator: " und ")) gehen nicht zusammen",
          "Eine Kennzahl wird auf eine Art zusammengefasst. Bei einer Formel oder einem Gewicht steht „additiv: nein“."
        ))
    }
    if ways.count == 1, kennzahl.additiv, kennzahl.mayColourMap {
      found.append(
        (
          "additiv", "Anteile, Verhältnisse und Dichten lassen sich nicht zusammenzählen",
          "Schreiben Sie „additiv: nein“, dazu „formel“ oder „gewicht“, wenn große Gebiete einen Wert haben sollen."
        ))
    }
    if let target = kennzahl.zielwert,
      kennzahl.minimum.map({ target < $0 }) ?? false || kennzahl.maximum.map({ target > $0 }) ?? false
    {
      found.append(
        (
          "zielwert", "Der Zielwert liegt außerhalb dessen, was möglich ist",
          "Prüfen Sie „zielwert“, „minimum“ und „maximum“."
        ))
    }
    if let minimum = kennzahl.minimum, let maximum = kennzahl.maximum, minimum > maximum {
      found.append(
        (
          "minimum",
          "Das Minimum \(GermanNumber.exact(minimum)) ist größer als das Maximum \(GermanNumber.exact(maximum))",
          "Vertauschen Sie die beiden."
        ))
    }
    if zip(kennzahl.klassen, kennzahl.klassen.dropFirst()).contains(where: { $0 >= $1 }) {
      found.append(("klassen", "Die Grenzen der Klassen steigen nicht an", "Ordnen Sie sie von klein nach groß."))
    }
    if kennzahl.zielwert != nil, kennzahl.richtung == .neutral {
      found.append(
        (
          "zielwert", "Ein Zielwert steht da, aber nicht, ob mehr oder weniger besser ist",
          "Ergänzen Sie „richtung: mehr-ist-besser“ oder „weniger-ist-besser“."
        ))
    }
    if kennzahl.zielwert == nil, kennzahl.zieljahr != nil {
      found.append(
        (
          "zieljahr", "Ein Zieljahr steht da, aber kein Zielwert",
          "Ergänzen Sie „zielwert“, oder löschen Sie „zieljahr“."
        ))
    }
    if let first = kennzahl.gueltigAb, let last = kennzahl.gueltigBis, last.year < first.year {
      found.append(("gueltig_bis", "„gueltig_bis“ liegt vor „gueltig_ab“", "Prüfen Sie die Jahre."))
    }
    return found
  }
}

/// A reported value of an indicator with a formula is what the formula gives.
enum DerivedValueRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    return portal.werte.compactMap { row in
      guard let kennzahl = portal.kennzahlen[row.values.kennzahl], let formula = kennzahl.formel,
        let gebiet = row.values.gebiet?.key, let reported = row.values.wert, row.values.gliederung == nil,
        case .value(let computed) = formula.value({
          portal.figures.figure($0, gebiet, year: row.values.jahr)?.value
        })
      else { return nil }
      // Sources round: what counts is the number as it is shown.
      let (here, there) = (
        GermanNumber.text(reported, decimals: kennzahl.dezimalen),
        GermanNumber.text(computed, decimals: kennzahl.dezimalen)
      )
      guard here != there else { return nil }
      return Diagnostic(
        .derivedDiffers, at: row.cells["wert"] ?? row.position,
        "\(kennzahl.titel) \(row.values.jahr): hier steht \(here), aus der Formel ergibt sich \(there)",
        help: "Lassen Sie die Zeile weg, dann wird gerechnet. Oder prüfen Sie die Zahlen, aus denen der Wert entsteht.",
        notes: [.init("die Formel: \(formula.text)", at: formula.position)])
    }
  }
}

/// A value does not change more from year to year than the indicator says is plausible.
enum ChangeRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    struct Place: Hashable {
      var kennzahl: String
      var gebiet: EntityKey
      var gliederung: Gliederung?
    }
    let portal = input.portal
    var series: [Place: [Row<Wert>]] = [:]
    for row in portal.werte where row.values.wert != nil && row.values.status != .prognose {
      guard let gebiet = row.values.gebiet?.key, portal.kennzahlen[row.values.kennzahl]?.groessteAenderung != nil
      else { continue }
      let place = Place(kennzahl: row.values.kennzahl.id, gebiet: gebiet, gliederung: row.values.gliederung)
      series[place, default: []].append(row)
    }
    return series.flatMap { place, rows -> [Diagnostic] in
      guard let kennzahl = portal.kennzahlen[id: place.kennzahl] else { return [] }
      let sorted = rows.sorted { $0.values.jahr < $1.values.jahr }
      return zip(sorted, sorted.dropFirst()).compactMap { finding($0, $1, kennzahl) }
    }
  }

  private static func finding(_ earlier: Row<Wert>, _ later: Row<Wert>, _ kennzahl: Kennzahl) -> Diagnostic? {
    guard let before = earlier.values.wert, let now = later.values.wert, let limit = kennzahl.groessteAenderung,
      before != 0, before != now, later.values.hinweis == nil
    else { return nil }
    let years = max(1, later.values.jahr - earlier.values.jahr)
    // Multiplied out, so that nothing is rounded; nil is out of range.
    let change = abs(now - before).multiplied(by: 100)
    let allowed = abs(before).multiplied(by: Decimal(years)).flatMap { $0.multiplied(by: limit) }
    if let change, let allowed, change <= allowed { return nil }
    let percent = change.flatMap { $0.divided(by: abs(before)) }.map { GermanNumber.text($0, decimals: 0) }
    let size =
      percent.map { "das sind \($0) Prozent \(now > before ? "mehr" : "weniger")" }
      ?? "das lässt sich in Prozent nicht sagen"
    return Diagnostic(
      .implausibleChange, at: later.cells["wert"] ?? later.position,
      "\(kennzahl.titel): von \(GermanNumber.exact(before)) (\(earlier.values.jahr)) auf \(GermanNumber.exact(now)) (\(later.values.jahr)), \(size)",
      help:
        "Prüfen Sie die Ziffern und das Komma. Stimmt der Wert, schreiben Sie in „hinweis“, warum er sich so ändert.",
      notes: [.init("der frühere Wert", at: earlier.cells["wert"] ?? earlier.position)])
  }
}

/// Numbers of groups are those of known groups, and together they are the whole.
enum BreakdownRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    return portal.werte.flatMap { row -> [Diagnostic] in
      guard let kennzahl = portal.kennzahlen[row.values.kennzahl], let gebiet = row.values.gebiet?.key else {
        return []
      }
      if let gliederung = row.values.gliederung { return [unknown(gliederung, row, kennzahl)].compactMap(\.self) }
      return kennzahl.merkmale.compactMap { merkmal in
        guard merkmal.vollstaendig, let whole = row.values.wert else { return nil }
        let groups = merkmal.auspraegungen.compactMap {
          portal.figures.figure(
            kennzahl.id, gebiet, year: row.values.jahr, Gliederung(merkmal: merkmal.id, auspraegung: $0.id))?.value
        }
        let sum = groups.reduce(Decimal(0), +)
        // Some groups alone may already be more than the whole.
        let isTooMuch = sum > whole && groups.allSatisfy { $0 >= 0 }
        guard kennzahl.aggregation == .summe || kennzahl.aggregation == .keine, sum != whole,
          groups.count == merkmal.auspraegungen.count || isTooMuch
        else { return nil }
        return Diagnostic(
          .breakdownDiffers, at: row.cells["wert"] ?? row.position,
          "\(kennzahl.titel) \(row.values.jahr): das Ganze ist \(GermanNumber.exact(whole)), die \(groups.count) Gruppen nach „\(merkmal.titel)“ sind zusammen \(GermanNumber.exact(sum))",
          help:
            "Der Unterschied ist \(GermanNumber.exact(whole - sum)). Prüfen Sie die Zahlen. Ergeben die Gruppen nie das Ganze, schreiben Sie beim Merkmal „vollstaendig: nein“."
        )
      }
    }
  }

  private static func unknown(_ gliederung: Gliederung, _ row: Row<Wert>, _ kennzahl: Kennzahl) -> Diagnostic? {
    let merkmal = kennzahl.merkmale.first { $0.id == gliederung.merkmal }
    if let merkmal, merkmal.auspraegungen.contains(where: { $0.id == gliederung.auspraegung }) { return nil }
    let (header, word, known) =
      merkmal.map { ("auspraegung", gliederung.auspraegung, $0.auspraegungen.map(\.id)) }
      ?? ("merkmal", gliederung.merkmal, kennzahl.merkmale.map(\.id))
    let place = row.cells[header] ?? row.position
    let possible: Message =
      known.isEmpty ? "Diese Kennzahl ist nicht aufgeteilt." : "Möglich sind: \(known.joined(separator: ", "))."
    return Diagnostic(
      .unknownBreakdown, at: place,
      word.isEmpty
        ? "In der Spalte „\(header)“ steht nichts, in der anderen schon"
        : "„\(word)“ gibt es bei „\(kennzahl.titel)“ nicht als \(header == "merkmal" ? "Merkmal" : "Ausprägung")",
      help: [NearMiss.question(for: word, in: known), possible].compactMap(\.self).joined(separator: " "))
  }
}

/// No public number is smaller than the indicator's protection allows.
enum SmallCountRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    return portal.werte.compactMap { row in
      guard row.isPublic, let kennzahl = portal.kennzahlen[row.values.kennzahl], kennzahl.common.isPublic,
        let minimum = kennzahl.schutz?.mindestzahl, let value = row.values.wert, value != 0,
        abs(value) < Decimal(minimum), row.values.status?.hasValue ?? true
      else { return nil }
      return Diagnostic(
        .smallCount, at: row.cells["wert"] ?? row.position,
        "Der Wert \(GermanNumber.exact(value)) ist kleiner als \(minimum): Bei „\(kennzahl.titel)“ wird er nicht veröffentlicht",
        help: "Löschen Sie die Zahl und schreiben Sie den Status geheim.")
    }
  }
}
