#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files beside content and sites: lists and reports that the command line names.
enum LocalFile {
  /// A larger file is none of ours.
  private static let longest = 256 << 20

  /// Nil where it cannot be read, or is too large.
  static func bytes(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= longest {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    return nil
  }

  /// - Returns: whether all of it was written.
  static func write(_ bytes: [UInt8], to path: String, appending: Bool = false) -> Bool {
    fill(open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (appending ? O_APPEND : O_TRUNC), 0o666), with: bytes)
  }

  /// Makes a file that is not there yet, with the folders above it.
  /// - Returns: whether all of it was written; false also where there is something at the path.
  static func create(_ bytes: [UInt8], at path: String) -> Bool {
    makeFolders(above: path)
    return fill(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666), with: bytes)
  }

  private static func fill(_ file: Int32, with bytes: [UInt8]) -> Bool {
    guard file >= 0 else { return false }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    // A full disk may only show now.
    return close(file) == 0 && written == bytes.count
  }

  static func makeFolders(above path: String) {
    let folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for last in folders.indices {
      let folder = folders[...last].joined(separator: "/")
      // What is there already, or cannot be made, shows when the file is opened.
      if !folder.isEmpty { _ = mkdir(folder, 0o777) }
    }
  }

  /// Whether a folder can be filled: it is not there yet, or nothing is in it.
  static func isFree(_ path: String) -> Bool {
    guard exists(path) else { return true }
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { return false }
    }
    return true
  }

  /// Bytes; 0 where there is no such file.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Absolute; `/` where the current folder is gone.
  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}
