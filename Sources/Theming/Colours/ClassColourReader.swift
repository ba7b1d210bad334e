import Diagnostics
import Planning
import Reading
import Yams

/// Reads `klassen` of `theme.yaml`: what has the wrong shape is a finding, as are colours that cannot be read.
struct ClassColourReader {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  private static let keys = ["grund", "rand", "schrift"] + ClassColour.Scale.allCases.map(\.rawValue)

  init(file: String) { self.file = file }

  /// Nil where something is missing or wrong.
  mutating func read(_ node: Yams.Node) -> ClassColours? {
    let modes = ClassColours.Mode.allCases
    guard let parts = parts(of: node, "klassen", keys: modes.map(\.rawValue)) else { return nil }
    let palettes = modes.compactMap { mode in
      parts[mode.rawValue].flatMap { palette($0, of: mode.rawValue) }.map { (mode: mode, palette: $0) }
    }
    guard palettes.count == modes.count else { return nil }
    let colours = ClassColours(palettes: palettes)
    diagnostics += colours.findings
    return colours
  }

  private mutating func palette(_ node: Yams.Node, of mode: String) -> ClassColours.Palette? {
    guard let parts = parts(of: node, mode, keys: Self.keys) else { return nil }
    let ground = parts["grund"].flatMap { colours($0, of: "grund", count: 1...1) }?.first
    let border = parts["rand"].flatMap { colours($0, of: "rand", count: 1...1) }?.first
    let inks = parts["schrift"].flatMap { colours($0, of: "schrift", count: 1...2) }
    let count = ClassColour.steps.count
    let scales = ClassColour.Scale.allCases.compactMap { scale in
      parts[scale.rawValue].flatMap { colours($0, of: scale.rawValue, count: count...count) }
        .map { (scale: scale, steps: $0) }
    }
    guard let ground, let border, let inks, scales.count == ClassColour.Scale.allCases.count else { return nil }
    return ClassColours.Palette(ground: ground, border: border, inks: inks, scales: scales)
  }

  /// The values by key; every key is needed.
  private mutating func parts(of node: Yams.Node, _ name: String, keys: [String]) -> [String: Yams.Node]? {
    let all = keys.joined(separator: ", ")
    guard let mapping = node.mapping else {
      report(
        node, Message("„\(name)“ hat keine Angaben", en: "“\(name)” has no fields"),
        help: Message("Darunter gehören: \(all).", en: "Below it belong: \(all)."))
      return nil
    }
    var parts: [String: Yams.Node] = [:]
    for (key, value) in mapping {
      let text = key.scalar?.string ?? ""
      guard keys.contains(text) else {
        report(
          key, Message("Die Angabe „\(text)“ gibt es unter „\(name)“ nicht", en: "“\(name)” has no field “\(text)”"),
          help: [NearMiss.question(for: text, in: keys), Message("Es gibt: \(all).", en: "Possible are: \(all).")]
            .compactMap(\.self).joined(separator: " "))
        continue
      }
      parts[text] = value
    }
    for key in keys where parts[key] == nil {
      report(
        node, Message("Unter „\(name)“ fehlt „\(key)“", en: "“\(key)” is missing below “\(name)”"),
        help: Message("Dazu gehören: \(all).", en: "There belong: \(all)."))
    }
    return parts
  }

  /// One colour as text, several as a list.
  private mutating func colours(
    _ node: Yams.Node, of key: String, count: ClosedRange<Int>
  ) -> [ClassColours.Placed]? {
    let items = count.upperBound == 1 ? [node] : node.sequence.map(Array.init)
    guard let items, count.contains(items.count) else {
      let wanted =
        count.lowerBound == count.upperBound ? "\(count.lowerBound)" : "\(count.lowerBound)–\(count.upperBound)"
      report(
        node, Message("„\(key)“ ist keine Liste aus \(wanted) Farben", en: "“\(key)” is no list of \(wanted) colours"),
        help: Self.example)
      return nil
    }
    let found = items.compactMap { item -> ClassColours.Placed? in
      let text = item.scalar?.string ?? ""
      guard let colour = Colour(text) else {
        report(
          item, Message("„\(text)“ unter „\(key)“ ist keine Farbe", en: "“\(text)” below “\(key)” is no colour"),
          help: Self.example)
        return nil
      }
      return ClassColours.Placed(colour: colour, position: position(item))
    }
    return found.count == items.count ? found : nil
  }

  private static let example = Message(
    "Eine Farbe sind # und sechs Ziffern in Anführungszeichen: \"#1a2420\".",
    en: "A colour is # and six digits in quotation marks: \"#1a2420\".")

  private func position(_ node: Yams.Node) -> SourcePosition {
    guard let mark = node.mark else { return SourcePosition(file: file) }
    return SourcePosition(file: file, line: mark.line, column: mark.column)
  }

  private mutating func report(_ node: Yams.Node, _ summary: Message, help: Message) {
    diagnostics.append(Diagnostic(.themeSettings, at: position(node), summary, help: help))
  }
}
