/// A Content Security Policy, widened by what the preview needs and nothing else.
///
/// Pages of a theme may forbid every request that they do not need themselves. In the preview they load
/// one more script and style sheet from the same server, and listen to it for changes.
enum ContentPolicy {
  /// Directives that the preview needs `'self'` in.
  private static let needed = ["script-src", "style-src", "connect-src"]

  /// The policy with `'self'` added where it is missing. A directive that is not there counts as
  /// `default-src`; without that one it allows everything.
  static func widened(_ policy: String) -> String {
    var directives: [(name: String, sources: [Substring])] = []
    for part in policy.split(separator: ";") {
      let words = part.split(whereSeparator: \.isWhitespace)
      guard let name = words.first?.lowercased(), !directives.contains(where: { $0.name == name }) else { continue }
      directives.append((name, Array(words.dropFirst())))
    }
    let usual = directives.first { $0.name == "default-src" }?.sources
    for name in needed {
      if let index = directives.firstIndex(where: { $0.name == name }) {
        directives[index].sources = adding(to: directives[index].sources)
      } else if let usual {
        directives.append((name, adding(to: usual)))
      }
    }
    return directives.map { ([Substring($0.name)] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
  }

  private static func adding(to sources: [Substring]) -> [Substring] {
    let kept = sources.filter { $0.lowercased() != "'none'" }
    return kept.contains { $0 == "'self'" || $0 == "*" } ? kept : kept + ["'self'"]
  }
}
