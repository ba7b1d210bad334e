import SampleContent
import Testing

@Suite struct MobileNumberRuleTests {
  private func page(_ text: String) -> Sample { .district.writing(text, in: "seiten/start.md") }

  @Test(arguments: ["0170 1234567", "+49 151 12345678", "0049 (0)172 1234567", "(0175) 1234567"])
  func aMobileNumber(_ number: String) throws {
    let found = try expect(page("Rufen Sie ▶\(number) an."), finds: .mobileNumber)
    #expect(found.first?.summary.german == "„\(number)“ ist eine Mobilnummer")
  }

  @Test(arguments: ["033203 00000", "0800 1110550", "01.07.2019", "0151/2019"])
  func otherNumbers(_ number: String) throws { try expect(page("Rufen Sie \(number) an.")) }

  @Test func fieldsAndLinks() throws {
    try expect(
      Sample.district.adding("kontakt: {telefon: \"▶0170 1234567\"}", to: "traeger/verein.yaml"), finds: .mobileNumber)
    try expect(page("[Anrufen](tel:▶+491701234567)"), finds: .mobileNumber)
  }

  /// However both are written.
  @Test func aPhoneForWorkIsReleased() throws {
    let release = "freigaben: [{angabe: \"0170 1234567\", grund: Diensthandy, bis: 2026-12-31}]"
    try expect(page("Rufen Sie +49 170 123-4567 an.").adding(release, to: "portal.yaml"))
  }

  @Test func aReleaseEnds() throws {
    let release = "freigaben: [{angabe: \"0170 1234567\", grund: Diensthandy, bis: 2026-08-31}]"
    try expect(page("Rufen Sie ▶0170 1234567 an.").adding(release, to: "portal.yaml"), finds: .mobileNumber)
  }
}
