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
        "In den Angaben steht ein Zeichen, das YAML nicht kennt (\(problem))",
        help: "Löschen Sie Sonderzeichen, die beim Kopieren mitgekommen sind.")
    }
    if problem.contains("depth") { return Self.tooDeep(at: place.position(contextMark)) }
    let (mark, summary, help) = explanation(at: place)
    return Diagnostic(
      .yamlSyntax, at: place.position(mark), summary,
      help: "\(help) (libyaml: \([context, problem].filter { !$0.isEmpty }.joined(separator: ", ")))")
  }

  static func tooDeep(at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .nestingTooDeep, at: position,
      "Hier sind mehr als \(Limits.yamlDepth) Listen oder Gruppen ineinander verschachtelt",
      help: "Prüfen Sie die Einrückung und die Klammern; so tief verschachtelte Angaben kennt kein Feld.")
  }

  private typealias Explanation = (mark: yaml_mark_t, summary: Message, help: Message)

  private func explanation(at place: YAMLPlace) -> Explanation {
    let line = place.text(ofLine: problemMark.line + 1)
    if let explanation = tabExplanation(line: line, at: place) { return explanation }
    if context.contains("quoted scalar") { return quoteExplanation }
    if problem.contains("mapping values are not allowed") { return colonExplanation(line: line, at: place) }
    if problem.contains("could not find expected ':'") { return missingColonExplanation(at: place) }
    if context.contains("flow ") { return bracketExplanation }
    if context.contains("anchor") || context.contains("alias") {
      return (
        contextMark, "Der Wert beginnt mit einem Sonderzeichen („*“ oder „&“)",
        "Setzen Sie den ganzen Wert in Anführungszeichen."
      )
    }
    if context.contains("tag") {
      return (
        contextMark, "Der Wert beginnt mit „!“, das in YAML eine eigene Bedeutung hat",
        "Setzen Sie den ganzen Wert in Anführungszeichen."
      )
    }
    if problem.contains("cannot start any token") { return specialCharacterExplanation(at: place) }
    if problem.contains("block sequence entries are not allowed") {
      return (
        problemMark, "Eine Liste kann nicht in derselben Zeile hinter dem Doppelpunkt beginnen",
        "Schreiben Sie jeden Eintrag in eine eigene Zeile mit „- “ davor, oder alle in eckige Klammern: [a, b]."
      )
    }
    if context.contains("block scalar") {
      return (
        problemMark, "Hinter „|“ oder „>“ darf in derselben Zeile kein Text stehen",
        "Beginnen Sie den Text in der nächsten Zeile, zwei Leerzeichen eingerückt."
      )
    }
    return structureExplanation(line: line)
  }

  /// Tabs indent nothing in YAML, and cannot be seen.
  private func tabExplanation(line: String, at place: YAMLPlace) -> Explanation? {
    let indentation = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }
    guard problem.contains("tab") || problem.contains("cannot start any token"), indentation.contains("\t") else {
      return nil
    }
    var mark = problemMark
    mark.column = indentation.prefix { $0 != "\t" }.count
    return (
      mark, "Die Zeile ist mit einem Tabulator eingerückt",
      "Rücken Sie mit Leerzeichen ein, zwei je Stufe."
    )
  }

  private var quoteExplanation: Explanation {
    if problem.contains("escape") {
      return (
        problemMark, "In doppelten Anführungszeichen hat „\\“ eine eigene Bedeutung",
        "Nehmen Sie einfache Anführungszeichen ('…'), oder schreiben Sie „\\\\“."
      )
    }
    return (
      contextMark, "Dieses Anführungszeichen wird nicht geschlossen",
      "Setzen Sie am Ende des Wertes dasselbe Anführungszeichen."
    )
  }

  private func colonExplanation(line: String, at place: YAMLPlace) -> Explanation {
    let before = line.unicodeScalars.prefix(problemMark.column)
    if before.contains(":") {
      return (
        problemMark, "Der Wert enthält einen Doppelpunkt mit Leerzeichen, deshalb ist unklar, wo er anfängt",
        "Setzen Sie den ganzen Wert in Anführungszeichen: feld: \"Text: mit Doppelpunkt\"."
      )
    }
    var mark = problemMark
    mark.column = line.unicodeScalars.prefix { $0 == " " || $0 == "-" }.count
    return lineBeforeExplanation(at: place)
      ?? (
        mark, "Hier beginnt eine Angabe, wo keine stehen kann",
        "Prüfen Sie, ob die Zeile genauso weit eingerückt ist wie die Angaben daneben, und ob der Zeile davor ein "
          + "Wert fehlt."
      )
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
    (
      mark, "Hinter „\(excerpt(key)):“ fehlt ein Leerzeichen",
      "Schreiben Sie hinter den Doppelpunkt ein Leerzeichen, dann den Wert."
    )
  }

  private func missingColon(in line: String, at mark: yaml_mark_t) -> Explanation {
    (
      mark, "In der Zeile „\(excerpt(line))“ fehlt ein Doppelpunkt hinter dem Namen des Feldes",
      "Schreiben Sie „feld: Wert“. Gehört die Zeile zum Wert darüber, rücken Sie sie weiter ein als dessen Feld."
    )
  }

  private func missingColonExplanation(at place: YAMLPlace) -> Explanation {
    let line = place.text(ofLine: contextMark.line + 1)
    let scalars = Array(line.unicodeScalars)
    for index in scalars.indices.dropLast()
    where index >= contextMark.column && scalars[index] == ":" && scalars[index + 1] != " " {
      let key = String(String.UnicodeScalarView(scalars[..<index])).split(separator: " ").joined(separator: " ")
      if key.contains("http") { continue }
      return missingSpace(behind: key, at: contextMark)
    }
    return missingColon(in: line, at: contextMark)
  }

  private var bracketExplanation: Explanation {
    if problem.contains("','") {
      return (
        contextMark, "Diese Klammer wird nicht geschlossen, oder zwischen zwei Einträgen fehlt ein Komma",
        "Schreiben Sie [a, b, c] oder {feld: Wert, feld: Wert}. Text mit Klammern gehört in Anführungszeichen."
      )
    }
    return (
      problemMark, "In der Klammer fehlt etwas",
      "Schreiben Sie [a, b, c] oder {feld: Wert, feld: Wert}. Text mit Klammern gehört in Anführungszeichen."
    )
  }

  private func specialCharacterExplanation(at place: YAMLPlace) -> Explanation {
    let line = place.text(ofLine: problemMark.line + 1).unicodeScalars.dropFirst(problemMark.column)
    let sign = line.first.map { String(Character($0)) } ?? ""
    return (
      problemMark, "Ein Wert kann nicht mit „\(sign)“ beginnen",
      "Setzen Sie den ganzen Wert in Anführungszeichen."
    )
  }

  private func structureExplanation(line: String) -> Explanation {
    let before = line.unicodeScalars.prefix(problemMark.column)
    if before.contains("\"") || before.contains("'") {
      return (
        problemMark, "Hinter dem schließenden Anführungszeichen steht noch Text",
        "Setzen Sie den ganzen Wert in Anführungszeichen; innen nehmen Sie „…“ oder die andere Sorte."
      )
    }
    if problem.contains("'-' indicator") {
      return (
        problemMark, "Hier endet die Liste unerwartet",
        "Rücken Sie alle Einträge gleich weit ein und beginnen Sie jeden mit „- “."
      )
    }
    if problem.contains("document start") {
      return (
        problemMark, "Hier steht etwas, das zu keiner Angabe gehört",
        "Schreiben Sie „feld: Wert“ und rücken Sie alle Felder der obersten Stufe nicht ein."
      )
    }
    return (
      problemMark, "Die Angabe „\(excerpt(line))“ passt nicht zu denen davor",
      "Prüfen Sie die Einrückung: Angaben derselben Stufe beginnen in derselben Spalte."
    )
  }
}
