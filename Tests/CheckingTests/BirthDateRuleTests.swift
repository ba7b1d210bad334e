import SampleContent
import Testing

@Suite struct BirthDateRuleTests {
  private func page(_ text: String) -> Sample { .district.writing(text, in: "seiten/start.md") }

  @Test(arguments: ["geb. 3.4.2015", "geboren am 12. Mai 2011", "Geburtsdatum: 03.04.2015"])
  func aDayOfBirth(_ words: String) throws {
    let found = try expect(page("Ein Kind, ▶\(words), kam dazu."), finds: .dateOfBirth)
    #expect(found.first?.severity == .error)
    #expect(found.first?.summary.german == "„\(words)“ nennt den Tag, an dem jemand geboren ist")
  }

  @Test(arguments: ["vor dem 30.9.2019 geboren", "am 12.05.2027 eingeladen", "geborene Schulz"])
  func otherDays(_ words: String) throws { try expect(page("Alle Kinder sind \(words).")) }
}
