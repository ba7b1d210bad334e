import Diagnostics
import Reading

/// A file that certain solutions have changed.
public struct FixedFile: Sendable, Hashable {
  public let path: ContentPath
  public let old: [UInt8]
  public let new: [UInt8]
  /// What was done, in order: „„geminde“ durch „gemeinde“ ersetzt“.
  public let changes: [Message]

  public init(path: ContentPath, old: [UInt8], new: [UInt8], changes: [Message]) {
    (self.path, self.old, self.new, self.changes) = (path, old, new, changes)
  }
}

/// A solution that was certain by itself and all the same not applied: the file would have been at
/// fault in another way afterwards.
public struct WithheldSolution: Sendable, Hashable {
  public let file: String
  /// What it would have done, as an order; nil where all changes of the file were taken back.
  public let solution: Message?
  /// What would then have been found.
  public let consequence: Diagnostic
}

/// What came of applying solutions.
public struct Fixes: Sendable {
  /// Files that differ now, in the order of their paths.
  public let files: [FixedFile]
  /// In the order of files.
  public let withheld: [WithheldSolution]

  public init(files: [FixedFile] = [], withheld: [WithheldSolution] = []) {
    self.files = files
    self.withheld = withheld
  }
}

/// Applies the solutions that are certain, in memory: the door of this room. `write` puts the result on disk.
///
/// Works in rounds, because one change may uncover the next (a key that is known again shows that
/// its date is not), until nothing certain is left; running it again on the result changes nothing.
/// Each round is checked again before it counts. A change after which its file is at fault in a new
/// way is not made. Only the rules of the contract may speak up, and what stood under a misspelt key:
/// neither is seen before the file can be read.
///
/// A solution that changes several files is left to people: files cannot be written all at once.
/// - Parameters:
///   - check: looks at the whole content.
///   - findings: what a look has found. Each call is one run of the check, a handful in all.
/// - Returns: the last look, which saw what `fixes` says, and the changes.
public func applyCertainSolutions<Tree: FileTree, Outcome>(
  to tree: Tree, check: (OverlayTree<Tree>) -> Outcome, findings: (Outcome) -> [Diagnostic]
) -> (outcome: Outcome, fixes: Fixes) {
  withoutActuallyEscaping(check) { check in
    withoutActuallyEscaping(findings) { findings in
      var fixer = Fixer(tree, check: check, findings: findings)
      fixer.run()
      return (fixer.outcome, fixer.fixes)
    }
  }
}

/// Rounds in all, those included that were taken back; two or three are usual.
private let mostRounds = 16

private struct Fixer<Tree: FileTree, Outcome> {
  private let check: (OverlayTree<Tree>) -> Outcome
  private let findings: (Outcome) -> [Diagnostic]
  private var tree: OverlayTree<Tree>
  /// How `tree` looks.
  private(set) var outcome: Outcome
  private let before: FindingTally
  /// What misspelt keys have hidden.
  private var revealed = FindingTally([])
  private var rounds = 0
  /// Solutions that do harm, at once or by what they uncover.
  private var blocked: Set<SolutionKey> = []
  /// By which solutions a finding came to light that has a certain solution itself.
  private var uncoveredBy: [SolutionKey: Set<SolutionKey>] = [:]
  /// Files in which nothing is tried any more.
  private var closed: Set<ContentPath> = []
  private var withheld: [WithheldSolution] = []
  private var changes: [ContentPath: [Message]] = [:]

  init(
    _ base: Tree, check: @escaping (OverlayTree<Tree>) -> Outcome, findings: @escaping (Outcome) -> [Diagnostic]
  ) {
    (self.check, self.findings) = (check, findings)
    tree = OverlayTree(base)
    outcome = check(tree)
    before = FindingTally(findings(outcome))
  }

  mutating func run() {
    repeat {
      while rounds < mostRounds {
        let round = next()
        if round.files.isEmpty { break }
        take(round)
        rounds += 1
      }
    } while !isSettled()
  }

  private func next() -> Round { Round(findings(outcome), in: tree, without: blocked, closed) }

