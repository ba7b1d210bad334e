import Diagnostics
import Testing

@testable import Reading

@Suite("YAML") struct YAMLTests {
  @Test(
    "Werte kommen an, wie sie getippt wurden",
    arguments: [
      "nein", "ja", "09:00", "00123", "1.10", "12069304", "~", "29,1", "2026-09-01", "null", "true", "1e3", "0x1F",
      "1_000", "+49 33203", "vor 2018", "0–3 Jahre", "https://example.org/a#b", ".5", "=", "Über uns",
    ])
  func scalarAsTyped(text: String) {
    #expect(scalar("a", in: "a: \(text)\n") == text)
    #expect(scalar("a.0", in: "a: [\"\(text)\"]\n") == text)
    #expect(findings("a: \(text)\n", in: "a.yaml") == [])
  }

  @Test func emptyValueIsEmptyText() {
    #expect(scalar("a", in: "a:\nb: 1\n") == "")
    #expect(scalar("a", in: "a:") == "")
    #expect(scalar("a", in: "a: \"\"\n") == "")
  }

  @Test func keysKeepTheirOrderAndText() {
    let record = read(MemoryTree(["a.yaml": "b: 1\nnein: 2\n01: 3\n"])).records.first
    #expect(record?.fields.entries?.map(\.key) == ["b", "nein", "01"])
    #expect(record?.form == .document)
  }

  @Test func positionsAndLengths() {
    let text = "ä: Wörter hier\nb: \"q ü\"\nc: [x, {k: v}]\nd:\n  mehr\n  zeilig\n"
    let fields = read(MemoryTree(["a.yaml": text])).records.first?.fields
    #expect(place(fields?["ä"]) == "1:4+11")
    #expect(place(fields?["b"]) == "2:4+5")
    #expect(place(fields?["c"]) == "3:4")
    #expect(place(fields?["c"]?.items?.first) == "3:5+1")
    #expect(place(fields?["c"]?.items?.last) == "3:8")
    #expect(place(fields?["c"]?.items?.last?["k"]) == "3:12+1")
    #expect(place(fields?["d"]) == "5:3")
    #expect(fields?.entries?.first?.keyPosition.length == 1)
    #expect(fields?["d"]?.text == "mehr zeilig")
  }

  @Test func blockScalarStandsAtItsFirstLine() {
    let fields = read(MemoryTree(["a.yaml": "a: |\n\n  Text\nb: >\nc: 1\n"])).records.first?.fields
    #expect(place(fields?["a"]) == "3:3")
    #expect(fields?["a"]?.text == "\nText\n")
    #expect(place(fields?["b"]) == "4:4")
  }

  @Test func windowsLineEndsAndByteOrderMark() {
    let sources = read(MemoryTree(["a.yaml": "\u{FEFF}a: 1\r\nb: 2\r\n"]))
    #expect(place(sources.records.first?.fields["b"]) == "2:4+1")
    #expect(sources.records.first?.fields["a"]?.text == "1")
    #expect(sources.texts["a.yaml"] == "a: 1\r\nb: 2\r\n")
  }

  @Test func listFileGivesItems() {
    let sources = read(MemoryTree(["a.yaml": "- id: a\n- text\n- id: b\n- [x]\n"]))
    #expect(sources.records.map(\.form) == [.item, .item])
    #expect(sources.records.map { $0.fields["id"]?.text } == ["a", "b"])
    #expect(findings(sources) == ["SR0119 a.yaml:2:3+4", "SR0119 a.yaml:4:3"])
    // Items are missing, so what refers to them must not be reported as well.
    #expect(sources.unreadable.map(\.description) == ["a.yaml"])
  }

  @Test(
    "Wurzel, die kein Datensatz ist",
    arguments: [("", "1:1"), ("# nur Kommentar\n", "1:1"), ("text\n", "1:1+4"), ("---\n", "2:1")])
  func rootShape(text: String, place: String) {
    #expect(findings(text, in: "a.yaml") == ["SR0119 a.yaml:\(place)"])
    #expect(read(MemoryTree([("a.yaml", Array(text.utf8))])).unreadable.count == 1)
  }

  @Test(
    "Verbotenes",
    arguments: [
      ("a: &x 1\n", "1:4+2"), ("a: *x\n", "1:4+2"), ("a: !foo 1\n", "1:4+4"), ("a: !!str 1\n", "1:4+5"),
      ("a: 1\n<<: {b: 2}\n", "2:1+2"), ("a: 1\n---\nb: 2\n", "2:1+3"), ("a: [1, &y 2]\n", "1:8+2"),
      ("%YAML 1.1\n---\na: 1\n", "1:1+9"), ("&a b: 1\n", "1:1+2"), ("a: &x\n  b: 1\n", "1:4+2"),
      ("a: &x [1]\n", "1:4+2"),
    ])
  func forbidden(text: String, place: String) {
    #expect(findings(text, in: "a.yaml") == ["SR0105 a.yaml:\(place)"])
    #expect(read(MemoryTree([("a.yaml", Array(text.utf8))])).records.isEmpty)
  }

