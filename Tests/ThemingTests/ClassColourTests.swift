import Diagnostics
import Planning
import TestSupport
import Testing

@testable import Theming

@Suite struct ColourTests {
  @Test func onlySixDigitsAreAColour() {
    #expect(Colour("#1a2420")?.text == "#1a2420")
    #expect(Colour("#FFFFFF")?.text == "#ffffff")
    for text in ["", "#", "#fff", "1a2420", "#1a242", "#1a24200", "#1a242g", "#1a24é", "rgb(0,0,0)", "#-1a242"] {
      #expect(Colour(text) == nil, "\(text)")
    }
  }

  /// Known ratios, as checkers of contrast print them.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.478),
    ("#767676", "#ffffff", 4.542), ("#0000ff", "#ffffff", 8.592), ("#ff0000", "#ffffff", 3.998),
    ("#00ff00", "#ffffff", 1.372),
  ])
  func contrasts(_ one: String, _ two: String, _ ratio: Double) throws {
    let (one, two) = (try #require(Colour(one)), try #require(Colour(two)))
    #expect(abs(one.contrast(with: two) - ratio) < 0.001)
    #expect(one.contrast(with: two) == two.contrast(with: one))
  }
}

@Suite struct ClassColourTests {
  private static let light = ##"["#ffffff", "#eeeeee", "#dddddd", "#cccccc", "#bbbbbb", "#aaaaaa", "#999999"]"##
  private static let twoSided = ##"["#999999", "#bbbbbb", "#dddddd", "#ffffff", "#dddddd", "#bbbbbb", "#999999"]"##

  /// Settings with the same sound colours in every mode; in `hell` a line is replaced.
  private func settings(_ key: String = "", _ line: String? = nil) -> String {
    let lines = [
      ("grund", "grund: \"#ffffff\""), ("rand", "rand: \"#333333\""), ("schrift", "schrift: [\"#000000\"]"),
      ("einfach", "einfach: \(Self.light)"), ("gegenlaeufig", "gegenlaeufig: \(Self.twoSided)"),
    ]
    var text = "name: Klein\nstile: [klein.css]\nklassen:\n"
    for mode in ["hell", "dunkel", "druck"] {
      text += "  \(mode):\n"
      for (name, sound) in lines {
        let chosen = mode == "hell" && name == key ? line : sound
        if let chosen { text += "    \(chosen)\n" }
      }
    }
    return text
  }

  private func findings(_ key: String, _ line: String?) -> [Diagnostic] {
    TinyTheme.findings(["theme.yaml": settings(key, line)])
  }

  @Test func soundColoursBecomeProperties() throws {
    let theme = try #require(loadTheme(TinyTheme.tree(["theme.yaml": settings()])).0)
    let style = String(decoding: try #require(theme.files.first).bytes, as: UTF8.self)
    #expect(style.hasPrefix("body { color: #000 }\n"))
    #expect(style.contains("[data-farbe=\"einfach-7\"] { --klasse: #999999; --klasse-schrift: #000000; }"))
    #expect(style.contains(":root { --klasse-rand: #333333; }"))
    #expect(style.contains("@media print {\n"))
  }

  @Test func withoutColoursTheStylesheetStaysAsItIs() throws {
    let theme = try #require(loadTheme(TinyTheme.tree()).0)
    #expect(theme.files.first?.bytes == Array("body { color: #000 }\n".utf8))
  }

  @Test func theInkThatReadsBetterIsChosen() throws {
    let text = settings("schrift", "schrift: [\"#ffffff\", \"#111111\"]")
    let theme = try #require(loadTheme(TinyTheme.tree(["theme.yaml": text])).0)
    let style = String(decoding: try #require(theme.files.first).bytes, as: UTF8.self)
    #expect(style.contains("[data-farbe=\"einfach-1\"] { --klasse: #ffffff; --klasse-schrift: #111111; }"))
  }

  @Test func textThatCannotBeReadIsReportedAtItsColour() throws {
    let line = "einfach: [\"#ffffff\", \"#eeeeee\", \"#dddddd\", \"#cccccc\", \"#bbbbbb\", \"#aaaaaa\", \"#707070\"]"
    let found = findings("einfach", line)
    // Too dark for the text and for the border.
    #expect(found.map(\.code) == [.classContrast, .classContrast])
    let place = SourcePosition(file: "themes/klein/theme.yaml", line: 8, column: 81)
    #expect(found.allSatisfy { $0.position == place && $0.severity == .error })
    let text = try #require(findings("schrift", "schrift: [\"#555555\"]").first)
    #expect(
      text.summary.german
        == "„hell“: Die Schrift „#555555“ hat auf der Stufe 5 von „einfach“, „#bbbbbb“, den Kontrast 3,88 statt mindestens 4,5"
    )
    #expect(text.summary.english.contains("has the contrast 3.88 instead of at least 4.5 on step 5"))
    expectBothLanguages(found + [text])
  }

  @Test func bordersStandOutFromAllThatTheyPart() {
    let found = findings("rand", "rand: \"#888888\"")
    // The worst is named, at the border, and how many more there are.
    #expect(found.map(\.position.line) == [6])
    #expect(
      found.first?.summary.german
        == "„hell“: Der Rand „#888888“ hat neben der Stufe 7 von „einfach“, „#999999“, den Kontrast 1,24 statt mindestens 3, und neben 10 anderen zu wenig"
    )
    let ground = findings("grund", "grund: \"#555555\"")
    #expect(ground.map(\.position.line) == [5])
    #expect(ground.first?.summary.german.contains("neben dem Grund, „#555555“") == true)
    expectBothLanguages(found + ground)
  }

