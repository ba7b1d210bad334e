import Diagnostics

/// Gives every heading of a document its anchor: the one that is written, or one made of its text.
///
/// Headings that everybody may see come first. So an internal passage takes neither a name nor a number from them:
/// no „kontakt-2“ tells the public that there is another one.
struct Anchors {
  private var taken: Set<String> = []
  private var reserved: Set<String> = []
  private var explicit: [String: SourcePosition] = [:]
  /// Next number to try for a slug, so that a thousand equal headings cost no million lookups.
  private var next: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Complexity: O(size of the document).
  static func assign(to document: inout MarkdownDocument) -> [Diagnostic] {
    var anchors = Anchors()
    for isInternal in [false, true] {
      document.mapAnchors(where: isInternal) { id, _, _ in
        // A slug made from text gives way to what somebody wrote.
        if id.hasPrefix("#") { anchors.reserved.insert(String(id.dropFirst())) }
        return id
      }
      document.mapAnchors(where: isInternal) { id, content, position in
        anchors.anchor(id.hasPrefix("#") ? String(id.dropFirst()) : nil, text: content.plainText, at: position)
      }
    }
    return anchors.diagnostics
  }

  private mutating func anchor(_ given: String?, text: String, at position: SourcePosition) -> String {
    guard let given else { return unique(slug(text)) }
    guard given == slug(given), !given.isEmpty else {
      reportSpelling(of: given, at: position)
      return unique(slug(given))
    }
    guard let first = explicit[given] else {
      // Only a heading for everybody can have taken it before: an internal one gets another.
      guard taken.insert(given).inserted else { return unique(given) }
      explicit[given] = position
      return given
    }
    diagnostics.append(
      Diagnostic(
        .duplicateKey, at: position,
        Message(
          "Den Anker „{#\(given)}“ gibt es in diesem Text zweimal", en: "The anchor “{#\(given)}” is in this text twice"
        ),
        help: Message(
          "Geben Sie einer der beiden Überschriften einen anderen Anker.",
          en: "Give one of the two headings another anchor."),
        notes: [.init(Message("„{#\(given)}“ steht schon hier", en: "“{#\(given)}” is here already"), at: first)]))
    return unique(given)
  }

  private mutating func reportSpelling(of given: String, at position: SourcePosition) {
    let allowed = slug(given).isEmpty ? "abschnitt" : slug(given)
    diagnostics.append(
      Diagnostic(
        .nameNotSlug, at: position,
        Message(
          "Der Anker „{#\(excerpt(given))}“ hat Zeichen, die nicht erlaubt sind",
          en: "The anchor “{#\(excerpt(given))}” has characters that are not allowed"),
        help: Message(
          "Schreiben Sie „{#\(allowed)}“: kleine Buchstaben a–z, Ziffern und Bindestriche.",
          en: "Write “{#\(allowed)}”: small letters a–z, digits and hyphens.")))
  }

  private mutating func unique(_ slug: String) -> String {
    let base = slug.isEmpty ? "abschnitt" : slug
    var number = next[base, default: 1]
    var id = number == 1 ? base : "\(base)-\(number)"
    while taken.contains(id) || reserved.contains(id) {
      number += 1
      id = "\(base)-\(number)"
    }
    next[base] = number + 1
    taken.insert(id)
    return id
  }
}

extension MarkdownDocument {
  /// Changes the anchors of the headings inside internal passages, or of all others, in the order of reading.
  fileprivate mutating func mapAnchors(
    where isInternal: Bool, _ change: (_ id: String, _ content: [Inline], _ position: SourcePosition) -> String
  ) {
    func map(_ blocks: [Block], _ isInside: Bool) -> [Block] {
      blocks.map { block in
        var block = block
        switch block.kind {
        case .heading(let level, let id, let content) where isInside == isInternal:
          block.kind = .heading(level: level, id: change(id, content, block.position), content: content)
        case .list(var list):
          list.items = list.items.map { .init(isChecked: $0.isChecked, blocks: map($0.blocks, isInside)) }
          block.kind = .list(list)
        case .quote(let inner): block.kind = .quote(map(inner, isInside))
        case .callout(let kind, let inner): block.kind = .callout(kind, map(inner, isInside || kind == .intern))
        case .heading, .paragraph, .code, .embed, .table, .rule: break
        }
        return block
      }
    }
    blocks = map(blocks, false)
    let known = publicFootnotes
    footnotes = footnotes.map { footnote in
      var footnote = footnote
      footnote.blocks = map(footnote.blocks, !known.contains(footnote.name))
      return footnote
    }
  }
}
