import ContentModel
import Diagnostics
import Editions
import Planning
import Reading

/// A small site with every component, made up.
enum SamplePlan {
  static let here = SourcePosition(file: "beispiel.md")

  static func site(_ edition: Edition) -> SiteFrame {
    SiteFrame(
      title: edition == .intern ? "Lebensräume in PM – Handbuch" : "Lebensräume in PM",
      subtitle: "Sozialräume im Landkreis Potsdam-Mittelmark", edition: edition, language: "de",
      publisher: "Landkreis Potsdam-Mittelmark", standText: "21. November 2026", standISO: "2026-11-21",
      navigation: [
        Link("Gemeinden", page: "gemeinden/index.html"), Link("Sozialräume", page: "sozialraeume/index.html"),
        Link("Familienzentren", page: "familienzentren/index.html"), Link("Angebote", page: "angebote/index.html"),
        Link("Kennzahlen", page: "kennzahlen/index.html"), Link("Vertrag", page: "vertrag/index.html"),
        Link("Handbuch", page: "handbuch/index.html"), Link("A–Z", page: "a-z.html"),
      ],
      footer: [
        Link("Impressum", page: "seiten/impressum.html"), Link("Datenschutz", page: "seiten/datenschutz.html"),
        Link("Barrierefreiheit", page: "seiten/barrierefreiheit.html"),
      ], showsExamples: true)
  }

  static func plan(_ edition: Edition = .oeffentlich) -> SitePlan {
    let pages = [start, municipality, list, handbook, textPage, missing] + indexes
    return SitePlan(site: site(edition), pages: pages.sorted { $0.path < $1.path }, assets: [picture])
  }

  static let start = Page(
    path: "index.html", template: .start, title: "Was gibt es in Ihrer Nähe?",
    lead: "Angebote, Familienzentren und Ansprechstellen in 38 Gemeinden und Städten.",
    sections: [
      PageSection(
        id: "gemeinden", title: "Ihre Gemeinde",
        components: [.linkColumns(towns.map { Link($0, page: "gemeinden/kleinmachnow.html") })]),
      PageSection(id: "themen", title: "Themen", components: [.entries(Array(entries.prefix(4)))]),
    ])

  static let municipality = Page(
    path: "gemeinden/kleinmachnow.html", template: .eintrag, title: "Kleinmachnow", kicker: "Gemeinde",
    lead: "Im Norden des Landkreises, an der Grenze zu Berlin.",
    badges: [Badge("Beispiel", .beispiel), Badge("Beigetreten", .gut)],
    breadcrumbs: [Link("Start", page: "index.html"), Link("Gemeinden", page: "gemeinden/index.html")],
    sections: [
      PageSection(id: "text", title: nil, components: [.prose(prose)]),
      PageSection(id: "ueberblick", title: "Auf einen Blick", components: [.facts(facts), .paragraph(mixed)]),
      PageSection(
        id: "angebote", title: "Angebote",
        components: [
          .entries(entries),
          .group(
            Group(
              id: "angebote-familien", title: "Für Familien",
              components: [
                .list(
                  [
                    .plain("Elterncafé"),
                    [.link(Link("Krabbelgruppe", page: "angebote/kleinmachnow/krabbelgruppe.html"))],
                  ], isOrdered: false),
                .group(
                  Group(
                    id: "angebote-baby", title: "Mit Babys",
                    components: [.empty(.plain("Hier ist noch nichts eingetragen. Das Familienzentrum weiß mehr."))])),
              ])),
        ]),
      PageSection(id: "kennzahlen", title: "Kennzahlen", components: [.table(table), .gridMap(map)]),
      PageSection(
        id: "hinweise", title: "Hinweise",
        components: [
          .notice(
            .beispiel, title: "Erfundene Angaben", [.paragraph(.plain("Diese Zahlen zeigen nur, wie es aussieht."))]),
          .notice(.intern, title: "", [.list([.plain("Erst anrufen"), .plain("Dann hingehen")], isOrdered: true)]),
        ]),
    ],
    previous: Link("Kloster Lehnin", page: "gemeinden/kloster-lehnin.html"),
    next: Link("Linthe", page: "gemeinden/linthe.html"),
    colophon: [
      Fact("Stand", [.date(iso: "2026-09-01", text: "1. September 2026")]),
      Fact("Zuständig", "Büro für Chancengleichheit"),
      Fact(
        "Quellen",
        [
          [.link(Link("Gemeinde Kleinmachnow", to: .external("https://www.kleinmachnow.de/")))],
          .plain("Beschlussvorlage DS-Nr. 124/12"),
        ]),
    ])

