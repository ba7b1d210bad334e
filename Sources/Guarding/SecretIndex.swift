/// What to look for, found by its hash in one step.
///
/// A filter of bits says no to nearly every word of a text before the table is asked. Two different things have the
/// same hash of 64 bits about once in ten million builds; it would be a false alarm, never a leak unseen.
struct SecretIndex: Sendable {
  /// Number of the secret by key.
  private let numbers: [UInt64: Int32]
  private let bits: [UInt64]
  private let mask: UInt64
  /// Lengths of word sequences that occur at all.
  let hasSequence: [Bool]
  let hasNumbers: Bool
  /// Whether pieces of files are looked for.
  let hasPieces: Bool

  /// How many words a sequence has at most: longer texts are looked for piece by piece, at every offset.
  static let longest = 5

  init(_ keys: some Sequence<(key: Key, number: Int32)>) {
    var numbers: [UInt64: Int32] = [:]
    var lengths = [Bool](repeating: false, count: Self.longest + 1)
    var (hasNumbers, hasPieces) = (false, false)
    for (key, number) in keys {
      if numbers[key.value] == nil { numbers[key.value] = number }
      switch key.form {
      case .words(let count): lengths[count] = true
      case .telephone, .figure: hasNumbers = true
      case .piece: hasPieces = true
      }
    }
    var size = 1024
    while size < numbers.count * 32 { size *= 2 }
    var bits = [UInt64](repeating: 0, count: size / 64)
    let mask = UInt64(size - 1)
    for key in numbers.keys { bits[Int((key & mask) >> 6)] |= 1 << (key & 63) }
    (self.numbers, self.bits, self.mask) = (numbers, bits, mask)
    (hasSequence, self.hasNumbers, self.hasPieces) = (lengths, hasNumbers, hasPieces)
  }

  @inline(__always) func number(of key: Key) -> Int32? {
    let value = key.value
    guard bits[Int((value & mask) >> 6)] & (1 << (value & 63)) != 0 else { return nil }
    return numbers[value]
  }

  /// What is looked for, as a number. Forms do not share values.
  struct Key: Hashable, Sendable {
    enum Form: Hashable, Sendable {
      case words(Int)
      case telephone
      case figure
      case piece
    }

    let value: UInt64
    let form: Form

    /// - Parameter sum: of the words' hashes, as `Chain` adds them up.
    @inline(__always) init(words count: Int, sum: UInt64) {
      value = mix(sum &+ UInt64(count))
      form = .words(count)
    }

    @inline(__always) init(telephone number: UInt64) {
      value = mix(mix(number) ^ 0x7465_6C65)
      form = .telephone
    }

    @inline(__always) init(_ figure: Figure) {
      value = mix(mix(figure.whole) &+ mix(figure.fraction ^ 0x5A5A) &+ UInt64(figure.places) ^ 0x6669_6775)
      form = .figure
    }

    @inline(__always) init(piece hash: UInt64) {
      value = mix(hash ^ 0x7069_6563)
      form = .piece
    }
  }
}

/// A number with its digits behind the comma, zeros at the end left out.
struct Figure: Hashable, Sendable {
  var whole: UInt64
  var fraction: UInt64 = 0
  var places = 0

  init(whole: UInt64) { self.whole = whole }

  init(whole: UInt64, fraction: UInt64, places: Int) {
    self.whole = whole
    (self.fraction, self.places) = (fraction, places)
    while self.places > 0, self.fraction % 10 == 0 {
      self.fraction /= 10
      self.places -= 1
    }
  }

  /// Whether it is seldom met by chance: four digits that count, and not written like a year.
  var isTelling: Bool {
    guard places == 0 else { return digits(whole) + places >= 4 }
    if (1900...2100).contains(whole) { return false }
    var rest = whole
    while rest > 0, rest % 10 == 0 { rest /= 10 }
    return digits(rest) >= 4
  }

  private func digits(_ value: UInt64) -> Int { value == 0 ? 0 : String(value).count }
}

/// The last words of a text, their sums and numbers.
struct Chain {
  /// Sums of the last 1, 2, … 5 words.
  private(set) var sums: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
  /// Where the last five words begin, the newest first.
  private(set) var starts: (Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0)
  private(set) var count = 0
  private(set) var numbers: [Number] = []

