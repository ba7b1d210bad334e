import Diagnostics

/// An image has an alternative text (SR0811), if only an empty one that calls it decoration.
struct AlternativeTextRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    (document.document.page?.elements ?? []).compactMap { element in
      let isImage: Bool
      switch element.name {
      case .img: isImage = !element.isForeign
      case .area: isImage = element[.href] != nil
      case .input: isImage = element[.type]?.lowercased() == "image"
      default: isImage = false
      }
      guard isImage, element[.alt] == nil else { return nil }
      let source = element[.src].map { " „\($0)“" } ?? ""
      return Finding(
        code: .builtImageWithoutAlternative, place: element.place,
        summary: "Dem Bild\(source) auf „\(document.document.path)“ fehlt der Alternativtext",
        help: "Beschreiben Sie in „![…](…)“, was zu sehen ist; für Schmuck schreibt die Vorlage „alt=\"\"“.",
        subject: source)
    }
  }
}
