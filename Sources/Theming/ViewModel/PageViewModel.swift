import Editions
import Planning

/// What the frame of a page is made of: the same for all pages of one folder depth and one place in
/// the navigation.
struct FrameSubject: Sendable {
  let site: SiteFrame
  let depth: Int
  /// The entry of the navigation that leads to the page or to the part of the site it is in.
  let place: NavigationPlace
  /// Paths in the site.
  let stylesheets: [String]
  let scripts: [String]
}

/// What one page says.
struct PageSubject: Sendable {
  let site: SiteFrame
  let page: Page
  let path: PagePath
  let images: [String: ImageSize]
}

/// An entry of the navigation as one page sees it.
struct NavigationItem: Sendable {
  let text: String
  let address: HTMLAddress
  let isPage: Bool
  let isSection: Bool
}

/// A group of the navigation beside a handbook page.
struct SidebarItem: Sendable {
  let title: String
  let links: [NavigationItem]
}

/// Every name that a template may use. Checking, filling and the page in `docs/theming.md` come from
/// here (DESIGN law 1, for themes).
enum PageViewModel {
  /// The names of one page template, frame and page together.
  static func names(of template: Page.Template) -> [ViewName] {
    frame.map(\.declaration) + page(template).map(\.declaration)
  }

  // MARK: The frame

  static let frame: [ViewField<FrameSubject>] = [
    .text("sprache", "Sprache der Seite, `de`; gehört in `<html lang>`.") { $0.site.language },
    .object("portal", "Die ganze Website.", portal) { $0 },
    .flag("intern", "Trifft im internen Handbuch zu, im öffentlichen Portal nicht.") { $0.site.edition == .intern },
    .flag("zeigt_beispiele", "Trifft zu, wenn diese Ausgabe erfundene Beispiele zeigt.") { $0.site.showsExamples },
    .flag("vorschau", "Trifft zu, wenn diese Ausgabe nur zum Ansehen ist und noch nicht veröffentlicht.") {
      $0.site.isPreview
    },
    .flag("ohne_suchmaschinen", "Trifft zu, wenn Suchmaschinen die Seiten nicht aufnehmen sollen.") {
      $0.site.isPreview || $0.site.edition == .intern
    },
    .list("stile", "Stylesheets des Themas, in der Reihenfolge von `theme.yaml`.", file) { frame in
      frame.stylesheets.map { HTMLAddress(fromDepth: frame.depth, to: $0) }
    },
    .list("skripte", "Skripte des Themas, in der Reihenfolge von `theme.yaml`.", file) { frame in
      frame.scripts.map { HTMLAddress(fromDepth: frame.depth, to: $0) }
    },
    .list("navigation", "Die Hauptnavigation.", navigationItem) { frame in
      frame.site.navigation.enumerated().compactMap { index, link in
        guard let address = frame.address(of: link) else { return nil }
        return NavigationItem(
          text: link.text, address: address, isPage: frame.place == .page(index),
          isSection: frame.place == .section(index)
        )
      }
    },
    .list("fusslinks", "Links am Fuß jeder Seite: Impressum, Datenschutz, Barrierefreiheit.", simpleLink) { frame in
      frame.site.footer.compactMap { link in
        frame.address(of: link).map { NavigationItem(text: link.text, address: $0, isPage: false, isSection: false) }
      }
    },
  ]

  private static let portal: [ViewField<FrameSubject>] = [
    .text("titel", "Name der Website.") { $0.site.title },
    .text("untertitel", "Zeile unter dem Namen; kann fehlen.") { $0.site.subtitle },
    .text("herausgeber", "Wer die Website verantwortet.") { $0.site.publisher },
    .text("stand", "Stand der Ausgabe, zum Lesen: `21. November 2026`.") { $0.site.standText },
    .text("stand_iso", "Stand der Ausgabe für `<time datetime>`.") { $0.site.standISO },
    .text("start", "Adresse der Startseite, von der Seite aus gesehen.") {
      HTMLAddress(fromDepth: $0.depth, to: "index.html").text
    },
  ]

  private static let file: [ViewField<HTMLAddress>] = [
    .text("adresse", "Adresse der Datei, von der Seite aus gesehen.") { $0.text }
  ]

  private static let simpleLink: [ViewField<NavigationItem>] = [
    .text("text", "Text des Links.") { $0.text },
    .text("adresse", "Adresse, von der Seite aus gesehen.") { $0.address.text },
  ]

  private static let navigationItem: [ViewField<NavigationItem>] =
    simpleLink + [
      .flag("ist_seite", "Trifft zu, wenn der Link auf diese Seite selbst führt.") { $0.isPage },
      .flag("ist_bereich", "Trifft zu, wenn diese Seite in dem Bereich liegt, zu dem der Link führt.") { $0.isSection },
    ]

  // MARK: The page

  /// The page's own names. They are filled anew for every page.
  static func page(_ template: Page.Template) -> [ViewField<PageSubject>] {
    switch template {
    case .handbuch: common + neighbours + sidebar
    case .text, .eintrag: common + neighbours
    case .start, .liste, .fehler: common
    }
  }

