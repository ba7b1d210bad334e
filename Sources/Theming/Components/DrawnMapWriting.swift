import Planning

/// Drawn maps as inline SVG, for eyes only: colours come from the style sheet, words stand in the table before.
///
/// A border is written once in a page, however many maps show it.
extension PageWriter {
  mutating func write(_ map: DrawnMapView) {
    html.start("figure", class: "drawn")
    html.newline()
    html.start("svg")
    html.attribute("viewBox", "0 0 \(map.width) \(map.height)")
    html.attribute("aria-hidden", fixed: "true")
    html.attribute("focusable", fixed: "false")
    // What holds where no style sheet says anything else.
    html.attribute("fill", fixed: "none")
    html.attribute("fill-rule", fixed: "evenodd")
    html.attribute("stroke", fixed: "currentColor")
    html.newline()
    html.start("defs")
    let outlines = map.units.map { outline($0.path) }
    let stripes = map.units.contains { $0.pattern == .stripes } ? writeStripes() : nil
    let dots = map.units.contains { $0.pattern == .dots } ? writeDots() : nil
    html.end("defs")
    html.newline()
    for (unit, outline) in zip(map.units, outlines) {
      html.start("use")
      html.attribute("href", HTMLAddress(anchor: outline))
      if let mark = unit.mark { html.attribute("data-status", mark) }
      if let colour = unit.colour { html.attribute("data-farbe", colour.name) }
      if let pattern = unit.pattern == .stripes ? stripes : unit.pattern == .dots ? dots : nil {
        html.attribute("fill", "url(#\(pattern))")
      }
      html.end("use")
    }
    html.newline()
    html.end("svg")
    html.newline()
    html.start("figcaption")
    write(map.caption)
    html.end("figcaption")
    html.newline()
    html.end("figure")
    html.newline()
  }

  /// The anchor of an outline, which is written where the page does not have it yet.
  private mutating func outline(_ path: String) -> String {
    if let known = outlines[path] { return known }
    let anchor = claimAnchor("umriss")
    outlines[path] = anchor
    html.start("path")
    html.attribute("id", anchor)
    html.attribute("d", path)
    html.end("path")
    return anchor
  }

  private mutating func writeStripes() -> String {
    startPattern("streifen") { writer in
      writer.html.attribute("patternTransform", fixed: "rotate(45)")
      writer.html.start("rect", class: "ink")
      writer.html.attribute("width", fixed: "5")
      writer.html.attribute("height", fixed: "24")
      writer.html.end("rect")
    }
  }

  private mutating func writeDots() -> String {
    startPattern("punkte") { writer in
      writer.html.start("circle", class: "ink")
      writer.html.attribute("cx", fixed: "12")
      writer.html.attribute("cy", fixed: "12")
      writer.html.attribute("r", fixed: "5")
      writer.html.end("circle")
    }
  }

  private mutating func startPattern(_ name: String, content: (inout PageWriter) -> Void) -> String {
    let anchor = claimAnchor(name)
    html.start("pattern")
    html.attribute("id", anchor)
    html.attribute("width", fixed: "24")
    html.attribute("height", fixed: "24")
    html.attribute("patternUnits", fixed: "userSpaceOnUse")
    content(&self)
    html.end("pattern")
    return anchor
  }
}

/// What is seen where there is no colour.
private enum Pattern { case stripes, dots }

extension DrawnMapView.Unit {
  fileprivate var pattern: Pattern? {
    guard colour == nil else { return nil }
    switch mark {
    case "geheim": return .stripes
    case "fehlt": return .dots
    default: return nil
    }
  }
}
