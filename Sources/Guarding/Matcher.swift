/// Looks for secrets in the words of a text.
struct Matcher: TokenSink {
  private let index: SecretIndex
  private var text = Chain()
  private var markup = Chain()
  private(set) var found = Found()
  /// Words so long that they may be packed data.
  private(set) var packed: [Range<Int>] = []

  init(_ index: SecretIndex) { self.index = index }

  @inline(__always) mutating func take(_ token: Token, inMarkup: Bool) {
    if token.length >= 24 { packed.append(token.start..<token.end) }
    if inMarkup {
      Self.step(&markup, token, index, &found)
    } else {
      Self.step(&text, token, index, &found)
    }
  }

  @inline(__always) private static func step(
    _ chain: inout Chain, _ token: Token, _ index: SecretIndex, _ found: inout Found
  ) {
    chain.add(token)
    let (sums, starts) = (chain.sums, chain.starts)
    if index.hasSequence[1] { found.add(index.number(of: .init(words: 1, sum: sums.0)), at: starts.0) }
    if index.hasSequence[2] { found.add(index.number(of: .init(words: 2, sum: sums.1)), at: starts.1) }
    if index.hasSequence[3] { found.add(index.number(of: .init(words: 3, sum: sums.2)), at: starts.2) }
    if index.hasSequence[4] { found.add(index.number(of: .init(words: 4, sum: sums.3)), at: starts.3) }
    if index.hasSequence[5] { found.add(index.number(of: .init(words: 5, sum: sums.4)), at: starts.4) }
    guard index.hasNumbers else { return }
    chain.note(token)
    guard token.isNumber else { return }
    chain.forEachFigure { figure, start, _ in found.add(index.number(of: .init(figure)), at: start) }
    chain.forEachTelephone { number, start in found.add(index.number(of: .init(telephone: number)), at: start) }
  }
}

/// Secrets that were met in a text, each once, at its first place.
struct Found: Sendable {
  struct Hit: Sendable {
    var secret: Int32
    var offset: Int
  }

  private(set) var hits: [Hit] = []
  private var seen: Set<Int32> = []

  @inline(__always) mutating func add(_ number: Int32?, at offset: Int) {
    guard let number else { return }
    insert(number, at: offset)
  }

  private mutating func insert(_ number: Int32, at offset: Int) {
    if seen.insert(number).inserted { hits.append(Hit(secret: number, offset: offset)) }
  }

  /// Takes over what was met elsewhere: in something packed that stands at `offset`, or in the same bytes.
  mutating func add(_ inner: Found, at offset: Int?) {
    for hit in inner.hits { insert(hit.secret, at: offset ?? hit.offset) }
  }
}

/// The words of a text, for making secrets of them.
struct TokenList: TokenSink {
  private(set) var tokens: [Token] = []

  mutating func take(_ token: Token, inMarkup: Bool) { tokens.append(token) }

  /// The words of a text as it is meant: nothing in it is a tag or an entity.
  static func of(_ text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = TokenScanner(bytes, form: [], sink: TokenList())
      scanner.run()
      return scanner.sink.tokens
    }
  }
}
