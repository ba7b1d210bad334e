import Diagnostics

/// An id that a page gives twice (SR0713): links and labels find only the first.
struct DuplicateIDRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    (document.document.page?.duplicates ?? []).map { id, place in
      Finding(
        code: .builtDuplicateID, place: place,
        summary: "„\(document.document.path)“ vergibt die Id „\(id)“ mehrmals",
        help: "Geben Sie jeder Stelle eine eigene Id; zwei gleiche Überschriften brauchen eine mit „{#…}“.",
        subject: id)
    }
  }
}