  @Test func quotedMergeSignIsAnOrdinaryKey() {
    #expect(findings("\"<<\": 1\n", in: "a.yaml") == [])
  }

  @Test func duplicateKeyNamesBothPlaces() throws {
    let sources = read(MemoryTree(["a.yaml": "a: 1\nb:\n  c: 1\n  c: 2\na: 3\n"]))
    #expect(findings(sources) == ["SR0107 a.yaml:4:3+1", "SR0107 a.yaml:5:1+1"])
    #expect(sources.diagnostics.map { $0.notes.first?.position.description } == ["a.yaml:3:3", "a.yaml:1:1"])
    #expect(sources.records.first?.fields["a"]?.text == "1")
    #expect(sources.unreadable.isEmpty)
  }

  @Test(
    "Syntaxfehler",
    arguments: [
      ("a:\n\tb: 1\n", "2:1+1", "Tabulator"), ("titel: Treff: Mitte\n", "1:13+1", "Doppelpunkt"),
      ("titel:Foo\nb: 1\n", "1:1+6", "Leerzeichen"), ("a: 1\nc:d\nb: 2\n", "2:1+2", "Leerzeichen"),
      ("titel: \"offen\nb: 1\n", "1:8+6", "nicht geschlossen"), ("titel: 'offen\n", "1:8+6", "nicht geschlossen"),
      ("a: [1, 2\nb: 3\n", "1:4+1", "Klammer"), ("a: {b: 1\n", "1:4+1", "Klammer"), ("a: - b\n", "1:4+1", "Liste"),
      ("a: @b\n", "1:4+1", "„@“"), ("a: `b`\n", "1:4+1", "„`“"), ("a: \"x\" y\n", "1:8+1", "Anführungszeichen"),
      ("a: 1\n b: 2\n", "2:2+4", "Angabe"), ("a: \"\\d\"\n", "1:5+2", "Anführungszeichen"),
      ("- a\nb: 1\n", "2:1+4", "Liste"), ("a: | text\n", "1:6+4", "Text"), ("[a]: b\n", "1:1+1", "Name"),
      ("a: {{x}}\n", "1:5+1", "Name"), ("a: *fett*\n", "1:4+1", "Sonderzeichen"),
      ("a: 1\nfoo\nb: 2\n", "2:1+3", "Doppelpunkt"),
      ("a\nb: 1\n", "1:1+1", "Doppelpunkt"), ("a:\n  - b\n - c\n", "3:2+3", "Einrückung"),
      ("a: b\n]\n", "2:1+1", "„]“"), ("a: {b: c; d: e}\n", "1:9+1", "Semikolon"),
      ("\"\": 1\n", "1:1+2", "Name"), ("a: !<b 1\n", "1:4+1", "„!“"),
    ])
  func syntax(text: String, place: String, word: String) throws {
    #expect(findings(text, in: "a.yaml") == ["SR0104 a.yaml:\(place)"])
    let diagnostic = try #require(read(MemoryTree([("a.yaml", Array(text.utf8))])).diagnostics.first)
    #expect((diagnostic.summary.german + diagnostic.help.german).contains(word))
  }

  @Test(arguments: [
    ("a: !!str 1\n", "„!!str“"), ("a: &x !y 1\n", "„&x“"), ("a: !y &x 1\n", "„&x“"), ("a: [*x]\n", "„*x“"),
  ])
  func forbiddenIsNamedAsWritten(text: String, word: String) {
    let finding = read(MemoryTree([("a.yaml", Array(text.utf8))])).diagnostics.first
    #expect(finding?.summary.german.hasPrefix(word) == true)
    #expect(finding?.position.length == word.count - 2)
  }

  /// The parser's own words are for those who know YAML.
  @Test(arguments: ["a: \"b\n", "a: b: c\n", "a:\n\tb: 1\n", "a: [b\n", "a\nb: 1\n", "a: @b\n", "a:\n  - b\n - c\n"])
  func theParserIsNotQuoted(_ text: String) {
    let help = read(MemoryTree([("a.yaml", Array(text.utf8))])).diagnostics.first?.help
    #expect(help?.german.contains("libyaml") == false)
    #expect(help?.english.contains("libyaml") == false)
  }

