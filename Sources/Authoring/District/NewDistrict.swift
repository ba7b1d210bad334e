import ContentModel
import Diagnostics

/// A whole small district to begin with: made up, marked as such, and without a finding.
///
/// Its files are the archives in `District/Files`: what an editor sees is what stands there.
/// - Parameters:
///   - title: the title of the portal; nil for that of the made-up district.
///   - stand: the day on which it begins. Dates in the files are counted from it, so that nothing is
///     overdue on that day.
/// - Returns: path → text, `README.md` beside the folder `content`.
/// - Throws: `DraftRefusal` where the title is none.
public func newDistrict(
  title: String? = nil, stand: CalendarDate
) throws(DraftRefusal) -> [(path: String, text: String)] {
  let archives = [
    PackageResources.gebiete_txtar, PackageResources.angebote_txtar, PackageResources.vertrag_txtar,
    PackageResources.texte_txtar,
  ]
  let title = title ?? "Lebensräume Musterland"
  guard case .text(let longest) = Kind.portal.declarations.first(where: { $0.key == "titel" })?.shape,
    title.unicodeScalars.count <= longest, title.contains(where: { !$0.isWhitespace })
  else {
    throw DraftRefusal(
      Message("„\(title)“ geht nicht als Titel des Portals", en: "“\(title)” cannot be the title of the portal"),
      help: Message("Wählen Sie einen kürzeren, der etwas sagt.", en: "Choose a shorter one that says something."))
  }
  return archives.flatMap { archive in
    sections(of: String(decoding: archive, as: UTF8.self)).map { path, text in
      let isYAML = path.hasSuffix(".yaml") || path.hasSuffix(".md") && path != "README.md"
      let written = isYAML ? YAMLText.scalar(title, isText: true, isInBrackets: false) : title
      return (filled(path, stand: stand, title: title), filled(text, stand: stand, title: written))
    }
  }
}

/// Files of an archive: each begins with a line `-- path --`; what stands before the first is a comment.
private func sections(of archive: String) -> [(path: String, text: String)] {
  var sections: [(path: String, text: String)] = []
  for line in archive.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
    if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
      sections.append((String(line.dropFirst(3).dropLast(3)), ""))
    } else if !sections.isEmpty {
      sections[sections.count - 1].text += line + "\n"
    }
  }
  return sections
}

/// The text with what stands between `⟦` and `⟧` filled in: `titel`, `heute`, `heute+12` (months),
/// `jahr`, `jahr-1`.
private func filled(_ text: String, stand: CalendarDate, title: String) -> String {
  var filled = ""
  var rest = text[...]
  while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
    filled += rest[..<open]
    filled += value(of: rest[rest.index(after: open)..<close], stand: stand, title: title)
    rest = rest[rest.index(after: close)...]
  }
  return filled + rest
}

private func value(of name: Substring, stand: CalendarDate, title: String) -> String {
  let word = name.prefix { $0.isLetter }
  let number = Int(name.dropFirst(word.count)) ?? 0
  switch word {
  case "heute": return (stand.adding(months: number) ?? stand).iso
  case "jahr": return "\(stand.year + number)"
  default: return title
  }
}