  private static let common: [ViewField<PageSubject>] = [
    .text("titel", "Titel der Seite, für `<h1>`.") { $0.page.title },
    .text("dokumenttitel", "Titel der Seite und der Website, für `<title>`.") { subject in
      let page = subject.page
      return page.title == subject.site.title ? page.title : "\(page.documentTitle) – \(subject.site.title)"
    },
    .text("oberzeile", "Art der Sache in einem Wort über dem Titel, etwa „Gemeinde“; kann fehlen.") {
      $0.page.kicker.nonEmpty
    },
    .text("vorspann", "Ein Satz unter dem Titel und für Suchmaschinen; kann fehlen.") { $0.page.lead.nonEmpty },
    .text("kanonisch", "Die Adresse der Seite im Internet, für `<link rel=canonical>`; kann fehlen.") { subject in
      guard subject.site.edition == .oeffentlich, subject.page.template != .fehler else { return nil }
      return subject.site.address?.appending(subject.page.path).text
    },
    .flag("hat_marken", "Trifft zu, wenn es `marken` gibt.") { !$0.page.badges.isEmpty },
    .list("marken", "Kleine Marken neben dem Titel, etwa „Beispiel“.", badge) { $0.page.badges },
    .flag("hat_kruemel", "Trifft zu, wenn es `kruemel` gibt.") { !$0.page.breadcrumbs.isEmpty },
    .list("kruemel", "Der Weg von der Startseite bis zur übergeordneten Seite.", simpleLink) { subject in
      subject.page.breadcrumbs.compactMap { subject.item($0) }
    },
    .flag("hat_abschnitte", "Trifft zu, wenn es `abschnitte` gibt.") { !$0.page.jumps.isEmpty },
    .list("abschnitte", "Für „Auf dieser Seite“: die Abschnitte mit Titel; leer, wenn es weniger als drei sind.", jump)
    {
      $0.page.jumps
    },
    .html("inhalt", "Alle Abschnitte der Seite.") { subject in
      var writer = PageWriter(page: subject.path, images: subject.images, capacity: 16_384)
      writer.write(subject.page.sections)
      return writer.html.finish()
    },
    .html("kolophon", "Stand, Prüfdatum, Zuständigkeit und Quellen als `<dl>`; kann fehlen.") { subject in
      guard !subject.page.colophon.isEmpty else { return [] }
      var writer = PageWriter(page: subject.path)
      writer.write(subject.page.colophon)
      return writer.html.finish()
    },
  ]

  private static let neighbours: [ViewField<PageSubject>] = [
    .object("zurueck", "Die Seite davor; kann fehlen.", simpleLink) { subject in
      subject.page.previous.flatMap { subject.item($0) }
    },
    .object("weiter", "Die nächste Seite; kann fehlen.", simpleLink) { subject in
      subject.page.next.flatMap { subject.item($0) }
    },
  ]

  private static let sidebar: [ViewField<PageSubject>] = [
    .flag("hat_seitenleiste", "Trifft zu, wenn es `seitenleiste` gibt.") { !$0.page.sidebar.isEmpty },
    .list("seitenleiste", "Die Kapitel des Handbuchs.", sidebarGroup) { subject in
      subject.page.sidebar.map { group in
        SidebarItem(title: group.title, links: group.links.compactMap { subject.item($0) })
      }
    },
  ]

  private static let sidebarGroup: [ViewField<SidebarItem>] = [
    .text("titel", "Titel des Kapitels.") { $0.title },
    .list("links", "Die Seiten des Kapitels.", sidebarLink) { $0.links },
  ]

  private static let sidebarLink: [ViewField<NavigationItem>] =
    simpleLink + [.flag("ist_seite", "Trifft zu, wenn der Link auf diese Seite selbst führt.") { $0.isPage }]

  private static let badge: [ViewField<Badge>] = [
    .text("text", "Text der Marke.") { $0.text },
    .text("ton", "Ton der Marke: `neutral`, `beispiel`, `intern`, `gut` oder `achtung`.") { $0.tone.rawValue },
  ]

  private static let jump: [ViewField<PageSection>] = [
    .text("titel", "Titel des Abschnitts.") { $0.title },
    .text("adresse", "Adresse des Abschnitts in der Seite, `#angebote`.") { HTMLAddress(anchor: $0.id).text },
  ]
}

extension FrameSubject {
  fileprivate func address(of link: Link) -> HTMLAddress? {
    switch link.destination {
    case .page(let path, let fragment): HTMLAddress(fromDepth: depth, to: path, fragment: fragment)
    case .external(let text): HTMLAddress(external: text)
    }
  }
}

extension PageSubject {
  fileprivate func item(_ link: Link) -> NavigationItem? {
    guard let address = HTMLAddress(link.destination, from: path) else { return nil }
    return NavigationItem(text: link.text, address: address, isPage: link.leads(to: path.path), isSection: false)
  }
}

extension Link {
  /// True where the link opens this very page.
  func leads(to path: String) -> Bool {
    if case .page(path, nil) = destination { return true }
    return false
  }
}

extension Page {
  /// Few sections need no list of them.
  fileprivate var jumps: [PageSection] {
    let titled = sections.filter { !($0.title ?? "").isEmpty }
    return titled.count < 3 ? [] : titled
  }
}

extension String? {
  /// An empty text counts as none, so that a template's section closes.
  fileprivate var nonEmpty: String? { self?.isEmpty == false ? self : nil }
}
