import ContentModel
import Diagnostics
import Reading

/// The records that a new one can refer to.
struct Candidates {
  private let ids: [Kind: [String]]
  private let records: [IdentifiedRecord]
  private let names: RecordNames

  init(_ records: [IdentifiedRecord]) {
    self.records = records
    names = RecordNames(records)
    ids = Dictionary(grouping: records, by: \.key.kind).mapValues { $0.map(\.key.id) }
  }

  /// In the order of their files.
  func ids(of kind: Kind) -> [String] { ids[kind] ?? [] }

  func contains(_ key: EntityKey) -> Bool { ids(of: key.kind).contains(key.id) }

  /// What most records of a kind say in a field: those in a folder, else all. Nil where none says anything.
  func usual(_ key: String, in kind: Kind, below folder: String) -> String? {
    let all = records.filter { $0.key.kind == kind }
    return Self.most(all.filter { $0.key.id.hasPrefix(folder + "/") }, key) ?? Self.most(all, key)
  }

  private static func most(_ records: [IdentifiedRecord], _ key: String) -> String? {
    let counts = Dictionary(records.compactMap { $0.record.fields[key]?.text }.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Text values of a field in all records of a kind.
  func texts(of key: String, in kind: Kind) -> [String] {
    records.filter { $0.key.kind == kind }.compactMap { $0.record.fields[key]?.text }
  }

  /// Fields that rules of the contract ask for in every record of a kind, beside those that are required anyway.
  /// Rules that are only an aim ask for nothing.
  func demands(on kind: Kind, at day: CalendarDate) -> Set<String> {
    let rules = decode(records.filter { $0.key.kind == .regel }, expectsInternalFields: true).regeln
    var demands: Set<String> = []
    for rule in rules where rule.vorgaben.was == kind && rule.schwere != .hinweis && rule.holds(on: day) {
      switch rule.art {
      case .pflichtfeld: demands.formUnion(rule.vorgaben.felder)
      case .verweis:
        for target in rule.vorgaben.auf {
          if let field = kind.declarations.first(where: { $0.shape.target?.contains(target) == true }) {
            demands.insert(field.key)
          }
        }
      default: break
      }
    }
    return demands
  }

  // MARK: Refusals

  /// What to answer when a record is named that does not exist.
  func unknown(_ key: EntityKey, option: String) -> DraftRefusal.Reason {
    DraftRefusal.Reason(
      Message("\(key.kind.singular) „\(key.id)“ gibt es nicht", en: "\(key.kind.singular) “\(key.id)” does not exist"),
      help: choice(of: [key.kind], near: key.id, option: option, hasAnswer: true))
  }

  /// What to answer when one of several has to be named.
  func undecided(_ kinds: [Kind], field: String, near word: String, option: String) -> DraftRefusal.Reason {
    DraftRefusal.Reason(
      Message("Was in „\(field)“ stehen soll, ist noch offen", en: "What shall stand in “\(field)” is open"),
      help: choice(of: kinds, near: word, option: option, hasAnswer: false))
  }

  /// As many ids as a message names.
  private static let shown = 12

  /// The ids to choose from, the nearest first.
  /// - Parameter hasAnswer: the word was meant as one of them.
  private func choice(of kinds: [Kind], near word: String, option: String, hasAnswer: Bool) -> Message {
    let all = kinds.flatMap { kind in ids(of: kind).map { kinds.count == 1 ? $0 : "\(kind.rawValue):\($0)" } }
    guard let first = all.first else {
      let kind = kinds[0]
      return Message(
        "Es gibt noch nichts dieser Art. Legen Sie zuerst etwas an: sozialraum new \(kind.rawValue)",
        en: "There is nothing of this kind yet. Begin with: sozialraum new \(kind.rawValue)")
    }
    // By title, by a word of it, or by letters: „Familienwerk“ is beispiel-familienwerk.
    let named = names.records(called: word, among: kinds) + names.records(naming: word, among: kinds)
    var near: [String] = []
    for id in named.map({ kinds.count == 1 ? $0.id : "\($0)" }) + NearMiss.suggestions(for: word, in: all)
    where !near.contains(id) { near.append(id) }
    let ordered = near + all.filter { !near.contains($0) }
    let list = ordered.prefix(Self.shown).joined(separator: ", ")
    let rest = ordered.count - Self.shown
    let possible = Message(
      "Möglich sind: \(list)" + (rest > 0 ? " und \(rest) weitere." : "."),
      en: "Possible: \(list)" + (rest > 0 ? " and \(rest) more." : "."))
    // What is near to nothing must not look like an answer.
    guard let example = near.first ?? (hasAnswer ? nil : first) else { return possible }
    return Message("Schreiben Sie zum Beispiel \(option)\(example). ", en: "Write for example \(option)\(example). ")
      + possible
  }
}
