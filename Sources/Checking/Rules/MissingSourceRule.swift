import ContentModel
import Diagnostics
import Reading

/// Facts about real places carry their source (DESIGN law 10).
enum MissingSourceRule: Rule {
  private static let kinds: Set<Kind> = [
    .landkreis, .planregion, .sozialraum, .gemeinde, .familienzentrum, .traeger, .beschluss, .vertrag,
  ]

  static func findings(in input: CheckInput) -> [Diagnostic] {
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
