import Diagnostics

/// What somebody may have meant by a word that is none of those that are known.
struct WordChoice {
  private let word: String
  private let near: [String]
  /// Nothing else can be meant.
  private let isCertain: Bool

  /// Complexity: as `NearMiss.suggestions`.
  init(_ word: String, among known: [String]) {
    self.word = word
    near = NearMiss.suggestions(for: word, in: known)
    isCertain = near.count == 1 && Self.isSlip(word, near[0], among: known)
  }

  /// Short words are near to too many, and a number in an id is a name: `kita-11` is not `kita-1`.
  private static func isSlip(_ word: String, _ candidate: String, among known: [String]) -> Bool {
    guard min(word.count, candidate.count) >= 5, word.filter(\.isNumber) == candidate.filter(\.isNumber) else {
      return false
    }
    return NearMiss.nearest(to: word, in: known)?.isSlip ?? false
  }

  /// Each of the nearest words in the place of the wrong one.
  /// - Parameter place: of the word to the letter; nil where that is not known.
  func solutions(at place: SourcePosition?) -> [Solution] {
    near.compactMap { candidate in
      place.flatMap { Replacement(at: $0, with: candidate) }.map { replacement in
        Solution(
          Message("„\(word)“ durch „\(candidate)“ ersetzen", en: "Replace “\(word)” with “\(candidate)”"),
          [replacement],
          isCertain: isCertain)
      }
    }
  }
}

extension SourcePosition {
  /// The place of a word to the letter, inside a value that is written as the word alone or behind a
  /// prefix, with or without quotes around; nil where it is written otherwise.
  func place(of word: String, behind prefix: String = "") -> SourcePosition? {
    let (own, before) = (word.unicodeScalars.count, prefix.unicodeScalars.count)
    guard own > 0 else { return nil }
    // A value with an escaped sign is longer than its text, and one over several lines has no length.
    let start: Int? =
      switch length {
      case own: 0
      case own + 2: 1
      case before + own: before
      case before + own + 2: before + 1
      default: nil
      }
    return start.map { SourcePosition(file: file, line: line, column: column + $0, length: own, cell: cell) }
  }
}
