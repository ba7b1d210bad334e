import Diagnostics
import Testing

@testable import Reading

@Suite("CSV-Dialekte") struct CSVDialectTests {
  private func sources(_ bytes: [UInt8]) -> Sources { read(MemoryTree([("a.csv", bytes)])) }
  private func sources(_ text: String) -> Sources { sources(Array(text.utf8)) }

  private func rows(_ sources: Sources) -> [[String]] {
    sources.records.map { $0.fields.entries?.compactMap(\.value.text) ?? [] }
  }

  private func dialect(_ text: String) -> CSVDialect? { sources(text).dialects.first?.value }

  // MARK: Separator

  @Test(arguments: [
    ("a,b\n", CSVDialect.Separator.comma), ("a;b\n", .semicolon), ("a\tb\n", .tab), ("a\n1;2\n", .comma),
    ("\"a,b,c\";d\n", .semicolon), ("\"a;b;c\",d\n", .comma), ("\"a\n;;;;\",d\n", .comma), ("a,b,c;d\n", .comma),
    ("a;b;c,d\n", .semicolon), ("a,b;c\n", .semicolon), ("a\tb;c\n", .semicolon), ("a\tb,c\td\n", .tab),
    ("sep=;\na,b,c\n", .semicolon), ("SEP=,\na;b;c\n", .comma), ("sep=\t\na\n", .tab), ("\"sep=;\"\na\n", .semicolon),
  ])
  func separator(text: String, separator: CSVDialect.Separator) { #expect(dialect(text)?.separator == separator) }

  @Test func semicolonsAndDecimalCommas() {
    let sources = sources("gebiet;wert;hinweis\ngemeinde:a;29,1;\"x; y\"\n")
    #expect(rows(sources) == [["gemeinde:a", "29,1", "x; y"]])
    #expect(findings(sources) == ["SR0122 a.csv:1"])
    #expect(sources.unreadable.isEmpty)
  }

  @Test func theDeclarationIsNoRowButCounts() throws {
    let sources = sources("sep=;\r\na;b\r\n1;2\r\n3\r\n")
    #expect(rows(sources) == [["1", "2"]])
    #expect(findings(sources) == ["SR0122 a.csv:1", "SR0111 a.csv:4:1+1"])
    let entry = try #require(sources.records.first?.fields.entries?.last)
    #expect(entry.keyPosition.description == "a.csv:2:3")
    #expect(entry.keyPosition.cell == .init(row: 2, column: 2, header: "b"))
    #expect(entry.value.position.cell?.row == 3)
    #expect(sources.diagnostics.last?.position.cell?.row == 4)
  }

  @Test(arguments: ["sep=|\na|b\n", "sep=x\n", "sep=\"\na\n"])
  func anUnknownSeparator(text: String) {
    let sources = sources(text)
    #expect(findings(sources) == ["SR0110 a.csv:1:1+5"])
    #expect(sources.unreadable.count == 1)
    #expect(sources.dialects.isEmpty)
  }

  @Test(arguments: ["sep=;", "sep=;\n", "sep=;\r\n;;\r\n"])
  func aDeclarationWithoutATable(text: String) {
    #expect(findings(sources(text)).map { $0.prefix(6) } == ["SR0112"])
  }

  @Test(arguments: ["sep=\na\n", "sep=;;\na\n", "sep,a\n", "sep=ü\na\n"])
  func almostADeclaration(text: String) { #expect(sources(text).dialects.count == 1) }

  // MARK: Encoding

  @Test func byteOrderMark() {
    let sources = sources("\u{FEFF}a,b\nä,1\n")
    #expect(rows(sources) == [["ä", "1"]])
    #expect(
      sources.dialects.first?.value == CSVDialect(separator: .comma, encoding: .utf8WithByteOrderMark, lineEnd: .lf))
    #expect(sources.records.first?.fields.entries?.first?.keyPosition.column == 1)
    #expect(sources.texts["a.csv"]?.hasPrefix("a,b") == true)
  }

  @Test func windows1252() throws {
    let sources = sources(
      Array("a;b\nTr".utf8) + [0xE4] + Array("ger;".utf8) + [0x84, 0xDC, 0x93, 0x20, 0x80, 0x35, 0x0A])
    #expect(rows(sources) == [["Träger", "„Ü“ €5"]])
    #expect(sources.dialects.first?.value.encoding == .windows1252)
    #expect(sources.texts["a.csv"] == "a;b\nTräger;„Ü“ €5\n")
    let cell = try #require(sources.records.first?.fields["b"])
    #expect((cell.position.line, cell.position.column, cell.position.length) == (2, 8, 6))
  }

  /// The 27 signs of the row that differs from Latin 1, and all that agree with it.
  @Test func everyByteOfWindows1252() {
    let signs = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
    let gaps: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    let bytes = (UInt8(0x80)...0x9F).filter { !gaps.contains($0) }
    #expect(bytes.count == 27)
    #expect(String(decoding: Windows1252.decode(bytes).utf8, as: UTF8.self) == signs)
    #expect(Windows1252.decode(bytes).fault == nil)
    let others = Array(UInt8(0)...0x7F) + Array(UInt8(0xA0)...0xFF)
    let text = String(decoding: Windows1252.decode(others).utf8, as: UTF8.self)
    #expect(text.unicodeScalars.map(\.value) == others.map(UInt32.init))
  }

  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func undefinedBytes(byte: UInt8) throws {
    let sources = sources(Array("a;b\n".utf8) + [0xFC, 0x3B, 0x78, byte, 0x79, 0x0A])
    #expect(findings(sources) == ["SR0103 a.csv:2:4+1"])
    #expect(sources.unreadable.count == 1)
    #expect(sources.dialects.isEmpty)
    #expect(sources.texts["a.csv"] == "a;b\nü;x\u{FFFD}y\n")
    #expect(sources.diagnostics.first?.help.german.contains("CSV UTF-8") == true)
  }

  /// „CSV (MS-DOS)“ and „CSV (Macintosh)“ of „Träger“, „zwölf“, „für“.
  @Test(
    arguments: [
      ([0x54, 0x72, 0x84, 0x67], 3), ([0x7A, 0x77, 0x94, 0x6C], 3), ([0x66, 0x81, 0x72], 2), ([0x72, 0x8A, 0x67], 2),
      ([0x66, 0x9F, 0x72], 2),
    ] as [([UInt8], Int)])
  func otherCodePages(word: [UInt8], column: Int) {
    #expect(findings(sources(Array("a;b\n".utf8) + word + [0x3B, 0x31])) == ["SR0103 a.csv:2:\(column)+1"])
  }

  @Test func quotesAndCapitalsAreNoOtherCodePage() {
    // „a“;Škoda;HrŠ
    let sources = sources(Array("a;b;c\n".utf8) + [0x84, 0x61, 0x93, 0x3B, 0x8A, 0x6B, 0x6F, 0x3B, 0x48, 0x72, 0x8A])
    #expect(rows(sources) == [["„a“", "Ško", "HrŠ"]])
  }

  @Test func mixedEncodingsAreNotGuessed() {
    #expect(findings(sources(Array("a,b\nä,".utf8) + [0xE4, 0x0A])) == ["SR0103 a.csv:2:3+1"])
    #expect(findings(sources([0xEF, 0xBB, 0xBF] + Array("a\nx".utf8) + [0xE4])) == ["SR0103 a.csv:2:2+1"])
  }

  @Test(arguments: ["a.md", "a.yaml"])
  func onlyTablesMayBeInWindows1252(name: String) {
    let head = name == "a.md" ? "---\ntitel: " : "x: 1\ntitel: "
    #expect(findings(read(MemoryTree([(name, Array(head.utf8) + [0xE4])]))) == ["SR0103 \(name):2:8+1"])
  }

  @Test(arguments: [true, false], [true, false])
  func utf16(isLittleEndian: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "gebiet\twert\r\nträger\t1\r\n"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? pair : pair.reversed()
    }
    let sources = sources(bytes)
    #expect(findings(sources) == ["SR0103 a.csv:1"])
    #expect(sources.texts["a.csv"] == "gebiet\twert\r\nträger\t1\r\n")
    let help = try #require(sources.diagnostics.first?.help.german)
    #expect(help.contains("„CSV UTF-8 (durch Trennzeichen getrennt)“"))
    #expect(sources.unreadable.count == 1)
  }

