import Planning
import Testing

@testable import Theming

/// HTML of components on `gemeinden/kleinmachnow.html`.
func html(_ components: Component...) -> String {
  var writer = PageWriter(
    page: PagePath("gemeinden/kleinmachnow.html"),
    images: ["bilder/haus.png": ImageSize(SamplePlan.picture.bytes)].compactMapValues { $0 })
  writer.write(components)
  return String(decoding: writer.html.finish(), as: UTF8.self)
}

func html(sections: [PageSection]) -> String {
  var writer = PageWriter(page: PagePath("gemeinden/kleinmachnow.html"))
  writer.write(sections)
  return String(decoding: writer.html.finish(), as: UTF8.self)
}

@Suite struct ComponentTests {
  @Test func paragraphWithRuns() {
    #expect(
      html(.paragraph([.text("a < b "), .strong("fett"), .text(" "), .badge(Badge("Beispiel", .beispiel))]))
        == "<p>a &lt; b <strong>fett</strong> <span class=\"badge badge-beispiel\">Beispiel</span></p>\n")
  }

  @Test func dates() {
    #expect(
      html(.paragraph([.date(iso: "2026-11-21", text: "heute")]))
        == "<p><time datetime=\"2026-11-21\">heute</time></p>\n")
    for iso in ["vor 2018", "2026-13", "2026-11-40", "20261121", "", "2026-1-1", "\"><b>"] {
      #expect(html(.paragraph([.date(iso: iso, text: "x")])) == "<p>x</p>\n")
    }
    for iso in ["2026", "2026-11"] {
      #expect(html(.paragraph([.date(iso: iso, text: "x")])).contains("datetime=\"\(iso)\""))
    }
  }

  @Test func links() {
    #expect(html(.paragraph([.link(Link("L", page: "index.html"))])) == "<p><a href=\"../index.html\">L</a></p>\n")
    #expect(
      html(.paragraph([.link(Link("L", to: .external("https://example.org")))]))
        == "<p><a href=\"https://example.org\" class=\"external\" rel=\"noopener\">L<span class=\"visually-hidden\"> (extern)</span></a></p>\n"
    )
    #expect(
      html(.paragraph([.link(Link("L", to: .external("mailto:a@example.org")))]))
        == "<p><a href=\"mailto:a@example.org\">L</a></p>\n")
    #expect(html(.paragraph([.link(Link("L", to: .external("javascript:x")))])) == "<p>L</p>\n")
  }

  @Test func factsWithoutDescriptionsAreLeftOut() {
    #expect(
      html(.facts([Fact("A", "b"), Fact("C", [RichText]())]))
        == "<dl class=\"facts\">\n<div><dt>A</dt><dd>b</dd></div>\n</dl>\n")
  }

  @Test func emptyListsWriteNothing() {
    #expect(html(.facts([]), .list([], isOrdered: true), .entries([]), .linkColumns([])) == "")
  }

  @Test func lists() {
    #expect(html(.list([.plain("a")], isOrdered: true)) == "<ol>\n<li>a</li>\n</ol>\n")
    #expect(
      html(.linkColumns([Link("a", page: "gemeinden/a.html")]))
        == "<ul class=\"columns\">\n<li><a href=\"a.html\">a</a></li>\n</ul>\n")
  }

  @Test func entries() {
    #expect(
      html(.entries([SamplePlan.entries[2]]))
        == "<ul class=\"entries\">\n<li class=\"entry\"><p class=\"entry-title\"><a href=\"../familienzentren/kleinmachnow.html\">Familienzentrum Kleinmachnow</a></p><dl class=\"facts\">\n<div><dt>Zugang</dt><dd>stufenlos</dd></div>\n</dl>\n</li>\n</ul>\n"
    )
  }

  @Test func emptyText() {
    #expect(html(.empty(.plain("Nichts."))) == "<p class=\"empty\">Nichts.</p>\n")
  }

  @Test(arguments: [
    (Notice.hinweis, "", "Hinweis"), (.beispiel, "Erfunden", "Beispiel: Erfunden"),
    (.beispiel, "Beispielhafte Zahlen", "Beispielhafte Zahlen"),
    (.warnung, "", "Warnung"), (.tipp, "", "Tipp"), (.wichtig, "", "Wichtig"), (.intern, "", "Intern"),
  ])
  func noticesSayTheirKind(_ notice: Notice, _ title: String, _ shown: String) {
    #expect(
      html(.notice(notice, title: title, []))
        == "<div class=\"notice notice-\(notice.rawValue)\" role=\"note\"><p class=\"notice-title\"><strong>\(shown)</strong></p>\n</div>\n"
    )
  }

  @Test func groupsGoDownOneLevelEach() {
    var component = Component.paragraph(.plain("x"))
    for number in (0..<6).reversed() {
      component = .group(Group(id: "g\(number)", title: "G", components: [component]))
    }
    let text = html(component)
    for (number, level) in [3, 4, 5, 6, 6, 6].enumerated() {
      #expect(text.contains("<h\(level) id=\"g\(number)\">G</h\(level)>"))
    }
  }

  @Test func sectionsAreNamedByTheirHeading() {
    #expect(
      html(sections: [PageSection(id: "a", title: "A", components: [])])
        == "<section class=\"section\" aria-labelledby=\"a\"><h2 id=\"a\">A</h2>\n</section>\n")
    #expect(
      html(sections: [PageSection(id: "a", title: nil, components: [])])
        == "<div class=\"section section-untitled\" id=\"a\">\n</div>\n")
  }

  // MARK: Tables and figures

  @Test func tableHasCaptionScopesAndARegion() {
    let text = html(.table(SamplePlan.table))
    #expect(
      text.contains(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"tabelle_1\"><table class=\"data\">\n<caption id=\"tabelle_1\"><span class=\"caption\">Bevölkerung"
      ))
    #expect(text.contains("<th scope=\"col\" class=\"number\">Einwohnerinnen und Einwohner</th>"))
    #expect(
      text.contains(
        "<tr class=\"highlighted\"><th scope=\"row\"><a href=\"kleinmachnow.html\">Kleinmachnow</a> <span class=\"row-mark\">diese Seite</span></th>"
      ))
    #expect(
      text.contains("<td class=\"number\"><span class=\"figure\"><data value=\"20374\">20.374</data></span></td>"))
    #expect(text.contains("<ul class=\"notes\">\n<li>Quelle: "))
  }

  @Test func twoTablesHaveTwoNames() {
    let text = html(.table(SamplePlan.table), .table(SamplePlan.table))
    #expect(text.contains("id=\"tabelle_1\""))
    #expect(text.contains("id=\"tabelle_2\""))
  }

  @Test func aTableWithoutColumnsOrCaptionIsNoCrash() {
    let row = DataTable.Row(header: .plain("a"), cells: [.rich(.plain("b")), .rich([])])
    let text = html(.table(DataTable(caption: "", columns: [], rows: [row])))
    #expect(text.contains("aria-label=\"Tabelle 1\""))
    #expect(text.contains("<th scope=\"row\">a</th><td>b</td><td></td>"))
  }

  @Test func figuresKeepValueUnitStatusAndStandTogether() {
    let figure = SamplePlan.figure("8,5", "%", status: "Prognose", stand: "2030", machine: "8.5")
    let table = DataTable(caption: "x", columns: [], rows: [.init(header: [], cells: [.figure(figure)])])
    #expect(
      html(.table(table)).contains(
        "<span class=\"figure\"><data value=\"8.5\">8,5</data>\u{A0}<span class=\"unit\">%</span> <span class=\"status\">Prognose</span> <span class=\"as-of\">Stand 2030</span></span>"
      ))
  }

  @Test func aMissingNumberIsSignAndWord() {
    let table = DataTable(
      caption: "x", columns: [], rows: [.init(header: [], cells: [.figure(SamplePlan.figure(".", status: "geheim"))])])
    #expect(html(.table(table)).contains("<span class=\"sign\">.</span> <span class=\"status\">geheim</span>"))
  }

  // MARK: Maps

  @Test func aMapIsATableWithHeadersOnBothSides() {
    let text = html(.gridMap(SamplePlan.map))
    #expect(text.contains("<tr><td></td><th scope=\"col\">Westen</th>"))
    #expect(text.contains("<tr><th scope=\"row\">Norden</th>"))
    #expect(text.contains("<td class=\"no-unit\"><span class=\"visually-hidden\">kein Gebiet</span></td>"))
    #expect(
      text.contains(
        "<td data-farbe=\"einfach-1\"><a href=\"kleinmachnow.html\">Bad Belzig</a> <span class=\"figure\"><data value=\"10.4\">10,4</data>\u{A0}<span class=\"unit\">%</span></span> <span class=\"class-word\">1 sehr niedrig</span></td>"
      ))
    #expect(
      text.contains(
        "<td data-status=\"fehlt\"><a href=\"index.html\">Ziesar</a> <span class=\"figure\"><span class=\"sign\">…</span> <span class=\"status\">noch nicht fällig</span></span></td>"
      ))
  }

  @Test func aCrookedMapIsNoCrash() {
    let cell = GridMap.Cell(
      link: Link("a", page: "a.html"), figure: SamplePlan.figure("1"), className: nil,
      colour: ClassColour(.einfach, step: 9))
    let map = GridMap(
      caption: "x", reading: "", rowHeaders: [], columnHeaders: ["", "b"], cells: [[cell], []], legend: [], notes: [])
    let text = html(.gridMap(map))
    #expect(text.contains("<th scope=\"row\">1</th><td data-status=\"fehlt\"><a"))
    #expect(!text.contains("data-farbe"))
  }

  @Test func aMapSaysHowToReadItAndWhatItsClassesMean() {
    let text = html(.gridMap(SamplePlan.map))
    #expect(text.contains("<span class=\"reading\">Oben ist Norden.</span></caption>"))
    #expect(text.contains("<li><span class=\"swatch\" data-farbe=\"einfach-1\"></span>1 sehr niedrig: unter 11 %</li>"))
    #expect(text.contains("<li>ohne Klasse: noch nicht fällig (1 Gebiet)</li>"))
  }

  /// Long names of two parts may be broken between them.
  @Test func slashesMayBreakNames() {
    let cell = GridMap.Cell(
      link: Link("Rabenstein/Fläming", page: "a.html"), figure: SamplePlan.figure("1"), className: nil, colour: nil)
    let map = GridMap(
      caption: "x", reading: "", rowHeaders: ["1"], columnHeaders: ["1"], cells: [[cell]], legend: [], notes: [])
    #expect(html(.gridMap(map)).contains(">Rabenstein/<wbr>Fläming</a>"))
  }

  // MARK: Orders and files

  /// The style sheet keeps the names of its rows in sight; no cell is merged, none is empty.
  @Test func aMatrixIsMarked() {
    var table = DataTable(
      caption: "x", columns: [.init("Gremium"), .init("Kita")],
      rows: [
        .init(header: .plain("Team"), cells: [.rich(.plain("nicht dabei"))]),
        .init(header: .plain("Zusammen"), cells: [.measure(.plain("in 1 Gremium"), number: "1")]),
      ])
    table.isMatrix = true
    let text = html(.table(table))
    #expect(text.contains("<table class=\"data matrix\">"))
    #expect(text.contains("<th scope=\"row\">Team</th><td>nicht dabei</td>"))
    #expect(text.contains("<td><data value=\"1\">in 1 Gremium</data></td>"))
    #expect(!text.contains("colspan") && !text.contains("rowspan"))
  }

  @Test func aSortedTableSaysSoInOneHeaderOnly() {
    var table = DataTable(
      caption: "x", columns: [.init("Ort"), .init("Zahl", isNumeric: true)],
      rows: [.init(header: .plain("a"), cells: [.measure(.plain("+3,2"), number: "3.2")])],
      order: .init(
        column: 1, isDescending: true,
        choices: [
          .init(Link("Zahl", page: "z.html", fragment: "t"), isCurrent: true),
          .init(Link("Ort", page: "o.html", fragment: "t"), isCurrent: false),
        ]))
    table.downloads = [Link("CSV", page: "z.csv")]
    let text = html(.table(table))
    #expect(text.contains("<table class=\"data\" data-sortierbar>"))
    #expect(text.contains("<th scope=\"col\" class=\"number\" aria-sort=\"descending\">Zahl</th>"))
    #expect(text.components(separatedBy: "aria-sort").count == 2)
    #expect(text.contains("Sortiert nach: <strong>Zahl</strong> <a href=\"../o.html#t\">Ort</a>"))
    #expect(text.contains("<data value=\"3.2\">+3,2</data>"))
    #expect(text.contains("Diese Tabelle herunterladen: <a href=\"../z.csv\">CSV</a>"))
  }

  // MARK: Charts

  private let line = LineChart(
    title: "Menschen < 2", description: "Von 1 zu 3.", caption: "Lücke: keine Zahl.",
    points: [
      .init(year: 2019, height: 1, isForecast: false, isJoined: false),
      .init(year: 2020, height: 2, isForecast: false, isJoined: true),
      .init(year: 2023, height: 3, isForecast: false, isJoined: false),
      .init(year: 2030, height: 2, isForecast: true, isJoined: true),
    ], ticks: [.init(height: 0, text: "0"), .init(height: 4, text: "4")])

  @Test func aChartHasWordsAndNeedsNoStyleSheet() {
    let text = html(.chart(.line(line)))
    #expect(text.contains("role=\"img\" aria-labelledby=\"bild_1 bild_1_worte\""))
    #expect(text.contains("<title id=\"bild_1\">Menschen &lt; 2</title><desc id=\"bild_1_worte\">Von 1 zu 3.</desc>"))
    #expect(text.contains("<figcaption>Lücke: keine Zahl.</figcaption>"))
    #expect(!text.contains("style="))
    // One line between the first two, none over the gap, a broken one to the forecast.
    #expect(text.components(separatedBy: "<line class=\"value\"").count == 2)
    #expect(text.components(separatedBy: "<line class=\"forecast\"").count == 2)
    #expect(text.components(separatedBy: "stroke-dasharray").count == 2)
    #expect(text.components(separatedBy: "<circle").count == 5)
  }

  @Test func chartsOfAPageHaveNamesOfTheirOwn() {
    let text = html(.group(Group(id: "g", title: "G", components: [.chart(.line(line)), .chart(.line(line))])))
    #expect(text.contains("id=\"bild_1_2\""))
    #expect(text.contains("aria-labelledby=\"bild_1_2 bild_1_worte_2\""))
  }

  @Test func aCrookedChartIsNoCrash() {
    var empty = line
    empty.points = []
    _ = html(.chart(.line(empty)))
    var flat = line
    flat.points = [.init(year: 2020, height: 5, isForecast: false, isJoined: true)]
    flat.ticks = [.init(height: 5, text: "5")]
    _ = html(.chart(.line(flat)))
    _ = html(.chart(.bars(BarChart(title: "", description: "", bars: []))))
  }

  @Test func barsBeginAtZeroOnBothSides() {
    let bars = BarChart(
      title: "t", description: "d",
      bars: [
        .init(label: "a", text: "−5", length: -5, isHighlighted: true),
        .init(label: "b", text: "15", length: 15, isHighlighted: false),
        .init(label: "c", text: "geheim", length: nil, isHighlighted: false),
      ])
    let text = html(.chart(.bars(bars)))
    #expect(text.contains("<rect class=\"chart-bar-own\" x=\"0\" y=\"22\" width=\"80\""))
    #expect(text.contains("<rect class=\"chart-bar\" x=\"80\" y=\"64\" width=\"240\""))
    #expect(text.components(separatedBy: "<rect").count == 3)
    #expect(text.contains(">geheim</text>"))
  }

  // MARK: Drawn maps

  private static let drawing = DrawnMapView(
    width: 1000, height: 700,
    units: [
      .init(path: "M0 0l5 0 0 5z", colour: ClassColour(.einfach, step: 3), mark: nil),
      .init(path: "M5 0l5 0 0 5z", colour: nil, mark: "geheim"),
      .init(path: "M0 5l5 0 0 5z", colour: nil, mark: "fehlt"),
      .init(path: "M5 5l5 0 0 5z", colour: ClassColour(.einfach, step: 1), mark: "null"),
    ], caption: [.text("Zum Vergleich < "), .link(Link("Amt", page: "quellen.html"))])

  @Test func aDrawnMapIsForEyesOnly() throws {
    let text = html(.drawnMap(Self.drawing))
    #expect(text.contains("<svg viewBox=\"0 0 1000 700\" aria-hidden=\"true\" focusable=\"false\" fill=\"none\""))
    #expect(text.contains("<path id=\"umriss\" d=\"M0 0l5 0 0 5z\"></path>"))
    #expect(text.contains("<use href=\"#umriss\" data-farbe=\"einfach-3\"></use>"))
    #expect(text.contains("<use href=\"#umriss_4\" data-status=\"null\" data-farbe=\"einfach-1\"></use>"))
    #expect(text.contains("<figcaption>Zum Vergleich &lt; <a href=\"../quellen.html\">Amt</a></figcaption>"))
    let picture = try #require(text.firstMatch(of: /(?s)<svg.*<\/svg>/)).output
    let words = picture.replacing(/<[^>]*>/, with: "").filter { !$0.isWhitespace }
    #expect(words.isEmpty)
    #expect(!text.contains("style="))
  }

  /// Confidential and missing differ in form, not in colour alone.
  @Test func statusesOfADrawnMapHavePatterns() {
    let text = html(.drawnMap(Self.drawing))
    #expect(text.contains("data-status=\"geheim\" fill=\"url(#streifen)\"></use>"))
    #expect(text.contains("data-status=\"fehlt\" fill=\"url(#punkte)\"></use>"))
    #expect(text.contains("<pattern id=\"streifen\"") && text.contains("<pattern id=\"punkte\""))
    var plain = Self.drawing
    plain.units.removeSubrange(1...2)
    #expect(!html(.drawnMap(plain)).contains("pattern"))
  }

  @Test func aPageHasEachBorderOnce() {
    let text = html(.drawnMap(Self.drawing), .drawnMap(Self.drawing))
    #expect(text.components(separatedBy: "<path ").count == 5)
    #expect(text.components(separatedBy: "<use ").count == 9)
    #expect(text.components(separatedBy: "id=\"punkte").count == 3 && text.contains("url(#punkte_2)"))
  }
}
