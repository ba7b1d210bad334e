import Diagnostics

/// What a rule found, before anybody knows on how many pages it stands.
struct Finding: Sendable {
  var code: DiagnosticCode
  var place: Place
  var summary: Message
  var help: Message
  /// What is the same wherever the same cause shows: the path that a dead link leads to. Empty
  /// where each finding has its own cause.
  var subject = ""
}

/// One thing that is judged. A rule sees one document at a time and may look things up in the site.
protocol Rule: Sendable {
  func findings(in document: AuditedDocument, of site: Site) -> [Finding]
}

/// A document whose references were followed.
struct AuditedDocument: Sendable {
  var number: Int
  var document: Document
  var links: [(reference: Reference, destination: Site.Destination)]

  init(_ number: Int, of site: Site) {
    self.number = number
    document = site.documents[number]
    links = document.references.map { ($0, site.destination(of: $0, in: number)) }
  }
}
