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

/// A table of data: caption, header cells with scope, no merged cells.
public struct DataTable: Sendable, Hashable {
  public struct Column: Sendable, Hashable {
    public var title: String
    public var isNumeric: Bool

    public init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  public struct Row: Sendable, Hashable {
    /// The row's header cell, under the first column.
    public var header: RichText
    /// One cell for each further column.
    public var cells: [Cell]
    /// The row that the page is about, for instance the municipality itself.
    public var isHighlighted: Bool

    public init(header: RichText, cells: [Cell], isHighlighted: Bool = false) {
      self.header = header
      self.cells = cells
      self.isHighlighted = isHighlighted
    }
  }

  public enum Cell: Sendable, Hashable {
    case rich(RichText)
    case figure(FigureView)
  }

  /// Says what the table shows; for figures: indicator, unit, Stand.
  public var caption: String
  public var columns: [Column]
  public var rows: [Row]
  /// Below the table: sources, how to read signs.
  public var notes: [RichText]

  public init(caption: String, columns: [Column], rows: [Row], notes: [RichText] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

/// A number as it is shown: never without its status (DESIGN laws 6 and 7).
public struct FigureView: Sendable, Hashable {
  /// `20.374`, or the sign of the status (`.`, `–`, `…`) where there is no number.
  public var text: String
  /// `Personen`, `%`; empty where the column says it.
  public var unit: String
  /// What the number is, where it is more than a plain reported one: „Prognose“, „geheim“, „Summe aus 7 Gemeinden“.
  public var statusText: String?
  /// `31. Dezember 2019`.
  public var standText: String?
  /// Number without grouping and with a point, for machines; nil where there is none.
  public var machineText: String?

  public init(text: String, unit: String, statusText: String?, standText: String?, machineText: String?) {
    self.text = text
    self.unit = unit
    self.statusText = statusText
    self.standText = standText
    self.machineText = machineText
  }
}

/// One of the seven steps of a scale of colours, which the theme has.
public struct ClassColour: Sendable, Hashable {
  public enum Scale: String, Sendable, Hashable, CaseIterable {
    /// From little to much.
    case einfach
    /// Below and above a middle, which is step 4.
    case gegenlaeufig
  }

  public static let steps = 1...7

  public let scale: Scale
  public let step: Int

  /// `einfach-3`: how the theme calls it.
  public var name: String { "\(scale.rawValue)-\(step)" }

  /// Nil where the scale has no such step.
  public init?(_ scale: Scale, step: Int) {
    guard Self.steps.contains(step) else { return nil }
    self.scale = scale
    self.step = step
  }
}

/// A map as a table: rows from north to south, columns from west to east.
public struct GridMap: Sendable, Hashable {
  public struct Cell: Sendable, Hashable {
    public var link: Link
    public var figure: FigureView
    /// „niedrig“, „mittel“ … with its number, 1 the lowest; nil where there is no value.
    public var className: String?
    public var classIndex: Int?
    /// On top of the word; nil where there is no class.
    public var colour: ClassColour?

    public init(link: Link, figure: FigureView, className: String?, classIndex: Int?, colour: ClassColour?) {
      self.link = link
      self.figure = figure
      self.className = className
      self.classIndex = classIndex
      self.colour = colour
    }
  }

  public var caption: String
  /// `Norden`, `2`, … `Süden`: one for each row.
  public var rowHeaders: [String]
  /// `Westen` … `Osten`: one for each column.
  public var columnHeaders: [String]
  /// rows × columns; nil = no unit lies here.
  public var cells: [[Cell?]]
  /// Classes with their ranges and number of units, how to read the map, sources.
  public var notes: [RichText]

  public init(
    caption: String, rowHeaders: [String], columnHeaders: [String], cells: [[Cell?]], notes: [RichText]
  ) {
    self.caption = caption
    self.rowHeaders = rowHeaders
    self.columnHeaders = columnHeaders
    self.cells = cells
    self.notes = notes
  }
}
