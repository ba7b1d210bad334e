import Diagnostics
import Glibc

/// A folder on disk.
///
/// The root is opened once; everything below is opened relative to a directory descriptor, one
/// segment at a time and without following symbolic links, so that a link put in place of a folder
/// between listing and reading leads nowhere.
public struct DiskTree: FileTree {
  private let root: Descriptor
  private let includesHidden: Bool

  /// - Parameter includesHidden: whether names that begin with a dot are listed too, as by somebody who copies the folder.
  /// - Throws: `FileTreeError.unreadable` with the reason.
  public init(root path: String, includesHidden: Bool = false) throws(FileTreeError) {
    self.includesHidden = includesHidden
    guard !path.utf8.contains(0) else {
      throw .unreadable(
        reason: Message("Der Pfad enthält ein Nullzeichen.", en: "The path contains a null character."))
    }
    let number = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw .unreadable(reason: reason(for: errno)) }
    root = Descriptor(number)
  }

  public func list() -> (files: [ContentPath], diagnostics: [Diagnostic]) {
    var listing = Listing(includesHidden: includesHidden)
    let number = openat(root.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number < 0 {
      listing.refuse(folder: "", errno)
    } else {
      listing.visit(Descriptor(number), segments: [])
    }
    return (listing.files, listing.diagnostics)
  }

  /// The folder that holds a file, opened segment by segment so that no link is followed.
  package func folder(of path: ContentPath) throws(FileTreeError) -> Descriptor {
    var folder = root
    for segment in path.folders {
      let number = openat(folder.number, segment, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard number >= 0 else { throw .unreadable(reason: reason(for: errno)) }
      folder = Descriptor(number)
    }
    return folder
  }

  public func bytes(of path: ContentPath, limit: Int) throws(FileTreeError) -> [UInt8] {
    let folder = try folder(of: path)
    // Without O_NONBLOCK a named pipe would block for ever.
    let number = openat(folder.number, path.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard number >= 0 else { throw .unreadable(reason: reason(for: errno)) }
    return try read(Descriptor(number), limit: limit)
  }

  private func read(_ file: Descriptor, limit: Int) throws(FileTreeError) -> [UInt8] {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw .unreadable(reason: reason(for: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(
        reason: Message("Hier liegt keine gewöhnliche Datei.", en: "There is no ordinary file here."))
    }
    let expected = Int(status.st_size)
    guard expected <= limit else { throw .tooLarge(bytes: expected) }
    // One byte more than expected, so that the end is seen without another call.
    var failure: Int32 = 0
    var capacity = expected + 1
    var bytes: [UInt8] = []
    while true {
      var isAtEnd = false
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        while filled < buffer.count {
          let count = Glibc.read(file.number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
          if count > 0 {
            filled += count
          } else if count == 0 {
            isAtEnd = true
            return
          } else if errno != EINTR {
            failure = errno
            return
          }
        }
      }
      guard failure == 0 else { throw .unreadable(reason: reason(for: failure)) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count) }
      if isAtEnd { return bytes }
      // The file grew while it was read.
      capacity = min(64 * 1024, limit + 1 - bytes.count)
    }
  }
}

/// An open file or folder; closed when nobody needs it.
package final class Descriptor: Sendable {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}

/// Collects what lies below a folder.
private struct Listing {
  let includesHidden: Bool
  var files: [ContentPath] = []
  var diagnostics: [Diagnostic] = []

  /// Recursion is bounded by `Limits.folderDepth`.
  mutating func visit(_ folder: Descriptor, segments: [String]) {
    for name in names(in: folder, segments: segments) {
      let shown = (segments + [shownName(name)]).joined(separator: "/")
      guard let text = String(validating: name, as: UTF8.self), let path = ContentPath(segments: segments + [text])
      else {
        diagnostics.append(
          Diagnostic(
            .unsafePath, at: SourcePosition(file: shown),
            Message(
              "Der Name „\(shownName(name))“ ist nicht erlaubt", en: "The name “\(shownName(name))” is not allowed"),
            help: Message(
              "Benennen Sie die Datei um: kleine Buchstaben a–z, Ziffern und Bindestriche, höchstens 200 Zeichen.",
              en: "Rename the file: small letters a–z, digits and hyphens, at most 200 characters.")))
        continue
      }
      visit(path, in: folder)
    }
  }

  private mutating func visit(_ path: ContentPath, in folder: Descriptor) {
    var status = stat()
    guard fstatat(folder.number, path.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return refuse(folder: path.description, errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: files.append(path)
    case S_IFDIR: enter(path, in: folder)
    case S_IFLNK:
      diagnostics.append(
        Diagnostic(
          .unsafePath, at: SourcePosition(file: path.description),
          Message(
            "„\(path.name)“ ist eine Verknüpfung (symbolischer Link); Verknüpfungen werden nicht gelesen",
            en: "“\(path.name)” is a shortcut (symbolic link); shortcuts are not followed"),
          help: Message(
            "Legen Sie die Datei oder den Ordner selbst hierher.", en: "Put the file or folder itself here.")))
    default:
      diagnostics.append(
        Diagnostic(
          .unsafePath, at: SourcePosition(file: path.description),
          Message(
            "„\(path.name)“ ist weder eine Datei noch ein Ordner",
            en: "“\(path.name)” is neither a file nor a folder"),
          help: Message(
            "Entfernen Sie den Eintrag aus dem Inhaltsordner.", en: "Remove the entry from the content folder.")))
    }
  }

  private mutating func enter(_ path: ContentPath, in folder: Descriptor) {
    guard path.segments.count <= Limits.folderDepth else {
      diagnostics.append(
        Diagnostic(
          .nestingTooDeep, at: SourcePosition(file: path.description),
          Message(
            "Hier liegen mehr als \(Limits.folderDepth) Ordner ineinander",
            en: "More than \(Limits.folderDepth) folders lie inside each other here"),
          help: Message("Legen Sie den Ordner weiter oben ab.", en: "Put the folder further up.")))
      return
    }
    let number = openat(folder.number, path.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { return refuse(folder: path.description, errno) }
    visit(Descriptor(number), segments: path.segments)
  }

  /// Names in a folder, those that begin with a dot only if they are wanted; sorted, so that findings about them
  /// come in the same order on every machine.
  private mutating func names(in folder: Descriptor, segments: [String]) -> [[UInt8]] {
    let copy = fcntl(folder.number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0, let stream = fdopendir(copy) else {
      if copy >= 0 { close(copy) }
      refuse(folder: segments.joined(separator: "/"), errno)
      return []
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { refuse(folder: segments.joined(separator: "/"), errno) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let isWanted = includesHidden ? name != [0x2E] && name != [0x2E, 0x2E] : name.first != UInt8(ascii: ".")
      if isWanted { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  mutating func refuse(folder: String, _ number: Int32) {
    diagnostics.append(
      Diagnostic(
        .unreadableFile, at: SourcePosition(file: folder),
        folder.isEmpty
          ? Message("Der Inhaltsordner lässt sich nicht lesen", en: "The content folder cannot be read")
          : Message("„\(folder)“ lässt sich nicht lesen", en: "“\(folder)” cannot be read"),
        help: reason(for: number)))
  }

  private func shownName(_ name: [UInt8]) -> String {
    var shown = ""
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
      shown.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
    }
    return shown
  }
}

private func reason(for number: Int32) -> Message {
  switch number {
  case ENOENT: .init("Den Ordner oder die Datei gibt es nicht.", en: "The folder or file does not exist.")
  case ENOTDIR: .init("Das ist kein Ordner.", en: "That is not a folder.")
  case EACCES, EPERM: .init("Die Leserechte fehlen.", en: "Permission to read is missing.")
  case ELOOP:
    .init(
      "Das ist eine Verknüpfung (symbolischer Link); Verknüpfungen werden nicht gelesen.",
      en: "That is a shortcut (symbolic link); shortcuts are not followed.")
  case EMFILE, ENFILE: .init("Es sind zu viele Dateien zugleich geöffnet.", en: "Too many files are open at once.")
  case EIO: .init("Der Datenträger meldet einen Lesefehler.", en: "The disk reports a read error.")
  default: .init("Das Betriebssystem meldet Fehler \(number).", en: "The operating system reports error \(number).")
  }
}
