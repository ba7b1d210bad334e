import ContentModel
import Diagnostics
import Exporting

/// The JSON Schemas for records, made from the declarations of their fields (DESIGN law 1).
///
/// They are written for draft 2020-12 with keywords that mean the same in draft 07, which some editors
/// still read.
public struct RecordSchema: Sendable {
  public let kind: Kind
  public let language: Language

  public init(_ kind: Kind, in language: Language) {
    self.kind = kind
    self.language = language
  }

  /// `angebot.schema.json`.
  public var fileName: String { "\(kind.rawValue).schema.json" }

  /// The schema as text: of the front matter of a page, of a YAML file, or of one row of a table as an
  /// object of texts. The same on every run.
  public var text: String { json.text }

  var json: JSONValue {
    let shapes = ShapeSchema(medium: kind.location.isTable ? .table : .yaml, language: language)
    let fields = kind.declarations
    var schema: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string(kind.singular),
      "description": .string(place.text(in: language)),
    ]
    var definitions = shapes.definitions(for: fields)
    let record = shapes.object(fields, of: kind).merging(snippet)
    if kind.location.isList {
      definitions.append(.init("eintrag", record))
      schema = schema.merging(["type": "array", "items": ["$ref": "#/$defs/eintrag"]])
    } else {
      schema = schema.merging(record)
    }
    if !definitions.isEmpty { schema.append("$defs", .object(definitions)) }
    return schema
  }

  private var place: Message {
    let file = kind.location.description
    return switch kind.location {
    case .document, .folderFile: Message("Die Datei \(file).", en: "The file \(file).")
    case .files(_, let ending, _):
      ending == "md"
        ? Message("Die Angaben am Anfang von \(file).", en: "The front matter of \(file).")
        : Message("Die Datei \(file).", en: "The file \(file).")
    case .items: Message("Die Liste in \(file).", en: "The list in \(file).")
    case .rows, .rowsOfFolder:
      Message(
        "Eine Zeile der Tabelle \(file), jede Zelle als Text.", en: "A row of the table \(file), every cell as text.")
    }
  }

  /// What editors such as VS Code offer for a new entry: the required fields, to be filled in one
  /// after the other.
  private var snippet: JSONValue {
    guard !kind.location.isTable else { return [:] }
    let required = kind.declarations.filter(\.isRequired)
    guard !required.isEmpty else { return [:] }
    let body = required.enumerated().map { index, field in
      JSONValue.Member(field.key, Self.placeholder(field.shape, number: index + 1))
    }
    let label = Message("\(kind.singular): was nötig ist", en: "\(kind.singular): what is required")
    return ["defaultSnippets": [["label": .string(label.text(in: language)), "body": .object(body)]]]
  }

  private static func placeholder(_ shape: Shape, number: Int) -> JSONValue {
    switch shape {
    case .choice(let words): .string("${\(number)|\(words.joined(separator: ","))|}")
    case .list(let item, _): .array([placeholder(item, number: number)])
    case .object(let fields):
      .object(
        fields.filter(\.isRequired).map { JSONValue.Member($0.key, .string("${\(number)}")) })
    default: .string("${\(number)}")
    }
  }
}

extension Kind.Location {
  var isTable: Bool {
    switch self {
    case .rows, .rowsOfFolder: true
    case .document, .files, .items, .folderFile: false
    }
  }

  var isList: Bool {
    if case .items = self { return true }
    return false
  }

  /// The files of a kind below the content folder, as a pattern that editors and linters read alike.
  var glob: String {
    switch self {
    case .document(let file), .items(let file), .rows(let file): file
    case .files(let folder, let ending, let depth):
      switch depth {
      // Names are slugs: the class leaves out `_ordner.yaml`.
      case 0: "\(folder)/[a-z0-9]*.\(ending)"
      case 1: "\(folder)/*/*.\(ending)"
      default: "\(folder)/**/*.\(ending)"
      }
    case .rowsOfFolder(let folder): "\(folder)/*.csv"
    case .folderFile: "**/_ordner.yaml"
    }
  }
}

/// Which schema belongs to which files: `{"schema": ["pattern", …]}`, as VS Code's `yaml.schemas` and
/// linters of front matter take it.
/// - Parameters:
///   - schemas: the folder with the schemas.
///   - content: the folder with the content; both as seen from the root of the repository.
public func schemaIndex(schemas: String, content: String) -> String {
  JSONValue.object(
    Kind.allCases.map { kind in
      JSONValue.Member(
        "\(schemas)/\(RecordSchema(kind, in: .german).fileName)", .strings(["\(content)/\(kind.location.glob)"]))
    }
  ).text
}
