/// E-mail addresses that name a person, or that stand in a house of private mailboxes.
extension TextScan {
  func mailboxes() -> [Detection] {
    ats.compactMap { at in
      var start = at
      while start > max(0, at - 64), bytes[start - 1].isLetterOfMailbox { start -= 1 }
      while start < at, bytes[start] == 0x2E || bytes[start] == 0x2D { start += 1 }
      var end = at + 1
      while end < min(bytes.count, at + 255), bytes[end].isLetterOfMailbox { end += 1 }
      while end > at, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
      let house = Array(bytes[min(at + 1, end)..<end]).folded
      guard start < at, house.contains(0x2E), isPersonal(Array(bytes[start..<at]).folded, in: house) else { return nil }
      return Detection(.mailbox, start..<end)
    }
  }

  private func isPersonal(_ name: [UInt8], in house: [UInt8]) -> Bool {
    let parts = name.split { $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }.map { part in Array(part.filter { !$0.isDigit }) }
      .filter { !$0.isEmpty }
    if parts.contains(where: isFunctional) { return false }
    if parts.isEmpty { return false }
    let classes = parts.map { lexicon.classes(of: $0[...]) }
    if WordLists.freeMail.contains(where: { $0.begins(house) }) {
      // „golzow@web.de“ is that of a village.
      return !classes.contains { $0.contains(.place) && $0.isDisjoint(with: .anySurname) }
    }
    if parts.count == 1 { return isPersonal(parts[0], classes[0]) }
    if classes.contains(where: { $0.contains(.place) && $0.isDisjoint(with: .anyFirstName) }) { return false }
    let isInitial = parts[0].count == 1 && parts.dropFirst().contains { $0.count >= 3 }
    return isInitial || classes.contains { !$0.isDisjoint(with: .anyFirstName) }
      || classes.contains { $0.contains(.surname) && !$0.contains(.doubtfulSurname) }
  }

  /// `sabine`, `krueger`, `tkrause`, `ulrikeneumann`.
  private func isPersonal(_ name: [UInt8], _ classes: WordClass) -> Bool {
    if classes.contains(.firstName) { return true }
    if classes.contains(.surname), !classes.contains(.doubtfulSurname) { return true }
    guard name.count >= 6, name.count <= 40 else { return false }
    for cut in 1...(name.count - 4) {
      let (first, second) = (lexicon.classes(of: name[..<cut]), lexicon.classes(of: name[cut...]))
      guard second.contains(.surname) else { continue }
      if cut == 1 { return true }
      if cut >= 3, first.contains(.firstName) { return true }
    }
    return false
  }

  private func isFunctional(_ part: [UInt8]) -> Bool {
    let classes = lexicon.classes(of: part[...])
    if !classes.isDisjoint(with: [.firstName, .surname]) { return false }
    return !classes.isDisjoint(with: [.institution, .role])
      || WordLists.functional.contains { $0.begins(part) }
      || WordLists.institutionEndings.contains { $0.ends(part) }
  }
}

extension StaticString {
  fileprivate func begins(_ word: [UInt8]) -> Bool { withUTF8Buffer { word.starts(with: $0) } }

  fileprivate func ends(_ word: [UInt8]) -> Bool {
    withUTF8Buffer { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
  }
}

extension UInt8 {
  /// As they stand in addresses that people write down.
  fileprivate var isLetterOfMailbox: Bool {
    isLetterOfWord || isDigit || self == 0x2E || self == 0x2D || self == 0x5F || self == 0x2B
  }
}
