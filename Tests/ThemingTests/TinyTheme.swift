import Diagnostics
import Planning
import Reading
import Theming

/// A theme in memory with one template or part replaced.
enum TinyTheme {
  static let settings = "name: Klein\nbeschreibung: Für Tests\nstile: [klein.css]\n"

  static func tree(_ changes: KeyValuePairs<String, String?> = [:]) -> MemoryTree {
    var files: [(path: String, bytes: [UInt8])] = [
      ("theme.yaml", Array(settings.utf8)), ("klein.css", Array("body { color: #000 }\n".utf8)),
    ]
    for template in Page.Template.allCases {
      files.append(("templates/\(template.rawValue).mustache", Array("<h1>{{titel}}</h1>\n{{{inhalt}}}\n".utf8)))
    }
    for (path, text) in changes {
      files.removeAll { $0.path == path }
      if let text { files.append((path, Array(text.utf8))) }
    }
    return MemoryTree(files)
  }

  static func findings(_ changes: KeyValuePairs<String, String?>) -> [Diagnostic] {
    loadTheme(tree(changes), name: "themes/klein").1
  }

  /// Findings of a text template with this source.
  static func findings(text source: String) -> [Diagnostic] { findings(["templates/text.mustache": source]) }

  /// One page rendered by a text template with this source.
  static func rendered(_ source: String, parts: KeyValuePairs<String, String?> = [:], page: Page? = nil) -> String {
    var changes: [(String, String?)] = [("templates/text.mustache", source)]
    for (path, text) in parts { changes.append((path, text)) }
    var files: [(path: String, bytes: [UInt8])] = []
    let base = tree()
    for path in base.list().files where !changes.contains(where: { $0.0 == path.description }) {
      files.append((path.description, (try? base.bytes(of: path, limit: .max)) ?? []))
    }
    for (path, text) in changes { files.append((path, Array((text ?? "").utf8))) }
    let (theme, findings) = loadTheme(MemoryTree(files))
    guard let theme else { return "\(findings.map(\.summary.german))" }
    var page = page ?? SamplePlan.textPage
    page.template = .text
    let plan = SitePlan(site: SamplePlan.site(.oeffentlich), pages: [page], assets: [])
    let file = render(plan, with: theme).first { $0.path == page.path }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }
}
