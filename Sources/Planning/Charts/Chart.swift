/// A picture of numbers. It adds a shape to a table beside it and carries nothing that the table lacks.
public enum Chart: Sendable, Hashable {
  case line(LineChart)
  case bars(BarChart)
}

/// One indicator of one territory through the years.
public struct LineChart: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
    public var year: Int
    /// For the height alone; the table has the exact number.
    public var height: Double
    public var isForecast: Bool
    /// Whether a line leads here from the point before: not where a year between them has no number.
    public var isJoined: Bool

    public init(year: Int, height: Double, isForecast: Bool, isJoined: Bool) {
      self.year = year
      self.height = height
      self.isForecast = isForecast
      self.isJoined = isJoined
    }
  }

  /// A mark on the axis of values.
  public struct Tick: Sendable, Hashable {
    public var height: Double
    public var text: String

    public init(height: Double, text: String) {
      self.height = height
      self.text = text
    }
  }

  public var title: String
  /// What there is to see, in sentences.
  public var description: String
  /// Under the picture: unit, what broken lines and gaps mean. Empty where nothing needs saying.
  public var caption: String
  /// Ascending by year, at least two.
  public var points: [Point]
  /// Ascending; the first and the last are the ends of the axis.
  public var ticks: [Tick]

  public init(title: String, description: String, caption: String, points: [Point], ticks: [Tick]) {
    self.title = title
    self.description = description
    self.caption = caption
    self.points = points
    self.ticks = ticks
  }
}

/// One number of several territories of the same year beside each other.
public struct BarChart: Sendable, Hashable {
  public struct Bar: Sendable, Hashable {
    public var label: String
    /// The number as people read it, or why there is none.
    public var text: String
    /// For the length alone; nil where there is no number.
    public var length: Double?
    /// The territory that the page is about.
    public var isHighlighted: Bool

    public init(label: String, text: String, length: Double?, isHighlighted: Bool) {
      self.label = label
      self.text = text
      self.length = length
      self.isHighlighted = isHighlighted
    }
  }

  public var title: String
  /// What there is to see, in sentences.
  public var description: String
  public var bars: [Bar]

  public init(title: String, description: String, bars: [Bar]) {
    self.title = title
    self.description = description
    self.bars = bars
  }
}
