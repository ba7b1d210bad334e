import Foundation
import Planning
import Reading
import Testing

@testable import Theming

@Suite struct PortalThemeTests {
  private let tree = repositoryTree("themes/portal")

  private func text(_ path: String) throws -> String {
    String(decoding: try tree.bytes(of: try #require(ContentPath(path)), limit: .max), as: UTF8.self)
  }

  @Test func itLoadsWithoutFindings() {
    let (theme, findings) = loadTheme(tree, name: "themes/portal")
    #expect(findings.isEmpty)
    #expect(theme?.name == "Portal")
  }

  @Test func nothingComesFromElsewhere() throws {
    let style = try text("style.css")
    for word in ["url(", "@import", "http", "@font-face"] where word != "http" { #expect(!style.contains(word)) }
    let script = try text("liste.js")
    for word in ["http", "fetch", "XMLHttpRequest", "innerHTML", "eval", "localStorage"] {
      #expect(!script.contains(word))
    }
    #expect(style.utf8.count < 30_000)
    #expect(script.utf8.count < 4_000)
  }

  @Test func templatesHaveNeitherStyleNorScriptInThem() throws {
    for path in tree.list().files where path.ending == "mustache" {
      let source = try text(path.description)
      for word in [" style=", "<style", " onclick", "<script>", "http://", "https://"] {
        #expect(!source.contains(word), "\(path)")
      }
    }
  }

  @Test func everyPageHasTheFrameThatPeopleNeed() throws {
    let theme = try #require(loadTheme(tree).0)
    for edition in [SamplePlan.plan(.oeffentlich), SamplePlan.plan(.intern)] {
      for file in render(edition, with: theme) where file.path.hasSuffix(".html") {
        let html = String(decoding: file.bytes, as: UTF8.self)
        #expect(html.hasPrefix("<!doctype html>\n<html lang=\"de\">"), "\(file.path)")
        #expect(html.components(separatedBy: "<h1>").count == 2, "\(file.path)")
        #expect(html.components(separatedBy: "<main id=\"inhalt\">").count == 2, "\(file.path)")
        #expect(html.contains("<a class=\"skip\" href=\"#inhalt\">"))
        #expect(html.contains("name=\"robots\" content=\"noindex, nofollow\"") == (edition.site.edition == .intern))
        #expect(html.contains("Internes Handbuch") == (edition.site.edition == .intern))
        #expect(!html.contains("{{"))
        #expect(html.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
      }
    }
  }

  // MARK: Contrast

  /// Colours by role: light, dark, and the changes of the internal edition.
  private func tokens(_ style: String, dark: Bool, internal isInternal: Bool) -> [String: String] {
    var tokens: [String: String] = [:]
    let beforePrint = style.components(separatedBy: "@media print")[0]
    func read(_ block: Substring) {
      for match in block.matches(of: #/--([a-z0-9-]+): (#[0-9a-f]{6})/#) { tokens[String(match.1)] = String(match.2) }
    }
    let darkMark = "@media (prefers-color-scheme: dark)"
    for match in beforePrint.matches(of: #/(?m)^( *)(:root|\.internal) \{([^}]*)\}/#) {
      let before = beforePrint[..<match.range.lowerBound]
      let isDark = before.hasSuffix(darkMark + " {\n")
      let wanted = (match.2 == ":root" || isInternal) && (!isDark || dark)
      if wanted { read(match.3) }
    }
    return tokens
  }

  private func luminance(_ colour: String) throws -> Double {
    let value = try #require(Int(colour.dropFirst(), radix: 16))
    func linear(_ byte: Int) -> Double {
      let part = Double(byte) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8 & 255) + 0.0722 * linear(value & 255)
  }

  private func contrast(_ a: String, _ b: String) throws -> Double {
    let (x, y) = (try luminance(a), try luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
  func everyPairCanBeRead(dark: Bool, isInternal: Bool) throws {
    let tokens = tokens(try text("style.css"), dark: dark, internal: isInternal)
    func expect(_ front: String, on back: String, atLeast limit: Double = 4.5) throws {
      let ratio = try contrast(try #require(tokens[front], "\(front)"), try #require(tokens[back], "\(back)"))
      #expect(ratio >= limit, "\(front) on \(back): \(ratio)")
    }
    for back in ["ground", "surface", "raised", "mark"] {
      for front in ["text", "muted", "link", "link-hover"] { try expect(front, on: back) }
    }
    for back in ["ground", "surface"] { try expect("accent", on: back) }
    for (front, back) in [
      ("note", "note"), ("tip", "tip"), ("warn", "warn"), ("example", "example"), ("internal", "internal"),
    ] {
      for text in [front, "text", "muted", "link"] { try expect(text, on: "\(back)-ground") }
    }
    try expect("example", on: "ground")
    try expect("on-header", on: "header")
    for back in ["ground", "raised", "surface"] {
      try expect("line-strong", on: back, atLeast: 3)
      try expect("focus", on: back, atLeast: 3)
    }
  }

  /// The theme says once more what its classes lie on, and they are checked on that.
  @Test func classesLieOnTheGroundOfThePage() throws {
    let style = try text("style.css")
    let settings = ThemeSettings.read(Array(try text("theme.yaml").utf8), file: "theme.yaml").0
    let palettes = try #require(settings.classColours).palettes
    for (dark, mode) in [(false, ClassColours.Mode.hell), (true, .dunkel)] {
      let palette = try #require(palettes.first { $0.mode == mode }?.palette)
      #expect(palette.ground.colour.text == tokens(style, dark: dark, internal: false)["ground"])
      #expect(palette.inks.first?.colour.text == tokens(style, dark: dark, internal: false)["text"])
    }
  }

  @Test func everyClassOfAMapHasAColour() throws {
    let theme = try #require(loadTheme(tree).0)
    let style = String(decoding: try #require(theme.files.first { $0.path == "thema/style.css" }).bytes, as: UTF8.self)
    for scale in ClassColour.Scale.allCases {
      for step in ClassColour.steps {
        let name = try #require(ClassColour(scale, step: step)).name
        #expect(style.components(separatedBy: "[data-farbe=\"\(name)\"]").count == 4)
      }
    }
    // What is no plain number differs in form, also where colours are forced.
    for status in ["geheim", "fehlt", "null"] {
      #expect(style.components(separatedBy: "td[data-status=\"\(status)\"] {").count == 3)
    }
  }
}
