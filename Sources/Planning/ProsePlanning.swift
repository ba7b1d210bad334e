import ContentModel
import Portal
import Reading

extension Planner {
  /// The text of a record with its links and embeds resolved; nil where it has none.
  /// - Parameter headingLevel: 2 where the text is the page, 3 where it stands inside a section.
  func prose(_ entity: some Entity, headingLevel: Int) -> [Component] {
    let document = entity.common.body
    guard !document.isEmpty else { return [] }
    var links: [LinkTarget: Link.Destination] = [:]
    var embeds: [Embed: [Component]] = [:]
    document.forEachLink { target, _, _ in
      if let destination = destination(of: target, in: entity.common.source.file) { links[target] = destination }
    }
    document.forEachImage { target, _, _, _ in
      if let destination = destination(of: target, in: entity.common.source.file) { links[target] = destination }
    }
    document.forEachEmbed { embed, _, _ in embeds[embed] = components(for: embed.request) }
    return [
      .prose(
        Prose(document: document, links: links, embeds: embeds, headingLevel: headingLevel, footnotePrefix: ""))
    ]
  }

  /// Where a link of a text leads; nil where this edition does not have the target.
  func destination(of target: LinkTarget, in file: String) -> Link.Destination? {
    switch target {
    case .external(let address): return .external(address)
    case .anchor(let id): return keyOfFile[file].flatMap { Address.of($0) }.map { $0.with(fragment: id) }
    case .entity(let word, let id, let fragment):
      guard let kind = Kind(rawValue: word) else { return nil }
      let key = EntityKey(kind, id)
      guard portal.title(of: key) != nil else { return nil }
      return Address.of(key).map { $0.with(fragment: fragment) }
    case .file(let relative, let fragment):
      guard let path = ContentPath(file)?.resolving(relative) else { return nil }
      if assets[path] != nil { return .page(assetPath(path), fragment: nil) }
      return keyOfFile[path.description].flatMap { Address.of($0) }.map { $0.with(fragment: fragment) }
    }
  }

  func assetPath(_ path: ContentPath) -> String { "medien/\(path)" }

  // MARK: Embeds

  func components(for request: EmbedRequest) -> [Component] {
    switch request {
    case .kennzahl(let embed): figure(embed)
    case .tabelle(let embed): table(embed)
    case .karte(let embed): map(embed)
    case .angebote(let embed): offers(embed)
    }
  }

  private func figure(_ embed: KennzahlEmbed) -> [Component] {
    guard let kennzahl = portal.kennzahlen[embed.kennzahl], let gebiet = embed.gebiet?.key,
      let title = portal.title(of: gebiet)
    else { return [] }
    let figure =
      embed.jahr.map { portal.figures.figure(kennzahl.id, gebiet, year: $0) }
      ?? portal.figures.latest(kennzahl.id, gebiet)
    guard let figure else {
      return [.empty([.text("Für „\(kennzahl.titel)“ in \(title) liegt keine Zahl vor.")])]
    }
    return [
      .table(
        DataTable(
          caption: "\(kennzahl.titel), \(title)",
          columns: [.init("Jahr"), .init(kennzahl.einheit, isNumeric: true)],
          rows: [
            .init(
              header: .plain("\(figure.jahr)"), cells: [.figure(figure.view(of: kennzahl, in: portal, withUnit: false))]
            )
          ],
          notes: [[.text("Mehr dazu: "), link(kennzahl.key)]] + sourceNotes(of: [figure])))
    ]
  }

  private func table(_ embed: TabelleEmbed) -> [Component] {
    guard let kennzahl = portal.kennzahlen[embed.kennzahl] else { return [] }
    let level = embed.ebene.kind
    guard let year = embed.jahr ?? portal.figures.latestYear(kennzahl.id, of: portal.territories(of: level)),
      let table = rankTable(kennzahl, level: level, year: year, by: embed.sortierung == .wert ? .rang : .name)
    else { return [.empty([.text("Für „\(kennzahl.titel)“ liegen keine Zahlen vor.")])] }
    return [.table(table)]
  }

  private func map(_ embed: KarteEmbed) -> [Component] {
    if embed.art == .beziehung { return embed.welche.map { relation($0).components } ?? [] }
    guard let kennzahl = portal.kennzahlen[embed.kennzahl] else { return [] }
    let gebiet = embed.gebiet.flatMap { portal.title(of: $0.key) == nil ? nil : $0.key }
    let level = embed.ebene.kind
    let latest =
      if let gebiet {
        portal.figures.latest(kennzahl.id, gebiet)?.jahr
      } else {
        portal.figures.latestYear(kennzahl.id, of: portal.territories(of: level))
      }
    let year = embed.jahr ?? latest
    var components: [Component] = []
    switch (embed.art, gebiet, year) {
    case (.lage, _, let year?): return map(of: kennzahl, level: level, year: year)
    case (.rang, _, let year?):
      components = rankTable(kennzahl, level: level, year: year).map { [.table($0)] } ?? []
    case (.verlauf, let gebiet?, _): components = series(of: kennzahl, gebiet)
    case (.vergleich, let gebiet?, let year?): components = comparison(of: kennzahl, gebiet, year: year)
    default: break
    }
    return components.isEmpty
      ? [.empty([.text("Für „\(kennzahl.titel)“ liegen keine Zahlen vor.")])] : components
  }

  private func offers(_ embed: AngeboteEmbed) -> [Component] {
    let matching = portal.angebote.filter { angebot in
      (embed.gemeinde.map { angebot.gemeinde.id == $0.id } ?? true)
        && (embed.sozialraum.map { portal.gemeinden[angebot.gemeinde]?.sozialraum.id == $0.id } ?? true)
        && (embed.familienzentrum.map { angebot.familienzentrum?.id == $0.id } ?? true)
        && (embed.thema.map { thema in angebot.themen.contains { $0.id == thema.id } } ?? true)
        && (embed.ziel.map { ziel in angebot.ziele.contains { $0.id == ziel.id } } ?? true)
    }
    let shown = entries(matching.prefix(embed.hoechstens ?? .max))
    return shown.isEmpty ? [.empty([.text("Dazu ist im Moment kein Angebot eingetragen.")])] : [.entries(shown)]
  }
}

extension Link.Destination {
  func with(fragment: String?) -> Link.Destination {
    guard let fragment, case .page(let path, _) = self else { return self }
    return .page(path, fragment: fragment)
  }
}
