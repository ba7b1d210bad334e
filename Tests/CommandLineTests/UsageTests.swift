import TestSupport
import Testing

/// What the program says where a call makes no sense: in German, or in English where that is asked for.
@Suite struct UsageTests {
  @Test(arguments: [
    ("gibtsnicht", "Fehler: „gibtsnicht“ kann hier nicht stehen."),
    ("chek", "Fehler: „chek“ kann hier nicht stehen. Meinten Sie „check“?"),
    ("check eins zwei", "Fehler: Das kann hier nicht stehen: „eins“, „zwei“."),
    ("check --strit", "Fehler: Die Option „--strit“ gibt es nicht. Meinten Sie „--strict“?"),
    ("check --xyzabcdefg", "Fehler: Die Option „--xyzabcdefg“ gibt es nicht."),
    ("check --stand", "Fehler: Hinter „--stand“ fehlt etwas: datum."),
    ("check --strict=ja", "Fehler: „--strict“ steht allein, ohne „ja“."),
    ("check --format xml", "Fehler: „xml“ geht nicht als --format <form>. Möglich sind:"),
    ("list --format xml", "Möglich sind: text, csv, excel, json."),
    ("list gibtsnicht", "Fehler: „gibtsnicht“ geht nicht als <art>."),
    ("new", "Fehler: Es fehlt: <art>"),
  ]) func inGerman(_ arguments: String, _ said: String) throws {
    let result = try run(arguments.split(separator: " ").map(String.init))
    #expect(result.status == 2)
    #expect(result.errors.contains(said), "\(result.errors)")
    #expect(result.errors.contains("Aufruf: sozialraum"))
    for english in ["Error", "Usage", "See '", "for more", "Please", "Missing", "invalid", "<subcommand>"] {
      #expect(!result.errors.contains(english), "\(english): \(result.errors)")
    }
  }

  @Test(arguments: [["--language", "en"], ["--sprache=en"]]) func inEnglish(_ language: [String]) throws {
    let result = try run(["check", "--strit"] + language)
    #expect(result.errors.contains("Error: Unknown option '--strit'. Did you mean '--strict'?"))
  }

  @Test(arguments: ["--hilfe", "-h", "check --hilfe", "new --help", "list --help"])
  func helpIsGerman(_ arguments: String) throws {
    let result = try run(arguments.split(separator: " ").map(String.init))
    #expect(result.status == 0)
    #expect(result.output.contains("AUFRUF: sozialraum"))
    for english in [
      "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "default: ", "values: ", "See '",
    ] {
      #expect(!result.output.contains(english), "\(english): \(result.output)")
    }
  }

  @Test(arguments: [
    "ziele", "Ziele", "ziel", "träger", "Träger", "sozialräume", "sozialraeume", "gemeinden", "kennzahlen",
  ])
  func kindsHaveTheirNames(_ name: String) throws {
    let result = try run(["list", name] + site("kleiner-kreis"))
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("id "))
  }

  @Test func nothingFoundSaysWhy() throws {
    let result = try run(["list", "angebote", "--gleich", "traeger=gibtsnicht"] + site("kleiner-kreis"))
    #expect(result.status == 0)
    #expect(result.errors.contains("Nichts gefunden. Bei „traeger“ steht nirgends „gibtsnicht“."))
  }

  @Test func prüfen() throws { #expect(try run(["prüfen"] + site("kleiner-kreis")).status == 0) }
}
