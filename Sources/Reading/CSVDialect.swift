import Diagnostics

/// How a table is written: what stands between its cells, how letters are stored, how lines end.
public struct CSVDialect: Hashable, Sendable {
  /// What stands between two cells.
  public enum Separator: Hashable, Sendable, CaseIterable { case comma, semicolon, tab }

  /// How letters are stored.
  public enum Encoding: Hashable, Sendable, CaseIterable { case utf8, utf8WithByteOrderMark, windows1252 }

  /// How rows end; line breaks inside a cell do not count.
  public enum LineEnd: Hashable, Sendable, CaseIterable { case lf, crlf, cr, mixed }

  public var separator: Separator
  public var encoding: Encoding
  public var lineEnd: LineEnd

  public init(separator: Separator, encoding: Encoding, lineEnd: LineEnd) {
    self.separator = separator
    self.encoding = encoding
    self.lineEnd = lineEnd
  }

  /// The form in which this project writes its own tables.
  public static let house = CSVDialect(separator: .comma, encoding: .utf8, lineEnd: .lf)

  /// `Semikolon, Windows-1252, Zeilenende CRLF`.
  public var words: Message { [separator.word, encoding.word, lineEnd.words].joined(separator: ", ") }
}

extension CSVDialect.Separator {
  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 0x09
    }
  }

  /// Neuter in German, each of them: „ein Komma“, „das Komma“.
  var word: Message {
    switch self {
    case .comma: Message("Komma", en: "comma")
    case .semicolon: Message("Semikolon", en: "semicolon")
    case .tab: Message("Tabulatorzeichen", en: "tab")
    }
  }

  /// A cell that has to stand in quotes, as an example.
  var quotedExample: String {
    switch self {
    case .comma: "\"29,1\""
    case .semicolon: "\"Mitte; Nord\""
    case .tab: "\"Mitte\tNord\""
    }
  }

  /// What separates the names in the header: the most frequent of the three outside quotes. With as
  /// many semicolons as commas it is the semicolon, which is rarer inside a name; with nothing at
  /// all the table has one column, and a comma is assumed. O(length of the header).
  static func find(inHeader bytes: ArraySlice<UInt8>) -> Self {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if !isQuoted { return best(counts) }
      case UInt8(ascii: ","), UInt8(ascii: ";"), 0x09:
        if !isQuoted { counts[byte, default: 0] += 1 }
      default: break
      }
    }
    return best(counts)
  }

  /// How many cells a row has where this sign separates them. O(length of the row).
  func cells(in row: ArraySlice<UInt8>) -> Int {
    var count = 1
    var isQuoted = false
    for byte in row {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if byte == self.byte, !isQuoted { count += 1 }
    }
    return count
  }

  private static func best(_ counts: [UInt8: Int]) -> Self {
    var best = (separator: Self.comma, count: 0)
    // Who comes first wins a tie.
    for separator in [Self.semicolon, .comma, .tab] {
      let count = counts[separator.byte, default: 0]
      if count > best.count { best = (separator, count) }
    }
    return best.separator
  }

  /// The sign that a first line `sep=;` names, as Excel writes and reads it; nil for any other line.
  static func declared(inLine bytes: ArraySlice<UInt8>) -> UInt8? {
    var line = bytes
    if line.count > 2, line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\"") {
      line = line.dropFirst().dropLast()
    }
    let prefix = line.prefix(4)
    // Letters to lower case; `=` has the bit already.
    guard prefix.map({ $0 | 0x20 }) == Array("sep=".utf8), line.count == 5, let sign = line.last, sign < 0x80
    else { return nil }
    return sign
  }
}

extension CSVDialect.Encoding {
  var word: Message {
    switch self {
    case .utf8: Message(verbatim: "UTF-8")
    case .utf8WithByteOrderMark: Message("UTF-8 mit BOM", en: "UTF-8 with BOM")
    case .windows1252: Message(verbatim: "Windows-1252")
    }
  }
}

extension CSVDialect.LineEnd {
  var words: Message {
    switch self {
    case .lf: Message("Zeilenende LF", en: "line ends LF")
    case .crlf: Message("Zeilenende CRLF", en: "line ends CRLF")
    case .cr: Message("Zeilenende CR", en: "line ends CR")
    case .mixed: Message("verschiedene Zeilenenden", en: "mixed line ends")
    }
  }

  /// A table of one line without an end counts as ending like ours.
  init(lf: Int, crlf: Int, cr: Int) {
    switch (lf > 0, crlf > 0, cr > 0) {
    case (_, false, false): self = .lf
    case (false, true, false): self = .crlf
    case (false, false, true): self = .cr
    default: self = .mixed
    }
  }
}

extension CSVDialect {
  /// Says what was found where it is not our own form; nil otherwise.
  func finding(in file: String) -> Diagnostic? {
    guard self != .house else { return nil }
    return Diagnostic(
      .csvDialect, at: SourcePosition(file: file, line: 1),
      Message("Die Tabelle ist gelesen als: ", en: "The table is read as: ") + words,
      help: Message(
        "Sie müssen nichts tun, wenn das stimmt. Unsere eigenen Tabellen haben: \(Self.house.words.german).",
        en: "If that is right, there is nothing to do. Our own tables have: \(Self.house.words.english)."))
  }
}
