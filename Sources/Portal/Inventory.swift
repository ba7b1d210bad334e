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

  /// All records of a kind, in reading order.
  public func inventory(of kind: Kind) -> [InventoryLine] {
    func lines<E: Entity>(_ list: EntityList<E>) -> [InventoryLine] { list.map { line($0) } }
    func line(_ entity: some Entity) -> InventoryLine {
      InventoryLine(
        id: entity.id, title: entity.titel, isPublic: entity.common.isPublic, file: entity.common.source.description)
    }
    return switch kind {
    case .portal: settings.titel.isEmpty ? [] : [line(settings)]
    case .landkreis: landkreis.id.isEmpty ? [] : [line(landkreis)]
    case .vertrag: vertrag.map { [line($0)] } ?? []
    case .planregion: lines(planregionen)
    case .sozialraum: lines(sozialraeume)
    case .gemeinde: lines(gemeinden)
    case .familienzentrum: lines(familienzentren)
    case .traeger: lines(traeger)
    case .institution: lines(institutionen)
    case .angebot: lines(angebote)
    case .gremium: lines(gremien)
    case .termin: lines(termine)
    case .beschluss: lines(beschluesse)
    case .standard: lines(standards)
    case .ziel: lines(ziele)
    case .zieldimension: lines(zieldimensionen)
    case .thema: lines(themen)
    case .kennzahl: lines(kennzahlen)
    case .handbuch: lines(handbuch)
    case .seite: lines(seiten)
    case .quelle: lines(quellen)
    case .glossar: lines(glossar)
    case .wert:
      werte.map { row in
        InventoryLine(
          id: row.values.gebiet?.key.description ?? "", title: "\(row.values.kennzahl.id) \(row.values.jahr)",
          isPublic: row.isPublic,
          file: row.position.description)
      }
    case .nachbarschaft:
      nachbarschaften.map { pair in
        InventoryLine(
          id: pair.sozialraumA.id, title: pair.sozialraumB.id, isPublic: true,
          file: pair.sozialraumA.position.description)
      }
    case .ordner:
      ordner.sorted { $0.key < $1.key }.map {
        InventoryLine(
          id: $0.key, title: $0.value.titel ?? "", isPublic: $0.value.isPublic ?? false, file: "\($0.key)/_ordner.yaml")
      }
    }
  }
}
