import ContentModel
import Exporting

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
    /// Words about a number, which rows can be sorted by: `12`, `-0.4`.
    case measure(RichText, number: String)
  }

  /// How the rows are sorted, and the same table sorted otherwise.
  public struct Order: Sendable, Hashable {
    public var column: Int
    public var isDescending: Bool
    /// One for each order that has a page; the one that this is leads nowhere.
    public var choices: [Choice]

    public struct Choice: Sendable, Hashable {
      public var link: Link
      public var isCurrent: Bool

      public init(_ link: Link, isCurrent: Bool) {
        self.link = link
        self.isCurrent = isCurrent
      }
    }

    public init(column: Int, isDescending: Bool, choices: [Choice]) {
      self.column = column
      self.isDescending = isDescending
      self.choices = choices
    }
  }

  /// Says what the table shows; for figures: indicator, unit, Stand.
  public var caption: String
  public var columns: [Column]
  public var rows: [Row]
  /// Below the table: sources, how to read signs.
  public var notes: [RichText]
  /// Nil where the order of the rows is fixed.
  public var order: Order?
  /// Says for every row and column how the two are related. It has files although it has no figures, and the names of
  /// its rows stay in sight.
  public var isMatrix = false
  /// What its files hold, where the page shows the table in several parts.
  public var whole: ExportTable?
  /// Path of its files without their endings, where several pages show the same table; nil for a name by its place.
  public var file: String?
  /// The same rows as files; planning fills them in where there are figures or relations.
  public var downloads: [Link] = []

  public init(caption: String, columns: [Column], rows: [Row], notes: [RichText] = [], order: Order? = nil) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.order = order
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
  /// What kind of number it is, so that a confidential, a missing and a zero one look different.
  public var status: FigureStatus
  /// What goes with the number into a file, also where the caption says it for all: unit, Stand, source.
  public var companions: Companions

  public struct Companions: Sendable, Hashable {
    /// `Personen`
    public var unit: String
    /// `2019-12-31`
    public var stand: String?
    /// Title of the source.
    public var source: String?
    /// „Summe aus 7 Gemeinden“
    public var origin: String

    public init(unit: String = "", stand: String? = nil, source: String? = nil, origin: String = "") {
      self.unit = unit
      self.stand = stand
      self.source = source
      self.origin = origin
    }
  }

  public init(
    text: String, unit: String, statusText: String?, standText: String?, machineText: String?,
    status: FigureStatus, companions: Companions = Companions()
  ) {
    self.text = text
    self.unit = unit
    self.statusText = statusText
    self.standText = standText
    self.machineText = machineText
    self.status = status
    self.companions = companions
  }

  /// `geheim`, `fehlt` or `null` for numbers that must not look like any other; nil for an ordinary one.
  public var mark: String? {
    switch status {
    case .geheim: "geheim"
    case .null: "null"
    case .nichtErhoben, .nochNichtFaellig, .nichtSinnvoll: "fehlt"
    case .unsicher: machineText == nil ? "fehlt" : nil
    case .berichtet, .unterHalb, .geschaetzt, .prognose: nil
    }
  }
}
