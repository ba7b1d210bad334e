internal import CYaml
import Diagnostics

/// A syntax error of libyaml, explained for somebody who has never heard of YAML.
///
/// libyaml names what it expected; what the editor did is read from the line itself.
struct YAMLFault {
  private let problem: String
  private let problemMark: yaml_mark_t
  private let context: String
  private let contextMark: yaml_mark_t
  private let isReaderError: Bool

  init(_ parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    problemMark = parser.problem_mark
    contextMark = parser.context_mark
    isReaderError = parser.error == YAML_READER_ERROR
  }

  func diagnostic(at place: YAMLPlace) -> Diagnostic {
    if isReaderError {
      return Diagnostic(
        .yamlSyntax, at: place.position(line: 1, column: 1),
        Message(
          "In den Angaben steht ein Zeichen, das YAML nicht kennt",
          en: "The fields contain a character that YAML does not know"),
        help: Message(
          "Löschen Sie Sonderzeichen, die beim Kopieren mitgekommen sind.",
          en: "Delete special characters that came along when copying."))
    }
    if problem.contains("depth") { return Self.tooDeep(at: place.position(contextMark, length: 1)) }
    let explanation = explanation(at: place)
    return Diagnostic(
      .yamlSyntax, at: place.position(explanation.mark, length: explanation.length), explanation.summary,
      help: explanation.help)
  }

