import TestSupport
import Testing

/// `sozialraum explain`, in both languages.
@Suite struct ExplainTests {
  @Test(arguments: [
    ([], "Fehler SR0301: Verweis auf etwas, das es nicht gibt"),
    (["--language", "de"], "Fehler SR0301: Verweis auf etwas, das es nicht gibt"),
    (["--language", "en"], "Error SR0301: Reference to something that does not exist"),
  ]) func explainsInTheLanguage(_ options: [String], _ first: String) throws {
    for code in ["SR0301", "sr0301"] {
      let result = try run(["explain", code] + options)
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      #expect(result.output.hasPrefix(first + "\n\n"))
    }
  }

  @Test func listsInTheLanguage() throws {
    let german = try run(["explain"]).output.split(separator: "\n")
    let english = try run(["explain", "--language", "en"]).output.split(separator: "\n")
    #expect(german.contains("SR0101  Datei zu groß"))
    #expect(english.contains("SR0101  File is too large"))
    #expect(german.map { $0.prefix(6) } == english.map { $0.prefix(6) })
  }

  @Test func listsAGroup() throws {
    let result = try run(["explain", "sr03", "--language", "en"])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains("SR0301  Reference to something that does not exist"))
    #expect(lines.allSatisfy { $0.hasPrefix("SR03") })
  }

  /// Our own sentence, in the language asked for; nothing of the machinery that reads arguments.
  @Test(arguments: [
    ("SR0310", "de", "Den Code „SR0310“ gibt es nicht. Meinten Sie „SR0110“, „SR0210“ oder „SR0301“?\n"),
    ("SR0310", "en", "There is no code “SR0310”. Did you mean “SR0110”, “SR0210” or “SR0301”?\n"),
    ("Blume", "de", "Den Code „Blume“ gibt es nicht. Alle Codes zeigt: sozialraum explain\n"),
    ("Blume", "en", "There is no code “Blume”. To see all codes: sozialraum explain\n"),
    ("", "de", "Den Code „“ gibt es nicht. Alle Codes zeigt: sozialraum explain\n"),
  ]) func unknownCode(_ code: String, _ language: String, _ sentence: String) throws {
    let result = try run(["explain", code, "--language", language])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors == sentence)
  }

  @Test func unknownLanguage() throws {
    let result = try run(["explain", "SR0301", "--language", "fr"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("fr"))
  }
}
