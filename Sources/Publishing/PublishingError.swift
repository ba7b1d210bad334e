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
    /// Another run is publishing to the same place.
    case busy
    /// The system could not write; its error number.
    case system(Int32)
  }

  public var reason: Reason
  /// The file of the site or the folder that it is about.
  public var path: String
  /// German, one sentence without full stop.
  public var summary: Message
  /// German: what to do.
  public var help: Message

  /// As a finding: SR1004 where another run is at work, SR0701 for colliding paths, SR1002 else.
  public var diagnostic: Diagnostic {
    let code: DiagnosticCode =
      switch reason {
      case .busy: .publishingBusy
      case .collision: .pageCollision
      case .unsafePath, .refusedTarget, .system: .outputNotWritable
      }
    return Diagnostic(code, at: SourcePosition(file: path), summary, help: help)
  }
}

extension PublishingError {
  /// What the system says at this moment (`errno`), in words that help.
  static func system(_ path: String, doing what: String) -> PublishingError {
    let number = errno
    let old = "Die bisherige Ausgabe ist unverändert."
    let (cause, help): (Message, Message) =
      switch number {
      case ENOSPC: ("Der Datenträger ist voll", "Schaffen Sie Platz und starten Sie neu. \(old)")
      case EDQUOT: ("Der zugeteilte Speicherplatz ist aufgebraucht", "Schaffen Sie Platz und starten Sie neu. \(old)")
      case EFBIG: ("Die Datei ist größer, als das System erlaubt", "Prüfen Sie die Größe der Datei. \(old)")
      case EACCES, EPERM:
        ("Für diesen Ordner fehlen die Schreibrechte", "Geben Sie sich das Recht oder wählen Sie einen anderen. \(old)")
      case EROFS: ("Der Datenträger lässt sich nur lesen", "Wählen Sie einen anderen Ordner für die Ausgabe. \(old)")
      case ENAMETOOLONG: ("Der Name ist zu lang", "Kürzen Sie den Namen der Datei oder des Ordners. \(old)")
      case ENOTDIR, EEXIST, ENOTEMPTY, ELOOP:
        ("An dieser Stelle steht etwas anderes als erwartet", "Räumen Sie den Ordner der Ausgabe auf. \(old)")
      case ENOENT: ("Den Ordner gibt es nicht", "Legen Sie ihn an oder wählen Sie einen anderen. \(old)")
      case EMFILE, ENFILE: ("Zu viele Dateien sind offen", "Beenden Sie andere Programme und starten Sie neu. \(old)")
      case EBUSY, EXDEV:
        (
          "Der Ordner ist ein eigener Datenträger und kann nicht getauscht werden",
          "Wählen Sie einen Ordner darunter. \(old)"
        )
      case EIO: ("Der Datenträger meldet einen Fehler", "Prüfen Sie den Datenträger. \(old)")
      default: ("Das System meldet den Fehler \(number)", "Prüfen Sie den Ordner der Ausgabe. \(old)")
      }
    return PublishingError(
      reason: .system(number), path: path, summary: "\(cause): „\(path)“ ließ sich nicht \(what)", help: help)
  }

  static func refused(_ directory: String, _ why: Message, _ help: Message) -> PublishingError {
    PublishingError(
      reason: .refusedTarget, path: directory, summary: "In „\(directory)“ wird nicht veröffentlicht: \(why)",
      help: help)
  }
}
