/// Something in a file that leads or loads out of it.
struct Reference: Sendable {
  enum Use: Sendable {
    /// The reader follows it by choice.
    case follow
    /// The browser asks for it without being told to.
    case load
  }

  /// As written, entities resolved.
  var target: String
  var use: Use
  var place: Place
  /// Inside `template`: its anchors do not exist yet.
  var isInert = false
}

extension Reference {
  /// Appends what an element leads to or loads.
  static func add(referencesOf element: Element, to result: inout [Reference]) {
    func add(_ target: some StringProtocol, _ use: Use) {
      result.append(Reference(target: String(target), use: use, place: element.place, isInert: element.isInert))
    }
    for attribute in element.attributes {
      let value = attribute.value
      switch attribute.name {
      case .href:
        switch element.name {
        case .a, .area: add(value, .follow)
        case .link: add(value, relationIsFollowed(element[.rel]) ? .follow : .load)
        case .base: break
        default: add(value, .load)
        }
      case .src, .poster, .background, .manifest: add(value, .load)
      case .data: if element.name == .object { add(value, .load) }
      case .action, .formaction:
        // What a form sends leaves the machine even when the reader asks for it.
        if !value.allSatisfy(\.isWhitespace) { add(value, .load) }
      case .srcset, .imagesrcset:
        for candidate in candidates(of: value) { add(candidate, .load) }
      case .ping:
        for target in value.split(whereSeparator: \.isWhitespace) { add(target, .load) }
      case .content:
        if element.name == .meta, element[.httpEquiv]?.lowercased() == "refresh", let target = refresh(value) {
          add(target, .load)
        }
      case .style, .paint:
        for reference in StyleScanner.references(inValue: value) { add(reference.target, .load) }
      default: break
      }
    }
  }

  /// `rel` values that only state something. An unknown one counts as loaded.
  private static func relationIsFollowed(_ relation: String?) -> Bool {
    let stating: Set<String> = [
      "alternate", "author", "bookmark", "canonical", "contents", "describedby", "first", "help", "index", "last",
      "license", "me", "next", "prev", "privacy-policy", "self", "start", "tag", "terms-of-service", "up",
    ]
    let words = (relation ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    return !words.isEmpty && words.allSatisfy(stating.contains)
  }

  /// The addresses of a `srcset`: each runs to the next white space; a comma at its end ends it.
  static func candidates(of srcset: String) -> [String] {
    var result: [String] = []
    let bytes = Array(srcset.utf8)
    var index = 0
    while index < bytes.count {
      while index < bytes.count, bytes[index].isHTMLSpace || bytes[index] == UInt8(ascii: ",") { index += 1 }
      let start = index
      while index < bytes.count, !bytes[index].isHTMLSpace { index += 1 }
      var end = index
      let isComplete = end > start && bytes[end - 1] == UInt8(ascii: ",")
      while end > start, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
      if end > start { result.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      if isComplete { continue }
      // The descriptor; a comma within brackets belongs to it.
      var depth = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if byte == UInt8(ascii: ","), depth <= 0 { break }
      }
    }
    return result
  }

  /// The address in `5; url=weiter.html`; nil where the page only loads itself again.
  static func refresh(_ content: String) -> String? {
    guard let separator = content.firstIndex(where: { $0 == ";" || $0 == "," }) else { return nil }
    var rest = content[content.index(after: separator)...].drop(while: \.isWhitespace)
    if rest.prefix(3).lowercased() == "url" {
      let behind = rest.dropFirst(3).drop(while: \.isWhitespace)
      if behind.first == "=" { rest = behind.dropFirst().drop(while: \.isWhitespace) }
    }
    if let quote = rest.first, quote == "\"" || quote == "'" {
      rest = rest.dropFirst().prefix { $0 != quote }
    }
    return rest.isEmpty ? nil : String(rest)
  }
}
