import FoundationEssentials

/// German writing of numbers, without locale data: the same on every machine.
public enum GermanNumber {
  /// `20.374`, `83,5`, `−3`: grouped by points, rounded half away from zero to `decimals` places.
  public static func text(_ value: Decimal, decimals: Int) -> String { texts(value, decimals: decimals).forPeople }

  /// With all the places that it has.
  public static func exact(_ value: Decimal) -> String {
    let places = value.description.split(separator: ".").dropFirst().first?.count ?? 0
    return text(value, decimals: places)
  }

  /// The number as people read it, and with a point and without groups for machines (`20374`, `83.5`).
  public static func texts(_ value: Decimal, decimals: Int) -> (forPeople: String, forMachines: String) {
    let (isNegative, whole, fraction) = rounded(value, decimals: decimals)
    var grouped = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { grouped.append(".") }
      grouped.append(digit)
    }
    return (
      (isNegative ? "−" : "") + grouped + (fraction.isEmpty ? "" : "," + fraction),
      (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    )
  }

  /// Rounds on the decimal digits themselves, so that no binary fraction comes in between.
  private static func rounded(_ value: Decimal, decimals: Int) -> (isNegative: Bool, whole: String, fraction: String) {
    let text = value.description
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts[0].utf8.map { Int($0) - 0x30 }
    let fraction = parts.count > 1 ? parts[1].utf8.map { Int($0) - 0x30 } : []
    var digits = whole + fraction.prefix(decimals) + Array(repeating: 0, count: max(0, decimals - fraction.count))
    if fraction.count > decimals, fraction[decimals] >= 5 {
      var index = digits.count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
    }
    let split = digits.count - decimals
    let isZero = digits.allSatisfy { $0 == 0 }
    return (
      isNegative && !isZero, digits[..<split].map(String.init).joined(), digits[split...].map(String.init).joined()
    )
  }
}

extension Decimal {
  /// Whether nothing stands behind the point.
  public var isWhole: Bool { !description.contains(".") }
}
