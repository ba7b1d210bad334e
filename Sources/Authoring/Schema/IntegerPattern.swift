/// A range of whole numbers as a regular expression: what a schema needs where a number is written
/// in quotes or stands in a table.
enum IntegerPattern {
  /// Matches the numbers of the range and nothing else, without leading zeros, sign and anchors.
  /// - Precondition: the range holds no negative number.
  static func digits(_ range: ClosedRange<Int>) -> String {
    precondition(range.lowerBound >= 0)
    let parts = pieces(of: range).map(pattern)
    return parts.count == 1 ? parts[0] : "(?:" + parts.joined(separator: "|") + ")"
  }

  /// The range cut so that the numbers of a piece have the same length, and differ in digits that
  /// each run over a whole interval: 20–117 is 20–99, 100–109, 110–117.
  private static func pieces(of range: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var ends: Set<Int> = [range.upperBound]
    var power = 10
    while power <= range.upperBound {
      // The last number before a digit rolls over, seen from below and from above, and before the
      // numbers get longer.
      if range.lowerBound % power != 0 { ends.insert(range.lowerBound - range.lowerBound % power + power - 1) }
      if (range.upperBound + 1) % power != 0 { ends.insert(range.upperBound - range.upperBound % power - 1) }
      ends.insert(power - 1)
      power *= 10
    }
    var pieces: [ClosedRange<Int>] = []
    var start = range.lowerBound
    for end in ends.sorted() where range.contains(end) {
      pieces.append(contentsOf: aligned(start...end))
      start = end + 1
    }
    return pieces
  }

  /// A piece whose digits do not each run over an interval, cut at its highest place.
  private static func aligned(_ range: ClosedRange<Int>) -> [ClosedRange<Int>] {
    let low = Array(String(range.lowerBound).utf8)
    let high = Array(String(range.upperBound).utf8)
    guard let first = low.indices.first(where: { low[$0] != high[$0] }) else { return [range] }
    let isWhole =
      low[(first + 1)...].allSatisfy { $0 == UInt8(ascii: "0") }
      && high[(first + 1)...].allSatisfy { $0 == UInt8(ascii: "9") }
    if isWhole { return [range] }
    var power = 1
    for _ in (first + 1)..<low.count { power *= 10 }
    let middle = range.upperBound - range.upperBound % power - 1
    return aligned(range.lowerBound...middle) + aligned(middle + 1...range.upperBound)
  }

  private static func pattern(_ range: ClosedRange<Int>) -> String {
    let low = Array(String(range.lowerBound))
    let high = Array(String(range.upperBound))
    var pattern = ""
    var free = 0
    for (from, to) in zip(low, high) {
      if from == "0", to == "9" {
        free += 1
      } else {
        pattern += from == to ? String(from) : "[\(from)-\(to)]"
      }
    }
    switch free {
    case 0: return pattern
    case 1: return pattern + "[0-9]"
    default: return pattern + "[0-9]{\(free)}"
    }
  }
}
