import Reading

/// The kinds of record that a content folder holds.
public enum Kind: String, Hashable, Sendable, CaseIterable {
  case portal, landkreis, planregion, sozialraum, gemeinde, nachbarschaft
  case familienzentrum, traeger, institution, angebot
  case gremium, termin, beschluss, standard
  case vertrag, ziel, zieldimension, thema, kennzahl, wert
  /// A number that an earlier edition of the portal has published.
  case frueher
  case regel, ausnahme, nachweis
  case handbuch, seite, quelle, glossar
  /// `_ordner.yaml`: what holds for a folder.
  case ordner

  /// Where records of a kind live.
  public enum Location: Hashable, Sendable {
    /// One record in one YAML file.
    case document(String)
    /// One file each in a folder; `depth` folders lie between, nil = any number.
    case files(folder: String, ending: String, depth: Int?)
    /// The items of one YAML file.
    case items(String)
    /// The rows of one CSV file.
    case rows(String)
    /// The rows of all CSV files of a folder.
    case rowsOfFolder(String)
    /// `_ordner.yaml` in any folder.
    case folderFile
  }

  public var location: Location {
    switch self {
    case .portal: .document("portal.yaml")
    case .landkreis: .document("landkreis.yaml")
    case .planregion: .files(folder: "planregionen", ending: "md", depth: 0)
    case .sozialraum: .files(folder: "sozialraeume", ending: "md", depth: 0)
    case .gemeinde: .files(folder: "gemeinden", ending: "md", depth: 0)
    case .nachbarschaft: .rows("nachbarschaften.csv")
    case .familienzentrum: .files(folder: "familienzentren", ending: "md", depth: 0)
    case .traeger: .files(folder: "traeger", ending: "yaml", depth: 0)
    case .institution: .items("institutionen.yaml")
    case .angebot: .files(folder: "angebote", ending: "md", depth: 1)
    case .gremium: .files(folder: "gremien", ending: "md", depth: 0)
    case .termin: .files(folder: "termine", ending: "md", depth: 0)
    case .beschluss: .files(folder: "beschluesse", ending: "md", depth: 0)
    case .standard: .files(folder: "standards", ending: "md", depth: 0)
    case .vertrag: .document("vertrag/vertrag.yaml")
    case .ziel: .items("vertrag/ziele.yaml")
    case .zieldimension: .items("vertrag/zieldimensionen.yaml")
    case .thema: .items("vertrag/themen.yaml")
    case .kennzahl: .items("vertrag/kennzahlen.yaml")
    case .wert: .rowsOfFolder("kennzahlen")
    case .frueher: .rowsOfFolder("ausgaben")
    case .regel: .items("vertrag/regeln.yaml")
    case .ausnahme: .items("vertrag/ausnahmen.yaml")
    case .nachweis: .rows("vertrag/nachweise.csv")
    case .handbuch: .files(folder: "handbuch", ending: "md", depth: nil)
    case .seite: .files(folder: "seiten", ending: "md", depth: 0)
    case .quelle: .items("quellen.yaml")
    case .glossar: .items("glossar.yaml")
    case .ordner: .folderFile
    }
  }

  /// „Angebot“, „Gemeinde“: one of them, as people say it.
  public var singular: String {
    switch self {
    case .portal: "Portal"
    case .landkreis: "Landkreis"
    case .planregion: "Planregion"
    case .sozialraum: "Sozialraum"
    case .gemeinde: "Gemeinde"
    case .nachbarschaft: "Nachbarschaft"
    case .familienzentrum: "Familienzentrum"
    case .traeger: "Träger"
    case .institution: "Institution"
    case .angebot: "Angebot"
    case .gremium: "Gremium"
    case .termin: "Termin"
    case .beschluss: "Beschluss"
    case .standard: "Standard"
    case .vertrag: "Vertrag"
    case .ziel: "Ziel"
    case .zieldimension: "Zieldimension"
    case .thema: "Thema"
    case .kennzahl: "Kennzahl"
    case .wert: "Wert"
    case .frueher: "Früherer Wert"
    case .regel: "Regel"
    case .ausnahme: "Ausnahme"
    case .nachweis: "Nachweis"
    case .handbuch: "Handbuch"
    case .seite: "Seite"
    case .quelle: "Quelle"
    case .glossar: "Glossar"
    case .ordner: "Ordner"
    }
  }

  /// „Angebote“, „Gemeinden“: several of them.
  public var plural: String {
    switch self {
    case .portal: "Portale"
    case .landkreis: "Landkreise"
    case .planregion: "Planregionen"
    case .sozialraum: "Sozialräume"
    case .gemeinde: "Gemeinden"
    case .nachbarschaft: "Nachbarschaften"
    case .familienzentrum: "Familienzentren"
    case .traeger: "Träger"
    case .institution: "Institutionen"
    case .angebot: "Angebote"
    case .gremium: "Gremien"
    case .termin: "Termine"
    case .beschluss: "Beschlüsse"
    case .standard: "Standards"
    case .vertrag: "Verträge"
    case .ziel: "Ziele"
    case .zieldimension: "Zieldimensionen"
    case .thema: "Themen"
    case .kennzahl: "Kennzahlen"
    case .wert: "Werte"
    case .frueher: "Frühere Werte"
    case .regel: "Regeln"
    case .ausnahme: "Ausnahmen"
    case .nachweis: "Nachweise"
    case .handbuch: "Seiten des Handbuchs"
    case .seite: "Seiten"
    case .quelle: "Quellen"
    case .glossar: "Wörter des Glossars"
    case .ordner: "Ordner"
    }
  }

  /// The folder in which records of this kind have their files; nil where they share a file.
  public var folder: String? { location.folder }

  /// Kinds that can be linked to as `art:id`.
  public static let linkable: [Kind] = allCases.filter {
    switch $0 {
    case .portal, .nachbarschaft, .wert, .frueher, .nachweis, .ordner, .institution, .ausnahme: false
    default: true
    }
  }

  /// Levels of territory, from small to large.
  public static let territories: [Kind] = [.gemeinde, .sozialraum, .planregion, .landkreis]

  /// The kind whose place a path is; nil where nothing belongs there.
  public static func at(_ path: ContentPath) -> Kind? {
    if path.name == "_ordner.yaml" { return .ordner }
    return allCases.first { $0.location.holds(path) }
  }
}

extension Kind.Location {
  func holds(_ path: ContentPath) -> Bool {
    switch self {
    case .document(let file), .items(let file), .rows(let file): path.description == file
    case .files(let folder, let ending, let depth):
      path.segments.count >= 2 && path.segments[0] == folder && path.ending == ending
        && (depth.map { path.segments.count == $0 + 2 } ?? true)
    case .rowsOfFolder(let folder): path.segments.count == 2 && path.segments[0] == folder && path.ending == "csv"
    case .folderFile: path.name == "_ordner.yaml"
    }
  }

  /// The place in words, for messages and the field reference.
  public var description: String {
    switch self {
    case .document(let file), .items(let file), .rows(let file): file
    case .files(let folder, let ending, let depth):
      switch depth {
      case 0: "\(folder)/<id>.\(ending)"
      case 1: "\(folder)/<gemeinde>/<id>.\(ending)"
      default: "\(folder)/**/<id>.\(ending)"
      }
    case .rowsOfFolder(let folder): "\(folder)/*.csv"
    case .folderFile: "_ordner.yaml"
    }
  }
}
