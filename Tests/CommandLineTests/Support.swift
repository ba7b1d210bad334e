import Foundation
import TestSupport

struct Result {
  var status: Int32
  var output: String
  var errors: String
}

/// The program beside the test bundle.
private let program: URL = {
  var folder = Bundle(for: Marker.self).bundleURL
  if folder.pathExtension == "xctest" { folder.deleteLastPathComponent() }
  return folder.appending(path: "sozialraum")
}()

private final class Marker {}

/// Runs the program to its end, with both streams in files.
/// - Parameter wrapper: a command in front of it.
func run(
  _ arguments: [String], environment: [String: String] = [:], through wrapper: [String] = []
) throws -> Result {
  let process = Process()
  let command = wrapper + [program.path] + arguments
  process.executableURL = URL(filePath: command[0])
  process.arguments = Array(command.dropFirst())
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let (output, errors) = (TemporaryFolder(), TemporaryFolder())
  // Files, not pipes: a full pipe would block the program until somebody reads.
  process.standardOutput = try output.handle()
  process.standardError = try errors.handle()
  try process.run()
  process.waitUntilExit()
  return Result(status: process.terminationStatus, output: output.text, errors: errors.text)
}

/// The theme of the tests.
var theme: String { repositoryRoot.appending(path: "Tests/Samples/theme").path }

/// Options for a sample site and the theme of the tests.
func site(_ name: String) -> [String] {
  let content = repositoryRoot.appending(path: "Tests/Samples/valid/\(name)/content").path
  return ["--content", content, "--theme", theme, "--stand", "2026-11-21"]
}

/// A folder of its own, gone when nobody needs it any more.
final class TemporaryFolder: Sendable {
  private let root: URL

  var path: String { root.path }

  init() {
    root = FileManager.default.temporaryDirectory.appending(path: "sozialraum-\(UUID().uuidString)")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func create() throws { try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true) }

  func write(_ text: String, to relative: String) throws {
    let file = root.appending(path: relative)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Copies a folder of the repository.
  func copy(_ folder: String) throws {
    for file in repositoryFiles(folder) {
      let target = root.appending(path: file.path)
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: target)
    }
  }

  /// Path → bytes of all files below.
  func files(_ relative: String) -> [String: Data] {
    let folder = relative.isEmpty ? root : root.appending(path: relative)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      names.compactMap { name in (try? Data(contentsOf: folder.appending(path: name))).map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  fileprivate func handle() throws -> FileHandle {
    try write("", to: "stream")
    return try FileHandle(forWritingTo: root.appending(path: "stream"))
  }

  fileprivate var text: String {
    (try? Data(contentsOf: root.appending(path: "stream"))).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
