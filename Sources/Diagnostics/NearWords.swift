/// The words that can be meant, prepared once for many questions.
public struct NearWords: Sendable {
  private struct Candidate {
    let word: String
    let letters: [Unicode.Scalar]
    let signs: UInt64
    let bare: String
  }

  /// In the order of the alphabet, so that a place in this list decides ties.
  private let candidates: [Candidate]

  /// Complexity: O(n log n) for n words.
  public init(_ words: some Sequence<String>) {
    candidates = Set(words).sorted().map { word in
      let letters = Array(NearMiss.folded(word).unicodeScalars)
      return Candidate(word: word, letters: letters, signs: Self.signs(in: letters), bare: NearestWord.bare(word))
    }
  }

  /// What somebody may have meant by a word. Complexity: O(words), with a small factor for those that are far.
  public func answer(to word: String) -> NearAnswer {
    let needle = Array(NearMiss.folded(word).unicodeScalars)
    guard !needle.isEmpty, needle.count <= 80 else { return NearAnswer(word: word, ranked: [], same: []) }
    let signs = Self.signs(in: needle)
    var found: [(score: Int, index: Int)] = []
    for (index, candidate) in candidates.enumerated() {
      let other = candidate.letters
      let longer = max(needle.count, other.count)
      let allowed = max(1, longer / 3)
      // Each letter that the other word has nowhere takes a step of its own.
      let strange = max(
        (signs & ~candidate.signs).nonzeroBitCount, (candidate.signs & ~signs).nonzeroBitCount)
      if strange <= allowed, let distance = NearMiss.editDistance(needle, other, atMost: allowed), distance < longer {
        if candidate.word != word { found.append((distance * 2, index)) }
        continue
      }
      if min(needle.count, other.count) >= 4, other.starts(with: needle) || needle.starts(with: other) {
        found.append((allowed * 2 + 1, index))
      }
    }
    found.sort(by: <)
    let bare = NearestWord.bare(word)
    return NearAnswer(
      word: word, ranked: found.map { ($0.score, candidates[$0.index].word) },
      same: found.lazy.map { candidates[$0.index] }.filter { $0.bare == bare }.map(\.word))
  }

  /// Which letters a word has, one bit each; letters that share a bit only make the test weaker.
  private static func signs(in letters: [Unicode.Scalar]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }
}

/// What is near to a word.
public struct NearAnswer: Sendable {
  let word: String
  /// All near candidates, best first. A score is twice the distance; a word that only begins alike has an odd one.
  let ranked: [(score: Int, candidate: String)]
  /// Those of them that differ only in what keys write otherwise than people.
  let same: [String]

  /// The nearest, best first.
  public func suggestions(limit: Int = 3) -> [String] { limit > 0 ? ranked.prefix(limit).map(\.candidate) : [] }

  /// „Meinten Sie „a“ oder „b“?“, or nil where nothing is near.
  public var question: Message? { .question(suggestions()) }

  /// The one that is nearer than every other; nil where none is near, or two are equally so.
  public var nearest: NearestWord? {
    if let only = same.first, same.count == 1 { return NearestWord(text: only, isSlip: true) }
    let others = ranked.dropFirst()
    guard let best = ranked.first, best.score < others.first?.score ?? .max else { return nil }
    // Close is what is only one letter further away, and what goes on where the word ends.
    let isAlone = others.allSatisfy { $0.score >= best.score + 4 && $0.score.isMultiple(of: 2) }
    return NearestWord(text: best.candidate, isSlip: isAlone && NearestWord.isSlip(of: best.candidate, word))
  }
}

extension Message {
  /// „Meinten Sie „a“ oder „b“?“; nil for no words.
  public static func question(_ words: [String]) -> Message? {
    guard let last = words.last else { return nil }
    guard words.count > 1 else { return Message("Meinten Sie „\(last)“?", en: "Did you mean “\(last)”?") }
    let german = words.dropLast().map { "„\($0)“" }.joined(separator: ", ")
    let english = words.dropLast().map { "“\($0)”" }.joined(separator: ", ")
    return Message("Meinten Sie \(german) oder „\(last)“?", en: "Did you mean \(english) or “\(last)”?")
  }
}