  private mutating func take(_ round: Round) {
    let candidate = tree.changing(round.files.mapValues(\.new))
    let result = check(candidate)
    var culprits: [SolutionKey: Diagnostic] = [:]
    for finding in harm(in: findings(result)) {
      let causes = round.culprits(of: finding)
      // A key that is known now shows what its value has hidden: that was at fault before.
      if finding.group != .reading, !causes.isEmpty, causes.allSatisfy({ $0.code == .unknownKey }) {
        revealed.note(finding)
        continue
      }
      // What will be mended in the next round is no harm yet.
      if let key = SolutionKey(finding), !blocked.contains(key) {
        uncoveredBy[key, default: []].formUnion(causes)
      } else {
        for key in causes where culprits[key] == nil { culprits[key] = finding }
      }
    }
    guard culprits.isEmpty else { return block(culprits) }
    (tree, outcome) = (candidate, result)
    for (path, file) in round.files { changes[path, default: []] += file.steps.flatMap(\.changes) }
  }

  /// What was not said before, and tells of something that is wrong since.
  private func harm(in findings: [Diagnostic]) -> [Diagnostic] {
    before.surplus(in: findings).filter { !revealed.contains($0) }
  }

  private mutating func block(_ culprits: [SolutionKey: Diagnostic]) {
    blocked.formUnion(culprits.keys)
    withheld += culprits.map { WithheldSolution(file: $0.file, solution: $0.solution, consequence: $1) }
  }

  /// Takes back what is at fault in a new way all the same, and what never comes to rest. False
  /// where there was something to take back, and other solutions may be tried again.
  private mutating func isSettled() -> Bool {
    var harmed: [ContentPath: [Diagnostic]] = [:]
    for finding in harm(in: findings(outcome)) {
      for path in finding.files.compactMap({ ContentPath($0) }) where changes[path] != nil {
        harmed[path, default: []].append(finding)
      }
    }
    for (path, file) in next().files where changes[path] != nil {
      harmed[path, default: []] += file.steps.map(\.finding)
    }
    if harmed.isEmpty { return true }
    for (path, findings) in harmed {
      var causes: [SolutionKey: Diagnostic] = [:]
      for finding in findings {
        for key in SolutionKey(finding).flatMap({ uncoveredBy[$0] }) ?? [] where !blocked.contains(key) {
          causes[key] = finding
        }
      }
      if causes.isEmpty || rounds >= mostRounds {
        closed.insert(path)
        withheld += findings.prefix(1).map {
          WithheldSolution(file: path.description, solution: nil, consequence: $0)
        }
      } else {
        block(causes)
      }
      changes[path] = nil
    }
    tree = tree.restoring(Set(harmed.keys))
    outcome = check(tree)
    return false
  }

  var fixes: Fixes {
    let files = changes.compactMap { path, changes -> FixedFile? in
      guard let new = tree.changed[path], let old = try? tree.base.bytes(of: path, limit: Limits.csvFile), old != new
      else { return nil }
      return FixedFile(path: path, old: old, new: new, changes: changes)
    }
    return Fixes(
      files: files.sorted { $0.path < $1.path },
      withheld: withheld.sorted {
        ($0.file, $0.solution?.german ?? "", $0.consequence.code.id) < (
          $1.file, $1.solution?.german ?? "", $1.consequence.code.id
        )
      })
  }
}

/// How often each thing is said about each file.
private struct FindingTally {
  private struct Key: Hashable {
    let file: String
    let code: DiagnosticCode
    let summary: String

    init(_ finding: Diagnostic) {
      (file, code, summary) = (finding.position.file, finding.code, finding.summary.german)
    }
  }

  private var counts: [Key: Int] = [:]

  init(_ findings: [Diagnostic]) {
    for finding in findings { counts[Key(finding), default: 0] += 1 }
  }

  mutating func note(_ finding: Diagnostic) { counts[Key(finding), default: 0] += 1 }

  func contains(_ finding: Diagnostic) -> Bool { counts[Key(finding)] != nil }

  /// What is said more often than before and tells of harm.
  func surplus(in findings: [Diagnostic]) -> [Diagnostic] {
    var rest = counts
    return findings.filter { finding in
      if finding.severity == .note || finding.code.isRuleOfContract { return false }
      let key = Key(finding)
      guard let count = rest[key], count > 0 else { return true }
      rest[key] = count - 1
      return false
    }
  }
}

extension Diagnostic {
  /// All files that it speaks of.
  var files: Set<String> { Set([position.file] + notes.map(\.position.file)) }
}
