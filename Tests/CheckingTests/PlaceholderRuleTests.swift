import ContentModel
import Diagnostics
import SampleContent
import Testing

@Suite struct PlaceholderRuleTests {
  private static let file = "angebote/adorf/treff.md"

  @Test(arguments: [
    PlaceholderText.words, PlaceholderText.brief, "\"Bitte ausfüllen\"", "\" Bitte ausfüllen \"",
  ])
  func aPlaceholderIsNotPublished(_ text: String) throws {
    let found = try expect(.district.adding("kurz: ▶\(text)", to: Self.file), finds: .placeholder)
    #expect(found.first?.severity == .error)
    #expect(found.first?.summary.german.hasPrefix("Hier steht noch ein Platzhalter: „") == true)
    #expect(found.first?.help.german.contains("„beispiel: ja“") == true)
  }

  @Test func allOfAFileAreOneFinding() throws {
    let sample = Sample.district.adding(
      "kurz: ▶Bitte ausfüllen\nkontakt: {stelle: Bitte ausfüllen, email: kontakt@example.org}", to: Self.file
    ).writing(PlaceholderText.body.german, in: Self.file)
    let found = try expect(sample, finds: .placeholder)
    #expect(found.first?.summary.german == "Hier stehen noch 4 Platzhalter, der erste ist „Bitte ausfüllen“")
    #expect(found.first?.summary.english == "There are still 4 placeholders here, the first is “Bitte ausfüllen”")
    #expect(found.first?.notes.count == 3)
    #expect(found.first?.notes.last?.text.german.contains("Bitte ersetzen: Hier steht") == true)
  }

  @Test func inAnExampleItIsANote() throws {
    let sample = Sample.district.adding("kurz: ▶Bitte ausfüllen\nbeispiel: ja", to: Self.file)
    let found = try expect(sample, finds: .placeholder)
    #expect(found.first?.severity == .note)
  }

  @Test func aMadeUpPartIsNotTheWhole() throws {
    let sample = Sample.district.adding(
      "kurz: ▶Bitte ausfüllen\nverabredungen: [{text: ▶Bitte ausfüllen, beispiel: ja}]", to: "sozialraeume/nord.md")
    let found = try expect(sample, finds: .placeholder, .placeholder)
    #expect(found.map(\.severity) == [.error, .note])
  }

  @Test func theTitleOfADraft() throws {
    try expect(
      .district.with("glossar.yaml", "- {id: a, titel: ▶Glossar ohne Titel, text: Ein Wort.}\n"), finds: .placeholder)
    try expect(.district.with("glossar.yaml", "- {id: a, titel: Angebot ohne Titel, text: Ein Wort.}\n"))
  }

  @Test(arguments: [Language.german, .english]) func theTextOfADraft(_ language: Language) throws {
    let text = PlaceholderText.body.text(in: language)
    try expect(.district.writing("▶" + text, in: Self.file), finds: .placeholder)
    try expect(.district.writing("Davor.\n▶" + text, in: Self.file), finds: .placeholder)
    try expect(.district.writing("```\n\(text)\n```", in: Self.file))
  }

  @Test func whoeverWritesAboutItMeansIt() throws {
    try expect(.district.adding("kurz: Den Bogen bitte ausfüllen", to: Self.file))
    try expect(.district.writing("Bitte ausfüllen und abgeben.", in: Self.file))
  }

  /// Folders have no „beispiel“.
  @Test func theTitleOfAFolder() throws {
    let found = try expect(
      .district.with("handbuch/_ordner.yaml", "titel: ▶Ordner ohne Titel\nsichtbarkeit: intern\n"), finds: .placeholder)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.help.german == "Schreiben Sie dort, was stimmt.")
  }
}
