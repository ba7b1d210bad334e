import Foundation
import TestSupport
import Testing

/// The built program as a process, as people and CI call it.
@Suite struct CommandLineTests {
  // MARK: Help

  @Test(arguments: [
    "--help", "build --help", "audit --help", "check --help", "list --help", "explain --help", "new --help",
    "schema --help",
  ])
  func helpHasExamples(_ arguments: String) throws {
    let result = try run(arguments.split(separator: " ").map(String.init))
    #expect(result.status == 0)
    #expect(result.output.contains("Beispiele:"))
    #expect(result.output.contains("sozialraum "))
    #expect(result.errors.isEmpty)
  }

  @Test func helpNamesExitCodes() throws {
    #expect(try run(["--help"]).output.contains("Rückgabewerte"))
  }

  // MARK: Build

  @Test func buildMakesBothSites() throws {
    let folder = TemporaryFolder()
    let result = try run(["build"] + site("kleiner-kreis") + ["--output", folder.path])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("oeffentlich: "))
    #expect(result.output.contains("intern: "))
    for edition in ["oeffentlich", "intern"] {
      let made = folder.files("\(edition)")
      let golden = repositoryFiles("Tests/Samples/valid/kleiner-kreis/golden/\(edition)")
      #expect(!golden.isEmpty)
      for file in golden { #expect(made[file.path] == Data(file.bytes), "\(edition)/\(file.path)") }
    }
  }

  @Test func buildMakesOneSite() throws {
    let folder = TemporaryFolder()
    let arguments = ["bauen"] + site("leerer-kreis") + ["--output", folder.path, "--ausgabe", "oeffentlich"]
    #expect(try run(arguments).status == 0)
    #expect(!folder.files("oeffentlich").isEmpty)
    #expect(folder.files("intern").isEmpty)
  }

  /// A preview says on every page what it is, keeps search engines out, and leaves the real sites alone.
  @Test func buildMakesAPreview() throws {
    let folder = TemporaryFolder()
    let address = "https://vorschau.example.org/zweig"
    let theme = repositoryRoot.appending(path: "themes/portal").path
    let result = try run(
      ["build"] + site("kleiner-kreis") + ["--theme", theme, "--output", folder.path, "--vorschau", address])
    #expect(result.status == 0, "\(result.errors)")
    #expect(folder.files("oeffentlich").isEmpty)
    #expect(folder.files("intern").isEmpty)
    for edition in ["vorschau-oeffentlich", "vorschau-intern"] {
      let pages = folder.files(edition).filter { $0.key.hasSuffix(".html") }
      #expect(!pages.isEmpty)
      for (path, bytes) in pages {
        let html = String(decoding: bytes, as: UTF8.self)
        #expect(html.contains("noindex, nofollow"), "\(path)")
        #expect(html.contains("Vorschau:"), "\(path)")
        #expect(!html.contains("https://www.example.org/"), "\(path)")
      }
    }
    let start = folder.files("vorschau-oeffentlich")["index.html"].map { String(decoding: $0, as: UTF8.self) }
    #expect(start?.contains("<link rel=\"canonical\" href=\"\(address)/index.html\">") == true)
  }

  @Test func aPreviewIsNotPublished() throws {
    let folder = TemporaryFolder()
    let arguments = ["build"] + site("kleiner-kreis") + ["--output", folder.path, "--vorschau", "https://a.example/"]
    #expect(try run(arguments + ["--veroeffentlichung"]).status == 2)
    #expect(try run(["build"] + site("kleiner-kreis") + ["--vorschau", "irgendwo"]).status == 2)
  }

  /// Pages hosts show the folder „public“: neither edition is written where the internal one must not be.
  @Test func internalEditionIsNotPutInPublic() throws {
    let folder = TemporaryFolder()
    let target = folder.path + "/public"
    let both = try run(["build"] + site("kleiner-kreis") + ["--output", target])
    #expect(both.status == 3)
    #expect(both.errors.contains("SR0612"))
    #expect(folder.files("public/oeffentlich").isEmpty)
    let open = try run(["build"] + site("kleiner-kreis") + ["--output", target, "--ausgabe", "oeffentlich"])
    #expect(open.status == 0, "\(open.errors)")
  }

