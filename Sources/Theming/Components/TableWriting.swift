import Planning

/// Tables of data and the numbers in them.
extension PageWriter {
  mutating func write(_ table: DataTable) {
    html.start("div", class: "table")
    if let order = table.order { write(order) }
    startScrollRegion(
      caption: table.caption, class: table.isMatrix ? "data matrix" : "data", isSortable: table.order != nil)
    html.start("thead")
    html.start("tr")
    for (index, column) in table.columns.enumerated() {
      writeColumnHeader(
        column.title, isNumeric: column.isNumeric, order: table.order?.column == index ? table.order : nil)
    }
    html.end("tr")
    html.end("thead")
    html.newline()
    html.start("tbody")
    html.newline()
    for row in table.rows { write(row, columns: table.columns) }
    html.end("tbody")
    endScrollRegion()
    writeNotes(table.notes)
    write(downloads: table.downloads)
    html.end("div")
    html.newline()
  }

  /// The same table in other orders, each a page of its own: no script needed.
  private mutating func write(_ order: DataTable.Order) {
    guard order.choices.count > 1 else { return }
    html.start("p", class: "orders")
    html.markup(Wording.sortedBy)
    for choice in order.choices {
      html.text(" ")
      if choice.isCurrent {
        html.element("strong", text: choice.link.text)
      } else {
        write(choice.link)
      }
    }
    html.end("p")
    html.newline()
  }

  mutating func write(downloads: [Link]) {
    guard !downloads.isEmpty else { return }
    html.start("p", class: "downloads")
    html.markup(Wording.takeAway)
    for link in downloads {
      html.text(" ")
      write(link)
    }
    html.end("p")
    html.newline()
  }

  private mutating func write(_ row: DataTable.Row, columns: [DataTable.Column]) {
    html.start("tr")
    if row.isHighlighted { html.attribute("class", fixed: "highlighted") }
    html.start("th")
    html.attribute("scope", fixed: "row")
    write(row.header)
    if row.isHighlighted {
      html.text(" ")
      html.start("span", class: "row-mark")
      html.markup(Wording.thisPage)
      html.end("span")
    }
    html.end("th")
    for (index, cell) in row.cells.enumerated() {
      html.start("td")
      if index + 1 < columns.count, columns[index + 1].isNumeric { html.attribute("class", fixed: "number") }
      switch cell {
      case .rich(let text): write(text)
      case .figure(let figure):
        if let mark = figure.mark { html.attribute("data-status", mark) }
        write(figure)
      case .measure(let text, let number):
        html.start("data")
        html.attribute("value", number)
        write(text)
        html.end("data")
      }
      html.end("td")
    }
    html.end("tr")
    html.newline()
  }

  /// A header cell without words is no header.
  mutating func writeColumnHeader(_ title: String, isNumeric: Bool, order: DataTable.Order? = nil) {
    guard !title.isEmpty else {
      html.start("td")
      html.end("td")
      return
    }
    html.start("th")
    html.attribute("scope", fixed: "col")
    if isNumeric { html.attribute("class", fixed: "number") }
    if let order { html.attribute("aria-sort", fixed: order.isDescending ? "descending" : "ascending") }
    html.text(title)
    html.end("th")
  }

  /// A wide table scrolls in a region of its own that the keyboard reaches and that has a name.
  mutating func startScrollRegion(
    caption: String, reading: String = "", class classes: StaticString, isSortable: Bool = false
  ) {
    let number = nextTableNumber()
    let anchor = claimAnchor("tabelle_\(number)")
    html.start("div", class: "scroll")
    html.attribute("role", fixed: "region")
    html.attribute("tabindex", fixed: "0")
    if caption.isEmpty {
      html.attribute("aria-label", Wording.table(number))
    } else {
      html.attribute("aria-labelledby", anchor)
    }
    html.start("table", class: classes)
    if isSortable { html.flag("data-sortierbar") }
    html.newline()
    if !caption.isEmpty {
      html.start("caption")
      html.attribute("id", anchor)
      html.element("span", class: "caption", text: caption)
      if !reading.isEmpty {
        html.text(" ")
        html.element("span", class: "reading", text: reading)
      }
      html.end("caption")
      html.newline()
    }
  }

  mutating func endScrollRegion() {
    html.end("table")
    html.end("div")
    html.newline()
  }

  mutating func writeNotes(_ notes: [RichText]) {
    guard !notes.isEmpty else { return }
    html.start("ul", class: "notes")
    html.newline()
    for note in notes {
      html.start("li")
      write(note)
      html.end("li")
      html.newline()
    }
    html.end("ul")
    html.newline()
  }

  /// Value, unit, status and Stand stay together (DESIGN law 6).
  mutating func write(_ figure: FigureView) {
    html.start("span", class: "figure")
    if let machineText = figure.machineText {
      html.start("data")
      html.attribute("value", machineText)
      html.text(figure.text)
      html.end("data")
    } else {
      html.element("span", class: "sign", text: figure.text)
    }
    if !figure.unit.isEmpty {
      html.text("\u{A0}")
      html.element("span", class: "unit", text: figure.unit)
    }
    if let status = figure.statusText, !status.isEmpty {
      html.text(" ")
      html.element("span", class: "status", text: status)
    }
    if let stand = figure.standText, !stand.isEmpty {
      html.text(" ")
      html.element("span", class: "as-of", text: "Stand \(stand)")
    }
    html.end("span")
  }
}
