import Diagnostics
import Planning

/// The colours of the classes of maps, as `theme.yaml` gives them: for light, dark and print.
struct ClassColours: Sendable {
  /// Where colours are seen.
  enum Mode: String, Sendable, CaseIterable {
    case hell, dunkel, druck
  }

  /// A colour and where it stands.
  struct Placed: Sendable {
    var colour: Colour
    var position: SourcePosition
  }

  /// The colours of one mode.
  struct Palette: Sendable {
    /// What the fields lie on.
    var ground: Placed
    var border: Placed
    /// One or two; every class has the one that reads better on it.
    var inks: [Placed]
    /// Seven steps each.
    var scales: [(scale: ClassColour.Scale, steps: [Placed])]

    /// The ink with the higher contrast, the first of equals.
    func ink(on colour: Colour) -> Placed? {
      var best: Placed?
      for ink in inks where best.map({ $0.colour.contrast(with: colour) < ink.colour.contrast(with: colour) }) ?? true {
        best = ink
      }
      return best
    }
  }

  /// One for each mode.
  var palettes: [(mode: Mode, palette: Palette)]

  /// Custom properties for every `data-farbe`: `--klasse`, `--klasse-schrift`; and `--klasse-rand` for all.
  var stylesheet: String {
    var css = "\n/* Classes of maps, from theme.yaml. */\n"
    for (mode, palette) in palettes {
      var rules = ":root { --klasse-rand: \(palette.border.colour.text); }\n"
      for (scale, steps) in palette.scales {
        for (step, colour) in zip(ClassColour.steps, steps) {
          guard let name = ClassColour(scale, step: step)?.name, let ink = palette.ink(on: colour.colour) else {
            continue
          }
          rules +=
            "[data-farbe=\"\(name)\"] { --klasse: \(colour.colour.text); --klasse-schrift: \(ink.colour.text); }\n"
        }
      }
      switch mode {
      case .hell: css += rules
      case .dunkel: css += "@media screen and (prefers-color-scheme: dark) {\n\(rules)}\n"
      case .druck: css += "@media print {\n\(rules)}\n"
      }
    }
    return css
  }
}

extension ClassColours {
  /// Text on every class: WCAG 2.2, success criterion 1.4.3.
  static let leastTextContrast = 4.5
  /// Borders beside what they part: WCAG 2.2, success criterion 1.4.11.
  static let leastBorderContrast = 3.0

  /// What cannot be read or told apart, in the order of the file.
  var findings: [Diagnostic] {
    palettes.flatMap { mode, palette in
      var found = Self.borderFinding(palette, mode)
      for (scale, steps) in palette.scales {
        for (step, colour) in zip(ClassColour.steps, steps) {
          found += Self.textFinding(palette.ink(on: colour.colour), on: colour, step, scale, mode)
        }
        found += Self.orderFinding(steps, scale, mode)
      }
      return found
    }
  }

  private static func textFinding(
    _ ink: Placed?, on colour: Placed, _ step: Int, _ scale: ClassColour.Scale, _ mode: Mode
  ) -> [Diagnostic] {
    guard let ink else { return [] }
    let ratio = ink.colour.contrast(with: colour.colour)
    guard ratio < leastTextContrast else { return [] }
    return [
      Diagnostic(
        .classContrast, at: colour.position,
        Message(
          "„\(mode.rawValue)“: Die Schrift „\(ink.colour.text)“ hat auf der Stufe \(step) von „\(scale.rawValue)“, „\(colour.colour.text)“, den Kontrast \(german(ratio)) statt mindestens 4,5",
          en:
            "“\(mode.rawValue)”: the text “\(ink.colour.text)” has the contrast \(english(ratio)) instead of at least 4.5 on step \(step) of “\(scale.rawValue)”, “\(colour.colour.text)”"
        ),
        help: Message(
          "Machen Sie die Farbe heller oder dunkler, oder geben Sie unter „schrift“ eine zweite Schriftfarbe an.",
          en: "Make the colour lighter or darker, or give a second colour of text under “schrift”."))
    ]
  }

