import Diagnostics

/// The lines of a file, to find what a position says to the letter.
struct SourceLines {
  private let lines: [Substring]

  /// Complexity: O(length of the text).
  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  /// Lines from one on (counted from 1); fewer where the file ends.
  func lines(from first: Int, count: Int) -> ArraySlice<Substring> { lines.dropFirst(first - 1).prefix(count) }

  /// What stands at a position; nil where its length is not known.
  func text(at position: SourcePosition) -> String? {
    scalars(at: position).map { String(String.UnicodeScalarView($0)) }
  }

  private func scalars(at position: SourcePosition) -> [Unicode.Scalar]? {
    guard lines.indices.contains(position.line - 1), position.column > 0, position.length > 0 else { return nil }
    return Array(lines[position.line - 1].unicodeScalars.dropFirst(position.column - 1).prefix(position.length))
  }

  /// The first place of a text on a line; nil where it is not written there in exactly these letters.
  func place(of text: String, line: Int, in file: String) -> SourcePosition? {
    guard lines.indices.contains(line - 1) else { return nil }
    let (scalars, wanted) = (Array(lines[line - 1].unicodeScalars), Array(text.unicodeScalars))
    guard let start = scalars.ranges(of: wanted).first?.lowerBound, start == 0 || scalars[start - 1] != "\\" else {
      return nil
    }
    return SourcePosition(file: file, line: line, column: start + 1, length: wanted.count)
  }

  /// The place of a word in the target of a link: `adorf` in `[Adorf](gemeinde:adorf#lage)`.
  ///
  /// Nil where the link does not say it in exactly these letters, or not beside its text.
  /// - Parameters:
  ///   - before: what stands between the parenthesis and the word.
  ///   - after: what stands between the word and the end of the id.
  func place(of word: String, between before: String, and after: String, in link: SourcePosition) -> SourcePosition? {
    guard let scalars = scalars(at: link) else { return nil }
    let places = ["](", "](<"].flatMap { opening in
      scalars.ranges(of: Array((opening + before + word + after).unicodeScalars)).filter { range in
        // Otherwise it is only the beginning of a longer id.
        scalars[range.upperBound...].first.map { ")>#? \t".unicodeScalars.contains($0) } ?? true
      }.map { $0.lowerBound + (opening + before).unicodeScalars.count }
    }
    guard places.count == 1, let start = places.first else { return nil }
    return SourcePosition(
      file: link.file, line: link.line, column: link.column + start, length: word.unicodeScalars.count)
  }
}
