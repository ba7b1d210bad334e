import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// Numbers of groups are those of known groups, and together they are the whole.
enum BreakdownRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.values.rows.flatMap { row -> [Diagnostic] in
      guard let kennzahl = input.portal.kennzahlen[row.values.kennzahl] else { return [] }
      if let gliederung = row.values.gliederung { return [unknown(gliederung, row, kennzahl)].compactMap(\.self) }
      return kennzahl.merkmale.compactMap { difference(row, kennzahl, $0, input.portal) }
    }
  }

  private static func difference(
    _ row: Row<Wert>, _ kennzahl: Kennzahl, _ merkmal: Merkmal, _ portal: Portal
  ) -> Diagnostic? {
    guard merkmal.vollstaendig, let whole = row.values.wert, let gebiet = row.values.gebiet?.key else { return nil }
    let year = row.values.jahr
    let groups = merkmal.auspraegungen.compactMap { group in
      portal.figures.figure(
        kennzahl.id, gebiet, year: year, Gliederung(merkmal: merkmal.id, auspraegung: group.id))?.value
    }
    let sum = groups.reduce(Decimal(0), +)
    // Some groups alone may already be more than the whole.
    let isTooMuch = sum > whole && groups.allSatisfy { $0 >= 0 }
    guard kennzahl.aggregation == .summe || kennzahl.aggregation == .keine, sum != whole,
      groups.count == merkmal.auspraegungen.count || isTooMuch
    else { return nil }
    return Diagnostic(
      .breakdownDiffers, at: row.place,
      Message("\(kennzahl.titel) \(year): das Ganze ist ", en: "\(kennzahl.titel) \(year): the whole is ")
        + Message(exactly: whole)
        + Message(
          ", die \(groups.count) Gruppen nach „\(merkmal.titel)“ sind zusammen ",
          en: ", the \(groups.count) groups by “\(merkmal.titel)” are together ")
        + Message(exactly: sum),
      help: Message("Der Unterschied ist ", en: "The difference is ") + Message(exactly: whole - sum)
        + Message(
          ". Prüfen Sie die Zahlen. Ergeben die Gruppen nie das Ganze, schreiben Sie beim Merkmal „vollstaendig: nein“.",
          en: ". Check the numbers. If the groups never make the whole, write “vollstaendig: nein” with the Merkmal."))
  }

  private static func unknown(_ gliederung: Gliederung, _ row: Row<Wert>, _ kennzahl: Kennzahl) -> Diagnostic? {
    let merkmal = kennzahl.merkmale.first { $0.id == gliederung.merkmal }
    if let merkmal, merkmal.auspraegungen.contains(where: { $0.id == gliederung.auspraegung }) { return nil }
    let (header, word, known) =
      merkmal.map { ("auspraegung", gliederung.auspraegung, $0.auspraegungen.map(\.id)) }
      ?? ("merkmal", gliederung.merkmal, kennzahl.merkmale.map(\.id))
    let name = header == "merkmal" ? "Merkmal" : "Ausprägung"
    let list = known.joined(separator: ", ")
    let possible =
      known.isEmpty
      ? Message("Diese Kennzahl ist nicht aufgeteilt.", en: "This Kennzahl is not broken down.")
      : Message("Möglich sind: \(list).", en: "Possible are: \(list).")
    return Diagnostic(
      .unknownBreakdown, at: row.cells[header] ?? row.position,
      word.isEmpty
        ? Message(
          "In der Spalte „\(header)“ steht nichts, in der anderen schon",
          en: "There is nothing in the column “\(header)”, but something in the other")
        : Message(
          "„\(word)“ gibt es bei „\(kennzahl.titel)“ nicht als \(name)",
          en: "“\(word)” is not a known \(name) of “\(kennzahl.titel)”"),
      help: [NearMiss.question(for: word, in: known), possible].compactMap(\.self).joined(separator: " "),
      solutions: WordChoice(word, among: known).solutions(at: row.cells[header]))
  }
}
