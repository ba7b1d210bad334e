import Diagnostics
import Fixing
import Reading
import Testing

/// What is replaced, and above all what is not.
@Suite struct EngineTests {
  private let key = Habit("geminde", "gemeinde")

  // MARK: Places and bytes

  @Test(arguments: ["\n", "\r\n", "\r"]) func lineEndsStay(_ end: String) {
    let lines = ["titel: Käse 👩‍👩‍👧 \u{308}", "x: geminde # geminde", "", "y: 1"]
    let text = lines.joined(separator: end) + end
    #expect(fixed(text, key) == text.replacing("geminde", with: "gemeinde"))
  }

  @Test func mixedLineEndsStay() {
    let text = "a: geminde\r\nb: 1\rc: 2\nd: geminde\r\n"
    #expect(fixed(text, key) == "a: gemeinde\r\nb: 1\rc: 2\nd: gemeinde\r\n")
  }

  @Test func columnsCountScalars() {
    // A decomposed ä and a family of three are several scalars each.
    #expect(fixed("a: a\u{308}👨‍👩‍👧geminde\n", key) == "a: a\u{308}👨‍👩‍👧gemeinde\n")
  }

  @Test(arguments: ["a.yaml", "a.csv", "a.md"]) func byteOrderMarkStays(_ path: String) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = path == "a.md" ? "---\ntitel: x\n---\n" : "kopf: 1\n"
    let files = fixed([(path, mark + Array("\(start)x: geminde\n".utf8))]) { findings([key], in: $0) }.files
    #expect(files[path] == mark + Array("\(start)x: gemeinde\n".utf8))
  }

  /// `ä` is the byte E4, `–` the byte 96.
  private static let excel: [UInt8] =
    Array("gebiet;n".utf8) + [0xE4] + Array("chster\r\ngeminde:".utf8) + [0x96, 0xFC] + Array(";geminde\r\n".utf8)

  @Test func tableInWindows1252() {
    let files = fixed([("w.csv", Self.excel)]) { findings([Habit("geminde", "größe–€")], in: $0) }.files
    let better: [UInt8] = Array("gr".utf8) + [0xF6, 0xDF, 0x65, 0x96, 0x80]
    #expect(
      files["w.csv"] == Array("gebiet;n".utf8) + [0xE4] + Array("chster\r\n".utf8) + better + [0x3A, 0x96, 0xFC, 0x3B]
        + better + [0x0D, 0x0A])
  }

  @Test func whatTheEncodingCannotHoldIsLeft() {
    let (files, fixes) = fixed([("w.csv", Self.excel)]) { findings([Habit("geminde", "Łódź")], in: $0) }
    #expect(files["w.csv"] == Self.excel)
    #expect(fixes.files.isEmpty)
  }

  /// `Ã¼` in Windows-1252 is how `ü` looks in UTF-8.
  @Test func aTableDoesNotChangeItsEncoding() {
    let bytes = Array("a;b".utf8) + [0xE4] + Array("\nx".utf8) + [0xC3, 0xA0] + Array("\n".utf8)
    let files = fixed([("w.csv", bytes)]) { findings([Habit("bä", "b")], in: $0) }.files
    #expect(files["w.csv"] == bytes)
  }

  @Test func placesOutsideAreLeft() {
    for (line, column) in [(0, 1), (9, 1), (1, 0), (1, 99)] {
      let (files, _) = fixed([("a.yaml", Array("a: 1\n".utf8))]) { tree in
        [Self.finding([Self.insertion("x", line, column)])] + read(tree).diagnostics
      }
      #expect(files["a.yaml"] == Array("a: 1\n".utf8))
    }
  }

  @Test func filesThatAreNoTextAreLeft() {
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47]
    let broken: [UInt8] = [0x61, 0xFF, 0x62]
    let files = fixed([("a.png", picture), ("b.md", broken)]) { tree in
      ["a.png", "b.md"].map { Self.finding([Self.insertion("x", 1, 1, in: $0)]) } + read(tree).diagnostics
    }.files
    #expect(files == ["a.png": picture, "b.md": broken])
  }

  private static func insertion(_ text: String, _ line: Int, _ column: Int, in file: String = "a.yaml") -> Replacement {
    let place = Replacement.Place(line: line, column: column)
    return Replacement(file: file, from: place, to: place, with: text)
  }

  private static func finding(_ replacements: [Replacement], _ summary: String = "x", isCertain: Bool = true)
    -> Diagnostic
  {
    Diagnostic(
      .unknownKey, at: SourcePosition(file: replacements.first?.file ?? ""), Message(verbatim: summary),
      help: Message(verbatim: "."),
      solutions: [Solution(Message(verbatim: summary), replacements, isCertain: isCertain)])
  }

  // MARK: Which

  @Test func uncertainSolutionsAreNeverApplied() {
    #expect(fixed("a: geminde\n", Habit("geminde", "gemeinde", isCertain: false)) == "a: geminde\n")
  }

  @Test func twoCertainSolutionsAreNone() {
    let files = fixed([("a.yaml", Array("a: 1\n".utf8))]) { tree in
      var finding = Self.finding([Self.insertion("x", 1, 1)])
      finding.solutions += Self.finding([Self.insertion("y", 1, 1)]).solutions
      return [finding] + read(tree).diagnostics
    }.files
    #expect(files["a.yaml"] == Array("a: 1\n".utf8))
  }

  /// Half of it on disk would be worse than nothing.
  @Test func aSolutionForSeveralFilesIsLeft() {
    let both = fixed([("a.yaml", Array("a: 1\n".utf8)), ("b.yaml", Array("b: 1\n".utf8))]) { _ in
      [Self.finding([Self.insertion("x", 1, 1), Self.insertion("x", 1, 1, in: "b.yaml")])]
    }
    #expect(both.fixes.files.isEmpty)
  }

  @Test func findingsElsewhereAreNotOurs() {
    let files = fixed([("a.yaml", Array("a: 1\n".utf8))]) { tree in
      ["theme/x.html", "/etc/hostname", "../b.yaml", ""].map { Self.finding([Self.insertion("x", 1, 1, in: $0)]) }
    }
    #expect(files.fixes.files.isEmpty)
  }

  // MARK: Rounds

  @Test func overlappingSolutionsWait() {
    // „ab“ becomes „xb“ first; then „bc“ is free.
    #expect(fixed("a: abc\n", Habit("ab", "xb"), Habit("bc", "by")) == "a: xby\n")
  }

  @Test func oneSolutionSaidTwiceIsAppliedOnce() {
    #expect(fixed("a: geminde\n", key, Habit("geminde", "gemeinde", .badKey)) == "a: gemeinde\n")
  }

  @Test func neighboursDoNotWait() {
    let (files, fixes) = fixed([("a.yaml", Array("a: abcd\n".utf8))]) {
      findings([Habit("ab", "x"), Habit("cd", "y")], in: $0)
    }
    #expect(files["a.yaml"] == Array("a: xy\n".utf8))
    #expect(fixes.files.first?.changes.map(\.german) == ["„ab“ durch „x“ ersetzt", "„cd“ durch „y“ ersetzt"])
  }

  @Test func oneChangeUncoversTheNext() {
    #expect(fixed("a: eins\n", Habit("eins", "zwei"), Habit("zwei", "drei"), Habit("drei", "vier")) == "a: vier\n")
  }

  @Test func whatNeverRestsStays() {
    let (files, fixes) = fixed([("a.yaml", Array("a: hin\n".utf8)), ("b.yaml", Array("b: geminde\n".utf8))]) {
      findings([Habit("hin", "her"), Habit("her", "hin"), key], in: $0)
    }
    #expect(files["a.yaml"] == Array("a: hin\n".utf8))
    #expect(files["b.yaml"] == Array("b: gemeinde\n".utf8))
    #expect(fixes.withheld.map(\.file) == ["a.yaml"])
  }

  // MARK: Safety net

  @Test func aChangeThatBreaksTheFileIsNotMade() {
    let (files, fixes) = fixed([("a.yaml", Array("a: geminde\nb: teltwo\n".utf8))]) {
      findings([Habit("teltwo", "teltow"), Habit("geminde", "\"gemeinde")], in: $0)
    }
    #expect(files["a.yaml"] == Array("a: geminde\nb: teltow\n".utf8))
    #expect(fixes.withheld.map { "\($0.file) \($0.consequence.code.id)" } == ["a.yaml SR0104"])
    #expect(fixes.withheld.first?.solution?.german == "„geminde“ durch „\"gemeinde“ ersetzen")
  }

  /// What the last of several changes uncovers condemns that one, not those before it.
  @Test func onlyTheCulpritIsLeft() {
    let (files, fixes) = fixed([("a.yaml", Array("a: eins\nb: drei\n".utf8))]) {
      findings(
        [Habit("eins", "zwei"), Habit("zwei", "böse"), Habit("böse", "", isCertain: false), Habit("drei", "vier")],
        in: $0)
    }
    #expect(files["a.yaml"] == Array("a: eins\nb: vier\n".utf8))
    #expect(
      fixes.withheld.compactMap(\.solution?.german) == [
        "„eins“ durch „zwei“ ersetzen", "„zwei“ durch „böse“ ersetzen",
      ])
  }

  @Test func whatTheContractAsksMayComeToLight() {
    let (files, _) = fixed([("a.yaml", Array("a: 1.9.2024\n".utf8))]) {
      findings(
        [Habit("1.9.2024", "2024-09-01", .badDate), Habit("2024-09-01", "", .reviewOverdue, isCertain: false)], in: $0)
    }
    #expect(files["a.yaml"] == Array("a: 2024-09-01\n".utf8))
  }

  /// A key that is known now shows what its value has hidden: that was wrong before, and nobody should have to put
  /// the key right by hand to see it.
  @Test func whatAMisspeltKeyHasHiddenMayComeToLight() {
    let (files, fixes) = fixed([("a.yaml", Array("Alter: viel\n".utf8))]) { tree in
      let text = read(tree).texts["a.yaml"] ?? ""
      return Habit("Alter", "alter", .unknownKey).findings(in: "a.yaml", text)
        + Habit("alter: viel", "", .badAgeRange, isCertain: false).findings(in: "a.yaml", text)
    }
    #expect(files["a.yaml"] == Array("alter: viel\n".utf8))
    #expect(fixes.withheld == [])
  }

  @Test func aDuplicateInAnotherFileIsACulpritToo() {
    let (files, fixes) = fixed([("a.csv", Array("k\nnrod\n".utf8)), ("b.csv", Array("k\nnord\n".utf8))]) { tree in
      var found = findings([Habit("nrod", "nord", .danglingReference)], in: tree)
      if read(tree).texts["a.csv"] == "k\nnord\n" {
        found.append(
          Diagnostic(
            .duplicateValue, at: SourcePosition(file: "b.csv", line: 2), Message(verbatim: "doppelt"),
            help: Message(verbatim: "."), notes: [.init(Message(verbatim: "hier"), at: .init(file: "a.csv", line: 2))]))
      }
      return found
    }
    #expect(files["a.csv"] == Array("k\nnrod\n".utf8))
    #expect(fixes.withheld.map(\.file) == ["a.csv"])
  }
}
