import ContentModel
import FoundationEssentials
import Portal

extension Planner {
  // MARK: Through the years

  /// A line through the years; nil where fewer than three of them have a number.
  func lineChart(of kennzahl: Kennzahl, _ gebiet: EntityKey) -> Component? {
    let series = portal.figures.series(kennzahl.id, gebiet)
    let shown = series.compactMap { figure in figure.value.map { (figure, rounded($0, kennzahl)) } }
    guard shown.count >= 3, let low = shown.map(\.1).min(), let high = shown.map(\.1).max() else { return nil }
    let years = shown.map(\.0.jahr)
    // Numbers that come every five years are not full of gaps.
    let usualStep = kennzahl.turnus?.years ?? zip(years.dropFirst(), years).map { $0 - $1 }.min() ?? 1
    let ticks = Ticks(from: low, to: high)
    let unit = kennzahl.einheitKurz ?? kennzahl.einheit
    let points = shown.enumerated().map { index, item in
      let isForecast = item.0.status == .prognose
      let step = index == 0 ? 0 : item.0.jahr - shown[index - 1].0.jahr
      return LineChart.Point(
        year: item.0.jahr, height: item.1.double, isForecast: isForecast,
        isJoined: index > 0 && (isForecast || step == usualStep))
    }
    let place = portal.title(of: gebiet) ?? gebiet.id
    let title = "\(kennzahl.titel), \(place), \(years[0]) bis \(years[years.count - 1])"
    let gaps = points.dropFirst().contains { !$0.isJoined }
    var caption = ["Linie: \(kennzahl.titel) in \(kennzahl.einheit)."]
    if let first = ticks.values.first, first != 0 {
      caption.append("Die Achse beginnt bei \(axisText(first, of: ticks)) \(unit).")
    }
    if gaps { caption.append("Lücke: Für diese Jahre liegt keine Zahl vor.") }
    if points.contains(where: \.isForecast) { caption.append("Gestrichelt: Prognose.") }
    caption.append("Die genauen Zahlen stehen in der Tabelle.")
    return .chart(
      .line(
        LineChart(
          title: title, description: description(of: shown, kennzahl), caption: caption.joined(separator: " "),
          points: points,
          ticks: ticks.values.map { LineChart.Tick(height: $0.double, text: axisText($0, of: ticks)) })))
  }

  private func description(of shown: [(Figure, Decimal)], _ kennzahl: Kennzahl) -> String {
    func words(_ item: (Figure, Decimal)) -> String {
      "\(GermanNumber.text(item.1, decimals: kennzahl.dezimalen)) \(kennzahl.einheit) im Jahr \(item.0.jahr)"
    }
    let observed = shown.filter { $0.0.status != .prognose }
    var sentences: [String] = []
    if let first = observed.first, let last = observed.last, let low = observed.min(by: { $0.1 < $1.1 }),
      let high = observed.max(by: { $0.1 < $1.1 })
    {
      sentences.append("Von \(words(first)) zu \(words(last)).")
      if high.1 > low.1 { sentences.append("Am niedrigsten: \(words(low)). Am höchsten: \(words(high)).") }
    }
    if let forecast = shown.last, forecast.0.status == .prognose { sentences.append("Prognose: \(words(forecast)).") }
    return sentences.joined(separator: " ")
  }

