import FoundationEssentials
import Portal

/// Round numbers along an axis.
struct Ticks {
  /// Ascending; between them lie all numbers that the axis is for.
  let values: [Decimal]

  /// Steps of 1, 2, 2.5 or 5 times a power of ten, at most five of them.
  ///
  /// Zero is an end of the axis where the numbers come near to it: else the smallest would look like nothing.
  init(from low: Decimal, to high: Decimal) {
    var (low, high) = (min(low, high), max(low, high))
    if low > 0, low * 3 < high { low = 0 }
    if high < 0, high * 3 > low { high = 0 }
    // One number alone still needs an axis.
    if low == high { (low, high) = low == 0 ? (0, 1) : (min(low, 0), max(high, 0)) }
    let step = Self.step(for: (high - low) / 5)
    let first = Self.floor(low / step)
    var count = 0
    while (first + Decimal(count)) * step < high { count += 1 }
    values = (0...count).map { (first + Decimal($0)) * step }
  }

  /// The smallest round step that is not below `wanted`.
  private static func step(for wanted: Decimal) -> Decimal {
    var power: Decimal = 1
    while power >= wanted { power /= 10 }
    while power * 10 < wanted { power *= 10 }
    let factors: [Decimal] = [1, 2, Decimal(string: "2.5") ?? 2, 5, 10]
    return (factors.first { $0 * power >= wanted } ?? 10) * power
  }

  private static func floor(_ value: Decimal) -> Decimal {
    let near = Decimal(string: GermanNumber.texts(value, decimals: 0).forMachines) ?? value
    return near > value ? near - 1 : near
  }
}
