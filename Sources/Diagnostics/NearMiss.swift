/// Finds what somebody probably meant.
public enum NearMiss {
  /// The candidates nearest to `word`, best first; ties in the order of the alphabet, so that the
  /// answer does not depend on the order of `candidates`.
  ///
  /// A candidate counts as near when its restricted Damerau–Levenshtein distance is at most a third
  /// of the longer word (at least one, but not the whole word), or when one word begins with the
  /// other (at least four letters).
  /// Complexity: O(candidates × word length × candidate length).
  public static func suggestions(for word: String, in candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    limit > 0 ? ranked(word, in: candidates).prefix(limit).map(\.candidate) : []
  }

  /// All near candidates, best first. A score is twice the distance; a word that only begins alike has an odd one.
  static func ranked(
    _ word: String, in candidates: some Sequence<String>
  ) -> [(score: Int, candidate: String)] {
    let needle = Array(folded(word).unicodeScalars)
    guard !needle.isEmpty, needle.count <= 80 else { return [] }
    var found: [(score: Int, candidate: String)] = []
    for candidate in Set(candidates) where candidate != word {
      let other = Array(folded(candidate).unicodeScalars)
      let longer = max(needle.count, other.count)
      let allowed = max(1, longer / 3)
      if abs(needle.count - other.count) <= allowed {
        let distance = editDistance(needle, other)
        if distance <= allowed, distance < longer {
          found.append((distance * 2, candidate))
          continue
        }
      }
      if min(needle.count, other.count) >= 4, other.starts(with: needle) || needle.starts(with: other) {
        found.append((allowed * 2 + 1, candidate))
      }
    }
    found.sort { ($0.score, $0.candidate) < ($1.score, $1.candidate) }
    return found
  }

  /// „Meinten Sie „a“ oder „b“?“, or nil where nothing is near.
  public static func question(for word: String, in candidates: some Sequence<String>) -> Message? {
    let near = suggestions(for: word, in: candidates)
    guard let last = near.last else { return nil }
    guard near.count > 1 else { return Message("Meinten Sie „\(last)“?", en: "Did you mean “\(last)”?") }
    let german = near.dropLast().map { "„\($0)“" }.joined(separator: ", ")
    let english = near.dropLast().map { "“\($0)”" }.joined(separator: ", ")
    return Message("Meinten Sie \(german) oder „\(last)“?", en: "Did you mean \(english) or “\(last)”?")
  }

  /// Lower case, umlauts written out, so that `Träger` is near to `traeger`.
  public static func folded(_ word: String) -> String {
    var result = ""
    for scalar in word.lowercased().unicodeScalars {
      switch scalar {
      case "ä": result += "ae"
      case "ö": result += "oe"
      case "ü": result += "ue"
      case "ß": result += "ss"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Optimal string alignment distance: insertion, deletion, substitution, swap of neighbours.
  static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in 1...left.count {
      var current = [i]
      current.reserveCapacity(right.count + 1)
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        var best = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
