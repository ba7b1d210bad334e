import Planning

/// Running text of the program: paragraphs, lists, links, badges, dates.
extension PageWriter {
  mutating func write(_ text: RichText) {
    for run in text { write(run) }
  }

  private mutating func write(_ run: Run) {
    switch run {
    case .text(let text): html.text(text)
    case .strong(let text): html.element("strong", text: text)
    case .link(let link): write(link)
    case .badge(let badge): write(badge)
    case .date(let iso, let text): writeDate(iso: iso, text: text)
    }
  }

  mutating func writeParagraph(_ text: RichText, class classes: StaticString? = nil) {
    html.start("p")
    if let classes { html.attribute("class", fixed: classes) }
    write(text)
    html.end("p")
    html.newline()
  }

  mutating func writeList(_ items: [RichText], isOrdered: Bool) {
    guard !items.isEmpty else { return }
    let name: StaticString = isOrdered ? "ol" : "ul"
    html.start(name)
    html.newline()
    for item in items {
      html.start("li")
      write(item)
      html.end("li")
      html.newline()
    }
    html.end(name)
    html.newline()
  }

  mutating func writeColumns(_ links: [Link]) {
    guard !links.isEmpty else { return }
    html.start("ul", class: "columns")
    html.newline()
    for link in links {
      html.start("li")
      write(link)
      html.end("li")
      html.newline()
    }
    html.end("ul")
    html.newline()
  }

  mutating func write(_ link: Link) {
    writeLink(to: link.destination, title: "") { $0.html.text(link.text) }
  }

  /// A link, or its text alone where there is no address that may be followed.
  mutating func writeLink(to destination: Link.Destination?, title: String, content: (inout PageWriter) -> Void) {
    guard !isInsideLink, let destination, let address = HTMLAddress(destination, from: page) else {
      content(&self)
      return
    }
    writeLink(to: address, title: title, content: content)
  }

  mutating func writeLink(to address: HTMLAddress, title: String, content: (inout PageWriter) -> Void) {
    html.start("a")
    html.attribute("href", address)
    let isWeb = address.isWeb
    if isWeb {
      html.attribute("class", fixed: "external")
      html.attribute("rel", fixed: "noopener")
    }
    if !title.isEmpty { html.attribute("title", title) }
    isInsideLink = true
    content(&self)
    isInsideLink = false
    if isWeb { writeHidden(Wording.external) }
    html.end("a")
  }

  /// Words for those who hear the page.
  mutating func writeHidden(_ words: StaticString) {
    html.start("span", class: "visually-hidden")
    html.markup(words)
    html.end("span")
  }

  mutating func write(_ badge: Badge) {
    html.start("span")
    html.attribute("class", "badge badge-\(badge.tone.rawValue)")
    html.text(badge.text)
    html.end("span")
  }

  mutating func write(_ badges: [Badge]) {
    for badge in badges {
      html.text(" ")
      write(badge)
    }
  }

  mutating func writeDate(iso: String, text: String) {
    guard Self.isDate(iso) else {
      html.text(text)
      return
    }
    html.start("time")
    html.attribute("datetime", iso)
    html.text(text)
    html.end("time")
  }

  /// `2026`, `2026-11` or `2026-11-21`: what `datetime` allows of what we have.
  private static func isDate(_ iso: String) -> Bool {
    let bytes = Array(iso.utf8)
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return false }
    for (index, byte) in bytes.enumerated() {
      let isHyphen = index == 4 || index == 7
      if isHyphen != (byte == UInt8(ascii: "-")) || (!isHyphen && !(0x30...0x39).contains(byte)) { return false }
    }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    if bytes.count >= 7, !(1...12).contains(number(5..<7)) { return false }
    return bytes.count < 10 || (1...31).contains(number(8..<10))
  }
}
