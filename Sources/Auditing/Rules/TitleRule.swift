import Diagnostics

/// A page has a title (SR0813): it names the tab, the bookmark and the hit of a search.
struct TitleRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    guard let page = document.document.page, !page.isUnreadable else { return [] }
    let path = document.document.path
    let help: Message = "Geben Sie der Seite im Kopf der Datei einen „titel“, und setzen Sie ihn in der Vorlage ein."
    let (place, problem): (Place, String)
    switch page.title {
    case .present: return []
    case .missing: (place, problem) = (.at(0), "kein „<title>“")
    case .empty(let tag): (place, problem) = (tag, "ein leeres „<title>“")
    }
    return [Finding(code: .builtTitleMissing, place: place, summary: "„\(path)“ hat \(problem)", help: help)]
  }
}
