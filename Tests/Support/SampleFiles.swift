import Diagnostics
import Foundation
import Reading
import Testing

/// All files below a folder of the repository, sorted by path; empty where there is no such folder.
public func repositoryFiles(_ folder: String) -> [SiteFile] {
  let root = repositoryRoot.appending(path: folder).resolvingSymlinksInPath()
  let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
  return names.sorted().compactMap { name in
    let file = root.appending(path: name)
    guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
      let bytes = try? Data(contentsOf: file)
    else { return nil }
    return SiteFile(path: name, bytes: Array(bytes))
  }
}

/// A folder of the repository as a tree in memory.
public func repositoryTree(_ folder: String) -> MemoryTree { MemoryTree(repositoryFiles(folder)) }

extension MemoryTree {
  public init(_ files: [SiteFile]) { self.init(files.map { ($0.path, $0.bytes) }) }
}

/// Expects that a folder of the repository holds exactly these files, byte by byte. `RECORD=1`
/// writes the folder, and the test fails all the same.
public func expectRecorded(
  _ files: [SiteFile], in folder: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let root = repositoryRoot.appending(path: folder)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    do {
      if FileManager.default.fileExists(atPath: root.path) { try FileManager.default.removeItem(at: root) }
      for file in files {
        let target = root.appending(path: file.path)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: target)
      }
      Issue.record("\(folder) was recorded. Run again without RECORD.", sourceLocation: sourceLocation)
    } catch {
      Issue.record("\(folder) could not be written: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  let recorded = Dictionary(
    repositoryFiles(folder).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  let made = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  let missing = recorded.keys.filter { made[$0] == nil }.sorted()
  let added = made.keys.filter { recorded[$0] == nil }.sorted()
  #expect(missing == [], "\(folder): no longer made. Run once with RECORD=1.", sourceLocation: sourceLocation)
  #expect(added == [], "\(folder): new. Run once with RECORD=1.", sourceLocation: sourceLocation)
  for (path, bytes) in made.sorted(by: { $0.key < $1.key }) {
    guard let old = recorded[path], old != bytes else { continue }
    let difference = firstDifference(String(decoding: old, as: UTF8.self), String(decoding: bytes, as: UTF8.self))
    Issue.record(
      "\(folder)/\(path) is out of date. \(difference) Run once with RECORD=1.", sourceLocation: sourceLocation)
  }
}