  /// Same content, same theme, same day: the same bytes in any time zone and locale, on one core or
  /// several (DESIGN law 4).
  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"],
    ["TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
    ["TZ": "Europe/Berlin", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de"],
  ]) func bytesDoNotDependOnTheEnvironment(_ environment: [String: String]) throws {
    let folder = TemporaryFolder()
    let result = try run(["build"] + site("kleiner-kreis") + ["--output", folder.path], environment: environment)
    #expect(result.status == 0, "\(result.errors)")
    expectGolden(folder)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset")))
  func bytesDoNotDependOnTheCores() throws {
    let folder = TemporaryFolder()
    let arguments = ["build"] + site("kleiner-kreis") + ["--output", folder.path]
    #expect(try run(arguments, through: ["/usr/bin/taskset", "-c", "0"]).status == 0)
    expectGolden(folder)
  }

  private func expectGolden(_ folder: TemporaryFolder) {
    for edition in ["oeffentlich", "intern"] {
      let made = folder.files(edition)
      for file in repositoryFiles("Tests/Samples/valid/kleiner-kreis/golden/\(edition)") {
        #expect(made[file.path] == Data(file.bytes), "\(edition)/\(file.path)")
      }
    }
  }

  @Test func anErrorLeavesTheOldSite() throws {
    let content = TemporaryFolder()
    try content.copy("Tests/Samples/valid/leerer-kreis/content")
    let output = TemporaryFolder()
    let arguments = [
      "build", "--content", content.path, "--theme", theme, "--stand", "2026-11-21", "--output", output.path,
    ]
    #expect(try run(arguments).status == 0)
    let before = output.files("")
    #expect(!before.isEmpty)
    try content.write("titel: Leer\nsprachen: [de]\n", to: "portal.yaml")
    let result = try run(arguments)
    #expect(result.status == 1)
    #expect(result.errors.contains("Fehler SR0202"))
    #expect(result.errors.contains("unverändert"))
    #expect(output.files("") == before)
  }

  // MARK: Check

  @Test(arguments: ["check", "pruefen"]) func check(_ command: String) throws {
    let result = try run([command] + site("kleiner-kreis"))
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
  }

  @Test func findingsGoToStandardError() throws {
    let content = TemporaryFolder()
    try content.copy("Tests/Samples/base")
    try content.write("---\ntitel: Über\n---\n[tot](gemeinde:nrod)\n", to: "seiten/ueber.md")
    let result = try run(["check", "--content", content.path, "--theme", theme, "--stand", "2026-11-21"])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Fehler SR0301: „nrod“ gibt es nicht (Gemeinde)"))
    #expect(result.errors.contains("seiten/ueber.md:4:1"))
    #expect(result.errors.contains("4 | [tot](gemeinde:nrod)"))
    #expect(result.errors.contains("^^^^^^^^^^^^^^^^^^^^"))
    #expect(result.errors.contains("Meinten Sie „nord“?"))
    #expect(result.errors.contains("1 Fehler."))
    // A pipe is no terminal.
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test func warningsStopOnlyTheStrict() throws {
    let content = TemporaryFolder()
    try content.copy("Tests/Samples/base")
    try content.write("titel: Übrig\nbeispiel: ja\n", to: "traeger/uebrig.yaml")
    let arguments = ["check", "--content", content.path, "--theme", theme, "--stand", "2026-11-21"]
    let lenient = try run(arguments)
    #expect(lenient.status == 0)
    #expect(lenient.errors.contains("Warnung SR0302"))
    #expect(try run(arguments + ["--strict"]).status == 4)
  }

  @Test func publicationRefusesExamples() throws {
    let result = try run(["check"] + site("leerer-kreis") + ["--veroeffentlichung"])
    #expect(result.status == 1)
    #expect(result.errors.contains("Fehler SR0603"))
    #expect(try run(["check"] + site("zweiter-kreis") + ["--veroeffentlichung"]).status == 0)
  }

  @Test func timingsNameThePhases() throws {
    let result = try run(["check"] + site("leerer-kreis") + ["--timings"])
    #expect(result.status == 0)
    for phase in ["read", "check", "total"] { #expect(result.errors.contains(phase)) }
  }

  // MARK: List and explain

  @Test(arguments: ["list", "liste"]) func listCounts(_ command: String) throws {
    let result = try run([command] + site("kleiner-kreis"))
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.contains(["gemeinde", "4"]))
    #expect(lines.contains(["angebot", "3"]))
  }

  /// The report is the download of the site, in every form.
  @Test(arguments: [("csv", "bericht.csv"), ("excel", "bericht.excel.csv"), ("json", "bericht.json")])
  func reportEqualsTheSite(_ format: String, _ file: String) throws {
    for edition in ["oeffentlich", "intern"] {
      let arguments = ["list", "--bericht", "--format", format, "--ausgabe", edition]
      let result = try run(arguments + site("zweiter-kreis"))
      #expect(result.status == 0)
      let golden = repositoryFiles("Tests/Samples/valid/zweiter-kreis/golden/\(edition)")
        .first { $0.path == "vertrag/erfuellung/\(file)" }
      #expect(golden.map { String(decoding: $0.bytes, as: UTF8.self) } == result.output)
    }
  }

  @Test func reportAsText() throws {
    let result = try run(["liste", "--bericht"] + site("zweiter-kreis"))
    #expect(result.status == 0)
    #expect(result.output.contains("[§ 5 Absatz 2]"))
    #expect(result.output.contains("ausgenommen bis 31. Dezember 2027, weil das Haus im Moor erst 2027 fertig wird"))
  }

  @Test(arguments: [
    ["list", "--bericht", "gemeinde"], ["list", "--ohne", "titel"], ["list", "angebot", "--ab", "titel"],
  ])
  func reportAndKindDoNotMix(_ arguments: [String]) throws {
    #expect(try run(arguments + site("zweiter-kreis")).status == 2)
  }

  @Test func notesAreCountedAndShownOnRequest() throws {
    let content = TemporaryFolder()
    try content.copy("Tests/Samples/base")
    try content.write(
      "gebiet;kennzahl;jahr;wert;status;quelle;stand;hinweis\ngemeinde:nord;flaeche;2025;29,5;;karte;2025-12-31;\n",
      to: "kennzahlen/werte.csv")
    let quiet = try run(["check", "--strict", "--stand", "2026-11-21", "--content", content.path, "--theme", theme])
    #expect(quiet.status == 0)
    #expect(quiet.errors.contains("1 Hinweis"))
    #expect(!quiet.errors.contains("SR0122"))
    let told = try run(["check", "--hinweise", "--stand", "2026-11-21", "--content", content.path, "--theme", theme])
    #expect(told.errors.contains("SR0122"))
  }

  @Test(arguments: ["gemeinde", "gemeinden"]) func listOfAKind(_ kind: String) throws {
    let result = try run(["list", kind] + site("kleiner-kreis"))
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 5)
    #expect(result.output.contains("Birkental"))
  }

  @Test func listAnswersQuestions() throws {
    let question = ["angebote", "--nicht-seit", "geprueft=2999", "--spalten", "gemeinde,geprueft", "--format", "csv"]
    let result = try run(["list"] + question + site("kleiner-kreis"))
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "id,titel,gemeinde,geprueft,sichtbarkeit,datei")
    #expect(lines.count == 4)
    let none = try run(
      ["list", "angebot", "--gleich", "titel=gibt es nicht", "--format", "json"] + site("kleiner-kreis"))
    #expect(none.output == "[\n\n]\n")
    let wrong = try run(["list", "angebot", "--ohne", "gepruft"] + site("kleiner-kreis"))
    #expect(wrong.status == 2)
    #expect(wrong.errors == "Die Angabe „gepruft“ gibt es bei Angebot nicht. Meinten Sie „geprueft“?\n")
  }

