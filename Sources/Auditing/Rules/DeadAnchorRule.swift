import Diagnostics

/// Anchors that the page behind a link does not have (SR0712).
struct DeadAnchorRule: Rule {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding] {
    document.links.compactMap { reference, destination in
      // What stands in a template meets the anchors of its page only when a script puts it there.
      guard case .file(let number, let anchor?) = destination, !(reference.isInert && number == document.number),
        let page = site.documents[number].page, !page.isUnreadable, !Self.exists(anchor, on: page)
      else { return nil }
      let path = site.documents[number].path
      let owner =
        number == document.number
        ? Message("die Seite selbst", en: "the page itself") : Message("„\(path)“", en: "“\(path)”")
      let near = NearMiss.question(for: anchor, in: page.ids.union(page.names))
      return Finding(
        code: .builtDeadAnchor, place: reference.place,
        summary: Message(
          "Der Link „\(reference.target)“ auf „\(document.document.path)“ nennt die Stelle „\(anchor)“, "
            + "und \(owner.german) hat sie nicht",
          en: "The link “\(reference.target)” on “\(document.document.path)” names the anchor “\(anchor)”, "
            + "and \(owner.english) does not have it"),
        help: near
          ?? Message(
            "Nennen Sie eine Überschrift der Seite oder lassen Sie „#\(anchor)“ weg.",
            en: "Name a heading of the page or leave out “#\(anchor)”."),
        subject: "\(path)#\(anchor)")
    }
  }

  /// As a browser looks for it: empty and `top` are the top of the page; as written, then decoded.
  private static func exists(_ anchor: String, on page: Page) -> Bool {
    var anchor = anchor[...]
    if let directive = anchor.range(of: ":~:") { anchor = anchor[..<directive.lowerBound] }
    if anchor.isEmpty || page.hasAnchor(String(anchor)) || anchor.lowercased() == "top" { return true }
    guard anchor.utf8.contains(UInt8(ascii: "%")) else { return false }
    return page.hasAnchor(String(decoding: Link.percentDecoded(anchor.utf8), as: UTF8.self))
  }
}

extension Page {
  /// Not parsed at all: its anchors are unknown, and its fault is reported.
  var isUnreadable: Bool {
    faults.contains { $0.fault == .notUTF8 || $0.fault == .containsNull || $0.fault == .unreadable }
  }
}

extension Substring {
  fileprivate func range(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      formIndex(after: &start)
    }
    return nil
  }
}
