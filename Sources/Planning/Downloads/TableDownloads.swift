import Exporting
import FoundationEssentials

/// The tables of pages as files: every table of figures or relations has its rows beside it, to take away.
struct TableDownloads {
  /// All files, in the order of the pages and their tables.
  private(set) var files: [PlannedDownload] = []
  private var shared: Set<String> = []

  /// Gives the tables of a page links to their files.
  mutating func add(to page: inout Page) {
    let stem = page.path.hasSuffix(".html") ? String(page.path.dropLast(5)) : page.path
    var taken: Set<String> = []
    for index in page.sections.indices {
      let name = "\(stem)-\(page.sections[index].id)"
      add(to: &page.sections[index].components, named: name, &taken)
    }
  }

  private mutating func add(to components: inout [Component], named name: String, _ taken: inout Set<String>) {
    for index in components.indices {
      switch components[index] {
      case .table(var table) where table.hasFigures || table.isMatrix:
        table.downloads = links(table.file, or: name, &taken) { [table] in table.whole ?? table.export }
        components[index] = .table(table)
      case .gridMap(var map):
        map.downloads = links(map.file, or: name + "-karte", &taken) { [map] in map.export }
        components[index] = .gridMap(map)
      case .group(var group):
        add(to: &group.components, named: self.name(of: group, in: name), &taken)
        components[index] = .group(group)
      case .notice(let notice, let title, var inner):
        add(to: &inner, named: name, &taken)
        components[index] = .notice(notice, title: title, inner)
      case .prose(var prose):
        // In the order of the places in the text, not of a dictionary.
        for embed in prose.embeds.keys.sorted(by: { $0.parameters.position < $1.parameters.position }) {
          guard var inner = prose.embeds[embed] else { continue }
          add(to: &inner, named: name, &taken)
          prose.embeds[embed] = inner
        }
        components[index] = .prose(prose)
      default: break
      }
    }
  }

  /// `kleinmachnow-entwicklung` and the group `entwicklung-bevoelkerung` say „entwicklung“ once.
  private func name(of group: Group, in section: String) -> String {
    let word = section.split(separator: "-").last.map(String.init) ?? ""
    if !word.isEmpty, group.id.hasPrefix(word + "-") { return section + group.id.dropFirst(word.count) }
    return group.id.isEmpty ? section : "\(section)-\(group.id)"
  }

  /// - Parameter file: a name that several pages share; the first of them makes the files.
  private mutating func links(
    _ file: String?, or wish: String, _ taken: inout Set<String>, _ table: @escaping @Sendable () -> ExportTable
  ) -> [Link] {
    var name = file ?? wish
    var isNew = true
    if file != nil {
      isNew = shared.insert(name).inserted
    } else {
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(wish)-\(number)"
        number += 1
      }
    }
    return DownloadForm.allCases.map { form in
      let path = "\(name).\(form.ending)"
      if isNew { files.append(PlannedDownload(path: path) { form.bytes(of: table()) }) }
      return Link(form.shortName, page: path)
    }
  }
}

extension DataTable {
  /// Tables of words alone are lists; nobody computes with them.
  var hasFigures: Bool {
    rows.contains { row in
      row.cells.contains { cell in if case .figure = cell { true } else { false } }
    }
  }

  /// The same rows: each figure with status and Stand, unit and source once for a row.
  var export: ExportTable {
    let isFigure = columns.indices.dropFirst().map { column in
      rows.contains { row in
        guard row.cells.indices.contains(column - 1), case .figure = row.cells[column - 1] else { return false }
        return true
      }
    }
    let hasFigures = isFigure.contains(true)
    var titles = [columns.first.map { $0.title.isEmpty ? "Zeile" : $0.title } ?? "Zeile"]
    for (column, isFigure) in zip(columns.dropFirst(), isFigure) {
      titles += isFigure ? [column.title, "\(column.title): Status", "\(column.title): Stand"] : [column.title]
    }
    return ExportTable(
      columns: unique(titles + (hasFigures ? ["Einheit", "Quelle"] : []) + ["Tabelle"]),
      rows: rows.map { row in
        var cells: [ExportTable.Cell] = [.text(row.header.words)]
        for (index, cell) in row.cells.enumerated() where isFigure.indices.contains(index) {
          cells += cell.export(asFigure: isFigure[index], isNumeric: columns[index + 1].isNumeric)
        }
        guard hasFigures else { return cells + [.text(caption)] }
        let companions = row.cells.compactMap { cell -> FigureView.Companions? in
          if case .figure(let figure) = cell { figure.companions } else { nil }
        }
        return cells + [joined(companions.map(\.unit)), joined(companions.compactMap(\.source)), .text(caption)]
      })
  }

  private func unique(_ titles: [String]) -> [String] {
    var taken: Set<String> = []
    return titles.map { title in
      var (name, number) = (title, 2)
      while !taken.insert(name).inserted {
        name = "\(title) (\(number))"
        number += 1
      }
      return name
    }
  }

  private func joined(_ texts: [String]) -> ExportTable.Cell {
    var seen: Set<String> = []
    let different = texts.filter { !$0.isEmpty && seen.insert($0).inserted }
    return different.isEmpty ? .empty : .text(different.joined(separator: "; "))
  }
}

extension DataTable.Cell {
  /// - Parameters:
  ///   - asFigure: with cells for status and Stand, as all of the column have them.
  ///   - isNumeric: whether the column holds numbers: then a number leaves as one, „+3,2“ as 3.2.
  fileprivate func export(asFigure: Bool, isNumeric: Bool) -> [ExportTable.Cell] {
    switch self {
    case .rich(let text):
      let words = text.words
      let cell: ExportTable.Cell = words.isEmpty ? .empty : .text(words)
      return asFigure ? [cell, .empty, .empty] : [cell]
    case .measure(let text, let number):
      let cell = isNumeric ? Decimal(string: number).map { ExportTable.Cell.number($0) } : nil
      return [cell ?? .text(text.words)] + (asFigure ? [.empty, .empty] : [])
    case .figure(let figure): return figure.export
    }
  }
}

extension FigureView {
  /// Number, status and Stand.
  fileprivate var export: [ExportTable.Cell] {
    let words = [status.rawValue, companions.origin].filter { !$0.isEmpty && $0 != "berichtet" }
    return [
      machineText.flatMap { Decimal(string: $0) }.map { .number($0) } ?? .empty,
      .text(words.isEmpty ? status.rawValue : words.joined(separator: ", ")),
      companions.stand.map { .text($0) } ?? .empty,
    ]
  }
}

extension GridMap {
  /// One row for each unit, from north to south and from west to east.
  var export: ExportTable {
    var rows: [[ExportTable.Cell]] = []
    for (row, cells) in cells.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let cell else { continue }
        let figure = cell.figure
        rows.append(
          [.number(Decimal(row + 1)), .number(Decimal(column + 1)), .text(cell.link.text)] + figure.export + [
            text(cell.className), text(figure.companions.unit), text(figure.companions.source), .text(caption),
          ])
      }
    }
    return ExportTable(
      columns: ["Zeile", "Spalte", "Gebiet", "Wert", "Status", "Stand", "Klasse", "Einheit", "Quelle", "Karte"],
      rows: rows)
  }

  private func text(_ words: String?) -> ExportTable.Cell { words.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty }
}

extension RichText {
  /// What people read, without links and marks.
  var words: String {
    map { run in
      switch run {
      case .text(let text), .strong(let text), .date(_, let text): text
      case .link(let link): link.text
      case .badge(let badge): badge.text
      }
    }.joined()
  }
}
