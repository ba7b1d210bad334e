import Diagnostics
import Unpacking

/// Looks for secrets in the bytes of a file, and in what is packed inside of it.
struct FileSearch {
  let index: SecretIndex

  /// Packed inside of packed: deeper is no document.
  private static let deepest = 4

  /// Complexity: O(bytes), unpacked ones included.
  func search(_ bytes: [UInt8], path: String) -> Found {
    var found = Found()
    bytes.withUnsafeBufferPointer { search($0, path: path, depth: 0, &found) }
    return found
  }

  /// The words of a text that is written as it is meant, as the path of a file is.
  func search(text: String) -> Found {
    var text = text
    return text.withUTF8 { words(in: $0, form: []).found }
  }

  private func words(in bytes: UnsafeBufferPointer<UInt8>, form: TextForm) -> Matcher {
    var scanner = TokenScanner(bytes, form: form, sink: Matcher(index))
    scanner.run()
    return scanner.sink
  }

  private func search(_ bytes: UnsafeBufferPointer<UInt8>, path: String, depth: Int, _ found: inout Found) {
    if index.hasPieces { Pieces.search(bytes, index, &found) }
    guard depth < Self.deepest else { return }
    if bytes.starts(with: [0x1F, 0x8B]) {
      let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
      return search(packed: unpack(bytes, .wrapped).bytes, at: 0, path: name, depth: depth, &found)
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return searchArchive(bytes, depth: depth, &found) }
    if bytes.starts(with: [0x25, 0x50, 0x44, 0x46]) { searchStreams(bytes, depth: depth, &found) }
    if let text = UTF16Text.decode(bytes) {
      return search(packed: text, at: 0, path: path, depth: depth, &found)
    }
    let isBinary = ["png", "jpg", "jpeg", "webp", "gif", "pdf", "ico", "woff2"].contains(SiteFile.ending(of: path))
    let matcher = words(in: bytes, form: isBinary ? [] : TextForm(ofFile: path))
    found.add(matcher.found, at: nil)
    if !isBinary { searchEncoded(bytes, matcher.packed, depth: depth, &found) }
  }

  private func search(packed bytes: [UInt8], at offset: Int, path: String, depth: Int, _ found: inout Found) {
    guard !bytes.isEmpty else { return }
    var inner = Found()
    bytes.withUnsafeBufferPointer { search($0, path: path, depth: depth + 1, &inner) }
    found.add(inner, at: offset)
  }

  // MARK: Base 64

  private func searchEncoded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ candidates: [Range<Int>], depth: Int, _ found: inout Found
  ) {
    var done = 0
    for candidate in candidates where candidate.lowerBound >= done {
      var (start, end) = (candidate.lowerBound, candidate.upperBound)
      while start > done, Base64.value(bytes[start - 1]) != nil { start -= 1 }
      while end < bytes.count, Base64.value(bytes[end]) != nil { end += 1 }
      done = end
      let decoded = Base64.decode(bytes[start..<end])
      search(packed: decoded, at: start, path: Base64.isMarkup(decoded) ? ".html" : ".png", depth: depth, &found)
    }
  }

  // MARK: Archives

  /// Zip, and the documents of offices, which are zip.
  private func searchArchive(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int, _ found: inout Found) {
    func number(_ offset: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    var offset = 0
    while offset + 30 <= bytes.count {
      guard bytes[offset] == 0x50, bytes[offset + 1] == 0x4B, bytes[offset + 2] == 0x03, bytes[offset + 3] == 0x04
      else {
        offset += 1
        continue
      }
      let start = offset + 30 + number(offset + 26, 2) + number(offset + 28, 2)
      guard start <= bytes.count else { return }
      let name = String(
        decoding: bytes[(offset + 30)..<min(offset + 30 + number(offset + 26, 2), start)], as: UTF8.self)
      found.add(search(text: name), at: offset)
      // Where the size stands behind the data, a stream ends by itself.
      let size = number(offset + 18, 4)
      let end = size > 0 && start + size <= bytes.count ? start + size : bytes.count
      let data = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if number(offset + 8, 2) == 8 {
        search(packed: unpack(data, .bare).bytes, at: offset, path: name, depth: depth, &found)
      } else {
        search(packed: Array(data), at: offset, path: name, depth: depth, &found)
      }
      offset = size > 0 ? end : start + 1
    }
  }

  // MARK: PDF

  private func searchStreams(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int, _ found: inout Found) {
    let word = Array("stream".utf8)
    var offset = 0
    while offset + word.count + 2 < bytes.count {
      guard bytes[offset] == word[0], bytes[offset..<(offset + word.count)].elementsEqual(word),
        offset == 0 || bytes[offset - 1] != UInt8(ascii: "d")
      else {
        offset += 1
        continue
      }
      var start = offset + word.count
      while start < bytes.count, bytes[start] == 0x0D || bytes[start] == 0x0A { start += 1 }
      let inner = unpack(UnsafeBufferPointer(rebasing: bytes[start...]), .wrapped).bytes
      search(packed: PDFText.words(of: inner), at: offset, path: ".txt", depth: depth, &found)
      offset = start
    }
  }
}
