/// Personal data of one kind.
public enum PersonalDatum: String, Hashable, Sendable, CaseIterable {
  /// An e-mail address that names a person or is private.
  case mailbox
  case mobileNumber
  case dateOfBirth
  /// The name of a person.
  case name
  /// Few people of one place, house or fate.
  case smallCount
  /// Minutes of a meeting, notes about a case.
  case caseNote
}

/// Personal data found in a text.
public struct Detection: Hashable, Sendable {
  public var kind: PersonalDatum
  /// Offsets in the UTF-8 of the text.
  public var range: Range<Int>
  /// What of it tells one person from another: the name without „Frau“ and „Dr.“. Otherwise all of it.
  public var core: Range<Int>

  init(_ kind: PersonalDatum, _ range: Range<Int>, core: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.core = core ?? range
  }
}

/// Finds personal data in German text: the one door of this room.
///
/// It knows words and their order, nothing of files and editions. What it finds is a suspicion; it leaves alone
/// what is named after people (streets, schools), and who is known from history and books.
public struct PersonalDataDetector: Sendable {
  private var lexicon = Lexicon.german

  /// - Parameter places: names of places as they are written („Bad Belzig“, „Werder (Havel)“).
  public init(places: some Sequence<String> = [String]()) {
    let separators = Set("/,() ")
    for name in places {
      let words = name.split(whereSeparator: separators.contains)
      for word in words where word.utf8.count >= 4 {
        let word = Array(word.utf8)
        // „Stadt“ and „Kloster“ are part of many names and say nothing alone.
        if words.count == 1
          || lexicon.classes(of: word.folded[...]).isDisjoint(with: [.noFamilyName, .institution, .person, .notCounted])
        {
          lexicon.add(word, .place)
        }
      }
    }
  }

  /// What is found, in the order of the text.
  ///
  /// Complexity: O(length of the text).
  public func detections(in text: String) -> [Detection] {
    let bytes = Array(text.utf8)
    let scan = TextScan(bytes, lexicon)
    let found =
      scan.mailboxes() + scan.mobileNumbers() + scan.datesOfBirth() + scan.names() + scan.smallCounts()
      + scan.caseNotes()
    return found.count < 2
      ? found
      : found.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// What the name of a file gives away: `protokoll-2026-03`, `anna-seidel`.
  public func detections(inFileName name: String) -> [Detection] {
    var words: [(range: Range<Int>, classes: WordClass)] = []
    let bytes = Array(name.utf8)
    var start = 0
    for end in 0...bytes.count where end == bytes.count || !bytes[end].isLetterOfWord {
      if end > start { words.append((start..<end, lexicon.classes(of: Array(bytes[start..<end]).folded[...]))) }
      start = end + 1
    }
    var found = words.filter { $0.classes.contains(.fileName) }.map { Detection(.caseNote, $0.range) }
    for (first, second) in zip(words, words.dropFirst()) {
      let isName = first.classes.contains(.firstName) && second.classes.contains(.surname)
      let isTurned = first.classes.contains(.surname) && second.classes.contains(.firstName)
      let isFamous = lexicon.classes(
        of: (Array(bytes[first.range]) + [0x20] + Array(bytes[second.range])).folded[...]
      ).contains(.famous)
      if (isName || isTurned) && !isFamous, !first.classes.union(second.classes).contains(.doubtfulSurname) {
        found.append(Detection(.name, first.range.lowerBound..<second.range.upperBound))
      }
    }
    return found
  }
}
