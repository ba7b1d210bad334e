import Planning

/// Writes the content of one page: its sections and everything in them.
struct PageWriter {
  var html: HTMLWriter
  let page: PagePath
  /// Sizes of the pictures of the site, by path.
  let images: [String: ImageSize]

  /// Anchors that are taken in this page.
  private var anchors: Set<String> = []
  private(set) var tableCount = 0
  /// Paths of drawn maps that are written already → their anchors.
  var outlines: [String: String] = [:]
  /// Level of the heading of the next group: below an `h2` or below another group.
  var groupLevel = 3
  /// A link must not stand in a link.
  var isInsideLink = false

  init(page: PagePath, images: [String: ImageSize] = [:], capacity: Int = 0) {
    self.page = page
    self.images = images
    html = HTMLWriter(capacity: capacity)
  }

  // MARK: Sections

  mutating func write(_ sections: [PageSection]) {
    for section in sections { reserveAnchors(of: section) }
    for section in sections { write(section) }
  }

  private mutating func write(_ section: PageSection) {
    if let title = section.title, !title.isEmpty {
      html.start("section", class: "section")
      html.attribute("aria-labelledby", section.id)
      html.start("h2")
      html.attribute("id", section.id)
      html.text(title)
      html.end("h2")
      html.newline()
      write(section.components)
      html.end("section")
    } else {
      html.start("div", class: "section section-untitled")
      if !section.id.isEmpty { html.attribute("id", section.id) }
      html.newline()
      write(section.components)
      html.end("div")
    }
    html.newline()
  }

  mutating func write(_ components: [Component]) {
    for component in components { write(component) }
  }

  // MARK: Anchors

  /// Anchors that the plan gives belong to its sections and groups; headings of texts step aside.
  private mutating func reserveAnchors(of section: PageSection) {
    anchors.insert(section.id)
    reserveAnchors(of: section.components)
  }

  private mutating func reserveAnchors(of components: [Component]) {
    for component in components {
      switch component {
      case .group(let group):
        anchors.insert(group.id)
        reserveAnchors(of: group.components)
      case .notice(_, _, let inner): reserveAnchors(of: inner)
      case .prose(let prose):
        for inner in prose.embeds.values { reserveAnchors(of: inner) }
      default: break
      }
    }
  }

  /// An anchor that nothing else in the page has: the wish itself where it is free.
  mutating func claimAnchor(_ wish: String) -> String {
    if anchors.insert(wish).inserted { return wish }
    var number = 2
    while !anchors.insert("\(wish)_\(number)").inserted { number += 1 }
    return "\(wish)_\(number)"
  }

  mutating func nextTableNumber() -> Int {
    tableCount += 1
    return tableCount
  }

  // MARK: Components

  mutating func write(_ component: Component) {
    switch component {
    case .prose(let prose): write(prose)
    case .paragraph(let text): writeParagraph(text)
    case .facts(let facts): write(facts)
    case .list(let items, let isOrdered): writeList(items, isOrdered: isOrdered)
    case .entries(let entries): write(entries)
    case .table(let table): write(table)
    case .gridMap(let map): write(map)
    case .drawnMap(let map): write(map)
    case .chart(let chart): write(chart)
    case .empty(let text): writeParagraph(text, class: "empty")
    case .notice(let notice, let title, let inner): write(notice, title: title) { $0.write(inner) }
    case .group(let group): write(group)
    case .linkColumns(let links): writeColumns(links)
    }
  }

  private mutating func write(_ group: Group) {
    html.start("div", class: "group")
    writeHeading(level: groupLevel, anchor: group.id) { $0.html.text(group.title) }
    groupLevel += 1
    write(group.components)
    groupLevel -= 1
    html.end("div")
    html.newline()
  }

  /// A heading of any level; below 6 there is none.
  mutating func writeHeading(level: Int, anchor: String, content: (inout PageWriter) -> Void) {
    let name: StaticString =
      switch level {
      case ...2: "h2"
      case 3: "h3"
      case 4: "h4"
      case 5: "h5"
      default: "h6"
      }
    html.start(name)
    if !anchor.isEmpty { html.attribute("id", anchor) }
    content(&self)
    html.end(name)
    html.newline()
  }

  /// A box with a visible word for its kind, so that nobody has to know a colour or a sign.
  mutating func write(_ notice: Notice, title: String, content: (inout PageWriter) -> Void) {
    html.start("div")
    html.attribute("class", "notice notice-\(notice.rawValue)")
    html.attribute("role", fixed: "note")
    html.start("p", class: "notice-title")
    html.start("strong")
    let word = Wording.word(for: notice)
    if title.isEmpty {
      html.text(word)
    } else if title.hasPrefix(word) {
      html.text(title)
    } else {
      html.text("\(word): \(title)")
    }
    html.end("strong")
    html.end("p")
    html.newline()
    content(&self)
    html.end("div")
    html.newline()
  }
}
