import Diagnostics

/// Whatever a browser would ask of another machine (SR0715, DESIGN law 8). An ordinary link to
/// another site is none: the reader follows it by choice.
struct ForeignRequestRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    document.links.compactMap { reference, destination in
      guard destination == .remote, reference.use == .load else { return nil }
      return Finding(
        code: .builtForeignRequest, place: reference.place,
        summary: "„\(document.document.path)“ fragt einen fremden Rechner: „\(reference.target)“",
        help: "Legen Sie die Datei in das Thema oder die Inhalte, oder setzen Sie einen gewöhnlichen Link.",
        subject: reference.target)
    }
  }
}
