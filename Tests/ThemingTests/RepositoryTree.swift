import Foundation
import Reading
import TestSupport

/// A folder of the repository as a tree in memory.
func repositoryTree(_ folder: String) -> MemoryTree {
  let root = repositoryRoot.appending(path: folder)
  let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
  return MemoryTree(
    names.sorted().compactMap { name in
      var isFolder: ObjCBool = false
      let file = root.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue,
        let bytes = try? Data(contentsOf: file)
      else { return nil }
      return (name, Array(bytes))
    })
}
