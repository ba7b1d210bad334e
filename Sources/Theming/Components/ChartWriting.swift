import Planning

/// Charts as inline SVG: no script, no styles of their own, colours and fonts from the theme's style sheet.
extension PageWriter {
  mutating func write(_ chart: Chart) {
    html.start("figure", class: "chart")
    html.newline()
    switch chart {
    case .line(let chart): write(chart)
    case .bars(let chart): write(chart)
    }
    html.end("figure")
    html.newline()
  }

  // MARK: Lines

  private mutating func write(_ chart: LineChart) {
    guard let first = chart.points.first, let last = chart.points.last, let low = chart.ticks.first,
      let high = chart.ticks.last
    else { return }
    let plot = Plot(
      years: first.year...max(last.year, first.year + 1), heights: low.height...max(high.height, low.height + 1e-9))
    startPicture(title: chart.title, description: chart.description, width: Plot.width, height: Plot.height)
    for tick in chart.ticks {
      let y = plot.y(tick.height)
      line(from: (Plot.left, y), to: (Plot.width - Plot.right, y), class: "grid")
      text(tick.text, at: (Plot.left - 6, y + 4), anchor: "end")
    }
    text(String(first.year), at: (plot.x(first.year), Plot.height - 6), anchor: "start")
    if last.year > first.year {
      text(String(last.year), at: (plot.x(last.year), Plot.height - 6), anchor: "end")
    }
    for (from, to) in zip(chart.points, chart.points.dropFirst()) where to.isJoined {
      html.start("line", class: to.isForecast ? "forecast" : "value")
      ends(plot.place(of: from), plot.place(of: to))
      // Broken also where no style sheet says so.
      if to.isForecast { html.attribute("stroke-dasharray", fixed: "5 4") }
      html.attribute("stroke", fixed: "currentColor")
      html.end("line")
    }
    for point in chart.points {
      html.start("circle", class: point.isForecast ? "forecast" : "value")
      let place = plot.place(of: point)
      html.attribute("cx", place.x)
      html.attribute("cy", place.y)
      html.attribute("r", fixed: "3")
      html.end("circle")
    }
    html.newline()
    html.end("svg")
    html.newline()
    html.element("figcaption", text: chart.caption)
    html.newline()
  }

  // MARK: Bars

  private mutating func write(_ chart: BarChart) {
    let (width, step) = (320, 42)
    let lengths = chart.bars.compactMap(\.length)
    let low = min(0, lengths.min() ?? 0)
    let span = max(max(0, lengths.max() ?? 0) - low, 1e-9)
    func x(_ length: Double) -> Int { Int(((length - low) / span * Double(width)).rounded()) }
    html.element("figcaption", text: chart.title)
    html.newline()
    startPicture(
      title: chart.title, description: chart.description, width: width, height: max(chart.bars.count, 1) * step)
    for (index, bar) in chart.bars.enumerated() {
      let top = index * step
      text(bar.label, at: (0, top + 16), anchor: "start", isStrong: bar.isHighlighted)
      text(bar.text, at: (width, top + 16), anchor: "end", isStrong: bar.isHighlighted)
      guard let length = bar.length else { continue }
      html.start("rect", class: bar.isHighlighted ? "chart-bar-own" : "chart-bar")
      html.attribute("x", min(x(0), x(length)))
      html.attribute("y", top + 22)
      html.attribute("width", max(1, abs(x(length) - x(0))))
      html.attribute("height", fixed: "12")
      html.end("rect")
    }
    html.newline()
    html.end("svg")
    html.newline()
  }

  // MARK: Pieces

  private mutating func startPicture(title: String, description: String, width: Int, height: Int) {
    let name = claimAnchor("bild_1")
    let words = claimAnchor("bild_1_worte")
    html.start("svg")
    html.attribute("viewBox", "0 0 \(width) \(height)")
    html.attribute("role", fixed: "img")
    html.attribute("aria-labelledby", "\(name) \(words)")
    html.newline()
    html.start("title")
    html.attribute("id", name)
    html.text(title)
    html.end("title")
    html.start("desc")
    html.attribute("id", words)
    html.text(description)
    html.end("desc")
    html.newline()
  }

  private mutating func line(from: (x: Int, y: Int), to: (x: Int, y: Int), class classes: StaticString) {
    html.start("line", class: classes)
    ends(from, to)
    html.attribute("stroke", fixed: "currentColor")
    html.end("line")
  }

  private mutating func ends(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int)) {
    html.attribute("x1", from.x)
    html.attribute("y1", from.y)
    html.attribute("x2", to.x)
    html.attribute("y2", to.y)
  }

  private mutating func text(
    _ words: String, at place: (x: Int, y: Int), anchor: StaticString, isStrong: Bool = false
  ) {
    html.start("text")
    html.attribute("x", place.x)
    html.attribute("y", place.y)
    html.attribute("text-anchor", fixed: anchor)
    if isStrong { html.attribute("font-weight", fixed: "bold") }
    html.text(words)
    html.end("text")
  }
}

/// The area of a line chart, in whole units so that every machine writes the same.
private struct Plot {
  static let width = 320
  static let height = 190
  static let left = 62
  static let right = 8
  static let top = 10
  static let bottom = 24

  let years: ClosedRange<Int>
  let heights: ClosedRange<Double>

  func x(_ year: Int) -> Int {
    let share = Double(year - years.lowerBound) / Double(years.count - 1)
    return Self.left + Int((share * Double(Self.width - Self.left - Self.right)).rounded())
  }

  func y(_ height: Double) -> Int {
    let share = (height - heights.lowerBound) / (heights.upperBound - heights.lowerBound)
    return Self.height - Self.bottom - Int((share * Double(Self.height - Self.bottom - Self.top)).rounded())
  }

  func place(of point: LineChart.Point) -> (x: Int, y: Int) { (x(point.year), y(point.height)) }
}
