/// Sentences as they stand in files about cases and in minutes, found by how they speak.
extension TextScan {
  func caseNotes() -> [Detection] {
    var found: [Detection] = []
    var index = 0
    while index < tokens.count {
      let sentence = index..<sentence(around: index).upperBound
      if isOfFile(sentence) {
        found.append(
          Detection(
            .caseNote, tokens[sentence.lowerBound].range.lowerBound..<tokens[sentence.upperBound - 1].range.upperBound))
      }
      index = sentence.upperBound
    }
    return found
  }

  private func isOfFile(_ sentence: Range<Int>) -> Bool {
    var mothers = 0
    var fathers = 0
    var hasVerb = false
    var hasParents = false
    for index in sentence {
      let classes = tokens[index].classes
      if classes.contains(.fileLabel), isLabel(index, in: sentence) { return true }
      if classes.contains(.fileVerb) { hasVerb = true }
      if classes.contains(.fileParent) { hasParents = true }
      if classes.contains(.fileEvent), isDated(index), !isPublic(sentence) { return true }
      if classes.contains(.filePerson), isTold(index, in: sentence) { return true }
      if tokens[index].range.count == 2, bytes[tokens[index].range].first == 0x4B {
        if bytes[tokens[index].range].last == 0x4D { mothers += 1 }
        if bytes[tokens[index].range].last == 0x56 { fathers += 1 }
      }
    }
    // KV alone is a Kreisverband, KM alone a unit in capitals.
    return hasParents && hasVerb || mothers > 0 && fathers > 0 || mothers > 0 && hasVerb
  }

  /// „Anwesend: …“, „Fall-Nr. 14/2026“
  private func isLabel(_ index: Int, in sentence: Range<Int>) -> Bool {
    let gap = gap(after: index)
    if gap.contains(.colon) { return index - sentence.lowerBound <= 2 }
    return gap.contains(.stop) && index + 1 < tokens.count && tokens[index + 1].isNumber
  }

  /// „Hausbesuch am 12.3.2026“, „Aktenvermerk vom 3. Februar“
  private func isDated(_ index: Int) -> Bool {
    isWord(index + 1, "am", "vom") && index + 2 < tokens.count && tokens[index + 2].isNumber
  }

  private func isPublic(_ sentence: Range<Int>) -> Bool {
    sentence.contains { tokens[$0].classes.contains(.publicEvent) }
  }

  /// „Das Kind wirkte …“, „Der Junge wurde in Obhut genommen“: a certain child, and what was seen of it.
  private func isTold(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard tokens[index].isCapitalised, isWord(index - 1, "das", "der", "die"), sentence.contains(index + 1) else {
      return false
    }
    if isWord(
      index + 1, "wirkte", "wirkten", "verweigerte", "verweigerten", "berichtete", "schlug", "weinte", "äußerte",
      "bestritt",
      "lehnte")
    {
      return true
    }
    return isWord(index + 1, "wurde") && sentence.contains { isWord($0, "obhut") }
      && sentence.contains { isWord($0, "genommen") }
  }
}
