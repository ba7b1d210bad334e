import ContentModel
import Diagnostics
import Editions

/// A portal, and what was noticed while its records got their types.
public struct Resolution: Sendable {
  public var portal: Portal
  /// Every reference in a field, with its place: checking follows them.
  public var references: [FoundReference]
  /// Findings about fields.
  public var diagnostics: [Diagnostic]
}

/// Makes the typed portal of an edition from its records.
///
/// Never fails: what a file lacks is a finding, and the portal goes on with an empty value, so that
/// one run shows all findings. Complexity: O(records + references + figures).
public func resolve(_ records: EditionRecords, stand: CalendarDate) -> Resolution {
  let content = decode(records.records, expectsInternalFields: records.edition == .intern)
  let lists = Lists(content)
  let portal = Portal(
    edition: records.edition, key: records.key, stand: stand, settings: content.portal ?? PortalSettings(),
    landkreis: content.landkreis ?? Landkreis(), vertrag: content.vertrag, planregionen: lists.planregionen,
    sozialraeume: lists.sozialraeume, gemeinden: lists.gemeinden, familienzentren: lists.familienzentren,
    traeger: EntityList(content.traeger.sortedByTitle()),
    institutionen: EntityList(content.institutionen.sortedByTitle()), angebote: lists.angebote, gremien: lists.gremien,
    termine: lists.termine, beschluesse: lists.beschluesse, standards: EntityList(content.standards.sortedByTitle()),
    ziele: EntityList(content.ziele), zieldimensionen: EntityList(content.zieldimensionen.sorted { $0.reihenfolge }),
    themen: EntityList(content.themen.sorted { $0.reihenfolge }),
    kennzahlen: EntityList(content.kennzahlen), regeln: EntityList(content.regeln),
    ausnahmen: EntityList(content.ausnahmen),
    nachweise: content.nachweise.sorted {
      ($0.values.datum?.dayNumber ?? 0, $0.position) < ($1.values.datum?.dayNumber ?? 0, $1.position)
    },
    handbuch: EntityList(content.handbuch.sorted { $0.reihenfolge }),
    seiten: EntityList(content.seiten.sorted { $0.reihenfolge }),
    quellen: EntityList(content.quellen.sortedByTitle()), glossar: EntityList(content.glossar.sortedByTitle()),
    ordner: Dictionary(content.ordner.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }),
    nachbarschaften: content.nachbarschaften.map(\.values),
    figures: FigureStore(
      rows: content.werte, kennzahlen: content.kennzahlen, territory: territory(lists, landkreis: content.landkreis)),
    werte: content.werte, fruehere: records.edition == .intern ? content.fruehere : [],
    relations: relations(lists, content.nachbarschaften.map(\.values)),
    named: Dictionary(grouping: content.references, by: \.owner).mapValues { Set($0.map(\.target)) })
  return Resolution(portal: portal, references: content.references, diagnostics: content.diagnostics)
}

/// The lists that others are built from.
private struct Lists {
  let planregionen: EntityList<Planregion>
  let sozialraeume: EntityList<Sozialraum>
  let gemeinden: EntityList<Gemeinde>
  let familienzentren: EntityList<Familienzentrum>
  let angebote: EntityList<Angebot>
  let gremien: EntityList<Gremium>
  let termine: EntityList<Termin>
  let beschluesse: EntityList<Beschluss>

  init(_ content: Content) {
    planregionen = EntityList(content.planregionen.sorted { $0.nummer })
    sozialraeume = EntityList(content.sozialraeume.sortedByTitle())
    gemeinden = EntityList(content.gemeinden.sortedByTitle())
    familienzentren = EntityList(content.familienzentren.sortedByTitle())
    angebote = EntityList(content.angebote.sortedByTitle())
    gremien = EntityList(content.gremien.sortedByTitle())
    termine = EntityList(content.termine.sorted { $0.datum?.dayNumber ?? .max })
    beschluesse = EntityList(content.beschluesse.sorted { -($0.datum?.dayNumber ?? .min + 1) })
  }
}

