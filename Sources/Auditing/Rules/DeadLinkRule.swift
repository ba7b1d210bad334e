import Diagnostics

/// Links to files that the site does not have (SR0711), and links that need a server to work.
struct DeadLinkRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    let page = document.document.path
    return document.links.compactMap { reference, destination in
      let what = Message(
        "Der Link „\(reference.target)“ auf „\(page)“", en: "The link “\(reference.target)” on “\(page)”")
      func finding(_ problem: Message, _ help: Message, subject: String) -> Finding {
        Finding(
          code: .builtDeadLink, place: reference.place, summary: [what, problem].joined(separator: " "), help: help,
          subject: subject)
      }
      switch destination {
      case .missing(let path):
        if path.isEmpty {
          return finding(
            Message("ist leer", en: "is empty"),
            Message("Nennen Sie die Datei, die geladen werden soll.", en: "Name the file that is to be loaded."),
            subject: "leer")
        }
        let near = site.nearFile(to: path).map { Message("Meinten Sie „\($0)“?", en: "Did you mean “\($0)”?") }
        return finding(
          Message(
            "führt zu „\(path)“, und diese Datei gibt es nicht", en: "leads to “\(path)”, and there is no such file"),
          near ?? Message("Nennen Sie eine Datei, die es gibt.", en: "Name a file that exists."), subject: path)
      case .folder(let path):
        let start = path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : "\(path)/index.html"
        return finding(
          Message(
            "führt zu einem Ordner; ohne Server öffnet sich keine Seite",
            en: "leads to a folder; without a server no page opens"),
          Message("Nennen Sie die Datei, etwa „\(start)“.", en: "Name the file, for example “\(start)”."),
          subject: path + "/")
      case .outside:
        return finding(
          Message("führt aus dem Ordner der Ausgabe hinaus", en: "leads out of the folder of the site"),
          Message(
            "Verlinken Sie nur Dateien der Ausgabe, mit weniger „../“.",
            en: "Link only to files of the site, with fewer “../”."), subject: "..")
      case .rooted:
        return finding(
          Message(
            "beginnt mit „/“ und bricht, sobald die Ausgabe in einem Unterordner oder Netzlaufwerk liegt",
            en: "begins with “/” and breaks as soon as the site lies in a subfolder or on a network drive"),
          Message(
            "Schreiben Sie den Weg von der Seite aus, etwa „../index.html“.",
            en: "Write the path from the page, for example “../index.html”."), subject: reference.target)
      case .unknownScheme(let scheme):
        return finding(
          Message("hat die unbekannte Art „\(scheme):“", en: "is of the unknown kind “\(scheme):”"),
          Message(
            "Erlaubt sind Dateien der Ausgabe, „https:“, „mailto:“ und „tel:“.",
            en: "Allowed are files of the site, “https:”, “mailto:” and “tel:”."), subject: scheme)
      case .remote where reference.use == .follow && !reference.target.contains(":"):
        return finding(
          Message(
            "beginnt mit „//“; von einem Netzlaufwerk aus führt er nicht ins Internet",
            en: "begins with “//”; from a network drive it does not lead to the internet"),
          Message("Schreiben Sie „https:“ davor.", en: "Write “https:” before it."), subject: reference.target)
      default: return nil
      }
    }
  }
}
