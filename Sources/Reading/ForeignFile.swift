import Diagnostics

/// Files of other programs: under the ending of a source, or left behind in the folder.
enum ForeignFile {
  /// Files that systems put into every folder; nobody means them.
  static func isOfSystem(_ path: ContentPath) -> Bool {
    ["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store"].contains(path.name.lowercased())
  }

  /// Nil where the bytes may be text. Complexity: O(1), but O(length) for packed files.
  static func finding(for bytes: [UInt8], at path: ContentPath) -> Diagnostic? {
    guard let program = Program(bytes) else { return nil }
    return Diagnostic(
      .unknownFile, at: SourcePosition(file: path.description),
      program.summary
        + Message(", kein Text mit der Endung „.\(path.ending)“", en: ", not a text with the ending “.\(path.ending)”"),
      help: program.help)
  }

  /// What Word and Excel put beside a file that is open: `~$elterncafe.docx`. Nil for any other.
  static func ownerFile(_ path: ContentPath) -> Diagnostic? {
    guard path.name.hasPrefix("~$") else { return nil }
    let program = path.ending.hasPrefix("xls") ? "Excel" : "Word"
    return Diagnostic(
      .unknownFile, at: SourcePosition(file: path.description),
      Message(
        "„\(path.name)“ zeigt, dass eine Datei noch in \(program) geöffnet ist",
        en: "“\(path.name)” shows that a file is still open in \(program)"),
      help: Message(
        "Schließen Sie \(program). Ist die Datei dann noch da, löschen Sie sie.",
        en: "Close \(program). If the file is still there afterwards, delete it."))
  }

  static let copyText = Message(
    "Kopieren Sie den Text in eine neue Datei mit der Endung „.md“. Den Anfang dafür legt „sozialraum new“ an.",
    en: "Copy the text into a new file with the ending “.md”. “sozialraum new” makes the beginning of it.")

  static let saveTable = Message(
    "Speichern Sie die Tabelle als „CSV UTF-8“ mit der Endung „.csv“.",
    en: "Save the table as “CSV UTF-8” with the ending “.csv”.")

  private enum Program {
    case word, excel, office, packed, richText, pdf

    init?(_ bytes: [UInt8]) {
      if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
        // The names of the parts stand in the file as they are.
        if bytes.holds("word/") || bytes.holds("opendocument.text") {
          self = .word
        } else if bytes.holds("xl/") || bytes.holds("opendocument.spreadsheet") {
          self = .excel
        } else {
          self = .packed
        }
      } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        self = .office
      } else if bytes.starts(with: Array("{\\rtf".utf8)) {
        self = .richText
      } else if bytes.starts(with: Array("%PDF".utf8)) {
        self = .pdf
      } else {
        return nil
      }
    }

    var summary: Message {
      switch self {
      case .word: Message("Das ist eine Word-Datei", en: "This is a Word file")
      case .excel: Message("Das ist eine Excel-Datei", en: "This is an Excel file")
      case .office: Message("Das ist eine ältere Word- oder Excel-Datei", en: "This is an older Word or Excel file")
      case .packed: Message("Das ist eine gepackte Datei (ZIP)", en: "This is a packed file (ZIP)")
      case .richText:
        Message("Das ist ein formatierter Text aus Word (RTF)", en: "This is a formatted text from Word (RTF)")
      case .pdf: Message("Das ist eine PDF-Datei", en: "This is a PDF file")
      }
    }

    var help: Message {
      switch self {
      case .word, .richText: copyText
      case .excel: saveTable
      case .office: copyText + Message(" Tabellen: ", en: " Tables: ") + saveTable
      case .packed:
        Message(
          "Packen Sie die Datei aus, und legen Sie hierher, was darin ist.",
          en: "Unpack the file, and put here what is in it.")
      case .pdf: Message("Geben Sie der Datei die Endung „.pdf“.", en: "Give the file the ending “.pdf”.")
      }
    }
  }
}

extension [UInt8] {
  /// Whether ASCII text stands somewhere in the bytes. Complexity: O(length).
  fileprivate func holds(_ text: String) -> Bool {
    let needle = Array(text.utf8)
    guard let first = needle.first else { return true }
    return indices.contains { index in
      self[index] == first && self[index...].starts(with: needle)
    }
  }
}
