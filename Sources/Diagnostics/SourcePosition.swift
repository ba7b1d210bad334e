/// Where something stands: a file, a place in it and, for CSV, the cell.
///
/// Paths are relative to the folder that was read (`gemeinden/kleinmachnow.md`), so that a finding
/// reads the same on every machine.
public struct SourcePosition: Hashable, Sendable {
  /// Path of the file, segments joined by `/`.
  public var file: String
  /// Line, counted from 1; 0 means the file as a whole.
  public var line: Int
  /// Column in Unicode scalars, counted from 1; 0 means the line as a whole.
  public var column: Int
  /// How many Unicode scalars from `column` are meant; 0 where unknown.
  public var length: Int
  /// The cell, where the file is a table.
  public var cell: Cell?

  /// A cell as a spreadsheet counts: the header is row 1.
  public struct Cell: Hashable, Sendable {
    public var row: Int
    public var column: Int
    /// Header of the column; empty where the row has more cells than the header.
    public var header: String
    /// What the row is about, in words of the file; nil where that is not known.
    public var rowName: String?

    public init(row: Int, column: Int, header: String) {
      self.row = row
      self.column = column
      self.header = header
    }
  }

  public init(file: String, line: Int = 0, column: Int = 0, length: Int = 0, cell: Cell? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.cell = cell
  }
}

/// A row of a table as a spreadsheet counts: the header is row 1.
public struct TableRow: Hashable, Sendable {
  public var file: String
  public var row: Int

  public init(file: String, row: Int) {
    self.file = file
    self.row = row
  }

  /// The row of a position; nil where that is not in a table.
  public init?(_ position: SourcePosition) {
    guard let cell = position.cell else { return nil }
    self.init(file: position.file, row: cell.row)
  }
}

extension SourcePosition: Comparable {
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    return (left.line, left.column, left.length) < (right.line, right.column, right.length)
  }
}

extension SourcePosition: CustomStringConvertible {
  /// `file:line:column`, without the parts that are unknown.
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
