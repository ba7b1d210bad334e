/// The lists of words. Each is general knowledge, written for this purpose.
enum WordLists {}

/// What is known of a word, whatever its case.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  static let firstName = WordClass(rawValue: 1 << 0)
  /// A first name that is a word as well.
  static let doubtfulFirstName = WordClass(rawValue: 1 << 1)
  static let surname = WordClass(rawValue: 1 << 2)
  /// A family name that is a word as well.
  static let doubtfulSurname = WordClass(rawValue: 1 << 3)
  static let honorific = WordClass(rawValue: 1 << 4)
  static let title = WordClass(rawValue: 1 << 5)
  static let role = WordClass(rawValue: 1 << 6)
  static let institution = WordClass(rawValue: 1 << 7)
  static let noFamilyName = WordClass(rawValue: 1 << 8)
  static let particle = WordClass(rawValue: 1 << 9)
  static let anybody = WordClass(rawValue: 1 << 10)
  static let person = WordClass(rawValue: 1 << 11)
  static let smallNumber = WordClass(rawValue: 1 << 12)
  static let one = WordClass(rawValue: 1 << 13)
  static let generalNumber = WordClass(rawValue: 1 << 14)
  static let only = WordClass(rawValue: 1 << 15)
  static let notCounted = WordClass(rawValue: 1 << 16)
  static let month = WordClass(rawValue: 1 << 17)
  static let fileParent = WordClass(rawValue: 1 << 18)
  static let fileEvent = WordClass(rawValue: 1 << 19)
  static let fileLabel = WordClass(rawValue: 1 << 20)
  static let fileVerb = WordClass(rawValue: 1 << 21)
  static let publicEvent = WordClass(rawValue: 1 << 22)
  static let filePerson = WordClass(rawValue: 1 << 23)
  static let fileName = WordClass(rawValue: 1 << 24)
  static let famous = WordClass(rawValue: 1 << 25)
  static let place = WordClass(rawValue: 1 << 26)
  static let family = WordClass(rawValue: 1 << 27)

  static let anyFirstName: WordClass = [.firstName, .doubtfulFirstName]
  static let anySurname: WordClass = [.surname, .doubtfulSurname]
}

/// Words by their bytes, without making a string for each word of a text.
struct Lexicon: Sendable {
  private var text: [UInt8] = []
  private var entries: [(start: Int32, count: Int32, classes: WordClass)] = []
  /// Open addressing; 0 is empty, otherwise the place in `entries` and one.
  private var slots: [Int32] = Array(repeating: 0, count: 64)

  init() {}

  /// All that is known in every district.
  static let german: Lexicon = {
    var lexicon = Lexicon()
    let lists: [(String, WordClass)] = [
      (WordLists.firstNames, .firstName), (WordLists.firstNamesThatAreWords, .doubtfulFirstName),
      (WordLists.surnames, .surname), (WordLists.surnamesThatAreWords, .doubtfulSurname),
      (WordLists.honorifics, .honorific), (WordLists.titles, .title), (WordLists.roles, .role),
      (WordLists.institutions, .institution), (WordLists.noFamilyNames, .noFamilyName),
      (WordLists.particles, .particle), (WordLists.anybody, .anybody), (WordLists.people, .person),
      (WordLists.smallNumbers, .smallNumber), (WordLists.one, .one), (WordLists.generalNumbers, .generalNumber),
      (WordLists.only, .only), (WordLists.notCounted, .notCounted), (WordLists.months, .month),
      (WordLists.fileParents, .fileParent), (WordLists.fileEvents, .fileEvent), (WordLists.fileLabels, .fileLabel),
      (WordLists.fileVerbs, .fileVerb), (WordLists.publicEvents, .publicEvent), (WordLists.filePersons, .filePerson),
      (WordLists.fileNames, .fileName), ("familie", .family),
    ]
    for (words, classes) in lists {
      for word in words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) { lexicon.add(Array(word), classes) }
    }
    for name in WordLists.famous { lexicon.add(Array(name.utf8), .famous) }
    return lexicon
  }()

  /// Adds a word, and how it is written without umlauts (`müller`, `mueller`).
  mutating func add(_ word: [UInt8], _ classes: WordClass) {
    insert(word, classes)
    let plain = word.withoutUmlauts
    if plain != word { insert(plain, classes) }
  }

  private mutating func insert(_ word: [UInt8], _ classes: WordClass) {
    let folded = word.folded
    if (entries.count + 1) * 2 > slots.count { grow() }
    var slot = Self.slot(of: Self.hash(folded[...]), in: slots.count)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if matches(index, folded[...]) {
        entries[index].classes.formUnion(classes)
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append((Int32(text.count), Int32(folded.count), classes))
    text += folded
    slots[slot] = Int32(entries.count)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      let word = text[Int(entry.start)..<Int(entry.start + entry.count)]
      var slot = Self.slot(of: Self.hash(word), in: slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  /// What is known of a word; nothing where it is unknown.
  /// - Parameter folded: as `[UInt8].folded` gives it.
  /// Complexity: O(length of the word).
  func classes(of folded: ArraySlice<UInt8>) -> WordClass {
    var slot = Self.slot(of: Self.hash(folded), in: slots.count)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if matches(index, folded) { return entries[index].classes }
      slot = (slot + 1) & (slots.count - 1)
    }
    return []
  }

  private func matches(_ index: Int, _ folded: ArraySlice<UInt8>) -> Bool {
    let entry = entries[index]
    guard Int(entry.count) == folded.count else { return false }
    var place = Int(entry.start)
    for byte in folded {
      if text[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// FNV-1a.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }

  /// The last bits of the hash of short words are much alike.
  private static func slot(of hash: UInt32, in count: Int) -> Int { Int(hash ^ (hash >> 15)) & (count - 1) }
}

extension [UInt8] {
  /// In small letters, as far as German and its neighbours go; of the same length.
  var folded: [UInt8] {
    var result = self
    for index in indices { result[index] = Self.folded(self[index], after: index > 0 ? self[index - 1] : 0) }
    return result
  }

  /// A byte of a word in small letters.
  @inline(__always)
  static func folded(_ byte: UInt8, after before: UInt8) -> UInt8 {
    if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
    // Ä, Ö, Ü, É …: the second byte of a letter of Latin-1, but not × and ß.
    if before == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte + 0x20 }
    // Ş, Ł, Ž …: neighbours in pairs.
    if before == 0xC5, byte >= 0x81, byte <= 0x88 || byte >= 0xB9, byte <= 0xBD {
      return byte & 1 == 1 ? byte + 1 : byte
    }
    if before == 0xC4 || before == 0xC5, byte >= 0x80, byte != 0xB0, byte != 0xB8 { return byte | 1 }
    return byte
  }

  /// ä as ae, ß as ss.
  var withoutUmlauts: [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < count {
      let plain = self[index] == 0xC3 && index + 1 < count ? Self.plain(self[index + 1]) : nil
      if let plain {
        result += plain
        index += 2
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }

  /// Two letters for the second byte of ä, ö, ü and ß.
  private static func plain(_ byte: UInt8) -> [UInt8]? {
    switch byte {
    case 0xA4: [0x61, 0x65]
    case 0xB6: [0x6F, 0x65]
    case 0xBC: [0x75, 0x65]
    case 0x9F: [0x73, 0x73]
    default: nil
    }
  }
}
