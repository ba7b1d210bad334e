import Diagnostics
import FoundationEssentials
import Reading
import TestSupport

@testable import ContentModel
@testable import Portal

extension Ratio {
  /// Exact where the denominator divides a power of ten.
  var decimal: Decimal { Decimal(top) / Decimal(bottom) }
}

extension District {
  /// The rows of all tables, each with its place in one of two files.
  var rows: [Row<Wert>] {
    reports.enumerated().map { index, entry in
      let (cell, report) = entry
      let position = SourcePosition(file: index.isMultiple(of: 3) ? "a.csv" : "b.csv", line: index + 2)
      var wert = Wert()
      wert.kennzahl = Ref(cell.indicator, at: position)
      wert.gebiet = AnyRef(cell.place, at: position)
      wert.jahr = cell.year
      wert.wert = report.wert?.decimal
      wert.status = report.status
      wert.quelle = report.quelle.map { Ref($0, at: position) }
      wert.stand = report.stand
      wert.merkmal = cell.group?.merkmal
      wert.auspraegung = cell.group.flatMap { $0.auspraegung.isEmpty ? nil : $0.auspraegung }
      return Row(values: wert, isPublic: true, position: position, fields: Node(.mapping([]), at: position))
    }
  }

  var kennzahlen: [Kennzahl] {
    indicators.map { indicator in
      var kennzahl = Kennzahl()
      kennzahl.common.id = indicator.id
      kennzahl.ebenen = Kennzahl.Ebene.allCases.filter { indicator.ebenen.contains($0.kind) }
      kennzahl.additiv = indicator.isSaidToBeAdditive
      switch indicator.way {
      case .sum, .notAtAll: break
      case .mean(let weight): kennzahl.gewicht = Ref(weight, at: SourcePosition(file: ""))
      case .formula(let term): kennzahl.formel = Formula(reading: term.text)
      }
      for group in indicator.groups {
        var auspraegung = Auspraegung()
        auspraegung.id = group.auspraegung
        if let index = kennzahl.merkmale.firstIndex(where: { $0.id == group.merkmal }) {
          kennzahl.merkmale[index].auspraegungen.append(auspraegung)
        } else {
          var merkmal = Merkmal()
          merkmal.id = group.merkmal
          merkmal.auspraegungen = [auspraegung]
          kennzahl.merkmale.append(merkmal)
        }
      }
      return kennzahl
    }
  }

  var territory: Territory { Territory(parts: parts, levels: levels) }

  /// Every series that there could be.
  func forEachSeries(_ visit: (_ indicator: String, EntityKey, Gliederung?) throws -> Void) rethrows {
    for place in levels.joined() {
      try visit(Self.stranger, place, nil)
      for indicator in indicators {
        let groups = indicator.groups.isEmpty ? Self.groups.prefix(1) : Self.groups[...]
        for group in [nil] + (groups + Self.strangeGroups.prefix(indicator.groups.count)).map(Optional.some) {
          try visit(indicator.id, place, group)
        }
      }
    }
  }
}
