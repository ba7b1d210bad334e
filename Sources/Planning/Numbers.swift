import ContentModel
import FoundationEssentials
import Portal

/// German writing of numbers, without locale data: the same on every machine.
enum GermanNumber {
  /// `20.374`, `83,5`, `−3`: grouped by points, rounded half away from zero to `decimals` places.
  static func text(_ value: Decimal, decimals: Int) -> String { texts(value, decimals: decimals).forPeople }

  /// The number as people read it, and with a point and without groups for machines (`20374`, `83.5`).
  static func texts(_ value: Decimal, decimals: Int) -> (forPeople: String, forMachines: String) {
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

extension Figure {
  /// The figure as it is shown, with its status in words.
  /// - Parameter withStand: false where the caption says it for all figures of the table.
  func view(of kennzahl: Kennzahl, in portal: Portal, withUnit: Bool, withStand: Bool = true) -> FigureView {
    var words: [String] = []
    if !status.word.isEmpty { words.append(status.word) }
    switch origin {
    case .reported, .quotient: break
    case .sum(let parts): if parts > 1 { words.append("Summe aus \(parts) \(partsName(kennzahl))") }
    case .incompleteSum(let missing):
      let names = missing.prefix(3).compactMap { portal.title(of: $0) }.joined(separator: ", ")
      let more = missing.count > 3 ? " und \(missing.count - 3) weitere" : ""
      words = ["unvollständig: es fehlt \(names)\(more)"]
    }
    let number = value.map { GermanNumber.texts($0, decimals: kennzahl.dezimalen) }
    let sign = status.sign.isEmpty ? FigureStatus.nichtErhoben.sign : status.sign
    return FigureView(
      text: status == .null ? sign : number?.forPeople ?? sign,
      unit: withUnit ? (kennzahl.einheitKurz ?? kennzahl.einheit) : "",
      statusText: words.isEmpty ? nil : words.joined(separator: ", "), standText: withStand ? stand?.german : nil,
      machineText: number?.forMachines)
  }

  /// The level that was summed, in the dative: „aus 7 Gemeinden“.
  private func partsName(_ kennzahl: Kennzahl) -> String {
    let levels = Kind.territories.prefix { $0 != gebiet.kind }
    switch levels.last(where: { level in kennzahl.ebenen.contains { $0.kind == level } }) {
    case .gemeinde: return "Gemeinden"
    case .sozialraum: return "Sozialräumen"
    default: return "Planregionen"
    }
  }
}

extension Sequence<Figure> {
  /// „Stand 31. Dezember 2019“ where it is the same for all, to be said once in the caption.
  var commonStand: String? {
    let stands = Set(filter { $0.value != nil }.map(\.stand))
    guard stands.count == 1, let stand = stands.first.flatMap(\.self) else { return nil }
    return "Stand \(stand.german)"
  }
}

extension FigureView {
  /// What stands where an indicator has no figure for a territory.
  static let notCollected = FigureView(
    text: FigureStatus.nichtErhoben.sign, unit: "", statusText: FigureStatus.nichtErhoben.word, standText: nil,
    machineText: nil)
}
