import Authoring
import ContentModel
import Diagnostics
import Pipeline
import Reading
import TestSupport
import Testing

/// The day as of which everything is drafted and built.
let stand = CalendarDate(iso: "2026-11-21")

let base = repositoryFiles("Tests/Samples/base")

/// Runs the whole way on files in memory, with the theme of the repository.
func run(_ content: [SiteFile], on day: CalendarDate? = stand, goal: Goal = .check) throws -> Run {
  let options = RunOptions(stand: try #require(day))
  return run(
    content: MemoryTree(content), theme: MemoryTree(repositoryFiles("themes/portal")), options: options, goal: goal)
}

/// `SR0201 gemeinden/nord.md:7:1`.
func shown(_ finding: Diagnostic) -> String { "\(finding.code.id) \(finding.position)" }

extension [SiteFile] {
  /// The files with a draft written into them.
  func with(_ draft: Draft) -> [SiteFile] {
    let old = draft.isAppended ? first { $0.path == draft.path }?.bytes ?? [] : []
    return filter { $0.path != draft.path } + [SiteFile(path: draft.path, bytes: old + [UInt8](draft.text.utf8))]
  }

  func with(_ path: String, _ text: String) -> [SiteFile] {
    filter { $0.path != path } + [SiteFile(path: path, bytes: [UInt8](text.utf8))]
  }

  func without(_ path: String) -> [SiteFile] { filter { $0.path != path } }
}

/// A request, and the draft that comes of it.
func drafted(
  _ kind: Kind, _ id: String? = nil, in content: [SiteFile] = base, relations: [EntityKey] = [],
  answers: KeyValuePairs<String, String> = [:], hasHelp: Bool = true
) throws -> Draft {
  var request = NewRecord(kind, stand: try #require(stand))
  request.id = id
  request.relations = relations
  request.answers = answers.map { NewRecord.Answer($0.key, $0.value) }
  request.hasHelp = hasHelp
  return try draft(request, in: MemoryTree(content))
}

/// The reasons why there is no draft, in German.
func refusal(
  _ kind: Kind, _ id: String? = nil, in content: [SiteFile] = base, relations: [EntityKey] = [],
  answers: KeyValuePairs<String, String> = [:]
) throws -> [String] {
  do {
    let draft = try drafted(kind, id, in: content, relations: relations, answers: answers)
    Issue.record("there is a draft: \(draft.path)")
    return []
  } catch let refusal as DraftRefusal {
    for reason in refusal.reasons {
      #expect(!reason.summary.german.hasSuffix(".") && !reason.summary.english.hasSuffix("."))
      #expect(!reason.help.german.isEmpty && !reason.help.english.isEmpty)
    }
    return refusal.reasons.map { "\($0.summary.german) | \($0.help.german)" }
  }
}
