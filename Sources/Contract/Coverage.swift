import ContentModel
import Portal

/// Which Angebote there are in which territory for which Zieldimension.
public struct Coverage: Sendable {
  private struct Place: Hashable {
    var unit: EntityKey
    var dimension: String
  }

  private var angebote: [Place: [Angebot]] = [:]

  /// Complexity: O(Angebote × levels).
  public init(_ portal: Portal) {
    for angebot in portal.angebote {
      guard let dimension = angebot.zieldimension?.id, let gemeinde = portal.gemeinden[angebot.gemeinde] else {
        continue
      }
      for unit in [gemeinde.key] + portal.containers(of: gemeinde.key) {
        angebote[Place(unit: unit, dimension: dimension), default: []].append(angebot)
      }
    }
  }

  /// In the order of titles.
  public func angebote(in unit: EntityKey, for dimension: String) -> [Angebot] {
    angebote[Place(unit: unit, dimension: dimension)] ?? []
  }
}
