import Diagnostics
import TestSupport
import Testing

struct HandbookChapterTests {
  private let pages = DiagnosticCatalogue.handbookPages

  @Test func handbookIsUpToDate() {
    for page in pages { expectRecorded(page.text, at: "content/" + page.path) }
  }

  @Test func everyGroupHasAPage() {
    #expect(pages.count == DiagnosticGroup.allCases.count + 1)
    #expect(pages.first?.path == "handbuch/meldungen/uebersicht.md")
    #expect(Set(pages.map(\.path)).count == pages.count)
  }

  @Test(arguments: DiagnosticCode.allCases) func everyCodeIsListedAndExplained(_ code: DiagnosticCode) throws {
    let group = code.group.id.lowercased()
    let anchor = code.id.lowercased()
    let overview = try #require(pages.first).text
    #expect(overview.contains("\n| [\(code.id)](handbuch:meldungen/\(group)#\(anchor)) | "))
    let page = try #require(pages.first { $0.path == "handbuch/meldungen/\(group).md" }).text
    #expect(page.contains("\n## \(code.id) ") && page.contains(" {#\(anchor)}\n"))
    #expect(page.contains("\n````text\n\(code.explanation.wrongExample.german)\n````\n"))
    #expect(page.contains("\n````text\n\(code.explanation.rightExample.german)\n````\n"))
  }

  /// As the reader of files demands; SR0101, SR0102, SR0117 and SR0802 speak of it.
  @Test func pagesKeepTheLimitsThatTheyExplain() {
    for page in pages {
      #expect(page.text.utf8.count < 64 * 1024, "\(page.path)")
      #expect(page.text.hasSuffix("\n") && !page.text.hasSuffix("\n\n"), "\(page.path)")
      for line in page.text.split(separator: "\n") {
        #expect(line.utf8.count < 4096, "\(page.path): \(line.prefix(80))")
        #expect(line.prefix { $0 == ">" }.count < 32, "\(page.path): \(line.prefix(80))")
      }
    }
  }

  /// An example that closed its own block would spill over the page.
  @Test func examplesStayInTheirBlocks() {
    for code in DiagnosticCode.allCases {
      for example in [code.explanation.wrongExample, code.explanation.rightExample] {
        #expect(!example.german.contains("````"), "\(code.id)")
      }
    }
  }

  /// SR0604 and SR0703 look for these marks in text, even behind a backslash.
  @Test func marksInTextAreCode() {
    for page in pages {
      var isExample = false
      for line in page.text.split(separator: "\n") {
        if line.hasPrefix("````") { isExample.toggle() }
        guard !isExample, line != "> [!HINWEIS]" else { continue }
        for mark in ["[!", "[^"] {
          let pieces = line.split(separator: mark, omittingEmptySubsequences: false).dropLast()
          #expect(pieces.allSatisfy { $0.hasSuffix("`") }, "\(page.path): \(line.prefix(80))")
        }
      }
    }
  }

  @Test func frontMatterSaysWhoWritesAndWhoCares() {
    for page in pages {
      let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first == "---")
      #expect(lines.contains("# Vom Programm geschrieben: nicht von Hand ändern."))
      #expect(lines.contains("verantwortlich: Redaktion des Portals"))
      #expect(lines.contains { $0.hasPrefix("geprueft: ") } && lines.contains { $0.hasPrefix("naechste_pruefung: ") })
    }
  }

  /// A rule of the contract states its own severity; the list must not claim another.
  @Test func listDoesNotGuessTheSeverityOfRules() throws {
    let overview = try #require(pages.first).text
    for line in overview.split(separator: "\n") where line.hasPrefix("| [SR") {
      let code = try #require(DiagnosticCode(rawValue: String(line.dropFirst(3).prefix(6))))
      #expect(line.hasSuffix(code.isRuleOfContract ? "| steht bei der Regel |" : "| \(code.severity.name.german) |"))
    }
  }
}
