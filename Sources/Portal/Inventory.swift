import ContentModel

extension Portal {
  /// A line of the inventory.
  public struct InventoryLine: Sendable {
    public var id: String
    public var title: String
    public var isPublic: Bool
    /// Path below the content folder.
    public var file: String
  }

  /// All records of a kind that have an id, in reading order.
  public func entities(of kind: Kind) -> [any Entity] {
    switch kind {
    case .portal: settings.titel.isEmpty ? [] : [settings]
    case .landkreis: landkreis.id.isEmpty ? [] : [landkreis]
    case .vertrag: vertrag.map { [$0] } ?? []
    case .planregion: Array(planregionen)
    case .sozialraum: Array(sozialraeume)
    case .gemeinde: Array(gemeinden)
    case .familienzentrum: Array(familienzentren)
    case .traeger: Array(traeger)
    case .institution: Array(institutionen)
    case .angebot: Array(angebote)
    case .gremium: Array(gremien)
    case .termin: Array(termine)
    case .beschluss: Array(beschluesse)
    case .standard: Array(standards)
    case .ziel: Array(ziele)
    case .zieldimension: Array(zieldimensionen)
    case .thema: Array(themen)
    case .kennzahl: Array(kennzahlen)
    case .regel: Array(regeln)
    case .ausnahme: Array(ausnahmen)
    case .handbuch: Array(handbuch)
    case .seite: Array(seiten)
    case .quelle: Array(quellen)
    case .glossar: Array(glossar)
    case .wert, .frueher, .nachweis, .nachbarschaft, .ordner: []
    }
  }

  /// All records of a kind, in reading order.
  public func inventory(of kind: Kind) -> [InventoryLine] {
    switch kind {
    case .wert:
      werte.map { row in
        InventoryLine(
          id: row.values.gebiet?.key.description ?? "", title: "\(row.values.kennzahl.id) \(row.values.jahr)",
          isPublic: row.isPublic, file: row.position.description)
      }
    case .frueher:
      fruehere.map { row in
        InventoryLine(
          id: row.values.gebiet, title: "\(row.values.kennzahl) \(row.values.jahr)", isPublic: row.isPublic,
          file: row.position.description)
      }
    case .nachweis:
      nachweise.map { row in
        InventoryLine(
          id: row.values.stelle?.key.description ?? "", title: row.values.standard.id, isPublic: row.isPublic,
          file: row.position.description)
      }
    case .nachbarschaft:
      nachbarschaften.map { pair in
        InventoryLine(
          id: pair.gebietA?.key.description ?? "", title: pair.gebietB?.key.description ?? "", isPublic: true,
          file: (pair.gebietA ?? pair.gebietB)?.position.description ?? "nachbarschaften.csv")
      }
    case .ordner:
      ordner.sorted { $0.key < $1.key }.map {
        InventoryLine(
          id: $0.key, title: $0.value.titel ?? "", isPublic: $0.value.isPublic ?? false, file: "\($0.key)/_ordner.yaml")
      }
    default:
      entities(of: kind).map { entity in
        InventoryLine(
          id: entity.id, title: entity.titel, isPublic: entity.common.isPublic,
          file: entity.common.source.description)
      }
    }
  }
}
