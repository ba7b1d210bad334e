import Diagnostics

/// Looks at the lines of a Markdown text before cmark does, for what would cost it too much.
enum MarkdownScan {
  static func findings(in source: SourceText, from firstLine: Int) -> [Diagnostic] {
    var scan = Scan(source: source)
    source.bytes.withUnsafeBufferPointer { bytes in
      guard firstLine <= source.lineCount else { return }
      for line in firstLine...source.lineCount { scan.take(bytes, line: line) }
    }
    return scan.diagnostics
  }

  private struct Scan {
    let source: SourceText
    var diagnostics: [Diagnostic] = []
    private var openers = 0
    private var columns = 0
    private var cells = 0

    init(source: SourceText) { self.source = source }

    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
      let range = source.range(ofLine: line)
      if range.count > Limits.markdownLine {
        let (length, limit) = (Limits.letters(range.count), Limits.letters(Limits.markdownLine))
        diagnostics.append(
          Diagnostic(
            .lineTooLong, at: source.position(ofLine: line),
            Message(
              "Die Zeile ist zu lang: \(length.german), erlaubt sind \(limit.german)",
              en: "The line is too long: \(length.english), at most \(limit.english) are allowed"),
            help: Message(
              "Brechen Sie die Zeile um; im Text macht ein einfacher Umbruch keinen Absatz.",
              en: "Break the line; in the text a single line break makes no new paragraph.")))
        return
      }
      let (markers, content) = openingMarkers(bytes, range)
      if markers > Limits.containerMarkers {
        diagnostics.append(
          Diagnostic(
            .tooManyMarkers, at: source.position(of: range.lowerBound..<content),
            Message(
              "Am Anfang der Zeile stehen \(markers) Zeichen für Zitate oder Listen, erlaubt sind "
                + "\(Limits.containerMarkers)",
              en: "The line begins with \(markers) signs for quotes or lists, at most \(Limits.containerMarkers) are "
                + "allowed"),
            help: Message(
              "Löschen Sie die überzähligen Zeichen „>“, „-“ oder „*“.",
              en: "Delete the superfluous signs “>”, “-” or “*”.")))
      }
      countOpeners(bytes, range, line: line)
      countCells(bytes, content..<range.upperBound, line: line)
    }

    /// Quote and list markers in front of a line, and where the text behind them begins.
    private func openingMarkers(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (count: Int, content: Int)
    {
      var count = 0
      var index = range.lowerBound
      while index < range.upperBound {
        switch bytes[index] {
        case 0x20, 0x09: index += 1
        case UInt8(ascii: ">"):
          count += 1
          index += 1
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
          guard isBlank(bytes, index + 1, range) else { return (count, index) }
          count += 1
          index += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          var end = index
          while end < range.upperBound, (0x30...0x39).contains(bytes[end]) { end += 1 }
          guard end < range.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
            isBlank(bytes, end + 1, range)
          else { return (count, index) }
          count += 1
          index = end + 1
        default: return (count, index)
        }
      }
      return (count, index)
    }

    private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Bool {
      index >= range.upperBound || bytes[index] == 0x20 || bytes[index] == 0x09
    }

    /// Every `<?`, `<![CDATA[` and `<!X` makes cmark look for its end through the rest of the text.
    private mutating func countOpeners(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int) {
      for index in range where bytes[index] == UInt8(ascii: "<") && index + 1 < range.upperBound {
        guard bytes[index + 1] == UInt8(ascii: "?") || bytes[index + 1] == UInt8(ascii: "!") else { continue }
        openers += 1
        if openers == Limits.htmlOpeners + 1 {
          diagnostics.append(
            Diagnostic(
              .tooManyMarkers, at: source.position(of: index..<(index + 2)),
              Message(
                "Im Text steht mehr als \(Limits.htmlOpeners)-mal „<?“ oder „<!“",
                en: "The text has “<?” or “<!” more than \(Limits.htmlOpeners) times"),
              help: Message(
                "Löschen Sie diese Zeichen; HTML wird nicht übernommen.",
                en: "Delete these signs; HTML is not passed through.")))
        }
      }
    }

    /// Below a line that may divide the head of a table from its rows, every line is a row that
    /// cmark fills up to the number of columns.
    private mutating func countCells(_ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>, line: Int) {
      if content.isEmpty {
        columns = 0
        return
      }
      var pipes = 0
      var isDelimiter = true
      for index in content {
        switch bytes[index] {
        case UInt8(ascii: "|"): pipes += 1
        case UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C: break
        default: isDelimiter = false
        }
      }
      if isDelimiter, pipes > 0 { columns = max(columns, pipes + 1) }
      let before = cells
      cells += columns
      if before <= Limits.tableCells, cells > Limits.tableCells {
        diagnostics.append(
          Diagnostic(
            .tooManyMarkers, at: source.position(ofLine: line),
            Message(
              "Die Tabellen dieser Datei haben mehr als \(Limits.tableCells) Zellen",
              en: "The tables of this file have more than \(Limits.tableCells) cells"),
            help: Message(
              "Legen Sie große Tabellen als CSV-Datei ab und binden Sie sie ein.",
              en: "Keep large tables as a CSV file and embed them.")))
      }
    }
  }
}
