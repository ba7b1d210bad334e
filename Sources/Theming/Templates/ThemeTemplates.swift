import Mustache
import Planning

/// The compiled templates of a theme. Only templates without findings get here.
struct ThemeTemplates: Sendable {
  struct Entry: Sendable {
    var template: MustacheTemplate
    /// Names that the template and its parts use.
    var usedNames: Set<String>
  }

  var pages: [Page.Template: Entry]
  var partials: MustacheLibrary

  func render(_ template: Page.Template, _ context: MustacheObject) -> String {
    guard let entry = pages[template] else { return "" }
    return entry.template.render(context, library: partials)
  }
}
