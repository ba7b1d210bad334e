/// The one word that somebody probably meant.
public struct NearestWord: Hashable, Sendable {
  public var text: String
  /// Whether nobody can have meant another word, so that it may be put right unasked.
  ///
  /// A slip is the same word with capitals, umlauts, hyphens or blanks (`Träger`, `frist-monate`), or a word of four
  /// letters or more in which one letter was left out, typed twice or swapped with its neighbour (two in words of
  /// eight) and to which nothing else comes close. A letter in place of another is none: `kurs` is not `kurz`,
  /// `telefax` not `telefon`, `abmeldung` not `anmeldung`. Nor is one more or less at the beginning: `unbelegt`.
  public var isSlip: Bool

  public init(text: String, isSlip: Bool) {
    self.text = text
    self.isSlip = isSlip
  }

  static func isSlip(of candidate: String, _ word: String) -> Bool {
    let typed = Array(NearMiss.folded(word).unicodeScalars)
    let meant = Array(NearMiss.folded(candidate).unicodeScalars)
    let shorter = min(typed.count, meant.count)
    guard shorter >= 4, typed.first == meant.first else { return false }
    let allowed = shorter >= 8 ? 2 : 1
    return NearMiss.editDistance(typed, meant, atMost: allowed) != nil && keepsLetters(typed, meant)
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
  static func bare(_ word: String) -> String {
    NearMiss.folded(word).filter { $0 != "-" && $0 != "_" && $0 != " " }
  }
}