  @Test(arguments: [
    ("einfach", ##"["#ffffff", "#eeeeee", "#dddddd", "#cccccc", "#bbbbbb", "#aaaaaa", "#aaaaaa"]"##, "Stufe 7"),
    ("einfach", ##"["#ffffff", "#dddddd", "#eeeeee", "#cccccc", "#bbbbbb", "#aaaaaa", "#999999"]"##, "Stufe 3"),
    ("gegenlaeufig", ##"["#999999", "#bbbbbb", "#dddddd", "#ffffff", "#dddddd", "#bbbbbb", "#cccccc"]"##, "Stufe 7"),
    ("gegenlaeufig", ##"["#cccccc", "#bbbbbb", "#dddddd", "#ffffff", "#dddddd", "#bbbbbb", "#999999"]"##, "Stufe 1"),
  ])
  func stepsDifferWithoutColour(_ key: String, _ list: String, _ step: String) {
    let found = findings(key, "\(key): \(list)")
    #expect(found.map(\.code) == [.classContrast])
    #expect(found.first?.summary.german.contains("Ohne Farbe ist die \(step) von „\(key)“") == true)
    expectBothLanguages(found)
  }

  /// Scales from dark to light are as good.
  @Test func theOtherWayRoundIsFine() {
    let list = ##"["#999999", "#aaaaaa", "#bbbbbb", "#cccccc", "#dddddd", "#eeeeee", "#ffffff"]"##
    #expect(findings("einfach", "einfach: \(list)").isEmpty)
  }

  @Test(
    arguments: [
      ("einfach", nil), ("einfach", "einfach: [\"#ffffff\"]"), ("einfach", "einfach: x"), ("grund", "grund: weiß"),
      ("grund", "grund: [\"#ffffff\"]"), ("schrift", "schrift: []"), ("schrift", "schrift: [rot]"),
      ("rand", "rant: \"#333333\""),
    ] as [(String, String?)])
  func wrongShapes(_ key: String, _ line: String?) {
    let found = findings(key, line)
    #expect(!found.isEmpty && found.allSatisfy { $0.code == .themeSettings })
    expectBothLanguages(found)
  }

  @Test(arguments: ["klassen: x\n", "klassen: {}\n", "klassen: {hell: [], dunkel: x, druck: {}}\n"])
  func wrongShapesOfTheWhole(_ text: String) {
    let found = TinyTheme.findings(["theme.yaml": "name: Klein\nstile: [klein.css]\n" + text])
    #expect(!found.isEmpty && found.allSatisfy { $0.code == .themeSettings && $0.position.line >= 3 })
  }
}
