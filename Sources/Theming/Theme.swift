import Diagnostics
import Mustache
import Planning
import Reading

/// How a site looks: templates for the frame of a page, stylesheets and scripts. Checked when it is
/// loaded: a theme that exists can be rendered.
public struct Theme: Sendable {
  /// As `theme.yaml` says.
  public let name: String
  public let description: String
  let templates: ThemeTemplates
  /// Stylesheets and scripts with their paths in the site.
  let files: [SiteFile]
  let stylesheets: [String]
  let scripts: [String]
}

/// Loads a theme and checks every name in its templates.
///
/// - Parameters:
///   - tree: the folder of the theme.
///   - name: what stands before paths in findings, for instance `themes/portal`.
/// - Returns: the theme, or nil where there are errors: SR0901 for unknown names, SR0902 for faults in
///   templates, SR0903 for missing files, SR0904 for faults in `theme.yaml`, SR0905 for colours of classes
///   that cannot be read or told apart.
public func loadTheme(_ tree: some FileTree, name: String = "") -> (Theme?, [Diagnostic]) {
  var loader = ThemeLoader(tree: tree, prefix: name.isEmpty ? "" : name + "/")
  let theme = loader.load()
  return (theme, loader.diagnostics)
}

private struct ThemeLoader<Tree: FileTree> {
  let tree: Tree
  let prefix: String
  var diagnostics: [Diagnostic] = []
  private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private static var largestTemplate: Int { 128 * 1024 }
  private static var largestFile: Int { 512 * 1024 }
  private static var largestSettings: Int { 8 * 1024 }

  init(tree: Tree, prefix: String) {
    self.tree = tree
    self.prefix = prefix
  }

  mutating func load() -> Theme? {
    let listing = tree.list()
    diagnostics += listing.diagnostics.map { finding in
      var finding = finding
      finding.position.file = prefix + finding.position.file
      return finding
    }
    let settings = readSettings()
    let files = Set(listing.files)
    var stylesheets = readFiles(settings.stylesheets, files)
    // With the first stylesheet, which every page has, so that no page asks for one file more.
    if let colours = settings.classColours, !stylesheets.isEmpty {
      stylesheets[0].bytes += Array(colours.stylesheet.utf8)
    }
    let scripts = readFiles(settings.scripts, files)
    guard let templates = readTemplates(listing.files.sorted()), !hasErrors else { return nil }
    return Theme(
      name: settings.name, description: settings.description, templates: templates, files: stylesheets + scripts,
      stylesheets: stylesheets.map(\.path), scripts: scripts.map(\.path))
  }

  // MARK: Settings and files

  private mutating func readSettings() -> ThemeSettings {
    guard let bytes = bytes("theme.yaml", limit: Self.largestSettings, code: .themeSettings) else {
      return ThemeSettings()
    }
    let (settings, findings) = ThemeSettings.read(bytes, file: prefix + "theme.yaml")
    diagnostics += findings
    return settings
  }

  private mutating func readFiles(_ named: [ThemeSettings.File], _ files: Set<ContentPath>) -> [SiteFile] {
    named.compactMap { file in
      guard files.contains(file.path) else {
        let question = NearMiss.question(for: file.path.description, in: files.map(\.description))
        report(
          .themeFileMissing, file.position,
          Message("Die Datei „\(file.path)“ gibt es im Thema nicht", en: "The theme has no file “\(file.path)”"),
          help: question
            ?? Message(
              "Legen Sie die Datei neben „theme.yaml“ an oder löschen Sie die Zeile.",
              en: "Create the file beside “theme.yaml” or delete the line."))
        return nil
      }
      guard let bytes = bytes(file.path.description, limit: Self.largestFile, code: .themeFileMissing) else {
        return nil
      }
      return SiteFile(path: "thema/\(file.path)", bytes: bytes)
    }
  }

