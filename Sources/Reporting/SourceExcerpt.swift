/// A line of a source as it is shown, and where in it the marks go; measured in terminal cells.
struct SourceExcerpt: Equatable {
  /// Without control characters, tabs expanded, cut to `longest` cells around the place.
  var text: String
  /// Cells in front of the marks.
  var markOffset: Int
  /// Cells to mark; 0 where the line as a whole is meant.
  var markWidth: Int

  static let longest = 100
  /// Cells shown in front of the place where a line is cut.
  private static let before = 30

  /// - Parameters:
  ///   - column: in scalars from 1; 0 = the line as a whole. Outside the line: its end.
  ///   - length: in scalars; 0 where unknown, which marks one.
  init(line: Substring, column: Int, length: Int) {
    let glyphs = Self.glyphs(of: line)
    let isMarked = column > 0
    // A position is only a pair of numbers and may say anything.
    let first = isMarked ? min(column - 1, glyphs.count) : 0
    let wanted = min(max(1, length), max(1, glyphs.count - first))
    let range = first..<(first + wanted)

    let window = Self.window(of: glyphs, around: range)
    text = window.lowerBound > 0 ? "…" : ""
    let start = text.isEmpty ? 0 : 1
    for glyph in glyphs[window] { text += glyph.text }
    if window.upperBound < glyphs.count { text += "…" }
    while text.last == " " { text.removeLast() }

    let clamped = range.clamped(to: window)
    markOffset = start + Self.width(of: glyphs[window.lowerBound..<max(window.lowerBound, clamped.lowerBound)])
    // A place behind the end, or a combining mark, has no cell of its own.
    markWidth = isMarked ? max(1, Self.width(of: glyphs[clamped])) : 0
  }

  private static func glyphs(of line: Substring) -> [VisibleGlyph] {
    var previous: Unicode.Scalar?
    return line.unicodeScalars.map { scalar in
      defer { previous = scalar }
      return VisibleGlyph(scalar, after: previous)
    }
  }

  private static func width(of glyphs: ArraySlice<VisibleGlyph>) -> Int { glyphs.reduce(0) { $0 + $1.width } }

  /// The part of a line that is shown: everything, or about `longest` cells from a little in front
  /// of the place.
  private static func window(of glyphs: [VisibleGlyph], around mark: Range<Int>) -> Range<Int> {
    guard width(of: glyphs[...]) > longest else { return 0..<glyphs.count }
    var start = min(mark.lowerBound, glyphs.count)
    var used = 0
    while start > 0, used + glyphs[start - 1].width <= before {
      used += glyphs[start - 1].width
      start -= 1
    }
    var end = start
    used = 0
    while end < glyphs.count, used + glyphs[end].width <= longest {
      used += glyphs[end].width
      end += 1
    }
    // At the end of a line there is room for more in front.
    if end == glyphs.count {
      while start > 0, used + glyphs[start - 1].width <= longest {
        used += glyphs[start - 1].width
        start -= 1
      }
    }
    // A combining mark does not leave its letter.
    while start > 0, start < mark.lowerBound, glyphs[start].width == 0 { start += 1 }
    return start..<end
  }
}