  static func tooDeep(at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .nestingTooDeep, at: position,
      Message(
        "Hier sind mehr als \(Limits.yamlDepth) Listen oder Gruppen ineinander verschachtelt",
        en: "More than \(Limits.yamlDepth) lists or groups are nested inside each other here"),
      help: Message(
        "Prüfen Sie die Einrückung und die Klammern; so tief verschachtelte Angaben kennt kein Feld.",
        en: "Check indentation and brackets; no field is nested that deep."))
  }

  private struct Explanation {
    var mark: yaml_mark_t
    /// In Unicode scalars; `.max` for all up to the end of the line.
    var length: Int
    var summary: Message
    var help: Message

    init(_ mark: yaml_mark_t, length: Int, _ summary: Message, help: Message) {
      self.mark = mark
      self.length = length
      self.summary = summary
      self.help = help
    }
  }

  private static let quoteAll = Message(
    "Setzen Sie den ganzen Wert in Anführungszeichen.", en: "Put the whole value in quotation marks.")

  private func explanation(at place: YAMLPlace) -> Explanation {
    let line = place.text(ofLine: problemMark.line + 1)
    if let explanation = tabExplanation(line: line, at: place) { return explanation }
    if context.contains("quoted scalar") { return quoteExplanation }
    if problem.contains("mapping values are not allowed") { return colonExplanation(line: line, at: place) }
    if problem.contains("could not find expected ':'") { return missingColonExplanation(at: place) }
    if context.contains("flow ") { return bracketExplanation(at: place) }
    if context.contains("anchor") || context.contains("alias") {
      if let bullet = bulletExplanation(at: place) { return bullet }
      return Explanation(
        contextMark, length: 1,
        Message(
          "Der Wert beginnt mit einem Sonderzeichen („*“ oder „&“)",
          en: "The value begins with a special character (“*” or “&”)"),
        help: Self.quoteAll)
    }
    if context.contains("tag") {
      return Explanation(
        contextMark, length: 1,
        Message(
          "Der Wert beginnt mit „!“, das in YAML eine eigene Bedeutung hat",
          en: "The value begins with “!”, which has a meaning of its own in YAML"),
        help: Self.quoteAll)
    }
    if problem.contains("cannot start any token") { return specialCharacterExplanation(at: place) }
    if problem.contains("block sequence entries are not allowed") {
      return Explanation(
        problemMark, length: 1,
        Message(
          "Eine Liste kann nicht in derselben Zeile hinter dem Doppelpunkt beginnen",
          en: "A list cannot begin behind the colon on the same line"),
        help: Message(
          "Schreiben Sie jeden Eintrag in eine eigene Zeile mit „- “ davor, oder alle in eckige Klammern: [a, b].",
          en: "Write every entry on a line of its own with “- ” before it, or all in square brackets: [a, b]."))
    }
    if context.contains("block scalar") {
      return Explanation(
        problemMark, length: .max,
        Message(
          "Hinter „|“ oder „>“ darf in derselben Zeile kein Text stehen",
          en: "No text may follow “|” or “>” on the same line"),
        help: Message(
          "Beginnen Sie den Text in der nächsten Zeile, zwei Leerzeichen eingerückt.",
          en: "Begin the text on the next line, indented by two spaces."))
    }
    return structureExplanation(line: line)
  }

  /// A list as it is written in Markdown or an e-mail.
  private func bulletExplanation(at place: YAMLPlace) -> Explanation? {
    let line = place.text(ofLine: contextMark.line + 1).unicodeScalars
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard text.first == "*", text.dropFirst().first == " " else { return nil }
    let entry = excerpt(String(String.UnicodeScalarView(text.dropFirst(2))))
    return Explanation(
      contextMark, length: 1,
      Message(
        "Die Einträge einer Liste beginnen mit „- “, nicht mit „* “",
        en: "The entries of a list begin with “- ”, not with “* ”"),
      help: Message("Schreiben Sie „- \(entry)“.", en: "Write “- \(entry)”."))
  }

  /// Tabs indent nothing in YAML, and cannot be seen.
  private func tabExplanation(line: String, at place: YAMLPlace) -> Explanation? {
    let indentation = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }
    guard problem.contains("tab") || problem.contains("cannot start any token"), indentation.contains("\t") else {
      return nil
    }
    var mark = problemMark
    let blanks = indentation.prefix { $0 != "\t" }
    mark.column = blanks.count
    return Explanation(
      mark, length: indentation.dropFirst(blanks.count).prefix { $0 == "\t" }.count,
      Message("Die Zeile ist mit einem Tabulator eingerückt", en: "The line is indented with a tab"),
      help: Message("Rücken Sie mit Leerzeichen ein, zwei je Stufe.", en: "Indent with spaces, two for each level."))
  }

  private var quoteExplanation: Explanation {
    if problem.contains("escape") {
      return Explanation(
        problemMark, length: 2,
        Message(
          "In doppelten Anführungszeichen hat „\\“ eine eigene Bedeutung",
          en: "In double quotation marks “\\” has a meaning of its own"),
        help: Message(
          "Nehmen Sie einfache Anführungszeichen ('…'), oder schreiben Sie „\\\\“.",
          en: "Use single quotation marks ('…'), or write “\\\\”."))
    }
    return Explanation(
      contextMark, length: .max,
      Message("Dieses Anführungszeichen wird nicht geschlossen", en: "This quotation mark is not closed"),
      help: Message(
        "Setzen Sie am Ende des Wertes dasselbe Anführungszeichen.",
        en: "Put the same quotation mark at the end of the value."))
  }

  private func colonExplanation(line: String, at place: YAMLPlace) -> Explanation {
    let before = line.unicodeScalars.prefix(problemMark.column)
    if before.contains(":") {
      if let quotes = typographicExplanation(line: line) { return quotes }
      return Explanation(
        problemMark, length: 1,
        Message(
          "Der Wert enthält einen Doppelpunkt mit Leerzeichen, deshalb ist unklar, wo er anfängt",
          en: "The value contains a colon with a space, so that it is unclear where it begins"),
        help: Message(
          "Setzen Sie den ganzen Wert in Anführungszeichen: feld: \"Text: mit Doppelpunkt\".",
          en: "Put the whole value in quotation marks: field: \"text: with colon\"."))
    }
    var mark = problemMark
    mark.column = line.unicodeScalars.prefix { $0 == " " || $0 == "-" }.count
    return lineBeforeExplanation(at: place)
      ?? Explanation(
        mark, length: .max,
        Message("Hier beginnt eine Angabe, wo keine stehen kann", en: "A field begins here, where none can stand"),
        help: Message(
          "Prüfen Sie, ob die Zeile genauso weit eingerückt ist wie die Angaben daneben, und ob der Zeile davor ein "
            + "Wert fehlt.",
          en: "Check whether the line is indented as far as the fields beside it, and whether the line before lacks "
            + "a value."))
  }

  /// Somebody has put the value into quotation marks already, but in those of a word processor.
  private func typographicExplanation(line: String) -> Explanation? {
    let scalars = Array(line.unicodeScalars)
    guard let colon = scalars.firstIndex(of: ":"),
      let start = scalars[(colon + 1)...].firstIndex(where: { $0 != " " }),
      "„“”‚‘«»".unicodeScalars.contains(scalars[start])
    else { return nil }
    var mark = problemMark
    mark.column = start
    let inner = scalars[(start + 1)...].prefix { !"„“”‚‘«»".unicodeScalars.contains($0) }
    let text = excerpt(String(String.UnicodeScalarView(inner)))
    return Explanation(
      mark, length: .max,
      Message(
        "Um den Wert stehen die Anführungszeichen „ “ aus der Textverarbeitung; nötig sind gerade",
        en: "The value stands in the quotation marks “ ” of a word processor; straight ones are needed"),
      help: Message("Schreiben Sie \"\(text)\".", en: "Write \"\(text)\"."))
  }

  /// The line before was taken for text that goes on here, because it is no „feld: Wert“ itself.
  private func lineBeforeExplanation(at place: YAMLPlace) -> Explanation? {
    guard problemMark.line > 0 else { return nil }
    let line = place.text(ofLine: problemMark.line)
    let trimmed = line.unicodeScalars.drop { $0 == " " || $0 == "-" }
    guard !trimmed.isEmpty, trimmed.first != "#", !line.contains(": "), trimmed.last != ":" else { return nil }
    var mark = problemMark
    mark.line -= 1
    mark.column = line.unicodeScalars.count - trimmed.count
    if let colon = trimmed.firstIndex(of: ":") {
      return missingSpace(behind: String(String.UnicodeScalarView(trimmed[..<colon])), at: mark)
    }
    return missingColon(in: line, at: mark)
  }

  private func missingSpace(behind key: String, at mark: yaml_mark_t) -> Explanation {
    let shown = excerpt(key)
    return Explanation(
      mark, length: key.unicodeScalars.count + 1,
      Message("Hinter „\(shown):“ fehlt ein Leerzeichen", en: "A space is missing behind “\(shown):”"),
      help: Message(
        "Schreiben Sie hinter den Doppelpunkt ein Leerzeichen, dann den Wert.",
        en: "Write a space behind the colon, then the value."))
  }

  private func missingColon(in line: String, at mark: yaml_mark_t) -> Explanation {
    let shown = excerpt(line)
    return Explanation(
      mark, length: .max,
      Message(
        "In der Zeile „\(shown)“ fehlt ein Doppelpunkt hinter dem Namen des Feldes",
        en: "In the line “\(shown)” a colon is missing behind the name of the field"),
      help: Message(
        "Schreiben Sie „feld: Wert“. Gehört die Zeile zum Wert darüber, rücken Sie sie weiter ein als dessen Feld.",
        en: "Write “field: value”. If the line belongs to the value above, indent it further than the field of that."))
  }

  private func missingColonExplanation(at place: YAMLPlace) -> Explanation {
    let line = place.text(ofLine: contextMark.line + 1)
    let scalars = Array(line.unicodeScalars)
    for index in scalars.indices.dropLast()
    where index >= contextMark.column && scalars[index] == ":" && scalars[index + 1] != " " {
      let key = String(String.UnicodeScalarView(scalars[contextMark.column..<index]))
      if key.contains("http") { continue }
      return missingSpace(behind: key, at: contextMark)
    }
    return missingColon(in: line, at: contextMark)
  }

  private func bracketExplanation(at place: YAMLPlace) -> Explanation {
    let scalars = Array(place.text(ofLine: contextMark.line + 1).unicodeScalars)
    if contextMark.column < scalars.count, let semicolon = scalars[contextMark.column...].firstIndex(of: ";") {
      var mark = contextMark
      mark.column = semicolon
      return Explanation(
        mark, length: 1,
        Message("In der Klammer steht ein Semikolon", en: "There is a semicolon in the bracket"),
        help: Message(
          "Trennen Sie mit einem Komma: {feld: Wert, feld: Wert} oder [a, b].",
          en: "Separate by a comma: {field: value, field: value} or [a, b]."))
    }
    let help = Message(
      "Schreiben Sie [a, b, c] oder {feld: Wert, feld: Wert}. Text mit Klammern gehört in Anführungszeichen.",
      en: "Write [a, b, c] or {field: value, field: value}. Text with brackets belongs in quotation marks.")
    if problem.contains("','") {
      return Explanation(
        contextMark, length: 1,
        Message(
          "Diese Klammer wird nicht geschlossen, oder zwischen zwei Einträgen fehlt ein Komma",
          en: "This bracket is not closed, or a comma between two entries is missing"),
        help: help)
    }
    return Explanation(
      problemMark, length: 1, Message("In der Klammer fehlt etwas", en: "Something is missing in the bracket"),
      help: help)
  }

  private func specialCharacterExplanation(at place: YAMLPlace) -> Explanation {
    let line = place.text(ofLine: problemMark.line + 1).unicodeScalars.dropFirst(problemMark.column)
    let sign = line.first.map { String(Character($0)) } ?? ""
    return Explanation(
      problemMark, length: 1,
      Message("Ein Wert kann nicht mit „\(sign)“ beginnen", en: "A value cannot begin with “\(sign)”"),
      help: Self.quoteAll)
  }

  private func structureExplanation(line: String) -> Explanation {
    let before = line.unicodeScalars.prefix(problemMark.column)
    if before.contains("\"") || before.contains("'") {
      return Explanation(
        problemMark, length: .max,
        Message(
          "Hinter dem schließenden Anführungszeichen steht noch Text",
          en: "There is text behind the closing quotation mark"),
        help: Message(
          "Setzen Sie den ganzen Wert in Anführungszeichen; innen nehmen Sie „…“ oder die andere Sorte.",
          en: "Put the whole value in quotation marks; inside use “…” or the other kind."))
    }
    if problem.contains("'-' indicator") {
      return Explanation(
        problemMark, length: .max, Message("Hier endet die Liste unerwartet", en: "The list ends here unexpectedly"),
        help: Message(
          "Rücken Sie alle Einträge gleich weit ein und beginnen Sie jeden mit „- “.",
          en: "Indent all entries equally and begin each with “- ”."))
    }
    if problem.contains("document start") {
      return Explanation(
        problemMark, length: .max,
        Message(
          "Hier steht etwas, das zu keiner Angabe gehört", en: "There is something here that belongs to no field"),
        help: Message(
          "Schreiben Sie „feld: Wert“ und rücken Sie alle Felder der obersten Stufe nicht ein.",
          en: "Write “field: value” and do not indent the fields of the top level."))
    }
    let shown = excerpt(line)
    return Explanation(
      problemMark, length: .max,
      Message(
        "Die Angabe „\(shown)“ passt nicht zu denen davor", en: "The field “\(shown)” does not fit those before it"),
      help: Message(
        "Prüfen Sie die Einrückung: Angaben derselben Stufe beginnen in derselben Spalte.",
        en: "Check the indentation: fields of one level begin in the same column."))
  }
}
