import Diagnostics
import Exporting
import FoundationEssentials

/// Findings that somebody has seen and lives with for now: only what is new counts (docs/formats.md).
public struct Baseline: Sendable {
  /// A finding as it stands in the file. Only the fingerprint counts, the rest is for people.
  public struct Entry: Hashable, Sendable, Codable {
    public var fingerprint: String
    public var code: String
    public var file: String
    public var summary: String
  }

  /// Sorted by fingerprint, each once.
  public private(set) var entries: [Entry]

  /// The form of the file.
  private struct Document: Codable {
    var format: String
    var version: Int
    var findings: [Entry]
  }

  private static let format = "sozialraum-baseline"
  private static let version = 1

  /// Why a file is no baseline.
  public struct Fault: Error, Hashable { public let message: Message }

  public init(of findings: [Diagnostic], paths: ReportPaths) {
    entries = zip(findings, Fingerprint.all(of: findings, paths)).filter { Self.canBeAccepted($0.0) }.map {
      finding, fingerprint in
      Entry(
        fingerprint: fingerprint, code: finding.code.id, file: paths.name(of: finding.position.file, for: finding.code),
        summary: visibleText(finding.summary.german, limit: FindingReport.longestText))
    }.sorted { $0.fingerprint < $1.fingerprint }
  }

  /// Notes ask nobody to act, and a run that could not read its folders has judged nothing.
  private static func canBeAccepted(_ finding: Diagnostic) -> Bool {
    finding.severity != .note && finding.group != .program
  }

  /// A file as `bytes` writes it.
  public init(_ bytes: [UInt8]) throws(Fault) {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw Fault(
        message: Message(
          "Das ist keine Liste angenommener Meldungen, oder sie ist beschädigt",
          en: "This is no list of accepted findings, or it is damaged"))
    }
    guard document.format == Self.format, document.version == Self.version else {
      throw Fault(
        message: Message(
          "Diese Liste angenommener Meldungen hat eine Form, die dieses Programm nicht kennt",
          en: "This list of accepted findings has a form that this program does not know"))
    }
    entries = Set(document.findings).sorted { $0.fingerprint < $1.fingerprint }
  }

  public var bytes: [UInt8] {
    encoded(Document(format: Self.format, version: Self.version, findings: entries))
  }

  /// What a baseline says to the findings of a run.
  public struct Verdict: Sendable {
    /// Those that do not count.
    public var accepted: [Diagnostic] = []
    /// Those that stand in the file and count all the same.
    public var refused: [Diagnostic] = []
    /// Entries that no finding matches any more.
    public var outdated: [Entry] = []
  }

  /// - Parameters:
  ///   - findings: all of a run, in the order of the engine.
  ///   - acceptsErrors: false where something would be published: no list makes an error go away.
  public func verdict(on findings: [Diagnostic], paths: ReportPaths, acceptsErrors: Bool) -> Verdict {
    var verdict = Verdict()
    var open = Dictionary(entries.map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    for (finding, fingerprint) in zip(findings, Fingerprint.all(of: findings, paths)) {
      guard open.removeValue(forKey: fingerprint) != nil else { continue }
      let isRefused = !Self.canBeAccepted(finding) || finding.severity == .error && !acceptsErrors
      if isRefused { verdict.refused.append(finding) } else { verdict.accepted.append(finding) }
    }
    verdict.outdated = open.values.sorted { $0.fingerprint < $1.fingerprint }
    return verdict
  }
}
