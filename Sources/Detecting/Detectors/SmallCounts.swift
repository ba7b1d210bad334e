/// Few people of whom a text says where they live or what has happened to them: „zwei Kinder aus Linthe“.
extension TextScan {
  func smallCounts() -> [Detection] {
    var found: [Detection] = []
    for index in tokens.indices where isSmallNumber(index) {
      guard let noun = noun(behind: index), !isGeneral(index) else { continue }
      let sentence = sentence(around: index)
      if sentence.contains(where: { tokens[$0].classes.contains(.notCounted) }) { continue }
      let places = sentence.filter { isPlace($0) && $0 != noun }
      let isCounted: Bool
      if tokens[index].classes.contains(.one) {
        let isOnly = index > 0 && tokens[index].gap == .blank && tokens[index - 1].classes.contains(.only)
        isCounted = !places.isEmpty && (isOnly || isWord(noun + 1, "aus"))
      } else {
        isCounted =
          !places.isEmpty
          || sentence.contains { hasBeginning($0, WordLists.circumstances) || isKnownHouse($0) }
      }
      if isCounted {
        found.append(Detection(.smallCount, tokens[index].range.lowerBound..<tokens[noun].range.upperBound))
      }
    }
    return found
  }

  /// One to nine, in a digit or a word.
  private func isSmallNumber(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isNumber {
      let isAlone = index == 0 || token.gap.contains(.blank) || token.gap.contains(.open)
      return token.range.count == 1 && bytes[token.range.lowerBound] != 0x30 && isAlone
        && gap(after: index) == .blank
    }
    return !token.classes.isDisjoint(with: [.smallNumber, .one])
  }

  /// The people who are counted; at most two words for what they are like stand before.
  private func noun(behind index: Int) -> Int? {
    var next = index + 1
    while next < tokens.count, next <= index + 3, tokens[next].gap == .blank, !tokens[next].isNumber {
      if tokens[next].isCapitalised {
        let isPeople = tokens[next].classes.contains(.person) || hasEnding(next, WordLists.peopleEndings)
        return isPeople && !tokens[next].hasHyphen ? next : nil
      }
      // „junge“ and „minderjährige“ are words for people as well.
      let isAdjective = tokens[next].classes.subtracting([.person, .filePerson, .anybody]).isEmpty
      guard isAdjective, hasEnding(next, ["e", "en", "er", "es", "em"]) else { return nil }
      next += 1
    }
    return nil
  }

  /// „bis zu acht“, „für zwei“, „Klasse 5“: a rule or a name, and nobody was counted.
  private func isGeneral(_ index: Int) -> Bool {
    guard index > 0, tokens[index].gap == .blank else { return false }
    if isWord(index - 1, "zu") { return true }
    if tokens[index - 1].isNumber { return true }
    return tokens[index - 1].classes.contains(.generalNumber)
  }

  private func isPlace(_ index: Int) -> Bool {
    guard tokens[index].isCapitalised else { return false }
    if tokens[index].classes.contains(.place) { return true }
    // Places of other districts: „aus Kleindorf“.
    return isWord(index - 1, "aus", "in", "nach", "bei") && tokens[index].gap == .blank
      && tokens[index].classes.isEmpty
      && hasEnding(index, ["dorf", "hausen", "itz", "ow", "walde", "horst", "felde", "leben", "rode", "stedt"])
  }

  /// „der Kita Regenbogen“, „der Grundschule „Am Wald““: one house, and not any.
  private func isKnownHouse(_ index: Int) -> Bool {
    guard tokens[index].isCapitalised, index + 1 < tokens.count, tokens[index + 1].isCapitalised,
      tokens[index].classes.contains(.institution) || hasEnding(index, ["schule", "kita", "hort", "heim"])
    else { return false }
    let isNamed = tokens[index + 1].gap.subtracting([.blank, .other]).isEmpty
    return isNamed && !isWord(index - 1, "einer", "einem", "eine", "jeder", "jedem")
  }
}
