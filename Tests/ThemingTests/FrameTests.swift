import Diagnostics
import Planning
import Reading
import Testing

@testable import Theming

@Suite struct FrameTests {
  private func portal() throws -> Theme { try #require(loadTheme(repositoryTree("themes/portal")).0) }

  /// The frames are a shortcut: they must give what mustache gives.
  @Test func framesAgreeWithMustache() throws {
    let theme = try portal()
    for plan in [SamplePlan.plan(.oeffentlich), SamplePlan.plan(.intern)] {
      var renderer = PageRenderer(plan.site, theme, [:])
      for page in plan.pages + plan.pages.reversed() {
        #expect(renderer.render(page) == renderer.renderDirectly(page), "\(page.path)")
      }
    }
  }

  @Test func threadsDoNotChangeTheBytes() throws {
    let theme = try portal()
    var plan = SamplePlan.plan()
    for number in 0..<300 {
      var page = plan.pages[number % plan.pages.count]
      page.path = "mehr/\(number % 3)/\(number).html"
      page.title += " \(number)"
      plan.pages.append(page)
    }
    let one = render(plan, with: theme, threads: 1)
    #expect(one == render(plan, with: theme, threads: 4))
    #expect(one == render(plan, with: theme))
    #expect(one.map(\.path) == one.map(\.path).sorted())
    #expect(one.count == plan.pages.count + 4)
  }

  /// What is declared can be asked for, on the emptiest page too, and nothing is looked for further out.
  @Test(arguments: Page.Template.allCases)
  func everyDeclaredNameIsFilled(_ template: Page.Template) {
    for page in [Page(path: "a.html", template: template, title: ""), SamplePlan.municipality, SamplePlan.handbook] {
      let site = SamplePlan.site(.intern)
      let subject = PageSubject(site: site, page: page, path: PagePath(page.path), images: [:])
      let frame = FrameSubject(site: site, depth: 0, place: .none, stylesheets: ["a.css"], scripts: ["b.js"])
      let object = MustacheObject(
        joining: MustacheObject(literal: ViewNames(PageViewModel.frame).fill(PageViewModel.frame, frame)),
        MustacheObject(literal: ViewNames(PageViewModel.page(template)).fill(PageViewModel.page(template), subject)))
      expectFilled(PageViewModel.names(of: template), in: object)
    }
  }

  private func expectFilled(_ names: [ViewName], in object: MustacheObject) {
    for name in names {
      let child = object.child(named: name.name)
      #expect(child != nil, "\(name.name)")
      #expect(!name.help.isEmpty)
      switch (name.kind, child) {
      case (.object(let inner), let object as MustacheObject): expectFilled(inner, in: object)
      case (.list(let inner), let objects as [MustacheObject]):
        for object in objects { expectFilled(inner, in: object) }
      case (.flag, let flag): #expect(flag is Bool)
      default: break
      }
    }
  }

  @Test func declaredNamesAreUnique() {
    for template in Page.Template.allCases {
      let names = PageViewModel.names(of: template).map(\.name)
      #expect(Set(names).count == names.count)
    }
  }

  @Test func textOfThePageIsEscapedAndCannotForgeAMark() {
    var page = SamplePlan.textPage
    page.title = "<b>&\u{1}0\u{2}\"'"
    #expect(
      TinyTheme.rendered("<h1 title=\"{{titel}}\">{{titel}}</h1>", page: page)
        == "<h1 title=\"&lt;b&gt;&amp;0&quot;&#39;\">&lt;b&gt;&amp;0&quot;&#39;</h1>")
  }

  @Test func sectionsFollowTheContextStack() {
    #expect(
      TinyTheme.rendered(
        "{{#kruemel}}{{text}}/{{titel}}{{/kruemel}}{{^vorspann}}ohne{{/vorspann}}{{#vorspann}}mit{{/vorspann}}")
        == "Start/Impressumohne")
    #expect(TinyTheme.rendered("{{#weiter}}{{text}}{{/weiter}}{{^weiter}}Ende{{/weiter}}") == "Ende")
    #expect(
      TinyTheme.rendered("{{#portal}}{{titel}}, {{dokumenttitel}}{{/portal}}")
        == "Lebensräume in PM, Impressum – Lebensräume in PM")
  }

  @Test func anAbsentNameIsNotTakenFromFurtherOut() {
    var page = SamplePlan.textPage
    page.next = Link("", page: "x.html")
    // `untertitel` of the portal may be missing, the page's own names do not fill it.
    #expect(TinyTheme.rendered("{{#weiter}}[{{text}}]{{/weiter}}", page: page) == "[]")
  }

  @Test func partsAreSetIn() {
    #expect(
      TinyTheme.rendered("a\n{{>teil}}\nb", parts: ["templates/teile/teil.mustache": "<{{titel}}>\n"])
        == "a\n<Impressum>\nb")
  }

  @Test func preformattedTextKeepsItsIndentation() {
    var page = SamplePlan.textPage
    page.sections = [
      PageSection(
        id: "a", title: nil,
        components: [
          .prose(
            Prose(
              document: MarkdownDocument(blocks: [Block(.code(language: "", text: "a\n  b\n"), at: SamplePlan.here)]),
              links: [:], embeds: [:], headingLevel: 2, footnotePrefix: ""))
        ])
    ]
    let html = TinyTheme.rendered(
      "  {{>teil}}\n", parts: ["templates/teile/teil.mustache": "{{{inhalt}}}\n"], page: page)
    #expect(html.contains("<code>a\n  b\n</code>"))
  }

  @Test func theNavigationKnowsWhereWeAre() {
    let source =
      "{{#navigation}}{{#ist_seite}}Seite {{text}}{{/ist_seite}}{{#ist_bereich}}Bereich {{text}}{{/ist_bereich}}{{/navigation}}"
    #expect(TinyTheme.rendered(source, page: SamplePlan.list) == "Seite Angebote")
    #expect(TinyTheme.rendered(source, page: SamplePlan.municipality) == "Bereich Gemeinden")
    #expect(TinyTheme.rendered(source, page: SamplePlan.handbook) == "Bereich Handbuch")
    #expect(TinyTheme.rendered(source, page: SamplePlan.start) == "")
    var page = SamplePlan.textPage
    page.path = "kennzahlen/x.html"
    #expect(TinyTheme.rendered(source, page: page) == "Bereich Kennzahlen")
    page.path = "kennzahlenalt/x.html"
    #expect(TinyTheme.rendered(source, page: page) == "")
  }

  @Test func sectionsAreListedFromThreeOn() {
    let source = "{{#hat_abschnitte}}ja: {{/hat_abschnitte}}{{#abschnitte}}{{titel}} {{adresse}};{{/abschnitte}}"
    #expect(TinyTheme.rendered(source) == "ja: Anschrift #a;Kontakt #b;Aufsicht #c;")
    var page = SamplePlan.textPage
    page.sections.removeLast()
    #expect(TinyTheme.rendered(source, page: page) == "")
  }

  @Test func themeFilesAndAssetsAreAdded() throws {
    let files = render(SamplePlan.plan(), with: try portal())
    #expect(files.contains { $0.path == "thema/style.css" })
    #expect(files.contains { $0.path == "thema/liste.js" })
    #expect(files.contains { $0.path == "bilder/haus.png" && $0.bytes == SamplePlan.picture.bytes })
  }

  @Test func anEmptyPlanGivesTheThemeAlone() throws {
    let plan = SitePlan(site: SamplePlan.site(.intern), pages: [], assets: [])
    #expect(render(plan, with: try portal()).map(\.path) == ["thema/liste.js", "thema/style.css", "thema/tabelle.js"])
  }
}