  /// A word of digits.
  struct Number {
    var value: UInt64
    var length: Int
    var gap: UInt8
    var start: Int
  }

  init() { numbers.reserveCapacity(16) }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always) mutating func add(_ token: Token) {
    let word = token.hash
    sums = (
      word, sums.0 &* Self.base &+ word, sums.1 &* Self.base &+ word, sums.2 &* Self.base &+ word,
      sums.3 &* Self.base &+ word
    )
    starts = (token.start, starts.0, starts.1, starts.2, starts.3)
    count += 1
  }

  /// Remembers a number; other words between numbers end their row.
  @inline(__always) mutating func note(_ token: Token) {
    guard token.isNumber else {
      if !numbers.isEmpty { numbers.removeAll(keepingCapacity: true) }
      return
    }
    if numbers.count == 16 { numbers.removeFirst(8) }
    numbers.append(Number(value: token.number, length: token.length, gap: token.gap, start: token.start))
  }

  /// Every way of reading the last numbers as one of telephone.
  func forEachTelephone(_ body: (UInt64, _ start: Int) -> Void) {
    var value: UInt64 = 0
    var (scale, length): (UInt64, Int) = (1, 0)
    for number in numbers.reversed().prefix(7) {
      length += number.length
      guard length <= 16 else { return }
      value += number.value * scale
      for _ in 0..<number.length { scale *= 10 }
      if length >= Telephone.shortest { body(value, number.start) }
    }
  }

  /// Every way of reading the last numbers as one figure, in German or as machines write it.
  /// - Parameter body: is also told how many words of digits it is made of.
  func forEachFigure(_ body: (Figure, _ start: Int, _ words: Int) -> Void) {
    guard let last = numbers.last else { return }
    body(Figure(whole: last.value), last.start, 1)
    forEachWhole(before: numbers.count) { value, start, words in
      if words > 1 { body(Figure(whole: value), start, words) }
    }
    guard last.gap == UInt8(ascii: ",") || last.gap == UInt8(ascii: "."), numbers.count > 1 else { return }
    forEachWhole(before: numbers.count - 1) { value, start, words in
      body(Figure(whole: value, fraction: last.value, places: last.length), start, words + 1)
    }
  }

  /// Whole numbers that end there, with and without separated thousands.
  private func forEachWhole(before end: Int, _ body: (UInt64, _ start: Int, _ words: Int) -> Void) {
    var value: UInt64 = 0
    var scale: UInt64 = 1
    for index in stride(from: end - 1, through: max(0, end - 5), by: -1) {
      let number = numbers[index]
      if scale == 1 || number.length <= 3 { body(value &+ number.value &* scale, number.start, end - index) }
      guard number.length == 3,
        number.gap == UInt8(ascii: ".") || number.gap == UInt8(ascii: ",") || number.gap == 0x20
          || number.gap == UInt8(ascii: "'")
      else { return }
      value += number.value * scale
      scale *= 1000
    }
  }
}

/// Numbers of telephone.
enum Telephone {
  /// Digits without the leading zero.
  static let shortest = 6

  /// The values under which a number may be written: with and without the code of the country. Leading
  /// zeros say nothing, since numbers are compared as numbers.
  static func values(of digits: some Sequence<UInt8>) -> [UInt64] {
    var digits = Array(digits)
    let isForeign = digits.starts(with: "00".utf8)
    digits = Array(digits.drop { $0 == 0x30 })
    guard (shortest...15).contains(digits.count), let value = UInt64(String(decoding: digits, as: UTF8.self)) else {
      return []
    }
    var values = [value]
    if digits.starts(with: "49".utf8), digits.count > 9 || isForeign {
      let rest = digits.dropFirst(2).drop { $0 == 0x30 }
      if rest.count >= shortest { values += [UInt64(String(decoding: rest, as: UTF8.self)) ?? value] }
    } else if !isForeign, digits.count <= 13, let abroad = UInt64("49" + String(decoding: digits, as: UTF8.self)) {
      values.append(abroad)
    }
    return values
  }
}