  // MARK: Diff

  @Test(arguments: ["diff", "vergleich"]) func diffWithAFolder(_ command: String) throws {
    let old = TemporaryFolder()
    try old.copy("Tests/Samples/base")
    try old.write("---\ntitel: War da\n---\nText.\n", to: "seiten/alt.md")
    let new = TemporaryFolder()
    try new.copy("Tests/Samples/base")
    let folders = ["--content", new.path, "--theme", theme, "--stand", "2026-11-21"]
    let result = try run([command, old.path, "--format", "markdown"] + folders)
    #expect(result.status == 0)
    #expect(result.output.contains("- „War da“ `seiten/alt.html`"))
    #expect(try run([command, new.path] + folders).output.contains("ändert sich nichts"))
    let unknown = try run([command, "gibtesnicht"] + folders)
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("git"))
  }

  @Test(arguments: ["explain", "erklaeren"]) func explain(_ command: String) throws {
    let result = try run([command, "sr0301"])
    #expect(result.status == 0)
    #expect(result.output.contains("SR0301"))
    let all = try run([command])
    #expect(all.output.split(separator: "\n").count > 60)
  }

  @Test func explainUnknownCode() throws {
    let result = try run(["explain", "SR0310"])
    #expect(result.status == 2)
    #expect(result.errors.contains("SR0310"))
    #expect(result.errors.contains("Meinten Sie"))
  }

  // MARK: Wrong usage

  @Test(arguments: ["gestern", "2026-02-30", "21.11.2026", ""]) func wrongDay(_ day: String) throws {
    let result = try run(["check", "--stand", day])
    #expect(result.status == 2)
    #expect(result.errors.contains("--stand 2026-09-01"))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [["fliegen"], ["build", "--fliegen"], ["list", "blume"], ["build", "--ausgabe", "geheim"]])
  func wrongArguments(_ arguments: [String]) throws {
    let result = try run(arguments)
    #expect(result.status == 2)
    #expect(!result.errors.isEmpty)
    #expect(result.output.isEmpty)
  }

  @Test func missingFolder() throws {
    let result = try run(["check", "--content", "/nirgends", "--theme", theme])
    #expect(result.status == 2)
    #expect(result.errors.contains("Fehler SR1001"))
    #expect(result.errors.contains("--content"))
  }
}
