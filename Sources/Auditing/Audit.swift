import Diagnostics
import Dividing

/// Reads the finished site back and judges it: links, markup, accessibility, foreign requests.
///
/// Pages are read by libxml2, with other eyes than those that wrote them. Style sheets and scripts
/// are searched for addresses. The answer is the same on one core or many.
/// - Parameters:
///   - files: all files of the edition, each path once.
///   - edition: its name; findings name the file `<edition>/<path>`.
/// - Returns: findings in the order of the files, then of their places. Empty where all is well.
/// - Complexity: linear in the bytes of the pages, style sheets and scripts.
public func audit(_ files: [SiteFile], edition: String) -> [Diagnostic] {
  let site = Site(concurrently(files.count, inChunksOf: chunkSize) { read(files[$0]) })
  let findings = concurrently(site.documents.count, inChunksOf: chunkSize) { number in
    let document = AuditedDocument(number, of: site)
    return allRules.flatMap { $0.findings(in: document, of: site) }
  }
  return diagnostics(from: findings, of: site, edition: edition)
}

/// In the order in which they are asked.
let allRules: [any Rule] = [
  MarkupRule(), DuplicateIDRule(), DeadLinkRule(), DeadAnchorRule(), ForeignRequestRule(), InlineProgramRule(),
  TitleRule(), LanguageRule(), HeadingRule(), AlternativeTextRule(),
]

private func read(_ file: SiteFile) -> Document {
  var document = Document(file)
  switch SiteFile.ending(of: file.path) {
  case "html", "htm": document = PageReader.read(file)
  case "css":
    document.references = file.bytes.withUnsafeBufferPointer { StyleScanner.references(in: $0[...], base: 0) }
  case "js", "mjs":
    document.references = file.bytes.withUnsafeBufferPointer { ScriptScanner.references(in: $0[...]) }
  default: break
  }
  return document
}

/// Documents that a core takes at once.
private let chunkSize = 32

private func diagnostics(from findings: [[Finding]], of site: Site, edition: String) -> [Diagnostic] {
  var pagesOfSubject: [String: Int] = [:]
  for ofDocument in findings where !ofDocument.isEmpty {
    for key in Set(ofDocument.compactMap(\.causeKey)) { pagesOfSubject[key, default: 0] += 1 }
  }
  var result: [Diagnostic] = []
  for (document, ofDocument) in zip(site.documents, findings) where !ofDocument.isEmpty {
    let file = "\(edition)/\(document.path)"
    let located = ofDocument.map { finding in
      let pages = finding.causeKey.flatMap { pagesOfSubject[$0] } ?? 1
      return Diagnostic(
        finding.code, at: finding.place.position(in: document.bytes, file: file), finding.summary,
        help: finding.help + finding.cause(pages: pages))
    }
    // Stable: findings of one place stay in the order of the rules.
    result += located.enumerated().sorted { left, right in
      if left.element.position < right.element.position { return true }
      return !(right.element.position < left.element.position) && left.offset < right.offset
    }.map(\.element)
  }
  return result
}

extension Finding {
  fileprivate var causeKey: String? { subject.isEmpty ? nil : code.id + subject }

  /// Where to look: what stands on many pages comes from a template.
  fileprivate func cause(pages: Int) -> Message {
    guard !subject.isEmpty else { return .empty }
    if pages >= 5 {
      return Message(
        " Das steht auf \(pages) Seiten: Die Ursache ist wahrscheinlich eine Vorlage des Themas.",
        en: " That is on \(pages) pages: the cause is probably a template of the theme.")
    }
    return Message(
      " Die Ursache steht wahrscheinlich in der Inhaltsdatei der Seite, sonst in der Vorlage des Themas.",
      en: " The cause is probably in the content file of the page, otherwise in the template of the theme.")
  }
}
