/// Lines of the files that findings name. Each file is cut into lines once, since a table can have
/// thousands of findings.
struct SourceLines {
  private struct File {
    var text: String
    /// UTF-8 offsets at which lines begin.
    var starts: [Int]
  }

  private let source: (String) -> String?
  private var files: [String: File?] = [:]

  init(source: @escaping (String) -> String?) { self.source = source }

  /// A line without its end; nil where the file or the line does not exist.
  mutating func line(_ number: Int, of path: String) -> Substring? {
    guard number >= 1 else { return nil }
    if files[path] == nil { files.updateValue(source(path).map(Self.cut), forKey: path) }
    guard let file = files[path] ?? nil, number <= file.starts.count else { return nil }
    let bytes = file.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: file.starts[number - 1])
    var end =
      number < file.starts.count ? bytes.index(bytes.startIndex, offsetBy: file.starts[number]) : bytes.endIndex
    if number < file.starts.count {
      while end > start {
        let last = bytes.index(before: end)
        guard bytes[last] == UInt8(ascii: "\n") || bytes[last] == UInt8(ascii: "\r") else { break }
        end = last
      }
    }
    return file.text[start..<end]
  }

  /// Lines end with `\n`, `\r\n` or `\r`, as the reader counts them.
  private static func cut(_ text: String) -> File {
    var text = text
    text.makeContiguousUTF8()
    var starts = [0]
    var offset = 0
    var wasReturn = false
    for byte in text.utf8 {
      offset += 1
      if byte == UInt8(ascii: "\n") {
        if wasReturn { starts[starts.count - 1] = offset } else { starts.append(offset) }
      } else if byte == UInt8(ascii: "\r") {
        starts.append(offset)
      }
      wasReturn = byte == UInt8(ascii: "\r")
    }
    return File(text: text, starts: starts)
  }
}
