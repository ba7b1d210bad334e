import Diagnostics

extension SourceLines {
  /// Where words stand, at or behind a place, at most 400 lines further.
  ///
  /// A blank may be the end of a line with what begins the next (blanks, quote signs). Where the whole is not found,
  /// because marks stand in between, its first word counts. Length is given as far as the first line goes.
  /// - Parameters:
  ///   - words: in UTF-8.
  ///   - before: how many times they stand earlier.
  func place(of words: [UInt8], after before: Int, from start: SourcePosition) -> SourcePosition? {
    guard let end = words.firstIndex(of: 0x20) else { return search(words, after: before, from: start) }
    return search(words, after: before, from: start) ?? search(Array(words[..<end]), after: 0, from: start)
  }

  private func search(_ words: [UInt8], after before: Int, from start: SourcePosition) -> SourcePosition? {
    guard !words.isEmpty, start.line > 0 else { return nil }
    var (text, lineStarts) = ([UInt8](), [Int]())
    for line in lines(from: start.line, count: 400) {
      lineStarts.append(text.count)
      text += Array(line.utf8) + [0x0A]
    }
    guard let first = lineStarts.indices.first else { return nil }
    var left = before
    var index = offset(of: start.column, in: text[lineStarts[first]...])
    while index < text.count {
      if text[index] == words[0], let end = end(of: words, in: text, at: index) {
        if left == 0 {
          let line = (lineStarts.lastIndex { $0 <= index }) ?? 0
          let lineEnd = text[index...].firstIndex(of: 0x0A) ?? text.count
          var place = start
          place.line += line
          place.column = Self.scalars(text[lineStarts[line]..<index]) + 1
          place.length = Self.scalars(text[index..<min(end, lineEnd)])
          return place
        }
        left -= 1
      }
      index += 1
    }
    return nil
  }

  /// The offset of a column, counted in scalars from 1.
  private func offset(of column: Int, in text: ArraySlice<UInt8>) -> Int {
    var left = max(0, column - 1)
    for index in text.indices where text[index] & 0xC0 != 0x80 {
      if left == 0 { return index }
      left -= 1
    }
    return text.endIndex
  }

  /// Behind the words, if they stand here; nil otherwise.
  private func end(of words: [UInt8], in text: [UInt8], at start: Int) -> Int? {
    var index = start
    for byte in words {
      if index < text.count, text[index] == byte {
        index += 1
      } else if byte == 0x20, index < text.count, text[index] == 0x0A {
        while index < text.count, [0x0A, 0x20, 0x09, 0x3E].contains(text[index]) { index += 1 }
      } else {
        return nil
      }
    }
    return index
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