  private mutating func bytes(_ path: String, limit: Int, code: DiagnosticCode) -> [UInt8]? {
    let position = SourcePosition(file: prefix + path)
    guard let path = ContentPath(path) else { return nil }
    do throws(FileTreeError) {
      return try tree.bytes(of: path, limit: limit)
    } catch {
      switch error {
      case .tooLarge(let count):
        report(
          code, position,
          Message("„\(path)“ ist mit \(count) Bytes zu groß", en: "“\(path)” is too large with \(count) bytes"),
          help: Message(
            "Erlaubt sind \(limit) Bytes. Kürzen Sie die Datei.",
            en: "At most \(limit) bytes are allowed. Shorten the file."))
      case .unreadable:
        report(
          .themeFileMissing, position,
          Message(
            "„\(path)“ fehlt im Thema oder lässt sich nicht lesen",
            en: "“\(path)” is missing in the theme or cannot be read"),
          help: Message(
            "Legen Sie die Datei an; „docs/theming.md“ sagt, was hineingehört.",
            en: "Create the file; “docs/theming.md” says what belongs in it."))
      }
      return nil
    }
  }

  // MARK: Templates

  /// Nil where something is missing or wrong.
  private mutating func readTemplates(_ files: [ContentPath]) -> ThemeTemplates? {
    var partials: [String: TemplateChecker.Source] = [:]
    var texts: [String: String] = [:]
    for path in files
    where path.ending == "mustache" && path.segments.count == 3 && Array(path.folders) == ["templates", "teile"] {
      guard let (text, source) = readTemplate(path.description) else { continue }
      partials[path.stem] = source
      texts[path.stem] = text
    }
    var pages: [(template: Page.Template, text: String, source: TemplateChecker.Source)] = []
    for template in Page.Template.allCases {
      guard let (text, source) = readTemplate("templates/\(template.rawValue).mustache") else { continue }
      pages.append((template, text, source))
    }
    var checker = TemplateChecker(partials: partials)
    for page in pages { checker.check(page.source, names: PageViewModel.names(of: page.template)) }
    diagnostics += checker.diagnostics
    guard !hasErrors else { return nil }

    var templates = ThemeTemplates(pages: [:], partials: MustacheLibrary())
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard let source = partials[name], let template = compile(text, source.file) else { continue }
      templates.partials.register(template, named: name)
    }
    for page in pages {
      guard let template = compile(page.text, page.source.file) else { continue }
      templates.pages[page.template] = .init(
        template: template, usedNames: page.source.nodes.usedNames(partials: partials))
    }
    return hasErrors ? nil : templates
  }

  private mutating func readTemplate(_ path: String) -> (String, TemplateChecker.Source)? {
    guard let bytes = bytes(path, limit: Self.largestTemplate, code: .themeSyntax) else { return nil }
    let file = prefix + path
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report(
        .themeSyntax, SourcePosition(file: file), Message("„\(path)“ ist kein UTF-8", en: "“\(path)” is not UTF-8"),
        help: Message("Speichern Sie die Vorlage als UTF-8.", en: "Save the template as UTF-8."))
      return nil
    }
    let (nodes, findings) = TemplateScanner.scan(text, file: file)
    diagnostics += findings
    return (text, TemplateChecker.Source(file: file, nodes: nodes))
  }

  /// The scanner has accepted the template already; what the compiler still refuses is a finding too.
  private mutating func compile(_ text: String, _ file: String) -> MustacheTemplate? {
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      let position = SourcePosition(file: file, line: error.context.lineNumber, column: error.context.columnNumber)
      report(
        .themeSyntax, position,
        Message(
          "Die Vorlage ist an dieser Stelle nicht zu verstehen", en: "The template cannot be understood in this place"),
        help: Message("Prüfen Sie die Klammern in dieser Zeile.", en: "Check the braces on this line."))
    } catch {
      report(
        .themeSyntax, SourcePosition(file: file),
        Message("Die Vorlage ist nicht zu verstehen", en: "The template cannot be understood"),
        help: Message("Prüfen Sie die Klammern der Vorlage.", en: "Check the braces of the template."))
    }
    return nil
  }

  private mutating func report(_ code: DiagnosticCode, _ position: SourcePosition, _ summary: Message, help: Message) {
    diagnostics.append(Diagnostic(code, at: position, summary, help: help))
  }
}
