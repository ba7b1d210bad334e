/// Takes a text apart into words, whatever its letters are hidden in: entities, escapes, percent signs, tags.
///
/// One pass, no memory but the sink's. Complexity: O(bytes).
struct TokenScanner<Sink: TokenSink> {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let form: TextForm
  var sink: Sink

  // The word that is being read.
  private var hash = WordHash()
  private var start = 0
  private var end = 0
  private var length = 0
  private var digits = 0
  private var number: UInt64 = 0
  // What stands between it and the one before.
  private var gapCount = 2
  private var gap: UInt8 = 0

  private var place = Place.text
  private var quote: UInt8 = 0
  /// Inside of the tag of a `path`.
  private var isInPath = false
  /// The element whose text is not markup, while inside of it.
  private var rawElement: StaticString?
  private var opensRawElement: StaticString?

  private enum Place { case text, tag, comment }

  init(_ bytes: UnsafeBufferPointer<UInt8>, form: TextForm, sink: Sink) {
    self.bytes = bytes
    self.form = form
    self.sink = sink
  }

  /// Reads all of it.
  mutating func run() {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let letter = byte | 0x20
      if letter &- 0x61 < 26 {
        open(at: index)
        hash.add(letter)
        length += 1
        index += 1
        end = index
      } else if byte &- 0x30 < 10 {
        addDigit(byte, at: index)
        index += 1
        end = index
      } else if byte >= 0x80 {
        index = takeScalar(at: index)
      } else {
        index = takeOther(byte, at: index)
      }
    }
    close()
  }

  // MARK: Words

  @inline(__always) private mutating func open(at index: Int) {
    if length == 0 { start = index }
  }

  @inline(__always) private mutating func addDigit(_ byte: UInt8, at index: Int) {
    open(at: index)
    hash.add(byte)
    length += 1
    digits += 1
    number = number &* 10 &+ UInt64(byte &- 0x30)
  }

  /// Ends the word.
  @inline(__always) private mutating func close() {
    guard length > 0 else { return }
    sink.take(
      Token(
        hash: hash.mixed, start: start, end: end, length: length, digits: digits, number: number,
        gap: gapCount == 1 ? gap : 0), inMarkup: place != .text)
    hash = WordHash()
    (length, digits, number) = (0, 0, 0)
    (gapCount, gap) = (0, 0)
  }

  @inline(__always) private mutating func separate(_ byte: UInt8) {
    close()
    gapCount += 1
    gap = byte
  }

  /// A character that stood in the text in some disguise, from `index` up to `next`.
  private mutating func add(_ scalar: UInt32, from index: Int, to next: Int) -> Int {
    if scalar < 0x80 {
      let byte = UInt8(scalar)
      let letter = byte | 0x20
      if letter &- 0x61 < 26 {
        open(at: index)
        hash.add(letter)
        length += 1
        end = next
      } else if byte &- 0x30 < 10 {
        addDigit(byte, at: index)
        end = next
      } else {
        separate(byte)
      }
      return next
    }
    if let (first, second) = Folding.ascii(scalar) {
      open(at: index)
      hash.add(first)
      length += 1
      if second != 0 {
        hash.add(second)
        length += 1
      }
      end = next
    } else if Folding.isInvisible(scalar) || ((0x300...0x36F).contains(scalar) && scalar != 0x308) {
      // Nothing that anybody sees, or an accent of the letter before.
    } else if scalar == 0x308 {
      if length > 0 {
        hash.add(0x65)
        length += 1
        end = next
      }
    } else if scalar >= 0x250, Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false {
      open(at: index)
      for shift in [16, 8, 0] { hash.add(UInt8(truncatingIfNeeded: scalar >> UInt32(shift))) }
      length += 1
      end = next
    } else {
      // Blanks that keep a number together count as one.
      separate(scalar == 0xA0 || scalar == 0x202F || scalar == 0x2009 || scalar == 0x2019 ? 0x20 : 0)
    }
    return next
  }

  private mutating func takeScalar(at index: Int) -> Int {
    let (scalar, count) = decode(at: index) { $0 < bytes.count ? (bytes[$0], 1) : nil }
    return add(scalar, from: index, to: index + count)
  }

  /// A character of UTF-8 whose bytes `next` gives; what is none counts as one separator.
  private func decode(at index: Int, _ next: (Int) -> (byte: UInt8, width: Int)?) -> (scalar: UInt32, width: Int) {
    guard let (first, firstWidth) = next(index) else { return (0, 1) }
    let count = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0
    guard first >= 0x80, count > 0, first < 0xF8 else { return (first < 0x80 ? UInt32(first) : 0, firstWidth) }
    var scalar = UInt32(first) & (0x3F >> UInt32(count))
    var width = firstWidth
    for _ in 0..<count {
      guard let (byte, more) = next(index + width), byte & 0xC0 == 0x80 else { return (0, firstWidth) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      width += more
    }
    return (scalar, width)
  }

  // MARK: Disguises

  private mutating func takeOther(_ byte: UInt8, at index: Int) -> Int {
    switch byte {
    case UInt8(ascii: "<") where form.contains(.markup) && place == .text: return takeTag(at: index)
    case UInt8(ascii: ">") where place != .text: return endMarkup(at: index)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if place == .tag {
        if quote == 0, isInPath, let end = endOfPathData(at: index) {
          // Coordinates look like any number, and say nothing.
          separate(0)
          return end + 1
        }
        if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
      }
    case UInt8(ascii: "&") where form.contains(.markup):
      if let (scalar, next) = Entity.decode(bytes, at: index) { return add(scalar, from: index, to: next) }
    case UInt8(ascii: "%"):
      let (scalar, width) = decode(at: index) { hexByte(at: $0).map { ($0, 3) } }
      if scalar != 0, width >= 3 { return add(scalar, from: index, to: index + width) }
    case UInt8(ascii: "\\"):
      if form.contains(.escapes) || isInScript { return takeEscape(at: index) }
      if form.contains(.styleEscapes) { return takeStyleEscape(at: index) }
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      if form.contains(.folded), let next = foldEnd(at: index) { return next }
    default: break
    }
    separate(byte)
    return index + 1
  }

  private var isInScript: Bool { rawElement != nil }

  private func hex(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }

  private func hexByte(at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%"), let high = hex(bytes[index + 1]),
      let low = hex(bytes[index + 2])
    else { return nil }
    return UInt8(high << 4 | low)
  }

  private func hexNumber(at index: Int, digits: ClosedRange<Int>) -> (value: UInt32, next: Int)? {
    var value: UInt32 = 0
    var next = index
    while next < bytes.count, next - index < digits.upperBound, let digit = hex(bytes[next]) {
      value = value << 4 | digit
      next += 1
    }
    return next - index >= digits.lowerBound ? (value, next) : nil
  }

  private mutating func takeEscape(at index: Int) -> Int {
    guard index + 1 < bytes.count else { return index + 1 }
    switch bytes[index + 1] {
    case UInt8(ascii: "u"):
      if let (value, next) = hexNumber(at: index + 2, digits: 4...4) { return add(value, from: index, to: next) }
    case UInt8(ascii: "x"):
      if let (value, next) = hexNumber(at: index + 2, digits: 2...2) { return add(value, from: index, to: next) }
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
      separate(0)
      return index + 2
    default: break
    }
    separate(0)
    return index + 1
  }

  private mutating func takeStyleEscape(at index: Int) -> Int {
    guard let (value, next) = hexNumber(at: index + 1, digits: 1...6) else {
      separate(0)
      return index + 1
    }
    // One blank behind the number belongs to it.
    return add(value, from: index, to: next < bytes.count && bytes[next] == 0x20 ? next + 1 : next)
  }

  private func foldEnd(at index: Int) -> Int? {
    var next = index
    if bytes[next] == UInt8(ascii: "\r") { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "\n") else { return nil }
    next += 1
    guard next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 else { return nil }
    return next + 1
  }

  // MARK: Tags

  private func starts(with text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount {
      let byte = bytes[index + offset]
      guard ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == text.utf8Start[offset] else { return false }
    }
    return true
  }

  private mutating func takeTag(at index: Int) -> Int {
    if let rawElement {
      guard starts(with: "</", at: index), starts(with: rawElement, at: index + 2) else {
        separate(0)
        return index + 1
      }
      self.rawElement = nil
    }
    guard index + 1 < bytes.count, isTagStart(bytes[index + 1]), hasEnd(at: index) else {
      separate(0)
      return index + 1
    }
    if starts(with: "<wbr", at: index) || starts(with: "</wbr", at: index) {
      // Only says where the word may be broken.
      var next = index
      while next < bytes.count, bytes[next] != UInt8(ascii: ">") { next += 1 }
      return next + 1
    }
    close()
    gapCount = 2
    quote = 0
    opensRawElement = nil
    if starts(with: "<!--", at: index) {
      place = .comment
      return index + 4
    }
    place = .tag
    isInPath = starts(with: "<path", at: index) && index + 5 < bytes.count && isBlank(bytes[index + 5])
    if !form.contains(.escapes) {
      if starts(with: "<script", at: index) { opensRawElement = "script" }
      if starts(with: "<style", at: index) { opensRawElement = "style" }
    }
    return index + 1
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The quote behind the value of an attribute `d`, where that is a drawing and nothing else: it begins with a move, of
  /// letters only lines follow, and no number is as long as one of telephone.
  /// - Parameter index: of the quote before it.
  private func endOfPathData(at index: Int) -> Int? {
    guard index >= 3, bytes[index - 1] == UInt8(ascii: "="), bytes[index - 2] == UInt8(ascii: "d"),
      isBlank(bytes[index - 3]), index + 1 < bytes.count, bytes[index + 1] | 0x20 == UInt8(ascii: "m")
    else { return nil }
    var (next, digits) = (index + 1, 0)
    while next < bytes.count, bytes[next] != bytes[index] {
      digits = bytes[next] &- 0x30 < 10 ? digits + 1 : 0
      switch bytes[next] {
      case 0x30...0x39 where digits <= 4: break
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "+"): break
      default:
        switch bytes[next] | 0x20 {
        case UInt8(ascii: "m"), UInt8(ascii: "l"), UInt8(ascii: "h"), UInt8(ascii: "v"), UInt8(ascii: "z"): break
        default: return nil
        }
      }
      next += 1
    }
    return next < bytes.count ? next : nil
  }

  private func isTagStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// Between strings of a script, a smaller sign is no tag.
  private func hasEnd(at index: Int) -> Bool {
    guard form.contains(.escapes) else { return true }
    var next = index + 1
    while next < bytes.count, next < index + 500 {
      if bytes[next] == UInt8(ascii: ">") { return true }
      if bytes[next] == UInt8(ascii: "<") || bytes[next] == UInt8(ascii: "\n") { return false }
      next += 1
    }
    return false
  }

  private mutating func endMarkup(at index: Int) -> Int {
    let isEnd =
      place == .comment
      ? index >= 2 && bytes[index - 1] == UInt8(ascii: "-") && bytes[index - 2] == UInt8(ascii: "-")
      : quote == 0
    guard isEnd else {
      separate(0)
      return index + 1
    }
    close()
    if place == .tag, let opensRawElement, bytes[index - 1] != UInt8(ascii: "/") { rawElement = opensRawElement }
    place = .text
    gapCount = 2
    return index + 1
  }
}
