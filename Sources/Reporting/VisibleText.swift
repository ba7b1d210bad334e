/// One scalar as it may be sent to a terminal.
struct VisibleGlyph: Equatable {
  var text: String
  /// Cells of a terminal that it takes.
  var width: Int

  /// - Parameter previous: the scalar in front of it.
  init(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) {
    switch scalar.value {
    case 0x20...0x7E:
      self.init(String(scalar), 1)
      return
    case 0x09:
      self.init("    ", 4)
      return
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      self.init(String(scalar), 0)
    case .format where (scalar == "\u{200C}" || scalar == "\u{200D}") && previous?.isForeignLetter == true:
      // Joiners shape Persian and Indian letters and are no trick there.
      self.init(String(scalar), 0)
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      let text = "<U+\(Self.hexadecimal(scalar.value))>"
      self.init(text, text.utf8.count)
    default:
      self.init(String(scalar), scalar.isWide ? 2 : 1)
    }
  }

  private init(_ text: String, _ width: Int) {
    self.text = text
    self.width = width
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Unicode.Scalar {
  fileprivate var isForeignLetter: Bool { value > 0x24F && properties.isAlphabetic }

  /// Two cells: East Asian wide and full-width forms (Unicode TR 11, the large blocks), emoji.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}

/// A text on one line that steers no terminal: control and format characters as `<U+001B>`, line
/// breaks as `↵`, tabs as a blank. Longer than `limit` scalars, it ends with `…`.
package func visibleText(_ text: String, limit: Int = .max) -> String {
  if text.utf8.count <= limit, text.isPlain { return text }
  var result = ""
  var previous: Unicode.Scalar?
  var count = 0
  for scalar in text.unicodeScalars {
    if count == limit { return result + "…" }
    count += 1
    switch scalar {
    case "\r": break
    case "\n": result += "↵"
    case "\t": result += " "
    default: result += VisibleGlyph(scalar, after: previous).text
    }
    previous = scalar
  }
  return result
}

extension String {
  /// Whether there is nothing but printable ASCII, Latin letters with marks, and the quotation marks and dashes
  /// of our sentences. Nearly every text is plain, and to look at its bytes takes a tenth of the time.
  fileprivate var isPlain: Bool {
    var bytes = utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x20...0x7E: break
      // U+00C0 to U+024F.
      case 0xC3...0xC8: _ = bytes.next()
      case 0xC9:
        guard let next = bytes.next(), next <= 0x8F else { return false }
      // U+2010 to U+2027.
      case 0xE2:
        guard bytes.next() == 0x80, let last = bytes.next(), 0x90...0xA7 ~= last else { return false }
      default: return false
      }
    }
    return true
  }
}
