import Diagnostics

/// Where the two parts of a Markdown file stand.
struct FrontMatter {
  /// Bytes of the YAML between the two lines `---`; it begins on line 2.
  var yaml: Range<Int>
  /// Line on which the text begins; one past the last line where there is none.
  var bodyLine: Int

  /// Finds the front matter, or says why there is none (SR0108, SR0109).
  static func find(in source: SourceText) -> Result<FrontMatter, Refusal> {
    if let blank = blankLines(source) { return .failure(Refusal(blank)) }
    guard isFence(source, line: 1) else {
      let shown = excerpt(source.text(ofLine: 1))
      return .failure(
        Refusal(
          Diagnostic(
            .frontMatterMissing, at: source.position(ofLine: 1),
            shown.isEmpty
              ? Message(
                "Die Datei beginnt nicht mit den Angaben zwischen zwei Zeilen „---“",
                en: "The file does not begin with its fields between two lines “---”")
              : Message(
                "Die Datei beginnt mit „\(shown)“ statt mit einer Zeile „---“",
                en: "The file begins with “\(shown)” instead of a line “---”"),
            help: Message(
              "Schreiben Sie in die erste Zeile „---“, darunter die Angaben (mindestens „titel: …“), dann wieder „---“.",
              en: "Write “---” on the first line, the fields below it (at least “titel: …”), then “---” again."))))
    }
    var line = 2
    while line <= source.lineCount, !isFence(source, line: line) { line += 1 }
    guard line <= source.lineCount else {
      return .failure(
        Refusal(
          Diagnostic(
            .frontMatterMissing, at: source.position(ofLine: 1),
            Message(
              "Die Angaben am Anfang der Datei hören nicht auf: die zweite Zeile „---“ fehlt",
              en: "The fields at the top of the file do not end: the second line “---” is missing"),
            help: Message(
              "Schreiben Sie hinter die letzte Angabe eine Zeile, in der nur „---“ steht.",
              en: "Write a line with nothing but “---” below the last field."))))
    }
    let yaml = source.range(ofLine: 2).lowerBound..<source.range(ofLine: line).lowerBound
    guard yaml.count <= Limits.frontMatter else {
      let (length, limit) = (Limits.letters(yaml.count), Limits.letters(Limits.frontMatter))
      return .failure(
        Refusal(
          Diagnostic(
            .frontMatterTooLarge, at: source.position(ofLine: 1),
            Message(
              "Die Angaben am Anfang der Datei sind zu lang: \(length.german), erlaubt sind \(limit.german)",
              en:
                "The fields at the top of the file are too long: \(length.english), at most \(limit.english) are allowed"
            ),
            help: Message(
              "Kürzen Sie die Angaben. Langer Text gehört unter die zweite Zeile „---“.",
              en: "Shorten the fields. Long text belongs below the second line “---”."))))
    }
    return .success(FrontMatter(yaml: yaml, bodyLine: line + 1))
  }

  /// Nothing is wrong but empty lines above the first `---`.
  private static func blankLines(_ source: SourceText) -> Diagnostic? {
    var line = 1
    while line < source.lineCount, source.bytes[source.range(ofLine: line)].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      line += 1
    }
    guard line > 1, isFence(source, line: line) else { return nil }
    return Diagnostic(
      .frontMatterMissing, at: source.position(ofLine: 1),
      line == 2
        ? Message(
          "Über der ersten Zeile „---“ steht eine leere Zeile", en: "There is an empty line above the first line “---”")
        : Message(
          "Über der ersten Zeile „---“ stehen \(line - 1) leere Zeilen",
          en: "There are \(line - 1) empty lines above the first line “---”"),
      help: Message(
        "Löschen Sie, was leer ist: „---“ steht in der ersten Zeile der Datei.",
        en: "Delete what is empty: “---” stands on the first line of the file."),
      solutions: [
        Solution(
          Message("Leere Zeilen am Anfang löschen", en: "Delete the empty lines at the top"),
          [
            Replacement(
              file: source.file, from: .init(line: 1, column: 1), to: .init(line: line, column: 1), with: "")
          ], isCertain: true)
      ])
  }

  /// A line of three hyphens; blanks behind them cannot be seen and do no harm.
  private static func isFence(_ source: SourceText, line: Int) -> Bool {
    let bytes = source.bytes[source.range(ofLine: line)]
    return bytes.starts(with: [0x2D, 0x2D, 0x2D]) && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

/// A finding that ends the reading of a file or of a part of it.
struct Refusal: Error {
  var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
