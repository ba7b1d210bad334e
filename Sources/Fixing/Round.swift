import Diagnostics
import Reading

/// A solution wherever its place has moved to: file, finding and what it does.
struct SolutionKey: Hashable {
  let file: String
  let code: DiagnosticCode
  let summary: String
  let solution: Message

  /// Nil where nothing certain is known to do.
  init?(_ finding: Diagnostic) {
    guard let solution = finding.certainSolution, let file = solution.replacements.first?.file else { return nil }
    self.file = file
    code = finding.code
    summary = finding.summary.german
    self.solution = solution.summary
  }
}

extension Diagnostic {
  /// The one solution that may be applied unasked. Two that differ are not certain.
  var certainSolution: Solution? {
    let certain = solutions.filter(\.isCertain)
    guard certain.count == 1, let only = certain.first, let file = only.replacements.first?.file,
      only.replacements.allSatisfy({ $0.file == file })
    else { return nil }
    return only
  }
}

/// All that can be changed at once: solutions that do not touch each other.
struct Round {
  /// One solution in one file.
  struct Step {
    let key: SolutionKey
    let finding: Diagnostic
    /// Sorted; none overlaps another.
    let edits: [EditableText.Edit]

    var changes: [Message] { edits.map(\.summary) }
  }

  struct File {
    let new: [UInt8]
    let steps: [Step]
    /// For each step, the lines that hold what it wrote.
    let lines: [[ClosedRange<Int>]]
  }

  private(set) var files: [ContentPath: File] = [:]

  /// - Parameters:
  ///   - blocked: solutions that are not to be applied.
  ///   - closed: files that are not to be changed.
  init(
    _ findings: [Diagnostic], in tree: some FileTree, without blocked: Set<SolutionKey>, _ closed: Set<ContentPath>
  ) {
    var wanted: [String: [(SolutionKey, Diagnostic, Solution)]] = [:]
    for finding in findings {
      guard let key = SolutionKey(finding), !blocked.contains(key), let solution = finding.certainSolution else {
        continue
      }
      wanted[key.file, default: []].append((key, finding, solution))
    }
    for (name, solutions) in wanted {
      // Findings about the theme name files that are not of this tree.
      guard let path = ContentPath(name), !closed.contains(path),
        let bytes = try? tree.bytes(of: path, limit: Limits.csvFile),
        let text = EditableText(bytes, of: path)
      else { continue }
      let steps = solutions.compactMap { key, finding, solution in
        text.edits(of: solution).map { Step(key: key, finding: finding, edits: $0) }
      }
      if let file = Self.file(Self.compatible(steps), of: text, path) { files[path] = file }
    }
  }

  /// The first by position wins; what overlaps it waits for the next round.
  private static func compatible(_ steps: [Step]) -> [Step] {
    var taken = RangeSet()
    return steps.sorted(by: precedes).filter { step in
      let ranges = step.edits.map(\.range)
      guard !ranges.contains(where: taken.conflicts) else { return false }
      for range in ranges { taken.insert(range) }
      return true
    }
  }

  private static func precedes(_ left: Step, _ right: Step) -> Bool {
    let (first, second) = (left.edits[0].range, right.edits[0].range)
    if first != second { return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound) }
    return (left.key.code.id, left.key.summary) < (right.key.code.id, right.key.summary)
  }

  private static func file(_ steps: [Step], of text: EditableText, _ path: ContentPath) -> File? {
    let edits = steps.flatMap(\.edits).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    guard !edits.isEmpty, let new = text.applying(edits), new != text.bytes, let changed = EditableText(new, of: path)
    else { return nil }
    var lines: [Range<Int>: ClosedRange<Int>] = [:]
    var shift = 0
    for edit in edits {
      let start = edit.range.lowerBound + shift
      lines[edit.range] = changed.line(at: start)...changed.line(at: start + edit.bytes.count)
      shift += edit.bytes.count - edit.range.count
    }
    return File(new: new, steps: steps, lines: steps.map { $0.edits.compactMap { lines[$0.range] } })
  }

  /// The solutions that a finding, made after this round, may be the consequence of: those on its
  /// lines, or else all of the files it speaks of.
  func culprits(of finding: Diagnostic) -> Set<SolutionKey> {
    let places = [finding.position] + finding.notes.map(\.position)
    var near: Set<SolutionKey> = []
    var all: Set<SolutionKey> = []
    for place in places {
      guard let path = ContentPath(place.file), let file = files[path] else { continue }
      for (step, lines) in zip(file.steps, file.lines) {
        all.insert(step.key)
        if lines.contains(where: { $0.contains(place.line) }) { near.insert(step.key) }
      }
    }
    return near.isEmpty ? all : near
  }
}

extension EditableText {
  /// The changes that a solution asks for, sorted; nil where they cannot be made, overlap or change nothing.
  fileprivate func edits(of solution: Solution) -> [Edit]? {
    var edits: [Edit] = []
    for replacement in solution.replacements {
      guard
        let edit = edit(
          from: (replacement.start.line, replacement.start.column), to: (replacement.end.line, replacement.end.column),
          with: replacement.text)
      else { return nil }
      edits.append(edit)
    }
    edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    let areApart = zip(edits, edits.dropFirst()).allSatisfy {
      $0.range.upperBound <= $1.range.lowerBound && $0.range != $1.range
    }
    return areApart && edits.contains { $0.old != $0.new } ? edits : nil
  }
}

/// Ranges of a file that are taken.
private struct RangeSet {
  /// Sorted by lower bound, apart from each other.
  private var ranges: [Range<Int>] = []

  /// Neighbours may touch; two insertions at one place have no order.
  func conflicts(_ range: Range<Int>) -> Bool {
    let index = place(of: range)
    let neighbours = ranges[max(0, index - 1)..<min(ranges.count, index + 1)]
    return neighbours.contains { other in
      other == range || (other.lowerBound < range.upperBound && range.lowerBound < other.upperBound)
    }
  }

  mutating func insert(_ range: Range<Int>) { ranges.insert(range, at: place(of: range)) }

  private func place(of range: Range<Int>) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if (ranges[middle].lowerBound, ranges[middle].upperBound) < (range.lowerBound, range.upperBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
