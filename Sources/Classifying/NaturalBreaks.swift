/// W. D. Fisher, "On Grouping for Maximum Homogeneity", Journal of the American Statistical Association 53 (1958);
/// as natural breaks in G. F. Jenks, "The Data Model Concept in Statistical Mapping" (1967).
extension Tally {
  /// The classes with the smallest sum of squared distances from the mean of each class: the true optimum, exactly
  /// computed. Of equally good ones that with the lowest last break, of these with the lowest one before, and so on.
  ///
  /// The sum of squares of all values is fixed, so the best classes have the largest sum of S²/n (S the sum, n the
  /// number of a class). The best place of a break never falls as more values come in, so each layer is filled by
  /// dividing in halves: O(count · n log n).
  func naturalBreaks(_ count: Int) -> [Int] {
    let sums = PrefixSums(self)
    let ends = values.count
    // best[end]: the gain of the first `end` values in as many classes as there are layers so far.
    var best = (0...ends).map { $0 == 0 ? Gain.zero : sums.gain(0, $0) }
    var starts: [[Int]] = []
    for layer in 2...count {
      var next = best
      var choice = Array(repeating: 0, count: ends + 1)
      // Ranges of ends, with the range in which their best break lies.
      var open = [(layer...ends, layer - 1...ends - 1)]
      while let (range, candidates) = open.popLast() {
        let end = range.lowerBound + (range.upperBound - range.lowerBound) / 2
        var (found, place): (Gain?, Int) = (nil, candidates.lowerBound)
        for start in candidates.lowerBound...min(candidates.upperBound, end - 1) {
          let gain = best[start] + sums.gain(start, end)
          if found.map({ gain.isGreater(than: $0) }) ?? true { (found, place) = (gain, start) }
        }
        next[end] = found ?? next[end]
        choice[end] = place
        if range.lowerBound < end { open.append((range.lowerBound...end - 1, candidates.lowerBound...place)) }
        if end < range.upperBound { open.append((end + 1...range.upperBound, place...candidates.upperBound)) }
      }
      best = next
      starts.append(choice)
    }
    var (breaks, end): ([Int], Int) = ([], ends)
    for choice in starts.reversed() {
      end = choice[end]
      breaks.append(values[end])
    }
    return breaks.reversed()
  }
}

/// Sums of the first values, counted from the smallest one, so that they stay small.
private struct PrefixSums {
  private var counts: [UInt64] = [0]
  private var sums: [UInt64] = [0]

  init(_ tally: Tally) {
    let total = tally.counts.reduce(0, +)
    guard let low = tally.values.first, let high = tally.values.last else { return }
    // Numbers of more than about twelve digits lose their last ones; otherwise the square of a sum might not fit.
    var divisor: UInt = 1
    while (UInt(bitPattern: high &- low) / divisor).multipliedReportingOverflow(by: UInt(total)).overflow
      || UInt(bitPattern: high &- low) / divisor * UInt(total) > UInt(Int.max)
    {
      divisor *= 10
    }
    for (value, count) in zip(tally.values, tally.counts) {
      let distance = UInt(bitPattern: value &- low) / divisor
      counts.append(counts[counts.count - 1] + UInt64(count))
      sums.append(sums[sums.count - 1] + UInt64(distance) * UInt64(count))
    }
  }

  /// S²/n of the values from `start` to before `end`; at least one.
  func gain(_ start: Int, _ end: Int) -> Gain {
    Gain(square: sums[end] - sums[start], dividedBy: counts[end] - counts[start])
  }
}

/// A sum of at most seven fractions S²/n, exact enough to tell any two different ones apart.
///
/// Kept with 192 binary places, rounded down. Two such sums, each of seven fractions over together at most 65,536
/// values, differ either not at all or by at least one over the product of all 14 denominators, which is below
/// (65,536 ÷ 7)^14 < 2^185. Rounding makes less than seven units of 2^-192 of difference. So less than that means
/// equal, and more means different.
private struct Gain {
  private var whole: UInt128
  private var fraction: (high: UInt64, middle: UInt64, low: UInt64)

  static let zero = Gain(whole: 0, fraction: (0, 0, 0))

  private init(whole: UInt128, fraction: (high: UInt64, middle: UInt64, low: UInt64)) {
    self.whole = whole
    self.fraction = fraction
  }

  init(square sum: UInt64, dividedBy count: UInt64) {
    let (quotient, rest) = (UInt128(sum) * UInt128(sum)).quotientAndRemainder(dividingBy: UInt128(count))
    whole = quotient
    // The rest is below the divisor, so no quotient overflows.
    let high = count.dividingFullWidth((UInt64(rest), 0))
    let middle = count.dividingFullWidth((high.remainder, 0))
    let low = count.dividingFullWidth((middle.remainder, 0))
    fraction = (high.quotient, middle.quotient, low.quotient)
  }

  static func + (left: Gain, right: Gain) -> Gain {
    let low = left.fraction.low.addingReportingOverflow(right.fraction.low)
    let middle = UInt128(left.fraction.middle) + UInt128(right.fraction.middle) + (low.overflow ? 1 : 0)
    let high = UInt128(left.fraction.high) + UInt128(right.fraction.high) + (middle >> 64)
    return Gain(
      whole: left.whole + right.whole + (high >> 64),
      fraction: (UInt64(truncatingIfNeeded: high), UInt64(truncatingIfNeeded: middle), low.partialValue))
  }

  /// Greater by more than rounding can make.
  func isGreater(than other: Gain) -> Bool {
    let tolerance = Gain(whole: 0, fraction: (0, 0, 7))
    let limit = other + tolerance
    if whole != limit.whole { return whole > limit.whole }
    if fraction.high != limit.fraction.high { return fraction.high > limit.fraction.high }
    if fraction.middle != limit.fraction.middle { return fraction.middle > limit.fraction.middle }
    return fraction.low >= limit.fraction.low
  }
}
