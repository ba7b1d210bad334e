import Diagnostics

/// Programs in attributes: `onclick="…"` and `javascript:` (SR0714). A page must work without
/// script, and a strict security policy of a server forbids both.
struct InlineProgramRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    let path = document.document.path
    var result = document.links.compactMap { reference, destination -> Finding? in
      guard destination == .program else { return nil }
      return Finding(
        code: .builtMalformed, place: reference.place,
        summary: Message(
          "Der Link „\(reference.target)“ auf „\(path)“ führt ein Programm aus",
          en: "The link “\(reference.target)” on “\(path)” runs a program"),
        help: Message(
          "Verlinken Sie eine Seite. Was ein Skript tun soll, gehört in eine Skriptdatei des Themas.",
          en: "Link to a page. What a script shall do belongs in a script file of the theme."),
        subject: reference.target)
    }
    for element in document.document.page?.elements ?? [] {
      for attribute in element.attributes where attribute.name == .handler {
        result.append(
          Finding(
            code: .builtMalformed, place: element.place,
            summary: Message(
              "„\(path)“ hat ein Programm im Attribut „\(attribute.value)“",
              en: "“\(path)” has a program in the attribute “\(attribute.value)”"),
            help: Message(
              "Lassen Sie das Attribut weg. Was ein Skript tun soll, gehört in eine Skriptdatei des Themas.",
              en: "Leave the attribute out. What a script shall do belongs in a script file of the theme."),
            subject: attribute.value))
      }
    }
    return result
  }
}
