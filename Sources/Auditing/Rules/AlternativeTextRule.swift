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
      let path = document.document.path
      let source = element[.src]
      return Finding(
        code: .builtImageWithoutAlternative, place: element.place,
        summary: source.map {
          Message(
            "Dem Bild „\($0)“ auf „\(path)“ fehlt der Alternativtext",
            en: "The picture “\($0)” on “\(path)” has no alternative text")
        }
          ?? Message(
            "Einem Bild auf „\(path)“ fehlt der Alternativtext", en: "A picture on “\(path)” has no alternative text"),
        help: Message(
          "Beschreiben Sie in „![…](…)“, was zu sehen ist; für Schmuck schreibt die Vorlage „alt=\"\"“.",
          en: "Describe in “![…](…)” what there is to see; for decoration the template writes “alt=\"\"”."),
        subject: source ?? "")
    }
  }
}
