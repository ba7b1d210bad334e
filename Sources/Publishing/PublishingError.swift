import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a site was not published. Whatever it says, the site that was there before is untouched.
public struct PublishingError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// A path of a file may not be written.
    case unsafePath
    /// Two files have one path on a system that does not tell upper from lower case.
    case collision
    /// The target is not a folder that may be replaced.
    case refusedTarget
    /// A site for insiders was to be put where others can see it.
    case publicPlace
    /// Another run is publishing to the same place.
    case busy
    /// The system could not write; its error number.
    case system(Int32)
  }

  public var reason: Reason
  /// The file of the site or the folder that it is about.
  public var path: String
  /// One sentence without full stop.
  public var summary: Message
  /// What to do.
  public var help: Message

  /// As a finding: SR1004 where another run is at work, SR0701 for colliding paths, SR0612 for a public place, SR1002 else.
  public var diagnostic: Diagnostic {
    let code: DiagnosticCode =
      switch reason {
      case .busy: .publishingBusy
      case .collision: .pageCollision
      case .publicPlace: .internalInPublicPlace
      case .unsafePath, .refusedTarget, .system: .outputNotWritable
      }
    return Diagnostic(code, at: SourcePosition(file: path), summary, help: help)
  }
}

extension PublishingError {
  /// What was to be done with a file or folder.
  enum Work {
    case create, lock, open, read, write, flush, replace

    fileprivate var words: Message {
      switch self {
      case .create: .init("ließ sich nicht anlegen", en: "could not be created")
      case .lock: .init("ließ sich nicht sperren", en: "could not be locked")
      case .open: .init("ließ sich nicht öffnen", en: "could not be opened")
      case .read: .init("ließ sich nicht lesen", en: "could not be read")
      case .write: .init("ließ sich nicht schreiben", en: "could not be written")
      case .flush: .init("ließ sich nicht auf den Datenträger schreiben", en: "could not be written to the disk")
      case .replace: .init("ließ sich nicht ersetzen", en: "could not be replaced")
      }
    }
  }

  /// What the system says at this moment (`errno`), in words that help.
  static func system(_ path: String, doing work: Work) -> PublishingError {
    let number = errno
    let (cause, help) = words(for: number)
    return PublishingError(
      reason: .system(number), path: path,
      summary: Message(
        "\(cause.german): „\(path)“ \(work.words.german)", en: "\(cause.english): “\(path)” \(work.words.english)"),
      help: help + Message(" Die bisherige Ausgabe ist unverändert.", en: " The site that was there is unchanged."))
  }

  private static func words(for number: Int32) -> (cause: Message, help: Message) {
    switch number {
    case ENOSPC: (.init("Der Datenträger ist voll", en: "The disk is full"), makeRoom)
    case EDQUOT:
      (.init("Der zugeteilte Speicherplatz ist aufgebraucht", en: "The disk quota is used up"), makeRoom)
    case EFBIG:
      (
        .init("Die Datei ist größer, als das System erlaubt", en: "The file is larger than the system allows"),
        .init("Prüfen Sie die Größe der Datei.", en: "Check the size of the file.")
      )
    case EACCES, EPERM:
      (
        .init("Für diesen Ordner fehlen die Schreibrechte", en: "Permission to write to this folder is missing"),
        .init(
          "Geben Sie sich das Recht oder wählen Sie einen anderen.", en: "Give yourself permission or choose another.")
      )
    case EROFS:
      (
        .init("Der Datenträger lässt sich nur lesen", en: "The disk is read-only"),
        .init("Wählen Sie einen anderen Ordner für die Ausgabe.", en: "Choose another folder for the output.")
      )
    case ENAMETOOLONG:
      (
        .init("Der Name ist zu lang", en: "The name is too long"),
        .init("Kürzen Sie den Namen der Datei oder des Ordners.", en: "Shorten the name of the file or folder.")
      )
    case ENOTDIR, EEXIST, ENOTEMPTY, ELOOP:
      (
        .init("An dieser Stelle steht etwas anderes als erwartet", en: "Something else is here than expected"),
        .init("Räumen Sie den Ordner der Ausgabe auf.", en: "Tidy up the folder of the output.")
      )
    case ENOENT:
      (
        .init("Den Ordner gibt es nicht", en: "The folder does not exist"),
        .init("Legen Sie ihn an oder wählen Sie einen anderen.", en: "Create it or choose another.")
      )
    case EMFILE, ENFILE:
      (
        .init("Zu viele Dateien sind offen", en: "Too many files are open"),
        .init("Beenden Sie andere Programme und starten Sie neu.", en: "Close other programs and start again.")
      )
    case EBUSY, EXDEV:
      (
        .init(
          "Der Ordner ist ein eigener Datenträger und kann nicht getauscht werden",
          en: "The folder is a disk of its own and cannot be exchanged"),
        .init("Wählen Sie einen Ordner darunter.", en: "Choose a folder below it.")
      )
    case EIO:
      (
        .init("Der Datenträger meldet einen Fehler", en: "The disk reports an error"),
        .init("Prüfen Sie den Datenträger.", en: "Check the disk.")
      )
    default:
      (
        .init("Das System meldet den Fehler \(number)", en: "The system reports error \(number)"),
        .init("Prüfen Sie den Ordner der Ausgabe.", en: "Check the folder of the output.")
      )
    }
  }

  private static let makeRoom = Message(
    "Schaffen Sie Platz und starten Sie neu.", en: "Make room and start again.")

  static func refused(_ directory: String, _ why: Message, _ help: Message) -> PublishingError {
    PublishingError(
      reason: .refusedTarget, path: directory,
      summary: Message(
        "In „\(directory)“ wird nicht veröffentlicht: \(why.german)",
        en: "Nothing is published to “\(directory)”: \(why.english)"),
      help: help)
  }
}
