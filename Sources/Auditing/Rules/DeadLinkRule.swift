import Diagnostics

/// Links to files that the site does not have (SR0711), and links that need a server to work.
struct DeadLinkRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    let page = document.document.path
    return document.links.compactMap { reference, destination in
      let what = "Der Link „\(reference.target)“ auf „\(page)“"
      func finding(_ problem: Message, _ help: Message, subject: String) -> Finding {
        Finding(
          code: .builtDeadLink, place: reference.place, summary: "\(what) \(problem)", help: help, subject: subject)
      }
      switch destination {
      case .missing(let path):
        if path.isEmpty {
          return finding("ist leer", "Nennen Sie die Datei, die geladen werden soll.", subject: "leer")
        }
        let near = site.nearFile(to: path).map { Message("Meinten Sie „\($0)“?") }
        return finding(
          "führt zu „\(path)“, und diese Datei gibt es nicht", near ?? "Nennen Sie eine Datei, die es gibt.",
          subject: path)
      case .folder(let path):
        let start = path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : "\(path)/index.html"
        return finding(
          "führt zu einem Ordner; ohne Server öffnet sich keine Seite", "Nennen Sie die Datei, etwa „\(start)“.",
          subject: path + "/")
      case .outside:
        return finding(
          "führt aus dem Ordner der Ausgabe hinaus", "Verlinken Sie nur Dateien der Ausgabe, mit weniger „../“.",
          subject: "..")
      case .rooted:
        return finding(
          "beginnt mit „/“ und bricht, sobald die Ausgabe in einem Unterordner oder Netzlaufwerk liegt",
          "Schreiben Sie den Weg von der Seite aus, etwa „../index.html“.", subject: reference.target)
      case .unknownScheme(let scheme):
        return finding(
          "hat die unbekannte Art „\(scheme):“", "Erlaubt sind Dateien der Ausgabe, „https:“, „mailto:“ und „tel:“.",
          subject: scheme)
      case .remote where reference.use == .follow && !reference.target.contains(":"):
        return finding(
          "beginnt mit „//“; von einem Netzlaufwerk aus führt er nicht ins Internet",
          "Schreiben Sie „https:“ davor.", subject: reference.target)
      default: return nil
      }
    }
  }
}
