import Diagnostics

/// One main heading, first of all, and no level left out (SR0812): headings are the table of
/// contents of those who do not see the page.
struct HeadingRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    guard let page = document.document.page, !page.isUnreadable else { return [] }
    let path = document.document.path
    var result: [Finding] = []
    func report(_ place: Place, _ summary: Message, _ help: Message) {
      result.append(Finding(code: .builtHeadingOrder, place: place, summary: summary, help: help))
    }
    var last = 0
    var hasMain = false
    for element in page.elements {
      guard let level = element.name.headingLevel, !element.isInert, !element.isForeign else { continue }
      if last == 0, level != 1 {
        report(
          element.place, "„\(path)“ beginnt mit einer Überschrift der Stufe \(level) statt der Stufe 1",
          "Beginnen Sie die Seite mit ihrem Titel als „<h1>“.")
      } else if level == 1, hasMain {
        report(
          element.place, "„\(path)“ hat mehr als eine Überschrift der Stufe 1",
          "Nur der Titel der Seite ist „<h1>“. Im Text beginnen Überschriften mit „##“.")
      } else if level > last + 1 {
        report(
          element.place, "„\(path)“ springt von einer Überschrift der Stufe \(last) auf Stufe \(level)",
          "Nehmen Sie an dieser Stelle eine Überschrift der Stufe \(last + 1).")
      }
      if level == 1 { hasMain = true }
      last = level
    }
    if last == 0 {
      report(.at(0), "„\(path)“ hat keine Überschrift", "Beginnen Sie die Seite mit ihrem Titel als „<h1>“.")
    }
    return result
  }
}
