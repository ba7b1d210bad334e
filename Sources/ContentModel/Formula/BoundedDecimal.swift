import FoundationEssentials

/// Arithmetic on `Decimal` that gives nil where the result is out of range. The operators of
/// `Decimal` end the program there, or give NaN.
///
/// In range is zero and what lies from 10⁻²⁴ to below 10⁴⁰. Products and quotients of such numbers
/// stay far inside the exponents that `Decimal` has. What is read is below 10¹⁵, but may
/// have 38 digits behind the comma.
extension Decimal {
  private static let smallest = Decimal(sign: .plus, exponent: -24, significand: 1)
  private static let bound = Decimal(sign: .plus, exponent: 40, significand: 1)

  var isInRange: Bool {
    if isNaN { return false }
    if isZero { return true }
    // A number in range with all 38 digits has an exponent from −62 to 39.
    return (-62...40).contains(exponent) && magnitude >= Self.smallest && magnitude < Self.bound
  }

  private var ifInRange: Decimal? { isInRange ? self : nil }

  /// Smaller than this, a sum is what rounding left of its terms: `Decimal` keeps 38 digits of them.
  private static let noise = Decimal(sign: .plus, exponent: -34, significand: 1)

  /// Terms that cancel out to the 34th digit make zero: `a ÷ 3` thrice, and then `− a`.
  public func adding(_ other: Decimal) -> Decimal? {
    guard isInRange, other.isInRange else { return nil }
    let sum = self + other
    return sum.magnitude < Swift.max(magnitude, other.magnitude) * Self.noise ? 0 : sum.ifInRange
  }

  public func subtracting(_ other: Decimal) -> Decimal? {
    // A number and its opposite are in range alike.
    adding(-other)
  }

  public func multiplied(by other: Decimal) -> Decimal? {
    guard isInRange, other.isInRange else { return nil }
    return (self * other).ifInRange
  }

  /// Nil also for a division by zero.
  public func divided(by other: Decimal) -> Decimal? {
    guard isInRange, other.isInRange, !other.isZero else { return nil }
    return (self / other).ifInRange
  }

  /// As in a German text: `1.000`, `0,5`.
  var germanText: String {
    let parts = description.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return description }
    let digits = whole.drop { $0 == "-" }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += "." }
      grouped.append(digit)
    }
    return (whole.hasPrefix("-") ? "−" : "") + grouped + (parts.count > 1 ? "," + parts[1] : "")
  }
}
