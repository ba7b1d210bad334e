import FoundationEssentials

/// The unit of an indicator: powers of base units, and by how much the number is larger than the
/// quantity.
///
/// `Kinder je 1.000 Personen` is Kinder ÷ Personen with scale 1000, `Prozent` is no base unit with scale
/// 100. Units are equal when they mean the same, however they are written: base units are words
/// compared without case, and `Personen je 100 Personen` is `Prozent`.
public struct FigureUnit: Hashable, Sendable, CustomStringConvertible {
  /// Folded word → power, never 0.
  private var powers: [String: Int] = [:]
  /// Folded word → word as written.
  private var words: [String: String] = [:]
  /// What the quantity is multiplied by to get the number: 100 for Prozent. Above 0.
  public private(set) var scale: Decimal = 1

  /// No base unit, scale 1: a quotient of two equal units.
  static let ratio = FigureUnit()

  private init() {}

  /// Reads the words of `einheit`: `Personen`, `Personen je Quadratkilometer`, `Kinder je 1.000 Personen`,
  /// `Prozent`, `Prozentpunkte`, `Promille`, `Verhältnis`, `Quotient`, `Anteil`, `Stunden mal Personen`.
  ///
  /// Anything else is one base unit. Nil only where there is nothing to read. Here a point before
  /// three digits separates thousands, since nobody counts for each 1.234 of something.
  public init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.isEmpty { return nil }
    if let unit = FigureUnit(words: words) {
      self = unit
    } else {
      add(words.joined(separator: " "), power: 1)
    }
  }

  private init?(words: [String]) {
    let parts = words.split(separator: "je", omittingEmptySubsequences: false)
    guard let top = parts.first, multiply(by: top, power: 1) || (top.isEmpty && parts.count > 1) else { return nil }
    for part in parts.dropFirst() {
      let (number, rest) = Self.leadingNumber(part)
      guard number != nil || !rest.isEmpty else { return nil }
      guard let scale = scale.exactProduct(number ?? 1), scale > 0 else { return nil }
      self.scale = scale
      guard rest.isEmpty || multiply(by: rest, power: -1) else { return nil }
    }
  }

  /// Multiplies by `Stunden mal Personen`; false where that is no unit.
  private mutating func multiply(by words: ArraySlice<String>, power: Int) -> Bool {
    for factor in words.split(separator: "mal", omittingEmptySubsequences: false) {
      let word = factor.joined(separator: " ")
      if word.isEmpty { return false }
      guard let named = Self.scales[word.lowercased()] else {
        add(word, power: power)
        continue
      }
      guard let scale = power > 0 ? scale.exactProduct(named) : scale.exactQuotient(named) else { return false }
      self.scale = scale
    }
    return true
  }

  private static let scales: [String: Decimal] = [
    "prozent": 100, "prozentpunkte": 100, "%": 100, "promille": 1000, "‰": 1000, "verhältnis": 1, "quotient": 1,
    "anteil": 1,
  ]

  private mutating func add(_ word: String, power: Int) {
    let folded = word.lowercased()
    let sum = (powers[folded] ?? 0) + power
    powers[folded] = sum == 0 ? nil : sum
    words[folded] = sum == 0 ? nil : words[folded] ?? word
  }

  public static func == (left: FigureUnit, right: FigureUnit) -> Bool {
    left.powers == right.powers && left.scale == right.scale
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(powers)
    hasher.combine(scale)
  }

  // MARK: Calculating

  /// Whether there is no base unit, as in Prozent.
  public var isBare: Bool { powers.isEmpty }

  /// Whether something stands behind `je`.
  var hasDenominator: Bool { powers.values.contains { $0 < 0 } }

  /// Nil where the scale would have to be rounded: nothing wrong is said of a unit.
  func scaled(by factor: Decimal) -> FigureUnit? {
    guard let scale = scale.exactProduct(factor), scale > 0 else { return nil }
    var unit = self
    unit.scale = scale
    return unit
  }

  var unscaled: FigureUnit {
    var unit = self
    unit.scale = 1
    return unit
  }

  /// Nil where the scale would have to be rounded.
  func times(_ other: FigureUnit, inverted: Bool = false) -> FigureUnit? {
    guard let scale = inverted ? scale.exactQuotient(other.scale) : scale.exactProduct(other.scale) else {
      return nil
    }
    var unit = self
    unit.scale = scale
    for (folded, power) in other.powers {
      let word = words[folded] ?? other.words[folded] ?? folded
      let step = (inverted ? -power : power).signum()
      for _ in 0..<abs(power) { unit.add(word, power: step) }
    }
    return unit
  }

  // MARK: Words

  /// In German words, which `init` reads as the same unit: `Kinder je 1.000 Personen`.
  public var description: String {
    let top = factors { $0 > 0 }
    let bottom = factors { $0 < 0 }
    if top.isEmpty, let name = Self.name(ofScale: scale) {
      // „je Jahr“ says enough.
      let start = scale == 1 && !bottom.isEmpty ? [] : [name]
      return (start + bottom.map { "je \($0)" }).joined(separator: " ")
    }
    var text = top.isEmpty && bottom.isEmpty ? "Verhältnis" : top.joined(separator: " mal ")
    let number = scale == 1 ? "" : " \(scale.germanText)"
    if !number.isEmpty || !bottom.isEmpty { text += (text.isEmpty ? "je" : " je") + number }
    return text + (bottom.isEmpty ? "" : " " + bottom.joined(separator: " je "))
  }

  private static func name(ofScale scale: Decimal) -> String? {
    switch scale {
    case 1: "Verhältnis"
    case 100: "Prozent"
    case 1000: "Promille"
    default: nil
    }
  }

  /// Words in the order of the alphabet, each as often as its power.
  private func factors(where isWanted: (Int) -> Bool) -> [String] {
    powers.filter { isWanted($0.value) }.sorted { $0.key < $1.key }.flatMap { folded, power in
      Array(repeating: words[folded] ?? folded, count: abs(power))
    }
  }

  /// `1.000`, `10 000` or `0,5` in front of a unit; nil, and all words, where there is none.
  private static func leadingNumber(_ words: ArraySlice<String>) -> (Decimal?, ArraySlice<String>) {
    guard var digits = words.first else { return (nil, words) }
    var rest = words.dropFirst()
    while let next = rest.first, next.utf8.count == 3, next.isDigits, digits.isDigits {
      digits += next
      rest = rest.dropFirst()
    }
    let halves = digits.split(separator: ",", omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped = groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
    guard halves.count <= 2, isGrouped, (groups + halves.dropFirst()).allSatisfy(\.isDigits), digits.utf8.count <= 50
    else { return (nil, words) }
    return (Decimal(string: groups.joined() + halves.dropFirst().map { ".\($0)" }.joined()), rest)
  }
}

extension StringProtocol {
  fileprivate var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension Decimal {
  fileprivate func exactProduct(_ other: Decimal) -> Decimal? {
    guard let product = multiplied(by: other), other.isZero || product.divided(by: other) == self else { return nil }
    return product
  }

  fileprivate func exactQuotient(_ other: Decimal) -> Decimal? {
    guard let quotient = divided(by: other), quotient.multiplied(by: other) == self else { return nil }
    return quotient
  }
}
