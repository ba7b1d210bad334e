import Foundation
import TestSupport
import Testing

/// `new` and `schema` as people call them, and what editors make of the program's output.
@Suite struct AuthoringCommandTests {
  private static let day = ["--stand", "2026-11-21"]

  private func newPortal() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    let result = try run(["new", "portal", folder.path + "/kreis"] + Self.day)
    #expect(result.status == 0, "\(result.errors)")
    return folder
  }

  private func check(_ folder: TemporaryFolder) throws -> Result {
    let theme = repositoryRoot.appending(path: "themes/portal").path
    return try run(
      ["check", "--content", folder.path + "/kreis/content", "--theme", theme, "--strict"] + Self.day,
      environment: ["NO_COLOR": "1"])
  }

  @Test func aNewPortalIsClean() throws {
    let folder = try newPortal()
    #expect(folder.files("kreis").keys.contains("README.md"))
    let result = try check(folder)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty, "\(result.errors)")
  }

  @Test func aFolderWithSomethingInItStays() throws {
    let folder = try newPortal()
    let before = folder.files("")
    let result = try run(["neu", "portal", folder.path + "/kreis", "--sprache", "en"])
    #expect(result.status == 2)
    #expect(result.errors.contains("Name a new or empty folder."))
    #expect(folder.files("") == before)
    #expect(try run(["new", "portal"]).status == 2)
  }

  @Test func aNewAngebotIsClean() throws {
    let folder = try newPortal()
    let content = ["--content", folder.path + "/kreis/content"]
    let call = ["new", "angebot", "--gemeinde", "lindenberg", "--titel", "Krabbelgruppe"] + content + Self.day
    let result = try run(call)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("angebote/lindenberg/krabbelgruppe.md"))
    let made = try #require(folder.files("kreis/content")["angebote/lindenberg/krabbelgruppe.md"])
    // Its placeholders are a note.
    let checked = try check(folder)
    #expect(checked.status == 0 && !checked.errors.contains("SR"), "\(checked.errors)")
    // Never over what is there.
    #expect(try run(call).status == 2)
    #expect(folder.files("kreis/content")["angebote/lindenberg/krabbelgruppe.md"] == made)
  }

  @Test func aNewEntryKeepsTheList() throws {
    let folder = try newPortal()
    let content = ["--content", folder.path + "/kreis/content"]
    let before = try #require(folder.files("kreis/content")["glossar.yaml"])
    let call = ["new", "glossar", "reko", "--titel", "Reko", "--angabe", "text=Eine Aufgabe.", "--knapp"]
    #expect(try run(call + content + Self.day).status == 0)
    let after = try #require(folder.files("kreis/content")["glossar.yaml"])
    #expect(after == before + Data("- id: reko\n  titel: Reko\n  text: Eine Aufgabe.\n".utf8))
    #expect(try check(folder).errors.isEmpty)
  }

  @Test func whatIsMissingIsNamed() throws {
    let folder = try newPortal()
    let content = ["--content", folder.path + "/kreis/content"]
    let result = try run(["new", "angebot", "--gemeinde", "lindenbrg"] + content + Self.day)
    #expect(result.status == 2)
    #expect(result.errors.contains("--gemeinde lindenberg"))
    #expect(try run(["new", "angebot", "--content", folder.path + "/weg"]).status == 2)
    #expect(try run(["new", "angebot", "--angabe", "kosten"] + content).errors.contains("--angabe feld=wert"))
    #expect(try run(["new", "unfug"]).status == 2)
  }

  // MARK: Schemas

  @Test func schemasAreThoseOfTheRepository() throws {
    let folder = TemporaryFolder()
    let result = try run(["schema", "--output", folder.path + "/neu/schemas"])
    #expect(result.status == 0, "\(result.errors)")
    let made = folder.files("neu/schemas")
    // Those with a version are of our reports, and written by hand.
    let recorded = repositoryFiles("docs/schemas").filter { !$0.path.hasSuffix("-1.schema.json") }
    #expect(Set(made.keys) == Set(recorded.map(\.path)))
    for file in recorded where file.path != "index.json" && made[file.path] != nil {
      #expect(made[file.path] == Data(file.bytes), "\(file.path)")
    }
    #expect(
      try run(["schema", "angebot"]).output == String(decoding: #require(made["angebot.schema.json"]), as: UTF8.self))
    #expect(try run(["schema", "angebot", "--language", "en"]).output.contains("Expected: "))
    #expect(try run(["schema"]).status == 2)
  }

  // MARK: Editors

  /// The task of docs/vscode finds every finding at its place.
  @Test func taskOfVSCodeReadsTheFindings() throws {
    let folder = try newPortal()
    try folder.write(
      "gebiet,kennzahl,jahr,wert,status,quelle,stand\ngemeinde:erlau,bevoelkerung,2024,viele,,kreisstatistik,2024\n",
      to: "kreis/content/kennzahlen/neu.csv")
    try folder.write(
      "titel: Verein\nbeispiel: ja\nkontakt: {email: a(at)b.de}\n", to: "kreis/content/traeger/verein.yaml")
    let output = try check(folder).errors.split(separator: "\n", omittingEmptySubsequences: false)
    let tasks = try JSONSerialization.jsonObject(
      with: Data(contentsOf: repositoryRoot.appending(path: "docs/vscode/tasks.json")))
    let task = try #require(((tasks as? [String: Any])?["tasks"] as? [[String: Any]])?.first)
    var found: [String] = []
    for matcher in try #require(task["problemMatcher"] as? [[String: Any]]) {
      let patterns = try #require(matcher["pattern"] as? [[String: Any]]).map {
        try Regex($0["regexp"] as? String ?? "")
      }
      for (first, second) in zip(output, output.dropFirst()) {
        guard let message = first.wholeMatch(of: patterns[0]), let place = second.wholeMatch(of: patterns[1]) else {
          continue
        }
        let file = try #require(place.output[1].substring?.split(separator: "/").last)
        found.append("\(message.output[1].substring ?? "") \(file):\(place.output[2].substring ?? "")")
      }
    }
    #expect(found.sorted() == ["SR0207 neu.csv:2", "SR0214 verein.yaml:3"], "\(output.joined(separator: "\n"))")
  }

  // MARK: Completion

  @Test(arguments: ["bash", "zsh", "fish"]) func completionScripts(_ shell: String) throws {
    let result = try run(["--generate-completion-script", shell])
    #expect(result.status == 0)
    for word in ["familienzentrum", "gemeinde", "angebot", "SR0301", "sozialraum list gemeinde"] {
      #expect(result.output.contains(word), "\(shell): \(word)")
    }
  }

  /// Bash reads the script without a complaint, and completes with it.
  @Test func bashTakesItsScript() throws {
    let folder = TemporaryFolder()
    try folder.write(try run(["--generate-completion-script", "bash"]).output, to: "script.bash")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-n", folder.path + "/script.bash"]
    let complaints = Pipe()
    process.standardError = complaints
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(complaints.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }
}
