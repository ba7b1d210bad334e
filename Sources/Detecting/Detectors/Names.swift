/// Names of people: a first name with a family name, „Frau Krüger“, „Dr. Weber“, „Bürgermeister Schulze“.
///
/// Germans write every noun with a capital, so a capital alone says nothing: there is always a second sign.
extension TextScan {
  func names() -> [Detection] {
    var found: [Detection] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].isCapitalised, let name = name(at: index), !isNameOfSomething(name) {
        let words = name.first...name.last
        let (start, end) = (tokens[name.first].range.lowerBound, tokens[name.last].range.upperBound)
        found.append(Detection(.name, start..<end, core: tokens[name.core].range.lowerBound..<end))
        index = words.upperBound
      }
      index += 1
    }
    return found
  }

  /// Places of the tokens of a name; `core` is the first without „Frau“, „Dr.“ and „Bürgermeister“.
  private typealias Name = (first: Int, core: Int, last: Int)

  private func name(at index: Int) -> Name? {
    let classes = tokens[index].classes
    if classes.contains(.honorific) { return addressed(index) }
    if classes.contains(.family), let last = nameOfFamily(index) { return (index, index + 1, last) }
    if classes.contains(.title), let last = titled(index + 1) { return (index, last.core, last.last) }
    if !classes.isDisjoint(with: .anyFirstName), let last = fullName(index) ?? withAge(index) {
      return (index, index, last)
    }
    if classes.contains(.surname) {
      // „Seidel, Anna“
      let next = index + 1
      if next < tokens.count, tokens[next].gap == [.comma, .blank], tokens[next].classes.contains(.firstName),
        classes.isDisjoint(with: .anyFirstName), !gap(after: next).contains(.comma)
      {
        return (index, index, next)
      }
    }
    return withRole(index) ?? withInitial(index)
  }

  // MARK: In front of the name

  /// „Frau Krüger“, „Herrn Dr. Weber“, „Familie Müller“, „Frau K.“
  private func addressed(_ index: Int) -> Name? {
    var next = index + 1
    while next < tokens.count, tokens[next].classes.contains(.title), isLoose(next) { next += 1 }
    guard next < tokens.count, isLoose(next) else { return nil }
    if next > index + 1 { return titled(next).map { (index, $0.core, $0.last) } }
    if !tokens[next].classes.isDisjoint(with: .anyFirstName), let last = fullName(next) { return (index, next, last) }
    if isInitial(next) { return (index, next, next) }
    guard let last = familyName(next) else { return nil }
    let isListed = tokens[last].classes.contains(.surname) && !tokens[last].classes.contains(.doubtfulSurname)
    if index > 0, tokens[index].gap == .blank, tokens[index - 1].classes.contains(.anybody), !isListed { return nil }
    return (index, next, last)
  }

  /// „Familie Müller“, „Familie K.“; not the end of „Kinder, Jugend und Familie Potsdam“.
  private func nameOfFamily(_ index: Int) -> Int? {
    let next = index + 1
    guard next < tokens.count, tokens[next].gap == .blank, tokens[next].isCapitalised, !isWord(index - 1, "und", "für")
    else { return nil }
    let isListed = tokens[next].classes.contains(.surname) || hasEnding(next, WordLists.surnameEndings)
    return isInitial(next) || isListed ? next : nil
  }

  /// Behind „Dr.“: more titles, then a name.
  private func titled(_ start: Int) -> (core: Int, last: Int)? {
    var next = start
    while next < tokens.count, tokens[next].classes.contains(.title), isLoose(next) { next += 1 }
    guard next < tokens.count, isLoose(next) || tokens[next].gap == .stop else { return nil }
    if !tokens[next].classes.isDisjoint(with: .anyFirstName), let last = fullName(next) { return (next, last) }
    return familyName(next).map { (next, $0) }
  }

  /// „Bürgermeister Schulze“, „Erzieherin Sabine“. With a first name and a family name the role is not needed.
  private func withRole(_ index: Int) -> Name? {
    let next = index + 1
    guard next < tokens.count, tokens[next].gap == .blank, tokens[next].isCapitalised else { return nil }
    let classes = tokens[next].classes
    guard !classes.isDisjoint(with: [.surname, .firstName]) else { return nil }
    guard tokens[index].classes.contains(.role) || hasEnding(index, WordLists.roleEndings) else { return nil }
    if !classes.isDisjoint(with: .anyFirstName), fullName(next) != nil { return nil }
    return isHouse(next + 1) && gap(after: next) == .blank ? nil : (index, next, next)
  }

  /// „M. Müller“
  private func withInitial(_ index: Int) -> Name? {
    let next = index + 1
    guard next < tokens.count, tokens[index].range.count == 1, tokens[next].gap == [.stop, .blank],
      tokens[next].isCapitalised, tokens[next].classes.contains(.surname),
      tokens[next].classes.isDisjoint(with: .doubtfulSurname)
    else { return nil }
    // „z. B. Müller“
    if index > 0, tokens[index].gap.contains(.stop), tokens[index - 1].range.count == 1 { return nil }
    return (index, index, next)
  }

  // MARK: The name

  /// The last token of a name that begins with a first name; nil where no family name follows.
  private func fullName(_ start: Int) -> Int? {
    let isSure = tokens[start].classes.contains(.firstName)
    var next = start + 1
    while next < tokens.count, tokens[next].gap == .blank, tokens[next].isCapitalised,
      !tokens[next].classes.isDisjoint(with: .anyFirstName), tokens[next].classes.isDisjoint(with: .surname)
    {
      next += 1
    }
    // A second name as a letter: „Anna M. Seidel“.
    if next + 1 < tokens.count, isInitial(next), tokens[next].gap == .blank, tokens[next + 1].gap == [.stop, .blank],
      tokens[next + 1].classes.contains(.surname)
    {
      return next + 1
    }
    guard next < tokens.count, tokens[next].gap == .blank else { return nil }
    if isInitial(next) { return isSure ? next : nil }
    guard let last = familyName(next) else { return nil }
    let classes = tokens[last].classes
    let isListed = classes.contains(.surname) && !classes.contains(.doubtfulSurname)
    return isSure || isListed ? last : nil
  }

  /// „Leon (4)“, „Leon, 4 Jahre“
  private func withAge(_ index: Int) -> Int? {
    let next = index + 1
    guard next < tokens.count, tokens[index].classes.contains(.firstName), tokens[next].isNumber,
      tokens[next].range.count <= 2
    else { return nil }
    let isInParentheses = tokens[next].gap.contains(.open) && gap(after: next).contains(.close)
    let isSaid = tokens[next].gap == [.comma, .blank] && isWord(next + 1, "jahre", "jahr")
    return isInParentheses || isSaid ? index : nil
  }

  /// The last token of a family name that begins here, „von Bredow“ among them; nil where the word is none.
  private func familyName(_ start: Int) -> Int? {
    var next = start
    // „Herr der Ringe“
    if isWord(next, "der", "den", "dem", "da") { return nil }
    while next < tokens.count, !tokens[next].isCapitalised, tokens[next].classes.contains(.particle), next - start < 3,
      tokens[next].gap == .blank
    {
      next += 1
    }
    guard next < tokens.count, tokens[next].isCapitalised, next == start || tokens[next].gap == .blank else {
      return nil
    }
    let token = tokens[next]
    guard token.range.count >= 3, !isHouse(next) else { return nil }
    if token.classes.contains(.surname) { return next }
    let isWord = !token.classes.isDisjoint(with: [
      .noFamilyName, .role, .place, .person, .month, .honorific, .doubtfulFirstName,
    ])
    return isWord || hasEnding(next, WordLists.noFamilyNameEndings) ? nil : next
  }

  /// „K.“
  private func isInitial(_ index: Int) -> Bool {
    tokens[index].isCapitalised && tokens[index].range.count == 1 && gap(after: index).contains(.stop)
  }

  /// Behind a blank, and perhaps behind the full stop of a title; „Dr.-Külz-Straße“ is not.
  private func isLoose(_ index: Int) -> Bool { tokens[index].gap == .blank || tokens[index].gap == [.stop, .blank] }

  // MARK: What bears the name of somebody

  /// „Kita Käthe Kollwitz“, „Anna Freud Institut“, „Rosa Luxemburg“.
  private func isNameOfSomething(_ name: Name) -> Bool {
    let core = Array(bytes[tokens[name.core].range.lowerBound..<tokens[name.last].range.upperBound])
    if lexicon.classes(of: core.folded[...]).contains(.famous) { return true }
    let next = name.last + 1
    if next < tokens.count, tokens[next].gap == .blank || tokens[next].gap == .other, isHouse(next) { return true }
    guard name.first == name.core, name.first > 0 else { return false }
    let gap = tokens[name.first].gap
    return gap.subtracting([.blank, .other]).isEmpty && isHouse(name.first - 1)
  }

  private func isHouse(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].isCapitalised else { return false }
    if tokens[index].classes.contains(.surname), !tokens[index].classes.contains(.institution) { return false }
    return tokens[index].classes.contains(.institution) || hasEnding(index, WordLists.institutionEndings)
  }
}
