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
    let (isNegative, digits) = rounded(value, decimals: decimals)
    let whole = digits.count - decimals
    var people = Array((isNegative ? "−" : "").utf8)
    var machines = Array((isNegative ? "-" : "").utf8)
    for (offset, digit) in digits.enumerated() {
      if offset == whole {
        people.append(UInt8(ascii: ","))
        machines.append(UInt8(ascii: "."))
      } else if offset > 0, offset < whole, (whole - offset) % 3 == 0 {
        people.append(UInt8(ascii: "."))
      }
      people.append(digit)
      machines.append(digit)
    }
    return (String(decoding: people, as: UTF8.self), String(decoding: machines, as: UTF8.self))
  }

  /// Rounds on the decimal digits themselves, so that no binary fraction comes in between.
  /// - Returns: the digits as ASCII, the last `decimals` of them behind the point.
  private static func rounded(_ value: Decimal, decimals: Int) -> (isNegative: Bool, digits: [UInt8]) {
    let (zero, nine) = (UInt8(ascii: "0"), UInt8(ascii: "9"))
    var text = Array(value.description.utf8)
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative { text.removeFirst() }
    let point = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
    let fraction = text.dropFirst(point + 1)
    var digits = text[..<point] + fraction.prefix(decimals)
    if fraction.count > decimals, fraction[fraction.startIndex + decimals] > UInt8(ascii: "4") {
      var index = digits.endIndex - 1
      while index >= digits.startIndex, digits[index] == nine {
        digits[index] = zero
        index -= 1
      }
      if index >= digits.startIndex {
        digits[index] += 1
      } else {
        digits.insert(UInt8(ascii: "1"), at: digits.startIndex)
      }
    }
    digits += Array(repeating: zero, count: max(0, decimals - fraction.count))
    return (isNegative && digits.contains { $0 != zero }, Array(digits))
  }
}

extension Decimal {
  /// Whether nothing stands behind the point.
  public var isWhole: Bool { !description.contains(".") }
}