private func territory(_ lists: Lists, landkreis: Landkreis?) -> Territory {
  var territory = Territory()
  for gemeinde in lists.gemeinden { territory.parts[gemeinde.sozialraum.key, default: []].append(gemeinde.key) }
  for sozialraum in lists.sozialraeume {
    territory.parts[sozialraum.planregion.key, default: []].append(sozialraum.key)
  }
  territory.levels = [
    lists.gemeinden.map(\.key), lists.sozialraeume.map(\.key), lists.planregionen.map(\.key),
  ]
  if let landkreis {
    territory.parts[landkreis.key] = lists.planregionen.map(\.key)
    territory.levels.append([landkreis.key])
  }
  return territory
}

private func relations(_ lists: Lists, _ nachbarschaften: [Nachbarschaft]) -> Relations {
  var relations = Relations()
  let sozialraumOfGemeinde = Dictionary(
    lists.gemeinden.map { ($0.id, $0.sozialraum.id) }, uniquingKeysWith: { first, _ in first })
  relations.sozialraeumeOfPlanregion = lists.sozialraeume.grouped { [$0.planregion.id] }
  relations.gemeindenOfSozialraum = lists.gemeinden.grouped { [$0.sozialraum.id] }
  relations.familienzentrenOfSozialraum = lists.familienzentren.grouped { [$0.sozialraum.id] }
  relations.familienzentrenOfTraeger = lists.familienzentren.grouped { $0.traeger.map { [$0.id] } ?? [] }
  relations.angeboteOfGemeinde = lists.angebote.grouped { [$0.gemeinde.id] }
  relations.angeboteOfSozialraum = lists.angebote.grouped { sozialraumOfGemeinde[$0.gemeinde.id].map { [$0] } ?? [] }
  relations.angeboteOfFamilienzentrum = lists.angebote.grouped { $0.familienzentrum.map { [$0.id] } ?? [] }
  relations.angeboteOfThema = lists.angebote.grouped { $0.themen.map(\.id) }
  relations.angeboteOfZiel = lists.angebote.grouped { $0.ziele.map(\.id) }
  relations.angeboteOfZieldimension = lists.angebote.grouped { $0.zieldimension.map { [$0.id] } ?? [] }
  relations.angeboteOfTraeger = lists.angebote.grouped { [$0.traeger.id] }
  relations.angeboteOfStandard = lists.angebote.grouped { $0.standards.map(\.id) }
  relations.gremienOfGebiet = lists.gremien.groupedByEntity({ $0.gebiet.map { [$0.key] } ?? [] })
  relations.gremienOfInstitution = lists.gremien.grouped { $0.mitglieder.map(\.institution.id) }
  relations.termineOfGebiet = lists.termine.groupedByEntity({ $0.gebiet.map { [$0.key] } ?? [] })
  relations.termineOfGremium = lists.termine.grouped { $0.gremium.map { [$0.id] } ?? [] }
  relations.beschluesseAbout = lists.beschluesse.groupedByEntity({ beschluss in
    (beschluss.gebiet.map { [$0.key] } ?? []) + beschluss.bezug.map(\.key)
  })
  var titles: [EntityKey: String] = [:]
  for gemeinde in lists.gemeinden { titles[gemeinde.key] = germanSortKey(gemeinde.titel) }
  for sozialraum in lists.sozialraeume { titles[sozialraum.key] = germanSortKey(sozialraum.titel) }
  for pair in nachbarschaften {
    guard let a = pair.gebietA?.key, let b = pair.gebietB?.key, a.kind == b.kind, titles[a] != nil, titles[b] != nil
    else { continue }
    relations.neighbours[a, default: []].append((b, pair.sicherheit))
    relations.neighbours[b, default: []].append((a, pair.sicherheit))
  }
  for key in relations.neighbours.keys {
    relations.neighbours[key]?.sort { (titles[$0.gebiet] ?? "", $0.gebiet) < (titles[$1.gebiet] ?? "", $1.gebiet) }
  }
  return relations
}
