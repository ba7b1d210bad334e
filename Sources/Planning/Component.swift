import Reading

/// What a section is made of. The theme knows how each looks; planning knows what it says.
public indirect enum Component: Sendable {
  /// Editors' Markdown with all its links resolved.
  case prose(Prose)
  /// One paragraph of the program's own words.
  case paragraph(RichText)
  /// Terms with their descriptions (`dl`).
  case facts([Fact])
  /// A simple list; ordered where the order means something.
  case list([RichText], isOrdered: Bool)
  /// Things to choose from: title with link, badges, a sentence, facts.
  case entries([Entry])
  case table(DataTable)
  /// A map as a table.
  case gridMap(GridMap)
  /// The same map drawn, for eyes only: stands behind the table that says it all.
  case drawnMap(DrawnMapView)
  /// A picture of numbers that stand in a table beside it.
  case chart(Chart)
  /// Why there is nothing here, and what to do instead.
  case empty(RichText)
  case notice(Notice, title: String, [Component])
  /// A part of a section with its own heading (`h3`).
  case group(Group)
  /// Many short links, for instance all letters or all municipalities; shown as compact columns.
  case linkColumns([Link])
}

/// Tone of a notice box.
public enum Notice: String, Sendable, Hashable { case hinweis, tipp, wichtig, warnung, beispiel, intern }

public struct Group: Sendable {
  /// Anchor, unique in the page.
  public var id: String
  public var title: String
  public var components: [Component]

  public init(id: String, title: String, components: [Component]) {
    self.id = id
    self.title = title
    self.components = components
  }
}

/// Text with links and marks, in reading order.
public typealias RichText = [Run]

public enum Run: Sendable, Hashable {
  case text(String)
  case strong(String)
  case link(Link)
  case badge(Badge)
  /// An ISO date with the text that people read.
  case date(iso: String, text: String)
}

extension [Run] {
  public static func plain(_ text: String) -> RichText { [.text(text)] }
}

/// A small labelled mark; never colour alone.
public struct Badge: Sendable, Hashable {
  public enum Tone: String, Sendable, Hashable { case neutral, beispiel, intern, gut, achtung }

  public var text: String
  public var tone: Tone

  public init(_ text: String, _ tone: Tone = .neutral) {
    self.text = text
    self.tone = tone
  }
}

public struct Link: Sendable, Hashable {
  public enum Destination: Sendable, Hashable {
    /// A page or asset of the same site; `path` from the site's root.
    case page(String, fragment: String?)
    /// `https:`, `mailto:`, `tel:`.
    case external(String)
  }

  public var text: String
  public var destination: Destination

  public init(_ text: String, to destination: Destination) {
    self.text = text
    self.destination = destination
  }

  public init(_ text: String, page path: String, fragment: String? = nil) {
    self.init(text, to: .page(path, fragment: fragment))
  }
}

public struct Fact: Sendable, Hashable {
  public var term: String
  /// One or more descriptions (`dd`).
  public var descriptions: [RichText]

  public init(_ term: String, _ descriptions: [RichText]) {
    self.term = term
    self.descriptions = descriptions
  }

  public init(_ term: String, _ description: RichText) { self.init(term, [description]) }

  public init(_ term: String, _ text: String) { self.init(term, [[.text(text)]]) }
}

/// One thing in a list of things.
public struct Entry: Sendable, Hashable {
  public var link: Link
  /// The kind or the place, in small print before the title.
  public var kicker: String?
  public var badges: [Badge]
  public var summary: String?
  public var facts: [Fact]

  public init(_ link: Link, kicker: String? = nil, badges: [Badge] = [], summary: String? = nil, facts: [Fact] = []) {
    self.link = link
    self.kicker = kicker
    self.badges = badges
    self.summary = summary
    self.facts = facts
  }
}

/// Markdown of one record with everything that it points to.
public struct Prose: Sendable {
  public var document: MarkdownDocument
  /// Where each link target of the document leads in this edition. A target that is missing here is
  /// shown as plain text.
  public var links: [LinkTarget: Link.Destination]
  /// What stands in the place of each embed.
  public var embeds: [Embed: [Component]]
  /// Level of a `##` in the document: 2 on a page of text, 3 inside a section.
  public var headingLevel: Int
  /// Put before the anchors of footnotes, so that two texts can share a page.
  public var footnotePrefix: String

  public init(
    document: MarkdownDocument, links: [LinkTarget: Link.Destination], embeds: [Embed: [Component]], headingLevel: Int,
    footnotePrefix: String
  ) {
    self.document = document
    self.links = links
    self.embeds = embeds
    self.headingLevel = headingLevel
    self.footnotePrefix = footnotePrefix
  }
}
