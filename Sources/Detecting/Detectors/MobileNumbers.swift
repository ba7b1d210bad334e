/// Numbers of mobile telephones: 015, 016 and 017, however they are written.
extension TextScan {
  func mobileNumbers() -> [Detection] {
    var found: [Detection] = []
    var end = 0
    for token in tokens where token.isNumber && token.range.lowerBound >= end {
      guard let range = mobileNumber(at: token.range.lowerBound) else { continue }
      found.append(Detection(.mobileNumber, range))
      end = range.upperBound
    }
    return found
  }

  private func mobileNumber(at first: Int) -> Range<Int>? {
    var start = first
    var isAbroad = false
    if start > 0, bytes[start - 1] == 0x2B {
      start -= 1
      isAbroad = true
    } else if bytes[start] != 0x30 {
      return nil
    }
    if isDate(at: first) { return nil }
    var digits: [UInt8] = []
    var end = first
    var index = first
    // A sign or two between groups of digits, as in `(0)172 / 1234567`.
    while index < bytes.count, digits.count < 20 {
      if bytes[index].isDigit {
        digits.append(bytes[index])
        end = index + 1
        index += 1
        continue
      }
      guard let next = nextDigit(from: index) else { break }
      index = next
    }
    if isAbroad || digits.starts(with: [0x30, 0x30]) {
      let country = isAbroad ? 0 : 2
      guard digits.dropFirst(country).starts(with: [0x34, 0x39]) else { return nil }
      digits = Array(digits.dropFirst(country + 2))
      if digits.first != 0x30 { digits.insert(0x30, at: 0) }
    }
    guard digits.count >= 10, digits.count <= 12, digits[0] == 0x30, digits[1] == 0x31,
      (0x35...0x37).contains(digits[2])
    else { return nil }
    if start > 0, bytes[start - 1] == 0x28 { start -= 1 }
    return start..<end
  }

  /// The next digit behind blanks, hyphens, slashes, points and parentheses; nil where more stands between.
  private func nextDigit(from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start <= 4 {
      switch bytes[index] {
      case 0x20, 0x2D, 0x2F, 0x2E, 0x28, 0x29: index += 1
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 2
      // Thin blanks and dashes.
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80: index += 3
      default: return bytes[index].isDigit ? index : nil
      }
    }
    return nil
  }

  /// `01.7.2019`.
  private func isDate(at start: Int) -> Bool {
    var end = start
    var points = 0
    while end < bytes.count, bytes[end].isDigit || bytes[end] == 0x2E {
      if bytes[end] == 0x2E {
        points += 1
        guard points <= 2, end - start <= 5 else { return points == 3 }
      }
      end += 1
    }
    return points == 2 && end - start <= 11
  }
}
