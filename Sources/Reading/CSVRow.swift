/// A row of a table as it was cut into cells.
struct CSVRow {
  struct Cell {
    var text: String
    var line: Int
    var column: Int
    var length: Int

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    /// Digits and nothing else, without quotes around.
    fileprivate var isBareNumber: Bool {
      !text.isEmpty && length == text.utf8.count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  var cells: [Cell] = []
  /// Also counts the cells past `Limits.csvColumns`, which are not kept.
  var count = 0
  var fault: CSVQuoteFault?

  /// Whether the row has as many cells as the header, or only empty ones behind them, and is more than a remark.
  func fits(_ width: Int, separatedBy separator: CSVDialect.Separator) -> Bool {
    guard count >= width, count == cells.count, !isRemark(width: width) else { return false }
    // A number cut in two moves the last cells, and an empty one hides it.
    return cells[width...].allSatisfy(\.isBlank) && (count == width || cutNumber(width: width, separator) == nil)
  }

  /// A line of words instead of a row: one cell, or one that begins as footnotes do.
  func isRemark(width: Int) -> Bool {
    guard width > 2, cells.dropFirst().allSatisfy(\.isBlank), let first = cells.first else { return false }
    guard first.text.split(separator: " ").count > 1 else { return false }
    return count == 1 || Self.footnotes.contains(first.text.prefix(while: \.isLetter).lowercased())
  }

  private static let footnotes: Set = ["anmerkung", "anmerkungen", "hinweis", "hinweise", "quelle", "quellen", "stand"]

  /// The first of two cells that the comma of a decimal number separates; nil where the row is not too long by one,
  /// and where several pairs can be meant. A year and a number beside it are no such pair.
  func cutNumber(width: Int, _ separator: CSVDialect.Separator) -> Int? {
    guard separator == .comma, count == width + 1, count == cells.count else { return nil }
    let pairs = cells.indices.dropLast().filter { index in
      cells[index].isBareNumber && cells[index + 1].isBareNumber && cells[index + 1].length <= 3
        && !(cells[index].length == 4 && ("1900"..."2100").contains(cells[index].text))
    }
    return pairs.count == 1 ? pairs[0] : nil
  }
}
