import Diagnostics
import SampleContent
import Testing

@Suite struct KeyOrderRuleTests {
  private func found(_ path: String, _ text: String) throws -> [Diagnostic] {
    try Sample.district.with(path, text).diagnostics(withTidiness: true).filter {
      $0.code == .keyOrder && $0.position.file == path
    }
  }

  @Test func theFirstFieldThatBelongsFurtherUpIsNamed() throws {
    let finding = try #require(
      try found("traeger/neu.yaml", "art: verein\ntitel: A\nkurz: B\nstand: 2026-01-01\n").first)
    #expect(finding.position.description == "traeger/neu.yaml:2:1")
    #expect(finding.severity == .note)
    #expect(finding.summary.german == "„titel“ steht sonst weiter oben")
    #expect(finding.help.german == "Üblich ist diese Reihenfolge: titel, kurz, art, stand.")
    #expect(finding.solutions.map(\.isCertain) == [true])
  }

  @Test func whereTheLayoutLeavesADoubtThereIsNoSolution() throws {
    let finding = try #require(try found("traeger/neu.yaml", "{art: verein, titel: A}\n").first)
    #expect(finding.solutions == [])
  }

  @Test(arguments: ["titel: A\nart: verein\n", "titel: A\nkurz: B\ntext: C\n", "titel: A\n"])
  func declaredOrder(_ text: String) throws { #expect(try found("traeger/neu.yaml", text) == []) }

  @Test(arguments: ["art: verein\ntittel: A\n", "art: verein\ntitel: A\ntitel: B\n"])
  func faultsAreMendedFirst(_ text: String) throws { #expect(try found("traeger/neu.yaml", text) == []) }

  @Test func entriesOfAListHaveTheOrderOfTheList() throws {
    #expect(try found("institutionen.yaml", "- art: verwaltung\n  id: a\n  titel: A\n") == [])
  }
}
