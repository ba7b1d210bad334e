import ContentModel
import Contract
import Diagnostics
import Dividing
import Drawing
import Portal
import Protecting
import Reading

/// Decides which pages and files an edition has and what each says.
///
/// - Parameter protected: what the edition may know; only the cut and the protection of small numbers make one.
/// - Parameter fulfilment: how far the portal keeps the contract; nil to have it judged here.
/// - Parameter assets: pictures and documents of the content; an edition gets those that its own
///   texts use.
/// - Parameter borders: of the Gemeinden, all of them; an edition draws those that it has. Nil for no drawn maps.
/// - Parameter findings: what checking has found; shown in the internal edition only.
/// - Parameter preview: where the site stands while it is only looked at; nil for the real thing.
/// - Returns: the plan, and findings about pages: two with one address, links to anchors that no page has.
public func plan(
  _ protected: ProtectedPortal, _ fulfilment: Fulfilment? = nil, assets: [Sources.Asset], borders: Geometry? = nil,
  findings: [Diagnostic] = [], preview: WebAddress? = nil
) -> (plan: SitePlan, diagnostics: [Diagnostic]) {
  let portal = protected.portal
  let planner = Planner(
    portal, fulfilment ?? Fulfilment(of: portal), assets: assets, borders: borders, findings: findings)
  var pages = planner.allPages()
  var tables = TableDownloads()
  for index in pages.indices {
    pages[index].makeIDsUnique()
    tables.add(to: &pages[index])
  }
  pages.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  let (kept, collisions) = withoutCollisions(pages, of: portal)
  let anchors = deadAnchors(planner, pages: kept)
  let plan = SitePlan(
    site: planner.frame(preview: preview), pages: kept, assets: planner.usedAssets(),
    downloads: planner.downloads() + tables.files)
  return (plan, collisions + anchors)
}

extension Planner {
  /// The page planners know nothing of each other, so they work on all cores.
  fileprivate func allPages() -> [Page] {
    let planners: [@Sendable () -> [Page]] = [
      { [self] in [startPage(), notFoundPage(), glossarPage(), quellenPage(), aToZPage(), relationPage()] },
      gemeindePages, sozialraumPages, regionPages, familienzentrumPages, angebotPages, traegerPages, gremiumPages,
      terminPages, beschlussPages, vertragPages, zielPages, standardPages, kennzahlPages, erfuellungPages, regelPages,
      textPages, handbuchPages,
    ]
    return concurrently(planners.count) { planners[$0]() }.flatMap(\.self)
  }

  fileprivate func frame(preview: WebAddress?) -> SiteFrame {
    var navigation = [
      Link("Start", page: Address.start), Link(names.gemeinde.mehrzahl, page: Address.gemeinden),
      Link("Angebote", page: Address.angebote),
      Link("Familienzentren", page: Address.familienzentren),
      Link(names.sozialraum.mehrzahl, page: Address.sozialraeume),
      Link("Kennzahlen", page: Address.kennzahlen), Link("Vertrag", page: Address.vertrag),
      Link("Gremien", page: Address.gremien),
      Link("Termine", page: Address.termine), Link("A–Z", page: Address.aToZ),
    ]
    if isInternal { navigation.insert(Link("Handbuch", page: Address.handbuch), at: 1) }
    var footer = portal.seiten.compactMap { seite in
      ["start", "vertrag", "handbuch"].contains(seite.id) ? nil : pageLink(seite.key)
    }
    footer += [
      Link(names.landkreis.einzahl, page: Address.landkreis),
      Link(names.planregion.mehrzahl, page: Address.planregionen),
      Link("Träger", page: Address.traeger), Link("Vertragserfüllung", page: Address.erfuellung),
      Link("Beschlüsse", page: Address.beschluesse), Link("Standards", page: Address.standards),
      Link("Glossar", page: Address.glossar),
      Link("Quellen", page: Address.quellen),
    ]
    return SiteFrame(
      title: title, subtitle: subtitle,
      edition: portal.edition,
      language: (portal.settings.sprachen.first ?? .de).rawValue, publisher: portal.settings.herausgeber,
      standText: portal.stand.german,
      standISO: portal.stand.iso, navigation: navigation, footer: footer,
      showsExamples: portal.settings.beispiele == .zeigen && portal.hasExamples,
      address: preview ?? portal.settings.basisURL.flatMap(WebAddress.init), isPreview: preview != nil)
  }

  /// Only what a text of this edition shows or links to.
  fileprivate func usedAssets() -> [PlannedAsset] {
    portal.filesInTexts.keys.sorted().compactMap { path in
      assets[path].map { PlannedAsset(path: assetPath(path), bytes: $0) }
    }
  }
}

extension Portal {
  var hasExamples: Bool {
    var found = false
    forEachText { if $0.common.beispiel { found = true } }
    return found || regeln.contains(where: \.common.beispiel) || ausnahmen.contains(where: \.common.beispiel)
      || kennzahlen.contains(where: \.common.beispiel) || nachweise.contains(where: \.values.beispiel)
  }
}

