import Foundation
import TestSupport
import Testing

/// Findings for machines, and those that are known: what the program writes where.
@Suite struct ReportTests {
  private let content = TemporaryFolder()
  private let output = TemporaryFolder()

  init() throws {
    try content.copy("Tests/Samples/base")
    // A folder in which there is nothing yet.
    try output.create()
  }

  private func program(_ command: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let theme = repositoryRoot.appending(path: "Tests/Samples/theme").path
    return try run(
      [command, "--content", content.path, "--theme", theme, "--stand", "2026-11-21"] + arguments,
      environment: environment)
  }

  private func addError() throws {
    try content.write("---\ntitel: Über\n---\n[tot](gemeinde:nrod)\n", to: "seiten/ueber.md")
  }

  private func addWarning() throws { try content.write("titel: Übrig\nbeispiel: ja\n", to: "traeger/uebrig.yaml") }

  private func text(_ name: String) -> String {
    output.files("")[name].map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  // MARK: Streams

  @Test(arguments: ["json", "sarif", "gitlab", "github", "junit"])
  func machinesGetTheStandardOutputAlone(_ format: String) throws {
    try addError()
    let result = try program("check", ["--format", format])
    #expect(result.status == 1)
    #expect(result.output.contains("SR0301"))
    #expect(result.errors.isEmpty)
  }

  @Test func wordsForPeopleGoToTheOtherStream() throws {
    let result = try program("build", ["--format", "gitlab", "--output", output.path])
    #expect(result.status == 0)
    #expect(result.output == "[\n\n]\n")
    #expect(result.errors.contains("Fertig in"))
    #expect(result.errors.contains("oeffentlich: "))
  }

  @Test func reportsStandBesideText() throws {
    try addError()
    let result = try program(
      "check", ["--report", "gitlab:\(output.path)/gl.json", "--report", "junit:\(output.path)/a:b.xml"])
    #expect(result.status == 1)
    #expect(result.errors.contains("Fehler SR0301"))
    #expect(text("gl.json").contains("\"check_name\" : \"SR0301\""))
    #expect(text("a:b.xml").contains("<failure "))
  }

  @Test(arguments: ["gitlab", "gitlab:", "pdf:x", ":x", ""]) func wrongReports(_ argument: String) throws {
    let result = try program("check", ["--report", argument])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
  }

  @Test func aDifferenceIsAlone() throws {
    #expect(try program("check", ["--fix", "--dry-run", "--format", "json"]).status == 2)
    #expect(try program("check", ["--fix", "--dry-run", "--report", "json:\(output.path)/x.json"]).status == 0)
    #expect(text("x.json").contains("sozialraum-findings"))
  }

  @Test func aReportThatCannotBeWrittenIsNoSuccess() throws {
    let result = try program("check", ["--report", "json:/nirgends/x.json"])
    #expect(result.status == 2)
    #expect(result.errors.contains("/nirgends/x.json"))
  }

  @Test func theSummaryOfAJobIsAdded() throws {
    try addError()
    try output.write("Zuvor\n", to: "summary.md")
    let variables = ["GITHUB_STEP_SUMMARY": output.path + "/summary.md"]
    #expect(try program("check", ["--format", "github"], environment: variables).output.hasPrefix("::error "))
    #expect(text("summary.md").hasPrefix("Zuvor\n## sozialraum\n"))
    #expect(text("summary.md").contains("| SR0301 |"))
    _ = try program("check", ["--format", "json"], environment: variables)
    #expect(text("summary.md").components(separatedBy: "## sozialraum").count == 2)
  }

  // MARK: Language

  @Test(arguments: ["--language", "--sprache"]) func english(_ option: String) throws {
    try addError()
    let result = try program("check", [option, "en"])
    #expect(result.status == 1)
    #expect(result.errors.contains("Error SR0301: "))
    #expect(result.errors.contains("\n1 error.\n"))
    #expect(result.errors.contains("More about a finding: sozialraum explain SR0301"))
    #expect(try program("check", [option, "fr"]).status == 2)
  }

  @Test func theProgramsOwnSentencesInEnglish() throws {
    let built = try program("build", ["--language", "en", "--output", output.path])
    #expect(built.output.contains(" pages, "))
    #expect(built.output.contains("Done in "))
    try addError()
    let refused = try program("build", ["--language", "en", "--output", output.path])
    #expect(refused.errors.contains("Not built: "))
    #expect(try program("check", ["--language", "en", "--stand", "x"]).errors.contains("is no date"))
  }

  // MARK: Baseline

  @Test func onlyNewFindingsCount() throws {
    try addError()
    let file = output.path + "/bekannt.json"
    let written = try program("check", ["--write-baseline", file])
    #expect(written.status == 0)
    #expect(written.errors.contains("1 Meldung steht jetzt in"))
    let known = try program("check", ["--baseline", file])
    #expect(known.status == 0)
    #expect(known.errors == "1 Meldung steht in „\(file)“ und zählt nicht.\n")
    try content.write("---\ntitel: Neu\n---\n[tot](gemeinde:nrod)\n", to: "seiten/neu.md")
    let new = try program("check", ["--baseline", file])
    #expect(new.status == 1)
    #expect(new.errors.contains("seiten/neu.md:4:1"))
    #expect(!new.errors.contains("seiten/ueber.md"))
  }

  @Test func whatIsMendedMayGo() throws {
    try addError()
    let file = output.path + "/bekannt.json"
    #expect(try program("check", ["--baseline-schreiben", file]).status == 0)
    try content.write("---\ntitel: Über\n---\n[gut](gemeinde:nord)\n", to: "seiten/ueber.md")
    let result = try program("check", ["--baseline", file])
    #expect(result.status == 0)
    #expect(result.errors.contains("1 Eintrag in"))
    #expect(result.errors.contains("SR0301 seiten/ueber.md"))
  }

  /// No list makes the site with an error public.
  @Test func aKnownErrorIsNotBuilt() throws {
    try addError()
    let file = output.path + "/bekannt.json"
    #expect(try program("check", ["--write-baseline", file]).status == 0)
    let result = try program("build", ["--baseline", file, "--output", output.path + "/site"])
    #expect(result.status == 1)
    #expect(result.errors.contains("Fehler SR0301"))
    #expect(result.errors.contains("zählt trotzdem"))
    #expect(output.files("site").isEmpty)
  }

  @Test func aKnownWarningIsBuilt() throws {
    try addWarning()
    let file = output.path + "/bekannt.json"
    #expect(try program("check", ["--write-baseline", file]).status == 0)
    #expect(try program("build", ["--strict", "--output", output.path + "/site"]).status == 4)
    #expect(output.files("site").isEmpty)
    #expect(try program("build", ["--strict", "--baseline", file, "--output", output.path + "/site"]).status == 0)
    #expect(!output.files("site").isEmpty)
  }

  @Test(arguments: ["", "{}", "kein JSON"]) func brokenBaselines(_ text: String) throws {
    try output.write(text, to: "bekannt.json")
    for command in ["check", "build"] {
      let result = try program(command, ["--baseline", output.path + "/bekannt.json"])
      #expect(result.status == 2)
      #expect(result.errors.contains("bekannt.json"))
    }
  }

  @Test func aMissingBaseline() throws {
    let result = try program("check", ["--baseline", output.path + "/weg.json"])
    #expect(result.status == 2)
    #expect(result.errors.contains("--write-baseline"))
  }
}
