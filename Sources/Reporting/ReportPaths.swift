import Diagnostics

/// Where the files that findings name lie, seen from the root of the repository: platforms of code
/// know no other paths, wherever the program was called.
public struct ReportPaths: Sendable {
  /// In front of every file of the content: `content/`, or nothing.
  private var contentPrefix = ""
  /// In front of the files of the theme, as findings name them.
  private let themePrefix: String
  private let current: String
  private let root: String

  /// - Parameters:
  ///   - content: the folder with the content, as given; relative ones count from `current`.
  ///   - theme: the folder with the theme, as given. Findings about it begin with that path.
  ///   - current: the current folder, absolute.
  ///   - hasRepository: whether a folder, given absolutely, is the root of a repository.
  public init(content: String, theme: String, current: String, hasRepository: (String) -> Bool) {
    self.current = current
    themePrefix = theme + "/"
    var folder = Self.absolute(content, from: current)
    while folder != "/", !hasRepository(folder) { folder = Self.absolute("..", from: folder) }
    root = hasRepository(folder) ? folder : Self.absolute(".", from: current)
    let shown = shown(content)
    contentPrefix = shown == "." ? "" : shown + "/"
  }

  /// A path as it is shown: relative to the repository, or to the current folder where there is none. What
  /// lies outside of both stays as it was given.
  /// - Parameters:
  ///   - file: as a position of a finding names it.
  ///   - code: of that finding; it tells whether the file is one of the content.
  public func path(of file: String, for code: DiagnosticCode) -> String {
    switch Origin(of: code) {
    case .content: contentPrefix + file
    case .theme, .program: shown(file)
    case .site: file
    }
  }

  /// The name of a file in fingerprints: the same wherever the folders lie.
  func name(of file: String, for code: DiagnosticCode) -> String {
    guard Origin(of: code) == .theme, file.hasPrefix(themePrefix) else { return file }
    return "theme/" + file.dropFirst(themePrefix.count)
  }

  /// Whether a path from `path(of:for:)` leads to a file of the repository.
  func isInRepository(_ path: String, for code: DiagnosticCode) -> Bool {
    switch Origin(of: code) {
    case .content, .theme: !path.hasPrefix("/") && !path.hasPrefix("../")
    case .site, .program: false
    }
  }

  private func shown(_ given: String) -> String {
    let path = Self.absolute(given, from: current)
    if path == root { return "." }
    let prefix = root == "/" ? "/" : root + "/"
    if path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
    return given
  }

  /// Without `.`, `..` and doubled slashes; links are not followed.
  private static func absolute(_ path: String, from current: String) -> String {
    var segments: [Substring] = []
    for segment in (path.hasPrefix("/") ? path : current + "/" + path).split(separator: "/") {
      switch segment {
      case ".": break
      case "..": _ = segments.popLast()
      default: segments.append(segment)
      }
    }
    return "/" + segments.joined(separator: "/")
  }
}

/// What kind of file a code speaks about.
enum Origin {
  case content, theme, program
  /// A page that was made from content and theme.
  case site

  init(of code: DiagnosticCode) {
    switch code {
    case .builtDeadLink, .builtDeadAnchor, .builtDuplicateID, .builtMalformed, .builtForeignRequest,
      .builtImageWithoutAlternative, .builtHeadingOrder, .builtTitleMissing, .builtLanguageMissing, .builtLeak:
      self = .site
    case .internalInPublicPlace: self = .program
    default:
      switch code.group {
      case .theme: self = .theme
      case .program: self = .program
      default: self = .content
      }
    }
  }
}
