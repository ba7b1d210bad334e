import Diagnostics

/// One thing that the content says, with its place: a scalar, a paragraph, the name of a file.
struct Statement: Sendable {
  enum Form: Sendable {
    /// Running text.
    case prose
    /// What something is called: title, id, name of a file.
    case name
    case email
    case address
    case telephone
    case figure
  }

  var text: String
  var form: Form
  /// Which places its bytes come from, in order; the first begins at 0.
  var marks: [Mark]
  var origin: Origin

  struct Mark: Sendable {
    var offset: Int
    var position: SourcePosition
  }

  init(_ text: String, _ form: Form, at position: SourcePosition, _ origin: Origin) {
    self.init(text, form, marks: [Mark(offset: 0, position: position)], origin)
  }

  init(_ text: String, _ form: Form, marks: [Mark], _ origin: Origin) {
    (self.text, self.form, self.marks, self.origin) = (text, form, marks, origin)
  }

  /// Where the byte at an offset comes from.
  func position(of offset: Int) -> SourcePosition {
    (marks.last { $0.offset <= offset } ?? marks.first)?.position ?? SourcePosition(file: "")
  }
}

/// What part of the content something is.
enum Origin: Hashable, Sendable {
  /// A field that only the internal edition has, in a record that everybody may see.
  case field(String)
  /// A field of a record that only the internal edition has.
  case record(String)
  /// A text below the fields of such a record.
  case text
  /// A box `[!INTERN]`, or a made-up one where examples are hidden.
  case passage
  /// The name of a file or folder.
  case fileName
  /// A picture or document that nothing public uses.
  case asset

  var words: Message {
    switch self {
    case .field(let key): Message("die interne Angabe „\(key)“", en: "the internal field “\(key)”")
    case .record(let key):
      Message("die Angabe „\(key)“ eines internen Eintrags", en: "the field “\(key)” of an internal entry")
    case .text: Message("der Text eines internen Eintrags", en: "the text of an internal entry")
    case .passage: Message("ein interner Absatz", en: "an internal passage")
    case .fileName: Message("der Name einer internen Datei", en: "the name of an internal file")
    case .asset: Message("ein internes Bild oder Dokument", en: "an internal picture or document")
    }
  }
}