  @Test func brokenUTF16() {
    #expect(findings(sources([0xFF, 0xFE])) == ["SR0103 a.csv:1"])
    #expect(findings(sources([0xFE, 0xFF, 0xD8, 0x00, 0x41])) == ["SR0103 a.csv:1"])
    #expect(findings(sources("a,\0\nb,c\n")) == ["SR0120 a.csv:1:3+1"])
  }

  // MARK: Line ends

  @Test(arguments: [
    ("a,b\n1,2\n", CSVDialect.LineEnd.lf), ("a,b\r\n1,2\r\n", .crlf), ("a,b\r1,2\r", .cr), ("a,b\r\n1,2\n", .mixed),
    ("a,b\r1,2\n", .mixed), ("a,b", .lf), ("a,b\r\n1,\"x\ny\"\r\n", .crlf), ("a,b\n1,\"x\r\ny\"\n", .lf),
    ("sep=,\r\na,b\n", .mixed),
  ])
  func lineEnd(text: String, lineEnd: CSVDialect.LineEnd) { #expect(dialect(text)?.lineEnd == lineEnd) }

  @Test func rowsAndLinesAreCountedApart() throws {
    let sources = sources("a;b\r\n\"x\ny\";1\r2;\"u\r\nv\"\n\n3;4\r\n")
    #expect(rows(sources) == [["x\ny", "1"], ["2", "u\nv"], ["3", "4"]])
    #expect(sources.records.map { $0.fields.position.line } == [2, 4, 7])
    #expect(sources.records.map { $0.fields.position.cell?.row } == [2, 3, 5])
  }

  // MARK: Padding

  @Test(arguments: [
    "a;b\n1;2\n;\n;\n", "a;b\n1;2\n;;;;;;\n\n", "a;b;;\n1;2;;\n;;;\n", "a;b; \n1;2;\n", "a;b;;\n\n1;2; ;\n",
    "a;b\n1;2\n\"\";\"\"\n",
  ])
  func paddingIsPassedOver(text: String) {
    let sources = sources(text)
    #expect(rows(sources) == [["1", "2"]])
    #expect(findings(sources) == ["SR0122 a.csv:1"])
  }

  @Test func aFilledColumnWithoutNameIsReportedOnce() throws {
    let sources = sources("a,b,,\n1,2,,\n3,4,,x\n5,6,,y\n")
    #expect(rows(sources) == [["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(findings(sources) == ["SR0112 a.csv:1:6"])
    let finding = try #require(sources.diagnostics.first)
    #expect(finding.summary.german == "In der Kopfzeile hat Spalte 4 keinen Namen")
    #expect(finding.notes.map(\.position.description) == ["a.csv:3:6"])
    #expect(finding.notes.first?.position.cell == .init(row: 3, column: 4, header: ""))
  }

  @Test func aShiftedRowIsNotTakenForPadding() {
    #expect(findings("a,b,c\nx,29,1,\n", in: "a.csv") == ["SR0111 a.csv:2:3+4"])
  }

  // MARK: What is said

  @Test func theHouseFormIsSilent() {
    let sources = sources("a,b\n1,2\n")
    #expect(sources.diagnostics.isEmpty)
    #expect(sources.dialects.map(\.key.description) == ["a.csv"])
    #expect(sources.dialects.first?.value == .house)
    #expect(CSVDialect.house.words.german == "Komma, UTF-8, Zeilenende LF")
  }

  @Test func theNoteSaysWhatWasFound() throws {
    let sources = sources(Array("a;b\r\n".utf8) + [0xE4] + Array(";1\r\n".utf8))
    let note = try #require(sources.diagnostics.first)
    #expect(note.summary.german == "Die Tabelle ist gelesen als: Semikolon, Windows-1252, Zeilenende CRLF")
    #expect(note.help.german.contains("Komma, UTF-8, Zeilenende LF"))
    #expect(note.severity == .note)
    #expect(note.position == SourcePosition(file: "a.csv", line: 1))
    #expect(
      dialect("\u{FEFF}a\tb\r1\t2\n")?.words.german == "Tabulatorzeichen, UTF-8 mit BOM, verschiedene Zeilenenden")
  }

  @Test(arguments: [false, true])
  func theNoteChangesNoExitCode(isStrict: Bool) {
    var engine = DiagnosticEngine()
    engine.add(sources("a;b\n1;2\n").diagnostics)
    #expect(engine.count(of: .note) == 1)
    #expect(engine.exitCode(strict: isStrict) == .clean)
  }

  @Test(arguments: [
    (";", "ein Semikolon", "\"Mitte; Nord\""), (",", "ein Komma", "\"29,1\""),
    ("\t", "ein Tabulatorzeichen", "Anführungszeichen"),
  ])
  func helpNamesTheSeparatorOfTheFile(sign: String, words: String, example: String) throws {
    let text = ["a@b@c", "1@2", "1@2@3@4", "1@\"2\"x@3"].joined(separator: "\n").split(separator: "@").joined(
      separator: sign)
    let helps = sources(text).diagnostics.filter { $0.severity == .error }.map(\.help.german)
    #expect(helps.count == 3)
    for help in helps { #expect(help.contains(words), "\(help)") }
    #expect(helps.contains { $0.contains(example) })
  }
}
