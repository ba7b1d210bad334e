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
  /// The units of the map as files; planning fills them in.
  public var downloads: [Link] = []

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
