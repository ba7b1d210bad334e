import Diagnostics
import SampleContent
import Testing

@Suite struct FinalNewlineRuleTests {
  private func found(_ path: String, _ text: String) throws -> [Diagnostic] {
    try Sample.district.with(path, text).diagnostics(withTidiness: true).filter {
      $0.code == .finalNewline && $0.position.file == path
    }
  }

  @Test(arguments: [
    ("traeger/neu.yaml", "titel: A\nart: verein", "2:11"), ("seiten/neu.md", "---\ntitel: Ä\n---\nText ü", "4:6"),
    ("kennzahlen/neu.csv", "gebiet,kennzahl,jahr,wert,status,quelle,stand", "1:45"),
  ]) func lastLineWithoutEnd(_ path: String, _ text: String, _ place: String) throws {
    let findings = try found(path, text)
    #expect(findings.map(\.position.description) == ["\(path):\(place)"])
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.first?.solutions.map(\.isCertain) == [true])
    #expect(findings.first?.solutions.first?.replacements.map(\.text) == ["\n"])
  }

  @Test(arguments: ["titel: A\n", "titel: A\r\n", "titel: A\r", "titel: A\n\n"]) func lastLineWithEnd(_ text: String)
    throws
  {
    #expect(try found("traeger/neu.yaml", text) == [])
  }

  /// The end of the file may be what is wrong.
  @Test(arguments: [
    ("traeger/neu.yaml", "titel: \"A"), ("kennzahlen/neu.csv", "a,b\n1,\"2"), ("seiten/neu.md", "Text"),
  ])
  func notWhereReadingEndedEarly(_ path: String, _ text: String) throws { #expect(try found(path, text) == []) }
}