  /// One finding for all that the border does not stand out from: where it is one colour, at that, otherwise at the
  /// border.
  private static func borderFinding(_ palette: Palette, _ mode: Mode) -> [Diagnostic] {
    var beside = [(colour: palette.ground, name: Message("dem Grund", en: "the ground"))]
    for (scale, steps) in palette.scales {
      for (step, colour) in zip(ClassColour.steps, steps) {
        let name = Message("der Stufe \(step) von „\(scale.rawValue)“", en: "step \(step) of “\(scale.rawValue)”")
        beside.append((colour, name))
      }
    }
    let border = palette.border
    func ratio(_ other: Placed) -> Double { border.colour.contrast(with: other.colour) }
    let failing = beside.filter { ratio($0.colour) < leastBorderContrast }
    guard let worst = failing.min(by: { ratio($0.colour) < ratio($1.colour) }) else { return [] }
    let (colour, name, found) = (worst.colour.colour.text, worst.name, ratio(worst.colour))
    let more = failing.count - 1
    return [
      Diagnostic(
        .classContrast, at: more == 0 ? worst.colour.position : border.position,
        Message(
          "„\(mode.rawValue)“: Der Rand „\(border.colour.text)“ hat neben \(name.german), „\(colour)“, den Kontrast \(german(found)) statt mindestens 3",
          en:
            "“\(mode.rawValue)”: the border “\(border.colour.text)” has the contrast \(english(found)) instead of at least 3 beside \(name.english), “\(colour)”"
        )
          + (more == 0
            ? .empty : Message(", und neben \(more) anderen zu wenig", en: ", and too little beside \(more) others")),
        help: Message(
          "Ändern Sie „rand“ oder diese Farbe: Der Rand muss sich von allen Stufen und vom Grund abheben.",
          en: "Change “rand” or this colour: the border has to stand out from all steps and from the ground."))
    ]
  }

  /// In grey print, a step can be told from the next only by how light it is.
  private static func orderFinding(_ steps: [Placed], _ scale: ClassColour.Scale, _ mode: Mode) -> [Diagnostic] {
    let values = steps.map(\.colour.luminance)
    let middle = steps.count / 2
    let runs =
      scale == .einfach
      ? [Array(steps.indices)] : [Array(steps[...middle].indices.reversed()), Array(middle..<steps.count)]
    for run in runs {
      guard let first = run.first, let last = run.last else { continue }
      let rises = values[last] > values[first]
      for (one, two) in zip(run, run.dropFirst())
      where values[one] == values[two] || (values[one] < values[two]) != rises {
        return [
          Diagnostic(
            .classContrast, at: steps[two].position,
            Message(
              "„\(mode.rawValue)“: Ohne Farbe ist die Stufe \(two + 1) von „\(scale.rawValue)“, „\(steps[two].colour.text)“, nicht \(rises ? "heller" : "dunkler") als die Stufe \(one + 1), „\(steps[one].colour.text)“",
              en:
                "“\(mode.rawValue)”: without colour, step \(two + 1) of “\(scale.rawValue)”, “\(steps[two].colour.text)”, is not \(rises ? "lighter" : "darker") than step \(one + 1), “\(steps[one].colour.text)”"
            ),
            help: scale == .einfach
              ? Message(
                "Die Helligkeit muss von Stufe 1 bis 7 steigen oder fallen: Auf einem Ausdruck in Grau sieht man nur sie.",
                en: "The lightness has to rise or fall from step 1 to 7: a print in grey shows nothing else.")
              : Message(
                "Die Helligkeit muss von der Mitte, Stufe 4, nach beiden Seiten steigen oder fallen.",
                en: "The lightness has to rise or fall from the middle, step 4, to both sides."))
        ]
      }
    }
    return []
  }

  /// `2,31`, cut off, so that what is too little never looks like enough.
  private static func german(_ ratio: Double) -> String { english(ratio).replacing(".", with: ",") }

  private static func english(_ ratio: Double) -> String {
    let hundredths = Int(ratio * 100)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
