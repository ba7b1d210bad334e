import Diagnostics

/// The text of a file as bytes, with a table of its lines, so that a place is found without walking
/// the file again. A byte order mark is not part of it.
///
/// Lines end with `\n`, `\r\n` or `\r`, as libyaml and cmark count them; a text that ends with a
/// line break has an empty last line.
struct SourceText: Sendable {
  let file: String
  let bytes: [UInt8]
  /// Offset of the first byte of each line; at least one.
  let lineStarts: [Int]
  /// Unicode scalars of each line without its end.
  private let widths: [Int]

  /// - Parameter bytes: valid UTF-8, or invalid UTF-8 when only places are wanted.
  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var starts = [0]
    var widths: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      var width = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
          if byte & 0xC0 != 0x80 { width += 1 }
          continue
        }
        widths.append(width)
        width = 0
        if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        starts.append(index)
      }
      widths.append(width)
    }
    lineStarts = starts
    self.widths = widths
  }

  /// Nothing but blanks and line breaks.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  var lineCount: Int { lineStarts.count }

  /// Bytes of a line (from 1) without its end; empty outside the file.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    if line < lineStarts.count {
      if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    return start..<end
  }

  /// Line that holds the byte at `offset`; O(log lines).
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Unicode scalars in a range of bytes.
  func scalars(in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// The place of a range of bytes; its length is 0 where the range crosses a line.
  func position(of range: Range<Int>) -> SourcePosition {
    let line = line(at: range.lowerBound)
    let lineRange = self.range(ofLine: line)
    let start = min(range.lowerBound, lineRange.upperBound)
    let column = scalars(in: lineRange.lowerBound..<start) + 1
    let length = range.upperBound <= lineRange.upperBound ? scalars(in: start..<max(start, range.upperBound)) : 0
    return SourcePosition(file: file, line: line, column: column, length: length)
  }

  /// The whole of a line without the blanks around it.
  func position(ofLine line: Int) -> SourcePosition {
    var range = range(ofLine: line)
    while let first = bytes[range].first, first == 0x20 || first == 0x09 { range = range.dropFirst() }
    while let last = bytes[range].last, last == 0x20 || last == 0x09 { range = range.dropLast() }
    return position(of: range)
  }

  /// A place given by line and column (in scalars), moved into the file where it lies outside.
  func position(line: Int, column: Int, length: Int = 0) -> SourcePosition {
    let line = min(max(1, line), lineCount)
    let width = widths[line - 1]
    let column = min(max(1, column), width + 1)
    return SourcePosition(file: file, line: line, column: column, length: max(0, min(length, width + 1 - column)))
  }

  /// Where `text` stands next, from a place on, at most 4 kB further.
  func find(_ text: String, from position: SourcePosition) -> SourcePosition? {
    guard position.line >= 1, position.line <= lineCount, let first = text.utf8.first else { return nil }
    let line = range(ofLine: position.line)
    var start = line.lowerBound
    var column = 0
    while start < line.upperBound {
      if bytes[start] & 0xC0 != 0x80 { column += 1 }
      if column >= position.column { break }
      start += 1
    }
    let count = text.utf8.count
    let end = min(bytes.count, start + 4096)
    while start + count <= end {
      if bytes[start] == first, bytes[start..<(start + count)].elementsEqual(text.utf8) {
        return self.position(of: start..<(start + count))
      }
      start += 1
    }
    return nil
  }

  /// A line as text.
  func text(ofLine line: Int) -> String { String(decoding: bytes[range(ofLine: line)], as: UTF8.self) }
}

// MARK: - Decoding

/// What came of the bytes of a text file.
struct DecodedText {
  var source: SourceText
  /// For the excerpts in messages, repaired where the bytes are not UTF-8.
  var text: String
  /// Nil where the text may be parsed.
  var refusal: Diagnostic?
}

extension SourceText {
  /// Checks the encoding (SR0103) and looks for control characters (SR0120).
  static func decode(_ bytes: [UInt8], file: String) -> DecodedText {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    let source = SourceText(file: file, bytes: bytes)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return DecodedText(
        source: source, text: String(decoding: bytes, as: UTF8.self), refusal: source.encodingFinding())
    }
    return DecodedText(source: source, text: text, refusal: source.controlCharacterFinding())
  }

  private func encodingFinding() -> Diagnostic {
    let offset = firstInvalidByte()
    var position = position(of: offset..<min(offset + 1, bytes.count))
    position.length = 1
    return Diagnostic(
      .notUTF8, at: position,
      Message(
        "Hier steht ein Zeichen, das sich nicht lesen lässt: Die Datei ist nicht als „UTF-8“ gespeichert",
        en: "There is a letter here that cannot be read: the file is not saved as “UTF-8”"),
      help: Message(
        "Speichern Sie die Datei als „UTF-8“ (im Editor: Speichern unter, Codierung; in Excel: „CSV UTF-8“).",
        en: "Save the file as “UTF-8” (in the editor: Save As, encoding; in Excel: “CSV UTF-8”)."))
  }

  /// Offset of the first byte that begins no well-formed scalar.
  private func firstInvalidByte() -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput, .error: return offset
      }
    }
  }

  /// Nil where the text holds nothing that cannot be seen.
  func controlCharacterFinding() -> Diagnostic? {
    var first: (offset: Int, length: Int, scalar: UInt32)?
    var count = 0
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count {
        guard let (length, scalar) = Self.controlCharacter(in: bytes, at: index) else { continue }
        if first == nil { first = (index, length, scalar) }
        count += 1
      }
    }
    guard let first else { return nil }
    let sign = "U+\(hexadecimal(first.scalar, digits: 4))"
    let others =
      count > 1 ? Message(" (und \(count - 1) weitere)", en: " (and \(count - 1) more)") : .empty
    return Diagnostic(
      .controlCharacter, at: position(of: first.offset..<(first.offset + first.length)),
      Message(
        "Hier steht ein unsichtbares Steuerzeichen, \(sign)",
        en: "There is an invisible control character here, \(sign)")
        + others,
      help: Message(
        "Löschen Sie das Zeichen. Solche Zeichen kommen oft beim Kopieren aus Word oder PDF mit.",
        en: "Delete the character. Such characters often come along when copying from Word or PDF."))
  }

  /// C0 without tab and line ends, DEL, C1, the Unicode line separators (YAML and Markdown disagree
  /// about them), byte order marks inside the text, and the two non-characters U+FFFE and U+FFFF.
  private static func controlCharacter(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, scalar: UInt32)? {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 9 || byte == 10 || byte == 13 ? nil : (1, UInt32(byte)) }
    if byte == 0x7F { return (1, 0x7F) }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return (2, UInt32(bytes[index + 1])) }
    guard byte == 0xE2 || byte == 0xEF, index + 2 < bytes.count else { return nil }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0xA8): return (3, 0x2028)
    case (0xE2, 0x80, 0xA9): return (3, 0x2029)
    case (0xEF, 0xBB, 0xBF): return (3, 0xFEFF)
    case (0xEF, 0xBF, 0xBE): return (3, 0xFFFE)
    case (0xEF, 0xBF, 0xBF): return (3, 0xFFFF)
    default: return nil
    }
  }
}

/// `7` as `0007`.
func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// A piece of somebody's text for a message: one line, at most `limit` characters.
func excerpt(_ text: some StringProtocol, limit: Int = 40) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return line.count <= limit ? line : line.prefix(limit - 1) + "…"
}
