/// The text of a source file, made to be changed in places. What is not replaced stays byte for
/// byte: encoding, byte order mark, line ends.
public struct EditableText: Sendable {
  /// A change of the file: which bytes go, which come.
  public struct Edit: Hashable, Sendable {
    /// Bytes of the file that go.
    public let range: Range<Int>
    /// What takes their place, in the encoding of the file.
    public let bytes: [UInt8]
    /// The text that goes.
    public let old: String
    /// The text that comes.
    public let new: String
  }

  /// The whole file.
  public let bytes: [UInt8]
  private let path: ContentPath
  /// The file without its byte order mark, not decoded: places and line ends are the same in both.
  private let source: SourceText
  private let isUTF8: Bool

  /// Nil where the file cannot be read as text, and for files that hold none.
  public init?(_ bytes: [UInt8], of path: ContentPath) {
    let file = path.description
    let (decoded, encoding): (DecodedText, CSVDialect.Encoding)
    switch path.ending {
    case "md", "yaml": (decoded, encoding) = (SourceText.decode(bytes, file: file), .utf8)
    case "csv":
      let table = CSVText.decode(bytes, file: file)
      (decoded, encoding) = (table.decoded, table.encoding)
    default: return nil
    }
    guard decoded.refusal == nil else { return nil }
    self.bytes = bytes
    self.path = path
    isUTF8 = encoding != .windows1252
    source = isUTF8 ? decoded.source : SourceText(file: file, bytes: bytes)
  }

  /// What a replacement would do; nil where its place is outside of the file, or where the encoding
  /// of the file has no sign for a letter of it.
  ///
  /// Complexity: O(length of the lines it begins and ends on).
  public func edit(from start: (line: Int, column: Int), to end: (line: Int, column: Int), with text: String) -> Edit? {
    guard let lower = offset(start), let upper = offset(end), lower <= upper,
      let new = isUTF8 ? Array(text.utf8) : Windows1252.encode(text)
    else { return nil }
    let piece = Array(source.bytes[lower..<upper])
    let old = String(decoding: isUTF8 ? piece : Windows1252.decode(piece).utf8, as: UTF8.self)
    let mark = bytes.count - source.bytes.count
    return Edit(range: lower + mark..<upper + mark, bytes: new, old: old, new: text)
  }

  /// The file with changes made to it; nil where it would then be read in another encoding.
  /// - Precondition: edits are of this text, sorted, and do not overlap.
  /// - Complexity: O(length of the file).
  public func applying(_ edits: [Edit]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    for edit in edits {
      result += bytes[offset..<edit.range.lowerBound]
      result += edit.bytes
      offset = edit.range.upperBound
    }
    result += bytes[offset...]
    // Few letters are left in a small table; with the wrong ones gone it may look like UTF-8.
    let isReadAlike = isUTF8 || result.allSatisfy { $0 < 0x80 } || EditableText(result, of: path)?.isUTF8 == false
    return isReadAlike ? result : nil
  }

  /// The line on which a byte of the file stands, counted from 1.
  public func line(at offset: Int) -> Int { source.line(at: max(0, offset - (bytes.count - source.bytes.count))) }

  private func offset(_ place: (line: Int, column: Int)) -> Int? {
    guard place.line >= 1, place.line <= source.lineCount, place.column >= 1 else { return nil }
    let line = source.range(ofLine: place.line)
    guard isUTF8 else {
      return place.column - 1 <= line.count ? line.lowerBound + place.column - 1 : nil
    }
    var column = 0
    for offset in line where source.bytes[offset] & 0xC0 != 0x80 {
      column += 1
      if column == place.column { return offset }
    }
    return place.column == column + 1 ? line.upperBound : nil
  }
}
