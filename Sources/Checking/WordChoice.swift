import ContentModel
import Diagnostics
import Synchronization

/// What somebody may have meant by a word that is none of those that are known.
struct WordChoice {
  private let word: String
  /// The nearest, best first.
  let near: [String]
  /// Nothing else can be meant.
  private let isCertain: Bool

  /// Complexity: as `NearWords.answer`.
  init(_ word: String, among known: NearWords) {
    let answer = known.answer(to: word)
    self.word = word
    near = answer.suggestions()
    isCertain = near.count == 1 && Self.isSlip(word, near[0], answer)
  }

  init(_ word: String, among known: [String]) { self.init(word, among: NearWords(known)) }

  /// - Parameter meant: what the word is a name of.
  init(_ word: String, meaning meant: [String]) {
    self.word = word
    near = meant
    isCertain = meant.count == 1
  }

  /// „Meinten Sie „a“?“; nil where nothing is near.
  var question: Message? { .question(near) }

  /// Short words are near to too many, and a number in an id is a name: `kita-11` is not `kita-1`.
  private static func isSlip(_ word: String, _ candidate: String, _ answer: NearAnswer) -> Bool {
    guard min(word.count, candidate.count) >= 5, word.filter(\.isNumber) == candidate.filter(\.isNumber) else {
      return false
    }
    return answer.nearest?.isSlip ?? false
  }

  /// Each of the nearest words in the place of the wrong one.
  /// - Parameter place: of the word to the letter; nil where that is not known.
  func solutions(at place: SourcePosition?) -> [Solution] {
    near.compactMap { candidate in
      place.flatMap { Replacement(at: $0, with: candidate) }.map { replacement in
        Solution(
          Message("„\(word)“ durch „\(candidate)“ ersetzen", en: "Replace “\(word)” with “\(candidate)”"),
          [replacement],
          isCertain: isCertain)
      }
    }
  }
}

extension SourcePosition {
  /// The place of a word to the letter, inside a value that is written as the word alone or behind a
  /// prefix, with or without quotes around; nil where it is written otherwise.
  func place(of word: String, behind prefix: String = "") -> SourcePosition? {
    let (own, before) = (word.unicodeScalars.count, prefix.unicodeScalars.count)
    guard own > 0 else { return nil }
    // A value with an escaped sign is longer than its text, and one over several lines has no length.
    let start: Int? =
      switch length {
      case own: 0
      case own + 2: 1
      case before + own: before
      case before + own + 2: before + 1
      default: nil
      }
    return start.map { SourcePosition(file: file, line: line, column: column + $0, length: own, cell: cell) }
  }
}

/// The ids that may be meant by others, each looked for once: a table can have the same slip in every row.
final class IDChoices: Sendable {
  private struct State {
    var words: [Kind: NearWords] = [:]
    var names: RecordNames?
    var choices: [EntityKey: Choice] = [:]
  }

  /// What an id that does not exist can mean.
  struct Choice {
    var words: WordChoice
    /// Whether the id is a title, so that there is no need to ask.
    var isName: Bool
  }

  private let records: [IdentifiedRecord]
  private let state = Mutex(State())

  init(_ records: [IdentifiedRecord]) { self.records = records }

  func choice(for target: EntityKey) -> Choice {
    state.withLock { state in
      if let known = state.choices[target] { return known }
      let names = state.names ?? RecordNames(records)
      state.names = names
      let meant = names.records(called: target.id, among: [target.kind]).map(\.id)
      let choice: Choice
      if meant.isEmpty {
        let words =
          state.words[target.kind] ?? NearWords(records.lazy.filter { $0.key.kind == target.kind }.map(\.key.id))
        state.words[target.kind] = words
        choice = Choice(words: WordChoice(target.id, among: words), isName: false)
      } else {
        choice = Choice(words: WordChoice(target.id, meaning: meant), isName: true)
      }
      state.choices[target] = choice
      return choice
    }
  }
}
