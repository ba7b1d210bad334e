import ContentModel
import Diagnostics
import Portal

/// A pair of neighbours stands once, is of one level, and nobody borders on itself.
enum NeighbourPairRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    var first: [Set<EntityKey>: AnyRef] = [:]
    return input.portal.nachbarschaften.compactMap { pair in
      // A row that lacks one of the two is reported already.
      guard let a = pair.gebietA, let b = pair.gebietB else { return nil }
      if a.key == b.key {
        return Diagnostic(
          .neighbourPair, at: b.position,
          Message("„\(a.key)“ kann nicht an sich selbst grenzen", en: "“\(a.key)” cannot border on itself"),
          help: Message(
            "Schreiben Sie in eine der beiden Zellen den Nachbarn, oder löschen Sie die Zeile.",
            en: "Write the neighbour into one of the two cells, or delete the row."))
      }
      if a.key.kind != b.key.kind {
        return Diagnostic(
          .neighbourPair, at: b.position,
          Message(
            "„\(a.key)“ und „\(b.key)“ sind nicht von derselben Art",
            en: "“\(a.key)” and “\(b.key)” are not of the same kind"),
          help: Message(
            "Eine Gemeinde grenzt an eine Gemeinde, ein Sozialraum an einen Sozialraum. Nennen Sie zwei von derselben Art.",
            en: "A Gemeinde borders on a Gemeinde, a Sozialraum on a Sozialraum. Name two of the same kind."))
      }
      guard let earlier = first.updateValue(a, forKey: [a.key, b.key]) else { return nil }
      first[[a.key, b.key]] = earlier
      return Diagnostic(
        .neighbourPair, at: a.position,
        Message(
          "Die Nachbarschaft von „\(a.key)“ und „\(b.key)“ steht schon in der Tabelle",
          en: "That “\(a.key)” and “\(b.key)” are neighbours is already in the table"),
        help: Message(
          "Löschen Sie eine der beiden Zeilen: Eine gilt für beide Richtungen.",
          en: "Delete one of the two rows: one holds in both directions."),
        notes: [.init(.firstTime, at: earlier.position)])
    }
  }
}
