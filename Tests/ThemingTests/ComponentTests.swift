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
        "<td><a href=\"index.html\">Ziesar</a> <span class=\"figure\"><span class=\"sign\">…</span> <span class=\"status\">noch nicht fällig</span></span></td>"
      ))
  }

  @Test func aCrookedMapIsNoCrash() {
    let cell = GridMap.Cell(
      link: Link("a", page: "a.html"), figure: SamplePlan.figure("1"), className: nil, classIndex: 9,
      colour: ClassColour(.einfach, step: 9))
    let map = GridMap(
      caption: "x", rowHeaders: [], columnHeaders: ["", "b"], cells: [[cell], []], notes: [])
    let text = html(.gridMap(map))
    #expect(text.contains("<th scope=\"row\">1</th><td><a"))
    #expect(!text.contains("data-farbe"))
  }
}