  static let list = Page(
    path: "angebote/index.html", template: .liste, title: "Angebote", lead: "Alle Angebote nach Ort.",
    breadcrumbs: [Link("Start", page: "index.html")],
    sections: [
      PageSection(
        id: "liste", title: nil,
        components: [
          .entries(
            (1...15).map { number in
              var entry = entries[number % entries.count]
              entry.link.text += " \(number)"
              return entry
            })
        ])
    ])

  static let handbook = Page(
    path: "handbuch/rollen/reko.html", template: .handbuch, title: "Regionalkoordination", kicker: "Rollen",
    lead: "Wer die Sozialraumkonferenz vorbereitet und wie.", badges: [Badge("Nur intern", .intern)],
    breadcrumbs: [Link("Start", page: "index.html"), Link("Handbuch", page: "handbuch/index.html")],
    sections: [PageSection(id: "text", title: nil, components: [.prose(prose)])],
    sidebar: [
      SidebarGroup(
        title: "Rollen",
        links: [
          Link("Regionalkoordination", page: "handbuch/rollen/reko.html"),
          Link("Familienzentrum", page: "handbuch/rollen/fz.html"),
        ]),
      SidebarGroup(title: "Abläufe", links: [Link("Konferenz vorbereiten", page: "handbuch/ablaeufe/konferenz.html")]),
    ], previous: nil, next: Link("Familienzentrum", page: "handbuch/rollen/fz.html"))

  static let textPage = Page(
    path: "seiten/impressum.html", template: .text, title: "Impressum",
    breadcrumbs: [Link("Start", page: "index.html")],
    sections: [
      PageSection(id: "a", title: "Anschrift", components: [.paragraph(.plain("Niemöllerstraße 1"))]),
      PageSection(
        id: "b", title: "Kontakt",
        components: [
          .paragraph([
            .link(Link("kontakt@example.org", to: .external("mailto:kontakt@example.org"))), .text(", "),
            .link(Link("03381 000000", to: .external("tel:03381 000000"))),
          ])
        ]),
      PageSection(id: "c", title: "Aufsicht", components: [.empty(.plain("Folgt."))]),
    ])

  static let missing = Page(
    path: "404.html", template: .fehler, title: "Diese Seite gibt es nicht",
    sections: [
      PageSection(id: "hilfe", title: nil, components: [.paragraph(.plain("Vielleicht hilft die Liste von A bis Z."))])
    ])

  /// Every page that the sample links to.
  static let indexes: [Page] = [
    "gemeinden/index", "sozialraeume/index", "familienzentren/index", "kennzahlen/index", "vertrag/index",
    "handbuch/index",
    "a-z", "seiten/datenschutz", "seiten/barrierefreiheit", "gemeinden/kloster-lehnin", "gemeinden/linthe",
    "gemeinden/gross-kreutz", "handbuch/rollen/fz", "handbuch/ablaeufe/konferenz",
    "angebote/kleinmachnow/krabbelgruppe",
    "angebote/kleinmachnow/elterncafe", "familienzentren/kleinmachnow",
  ].map {
    Page(
      path: "\($0).html", template: .liste, title: $0, breadcrumbs: [Link("Start", page: "index.html")],
      sections: [PageSection(id: "liste", title: nil, components: [.empty(.plain("Noch leer."))])])
  }

  static let towns = [
    "Bad Belzig", "Beelitz", "Borkheide", "Brück", "Groß Kreutz (Havel)", "Kleinmachnow", "Kloster Lehnin", "Linthe",
    "Michendorf", "Niemegk", "Nuthetal", "Schwielowsee", "Seddiner See", "Stahnsdorf", "Teltow", "Treuenbrietzen",
    "Werder (Havel)", "Wiesenburg/Mark", "Ziesar",
  ]

  static let mixed: RichText = [
    .text("Kleinmachnow ist seit "), .date(iso: "2019-04-30", text: "30. April 2019"), .text(" dabei. "),
    .strong("Kommen Sie vorbei"), .text(" oder lesen Sie beim "),
    .link(Link("Landkreis", to: .external("https://www.potsdam-mittelmark.de/"))),
    .text(" weiter. "), .badge(Badge("Neutral")), .badge(Badge("Achtung", .achtung)),
  ]

