import Diagnostics

/// Markup that a browser has to guess at (SR0714), and constructions that the audit cannot see
/// through: `base` moves every link, `srcdoc` hides a page in an attribute.
struct MarkupRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    guard let page = document.document.page else { return [] }
    let path = document.document.path
    var result = page.faults.map { fault, place in
      Finding(
        code: .builtMalformed, place: place,
        summary: Message("„\(path)“ \(fault.sentence.german)", en: "“\(path)” \(fault.sentence.english)"),
        help: fault.help, subject: fault.sentence.german)
    }
    for element in page.elements {
      if element.name == .base, element[.href] != nil {
        result.append(
          Finding(
            code: .builtMalformed, place: element.place,
            summary: Message(
              "„\(path)“ verstellt mit „<base href>“ alle Links der Seite",
              en: "“\(path)” changes all links of the page by “<base href>”"),
            help: Message("Nehmen Sie „<base>“ aus der Vorlage.", en: "Take “<base>” out of the template."),
            subject: "base"))
      }
      if element[.srcdoc] != nil {
        result.append(
          Finding(
            code: .builtMalformed, place: element.place,
            summary: Message(
              "„\(path)“ versteckt mit „srcdoc“ eine Seite in einem Attribut, die nicht geprüft werden kann",
              en: "“\(path)” hides a page in an attribute by “srcdoc”, where it cannot be checked"),
            help: Message("Legen Sie die Seite als Datei an.", en: "Make the page a file."), subject: "srcdoc"))
      }
    }
    return result
  }
}
