import ContentModel
import Editions

/// The district as one edition may know it: typed records, references that can be followed, figures
/// with their sums and quotients.
public struct Portal: Sendable {
  public let edition: Edition
  /// What opens internal values; the public edition has none.
  public let key: InternalKey?
  /// The day as of which the edition is built.
  public let stand: CalendarDate
  public let settings: PortalSettings
  public let landkreis: Landkreis
  public let vertrag: Vertrag?
  /// By number.
  public let planregionen: EntityList<Planregion>
  public let sozialraeume: EntityList<Sozialraum>
  public let gemeinden: EntityList<Gemeinde>
  public let familienzentren: EntityList<Familienzentrum>
  public let traeger: EntityList<Traeger>
  public let institutionen: EntityList<Institution>
  public let angebote: EntityList<Angebot>
  public let gremien: EntityList<Gremium>
  /// By date.
  public let termine: EntityList<Termin>
  /// By date, the newest first.
  public let beschluesse: EntityList<Beschluss>
  public let standards: EntityList<Standard>
  public let ziele: EntityList<Ziel>
  public let zieldimensionen: EntityList<Zieldimension>
  public let themen: EntityList<Thema>
  public private(set) var kennzahlen: EntityList<Kennzahl>
  /// What the contract asks for, in the order of the file.
  public let regeln: EntityList<Regel>
  public let ausnahmen: EntityList<Ausnahme>
  /// By date.
  public let nachweise: [Row<Nachweis>]
  public let handbuch: EntityList<HandbuchSeite>
  public let seiten: EntityList<Seite>
  public let quellen: EntityList<Quelle>
  public let glossar: EntityList<Glossar>
  /// Folder path → what its `_ordner.yaml` says.
  public let ordner: [String: Ordner]
  public let nachbarschaften: [Nachbarschaft]
  public private(set) var figures: FigureStore
  /// The rows that the figures come from, for checks at their cells.
  public private(set) var werte: [Row<Wert>]
  /// What earlier editions have published, for people who look after the tables. Empty in the public edition.
  public let fruehere: [Row<FruehererWert>]
  public let relations: Relations
  /// Record → the records that its fields name.
  public let named: [EntityKey: Set<EntityKey>]
}

extension Portal {
  /// The same portal with other numbers: what is protected is taken out after sums are computed from it.
  package func replacing(
    kennzahlen: [Kennzahl], figures change: (Figure) -> Figure?, werte: [Row<Wert>]
  ) -> Portal {
    var portal = self
    portal.kennzahlen = EntityList(kennzahlen)
    portal.figures.replaceAll(change)
    portal.werte = werte
    return portal
  }
}

/// Who belongs to whom, computed once.
public struct Relations: Sendable {
  /// Ids of Planregionen → their Sozialräume.
  public var sozialraeumeOfPlanregion: [String: [Sozialraum]] = [:]
  public var gemeindenOfSozialraum: [String: [Gemeinde]] = [:]
  public var familienzentrenOfSozialraum: [String: [Familienzentrum]] = [:]
  public var angeboteOfGemeinde: [String: [Angebot]] = [:]
  public var angeboteOfSozialraum: [String: [Angebot]] = [:]
  public var angeboteOfFamilienzentrum: [String: [Angebot]] = [:]
  public var angeboteOfThema: [String: [Angebot]] = [:]
  public var angeboteOfZiel: [String: [Angebot]] = [:]
  public var angeboteOfZieldimension: [String: [Angebot]] = [:]
  public var angeboteOfTraeger: [String: [Angebot]] = [:]
  public var angeboteOfStandard: [String: [Angebot]] = [:]
  public var familienzentrenOfTraeger: [String: [Familienzentrum]] = [:]
  /// Territory → bodies that work for exactly this territory.
  public var gremienOfGebiet: [EntityKey: [Gremium]] = [:]
  public var gremienOfInstitution: [String: [Gremium]] = [:]
  public var termineOfGebiet: [EntityKey: [Termin]] = [:]
  public var termineOfGremium: [String: [Termin]] = [:]
  /// Territory, Familienzentrum or body → decisions for it or about it.
  public var beschluesseAbout: [EntityKey: [Beschluss]] = [:]
  /// Gemeinde or Sozialraum → neighbours of the same level with how sure the border is, by title.
  public var neighbours: [EntityKey: [(gebiet: EntityKey, sicherheit: Nachbarschaft.Sicherheit)]] = [:]
}

