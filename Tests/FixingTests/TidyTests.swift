import ContentModel
import Diagnostics
import Fixing
import Reading
import TestSupport
import Testing

/// Final line end (SR0123) and order of the fields (SR0223).
@Suite struct TidyTests {
  private func tidied(_ files: [(path: String, bytes: [UInt8])]) -> (files: [String: [UInt8]], fixes: Fixes) {
    fixed(files) { tree in
      let sources = read(tree)
      return sources.diagnostics + sources.finalNewlineFindings
        + keyOrderFindings(in: identify(sources).records, of: sources)
    }
  }

  private func tidied(_ text: String, _ path: String) -> String {
    String(decoding: tidied([(path, Array(text.utf8))]).files[path] ?? [], as: UTF8.self)
  }

  private func tidiedTraeger(_ text: String) -> String { tidied(text, "traeger/a.yaml") }

  // MARK: Line end

  @Test(arguments: [("\n", "\n"), ("\r\n", "\r\n"), ("\r", "\r")]) func lineEndIsThatOfTheFile(
    _ end: String, _ added: String
  ) {
    #expect(tidiedTraeger("titel: A\(end)art: verein") == "titel: A\(end)art: verein\(added)")
  }

  @Test func oneLine() { #expect(tidiedTraeger("titel: A") == "titel: A\n") }

  @Test func tableAndPage() {
    #expect(tidied("a;b\r\n1;2", "kennzahlen/a.csv") == "a;b\r\n1;2\r\n")
    #expect(tidied("---\ntitel: A\n---", "seiten/a.md") == "---\ntitel: A\n---\n")
    #expect(tidied("---\ntitel: A\n---\nText", "seiten/a.md") == "---\ntitel: A\n---\nText\n")
  }

  @Test(arguments: ["", "titel: A\n", "titel: \"A", "titel: A\r"]) func nothingToAdd(_ text: String) {
    #expect(tidiedTraeger(text) == text)
  }

  @Test func anOpenQuoteInATableIsNotClosedByALineEnd() {
    #expect(tidied("a,b\n1,\"x", "kennzahlen/a.csv") == "a,b\n1,\"x")
  }

  // MARK: Order

  @Test func wholeBlocksMove() {
    #expect(
      tidiedTraeger(
        """
        kontakt:
          telefon: "033203 00000"   # Zentrale
          email: a@example.org

        # Steht so im Register
        # (Stand 2025)
        titel: Muster e. V.
        text: >
          Ein langer Text,
          # kein Kommentar

          mit Absatz.
        art: verein # oder Verband?

        """)
          == """
          # Steht so im Register
          # (Stand 2025)
          titel: Muster e. V.

          art: verein # oder Verband?
          text: >
            Ein langer Text,
            # kein Kommentar

            mit Absatz.
          kontakt:
            telefon: "033203 00000"   # Zentrale
            email: a@example.org

          """)
  }

