import Diagnostics

/// An id that a page gives twice (SR0713): links and labels find only the first.
struct DuplicateIDRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    (document.document.page?.duplicates ?? []).map { id, place in
      Finding(
        code: .builtDuplicateID, place: place,
        summary: Message(
          "„\(document.document.path)“ vergibt die Id „\(id)“ mehrmals",
          en: "“\(document.document.path)” gives the id “\(id)” more than once"),
        help: Message(
          "Geben Sie jeder Stelle eine eigene Id; zwei gleiche Überschriften brauchen eine mit „{#…}“.",
          en: "Give every place an id of its own; two equal headings need one with “{#…}”."),
        subject: id)
    }
  }
}
