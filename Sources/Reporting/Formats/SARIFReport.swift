import Diagnostics
import Exporting

extension FindingReport {
  /// SARIF 2.1.0 (OASIS), for code scanning and viewers.
  func sarifReport() -> [UInt8] { encoded(SARIFLog(self)) }
}

private struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [SARIFRun]

  init(_ report: FindingReport) { runs = [SARIFRun(report)] }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}

private struct SARIFRun: Encodable {
  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name = "sozialraum"
    let language: String
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: String
    let name: String
    let shortDescription: Text
    let fullDescription: Text
    let help: Text
    let defaultConfiguration: Configuration
    let properties: Properties
  }

  struct Text: Encodable { let text: String }
  struct Configuration: Encodable { let level: String }
  struct Properties: Encodable { let tags: [String] }
  struct BaseFolder: Encodable { let description: Text }

  let tool: Tool
  let language: String
  let columnKind = "unicodeCodePoints"
  let originalUriBaseIds: [String: BaseFolder]
  let results: [SARIFResult]

  init(_ report: FindingReport) {
    language = report.say(Message("de-DE", en: "en-US"))
    // Only the codes that occur: the list of all of them would be longer than most reports.
    let codes = Set(report.findings.map(\.code)).sorted { $0.id < $1.id }
    let indices = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    let rules = codes.map { code in
      Rule(
        id: code.id, name: Self.name(of: code), shortDescription: Text(text: report.title(of: code)),
        fullDescription: Text(text: report.meaning(of: code)), help: Text(text: report.explanation(of: code)),
        defaultConfiguration: Configuration(level: code.severity.sarifLevel),
        properties: Properties(tags: [code.group.id, report.say(code.group.title)]))
    }
    tool = Tool(driver: Driver(language: language, rules: rules))
    originalUriBaseIds = [
      SARIFLocation.root: BaseFolder(
        description: Text(text: report.say(Message("Wurzel des Repositorys", en: "Root of the repository"))))
    ]
    results = zip(report.findings, Fingerprint.all(of: report.findings, report.paths)).map { finding, fingerprint in
      SARIFResult(finding, fingerprint, rule: indices[finding.code] ?? 0, report)
    }
  }
}

extension SARIFRun {
  /// `UnknownKey`.
  private static func name(of code: DiagnosticCode) -> String {
    let name = String(describing: code)
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}

private struct SARIFResult: Encodable {
  struct Fix: Encodable {
    let description: SARIFRun.Text
    let artifactChanges: [Change]
  }

  struct Change: Encodable {
    let artifactLocation: SARIFLocation.Artifact
    let replacements: [Replacement]
  }

  struct Replacement: Encodable {
    let deletedRegion: SARIFLocation.Region
    let insertedContent: SARIFRun.Text
  }

  let ruleId: String
  let ruleIndex: Int
  let level: String
  let message: SARIFRun.Text
  let locations: [SARIFLocation]
  let relatedLocations: [SARIFLocation]?
  let partialFingerprints: [String: String]
  let fixes: [Fix]?

  init(_ finding: Diagnostic, _ fingerprint: String, rule: Int, _ report: FindingReport) {
    ruleId = finding.code.id
    ruleIndex = rule
    level = finding.severity.sarifLevel
    message = SARIFRun.Text(text: report.sentence(for: finding))
    locations = [SARIFLocation(finding.position, of: finding, report)]
    relatedLocations =
      finding.notes.isEmpty
      ? nil
      : finding.notes.enumerated().map { index, note in
        SARIFLocation(note.position, of: finding, report, id: index + 1, message: report.say(note.text))
      }
    // Not `primaryLocationLineHash`: that one GitHub computes from the text of the line itself.
    partialFingerprints = ["sozialraumFinding/v1": fingerprint]
    fixes =
      finding.solutions.isEmpty
      ? nil
      : finding.solutions.map { solution in
        let files = Dictionary(grouping: solution.replacements, by: \.file)
        return Fix(
          description: SARIFRun.Text(text: report.say(solution.summary)),
          artifactChanges: files.sorted { $0.key < $1.key }.map { file, replacements in
            Change(
              artifactLocation: .init(file, for: finding.code, report),
              replacements: replacements.map { replacement in
                Replacement(
                  deletedRegion: .init(
                    startLine: replacement.start.line, startColumn: replacement.start.column,
                    endLine: replacement.end.line, endColumn: replacement.end.column),
                  insertedContent: SARIFRun.Text(text: replacement.text))
              })
          })
      }
  }
}

private struct SARIFLocation: Encodable {
  static let root = "%SRCROOT%"

  struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }

  struct Artifact: Encodable {
    let uri: String
    let uriBaseId: String?

    init(_ file: String, for code: DiagnosticCode, _ report: FindingReport) {
      let path = report.paths.path(of: file, for: code)
      uri = path.hasPrefix("/") ? "file://\(path.percentEncoded)" : path.percentEncoded
      uriBaseId = report.paths.isInRepository(path, for: code) ? SARIFLocation.root : nil
    }
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
    let endLine: Int?
    let endColumn: Int?
  }

  struct Logical: Encodable {
    let name: String
    let fullyQualifiedName: String
    let kind = "cell"
  }

  let id: Int?
  let physicalLocation: Physical
  let logicalLocations: [Logical]?
  let message: SARIFRun.Text?

  init(
    _ position: SourcePosition, of finding: Diagnostic, _ report: FindingReport, id: Int? = nil, message: String? = nil
  ) {
    self.id = id
    self.message = message.map(SARIFRun.Text.init)
    // Platforms show nothing without a line: what is about the whole file stands at its top.
    let range = TextRange(position)
    physicalLocation = Physical(
      artifactLocation: Artifact(position.file, for: finding.code, report),
      region: Region(startLine: range?.line ?? 1, startColumn: range?.start, endLine: nil, endColumn: range?.end))
    logicalLocations = position.cell.map { cell in
      [Logical(name: cell.name, fullyQualifiedName: "\(position.file)!\(cell.name)")]
    }
  }
}

extension Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

extension String {
  /// As a relative reference (RFC 3986): everything but unreserved characters and `/`.
  fileprivate var percentEncoded: String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
