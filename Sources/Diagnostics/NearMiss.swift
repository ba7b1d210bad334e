/// Finds what somebody probably meant. Whoever asks for many words prepares the candidates once: `NearWords`.
public enum NearMiss {
  /// The candidates nearest to `word`, best first; ties in the order of the alphabet, so that the
  /// answer does not depend on the order of `candidates`.
  ///
  /// A candidate counts as near when its restricted Damerau–Levenshtein distance is at most a third
  /// of the longer word (at least one, but not the whole word), or when one word begins with the
  /// other (at least four letters).
  /// Complexity: O(candidates × word length × candidate length).
  public static func suggestions(for word: String, in candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    NearWords(candidates).answer(to: word).suggestions(limit: limit)
  }

  /// „Meinten Sie „a“ oder „b“?“, or nil where nothing is near.
  public static func question(for word: String, in candidates: some Sequence<String>) -> Message? {
    NearWords(candidates).answer(to: word).question
  }

  /// The candidate that is nearer to `word` than every other; nil where none is near, or two are equally so.
  ///
  /// Complexity: as `suggestions`.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> NearestWord? {
    NearWords(candidates).answer(to: word).nearest
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
    let most = max(left.count, right.count)
    return editDistance(left, right, atMost: most) ?? most
  }

  /// The same; nil where it is more than `bound`. Only what lies near the diagonal can be less.
  /// Complexity: O(bound × length).
  static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    // What both begin and end with takes no step.
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var (leftEnd, rightEnd) = (left.count, right.count)
    while min(leftEnd, rightEnd) > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    let (left, right) = (Array(left[start..<leftEnd]), Array(right[start..<rightEnd]))
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    let width = right.count + 1
    let far = left.count + right.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
      cells.initialize(repeating: far)
      // Three rows, used in turn.
      var (beforeLast, last, current) = (0, width, 2 * width)
      for j in 0..<width { cells[last + j] = j }
      var lastSmallest = 0
      for i in 1...left.count {
        let from = max(1, i - bound)
        cells[current + from - 1] = from == 1 ? i : far
        var smallest = cells[current + from - 1]
        for j in stride(from: from, through: min(right.count, i + bound), by: 1) {
          let cost = left[i - 1] == right[j - 1] ? 0 : 1
          // Right of the diagonal's band the row above has nothing.
          let above = j < i + bound ? cells[last + j] + 1 : far
          var best = min(above, cells[current + j - 1] + 1, cells[last + j - 1] + cost)
          if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
            best = min(best, cells[beforeLast + j - 2] + 1)
          }
          cells[current + j] = best
          smallest = min(smallest, best)
        }
        // A swap reaches back two rows.
        if smallest > bound, lastSmallest > bound { return nil }
        lastSmallest = smallest
        (beforeLast, last, current) = (last, current, beforeLast)
      }
      let distance = cells[last + right.count]
      return distance <= bound ? distance : nil
    }
  }
}
