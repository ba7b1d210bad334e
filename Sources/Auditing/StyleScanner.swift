/// Finds what a style sheet loads: `url(…)`, `@import "…"`, `image-set("…")`.
enum StyleScanner {
  /// References in a style sheet; places are offsets in `bytes` plus `base`.
  static func references(in bytes: Slice<UnsafeBufferPointer<UInt8>>, base: Int) -> [Reference] {
    var scanner = Scanner(bytes: bytes, base: base)
    return scanner.scan()
  }

  /// References in the value of an attribute; their places mean nothing.
  static func references(inValue value: String) -> [Reference] {
    // Most values have neither: no need to look closer.
    guard value.utf8.contains(UInt8(ascii: "(")) || value.utf8.contains(UInt8(ascii: "\\")) else { return [] }
    return Array(value.utf8).withUnsafeBufferPointer { references(in: $0[...], base: 0) }
  }

  private struct Scanner {
    let bytes: Slice<UnsafeBufferPointer<UInt8>>
    let base: Int
    var index: Int
    var result: [Reference] = []
    /// Strings count as addresses behind `@import` and within `image-set(` and `src(`.
    var isImport = false
    var addressDepth: Int?
    var depth = 0

    init(bytes: Slice<UnsafeBufferPointer<UInt8>>, base: Int) {
      self.bytes = bytes
      self.base = base
      index = bytes.startIndex
    }

    mutating func scan() -> [Reference] {
      while let byte = peek() {
        let start = index
        switch byte {
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          let text = string()
          if isImport || addressDepth != nil { add(text, at: start) }
        case UInt8(ascii: "@"):
          index += 1
          isImport = word() == "import"
        case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
          index += 1
          isImport = false
        case UInt8(ascii: "("):
          index += 1
          depth += 1
        case UInt8(ascii: ")"):
          index += 1
          depth -= 1
          if let limit = addressDepth, depth < limit { addressDepth = nil }
        case _ where Self.isNamePart(byte): name(at: start)
        default: index += 1
        }
      }
      return result
    }

    private mutating func name(at start: Int) {
      let name = word()
      guard peek() == UInt8(ascii: "(") else { return }
      index += 1
      depth += 1
      switch name {
      case "url": address(at: start)
      case "image-set", "-webkit-image-set", "src", "image": addressDepth = addressDepth ?? depth
      default: break
      }
    }

    /// Behind `url(`.
    private mutating func address(at start: Int) {
      while let byte = peek(), byte.isHTMLSpace { index += 1 }
      if let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        add(string(), at: start)
        return
      }
      var text: [UInt8] = []
      while let byte = peek(), byte != UInt8(ascii: ")") {
        if byte == UInt8(ascii: "\\") {
          escape(into: &text)
        } else {
          if !byte.isHTMLSpace { text.append(byte) }
          index += 1
        }
      }
      add(text, at: start)
    }

    private mutating func add(_ text: [UInt8], at start: Int) {
      let target = String(decoding: text, as: UTF8.self)
      result.append(Reference(target: target, use: .load, place: .at(base + start)))
    }

    private mutating func string() -> [UInt8] {
      guard let quote = peek() else { return [] }
      index += 1
      var text: [UInt8] = []
      while let byte = peek() {
        if byte == quote {
          index += 1
          break
        }
        if byte == UInt8(ascii: "\n") { break }
        if byte == UInt8(ascii: "\\") {
          escape(into: &text)
        } else {
          text.append(byte)
          index += 1
        }
      }
      return text
    }

    /// A name in lower case; `u\72l` is `url` to a browser, so to us.
    private mutating func word() -> String {
      var text: [UInt8] = []
      while let byte = peek(), Self.isNamePart(byte) {
        if byte == UInt8(ascii: "\\") {
          escape(into: &text)
        } else {
          text.append(byte.asciiLowercased)
          index += 1
        }
      }
      return String(decoding: text, as: UTF8.self).lowercased()
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "\\") || byte >= 0x80
    }

    /// A backslash with up to six hexadecimal digits, or with the character that it protects.
    private mutating func escape(into text: inout [UInt8]) {
      index += 1
      var value: UInt32 = 0
      var digits = 0
      while digits < 6, let byte = peek(), let digit = hexadecimal(byte) {
        value = value << 4 | UInt32(digit)
        digits += 1
        index += 1
      }
      if digits > 0 {
        if let byte = peek(), byte.isHTMLSpace { index += 1 }
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        text.append(contentsOf: Array(String(scalar).utf8))
      } else if let byte = peek() {
        index += 1
        if byte != UInt8(ascii: "\n") { text.append(byte) }
      }
    }

    private mutating func skipComment() {
      index += 2
      while index < bytes.endIndex {
        if bytes[index] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
          index += 2
          return
        }
        index += 1
      }
    }

    private func peek(_ distance: Int = 0) -> UInt8? {
      index + distance < bytes.endIndex ? bytes[index + distance] : nil
    }
  }
}

/// The value of a hexadecimal digit.
func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
