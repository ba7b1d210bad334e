import ContentModel
import Contract
import Exporting
import FoundationEssentials
import Portal
import Synchronization

/// The forms in which data can be taken away.
enum DownloadForm: CaseIterable {
  case csv, excel, json

  /// What stands behind the point of the file name.
  var ending: String {
    switch self {
    case .csv: "csv"
    case .excel: "excel.csv"
    case .json: "json"
    }
  }

  var name: String {
    switch self {
    case .csv: "CSV mit Komma, für Programme"
    case .excel: "CSV für Excel"
    case .json: "JSON"
    }
  }

  /// Beside a table, where the word for its title stands already.
  var shortName: String {
    switch self {
    case .csv: "CSV"
    case .excel: "Excel"
    case .json: "JSON"
    }
  }

  func bytes(of table: ExportTable) -> [UInt8] {
    switch self {
    case .csv: table.bytes(.csv)
    case .excel: table.bytes(.excel)
    case .json: table.json()
    }
  }
}

extension Planner {
  /// Files made from the data of the edition, beside its pages.
  func downloads() -> [PlannedDownload] {
    let reports = DownloadForm.allCases.map { form in
      PlannedDownload(path: Address.bericht(form.ending)) { [report] in
        form == .json ? report.json : form.bytes(of: report.table)
      }
    }
    var seen: Set<String> = []
    // A second indicator with the same id is a finding; the first one has the address.
    let indicators = portal.kennzahlen.filter { !$0.id.isEmpty && seen.insert($0.id).inserted }
    return reports + gridDownloads()
      + indicators.flatMap { kennzahl -> [PlannedDownload] in
        guard hasFigures(kennzahl) else { return [] }
        let table = SharedTable { [self] in exportTable(of: kennzahl, figures(of: kennzahl)) }
        return DownloadForm.allCases.map { form in
          PlannedDownload(path: Address.werte(ofKennzahl: kennzahl.id, form.ending)) { form.bytes(of: table.value) }
        }
      }
  }

  /// Links to the same data in each form.
  func downloadList(_ title: String, path: (String) -> String) -> Component {
    .list(
      DownloadForm.allCases.map { [.link(Link("\(title): \($0.name)", page: path($0.ending)))] }, isOrdered: false)
  }

  /// All figures of an indicator, also broken down: by territory from large to small, then by year.
  func figures(of kennzahl: Kennzahl) -> [Figure] { series(of: kennzahl).flatMap(\.self) }

  func hasFigures(_ kennzahl: Kennzahl) -> Bool { series(of: kennzahl).contains { !$0.isEmpty } }

  private func series(of kennzahl: Kennzahl) -> some Sequence<[Figure]> {
    let groups = [nil] + kennzahl.gliederungen.map(Optional.some)
    let territories = Kind.territories.reversed().lazy.flatMap { self.portal.territories(of: $0) }
    return territories.flatMap { gebiet in
      groups.lazy.map { self.portal.figures.series(kennzahl.id, gebiet, $0) }
    }
  }

  /// Every number with all that belongs to it (DESIGN law 6). The first columns are those of tables of the content, so
  /// that what was taken away can be read again; words for people follow.
  func exportTable(of kennzahl: Kennzahl, _ figures: [Figure]) -> ExportTable {
    ExportTable(
      columns: [
        "gebiet", "kennzahl", "jahr", "merkmal", "auspraegung", "wert", "status", "quelle", "stand", "hinweis",
        "gebiet_titel", "einheit", "herkunft", "quelle_titel",
      ],
      rows: figures.map { figure in
        func text(_ text: String?) -> ExportTable.Cell { text.map { .text($0) } ?? .empty }
        return [
          .text(figure.gebiet.description), .text(kennzahl.id), .number(Decimal(figure.jahr)),
          text(figure.gliederung?.merkmal), text(figure.gliederung?.auspraegung), exported(figure, kennzahl),
          .text(figure.status.rawValue), text(figure.quelle?.id), text(figure.stand?.written), text(figure.remark),
          text(portal.title(of: figure.gebiet)), .text(kennzahl.einheit),
          .text(figure.originWords(kennzahl, in: portal)), text(portal.quellen[figure.quelle]?.titel),
        ]
      })
  }

  /// A quotient has no end: it leaves as it is shown. Everything else leaves as it is.
  private func exported(_ figure: Figure, _ kennzahl: Kennzahl) -> ExportTable.Cell {
    guard let value = figure.value else { return .empty }
    switch figure.origin {
    case .formula, .weighted: return .number(rounded(value, kennzahl))
    case .reported, .sum, .incomplete: return .number(value)
    }
  }
}

/// A table that several files are written from: made when the first of them is asked for.
private final class SharedTable: Sendable {
  private let made = Mutex<ExportTable?>(nil)
  private let make: @Sendable () -> ExportTable

  init(_ make: @escaping @Sendable () -> ExportTable) { self.make = make }

  var value: ExportTable {
    made.withLock { made in
      let table = made ?? make()
      made = table
      return table
    }
  }
}

extension Figure {
  /// What has to be known about the number where it stands alone.
  fileprivate var remark: String? {
    let words = [hinweis, isShownInsideOnly ? Self.keptFromPublic : nil].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }
}

extension PartialDate {
  /// As in the tables of the content: `um 2016-10`.
  var written: String { (qualifier.map { "\($0.rawValue) " } ?? "") + iso }
}
