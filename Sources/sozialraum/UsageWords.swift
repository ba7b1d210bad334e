import Diagnostics

/// What ArgumentParser says, in German: it knows no other language than English, and the people who call the
/// program read German. A sentence that is not known here stays as it is.
enum UsageWords {
  /// The language that the arguments of a call ask for, before anybody could read them all.
  static func language(of arguments: [String]) -> Language {
    let names = ["--language", "--sprache"]
    for (index, argument) in arguments.enumerated() {
      let parts = argument.split(separator: "=", maxSplits: 1)
      guard let name = parts.first, names.contains(String(name)) else { continue }
      let value = parts.count == 2 ? String(parts[1]) : arguments.dropFirst(index + 1).first
      if let language = value.flatMap(Language.init(rawValue:)) { return language }
    }
    return .german
  }

  /// - Parameter words: what can be called, for a word that is near to one of them.
  static func german(_ text: String, commands words: [String] = []) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      sentence(String(line), words)
    }.joined(separator: "\n")
  }

  private static func sentence(_ line: String, _ words: [String]) -> String {
    if let said = error(line, words) { return said }
    var line = line
    for (english, german) in pieces { line = line.replacing(english, with: german) }
    return line
  }

  /// Parts of lines of a help screen. A value may be broken over two lines, so each half counts alone.
  private static let pieces = [
    ("OVERVIEW: ", ""), ("USAGE: ", "AUFRUF: "), ("Usage: ", "Aufruf: "), ("OPTIONS:", "OPTIONEN:"),
    ("ARGUMENTS:", "ANGABEN:"), ("SUBCOMMANDS:", "BEFEHLE:"), ("<subcommand>", "<befehl>"),
    ("<options>", "<optionen>"), ("(default: ", "(ohne Angabe: "), ("; default: ", "; ohne Angabe: "),
    (" default: ", " ohne Angabe: "), ("(values: ", "(möglich: "), ("Help:  ", "Hilfe:  "),
    ("Show the version.", "Zeigt die Version."), ("Show help information.", "Zeigt diese Hilfe."),
    ("Show subcommand help information.", "Zeigt die Hilfe zu einem Befehl."),
    ("' for detailed help.", "“ zeigt mehr."), ("' for more information.", "“ zeigt mehr."), ("  See '", "  „"),
  ]

  private static func error(_ line: String, _ words: [String]) -> String? {
    guard line.hasPrefix("Error: ") else { return nil }
    let said = String(line.dropFirst("Error: ".count))
    return "Fehler: " + (unknown(said, words) ?? missing(said) ?? value(said) ?? said)
  }

  private static func unknown(_ said: String, _ words: [String]) -> String? {
    if let match = said.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      let question = match.2.map { " Meinten Sie „\($0)“?" } ?? ""
      return "Die Option „\(match.1)“ gibt es nicht.\(question)"
    }
    if let match = said.wholeMatch(of: /Unexpected argument '(.*)'/) {
      let word = String(match.1)
      let question = NearMiss.question(for: word, in: words).map { " " + $0.german } ?? ""
      return "„\(word)“ kann hier nicht stehen.\(question)"
    }
    if let match = said.wholeMatch(of: /\d+ unexpected arguments: '(.*)'/) {
      let list = match.1.split(separator: "', '").map { "„\($0)“" }.joined(separator: ", ")
      return "Das kann hier nicht stehen: \(list). Werte mit Leerzeichen brauchen Anführungszeichen: \"…\"."
    }
    return nil
  }

  private static func missing(_ said: String) -> String? {
    if let match = said.wholeMatch(of: /Missing value for '(\S+)(?: <(.+)>)?'/) {
      return "Hinter „\(match.1)“ fehlt etwas\(match.2.map { ": \($0)" } ?? "")."
    }
    if let match = said.wholeMatch(of: /Missing expected argument '(.+)'/) { return "Es fehlt: \(match.1)" }
    if let match = said.wholeMatch(of: /Missing one of: '(.+)'/) {
      return "Eines davon fehlt: \(match.1.replacing("', '", with: ", "))"
    }
    return said == "Missing required subcommand." ? "Es fehlt, was getan werden soll." : nil
  }

  private static func value(_ said: String) -> String? {
    if let match = said.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' was specified\./) {
      return "„\(match.1)“ steht allein, ohne „\(match.2)“."
    }
    if let match = said.wholeMatch(of: /Value to be set with flag '(.+)' had already been set with flag '(.+)'/) {
      return "„\(match.1)“ und „\(match.2)“ gehen nicht zusammen."
    }
    guard let match = said.wholeMatch(of: /The value '(.*?)' is invalid for '(.+?)'(?:: |\. )?(.*)/) else { return nil }
    let rest = String(match.3)
    if rest == "Please provide one of the following:" { return "„\(match.1)“ geht nicht als \(match.2). Möglich sind:" }
    if let values = rest.wholeMatch(of: /Please provide one of (.+)\./) {
      let list = values.1.replacing("'", with: "").replacing(" or ", with: ", ").replacing(" and ", with: ", ")
      return "„\(match.1)“ geht nicht als \(match.2). Möglich sind: \(list)."
    }
    // What comes behind is a sentence of ours.
    return rest.isEmpty ? "„\(match.1)“ geht nicht als \(match.2)." : rest
  }
}
