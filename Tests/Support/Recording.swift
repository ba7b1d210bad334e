import Foundation
import Testing

/// Expects that a file of the repository says what the program says now: documentation and golden
/// files that are made by code.
///
/// With `RECORD=1` in the environment the file is written, and the test fails all the same, so that
/// no recording passes unseen.
/// - Parameter repoRelativePath: segments joined by `/`, for instance `docs/meldungen.md`.
public func expectRecorded(
  _ text: String, at repoRelativePath: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = repositoryRoot.appending(path: repoRelativePath)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("\(repoRelativePath) was recorded. Run again without RECORD.", sourceLocation: sourceLocation)
    } catch {
      Issue.record("\(repoRelativePath) could not be written: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("\(repoRelativePath) is missing. Run once with RECORD=1.", sourceLocation: sourceLocation)
    return
  }
  let recorded = String(decoding: data, as: UTF8.self)
  // Compared as bytes: equal strings may differ in normalisation.
  guard !recorded.utf8.elementsEqual(text.utf8) else { return }
  Issue.record(
    "\(repoRelativePath) is out of date. \(firstDifference(recorded, text)) Run once with RECORD=1.",
    sourceLocation: sourceLocation)
}

/// The folder with `Package.swift`, found from this file upwards.
public let repositoryRoot: URL = {
  var folder = URL(filePath: #filePath).deletingLastPathComponent()
  while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
    folder.deleteLastPathComponent()
  }
  return folder
}()

func firstDifference(_ recorded: String, _ text: String) -> String {
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let index = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  let was = index < old.count ? "“\(old[index])”" : "the end"
  let now = index < new.count ? "“\(new[index])”" : "the end"
  return "Line \(index + 1) was \(was) and is now \(now)."
}