extension Portal {
  /// The larger territories that a territory lies in, from small to large; without itself.
  public func containers(of gebiet: EntityKey) -> [EntityKey] {
    switch gebiet.kind {
    case .gemeinde:
      guard let sozialraum = sozialraeume[gemeinden[id: gebiet.id]?.sozialraum] else { return [landkreis.key] }
      return [sozialraum.key] + containers(of: sozialraum.key)
    case .sozialraum:
      guard let planregion = planregionen[sozialraeume[id: gebiet.id]?.planregion] else { return [landkreis.key] }
      return [planregion.key, landkreis.key]
    case .planregion: return [landkreis.key]
    default: return []
    }
  }

  /// The parts one level below; empty for a Gemeinde.
  public func parts(of gebiet: EntityKey) -> [EntityKey] {
    switch gebiet.kind {
    case .landkreis: planregionen.map(\.key)
    case .planregion: (relations.sozialraeumeOfPlanregion[gebiet.id] ?? []).map(\.key)
    case .sozialraum: (relations.gemeindenOfSozialraum[gebiet.id] ?? []).map(\.key)
    default: []
    }
  }

  /// The parts on the nearest level below for which an indicator has figures.
  public func parts(of gebiet: EntityKey, measuredBy kennzahl: Kennzahl) -> [EntityKey] {
    parts(of: gebiet, at: Set(kennzahl.ebenen.map(\.kind)))
  }

  /// The parts on the nearest of some levels below.
  package func parts(of gebiet: EntityKey, at levels: Set<Kind>) -> [EntityKey] {
    nearestParts(of: gebiet, measuredAt: levels) { parts(of: $0) }
  }

  /// All territories of a level, in reading order.
  public func territories(of kind: Kind) -> [EntityKey] {
    switch kind {
    case .landkreis: [landkreis.key]
    case .planregion: planregionen.map(\.key)
    case .sozialraum: sozialraeume.map(\.key)
    case .gemeinde: gemeinden.map(\.key)
    default: []
    }
  }

  /// What people call a level of territory.
  public func name(of level: Kind) -> Ebenenname {
    switch level {
    case .gemeinde: settings.ebenen.gemeinde
    case .sozialraum: settings.ebenen.sozialraum
    case .planregion: settings.ebenen.planregion
    default: settings.ebenen.landkreis
    }
  }

  /// „Sozialraum“ as this district says it, „Angebot“.
  public func singular(of kind: Kind) -> String {
    Kind.territories.contains(kind) ? name(of: kind).einzahl : kind.singular
  }

  public func plural(of kind: Kind) -> String {
    Kind.territories.contains(kind) ? name(of: kind).mehrzahl : kind.plural
  }

  /// The title of any record that can be linked to; nil where this edition does not have it.
  public func title(of key: EntityKey) -> String? {
    switch key.kind {
    case .landkreis: key.id == landkreis.id ? landkreis.titel : nil
    case .vertrag: key.id == vertrag?.id ? vertrag?.titel : nil
    case .planregion: planregionen[id: key.id]?.titel
    case .sozialraum: sozialraeume[id: key.id]?.titel
    case .gemeinde: gemeinden[id: key.id]?.titel
    case .familienzentrum: familienzentren[id: key.id]?.titel
    case .traeger: traeger[id: key.id]?.titel
    case .institution: institutionen[id: key.id]?.titel
    case .angebot: angebote[id: key.id]?.titel
    case .gremium: gremien[id: key.id]?.titel
    case .termin: termine[id: key.id]?.titel
    case .beschluss: beschluesse[id: key.id]?.titel
    case .standard: standards[id: key.id]?.titel
    case .ziel: ziele[id: key.id]?.titel
    case .zieldimension: zieldimensionen[id: key.id]?.titel
    case .thema: themen[id: key.id]?.titel
    case .kennzahl: kennzahlen[id: key.id]?.titel
    case .handbuch: handbuch[id: key.id]?.titel
    case .seite: seiten[id: key.id]?.titel
    case .quelle: quellen[id: key.id]?.titel
    case .glossar: glossar[id: key.id]?.titel
    case .regel: regeln[id: key.id]?.titel
    case .ausnahme: ausnahmen[id: key.id]?.titel
    case .portal, .nachbarschaft, .wert, .frueher, .nachweis, .ordner: nil
    }
  }
}