  static let facts = [
    Fact("Sozialraum", [.link(Link("Kleinmachnow", page: "sozialraeume/index.html"))]), Fact("Postleitzahl", "14532"),
    Fact("Telefon", [.link(Link("033203 00000", to: .external("tel:033203 00000")))]),
    Fact("Öffnungszeiten", [.plain("Montag bis Freitag 08:00–15:00"), .plain("nach Vereinbarung")]),
  ]

  static let entries = [
    Entry(
      Link("Elterncafé", page: "angebote/kleinmachnow/elterncafe.html"), kicker: "Kleinmachnow",
      badges: [Badge("Beispiel", .beispiel)], summary: "Ein offener Treff für Eltern mit Babys und Kleinkindern.",
      facts: [Fact("Wann", "jeden Dienstag 09:30–11:30"), Fact("Kosten", "kostenfrei")]),
    Entry(
      Link("Krabbelgruppe", page: "angebote/kleinmachnow/krabbelgruppe.html"), kicker: "Groß Kreutz (Havel)",
      summary: "Für Kinder bis 3 Jahre."),
    Entry(
      Link("Familienzentrum Kleinmachnow", page: "familienzentren/kleinmachnow.html"),
      facts: [Fact("Zugang", "stufenlos")]),
  ]

  static func figure(
    _ text: String, _ unit: String = "", status: String? = nil, stand: String? = nil, machine: String? = nil
  ) -> FigureView {
    FigureView(
      text: text, unit: unit, statusText: status, standText: stand, machineText: machine,
      status: FigureStatus.allCases.first { $0.word == status } ?? (machine == nil ? .nichtErhoben : .berichtet))
  }

  static let table = DataTable(
    caption: "Bevölkerung in Personen, Stand 31. Dezember 2019",
    columns: [
      .init("Gebiet"), .init("Einwohnerinnen und Einwohner", isNumeric: true),
      .init("Anteil unter 18 Jahren", isNumeric: true), .init("Hinweis"),
    ],
    rows: [
      .init(
        header: [.link(Link("Kleinmachnow", page: "gemeinden/kleinmachnow.html"))],
        cells: [
          .figure(figure("20.374", machine: "20374")), .figure(figure("23,4", "%", machine: "23.4")),
          .rich(.plain("berichtet")),
        ], isHighlighted: true),
      .init(
        header: [.link(Link("Groß Kreutz (Havel)", page: "gemeinden/gross-kreutz.html"))],
        cells: [
          .figure(figure("8.800", status: "Prognose", stand: "31. Dezember 2030", machine: "8800")),
          .figure(figure(".", status: "geheim")), .rich([.badge(Badge("Beispiel", .beispiel))]),
        ]),
    ],
    notes: [
      [
        .text("Quelle: "),
        .link(Link("Amt für Statistik", to: .external("https://www.statistik-berlin-brandenburg.de/"))),
      ], .plain("„.“ heißt: geheim."),
    ])

  static let map = GridMap(
    caption: "Karte als Tabelle: Anteil unter 18 Jahren in Prozent, 2019", reading: "Oben ist Norden.",
    rowHeaders: ["Norden", "2", "Süden"],
    columnHeaders: ["Westen", "2", "3", "4", "Osten"],
    cells: (0..<3).map { row in
      (0..<5).map { column in
        if (row + column) % 4 == 3 { return nil }
        let index = column + 1
        let words = ["sehr niedrig", "niedrig", "mittel", "hoch", "sehr hoch"]
        if row == 2, column == 0 {
          return GridMap.Cell(
            link: Link("Ziesar", page: "gemeinden/index.html"), figure: figure("…", status: "noch nicht fällig"),
            className: nil, colour: nil)
        }
        return GridMap.Cell(
          link: Link(towns[row * 5 + column], page: "gemeinden/kleinmachnow.html"),
          figure: figure("1\(column),4", "%", machine: "1\(column).4"), className: "\(index) \(words[column])",
          colour: ClassColour(.einfach, step: [1, 2, 4, 6, 7][column]))
      }
    },
    legend: [
      .init(text: "1 sehr niedrig: unter 11 %", colour: ClassColour(.einfach, step: 1)),
      .init(text: "ohne Klasse: noch nicht fällig (1 Gebiet)", colour: nil),
    ], notes: [.plain("Quelle: Amt für Statistik")])

