/// Finds addresses that a script loads from elsewhere.
///
/// It reads words and strings, no grammar: an absolute address counts where it stands as the first
/// text behind `import`, `from`, `fetch(`, `importScripts(`, `new Worker(` and their like, in
/// `open("GET", …)`, or is assigned to `.src`. Addresses that a script puts together escape it.
enum ScriptScanner {
  static func references(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [Reference] {
    var scanner = Scanner(bytes: bytes)
    return scanner.scan()
  }

  private enum Token: Equatable {
    case none
    case word(String)
    case sign(UInt8)
    case text
  }

  private static let loaders: Set<String> = [
    "fetch", "import", "importScripts", "Worker", "SharedWorker", "EventSource", "WebSocket", "WebTransport",
    "sendBeacon", "Request", "register", "Audio", "FontFace",
  ]

  private struct Scanner {
    let bytes: Slice<UnsafeBufferPointer<UInt8>>
    var index: Int
    var result: [Reference] = []
    var last: [Token] = [.none, .none, .none]
    /// Within the arguments of `open(`, whose second one is an address.
    var opens = false

    init(bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      self.bytes = bytes
      index = bytes.startIndex
    }

    mutating func scan() -> [Reference] {
      while let byte = peek() {
        switch byte {
        case UInt8(ascii: "/"): slash()
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): text(quote: byte)
        case _ where byte.isHTMLSpace: index += 1
        case _ where Self.isNamePart(byte):
          let start = index
          while let byte = peek(), Self.isNamePart(byte) { index += 1 }
          remember(.word(String(decoding: bytes[start..<index], as: UTF8.self)))
        default:
          index += 1
          if byte == UInt8(ascii: "("), last[2] == .word("open") { opens = true }
          if byte == UInt8(ascii: ")") { opens = false }
          remember(.sign(byte))
        }
      }
      return result
    }

    private mutating func remember(_ token: Token) { last = [last[1], last[2], token] }

    /// A comment, a regular expression or a division.
    private mutating func slash() {
      switch peek(1) {
      case UInt8(ascii: "/"):
        while let byte = peek(), byte != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "*"):
        index += 2
        while let byte = peek(), !(byte == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { index += 1 }
        index += 2
      default:
        if startsExpression { skipExpression() } else { index += 1 }
        remember(.sign(UInt8(ascii: "/")))
      }
    }

    /// Whether a `/` here begins a regular expression: nothing to divide stands before it.
    private var startsExpression: Bool {
      switch last[2] {
      case .none: true
      case .text: false
      case .word(let word): ["return", "typeof", "case", "in", "of", "delete", "void", "else"].contains(word)
      case .sign(let sign): sign != UInt8(ascii: ")") && sign != UInt8(ascii: "]") && sign != UInt8(ascii: "}")
      }
    }

    private mutating func skipExpression() {
      index += 1
      var isClass = false
      while let byte = peek(), byte != UInt8(ascii: "\n") {
        index += 1
        switch byte {
        case UInt8(ascii: "\\"): index += 1
        case UInt8(ascii: "["): isClass = true
        case UInt8(ascii: "]"): isClass = false
        case UInt8(ascii: "/") where !isClass: return
        default: break
        }
      }
    }

    private mutating func text(quote: UInt8) {
      let start = index
      index += 1
      while let byte = peek(), byte != quote {
        // A line break ends a broken text, but belongs to one in backquotes.
        if byte == UInt8(ascii: "\n"), quote != UInt8(ascii: "`") { break }
        index += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      let end = min(index, bytes.endIndex)
      index = min(index + 1, bytes.endIndex)
      let target = String(decoding: bytes[start + 1..<max(end, start + 1)], as: UTF8.self)
      if isLoaded, Link(target).isForeign {
        result.append(Reference(target: target, use: .load, place: .at(start)))
      }
      remember(.text)
    }

    /// Whether a text that begins here is an address that is loaded.
    private var isLoaded: Bool {
      switch (last[0], last[1], last[2]) {
      case (_, _, .word("import")), (_, _, .word("from")): true
      case (_, .word(let name), .sign(UInt8(ascii: "("))): loaders.contains(name)
      case (_, .word("src"), .sign(UInt8(ascii: "="))): true
      case (_, .text, .sign(UInt8(ascii: ","))): opens
      default: false
      }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
    }

    private func peek(_ distance: Int = 0) -> UInt8? {
      index + distance < bytes.endIndex ? bytes[index + distance] : nil
    }
  }
}
