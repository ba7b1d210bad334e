import Diagnostics

/// Many references to one record that is not there have one cause: it was deleted, renamed, or never made.
///
/// They become one finding at the first of them, with the other places as notes; nobody reads the same sentence
/// thirty times. A few stay apart, and so do those that can be mended by themselves.
enum MissingTargets {
  /// More places than this are told together.
  private static let most = 3
  /// So many of the other places are named; the rest is counted.
  private static let mostNotes = 20

  /// Complexity: O(findings).
  static func together(_ findings: [Diagnostic]) -> [Diagnostic] {
    var groups: [Message: [Int]] = [:]
    for (index, finding) in findings.enumerated()
    where finding.code == .danglingReference && !finding.solutions.contains(where: \.isCertain) {
      groups[finding.summary, default: []].append(index)
    }
    var result = findings.map(Optional.some)
    for indices in groups.values where indices.count > most {
      let sorted = indices.sorted {
        (findings[$0].position, $0) < (findings[$1].position, $1)
      }
      for index in indices { result[index] = nil }
      result[sorted[0]] = one(sorted.map { findings[$0] })
    }
    return result.compactMap(\.self)
  }

  private static func one(_ findings: [Diagnostic]) -> Diagnostic {
    var finding = findings[0]
    let (others, files) = (findings.dropFirst(), Set(findings.map(\.position.file)).count)
    finding.summary =
      finding.summary
      + (files == 1
        ? Message("; \(findings.count) Stellen nennen es", en: "; \(findings.count) places name it")
        : Message(
          "; \(findings.count) Stellen in \(files) Dateien nennen es",
          en: "; \(findings.count) places in \(files) files name it"))
    finding.help =
      Message("Ist es gelöscht oder umbenannt? ", en: "Has it been deleted or renamed? ") + finding.help
    finding.solutions = []
    finding.notes += others.prefix(mostNotes).map { .init(Message("auch hier", en: "here as well"), at: $0.position) }
    if let next = others.dropFirst(mostNotes).first {
      let rest = others.count - mostNotes
      finding.notes.append(
        .init(
          rest == 1
            ? Message("und hier", en: "and here")
            : Message("und ab hier noch \(rest)", en: "and \(rest) more from here on"),
          at: next.position))
    }
    return finding
  }
}