/// Two records must not have one address; the first stays.
private func withoutCollisions(_ pages: [Page], of portal: Portal) -> (pages: [Page], diagnostics: [Diagnostic]) {
  var kept: [Page] = []
  var diagnostics: [Diagnostic] = []
  var seen: [String: Page] = [:]
  for page in pages {
    // File systems of Windows and macOS do not tell capitals from small letters.
    guard let other = seen.updateValue(page, forKey: page.path.lowercased()) else {
      kept.append(page)
      continue
    }
    // An id with capitals, and a missing one, are reported where the id stands.
    if other.path != page.path || page.path.hasSuffix("/.html") { continue }
    let sources = portal.sources(ofPage: page.path)
    diagnostics.append(
      Diagnostic(
        .pageCollision, at: sources.last ?? SourcePosition(file: page.path),
        Message(
          "„\(page.title)“ und „\(other.title)“ hätten dieselbe Adresse: \(page.path)",
          en: "“\(page.title)” and “\(other.title)” would have the same address: \(page.path)"),
        help: Message("Ändern Sie die Kennung (den Dateinamen).", en: "Change the id (the name of the file)."),
        notes: sources.dropLast().map {
          .init(Message("Hier entsteht dieselbe Adresse", en: "The same address is made here"), at: $0)
        }))
  }
  return (kept, diagnostics)
}

extension Portal {
  /// Where the records stand that ask for an address, in the order of their places.
  fileprivate func sources(ofPage path: String) -> [SourcePosition] {
    var sources: [SourcePosition] = []
    func add(_ entity: some Entity) {
      guard case .page(path, nil)? = Address.of(entity.key) else { return }
      let source = entity.common.source
      // The name of a file is its id; in a list the id stands in the entry.
      sources.append(entity.key.kind.folder == nil ? source : SourcePosition(file: source.file))
    }
    // Texts of `seiten` that stand on a page of ours ask for no address of their own.
    forEachText { if $0.key.kind != .seite || path.hasPrefix("seiten/") { add($0) } }
    for entity in traeger { add(entity) }
    for entity in themen { add(entity) }
    for entity in ziele { add(entity) }
    for entity in zieldimensionen { add(entity) }
    for entity in kennzahlen { add(entity) }
    for entity in regeln { add(entity) }
    return sources.sorted()
  }
}

/// Links of texts to anchors that the target page does not have.
private func deadAnchors(_ planner: Planner, pages: [Page]) -> [Diagnostic] {
  let idsOfPage = Dictionary(pages.map { ($0.path, $0.ids) }, uniquingKeysWith: { first, _ in first })
  var diagnostics: [Diagnostic] = []
  planner.portal.forEachText { entity in
    let file = entity.common.source.file
    entity.common.body.forEachLink { target, position, _ in
      guard case .page(let path, let fragment?)? = planner.destination(of: target, in: file), let ids = idsOfPage[path],
        !ids.contains(fragment)
      else { return }
      diagnostics.append(
        Diagnostic(
          .deadAnchor, at: position,
          Message("Die Stelle „#\(fragment)“ gibt es auf der Seite nicht", en: "The page has no anchor “#\(fragment)”"),
          help: NearMiss.question(for: fragment, in: ids)
            ?? Message(
              "Stellen heißen wie ihre Überschrift, klein geschrieben und mit Bindestrichen.",
              en: "Anchors are named like their heading, in small letters and with hyphens.")))
    }
  }
  return diagnostics
}

extension Page {
  /// All anchors of the page.
  var ids: Set<String> {
    var ids: Set<String> = ["inhalt"]
    for section in sections {
      ids.insert(section.id)
      section.components.forEachID { ids.insert($0) }
    }
    return ids
  }

  /// Headings of editors' texts keep their anchors, since links lead to them; a section or group of
  /// ours with the same name gets another.
  mutating func makeIDsUnique() {
    var taken: Set<String> = ["inhalt"]
    for section in sections { section.components.forEachHeading { taken.insert($0) } }
    for index in sections.indices {
      sections[index].id = Self.unused(sections[index].id, &taken)
      sections[index].components = Self.renamed(sections[index].components, &taken)
    }
  }

  private static func renamed(_ components: [Component], _ taken: inout Set<String>) -> [Component] {
    components.map { component in
      switch component {
      case .group(var group):
        group.id = unused(group.id, &taken)
        group.components = renamed(group.components, &taken)
        return .group(group)
      case .notice(let tone, let title, let inner): return .notice(tone, title: title, renamed(inner, &taken))
      default: return component
      }
    }
  }

  private static func unused(_ id: String, _ taken: inout Set<String>) -> String {
    var candidate = id
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(id)-\(number)"
      number += 1
    }
    return candidate
  }
}

extension [Component] {
  /// Anchors of headings in editors' texts.
  func forEachHeading(_ body: (String) -> Void) {
    for component in self {
      switch component {
      case .prose(let prose): for heading in prose.document.headings { body(heading.id) }
      case .group(let group): group.components.forEachHeading(body)
      case .notice(_, _, let inner): inner.forEachHeading(body)
      default: break
      }
    }
  }

  /// Anchors of headings and of groups.
  func forEachID(_ body: (String) -> Void) {
    forEachHeading(body)
    forEachGroupID(body)
  }

  private func forEachGroupID(_ body: (String) -> Void) {
    for component in self {
      switch component {
      case .group(let group):
        body(group.id)
        group.components.forEachGroupID(body)
      case .notice(_, _, let inner): inner.forEachGroupID(body)
      default: break
      }
    }
  }
}
