/// A map as a table: rows from north to south, columns from west to east.
public struct GridMap: Sendable, Hashable {
  public struct Cell: Sendable, Hashable {
    public var link: Link
    public var figure: FigureView
    /// „1 sehr niedrig“: number and word, 1 the lowest; nil where there is no value.
    public var className: String?
    /// On top of the word; nil where there is no class.
    public var colour: ClassColour?

    public init(link: Link, figure: FigureView, className: String?, colour: ClassColour?) {
      self.link = link
      self.figure = figure
      self.className = className
      self.colour = colour
    }
  }

  /// What a class means, or how many units have none and why.
  public struct LegendItem: Sendable, Hashable {
    public var text: String
    public var colour: ClassColour?

    public init(text: String, colour: ClassColour?) {
      self.text = text
      self.colour = colour
    }
  }

  public var caption: String
  /// How to read the table; stands in the caption too.
  public var reading: String
  /// `Norden`, `2`, … `Süden`: one for each row.
  public var rowHeaders: [String]
  /// `Westen` … `Osten`: one for each column.
  public var columnHeaders: [String]
  /// rows × columns; nil = no unit lies here.
  public var cells: [[Cell?]]
  /// Empty where the map has no classes.
  public var legend: [LegendItem]
  /// Why there are no classes, sources.
  public var notes: [RichText]
  /// Path of its files without their endings, where several pages show the same map; nil for a name by its place.
  public var file: String?
  /// The units of the map as files; planning fills them in.
  public var downloads: [Link] = []

  public init(
    caption: String, reading: String, rowHeaders: [String], columnHeaders: [String], cells: [[Cell?]],
    legend: [LegendItem], notes: [RichText]
  ) {
    self.caption = caption
    self.reading = reading
    self.rowHeaders = rowHeaders
    self.columnHeaders = columnHeaders
    self.cells = cells
    self.legend = legend
    self.notes = notes
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