  static let picture = PlannedAsset(
    path: "bilder/haus.png",
    bytes: [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 40, 0, 0, 0, 30,
    ])

  // MARK: Markdown

  static func text(_ text: String) -> Inline { Inline(.text(text), at: here) }

  static func paragraph(_ inlines: Inline...) -> Block { Block(.paragraph(inlines), at: here) }

  static func heading(_ level: Int, _ id: String, _ title: String) -> Block {
    Block(.heading(level: level, id: id, content: [text(title)]), at: here)
  }

  static let embed = Embed(kind: .tabelle, parameters: Node(.mapping([]), at: here))

  static let prose = Prose(
    document: MarkdownDocument(
      blocks: [
        paragraph(
          text("Das "), Inline(.strong([text("Familienzentrum")]), at: here), text(" ist "),
          Inline(.emphasis([text("offen")]), at: here),
          text(" für alle."), Inline(.footnoteReference(name: "1"), at: here), text(" Siehe "),
          Inline(
            .link(
              .entity(kind: "gemeinde", id: "gross-kreutz", fragment: nil), title: "", content: [text("Groß Kreutz")]),
            at: here), text(" und "),
          Inline(
            .link(
              .entity(kind: "handbuch", id: "geheim", fragment: nil), title: "",
              content: [text("nicht in dieser Ausgabe")]), at: here), text(", "),
          Inline(.link(.external("https://example.org/a b"), title: "Titel", content: [text("außen")]), at: here),
          text(" oder "),
          Inline(.link(.anchor("aufgaben"), title: "", content: [text("unten")]), at: here), text(".")),
        heading(2, "aufgaben", "Aufgaben"),
        Block(
          .list(
            MarkdownList(
              start: nil, isTight: true,
              items: [
                .init(isChecked: true, blocks: [paragraph(text("Einladen"))]),
                .init(
                  isChecked: false,
                  blocks: [
                    paragraph(text("Protokoll schreiben")),
                    Block(
                      .list(
                        MarkdownList(
                          start: 3, isTight: true, items: [.init(isChecked: nil, blocks: [paragraph(text("lesen"))])])),
                      at: here),
                  ]),
              ])), at: here),
        Block(.callout(.hinweis, [paragraph(text("Fragen Sie früh nach Räumen."))]), at: here),
        Block(.callout(.warnung, [paragraph(text("Keine Namen in das Protokoll."))]), at: here),
        Block(
          .callout(.tipp, [paragraph(text("Ein Kuchen hilft."), Inline(.footnoteReference(name: "1"), at: here))]),
          at: here),
        heading(3, "ablauf", "Ablauf"),
        Block(.quote([paragraph(text("Gemeinsam geht es leichter."))]), at: here),
        Block(
          .table(
            MarkdownTable(
              alignments: [.none, .right, .center], header: [[text("Schritt")], [text("Tage")], []],
              rows: [[[text("Einladung")], [text("21")], [text("ja")]], [[text("Protokoll")], [text("14")]]])), at: here
        ),
        Block(.code(language: "yaml", text: "titel: Elterncafé\nkosten: <kostenfrei>\n"), at: here),
        paragraph(
          Inline(
            .image(
              source: .file("../bilder/haus.png", fragment: nil), title: "Das Haus von der Straße aus",
              alternative: "Ein Haus mit Garten"), at: here)),
        Block(.rule, at: here), Block(.embed(embed), at: here),
        paragraph(
          text("Zeile eins"), Inline(.lineBreak, at: here), text("Zeile zwei mit "), Inline(.code("code"), at: here),
          Inline(.softBreak, at: here), Inline(.strikethrough([text("alt")]), at: here)),
      ],
      footnotes: [Footnote(name: "1", blocks: [paragraph(text("Nach dem Vertrag, § 3."))], position: here)]),
    links: [
      .entity(kind: "gemeinde", id: "gross-kreutz", fragment: nil): .page("gemeinden/gross-kreutz.html", fragment: nil),
      .external("https://example.org/a b"): .external("https://example.org/a b"),
      .file("../bilder/haus.png", fragment: nil): .page("bilder/haus.png", fragment: nil),
    ], embeds: [embed: [.paragraph(.plain("Hier steht eine Tabelle."))]], headingLevel: 2, footnotePrefix: "")
}
