import Checking
import ContentModel
import Contract
import Diagnostics
import Editions
import Portal
import Protecting
import Reading
import Testing

/// A content folder in memory, changed step by step.
///
/// A `▶` in a file is not part of it: it marks the place where a finding is expected.
public struct Sample: Sendable {
  public private(set) var files: [String: String]

  public init(_ files: [String: String]) { self.files = files }

  /// The day as of which samples are looked at.
  public static let stand = CalendarDate(iso: "2026-09-01")

  // MARK: Changing

  public func with(_ path: String, _ text: String) -> Sample {
    var copy = self
    copy.files[path] = text
    return copy
  }

  public func without(_ path: String) -> Sample {
    var copy = self
    copy.files[path] = nil
    return copy
  }

  /// Puts one text in the place of another, which must stand in the file exactly once.
  public func replacing(
    _ old: String, with new: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Sample {
    let parts = (files[path] ?? "").split(separator: old, omittingEmptySubsequences: false)
    if parts.count != 2 {
      Issue.record("\(path) has \(parts.count - 1) times: \(old)", sourceLocation: sourceLocation)
    }
    return with(path, parts.joined(separator: new))
  }

  /// Adds lines: to the front matter of a Markdown file, to the end of another.
  public func adding(_ lines: String, to path: String) -> Sample {
    let text = files[path] ?? ""
    guard path.hasSuffix(".md") else { return with(path, text + lines + "\n") }
    return with(path, "---\n\(lines)\n" + text.dropFirst(4))
  }

  /// Adds a passage to the end of a Markdown file.
  public func writing(_ text: String, in path: String) -> Sample {
    with(path, (files[path] ?? "") + "\n" + text + "\n")
  }

  // MARK: Looking at it

  public var tree: MemoryTree {
    let mark = Array("▶".utf8)
    return MemoryTree(files.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8).without(mark)) })
  }

  public var sources: Sources { read(tree) }

  public var records: [IdentifiedRecord] { identify(sources).records }

  /// The record of a file, or the first in it.
  public func record(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> IdentifiedRecord {
    try #require(records.first { $0.record.path.description == path }, sourceLocation: sourceLocation)
  }

  /// All records, decoded without a cut.
  public var content: Content { decode(records, expectsInternalFields: true) }

  public func portal(_ edition: Edition = .intern, examples: ExamplePolicy = .zeigen) throws -> Portal {
    resolve(cut(records, for: edition, examples: examples), stand: try #require(Self.stand)).portal
  }

  /// Everything that reading, identifying, decoding and checking find, each once, in order.
  /// - Parameter withTidiness: SR0123 and SR0223 as well. Samples are put together from pieces of text,
  ///   so they are rarely asked for that.
  public func diagnostics(isPublication: Bool = false, withTidiness: Bool = false) throws -> [Diagnostic] {
    let sources = sources
    let (records, findings) = identify(sources)
    let resolution = resolve(cut(records, for: .intern), stand: try #require(Self.stand))
    var engine = DiagnosticEngine()
    engine.add(sources.diagnostics + findings + resolution.diagnostics)
    let input = CheckInput(sources: sources, records: records, resolution: resolution, isPublication: isPublication)
    engine.add(check(input))
    let published = protect(
      try portal(.oeffentlich, examples: ExamplePolicy(in: records)), earlier: EarlierFigures(in: records))
    engine.add(
      checkEditions(
        input, published: published, Fulfilment(of: published.portal),
        records: cut(records, for: .oeffentlich, examples: ExamplePolicy(in: records)).records))
    return engine.sorted.filter { withTidiness || ![.finalNewline, .keyOrder].contains($0.code) }
  }

  /// The places marked with `▶`, as `file:line:column`, in order.
  public var marks: [String] {
    var marks: [SourcePosition] = []
    for (path, text) in files {
      var line = 1
      var column = 1
      for scalar in text.unicodeScalars {
        if scalar == "▶" {
          marks.append(SourcePosition(file: path, line: line, column: column))
        } else if scalar == "\n" {
          line += 1
          column = 1
        } else {
          column += 1
        }
      }
    }
    return marks.sorted().map(\.description)
  }
}

/// Expects these findings and no others: each at its mark, in the order of the marks.
/// - Parameter elsewhere: findings that no mark can show, as `SR0303 portal.yaml`.
/// - Returns: the findings, to look at their words.
@discardableResult
public func expect(
  _ sample: Sample, finds codes: DiagnosticCode..., elsewhere: [String] = [], isPublication: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [Diagnostic] {
  let marks = sample.marks
  #expect(marks.count == codes.count, "marks and codes", sourceLocation: sourceLocation)
  let found = try sample.diagnostics(isPublication: isPublication)
  #expect(
    found.map { "\($0.code.id) \($0.position)" }.sorted()
      == (zip(codes, marks).map { "\($0.id) \($1)" } + elsewhere).sorted(),
    "\(found.map(\.summary.german))", sourceLocation: sourceLocation)
  for finding in found {
    #expect(!finding.summary.german.isEmpty && !finding.summary.german.hasSuffix("."), sourceLocation: sourceLocation)
    #expect(!finding.help.german.isEmpty, sourceLocation: sourceLocation)
  }
  return found
}

extension [UInt8] {
  /// The bytes without the marks in them; large files have none.
  fileprivate func without(_ mark: [UInt8]) -> [UInt8] {
    guard count < 100_000 else { return self }
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if self[index...].starts(with: mark) {
        index += mark.count
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}
