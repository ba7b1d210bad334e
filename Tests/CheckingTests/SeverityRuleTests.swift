import Checking
import Diagnostics
import SampleContent
import Testing

@Suite struct SeverityRuleTests {
  private func portal(_ code: String) -> Sample {
    Sample.district.adding("meldungen:\n  - code: \(code)\n    schwere: hinweis", to: "portal.yaml")
  }

  @Test(arguments: ["SR0512", "SR05", "SR0302", "SR08"])
  func whatMayBeChanged(_ code: String) throws { try expect(portal(code)) }

  @Test func anUnknownCode() throws {
    let found = try expect(portal("▶SR0519"), finds: .severitySetting)
    #expect(found.first?.help.german.hasPrefix("Meinten Sie „SR0") == true)
    #expect(found.first?.help.english.hasPrefix("Did you mean “SR0") == true)
  }

  @Test(arguments: ["SR0301", "SR0602", "SR10"])
  func whatIsFixed(_ code: String) throws {
    let found = try expect(portal("▶" + code), finds: .severitySetting)
    #expect(found.first?.help.german.hasPrefix("Ohne diese Prüfung") == true)
  }

  @Test func rulesOfTheContractSayItThemselves() throws {
    let found = try expect(portal("▶SR0412"), finds: .severitySetting)
    #expect(found.first?.help.german.contains("vertrag/regeln.yaml") == true)
  }
}
