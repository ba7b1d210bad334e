import SampleContent
import Testing

@Suite struct CaseNoteRuleTests {
  private func page(_ text: String) -> Sample { .district.writing(text, in: "seiten/start.md") }

  @Test(arguments: ["Anwesend: Leitung, ASD", "Beim Hausbesuch am 12.3.2026 war niemand da", "Das Kind wirkte müde"])
  func aNote(_ text: String) throws {
    let found = try expect(page("▶\(text)."), finds: .caseNote)
    #expect(found.first?.severity == .error)
  }

  @Test(arguments: ["Hausbesuche sind freiwillig", "Das Protokoll ist öffentlich", "Ein Hilfeplan hilft allen"])
  func wordsAboutNotes(_ text: String) throws { try expect(page("\(text).")) }

  @Test func aFileThatIsOne() throws {
    let minutes = "---\ntitel: Treffen\n---\nGuten Tag.\n"
    try expect(
      Sample.district.with("seiten/protokoll-2026-03.md", minutes), elsewhere: ["SR0635 seiten/protokoll-2026-03.md"])
    try expect(
      Sample.district.with("handbuch/protokoll-2026-03.md", "---\ntitel: Treffen\nstatus: entwurf\n---\nGut.\n"))
  }

  /// The minutes of a council are published elsewhere.
  @Test func aSourceMayBeMinutes() throws {
    try expect(
      Sample.district.adding("- {id: protokoll-adorf, titel: Protokoll des Rates}", to: "quellen.yaml")
        .adding("quellen: [protokoll-adorf]", to: "seiten/start.md"))
  }

  @Test func anInternalBoxMayHoldOne() throws { try expect(page("> [!INTERN]\n> Anwesend: Leitung, ASD")) }
}
