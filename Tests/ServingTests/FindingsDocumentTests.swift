import Diagnostics
import Editions
import Exporting
import Foundation
import Testing

@testable import Serving

/// What the overlay in the browser gets.
@Suite struct FindingsDocumentTests {
  private func broken(_ text: String) throws -> (workshop: Workshop, preview: Preview) {
    let workshop = try Workshop()
    let preview = try workshop.preview()
    _ = preview.rebuild()
    try workshop.append("\n\(text)\n", to: "content/gemeinden/birkental.md")
    _ = preview.rebuild()
    return (workshop, preview)
  }

  @Test func nothingWrong() throws {
    let workshop = try Workshop()
    let preview = try workshop.preview()
    _ = preview.rebuild()
    let document = preview.findings(for: .intern)
    #expect(document.findings.isEmpty)
    #expect(!document.isOld)
    #expect(document.edition == "intern")
    #expect(document.words["banner"] == "Vorschau – nicht veröffentlicht · interne Ausgabe")
    #expect(document.words["status"] == "Keine Fehler, keine Warnungen.")
    #expect(document.words["old"] == nil)
  }

  @Test func aFindingInItsParts() throws {
    let (workshop, preview) = try broken("[tot](gemeinde:birkentall)")
    let document = preview.findings(for: .oeffentlich)
    let finding = try #require(document.findings.first)
    #expect(document.counts.error == 1)
    #expect(document.isOld)
    #expect(document.words["old"] == "Zu sehen ist die letzte Fassung ohne Fehler.")
    #expect(finding.code == "SR0301")
    #expect(finding.severity == "error")
    #expect(finding.title == "Fehler SR0301")
    #expect(finding.summary == "„birkentall“ gibt es nicht (Gemeinde)")
    #expect(finding.help.contains("birkental"))
    let line =
      try workshop.text("content/gemeinden/birkental.md").split(
        separator: "\n", omittingEmptySubsequences: false
      ).count - 1
    #expect(finding.place == "content/gemeinden/birkental.md:\(line):1")
    #expect(finding.excerpt?.line == line)
    #expect(finding.excerpt?.text == "[tot](gemeinde:birkentall)")
    #expect(finding.excerpt?.mark == String(repeating: "^", count: 26))
  }

  /// Text stays text; JSON carries whatever stands in a file.
  @Test func whateverStandsInTheFile() throws {
    let (_, preview) = try broken("[\"</script><b>\\](gemeinde:nirgends)")
    let bytes = encoded(preview.findings(for: .oeffentlich))
    let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let findings = try #require(read?["findings"] as? [[String: Any]])
    #expect(!findings.isEmpty)
    #expect((read?["words"] as? [String: String])?.values.contains { $0.isEmpty } == false)
  }

  @Test func thousandsAreCounted() throws {
    let lines = (0..<150).map { "[tot](gemeinde:nirgends-\($0))" }
    let (_, preview) = try broken(lines.joined(separator: "\n\n"))
    let document = preview.findings(for: .oeffentlich)
    #expect(document.findings.count == 100)
    #expect(document.counts.error == 150)
    #expect(document.words["status"] == "150 Fehler.")
    #expect(document.words["more"] == "Dazu 50 weitere. Alle stehen im Terminal.")
  }

  @Test func english() throws {
    let workshop = try Workshop()
    try workshop.append("\n[tot](gemeinde:nirgends)\n", to: "content/gemeinden/birkental.md")
    let preview = try workshop.preview(language: .english)
    _ = preview.rebuild()
    let document = preview.findings(for: .oeffentlich)
    #expect(document.language == "en")
    #expect(document.findings.map(\.title) == ["Error SR0301"])
    #expect(document.words["banner"] == "Preview – not published · public edition")
    #expect(document.words["close"] == "Close")
    // There has been no good version yet that one could see.
    #expect(document.words["old"] == nil)
  }
}
