import Planning

/// A map as a table that a screen reader can walk by compass (DESIGN section 7).
extension PageWriter {
  mutating func write(_ map: GridMap) {
    html.start("div", class: "table")
    startScrollRegion(caption: map.caption, reading: map.reading, class: "gridmap")
    html.start("thead")
    html.start("tr")
    // The corner above the row headers belongs to no column.
    html.start("td")
    html.end("td")
    for header in map.columnHeaders { writeColumnHeader(header, isNumeric: false) }
    html.end("tr")
    html.end("thead")
    html.newline()
    html.start("tbody")
    html.newline()
    for (index, row) in map.cells.enumerated() {
      html.start("tr")
      html.start("th")
      html.attribute("scope", fixed: "row")
      html.text(index < map.rowHeaders.count ? map.rowHeaders[index] : String(index + 1))
      html.end("th")
      for cell in row { write(cell) }
      html.end("tr")
      html.newline()
    }
    html.end("tbody")
    endScrollRegion()
    write(map.legend)
    writeNotes(map.notes)
    write(downloads: map.downloads)
    html.end("div")
    html.newline()
  }

  private mutating func write(_ cell: GridMap.Cell?) {
    guard let cell else {
      html.start("td", class: "no-unit")
      writeHidden(Wording.noUnit)
      html.end("td")
      return
    }
    html.start("td")
    if let mark = cell.figure.mark { html.attribute("data-status", mark) }
    if let colour = cell.colour { html.attribute("data-farbe", colour.name) }
    // Long names of two parts may be broken between them.
    let parts = cell.link.text.split(separator: "/", omittingEmptySubsequences: false)
    writeLink(to: cell.link.destination, title: "") { writer in
      for (index, part) in parts.enumerated() {
        if index > 0 {
          writer.html.text("/")
          writer.html.start("wbr")
        }
        writer.html.text(String(part))
      }
    }
    html.text(" ")
    write(cell.figure)
    if let word = cell.className, !word.isEmpty {
      html.text(" ")
      html.element("span", class: "class-word", text: word)
    }
    html.end("td")
  }

  private mutating func write(_ legend: [GridMap.LegendItem]) {
    guard !legend.isEmpty else { return }
    html.start("ul", class: "legend")
    html.newline()
    for item in legend {
      html.start("li")
      if let colour = item.colour {
        html.start("span", class: "swatch")
        html.attribute("data-farbe", colour.name)
        html.end("span")
      }
      html.text(item.text)
      html.end("li")
      html.newline()
    }
    html.end("ul")
    html.newline()
  }
}
