import Diagnostics
import Editions
import Portal
import Reading
import SampleContent
import TestSupport
import Testing

@testable import ContentModel

/// Fills every field of every kind, as declared, with words that are found again. A new internal
/// field is thereby covered without a change here.
private struct CanaryCage {
  var random: SeededGenerator
  var count = 0
  /// Words that the public edition may not have, and those that it has to have.
  var internalWords: [String] = []
  var publicWords: [String] = []

  mutating func word(isInternal: Bool) -> String {
    count += 1
    let word = "KANARI\(count)\(isInternal ? "I" : "P")"
    if isInternal { internalWords.append(word) } else { publicWords.append(word) }
    return word
  }

  private func node(_ content: Node.Content) -> Node {
    Node(content, at: SourcePosition(file: "x.yaml", line: 1, column: 1))
  }

  private func entry(_ key: String, _ value: Node) -> Node.Entry {
    Node.Entry(key: key, keyPosition: value.position, value: value)
  }

  mutating func mapping(_ declarations: [FieldDeclaration], isInternal: Bool) -> Node {
    var entries: [Node.Entry] = []
    for declaration in declarations where !["sichtbarkeit", "beispiel"].contains(declaration.key) {
      let hidden = isInternal || declaration.visibility == .intern
      // Now and then a value has another shape than declared; then nobody may see it outside.
      let value =
        Int.random(in: 0..<12, using: &random) == 0
        ? wrongValue(for: declaration.shape) : value(declaration.shape, isInternal: hidden)
      entries.append(entry(declaration.key, value))
    }
    // An unknown key has no visibility.
    entries.append(entry(word(isInternal: true), node(.scalar(word(isInternal: true)))))
    return node(.mapping(entries.shuffled(using: &random)))
  }

  private mutating func value(_ shape: Shape, isInternal: Bool) -> Node {
    switch shape {
    case .object(let declarations): return mapping(declarations, isInternal: isInternal)
    case .list(let item, _):
      let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in value(item, isInternal: isInternal) }
      return node(.sequence(items))
    default: return node(.scalar(word(isInternal: isInternal)))
    }
  }

  private mutating func wrongValue(for shape: Shape) -> Node {
    let scalar = node(.scalar(word(isInternal: true)))
    switch shape {
    case .object:
      return Bool.random(using: &random) ? scalar : node(.sequence([node(.mapping([entry("titel", scalar)]))]))
    case .list: return Bool.random(using: &random) ? scalar : node(.mapping([entry("titel", scalar)]))
    default: return Bool.random(using: &random) ? node(.sequence([scalar])) : node(.mapping([entry("titel", scalar)]))
    }
  }

  mutating func body(isInternal: Bool) -> String {
    let pieces = [
      "Text \(word(isInternal: isInternal)).",
      "> [!INTERN]\n> \(word(isInternal: true)) [\(word(isInternal: true))](https://example.org/\(word(isInternal: true)))",
      "- \(word(isInternal: isInternal))\n\n  > [!INTERN]\n  > \(word(isInternal: true))",
      "> \(word(isInternal: isInternal))\n>\n> > [!INTERN]\n> > \(word(isInternal: true))",
      "> [!HINWEIS]\n> \(word(isInternal: isInternal))\n>\n> > [!INTERN]\n> > \(word(isInternal: true))",
      "Satz[^n\(count)].\n\n[^n\(count)]: \(word(isInternal: isInternal))\n\n    > [!INTERN]\n    > \(word(isInternal: true))",
      "> [!INTERN]\n> Satz[^m\(count)].\n\n[^m\(count)]: \(word(isInternal: true))",
      "> [!INTERN]\n> ```karte\n> kennzahl: \(word(isInternal: true))\n> ```",
    ]
    // A sentence between them: a quote right behind an internal one would be internal too.
    return pieces.shuffled(using: &random).joined(separator: "\n\nWeiter.\n\n")
  }

  /// A record of a kind; its file does not matter to the cut.
  mutating func record(_ kind: Kind, number: Int, isPublic: Bool) throws -> IdentifiedRecord {
    let path = try #require(ContentPath("x/\(kind.rawValue)-\(number).md"))
    let fields = mapping(kind.declarations, isInternal: !isPublic)
    let markdown = body(isInternal: !isPublic)
    let sources = Sample(["seiten/x.md": "---\ntitel: x\n---\n" + markdown]).sources
    #expect(sources.diagnostics.map(\.summary.german) == [])
    let page = try #require(sources.records.first)
    return IdentifiedRecord(
      key: EntityKey(kind, "\(kind.rawValue)-\(number)"), isPublic: isPublic,
      record: Record(path: path, form: .page, fields: fields, body: page.body))
  }
}

@Suite struct CanaryTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func noInternalWordIsInThePublicEdition(seed: UInt64) throws {
    var cage = CanaryCage(random: SeededGenerator(seed: seed))
    var records: [IdentifiedRecord] = []
    for kind in Kind.allCases {
      for number in 0..<2 {
        var record = try cage.record(kind, number: number, isPublic: number == 0)
        // Figures are as visible as their indicator: let them have a public one.
        if kind == .wert { record = pointed(record, at: "kennzahl-0", &cage) }
        records.append(record)
      }
    }
    let edition = cut(records.shuffled(using: &cage.random), for: .oeffentlich)
    let words = found(in: String(describing: edition.records))
    let markdown = edition.records.compactMap(\.record.body?.debugDump).joined()
    let portal = resolve(edition, stand: try #require(Sample.stand)).portal
    #expect(words.intersection(cage.internalWords) == [])
    #expect(found(in: markdown).intersection(cage.internalWords) == [])
    #expect(found(in: String(describing: portal)).intersection(cage.internalWords) == [])
    #expect(Set(cage.publicWords).subtracting(words) == [])
    #expect(cage.publicWords.count > 300 && cage.internalWords.count > 300)
    // The internal edition has every word.
    let all = found(in: String(describing: cut(records, for: .intern).records))
    #expect(Set(cage.publicWords + cage.internalWords).subtracting(all) == [])
    #expect(cut(edition.records, for: .oeffentlich).records == edition.records)
  }

  private func pointed(_ record: IdentifiedRecord, at indicator: String, _ cage: inout CanaryCage) -> IdentifiedRecord {
    guard let entries = record.record.fields.entries else { return record }
    var copy = record
    copy.record.fields.content = .mapping(
      entries.map { entry in
        guard entry.key == "kennzahl" else { return entry }
        let gone = found(in: String(describing: entry.value))
        cage.publicWords.removeAll { gone.contains($0) }
        cage.internalWords.removeAll { gone.contains($0) }
        return Node.Entry(
          key: entry.key, keyPosition: entry.keyPosition, value: Node(.scalar(indicator), at: entry.value.position))
      })
    return copy
  }

  private func found(in text: String) -> Set<String> {
    Set(text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init).filter { $0.hasPrefix("KANARI") })
  }

  /// The test above is worth something only where there is something to hide.
  @Test func thereAreInternalFields() {
    let keys = Kind.allCases.flatMap(\.declarations).filter { $0.visibility == .intern }.map(\.key)
    #expect(Set(keys).isSuperset(of: ["notiz", "sozialraumbudget", "titel_intern"]))
  }
}
