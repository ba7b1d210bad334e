import Diagnostics
import Glibc
import Reading

/// Puts changed files in the place of the old ones, each at once: at every instant either the old
/// file is there or the new one, with the old one's rights.
///
/// Nothing is written through a symbolic link or outside of the folder, and nothing over a file that
/// is not as it was read.
/// - Returns: one finding (SR1005) for each file that could not be written; it stays as it was.
public func write(_ files: [FixedFile], to tree: DiskTree) -> [Diagnostic] {
  files.compactMap { file in
    do throws(WritingError) {
      try replace(file, in: tree)
      return nil
    } catch {
      return Diagnostic(
        .contentNotWritable, at: SourcePosition(file: file.path.description),
        Message("„\(file.path)“ ließ sich nicht ändern", en: "“\(file.path)” could not be changed"), help: error.help)
    }
  }
}

private struct WritingError: Error {
  var help: Message

  init(_ help: Message) { self.help = help }

  /// What the system says at this moment (`errno`).
  static var system: WritingError {
    let number = errno
    let reason =
      switch number {
      case EACCES, EPERM: Message("Die Schreibrechte fehlen.", en: "You have no permission to write.")
      case ENOSPC, EDQUOT: Message("Der Datenträger ist voll.", en: "The disk is full.")
      case EROFS: Message("Der Datenträger lässt sich nur lesen.", en: "The disk can only be read.")
      case ENOENT: Message("Die Datei gibt es nicht mehr.", en: "The file is no longer there.")
      case ELOOP: Message("Dort liegt jetzt eine Verknüpfung.", en: "There is a symbolic link now.")
      default:
        Message("Das Betriebssystem meldet Fehler \(number).", en: "The operating system reports error \(number).")
      }
    return WritingError(reason + unchanged)
  }

  static let unchanged = Message(" Die Datei ist unverändert.", en: " The file is unchanged.")
}

private func replace(_ file: FixedFile, in tree: DiskTree) throws(WritingError) {
  let folder: Descriptor
  let current: [UInt8]
  do {
    folder = try tree.folder(of: file.path)
    current = try tree.bytes(of: file.path, limit: Limits.csvFile)
  } catch {
    guard case .unreadable(let reason) = error else { throw changedMeanwhile }
    throw WritingError(reason + WritingError.unchanged)
  }
  guard current == file.old else { throw changedMeanwhile }
  var status = stat()
  guard fstatat(folder.number, file.path.name, &status, AT_SYMLINK_NOFOLLOW) == 0,
    // A file that is protected against writing stays, though its folder would allow it.
    faccessat(folder.number, file.path.name, W_OK, AT_EACCESS) == 0
  else { throw .system }
  // A name with a dot is not read as content, should a crash leave it behind.
  let name = ".\(file.path.name).\(getpid()).neu"
  let number = openat(folder.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
  guard number >= 0 else { throw .system }
  do throws(WritingError) {
    try fill(Descriptor(number), with: file.new, like: status)
    guard renameat(folder.number, name, folder.number, file.path.name) == 0 else { throw .system }
  } catch {
    unlinkat(folder.number, name, 0)
    throw error
  }
}

private let changedMeanwhile = WritingError(
  Message(
    "Jemand hat sie inzwischen geändert; starten Sie noch einmal.",
    en: "Somebody has changed it in the meantime; please start again."))

private func fill(_ file: Descriptor, with bytes: [UInt8], like old: stat) throws(WritingError) {
  var offset = 0
  while offset < bytes.count {
    let count = bytes.withUnsafeBytes {
      Glibc.write(file.number, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
    }
    if count > 0 {
      offset += count
    } else if count < 0, errno != EINTR {
      throw .system
    }
  }
  var status = stat()
  guard fstat(file.number, &status) == 0 else { throw .system }
  if (status.st_uid, status.st_gid) != (old.st_uid, old.st_gid) {
    // Only the administrator may give files away; the file stays readable as it was all the same.
    _ = fchown(file.number, old.st_uid, old.st_gid)
  }
  // These are people's own files: not to be lost with the power, so they are on the disk before the old ones go.
  guard fchmod(file.number, old.st_mode & 0o7777) == 0, fsync(file.number) == 0 else { throw .system }
}
