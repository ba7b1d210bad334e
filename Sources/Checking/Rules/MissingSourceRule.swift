import ContentModel
import Diagnostics
import Reading

/// Facts about real places carry their source (DESIGN law 10).
enum MissingSourceRule: Rule {
  private static let kinds: Set<Kind> = [
    .landkreis, .planregion, .sozialraum, .gemeinde, .familienzentrum, .traeger, .beschluss, .vertrag,
  ]

  static func findings(in input: CheckInput) -> [Diagnostic] {
    withoutSources(input) + withoutSourceOfBorders(input)
  }

  private static func withoutSources(_ input: CheckInput) -> [Diagnostic] {
    input.records.compactMap { record in
      let fields = record.record.fields
      guard kinds.contains(record.key.kind), !isExample(fields), lacksSources(fields) else { return nil }
      return Diagnostic(
        .missingSource, at: fields.position,
        Message("Bei „\(record.key)“ steht keine Quelle", en: "“\(record.key)” names no source"),
        help: Message(
          "Schreiben Sie „quellen: [kennung]“ mit Kennungen aus quellen.yaml. Ist der Eintrag erfunden, schreiben Sie „beispiel: ja“.",
          en: "Write “quellen: [id]” with ids from quellen.yaml. If the entry is made up, write “beispiel: ja”."))
    }
  }

  /// Licences of borders ask for the name of whose they are, made up or not.
  private static func withoutSourceOfBorders(_ input: CheckInput) -> [Diagnostic] {
    guard let borders = input.sources.borders,
      let record = input.records.first(where: { $0.key.kind == .landkreis }),
      record.record.fields["grenzen_quelle"].map(\.isEmpty) ?? true
    else { return [] }
    return [
      Diagnostic(
        .missingSource, at: record.record.fields.position,
        Message(
          "Woher die Grenzen in „\(borders.path)“ stammen, steht nirgends",
          en: "Nowhere does it say where the borders in “\(borders.path)” come from"),
        help: Message(
          "Schreiben Sie „grenzen_quelle: kennung“ mit einer Kennung aus quellen.yaml.",
          en: "Write “grenzen_quelle: id” with an id from quellen.yaml."))
    ]
  }

  /// A `beispiel` that cannot be read is reported already.
  private static func isExample(_ fields: Node) -> Bool {
    guard let text = fields["beispiel"]?.text else { return false }
    return text != "nein" && text != "false" && !text.isEmpty
  }

  /// A field of another shape than a list is reported already.
  private static func lacksSources(_ fields: Node) -> Bool {
    guard let sources = fields["quellen"] else { return true }
    return sources.isEmpty || sources.items?.isEmpty == true
  }
}