  @Test(
    "Alle Syntaxfehler auf einmal",
    arguments: [
      ("titel: A: b\nkurz: \"offen\nort: {a: b; c: d}\nthemen: [a\nalter: 3\n", ["1:9", "2:7", "3:11", "4:9"]),
      ("- id: a\n  titel: A: b\n- id: b\n  x: 1\n- id: c\n  liste: [a\n", ["2:11", "6:10"]),
      ("# Bemerkung\na:\n\tb: 1\nc:\n  * d\n", ["3:1", "5:3"]),
    ])
  func allSyntaxFaults(text: String, places: [String]) {
    let found = findings(text, in: "a.yaml").map {
      String($0.prefix { $0 != "+" }).replacing("SR0104 a.yaml:", with: "")
    }
    #expect(found == places)
  }

  /// A key for itself may be sound and the whole is not: then the one fault that libyaml saw is told.
  @Test func aFaultOfTheWhole() {
    #expect(findings("- a\nb: 1\nc: 2\n", in: "a.yaml").count == 1)
    #expect(findings("a: 1\nb: 2\n}\n", in: "a.yaml").count == 1)
  }

  @Test(
    "Anführungszeichen aus der Textverarbeitung",
    arguments: [
      ("a: „x“\n", "1:4+3"), ("a: “x y”\n", "1:4+5"), ("a: ‚x‘\n", "1:4+3"), ("a: [„x“, y]\n", "1:5+3"),
      ("a:\n  - »x«\n", "2:5+3"),
    ])
  func typographicQuotes(text: String, place: String) {
    #expect(findings(text, in: "a.yaml") == ["SR0124 a.yaml:\(place)"])
  }

  @Test func typographicQuotesAreNoPartOfTheValue() throws {
    #expect(scalar("a", in: "a: „2026-09-01“\n") == "2026-09-01")
    let found = read(MemoryTree([("a.yaml", Array("a: „x“\nb: [„y“, z]\n".utf8))])).diagnostics
    #expect(found.map(\.summary.german) == ["Um 2 Werte stehen die Anführungszeichen „ “ aus der Textverarbeitung"])
    #expect(found.first?.solutions.first?.replacements.map(\.text) == ["\"x\"", "\"y\""])
    #expect(found.first?.solutions.first?.isCertain == true)
  }

  @Test(arguments: [
    "a: „x“ und „y“\n", "a: das „x“\n", "a: \"„x“\"\n", "a: „x\n", "„a“: x\n", "a: |\n  „x“\n", "a: „“\n",
  ])
  func typographicQuotesInsideAreWelcome(text: String) { #expect(findings(text, in: "a.yaml") == []) }

  @Test func aColonBetweenTypographicQuotes() {
    let finding = read(MemoryTree(["a.yaml": "a: „x: y“\n"])).diagnostics.first
    #expect(finding.map(shown)?.hasPrefix("SR0104 a.yaml:1:4") == true)
    #expect(finding?.help.german == "Schreiben Sie \"x: y\".")
  }

  @Test func aValueBehindANumberSign() {
    #expect(findings("a: #kostenlos\nb: 1\n", in: "a.yaml") == ["SR0104 a.yaml:1:4+10"])
    #expect(scalar("a", in: "a: #kostenlos\nb: 1\n") == "#kostenlos")
    for text in ["a: # später\n", "a: ## später\n", "a:\n  #x: 1\nb: 1\n", "a: b #c\n"] {
      #expect(findings(text, in: "a.yaml") == [], "\(text)")
    }
  }

  @Test func aBulletOfAnEMail() {
    let finding = read(MemoryTree(["a.yaml": "a:\n  * jeden Montag\n"])).diagnostics.first
    #expect(finding.map(shown) == "SR0104 a.yaml:2:3+1")
    #expect(finding?.help.german == "Schreiben Sie „- jeden Montag“.")
  }

  @Test func aKeyInAListIsNamedAlone() {
    let finding = read(MemoryTree(["a.yaml": "- a:b\n  c: d\n"])).diagnostics.first
    #expect(finding?.summary.german == "Hinter „a:“ fehlt ein Leerzeichen")
    #expect(finding.map(shown) == "SR0104 a.yaml:1:3+2")
  }

  @Test func sixteenLevelsAndNoMore() {
    func nested(_ count: Int) -> String {
      "a: " + String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(findings(nested(15), in: "a.yaml") == [])
    #expect(findings(nested(16), in: "a.yaml") == ["SR0106 a.yaml:1:19"])
    #expect(findings(String(repeating: "- ", count: 16) + "a", in: "a.yaml") == ["SR0119 a.yaml:1:3"])
    #expect(findings(String(repeating: "- ", count: 17) + "a", in: "a.yaml") == ["SR0106 a.yaml:1:33"])
  }

  private func place(_ node: Node?) -> String? {
    guard let position = node?.position else { return nil }
    return "\(position.line):\(position.column)" + (position.length > 0 ? "+\(position.length)" : "")
  }
}
