/// A map as a table: rows from north to south, columns from west to east.
public struct GridMap: Sendable, Hashable {
  public struct Cell: Sendable, Hashable {
    public var link: Link
    public var figure: FigureView
    /// „niedrig“, „mittel“ … with its number, 1 the lowest; nil where there is no value.
    public var className: String?
    public var classIndex: Int?

    public init(link: Link, figure: FigureView, className: String?, classIndex: Int?) {
      self.link = link
      self.figure = figure
      self.className = className
      self.classIndex = classIndex
    }
  }

  public var caption: String
  /// `Norden`, `2`, … `Süden`: one for each row.
  public var rowHeaders: [String]
  /// `Westen` … `Osten`: one for each column.
  public var columnHeaders: [String]
  /// rows × columns; nil = no unit lies here.
  public var cells: [[Cell?]]
  /// How many classes there are; 0 where the map is not coloured.
  public var classCount: Int
  /// Classes with their ranges and number of units, how to read the map, sources.
  public var notes: [RichText]
  /// The units of the map as files; planning fills them in.
  public var downloads: [Link] = []

  public init(
    caption: String, rowHeaders: [String], columnHeaders: [String], cells: [[Cell?]], classCount: Int, notes: [RichText]
  ) {
    self.caption = caption
    self.rowHeaders = rowHeaders
    self.columnHeaders = columnHeaders
    self.cells = cells
    self.classCount = classCount
    self.notes = notes
  }
}
