import Diagnostics

extension Sources {
  /// Says of each file whose last line has no end (SR0123), in the order of paths. Not of those that
  /// cannot be read: the end of the file may be what is wrong with them.
  /// - Complexity: O(files + length of those that it speaks of).
  public var finalNewlineFindings: [Diagnostic] {
    let broken = Set(diagnostics.filter { $0.code == .csvSyntax }.map(\.position.file))
    let open = texts.filter { file, text in
      guard let last = text.utf8.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r") else { return false }
      return !broken.contains(file) && ContentPath(file).map { !unreadable.contains($0) } ?? false
    }
    return open.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { file, text in
      SourceText(file: file, bytes: Array(text.utf8)).finalNewlineFinding
    }
  }
}

extension SourceText {
  fileprivate var finalNewlineFinding: Diagnostic {
    let width = scalars(in: range(ofLine: lineCount))
    let place = Replacement.Place(line: lineCount, column: width + 1)
    return Diagnostic(
      .finalNewline, at: position(line: lineCount, column: width, length: 1),
      Message("Am Ende der letzten Zeile fehlt das Zeilenende", en: "The last line has no line end"),
      help: Message(
        "Drücken Sie am Ende der Datei einmal die Eingabetaste.", en: "Press the Enter key once at the end of the file."
      ),
      // A value that runs to the end of a YAML file gains a line break by it, which no field keeps.
      solutions: [
        Solution(
          Message("Zeilenende ergänzen", en: "Add the line end"),
          [Replacement(file: file, from: place, to: place, with: String(decoding: lineEnd, as: UTF8.self))],
          isCertain: true)
      ])
  }

  /// How the line before the last one ends; of a single line, as ours do.
  private var lineEnd: ArraySlice<UInt8> {
    lineCount > 1 ? bytes[range(ofLine: lineCount - 1).upperBound..<lineStarts[lineCount - 1]] : [UInt8(ascii: "\n")]
  }
}
