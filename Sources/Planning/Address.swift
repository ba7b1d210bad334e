import ContentModel

/// Where the page of a record is. Addresses are for ever: they depend on kind and id alone.
public enum Address {
  public static let start = "index.html"
  public static let gemeinden = "gemeinden/index.html"
  public static let sozialraeume = "sozialraeume/index.html"
  public static let planregionen = "planregionen/index.html"
  public static let landkreis = "landkreis.html"
  public static let familienzentren = "familienzentren/index.html"
  public static let angebote = "angebote/index.html"
  public static let traeger = "traeger/index.html"
  public static let gremien = "gremien/index.html"
  /// „Wer mit wem?“
  public static let werMitWem = "gremien/wer-mit-wem.html"
  public static let termine = "termine/index.html"
  public static let beschluesse = "beschluesse/index.html"
  public static let standards = "standards/index.html"
  public static let ziele = "ziele/index.html"
  public static let kennzahlen = "kennzahlen/index.html"
  public static let vertrag = "vertrag/index.html"
  /// „Vertragserfüllung“.
  public static let erfuellung = "vertrag/erfuellung/index.html"
  public static let abdeckung = "vertrag/erfuellung/abdeckung.html"
  public static let regeln = "vertrag/regeln/index.html"
  /// What checking has found; only in the internal edition.
  public static let meldungen = "vertrag/erfuellung/meldungen.html"
  public static let handbuch = "handbuch/index.html"
  public static let glossar = "glossar.html"
  public static let quellen = "quellen.html"
  public static let aToZ = "a-z.html"
  public static let notFound = "404.html"

  public static func angebote(inGemeinde id: String) -> String { "angebote/\(id)/index.html" }
  public static func angebote(ofAge slug: String) -> String { "angebote/alter/\(slug).html" }
  public static func angebote(onDay slug: String) -> String { "angebote/tage/\(slug).html" }

  /// What the contract asks of one Sozialraum, Planregion or the Landkreis.
  public static func erfuellung(of unit: EntityKey) -> String {
    "vertrag/erfuellung/\(unit.kind.rawValue)-\(unit.id).html"
  }

  /// The report of the fulfilment as a file.
  public static func bericht(_ ending: String) -> String { "vertrag/erfuellung/bericht.\(ending)" }

  /// The maps and tables of an indicator for one year.
  public static func jahr(_ year: Int, ofKennzahl id: String) -> String { "kennzahlen/\(id)/\(year).html" }

  /// The same tables in another order.
  static func jahr(_ year: Int, ofKennzahl id: String, by order: RankOrder) -> String {
    order == .rang
      ? jahr(year, ofKennzahl: id) : "kennzahlen/\(id)/\(year)-nach-\(order.rawValue).html"
  }

  /// Files with a table of relations, without their endings.
  static func tabelle(of relation: KarteEmbed.Beziehung) -> String { "gremien/wer-mit-wem-\(relation.rawValue)" }

  /// The places of the units of a level in the map as a table.
  static func raster(_ level: Kind, _ ending: String) -> String { "raster/\(level.rawValue).\(ending)" }

  /// Files with one indicator for all units of a level in one year, without their endings.
  static func tabelle(ofKennzahl id: String, _ year: Int, _ level: Kind) -> String {
    "kennzahlen/\(id)/\(year)-\(level.rawValue)"
  }

  /// All figures of an indicator as a file.
  public static func werte(ofKennzahl id: String, _ ending: String) -> String { "kennzahlen/\(id).\(ending)" }

  /// Page and, where a record is a part of a page, the anchor; nil for kinds without a place.
  public static func of(_ key: EntityKey) -> Link.Destination? {
    switch key.kind {
    case .landkreis: .page(landkreis, fragment: nil)
    case .planregion: .page("planregionen/\(key.id).html", fragment: nil)
    case .sozialraum: .page("sozialraeume/\(key.id).html", fragment: nil)
    case .gemeinde: .page("gemeinden/\(key.id).html", fragment: nil)
    case .familienzentrum: .page("familienzentren/\(key.id).html", fragment: nil)
    case .traeger: .page("traeger/\(key.id).html", fragment: nil)
    case .angebot: .page("angebote/\(key.id).html", fragment: nil)
    case .gremium: .page("gremien/\(key.id).html", fragment: nil)
    case .termin: .page("termine/\(key.id).html", fragment: nil)
    case .beschluss: .page("beschluesse/\(key.id).html", fragment: nil)
    case .standard: .page("standards/\(key.id).html", fragment: nil)
    case .ziel: .page("ziele/\(key.id).html", fragment: nil)
    case .zieldimension: .page("zieldimensionen/\(key.id).html", fragment: nil)
    case .thema: .page("angebote/themen/\(key.id).html", fragment: nil)
    case .kennzahl: .page("kennzahlen/\(key.id).html", fragment: nil)
    case .vertrag: .page(vertrag, fragment: nil)
    case .handbuch: .page("handbuch/\(key.id).html", fragment: nil)
    case .seite:
      switch key.id {
      case "start": .page(start, fragment: nil)
      case "vertrag": .page(vertrag, fragment: nil)
      case "handbuch": .page(handbuch, fragment: nil)
      default: .page("seiten/\(key.id).html", fragment: nil)
      }
    case .quelle: .page(quellen, fragment: key.id)
    case .glossar: .page(glossar, fragment: key.id)
    case .regel: .page("vertrag/regeln/\(key.id).html", fragment: nil)
    case .ausnahme: .page(erfuellung, fragment: "ausnahme-\(key.id)")
    case .portal, .nachbarschaft, .institution, .wert, .frueher, .nachweis, .ordner: nil
    }
  }
}
