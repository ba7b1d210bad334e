import Diagnostics
import Foundation

@testable import Publishing

/// A folder that is deleted when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("publishing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var target: String { path + "/oeffentlich" }

  /// Names in the folder besides the lock.
  var names: Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).subtracting([PublishingLock.name])
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// Path → bytes of all files below the target, the marker left out.
  func site(at directory: String? = nil) throws -> [String: [UInt8]] {
    let root = directory ?? target
    var result: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) where name != Marker.name {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      result[name] = try Array(Data(contentsOf: URL(fileURLWithPath: "\(root)/\(name)")))
    }
    return result
  }

  func inode(of name: String) -> ino_t? {
    var status = stat()
    return lstat("\(target)/\(name)", &status) == 0 ? status.st_ino : nil
  }
}

func site(_ files: KeyValuePairs<String, String>) -> [SiteFile] {
  files.map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) }
}

func contents(_ files: [SiteFile]) -> [String: [UInt8]] {
  Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
}

/// A site whose every page says which version it is, and that has one page of its own.
func versionedSite(_ version: Int, pages: Int = 30) -> [SiteFile] {
  var files = (0..<pages).map { SiteFile(path: "seiten/\($0 % 3)/s\($0).html", bytes: Array("\(version)".utf8)) }
  files.append(SiteFile(path: "index.html", bytes: Array("\(version)".utf8)))
  files.append(SiteFile(path: "v\(version).html", bytes: Array("\(version)".utf8)))
  files.append(SiteFile(path: "stil.css", bytes: Array("p {}".utf8)))
  return files
}

/// Publishes with a fault or a look at one of the moments of a run.
func publish(
  _ files: [SiteFile], to directory: String, exchange: (String, String) -> Bool = SystemDoor.exchange,
  step: (PublishingStep) throws(PublishingError) -> Void
) throws(PublishingError) -> PublishReport {
  try publish(
    files, to: directory, edition: "oeffentlich", waitingAtMost: 5, exchange: exchange, step: step)
}

/// As a file system behaves that cannot exchange.
func noExchange(_ first: String, _ second: String) -> Bool {
  errno = EINVAL
  return false
}
