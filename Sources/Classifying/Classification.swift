/// Classes of numbers for a map: which number lies in which class, and what the classes are called.
///
/// All numbers are whole: a number as it is shown, in units of its last shown place (12,5 with one place is 125).
/// What people read decides the class, and no binary fraction comes in between.
public struct Classification: Sendable, Hashable {
  /// How breaks are found.
  public enum Method: Sendable, Hashable, CaseIterable {
    /// Every class is equally wide.
    case equalIntervals
    /// Every class has about equally many values.
    case quantiles
    /// Natural breaks after Jenks: values within a class lie as close together as they can.
    case naturalBreaks
  }

  /// How the classes are to be read.
  public enum Scale: Sendable, Hashable {
    /// From little to much.
    case sequential
    /// Below and above a middle. `text` is how people read the middle: „50 %“.
    case diverging(middle: Int, text: String)
  }

  /// How many classes a map can have, for which there are colours.
  public static let classCounts = 2...7

  /// The smallest value of each class but the first, strictly rising.
  public let breaks: [Int]
  public let scale: Scale

  /// How many classes there are, at least two.
  public var count: Int { breaks.count + 1 }

  /// Classes with given breaks; in the wrong order or twice, they are put right.
  ///
  /// - Returns: nil without a break, and with more than there are colours for.
  public init?(breaks: [Int], scale: Scale = .sequential) {
    let sorted = Set(breaks).sorted()
    guard Self.classCounts.contains(sorted.count + 1) else { return nil }
    self.breaks = sorted
    self.scale = scale
  }

  /// Classes by a method. Equal values are never parted.
  ///
  /// Around a middle, the method divides the distances from it, and the breaks lie at the same distances on both
  /// sides; the number of classes is odd then, so that one class lies around the middle: 2 becomes 3, 4 and 6 lose one.
  ///
  /// - Parameters:
  ///   - values: every number that the same classes are to hold for, over all years and units; the order does not
  ///     matter.
  ///   - count: wished for; less where there are fewer different values.
  /// - Returns: nil where there are fewer than two different values (around a middle: two different distances).
  /// - Complexity: O(n log n); natural breaks O(count · n log n).
  public init?(_ values: [Int], method: Method, count: Int, scale: Scale = .sequential) {
    let count = min(max(count, Self.classCounts.lowerBound), Self.classCounts.upperBound)
    switch scale {
    case .sequential:
      guard let breaks = method.breaks(of: values, count: count) else { return nil }
      self.init(breaks: breaks, scale: scale)
    case .diverging(let middle, _):
      let distances = values.map { value in
        // A distance beyond the largest number is as far as can be told.
        let (distance, overflows) = value.subtractingReportingOverflow(middle)
        return overflows || distance == .min ? Int.max : abs(distance)
      }
      guard let limits = method.breaks(of: distances, count: max(2, (count + 1) / 2)) else { return nil }
      // A limit belongs to the class further away, on both sides.
      let below = limits.map { middle.subtractingReportingOverflow($0) }.filter {
        !$0.overflow && $0.partialValue < .max
      }
      let above = limits.map { middle.addingReportingOverflow($0) }.filter { !$0.overflow }
      self.init(breaks: below.map { $0.partialValue + 1 } + above.map(\.partialValue), scale: scale)
    }
  }

  /// The class of a value: 1 is the lowest.
  public func number(of value: Int) -> Int { breaks.count { $0 <= value } + 1 }

  /// The step of a scale with seven colours: 1 the lowest or furthest below, 7 the highest or furthest above.
  ///
  /// A sequential scale uses its whole width however many classes there are; a diverging one has the middle at 4.
  /// - Parameter number: of a class, 1 to `count`.
  public func step(of number: Int) -> Int {
    let steps = Self.classCounts.upperBound
    switch scale {
    case .sequential:
      // The nearest step, halves away from the middle; 1 is always the first and `count` the last.
      let half = (number - 1) * 2 < breaks.count ? breaks.count - 1 : breaks.count
      return 1 + ((number - 1) * (steps - 1) * 2 + half) / (breaks.count * 2)
    case .diverging(let middle, _):
      return min(max(4 + number - self.number(of: middle), 1), steps)
    }
  }

  /// What a class is called.
  /// - Parameter number: 1 to `count`.
  public func name(of number: Int) -> String {
    switch scale {
    case .sequential: Self.sequentialNames(count)[number - 1]
    case .diverging(let middle, let text): Self.name(offset: number - self.number(of: middle), from: text)
    }
  }

  private static func sequentialNames(_ count: Int) -> [String] {
    switch count {
    case 2: ["niedrig", "hoch"]
    case 3: ["niedrig", "mittel", "hoch"]
    case 4: ["sehr niedrig", "niedrig", "hoch", "sehr hoch"]
    case 5: ["sehr niedrig", "niedrig", "mittel", "hoch", "sehr hoch"]
    default: (1...count).map { "Stufe \($0) von \(count)" }
    }
  }

  private static func name(offset: Int, from middle: String) -> String {
    let word = offset < 0 ? "darunter" : "darüber"
    switch abs(offset) {
    case 0: return "nahe \(middle)"
    case 1: return word
    case 2: return "weit \(word)"
    case 3: return "sehr weit \(word)"
    default: return "\(abs(offset)) Stufen \(word)"
    }
  }
}
