import Diagnostics
import Reading

extension DiagnosticEngine {
  /// Lets findings in tables say what their row is about: unit, indicator and year where it has them, else
  /// what stands in its first two cells. Complexity: O(records) where a finding is in a table, else O(findings).
  mutating func nameRows(of records: [Record]) {
    let rows = rows
    guard !rows.isEmpty else { return }
    var names: [TableRow: String] = [:]
    for record in records where record.form == .row {
      guard let row = TableRow(record.fields.position), rows.contains(row) else { continue }
      names[row] = words(of: record)
    }
    name(names)
  }
}

private func words(of row: Record) -> String? {
  let known = ["gebiet", "kennzahl", "jahr", "merkmal", "auspraegung"].compactMap { row.fields[$0]?.text }
  let cells = known.isEmpty ? (row.fields.entries ?? []).prefix(2).compactMap(\.value.text) : known
  let words = cells.filter { !$0.isEmpty }
  return words.isEmpty ? nil : words.joined(separator: ", ")
}