  /// All ticks with as many places as the finest of them needs.
  private func axisText(_ value: Decimal, of ticks: Ticks) -> String {
    let places = ticks.values.map { $0.description.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
    return GermanNumber.text(value, decimals: places)
  }

  /// The numbers of a territory through the years: a picture where there are enough, and the table.
  func series(of kennzahl: Kennzahl, _ gebiet: EntityKey) -> [Component] {
    guard let table = seriesTable(kennzahl, gebiet) else { return [] }
    return [lineChart(of: kennzahl, gebiet), .table(table)].compactMap(\.self)
  }

  /// „Entwicklung“: every indicator with numbers for several years.
  func developmentSection(_ gebiet: EntityKey) -> PageSection {
    let groups = portal.kennzahlen.compactMap { kennzahl -> Component? in
      let numbers = portal.figures.series(kennzahl.id, gebiet).count { $0.value != nil }
      guard numbers >= 2 else { return nil }
      return .group(
        Group(id: "entwicklung-\(kennzahl.id)", title: kennzahl.titel, components: series(of: kennzahl, gebiet)))
    }
    return section(
      "entwicklung", "Entwicklung", groups,
      otherwise: .plain("Für mehrere Jahre liegen hier noch keine Zahlen vor."))
  }

  // MARK: Beside larger territories

  /// Bars for rates of a territory and of those that it lies in. Counts get none: the larger place always has more.
  func comparisonCharts(of gebiet: EntityKey) -> [Component] {
    portal.kennzahlen.compactMap { kennzahl in
      guard let own = portal.figures.latest(kennzahl.id, gebiet), own.value != nil else { return nil }
      return comparisonChart(of: kennzahl, gebiet, year: own.jahr)
    }
  }

  /// Nil for a count, and where fewer than two of the territories have a number in that year.
  private func comparisonChart(of kennzahl: Kennzahl, _ gebiet: EntityKey, year: Int) -> Component? {
    guard kennzahl.mayColourMap else { return nil }
    let bars = ([gebiet] + portal.containers(of: gebiet)).compactMap { place -> BarChart.Bar? in
      guard let figure = portal.figures.figure(kennzahl.id, place, year: year) else { return nil }
      let view = figure.view(of: kennzahl, in: portal, withUnit: true, withStand: false)
      let words = [view.text, view.unit, figure.value == nil ? view.statusText ?? "" : ""]
      return BarChart.Bar(
        label: columnTitle(place, portal.title(of: place) ?? place.id),
        text: words.filter { !$0.isEmpty }.joined(separator: " "),
        length: figure.value.map { rounded($0, kennzahl).double }, isHighlighted: place == gebiet)
    }
    guard bars.count(where: { $0.length != nil }) > 1 else { return nil }
    let spoken = bars.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
    return .chart(
      .bars(
        BarChart(title: "\(kennzahl.titel) \(year), in \(kennzahl.einheit)", description: "\(spoken).", bars: bars)))
  }

  /// One indicator of a territory beside those that it lies in: the numbers, and bars where they can be compared.
  /// Empty where none of them has a figure.
  func comparison(of kennzahl: Kennzahl, _ gebiet: EntityKey, year: Int) -> [Component] {
    let places = [gebiet] + portal.containers(of: gebiet)
    let found = places.map { portal.figures.figure(kennzahl.id, $0, year: year) }
    let figures = found.compactMap(\.self)
    guard !figures.isEmpty else { return [] }
    let stand = figures.commonStand
    var notes = sourceNotes(of: figures)
    if !kennzahl.mayColourMap {
      notes.insert(
        .plain("Diese Zahl zeigt, wie groß etwas ist. Ein größeres Gebiet hat immer mehr; darum gibt es kein Bild."),
        at: 0)
    }
    let table = DataTable(
      caption: [
        "\(kennzahl.titel) \(year), \(portal.title(of: gebiet) ?? gebiet.id) im Vergleich", "in \(kennzahl.einheit)",
        stand,
      ].compactMap(\.self).joined(separator: ", "),
      columns: [.init("Gebiet"), .init(kennzahl.einheitKurz ?? kennzahl.einheit, isNumeric: true)],
      rows: zip(places, found).map { place, figure in
        .init(
          header: [link(place, columnTitle(place, portal.title(of: place) ?? place.id))],
          cells: [
            .figure(
              figure?.view(of: kennzahl, in: portal, withUnit: false, withStand: stand == nil) ?? .notCollected)
          ])
      }, notes: notes)
    return [comparisonChart(of: kennzahl, gebiet, year: year), .table(table)].compactMap(\.self)
  }
}

extension Decimal {
  /// For places on a picture.
  var double: Double { Double(description) ?? 0 }
}
