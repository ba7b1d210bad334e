import Diagnostics

/// A Markdown text as a tree: what cmark-gfm read, in our own words, with positions.
///
/// The tree is a value: the cut takes passages out of it before any model exists, so that a
/// renderer of the public edition never holds them.
public struct MarkdownDocument: Hashable, Sendable {
  public var blocks: [Block]
  /// Footnotes in the order of their first reference.
  public var footnotes: [Footnote]

  public init(blocks: [Block] = [], footnotes: [Footnote] = []) {
    self.blocks = blocks
    self.footnotes = footnotes
  }

  public var isEmpty: Bool { blocks.isEmpty }
}

public struct Footnote: Hashable, Sendable {
  /// Name in the source, `1` in `[^1]`.
  public var name: String
  public var blocks: [Block]
  public var position: SourcePosition

  public init(name: String, blocks: [Block], position: SourcePosition) {
    self.name = name
    self.blocks = blocks
    self.position = position
  }
}

/// A block with its place in the file.
public struct Block: Hashable, Sendable {
  public indirect enum Kind: Hashable, Sendable {
    /// `id` is the anchor: from the text, or given as `## Text {#id}`. Unique in the document.
    case heading(level: Int, id: String, content: [Inline])
    case paragraph([Inline])
    case list(MarkdownList)
    case quote([Block])
    case callout(Callout, [Block])
    /// `language` is the first info word, cleaned to `[a-z0-9+-]`; empty where there is none.
    case code(language: String, text: String)
    case embed(Embed)
    case table(MarkdownTable)
    case rule
  }

  public var kind: Kind
  public var position: SourcePosition

  public init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }
}

/// The kinds of `> [!KIND]`.
public enum Callout: String, Hashable, Sendable, CaseIterable {
  case hinweis = "HINWEIS"
  case tipp = "TIPP"
  case wichtig = "WICHTIG"
  case warnung = "WARNUNG"
  /// A made-up passage inside a real record.
  case beispiel = "BEISPIEL"
  /// Internal edition only: the cut takes it out.
  case intern = "INTERN"
}

public struct MarkdownList: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    /// Nil for an ordinary item, otherwise a task and whether it is done.
    public var isChecked: Bool?
    public var blocks: [Block]

    public init(isChecked: Bool?, blocks: [Block]) {
      self.isChecked = isChecked
      self.blocks = blocks
    }
  }

  /// First number of an ordered list, nil for bullets.
  public var start: Int?
  /// A tight list shows its paragraphs without `<p>`.
  public var isTight: Bool
  public var items: [Item]

  public init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

public struct MarkdownTable: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable { case none, left, center, right }

  public var alignments: [Alignment]
  public var header: [[Inline]]
  public var rows: [[[Inline]]]

  public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// A fenced block whose info word names data to be put in its place.
public struct Embed: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable { case kennzahl, tabelle, karte, angebote }

  public var kind: Kind
  /// The YAML inside the fence: a mapping, with positions in the Markdown file.
  public var parameters: Node

  public init(kind: Kind, parameters: Node) {
    self.kind = kind
    self.parameters = parameters
  }
}

/// Running text.
public struct Inline: Hashable, Sendable {
  public indirect enum Kind: Hashable, Sendable {
    /// Decoded text: it must be escaped again when written.
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(LinkTarget, title: String, content: [Inline])
    /// `source` is a path relative to the file, `alternative` the text for those who cannot see it.
    case image(source: LinkTarget, title: String, alternative: String)
    case footnoteReference(name: String)
  }

  public var kind: Kind
  public var position: SourcePosition

  public init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }
}

/// Where a link leads, as written.
public enum LinkTarget: Hashable, Sendable {
  /// `https:`, `http:`, `mailto:`, `tel:`: checked to be one of these.
  case external(String)
  /// `familienzentrum:kleinmachnow#anchor`; whether kind and id exist is not known yet.
  case entity(kind: String, id: String, fragment: String?)
  /// A relative path to another source or asset file, with the fragment.
  case file(String, fragment: String?)
  /// `#anchor` in the same text.
  case anchor(String)
}
