import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Who may see a site.
public enum Audience: Hashable, Sendable {
  case everybody
  /// Nobody from outside: such a site is never put where servers show it.
  case insiders
}

/// The folders around a target.
enum Surroundings {
  /// Names of folders that web servers and hosts of pages show to the world.
  private static let shownNames: Set = [
    "public", "public_html", "www", "wwwroot", "htdocs", "httpdocs", "webroot", "html", "_site", "gh-pages",
  ]

  /// - Throws: `.refusedTarget` where the target lies in a site of ours, which the next run would replace as a whole;
  ///   `.publicPlace` where others could see a site that is for insiders.
  static func verify(_ directory: String, for audience: Audience) throws(PublishingError) {
    let path = real(directory)
    var ancestor = path[...]
    while let slash = ancestor.lastIndex(of: "/"), slash > ancestor.startIndex {
      ancestor = ancestor[..<slash]
      guard case .marker(let marker)? = marker(in: String(ancestor)) else { continue }
      throw inside(directory, site: String(ancestor), marker.edition, audience)
    }
    guard audience == .insiders else { return }
    if let name = path.split(separator: "/").first(where: { shownNames.contains($0.lowercased()) }) {
      throw PublishingError(
        reason: .publicPlace, path: directory,
        summary: Message(
          "In „\(directory)“ kommt die interne Ausgabe nicht: Ordner mit dem Namen „\(name)“ stehen oft im Internet",
          en: "The internal edition is not put into “\(directory)”: folders called “\(name)” are often on the web"),
        help: Message(
          "Nennen Sie mit --output einen Ordner, den nur Befugte sehen, oder bauen Sie mit --ausgabe oeffentlich nur die öffentliche Ausgabe.",
          en:
            "With --output, name a folder that only those entitled see, or build the public edition alone with --ausgabe oeffentlich."
        ))
    }
  }

  private static func inside(
    _ directory: String, site: String, _ edition: String, _ audience: Audience
  ) -> PublishingError {
    let choose = Message(
      "Wählen Sie einen Ordner daneben.", en: "Choose a folder beside it.")
    guard audience == .insiders, !Marker(edition: edition).isForInsiders else {
      return .refused(
        directory,
        Message(
          "der Ordner liegt in der Ausgabe „\(edition)“ („\(site)“), die als Ganzes ersetzt wird",
          en: "the folder lies in the edition “\(edition)” (“\(site)”), which is replaced as a whole"), choose)
    }
    return PublishingError(
      reason: .publicPlace, path: directory,
      summary: Message(
        "In „\(directory)“ kommt die interne Ausgabe nicht: Der Ordner liegt in der Ausgabe „\(edition)“ („\(site)“)",
        en:
          "The internal edition is not put into “\(directory)”: the folder lies in the edition “\(edition)” (“\(site)”)"
      ),
      help: choose)
  }

  private static func marker(in folder: String) -> Marker.Reading? {
    Descriptor(retrying { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }).map { Marker.read(in: $0) }
  }

  /// The path from the root on, without links as far as its folders exist.
  private static func real(_ directory: String) -> String {
    var existing = directory.hasPrefix("/") ? directory[...] : "./\(directory)"[...]
    while existing.count > 1, existing.hasSuffix("/") { existing.removeLast() }
    var missing = ""
    while true {
      if let path = realpath(String(existing), nil) {
        defer { free(path) }
        let found = String(cString: path)
        return (found == "/" ? "" : found) + missing
      }
      guard let slash = existing.lastIndex(of: "/") else { return directory }
      missing = existing[slash...] + missing
      existing = slash == existing.startIndex ? "/" : existing[..<slash]
      if existing == "/" { return missing }
    }
  }
}
