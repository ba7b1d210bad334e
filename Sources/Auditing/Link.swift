/// The text of a link, taken apart as a browser does it.
struct Link: Sendable {
  enum Kind: Sendable, Equatable {
    /// Relative to the page, or nothing but `?…` or `#…`.
    case relative
    /// Begins with `/`: needs a server, and the site at its root.
    case rooted
    /// `https:`, `//host` and others that ask another machine.
    case remote
    /// `javascript:` and `vbscript:`.
    case program
    /// `mailto:`, `tel:` and others that open a program of the reader's machine.
    case contact
    /// `data:`, `blob:`, `about:`: no request.
    case inline
    /// A scheme nobody knows, such as a link to a record that was not resolved.
    case unknown(scheme: String)
  }

  var kind: Kind
  /// Percent signs still encoded; empty where the page itself is meant.
  var path: Substring.UTF8View
  /// Without `#`; nil where there is none.
  var fragment: Substring?

  var isForeign: Bool { kind == .remote }

  init(_ target: String) {
    let text = Self.cleaned(target)
    var rest = text.utf8
    fragment = nil
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = text[text.utf8.index(after: hash)...]
      rest = rest[..<hash]
    }
    kind = Self.kind(of: rest)
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) { rest = rest[..<mark] }
    path = rest
  }

  private static func kind(of text: Substring.UTF8View) -> Kind {
    var iterator = text.makeIterator()
    guard let first = iterator.next() else { return .relative }
    // Browsers read a backslash as a slash.
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") {
      let second = iterator.next()
      return second == UInt8(ascii: "/") || second == UInt8(ascii: "\\") ? .remote : .rooted
    }
    guard first.isASCIILetter else { return .relative }
    var length = 1
    while let byte = iterator.next() {
      if byte == UInt8(ascii: ":") { return kind(ofScheme: String(Substring(text.prefix(length))).lowercased()) }
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E else { break }
      length += 1
    }
    return .relative
  }

  private static func kind(ofScheme scheme: String) -> Kind {
    switch scheme {
    case "http", "https", "ftp", "ws", "wss": .remote
    case "javascript", "vbscript": .program
    case "mailto", "tel", "sms", "geo", "webcal": .contact
    case "data", "blob", "about": .inline
    default: .unknown(scheme: scheme)
    }
  }

  /// Without white space and control characters around it, without tabs and line breaks within it.
  private static func cleaned(_ target: String) -> Substring {
    let isDirty: (UInt8) -> Bool = { $0 < 0x20 }
    var text = Substring(target)
    if text.utf8.contains(where: isDirty) {
      text.unicodeScalars.removeAll { $0 == "\t" || $0 == "\n" || $0 == "\r" }
    }
    var utf8 = text.utf8
    while let first = utf8.first, first <= 0x20 { utf8 = utf8.dropFirst() }
    while let last = utf8.last, last <= 0x20 { utf8 = utf8.dropLast() }
    return Substring(utf8)
  }

  /// The path of the file that is meant, seen from `folder` (with trailing `/`, or empty): percent
  /// signs decoded, `.` and `..` applied. Nil where it leads out of the site.
  func resolved(from folder: Substring.UTF8View) -> String? {
    var result: [UInt8] = Array(folder)
    result.reserveCapacity(result.count + path.count)
    var iterator = Self.percentDecoded(path).makeIterator()
    var segmentStart = result.count
    while true {
      let byte = iterator.next()
      if let byte, byte != UInt8(ascii: "/") {
        result.append(byte)
        continue
      }
      let segment = result[segmentStart...]
      if segment.elementsEqual([0x2E]) {
        result.removeSubrange(segmentStart...)
      } else if segment.elementsEqual([0x2E, 0x2E]) {
        result.removeSubrange(segmentStart...)
        guard result.last == UInt8(ascii: "/") else { return nil }
        result.removeLast()
        let slash = result.lastIndex(of: UInt8(ascii: "/"))
        result.removeSubrange((slash.map { $0 + 1 } ?? 0)...)
      } else if let byte {
        result.append(byte)
      }
      if byte == nil { break }
      segmentStart = result.count
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `%41` → `A`; a percent sign without two digits stays.
  static func percentDecoded(_ text: Substring.UTF8View) -> [UInt8] {
    let bytes = Array(text)
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexadecimal(bytes[index + 1]),
        let low = hexadecimal(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
