import Diagnostics

/// Markup that a browser has to guess at (SR0714), and constructions that the audit cannot see
/// through: `base` moves every link, `srcdoc` hides a page in an attribute.
struct MarkupRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    guard let page = document.document.page else { return [] }
    let path = document.document.path
    var result = page.faults.map { fault, place in
      Finding(
        code: .builtMalformed, place: place, summary: "„\(path)“ \(fault.sentence)", help: fault.help,
        subject: fault.sentence)
    }
    for element in page.elements {
      if element.name == .base, element[.href] != nil {
        result.append(
          Finding(
            code: .builtMalformed, place: element.place,
            summary: "„\(path)“ verstellt mit „<base href>“ alle Links der Seite",
            help: "Nehmen Sie „<base>“ aus der Vorlage.", subject: "base"))
      }
      if element[.srcdoc] != nil {
        result.append(
          Finding(
            code: .builtMalformed, place: element.place,
            summary: "„\(path)“ versteckt mit „srcdoc“ eine Seite in einem Attribut, die nicht geprüft werden kann",
            help: "Legen Sie die Seite als Datei an.", subject: "srcdoc"))
      }
    }
    return result
  }
}
