import Diagnostics

/// Whatever a browser would ask of another machine (SR0715, DESIGN law 8). An ordinary link to
/// another site is none: the reader follows it by choice.
struct ForeignRequestRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    document.links.compactMap { reference, destination in
      guard destination == .remote, reference.use == .load else { return nil }
      return Finding(
        code: .builtForeignRequest, place: reference.place,
        summary: Message(
          "„\(document.document.path)“ fragt einen fremden Rechner: „\(reference.target)“",
          en: "“\(document.document.path)” asks another machine: “\(reference.target)”"),
        help: Message(
          "Legen Sie die Datei in das Thema oder die Inhalte, oder setzen Sie einen gewöhnlichen Link.",
          en: "Put the file into the theme or the content, or set an ordinary link."),
        subject: reference.target)
    }
  }
}
