/// What the preview adds to a page on its way to the browser. The files of the site stay as they are.
struct PageDecoration: Sendable {
  /// The version of the sites that the page belongs to.
  var siteVersion: String
  /// For `404.html` in place of a page that would be deeper: its links count from where it lies itself.
  var base: String?

  /// Adds the script of the preview at the end of the head, and lets the page's own policy allow it.
  ///
  /// Complexity: O(length of the page).
  func decorated(_ page: [UInt8]) -> [UInt8] {
    let headEnd = Self.find("</head", in: page, from: 0) ?? page.count
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 512)
    var position = 0
    if let base, let start = Self.find("<head", in: page, from: 0),
      let end = page[start...].firstIndex(of: Self.greater)
    {
      // In front of everything that loads, and in front of a policy that may forbid it.
      result += page[...end]
      result += "<base href=\"\(base)\">".utf8
      position = end + 1
    }
    while let start = Self.find("<meta", in: page, from: position), start < headEnd,
      let tag = StartTag(in: page, at: start)
    {
      result += page[position..<start]
      if tag["http-equiv"]?.lowercased() == "content-security-policy", let policy = tag["content"] {
        result += Self.policyTag(ContentPolicy.widened(policy))
      } else {
        result += page[start..<tag.end]
      }
      position = tag.end
    }
    if position < headEnd { result += page[position..<headEnd] }
    result += "<script src=\"\(PreviewPath.script)\" data-version=\"\(siteVersion)\" defer></script>".utf8
    result += page[max(position, headEnd)...]
    return result
  }

  private static let greater = UInt8(ascii: ">")

  private static func policyTag(_ policy: String) -> [UInt8] {
    let value = policy.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      default: [byte]
      }
    }
    return Array("<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8) + value + Array("\">".utf8)
  }

  /// The first place of an ASCII word in lower case, whatever the case in the page.
  private static func find(_ word: StaticString, in page: [UInt8], from start: Int) -> Int? {
    word.withUTF8Buffer { word in
      guard page.count >= word.count else { return nil }
      return (start..<max(start, page.count - word.count + 1)).first { offset in
        page[offset] == word[0]
          && (1..<word.count).allSatisfy { page[offset + $0] | 0x20 == word[$0] || page[offset + $0] == word[$0] }
      }
    }
  }
}

/// A start tag of HTML with its attributes, read from the bytes of a page.
private struct StartTag {
  private var attributes: [(name: String, value: String)] = []
  /// Offset of the byte behind the tag.
  private(set) var end: Int

  /// Nil where the tag does not end.
  init?(in page: [UInt8], at start: Int) {
    var position = start + 1
    func skip(_ isSkipped: (UInt8) -> Bool) -> Range<Int> {
      let first = position
      while position < page.count, isSkipped(page[position]) { position += 1 }
      return first..<position
    }
    func text(_ range: Range<Int>) -> String { String(decoding: page[range], as: UTF8.self) }
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D }
    let greater = UInt8(ascii: ">")
    let equals = UInt8(ascii: "=")
    // The name of the element.
    _ = skip { !isBlank($0) && $0 != greater }
    while true {
      _ = skip { isBlank($0) || $0 == UInt8(ascii: "/") }
      guard position < page.count else { return nil }
      if page[position] == greater { break }
      // An equals sign in front of a name belongs to the name, so something is always taken.
      let first = position
      position += 1
      _ = skip { !isBlank($0) && $0 != greater && $0 != equals && $0 != UInt8(ascii: "/") }
      let name = text(first..<position).lowercased()
      _ = skip(isBlank)
      guard position < page.count, page[position] == equals else {
        attributes.append((name, ""))
        continue
      }
      position += 1
      _ = skip(isBlank)
      guard position < page.count else { return nil }
      let quote = page[position]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        position += 1
        attributes.append((name, text(skip { $0 != quote })))
        position += 1
      } else {
        attributes.append((name, text(skip { !isBlank($0) && $0 != greater })))
      }
    }
    end = position + 1
  }

  /// The value of the first attribute of a name, with the references that a policy may be written with resolved.
  subscript(name: String) -> String? {
    guard var value = attributes.first(where: { $0.name == name })?.value, value.utf8.contains(UInt8(ascii: "&")) else {
      return attributes.first { $0.name == name }?.value
    }
    for (reference, sign) in [("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&amp;", "&")] {
      value = value.replacing(reference, with: sign)
    }
    return value
  }
}
