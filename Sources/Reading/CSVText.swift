import Diagnostics

/// The text of a table, in whatever encoding a spreadsheet saved it.
///
/// Only tables may be in another encoding than UTF-8: they come out of programs that do not ask.
struct CSVText {
  var decoded: DecodedText
  var encoding: CSVDialect.Encoding

  static func decode(_ bytes: [UInt8], file: String) -> CSVText {
    if let text = UTF16Text.decode(bytes) {
      let finding = Diagnostic(
        .notUTF8, at: SourcePosition(file: file, line: 1),
        Message(
          "Die Tabelle ist in UTF-16 gespeichert; in Excel heißt das „Unicode-Text“",
          en: "The table is saved in UTF-16; Excel calls that “Unicode Text”"),
        help: saveAgain)
      return CSVText(
        decoded: DecodedText(
          source: SourceText(file: file, bytes: Array(text.utf8)), text: text, refusal: finding),
        encoding: .utf8)
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let decoded = SourceText.decode(bytes, file: file)
    // A file that says it is UTF-8, or mostly is, has a broken place; it is not in another encoding.
    guard decoded.refusal?.code == .notUTF8, !hasMark, !hasGermanLettersInUTF8(bytes) else {
      return CSVText(decoded: decoded, encoding: hasMark ? .utf8WithByteOrderMark : .utf8)
    }
    let (utf8, fault) = Windows1252.decode(bytes)
    let source = SourceText(file: file, bytes: utf8)
    let refusal = fault.map { finding($0, in: source) } ?? source.controlCharacterFinding()
    return CSVText(
      decoded: DecodedText(source: source, text: String(decoding: utf8, as: UTF8.self), refusal: refusal),
      encoding: .windows1252)
  }

  private static let saveAgain = Message(
    "Speichern Sie die Tabelle noch einmal: in Excel „Speichern unter“, Dateityp „CSV UTF-8 (durch Trennzeichen "
      + "getrennt)“.",
    en: "Save the table again: in Excel “Save As”, file type “CSV UTF-8 (Comma delimited)”.")

  private static func finding(_ fault: Windows1252.Fault, in source: SourceText) -> Diagnostic {
    return Diagnostic(
      .notUTF8, at: source.position(of: fault.range),
      Message(
        "Hier steht ein Zeichen, das sich nicht lesen lässt: Die Tabelle ist weder als „CSV UTF-8“ noch als „CSV“ aus "
          + "Excel gespeichert",
        en: "There is a letter here that cannot be read: the table is saved neither as “CSV UTF-8” nor as “CSV” of "
          + "Excel"),
      help: saveAgain
        + Message(
          " Nicht geeignet sind „CSV (MS-DOS)“ und „CSV (Macintosh)“.",
          en: " “CSV (MS-DOS)” and “CSV (Macintosh)” do not work."))
  }

  /// `Ã¤`, `Ã¼`, `ÃŸ` and their like: in Windows-1252 nobody writes that, in UTF-8 it is ä, ü, ß.
  private static func hasGermanLettersInUTF8(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices.dropLast() where bytes[index] == 0xC3 {
      switch bytes[index + 1] {
      case 0x84, 0x96, 0x9C, 0x9F, 0xA4, 0xB6, 0xBC: return true
      default: break
      }
    }
    return false
  }
}

/// What Excel calls „Unicode-Text“.
private enum UTF16Text {
  /// The text without its byte order mark; nil where the bytes are something else.
  static func decode(_ bytes: [UInt8]) -> String? {
    guard let isLittleEndian = order(of: bytes) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return String(decoding: units, as: UTF16.self)
  }

  /// True for the low byte first. Without a mark, every second byte of a header of plain letters is 0.
  private static func order(of bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    let start = bytes.prefix(64)
    guard start.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in start.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let many = start.count / 2 * 3 / 4
    if zeros.odd >= many, zeros.even == 0 { return true }
    if zeros.even >= many, zeros.odd == 0 { return false }
    return nil
  }
}
