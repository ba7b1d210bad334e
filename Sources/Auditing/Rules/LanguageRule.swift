import Diagnostics

/// A page says its language (SR0814): a screen reader chooses its voice by it.
struct LanguageRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    guard let page = document.document.page, !page.isUnreadable else { return [] }
    let root = page.elements.first { $0.name == .html }
    if root?[.lang]?.contains(where: { !$0.isWhitespace }) == true { return [] }
    return [
      Finding(
        code: .builtLanguageMissing, place: root?.place ?? .at(0),
        summary: Message(
          "„\(document.document.path)“ sagt nicht, in welcher Sprache sie geschrieben ist",
          en: "“\(document.document.path)” does not say in which language it is written"),
        help: Message(
          "Schreiben Sie in der Grundvorlage „<html lang=\"de\">“.",
          en: "Write “<html lang=\"de\">” in the base template."))
    ]
  }
}
