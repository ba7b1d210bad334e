/// Turns what the content says into keys that can be looked for.
extension Statement {
  /// Letters that make a single word telling: shorter ones occur in any text.
  private static let shortestWord = 6
  /// The same where the word is the whole name of something.
  private static let shortestName = 4
  /// Letters of a sequence of words.
  private static let shortestSequence = 7

  /// Calls `body` with every key, with the offset in the text where it begins, and whether it says nothing alone: a
  /// single word of a sentence may occur elsewhere by chance, several of them do not.
  func forEachKey(_ body: (SecretIndex.Key, _ offset: Int, _ isWeak: Bool) -> Void) {
    let strong = { body($0, $1, false) }
    let weak = { body($0, $1, true) }
    switch form {
    case .figure: figures(TokenList.of(text), isWhole: true, strong)
    case .telephone: telephone(text.utf8, at: 0, strong)
    case .email: email(text, at: 0, strong)
    case .address:
      let tokens = TokenList.of(text)
      let scheme = Set(TokenList.of("http https www").map(\.hash))
      sequences(Array(tokens.drop { scheme.contains($0.hash) }), strong)
    case .name:
      let tokens = TokenList.of(text)
      if tokens.count == 1, tokens[0].length >= Self.shortestName { sequence(tokens[...], strong) }
      sequences(tokens, strong)
      words(tokens, weak)
    case .prose:
      let tokens = TokenList.of(text)
      sequences(tokens, strong)
      words(tokens, tokens.count == 1 ? strong : weak)
      figures(tokens, isWhole: false, strong)
      contacts(tokens, strong)
    }
  }

  private func sequence(_ tokens: ArraySlice<Token>, _ body: (SecretIndex.Key, Int) -> Void) {
    guard let first = tokens.first else { return }
    var chain = Chain()
    for token in tokens { chain.add(token) }
    let sums = [chain.sums.0, chain.sums.1, chain.sums.2, chain.sums.3, chain.sums.4]
    body(.init(words: tokens.count, sum: sums[tokens.count - 1]), first.start)
  }

  /// A short text as a whole, a long one by every few words of it, and names inside of it.
  private func sequences(_ tokens: [Token], _ body: (SecretIndex.Key, Int) -> Void) {
    let longest = SecretIndex.longest
    func isTelling(_ tokens: ArraySlice<Token>) -> Bool {
      tokens.reduce(0) { $0 + $1.length - $1.digits } >= Self.shortestSequence
    }
    if tokens.count > 1, tokens.count <= longest {
      if isTelling(tokens[...]) { sequence(tokens[...], body) }
    } else if tokens.count > longest {
      for start in 0...(tokens.count - longest) where isTelling(tokens[start..<(start + longest)]) {
        sequence(tokens[start..<(start + longest)], body)
      }
    }
    guard tokens.count > 2 else { return }
    let bytes = Array(text.utf8)
    for index in 1..<tokens.count where tokens[index].gap == 0x20 {
      // Two words with capitals beside each other are mostly somebody's or something's name.
      let pair = tokens[(index - 1)...index]
      guard pair.allSatisfy({ Self.isCapital(bytes, at: $0.start) }), isTelling(pair) else { continue }
      sequence(pair, body)
      if tokens[index].length >= Self.shortestName { sequence(tokens[index...index], body) }
    }
  }

  private static func isCapital(_ bytes: [UInt8], at offset: Int) -> Bool {
    if (0x41...0x5A).contains(bytes[offset]) { return true }
    return bytes[offset] == 0xC3 && offset + 1 < bytes.count && (0x80...0x9E).contains(bytes[offset + 1])
  }

  /// Words that stand nowhere in public tell something even apart: a search index takes sentences apart.
  private func words(_ tokens: [Token], _ body: (SecretIndex.Key, Int) -> Void) {
    for token in tokens where token.length >= Self.shortestWord && token.digits < token.length {
      sequence([token], body)
    }
  }

  private func figures(_ tokens: [Token], isWhole: Bool, _ body: (SecretIndex.Key, Int) -> Void) {
    var chain = Chain()
    for (offset, token) in tokens.enumerated() {
      chain.note(token)
      guard token.isNumber else { continue }
      // Only at the end of a number: 12 is no part of 12.345.
      let next = offset + 1 < tokens.count ? tokens[offset + 1] : nil
      let isJoined = next.map { $0.isNumber && [0x2C, 0x2E, 0x20, 0x27].contains($0.gap) } ?? false
      if isJoined { continue }
      let row = chain.numbers.count
      chain.forEachFigure { figure, start, words in
        guard figure.isTelling, !isWhole || words == row else { return }
        // In German running text a point parts thousands.
        if !isWhole, token.gap == UInt8(ascii: "."), token.length == 3, figure.places > 0 { return }
        body(.init(figure), start)
      }
    }
  }

  private func telephone(_ digits: some Sequence<UInt8>, at offset: Int, _ body: (SecretIndex.Key, Int) -> Void) {
    for value in Telephone.values(of: digits.filter { (0x30...0x39).contains($0) }) {
      body(.init(telephone: value), offset)
    }
  }

  private func email(_ address: some StringProtocol, at offset: Int, _ body: (SecretIndex.Key, Int) -> Void) {
    let parts = address.split(separator: "@").map { TokenList.of(String($0)) }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return }
    for between in [[], TokenList.of("at")] {
      let tokens = parts[0] + between + parts[1]
      let length = min(tokens.count, SecretIndex.longest)
      // Of a long address the end of the name and the host say enough.
      let rest = tokens.suffix(length)
      var chain = Chain()
      for token in rest { chain.add(token) }
      let sums = [chain.sums.0, chain.sums.1, chain.sums.2, chain.sums.3, chain.sums.4]
      body(.init(words: length, sum: sums[length - 1]), offset)
    }
  }

  /// Addresses and numbers of telephone inside of a text.
  private func contacts(_ tokens: [Token], _ body: (SecretIndex.Key, Int) -> Void) {
    let bytes = Array(text.utf8)
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "@") {
      func isPart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B
      }
      let name = bytes[..<offset].reversed().prefix(while: isPart).reversed()
      let host = bytes[(offset + 1)...].prefix(while: isPart)
      let address = String(decoding: Array(name) + [byte] + host, as: UTF8.self)
      email(address, at: offset - name.count, body)
    }
    var row: ArraySlice<Token> = []
    for token in tokens + [
      Token(hash: 0, start: bytes.count, end: bytes.count, length: 1, digits: 0, number: 0, gap: 0)
    ] {
      let between = row.last.map { bytes[$0.end..<token.start] } ?? []
      if token.isNumber, between.count <= 3, between.allSatisfy({ " /-().+".utf8.contains($0) }) {
        row.append(token)
        continue
      }
      if let first = row.first, let last = row.last {
        let digits = bytes[first.start..<last.end].filter { $0 &- 0x30 < 10 }
        let isNumber = digits.first == 0x30 || (first.start > 0 && bytes[first.start - 1] == UInt8(ascii: "+"))
        if isNumber, digits.count > Telephone.shortest { telephone(digits, at: first.start, body) }
      }
      row = token.isNumber ? [token] : []
    }
  }
}
