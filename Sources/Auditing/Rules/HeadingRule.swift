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
          element.place,
          Message(
            "„\(path)“ beginnt mit einer Überschrift der Stufe \(level) statt der Stufe 1",
            en: "“\(path)” begins with a heading of level \(level) instead of level 1"),
          Self.beginWithTitle)
      } else if level == 1, hasMain {
        report(
          element.place,
          Message(
            "„\(path)“ hat mehr als eine Überschrift der Stufe 1", en: "“\(path)” has more than one heading of level 1"),
          Message(
            "Nur der Titel der Seite ist „<h1>“. Im Text beginnen Überschriften mit „##“.",
            en: "Only the title of the page is “<h1>”. In the text, headings begin with “##”."))
      } else if level > last + 1 {
        report(
          element.place,
          Message(
            "„\(path)“ springt von einer Überschrift der Stufe \(last) auf Stufe \(level)",
            en: "“\(path)” jumps from a heading of level \(last) to level \(level)"),
          Message(
            "Nehmen Sie an dieser Stelle eine Überschrift der Stufe \(last + 1).",
            en: "Use a heading of level \(last + 1) in this place."))
      }
      if level == 1 { hasMain = true }
      last = level
    }
    if last == 0 {
      report(
        .at(0), Message("„\(path)“ hat keine Überschrift", en: "“\(path)” has no heading"), Self.beginWithTitle)
    }
    return result
  }

  private static let beginWithTitle = Message(
    "Beginnen Sie die Seite mit ihrem Titel als „<h1>“.", en: "Begin the page with its title as “<h1>”.")
}
