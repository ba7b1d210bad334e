import ContentModel
import Diagnostics
import Portal

/// Where neighbours are stated for a level, one gets from each of its territories to each other, from neighbour to neighbour.
enum UnconnectedNeighboursRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    // A neighbour that cannot be read or found is reported already, and may be the one that is missing here.
    let isReadable = portal.nachbarschaften.allSatisfy { pair in
      [pair.gebietA, pair.gebietB].allSatisfy { ref in ref.map { portal.title(of: $0.key) != nil } ?? false }
    }
    guard isReadable else { return [] }
    return Nachbarschaft.levels.flatMap { level in
      let parts = parts(of: level, in: portal)
      guard parts.count > 1, parts.contains(where: { $0.count > 1 }) else { return [Diagnostic]() }
      return parts.dropFirst().map { finding($0, portal) }
    }
  }

  /// The largest first, then in reading order.
  private static func parts(of level: Kind, in portal: Portal) -> [[EntityKey]] {
    var parts: [[EntityKey]] = []
    var seen: Set<EntityKey> = []
    for key in portal.territories(of: level) where seen.insert(key).inserted {
      var part = [key]
      var next = 0
      while next < part.count {
        for (neighbour, _) in portal.relations.neighbours[part[next]] ?? [] where seen.insert(neighbour).inserted {
          part.append(neighbour)
        }
        next += 1
      }
      parts.append(part)
    }
    guard let largest = parts.map(\.count).max(), let index = parts.firstIndex(where: { $0.count == largest }) else {
      return []
    }
    return [parts.remove(at: index)] + parts
  }

  private static func finding(_ part: [EntityKey], _ portal: Portal) -> Diagnostic {
    let titles = part.prefix(5).map { "„\(portal.title(of: $0) ?? $0.id)“" }
    let quoted = part.prefix(5).map { "“\(portal.title(of: $0) ?? $0.id)”" }
    let more = part.count - titles.count
    let german = titles.joined(separator: ", ") + (more > 0 ? " und \(more) weitere" : "")
    let english = quoted.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    return Diagnostic(
      .unconnectedNeighbours, at: position(of: part, in: portal),
      part.count == 1
        ? Message("\(german) hat noch keinen Nachbarn", en: "\(english) has no neighbour yet")
        : Message(
          "\(german) grenzen nur aneinander, nicht an den Rest des Landkreises",
          en: "\(english) border only on each other, not on the rest of the Landkreis"),
      help: Message(
        "Ergänzen Sie in nachbarschaften.csv, woran das Gebiet noch grenzt: je Nachbar eine Zeile.",
        en: "Add to nachbarschaften.csv what else borders on it: one row for each neighbour."))
  }

  /// Where the part's first pair stands; where there is none, the record that lacks one.
  private static func position(of part: [EntityKey], in portal: Portal) -> SourcePosition {
    let first = portal.nachbarschaften.compactMap(\.gebietA).first { part.contains($0.key) }
    if let first { return first.position }
    let key = part.first
    let source = key?.kind == .gemeinde ? portal.gemeinden[id: key?.id ?? ""]?.common.source : nil
    return source ?? portal.sozialraeume[id: key?.id ?? ""]?.common.source
      ?? SourcePosition(file: "nachbarschaften.csv")
  }
}
