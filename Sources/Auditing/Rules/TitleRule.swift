import Diagnostics

/// A page has a title (SR0813): it names the tab, the bookmark and the hit of a search.
struct TitleRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    guard let page = document.document.page, !page.isUnreadable else { return [] }
    let path = document.document.path
    let help = Message(
      "Geben Sie der Seite im Kopf der Datei einen „titel“, und setzen Sie ihn in der Vorlage ein.",
      en: "Give the page a “titel” at the top of its file, and put it into the template.")
    let (place, summary): (Place, Message)
    switch page.title {
    case .present: return []
    case .missing:
      (place, summary) = (.at(0), Message("„\(path)“ hat kein „<title>“", en: "“\(path)” has no “<title>”"))
    case .empty(let tag):
      (place, summary) = (tag, Message("„\(path)“ hat ein leeres „<title>“", en: "“\(path)” has an empty “<title>”"))
    }
    return [Finding(code: .builtTitleMissing, place: place, summary: summary, help: help)]
  }
}
