extension Classification.Method {
  /// The smallest value of each class but the first; nil where there are fewer than two different values.
  func breaks(of values: [Int], count: Int) -> [Int]? {
    let tally = Tally(values)
    let count = min(count, tally.values.count)
    guard count >= 2 else { return nil }
    return switch self {
    case .equalIntervals: tally.equalIntervals(count)
    case .quantiles: tally.quantiles(count)
    case .naturalBreaks: tally.naturalBreaks(count)
    }
  }
}

/// Different values, ascending, with how often each comes.
struct Tally {
  private(set) var values: [Int] = []
  private(set) var counts: [Int] = []

  init(_ all: [Int]) {
    for value in all.sorted() {
      if values.last == value {
        counts[counts.count - 1] += 1
      } else {
        values.append(value)
        counts.append(1)
      }
    }
  }

  /// Equally wide classes from the smallest to the largest value; one in between may be empty.
  func equalIntervals(_ count: Int) -> [Int] {
    guard let low = values.first, let high = values.last else { return [] }
    let range = Int128(high) - Int128(low)
    return (1..<count).map { part in
      // The smallest whole number that is not below the exact break.
      Int(clamping: Int128(low) + (range * Int128(part) + Int128(count) - 1) / Int128(count))
    }
  }

  /// Classes with about equally many values, none empty: a break is the value at its share of the ranks, moved only
  /// as far as every class needs to have a value.
  func quantiles(_ count: Int) -> [Int] {
    let total = counts.reduce(0, +)
    var (index, reached) = (0, counts.first ?? 0)
    var last = 0
    return (1..<count).map { part in
      let rank = total * part / count
      while reached <= rank, index + 1 < values.count {
        index += 1
        reached += counts[index]
      }
      last = min(max(index, last + 1), values.count - count + part)
      return values[last]
    }
  }
}
