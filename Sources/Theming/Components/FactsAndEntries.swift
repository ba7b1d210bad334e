import Planning

/// Terms with descriptions, and lists of things to choose from.
extension PageWriter {
  mutating func write(_ facts: [Fact]) {
    guard !facts.isEmpty else { return }
    html.start("dl", class: "facts")
    html.newline()
    for fact in facts where !fact.descriptions.isEmpty {
      html.start("div")
      html.element("dt", text: fact.term)
      for description in fact.descriptions {
        html.start("dd")
        write(description)
        html.end("dd")
      }
      html.end("div")
      html.newline()
    }
    html.end("dl")
    html.newline()
  }

  mutating func write(_ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    html.start("ul", class: "entries")
    html.newline()
    for entry in entries { write(entry) }
    html.end("ul")
    html.newline()
  }

  private mutating func write(_ entry: Entry) {
    html.start("li", class: "entry")
    if let kicker = entry.kicker, !kicker.isEmpty { html.element("p", class: "entry-kicker", text: kicker) }
    html.start("p", class: "entry-title")
    write(entry.link)
    write(entry.badges)
    html.end("p")
    if let summary = entry.summary, !summary.isEmpty { html.element("p", class: "entry-summary", text: summary) }
    write(entry.facts)
    html.end("li")
    html.newline()
  }
}