  @Test func commentOfTheFileStays() {
    #expect(
      tidiedTraeger("# Alle Angaben vom Verein\n\nart: verein\ntitel: A\n")
        == "# Alle Angaben vom Verein\n\ntitel: A\nart: verein\n")
  }

  @Test func commentAtTheEndStays() {
    #expect(tidiedTraeger("art: verein\ntitel: A\n\n# Ende\n") == "titel: A\nart: verein\n\n# Ende\n")
  }

  @Test func windowsLineEndsAndMissingEnd() {
    #expect(tidiedTraeger("art: verein\r\ntitel: A") == "titel: A\r\nart: verein\r\n")
    #expect(tidiedTraeger("art: verein\r\nkurz: B\ntitel: A\n") == "titel: A\r\nkurz: B\nart: verein\n")
  }

  @Test func textBelowTheFieldsStays() {
    let body = "\n# Überschrift\n\nart: kein Feld\n---\n"
    #expect(
      tidied("---\nreihenfolge: 3\ntitel: A\n---\(body)", "seiten/a.md") == "---\ntitel: A\nreihenfolge: 3\n---\(body)")
  }

  @Test func listsInTheFirstColumn() {
    #expect(
      tidied("---\nreihenfolge: 3\nsynonyme:\n- a\n- b\ntitel: A\n---\n", "seiten/a.md")
        == "---\ntitel: A\nsynonyme:\n- a\n- b\nreihenfolge: 3\n---\n")
  }

  /// Where a comment could belong to two things, or a line to none.
  @Test(arguments: [
    // The file, or the first field?
    "# Wer das ist\nart: verein\ntitel: A\n",
    // Both fields below it?
    "titel: A\ntext: x\n# Was es ist\n\nart: verein\n",
    // The list, or the next field?
    "art: verein\nsynonyme:\n- a\n# - b\ntitel: A\n",
    "{art: verein, titel: A}\n",
    "{\nart: verein,\ntitel: A\n}\n",
    "? art\n: verein\n? titel\n: A\n",
    "  art: verein\n  titel: A\n",
    "art:\n\tverein\ntitel: A\n",
    "---\nart: verein\ntitel: A\n...\n",
  ]) func inDoubtItStays(_ text: String) { #expect(tidiedTraeger(text) == text) }

  /// Their order is nobody's: what is wrong is mended first.
  @Test(arguments: [
    "art: verein\ntitel: A\ntitel: B\n", "art: verein\ntitle: A\nkurz: B\ntitel: C\n", "art: &a verein\ntitel: A\n",
    "art: verein\ntitel: \"A\n",
  ]) func faultsComeFirst(_ text: String) {
    #expect(tidiedTraeger(text) == text)
    let sources = read(MemoryTree([("traeger/a.yaml", Array(text.utf8))]))
    #expect(keyOrderFindings(in: identify(sources).records, of: sources) == [])
  }

  @Test func listFilesHaveTheirOwnOrder() {
    let text = "- art: verwaltung\n  id: a\n  titel: A\n"
    #expect(tidied(text, "institutionen.yaml") == text)
  }

  @Test func messageNamesTheFieldAndTheOrder() throws {
    let sources = read(MemoryTree(["traeger/a.yaml": "art: verein\nkurz: B\ntitel: A\n"]))
    let finding = try #require(keyOrderFindings(in: identify(sources).records, of: sources).first)
    #expect(finding.position.description == "traeger/a.yaml:2:1")
    #expect(finding.severity == .note)
    #expect(finding.summary.german == "„kurz“ steht sonst weiter oben")
    #expect(finding.help.german == "Üblich ist diese Reihenfolge: titel, kurz, art.")
  }

  // MARK: Laws

  /// Files that are one record each, as they are in the repository.
  static let records = ["content", "Tests/Samples/base", "Tests/Samples/valid/kleiner-kreis/content"].flatMap {
    folder in
    repositoryFiles(folder).filter { file in
      guard let path = ContentPath(file.path), let kind = Kind.at(path), path.ending != "csv" else { return false }
      if case .items = kind.location { return false }
      return true
    }
  }

  /// What a file says, without the places: its fields, sorted, and the text below them.
  private func meaning(_ path: String, _ bytes: [UInt8]) throws -> [String] {
    let record = try #require(read(MemoryTree([(path, bytes)])).records.first)
    let fields = record.fields.entries?.map { "\($0.key) \(said($0.value))" } ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    return fields.sorted() + (record.form == .page ? parts.dropFirst(2).map(String.init) : [])
  }

  private func said(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text): "„\(text)“"
    case .sequence(let items): "[\(items.map(said).joined(separator: ", "))]"
    case .mapping(let entries): "{\(entries.map { "\($0.key): \(said($0.value))" }.joined(separator: ", "))}"
    }
  }

  @Test func thereAreManyRecords() { #expect(Self.records.count > 250) }

  /// However the fields of a file are shuffled: the same file comes out, and nothing of it is lost.
  @Test(arguments: 1...4) func everyOrderLeadsToTheSameFile(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var shuffled: [(path: String, bytes: [UInt8])] = []
    var isInDoubt: Set<String> = []
    for file in Self.records {
      let (text, startsWithComment) = shuffle(String(decoding: file.bytes, as: UTF8.self), file.path, &generator)
      shuffled.append((file.path, Array(text.utf8)))
      // A comment at the top may be about the file or about its first field.
      let isAboutFile = lines(file.bytes).prefix(2).contains { $0.hasPrefix("#") }
      if startsWithComment || isAboutFile { isInDoubt.insert(file.path) }
      #expect(try meaning(file.path, shuffled.last?.bytes ?? []) == meaning(file.path, file.bytes), "\(file.path)")
    }
    for (file, other) in zip(Self.records, shuffled) {
      let once = tidied([(file.path, file.bytes)]).files[file.path]
      let (files, _) = tidied([other])
      let again = try #require(files[file.path])
      #expect(try meaning(file.path, again) == meaning(file.path, file.bytes), "\(file.path)")
      if isInDoubt.contains(file.path) { continue }
      let plain = again.split(separator: 0x0A).filter { !$0.starts(with: "# zu ".utf8) }
      #expect(plain == once?.split(separator: 0x0A), "\(file.path)")
      // Every comment stands above the field that it names.
      for (comment, field) in zip(lines(again), lines(again).dropFirst()) where comment.hasPrefix("# zu ") {
        #expect(field.hasPrefix(comment.dropFirst(5)), "\(file.path)")
      }
    }
  }

  private func lines(_ bytes: [UInt8]) -> [Substring] { String(decoding: bytes, as: UTF8.self).split(separator: "\n") }

  /// The fields in any order, some with a comment above. Tells whether one stands above the first.
  private func shuffle(_ text: String, _ path: String, _ generator: inout SeededGenerator) -> (String, Bool) {
    let isPage = path.hasSuffix(".md")
    let parts =
      isPage ? text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false) : ["", text[...]]
    var blocks: [[Substring]] = []
    for line in parts[1].split(separator: "\n") {
      if line.first?.isLetter == true || blocks.isEmpty { blocks.append([]) }
      blocks[blocks.count - 1].append(line)
    }
    for index in blocks.indices where Int.random(in: 0...4, using: &generator) == 0 {
      let key = blocks[index][0].prefix { $0 != ":" }
      blocks[index].insert("# zu \(key)", at: 0)
    }
    blocks.shuffle(using: &generator)
    let fields = blocks.joined().map { $0 + "\n" }.joined()
    let isTop = blocks.first?.first?.hasPrefix("#") == true
    return (isPage ? "---\n\(fields)---\n\(parts.count > 2 ? parts[2] : "")" : fields, isTop)
  }
}
