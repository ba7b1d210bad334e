import Foundation
import TestSupport
import Testing

/// One rule, one file, one test: whoever looks for a rule finds it by its name.
@Suite struct RuleFileTests {
  private static let folder = "Sources/Checking/Rules/"
  private static let check = text("Sources/Checking/Check.swift")

  private static func text(_ path: String) -> String {
    (try? String(contentsOf: repositoryRoot.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// The names in the two lists of `Check.swift`.
  static let rules = check.matches(of: /(?m)^  ([A-Za-z]+)\.self,$/).map { String($0.output.1) }

  @Test func theListsAreFound() {
    #expect(Self.rules.count >= 33)
    #expect(Self.rules.contains("ReferenceRule") && Self.rules.contains("SmallCountRule"))
    #expect(Set(Self.rules).count == Self.rules.count, "a rule stands twice")
  }

  @Test(arguments: rules) func aRuleHasAFileAndATest(_ rule: String) {
    let source = Self.text("\(Self.folder)\(rule).swift")
    #expect(source.contains("enum \(rule): Rule {") || source.contains("enum \(rule): EditionRule {"))
    let tests = Self.text("Tests/CheckingTests/\(rule)Tests.swift")
    #expect(tests.contains("@Suite struct \(rule)Tests {"))
    // What it finds, and what it leaves alone.
    #expect(tests.split(separator: "@Test").count >= 3, "a failing and a passing case")
  }

  @Test func everyFileIsOneRuleOfTheLists() {
    let files = repositoryFiles(String(Self.folder.dropLast())).map(\.path).filter { $0.hasSuffix(".swift") }
    #expect(files.map { $0.replacing(".swift", with: "") }.sorted() == Self.rules.sorted())
    for file in files {
      let rules = Self.text(Self.folder + file).matches(of: /(?m)^enum [A-Za-z]+: (?:Edition)?Rule \{$/)
      #expect(rules.count == 1, "\(file)")
    }
  }
}
