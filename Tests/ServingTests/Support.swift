import ContentModel
import Diagnostics
import Editions
import Foundation
import Pipeline
import Reading
import Reporting
import TestSupport

@testable import Serving

/// A folder of its own with content and theme, gone when nobody needs it any more.
final class Workshop: Sendable {
  let root: URL

  var folders: Folders { Folders(content: path("content"), theme: path("theme"), output: "") }

  /// - Parameter sample: a folder with content below the repository.
  init(_ sample: String = "Tests/Samples/valid/kleiner-kreis/content", theme: String = "Tests/Samples/theme") throws {
    root = FileManager.default.temporaryDirectory.appending(path: "sozialraum-\(UUID().uuidString)")
    for file in repositoryFiles(sample) { try write(file.bytes, to: "content/\(file.path)") }
    for file in repositoryFiles(theme) where !file.path.hasPrefix("erwartet/") {
      try write(file.bytes, to: "theme/\(file.path)")
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func path(_ relative: String) -> String { root.appending(path: relative).path }

  func write(_ bytes: [UInt8], to relative: String) throws {
    let file = root.appending(path: relative)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ text: String, to relative: String) throws { try write(Array(text.utf8), to: relative) }

  func text(_ relative: String) throws -> String {
    try String(contentsOf: root.appending(path: relative), encoding: .utf8)
  }

  func append(_ text: String, to relative: String) throws {
    try write(try self.text(relative) + text, to: relative)
  }

  func remove(_ relative: String) throws { try FileManager.default.removeItem(at: root.appending(path: relative)) }

  func move(_ relative: String, to other: String) throws {
    try FileManager.default.moveItem(at: root.appending(path: relative), to: root.appending(path: other))
  }

  func preview(
    _ editions: [Edition] = Edition.allCases, isStrict: Bool = false, language: Language = .german
  ) throws -> Preview {
    let paths = ReportPaths(content: "content", theme: "theme", current: root.path) { _ in false }
    return Preview(
      folders, options: try options(editions), isStrict: isStrict, paths: paths, language: language)
  }
}

func options(_ editions: [Edition] = Edition.allCases) throws -> RunOptions {
  guard let day = CalendarDate(year: 2026, month: 11, day: 21) else {
    throw FileTreeError.unreadable(reason: Message(verbatim: "no such day"))
  }
  var options = RunOptions(stand: day)
  options.editions = editions
  return options
}

/// `SR0201 gemeinden/nord.md:7:1`.
func shown(_ finding: Diagnostic) -> String { "\(finding.code.id) \(finding.position)" }

extension PreviewAnswer {
  var bytes: [UInt8] {
    if case .bytes(let bytes) = body { bytes } else { [] }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
