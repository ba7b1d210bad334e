import Diagnostics

/// A range on one line, as machines want it: counted from 1 in Unicode scalars, `end` behind the last one.
struct TextRange {
  let line: Int
  /// Nil where the line as a whole is meant.
  let start: Int?
  let end: Int?

  /// Nil where the file as a whole is meant.
  init?(_ position: SourcePosition) {
    guard position.line > 0 else { return nil }
    line = position.line
    guard position.column > 0 else {
      (start, end) = (nil, nil)
      return
    }
    start = position.column
    // A position is only numbers and may say anything.
    let end = position.column.addingReportingOverflow(max(1, position.length))
    self.end = end.overflow ? position.column : end.partialValue
  }
}
