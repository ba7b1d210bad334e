/// The one word that somebody probably meant.
public struct NearestWord: Hashable, Sendable {
  public var text: String
  /// Whether nobody can have meant another word, so that it may be put right unasked.
  public var isSlip: Bool

  public init(text: String, isSlip: Bool) {
    self.text = text
    self.isSlip = isSlip
  }
}

extension NearMiss {
  /// The candidate that is nearer to `word` than every other; nil where none is near, or two are equally so.
  ///
  /// A slip is the same word with capitals, umlauts, hyphens or blanks (`Träger`, `frist-monate`), or a word of four
  /// letters or more in which one letter was left out, typed twice or swapped with its neighbour (two in words of
  /// eight) and to which nothing else comes close. A letter in place of another is none: `kurs` is not `kurz`,
  /// `telefax` not `telefon`, `abmeldung` not `anmeldung`. Nor is one more or less at the beginning: `unbelegt`.
  /// Complexity: as `suggestions`.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> NearestWord? {
    let ranked = ranked(word, in: candidates)
    let same = Set(ranked.map(\.candidate).filter { bare($0) == bare(word) })
    if let only = same.first, same.count == 1 { return NearestWord(text: only, isSlip: true) }
    let others = ranked.dropFirst()
    guard let best = ranked.first, best.score < others.first?.score ?? .max else { return nil }
    // Close is what is only one letter further away, and what goes on where the word ends.
    let isAlone = others.allSatisfy { $0.score >= best.score + 4 && $0.score.isMultiple(of: 2) }
    return NearestWord(text: best.candidate, isSlip: isAlone && isSlip(of: best.candidate, word))
  }

  private static func isSlip(of candidate: String, _ word: String) -> Bool {
    let typed = Array(folded(word).unicodeScalars)
    let meant = Array(folded(candidate).unicodeScalars)
    let shorter = min(typed.count, meant.count)
    guard shorter >= 4, typed.first == meant.first else { return false }
    let allowed = shorter >= 8 ? 2 : 1
    return editDistance(typed, meant) <= allowed && keepsLetters(typed, meant)
  }

  /// Whether every letter of the shorter word is one of the longer: then none stands in place of another.
  private static func keepsLetters(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    var rest = one.count < other.count ? other : one
    for letter in one.count < other.count ? one : other {
      guard let index = rest.firstIndex(of: letter) else { return false }
      rest.remove(at: index)
    }
    return true
  }

  /// Without what keys write otherwise than people.
  private static func bare(_ word: String) -> String {
    folded(word).filter { $0 != "-" && $0 != "_" && $0 != " " }
  }
}
