import Authoring
import ContentModel
import Diagnostics
import Reading
import TestSupport
import Testing

/// `new`: files that are right from the first moment.
@Suite struct DraftTests {
  // MARK: Every kind

  /// Files that exist once: they are taken away before the draft.
  private static let single: [Kind: String] = [.landkreis: "landkreis.yaml", .vertrag: "vertrag/vertrag.yaml"]

  /// What has to be said where several answers are possible, and the ids that other records name.
  private static func request(_ kind: Kind) throws -> NewRecord {
    var request = NewRecord(kind, stand: try #require(stand))
    switch kind {
    case .landkreis: request.id = "probe"
    case .vertrag: request.id = "vertrag"
    case .ordner: request.id = "handbuch/neues-kapitel"
    case .wert, .frueher: request.id = "neue-werte"
    case .angebot: request.relations = [EntityKey(.gemeinde, "nord")]
    case .gemeinde, .familienzentrum, .gremium, .termin, .beschluss:
      request.relations = [EntityKey(.sozialraum, "nord")]
    case .ausnahme: request.relations = [EntityKey(.sozialraum, "nord")]
    default: break
    }
    return request
  }

  /// Beside what the kind needs elsewhere, which `nextStep` says: nothing that stops a build.
  private static let expected: [Kind: [String]] = [
    .planregion: ["SR0303"], .sozialraum: ["SR0303", "SR0402"], .landkreis: ["SR0304", "SR0304"],
    .vertrag: ["SR0402", "SR0402"],
  ]

  private static var content: [SiteFile] {
    // So that an exception has a rule.
    base.with(
      "vertrag/regeln.yaml",
      """
      - id: frueher
        titel: Früher
        art: beitritt
        klausel: § 1
        schwere: hinweis
        text: Was früher galt.
        gueltig_bis: 2025

      """)
  }

  @Test(arguments: Kind.allCases.filter { ![.portal, .nachbarschaft, .nachweis].contains($0) })
  func everyKind(_ kind: Kind) throws {
    let content = Self.single[kind].map { Self.content.without($0) } ?? Self.content
    let draft = try Authoring.draft(Self.request(kind), in: MemoryTree(content))
    let errors = try run(content.with(draft)).diagnostics.sorted.filter { $0.severity == .error }
    #expect(errors.map(\.code.id) == Self.expected[kind] ?? [], "\(errors.map { "\(shown($0)) \($0.summary.german)" })")
    #expect(Self.expected[kind] == nil || !draft.nextStep.isEmpty || Self.single[kind] != nil)
  }

  /// What stands in comments is right too, when somebody takes the signs away.
  @Test(arguments: Kind.allCases.filter { ![.portal, .nachbarschaft, .nachweis, .wert, .frueher].contains($0) })
  func everyOptionalField(_ kind: Kind) throws {
    let content = Self.single[kind].map { Self.content.without($0) } ?? Self.content
    var draft = try Authoring.draft(Self.request(kind), in: MemoryTree(content))
    draft.text = Self.uncommented(draft.text)
    let found = try run(content.with(draft)).diagnostics.sorted.filter { $0.position.file == draft.path }
    // Required fields stand first; whoever uncomments others has them in another order than usual.
    let faults = found.filter { $0.group == .fields && $0.code != .keyOrder || $0.group == .reading }
    #expect(faults.map { "\(shown($0)) \($0.summary.german)" } == [])
    for declaration in kind.declarations {
      #expect(draft.text.contains("\(declaration.key):"), "\(declaration.key)")
    }
  }

  /// As editors do it with a command for the lines that are marked.
  private static func uncommented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let blanks = line.prefix { $0 == " " }
      let rest = line.dropFirst(blanks.count)
      return rest.hasPrefix("# ") ? String(blanks + rest.dropFirst(2)) : String(line)
    }.joined(separator: "\n")
  }

  @Test(arguments: Kind.allCases.filter { ![.portal, .nachbarschaft, .nachweis, .wert, .frueher].contains($0) })
  func everyFieldHasItsHelp(_ kind: Kind) throws {
    let content = Self.single[kind].map { Self.content.without($0) } ?? Self.content
    let text = try Authoring.draft(Self.request(kind), in: MemoryTree(content)).text
    for declaration in kind.declarations where declaration.key != "beispiel" {
      #expect(text.contains(declaration.help.german), "\(declaration.key)")
    }
    #expect(text.utf8.count < Limits.frontMatter)
  }

  // MARK: Values

  @Test func angebotOfTheIssue() throws {
    let draft = try drafted(.angebot, relations: [EntityKey(.gemeinde, "nord")], answers: ["titel": "Elterncafé"])
    #expect(draft.path == "angebote/nord/elterncafe.md")
    #expect(!draft.isAppended)
    #expect(draft.text.hasPrefix("---\n## "))
    for line in [
      "titel: Elterncafé", "beispiel: ja", "traeger: verein", "themen: [begegnung]", "ziele: [staerken]", "alter: alle",
      "  - nach Vereinbarung", "# kontakt:", "#   email: kontakt@example.org",
    ] {
      #expect(draft.text.contains("\n\(line)\n"), "\(line)")
    }
  }

  @Test func whatWasSaidStandsThere() throws {
    let draft = try drafted(
      .angebot, "treff-am-see", relations: [EntityKey(.gemeinde, "sued"), EntityKey(.traeger, "verein")],
      answers: [
        "titel": "Treff: am See #1", "zeiten": "jeden Dienstag 09:30–11:30, nicht in den Ferien",
        "zeiten": "nach Vereinbarung", "zielgruppen": "kinder, eltern", "kontakt.telefon": "01234",
        "kontakt.adresse.plz": "14532", "alter": "0–3 Jahre",
      ])
    #expect(draft.path == "angebote/sued/treff-am-see.md")
    for line in [
      "titel: \"Treff: am See #1\"", "  - jeden Dienstag 09:30–11:30, nicht in den Ferien",
      "zielgruppen: [kinder, eltern]",
      "  telefon: \"01234\"", "    plz: \"14532\"", "alter: 0–3 Jahre",
    ] {
      #expect(draft.text.contains("\n\(line)\n"), "\(line)\n\(draft.text)")
    }
    let errors = try run(base.with(draft)).diagnostics.sorted.filter { $0.severity == .error }
    #expect(errors.map(shown) == [])
  }

  /// A record in which nothing is made up is no example.
  @Test func onlyPlaceholdersMakeAnExample() throws {
    let draft = try drafted(.glossar, answers: ["titel": "Reko", "text": "Eine Rolle."], hasHelp: false)
    #expect(draft.text == "- id: reko\n  titel: Reko\n  text: Eine Rolle.\n")
    #expect(try drafted(.glossar, answers: ["titel": "Reko"], hasHelp: false).text.contains("beispiel: ja"))
  }

  @Test func relationFindsItsField() throws {
    #expect(
      try drafted(.termin, relations: [EntityKey(.sozialraum, "nord")]).text.contains("\ngebiet: sozialraum:nord\n"))
    #expect(
      try drafted(.familienzentrum, relations: [EntityKey(.sozialraum, "sued"), EntityKey(.gemeinde, "sued")]).text
        .contains("    gemeinde: sued\n"))
  }

  @Test func helpInEnglish() throws {
    var request = NewRecord(.traeger, stand: try #require(stand))
    request.language = .english
    let text = try Authoring.draft(request, in: MemoryTree(base)).text
    #expect(text.contains("## Please check: "))
    #expect(!text.contains("Bitte prüfen"))
  }

  @Test func gemeindeGetsTheNextKey() throws {
    let content = base.with(
      "gemeinden/ost.md",
      "---\ntitel: Ost\nags: \"99001000\"\nart: stadt\nsozialraum: nord\nkoordinaten: {breite: 52, laenge: 12}\n---\n")
    #expect(
      try drafted(.gemeinde, in: content, relations: [EntityKey(.sozialraum, "nord")]).text.contains(
        "\nags: \"99001003\"\n"))
  }

  /// What most neighbours say is a fair beginning; the line says that it has to be checked.
  @Test func neighboursDecideWhereSeveralArePossible() throws {
    let content = base.with("traeger/amt.yaml", "titel: Amt\nbeispiel: ja\n")
    let text = try drafted(.angebot, in: content, relations: [EntityKey(.gemeinde, "nord")]).text
    #expect(text.contains("\ntraeger: verein\n"))
    #expect(text.contains("## Bitte prüfen: Wer das Angebot macht."))
  }

  // MARK: The district

  private static let district = repositoryFiles("content")

  /// „new angebot --gemeinde …“ needs no more than that, wherever it is.
  @Test func angebotInEveryGemeinde() throws {
    let gemeinden = Self.district.map(\.path).filter { $0.hasPrefix("gemeinden/") && $0.hasSuffix(".md") }.map {
      String($0.dropFirst("gemeinden/".count).dropLast(3))
    }
    #expect(gemeinden.count == 38)
    var content = Self.district
    for gemeinde in gemeinden {
      let draft = try drafted(
        .angebot, in: Self.district, relations: [EntityKey(.gemeinde, gemeinde)],
        answers: ["titel": "Treff in \(gemeinde)"])
      #expect(draft.path == "angebote/\(gemeinde)/treff-in-\(gemeinde).md")
      content = content.with(draft)
    }
    let errors = try run(content).diagnostics.sorted.filter { $0.severity == .error }
    #expect(errors.map(shown) == [])
  }

  /// Where a contract has rules of its own: right at once, or a question, or what no file can know.
  @Test(arguments: [Kind.familienzentrum, .kennzahl, .gemeinde, .planregion, .regel, .termin])
  func kindsWithRules(_ kind: Kind) throws {
    var request = try Self.request(kind)
    let place = EntityKey(.sozialraum, "teltow")
    request.relations = request.relations.map { $0.kind == .gemeinde ? EntityKey(.gemeinde, "teltow") : place }
    do {
      let draft = try Authoring.draft(request, in: MemoryTree(Self.district))
      let errors = try run(Self.district.with(draft)).diagnostics.sorted.filter { $0.severity == .error }
      // Parts are missing, and figures that the contract wants of every Gemeinde.
      let expected = [Kind.planregion: ["SR0303", "SR0410"], .gemeinde: ["SR0412", "SR0412"]][kind] ?? []
      #expect(expected.isEmpty || !draft.nextStep.isEmpty)
      #expect(errors.map(\.code.id) == expected, "\(errors.map { "\(shown($0)) \($0.summary.german)" })")
    } catch let refusal as DraftRefusal {
      for reason in refusal.reasons { #expect(reason.summary.german.hasSuffix("stehen soll, ist noch offen")) }
      #expect(kind == .familienzentrum, "\(refusal.reasons.map(\.summary.german))")
    }
  }

  /// Ids to choose from are many here; the help still leaves room.
  @Test func frontMatterHasRoom() throws {
    let planregion = try #require(
      Self.district.first { $0.path.hasPrefix("planregionen/") && $0.path.hasSuffix(".md") })
    let id = String(planregion.path.dropFirst("planregionen/".count).dropLast(3))
    let draft = try drafted(.sozialraum, in: Self.district, answers: ["planregion": id])
    #expect(draft.text.utf8.count < Limits.frontMatter * 3 / 4)
  }

  // MARK: Lists

  @Test(arguments: ["\n", "\r\n"]) func listKeepsItsBytes(_ lineBreak: String) throws {
    let old =
      ["# Wörter", "  - id: eins", "    titel: Eins # nicht zwei", "    text: |", "      Ein", "      Text", ""]
      .joined(separator: lineBreak)
    let draft = try drafted(.glossar, in: base.with("glossar.yaml", old), answers: ["titel": "Zwei"], hasHelp: false)
    #expect(draft.isAppended)
    #expect(draft.text.hasPrefix("  - id: zwei\(lineBreak)    titel: Zwei\(lineBreak)"))
    #expect(draft.text.hasSuffix(lineBreak))
  }

  @Test func listWithoutLastLineBreak() throws {
    let content = base.with("glossar.yaml", "- {id: eins, titel: Eins, text: Ein Text.}")
    #expect(
      try drafted(.glossar, in: content, answers: ["titel": "Zwei"], hasHelp: false).text.hasPrefix("\n- id: zwei\n"))
  }

  @Test func listThatIsNotThereYet() throws {
    let draft = try drafted(.glossar, in: base.without("glossar.yaml"), answers: ["titel": "Zwei"])
    #expect(!draft.isAppended)
    let found = try run(base.without("glossar.yaml").with(draft)).diagnostics.sorted
    #expect(found.filter { $0.position.file == draft.path || $0.severity == .error }.map(\.code) == [.placeholder])
    #expect(found.allSatisfy { $0.severity != .error })
  }

  @Test(arguments: ["[{id: eins, titel: Eins, text: T}]\n", "id: eins\ntitel: Eins\n", "- id: eins\n  titel: [\n"])
  func listThatCannotGrow(_ text: String) throws {
    let reasons = try refusal(.glossar, in: base.with("glossar.yaml", text), answers: ["titel": "Zwei"])
    #expect(reasons.count == 1 && reasons[0].contains("lässt sich nichts anhängen"), "\(reasons)")
  }
}
