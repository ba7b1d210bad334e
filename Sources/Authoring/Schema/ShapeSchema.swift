import ContentModel
import Diagnostics
import Exporting

/// What a field may hold, as a JSON Schema.
///
/// The program reads a value by its declared type from its text. A tool reads YAML 1.2 first: `ja` is
/// text to it, `2026-09-01` too, `01234` is the number 1234. So a schema takes what the program takes
/// in the form in which such a tool sees it.
struct ShapeSchema {
  /// Who reads the file before the schema sees it.
  enum Medium {
    /// YAML 1.2, core schema.
    case yaml
    /// A row of a table: every cell is text.
    case table
  }

  let medium: Medium
  let language: Language

  /// The schema of a field with its help.
  func schema(of field: FieldDeclaration) -> JSONValue {
    let description: JSONValue = ["description": .string(help(for: field))]
    let own = description.merging(value(field.shape))
    guard medium == .table, !field.isRequired else { return own }
    // A row has every column, so a cell may be empty.
    return description.merging(["anyOf": [["pattern": #"^\s*$"#], value(field.shape)], "type": "string"])
  }

  /// Fields as an object that has no others.
  /// - Parameter kind: the kind of record, where these are all its fields and no group in it.
  func object(_ fields: [FieldDeclaration], of kind: Kind? = nil) -> JSONValue {
    let properties = fields.map { field in
      JSONValue.Member(field.key, field.key == "id" ? id(field, of: kind) : schema(of: field))
    }
    var object: JSONValue = ["type": "object", "properties": .object(properties)]
    let required = fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty { object.append("required", .strings(required)) }
    object.append("additionalProperties", false)
    return object
  }

  /// An own id is declared as text, because what is wrong with one is said where files are named too.
  private func id(_ field: FieldDeclaration, of kind: Kind?) -> JSONValue {
    guard let kind else { return schema(of: field) }
    let description: JSONValue = ["description": .string(help(for: field))]
    return description.merging(
      ["type": ["string", "number"], "pattern": .string(Pattern.anchored(Pattern.id(of: kind))), "minimum": 0])
  }

  private func help(for field: FieldDeclaration) -> String {
    var help = [field.help]
    if field.shape.isSingle {
      help.append(Message("Erwartet wird: ", en: "Expected: ") + field.shape.description + Message(verbatim: "."))
    }
    if field.visibility == .intern {
      help.append(Message("Nur für die interne Ausgabe.", en: "For the internal edition only."))
    }
    return help.joined(separator: " ").text(in: language)
  }

  // MARK: Shapes

  /// The schema of a value, or a reference to a definition that many fields share.
  private func value(_ shape: Shape) -> JSONValue {
    shape.definitionName.map { ["$ref": .string("#/$defs/\($0)")] } ?? schema(of: shape)
  }

  func schema(of shape: Shape) -> JSONValue {
    switch shape {
    case .text(let max):
      single(shape, or: ["number"], ["maxLength": .integer(max)])
    case .integer(let range):
      single(
        shape, or: ["integer"], ["minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)])
    case .decimal(let min, let max):
      single(
        shape, or: ["number"],
        .object(
          [min.map { .init("minimum", .number($0)) }, max.map { .init("maximum", .number($0)) }].compactMap(\.self)))
    case .boolean:
      medium == .yaml ? ["enum": ["ja", "nein", true, false, "true", "false"]] : single(shape, or: [])
    case .choice(let words): ["enum": .array(words.flatMap(choices))]
    case .partialDate: single(shape, or: ["integer"], ["minimum": 1000, "maximum": 9999])
    case .date, .clockTime, .schedule, .ageRange, .cycle, .webAddress, .anyReference: single(shape, or: [])
    case .email: single(shape, or: [], ["maxLength": 254])
    case .formula: single(shape, or: ["number"])
    case .telephone:
      // Digits without a blank are a number to YAML, and leading zeros are lost.
      single(shape, or: ["integer"], ["minimum": -999_999_999_999_999, "maximum": 999_999_999_999_999])
    case .digits(let count):
      single(shape, or: ["integer"], ["minimum": 0, "maximum": .integer(Self.largest(digits: count))])
    case .reference: single(shape, or: ["number"], ["minimum": 0])
    case .list(let item, let count): list(item, count)
    case .object(let fields): object(fields)
    }
  }

  /// A single value: text of a pattern or, where YAML sees them in it, one of other types.
  private func single(_ shape: Shape, or types: [String], _ bounds: JSONValue = [:]) -> JSONValue {
    var schema: JSONValue =
      medium == .table || types.isEmpty ? ["type": "string"] : ["type": .strings(["string"] + types)]
    schema.append("pattern", .string(Pattern.of(shape).map(Pattern.anchored) ?? #"\S"#))
    // Not of the standard, but VS Code and its relatives show it in place of the pattern.
    let message = Message("Erwartet wird: ", en: "Expected: ") + shape.description
    schema.append("patternErrorMessage", .string(message.text(in: language)))
    guard case .object(let members) = bounds else { return schema }
    // Bounds of numbers say nothing about text.
    return schema.merging(.object(members.filter { medium == .yaml || $0.key == "maxLength" }))
  }

  /// A word of a choice as YAML sees it; written in quotes it stays text.
  private func choices(_ word: String) -> [JSONValue] {
    guard medium == .yaml else { return [.string(word)] }
    return switch word {
    case "null": [.null, "null"]
    case "true": [true, "true"]
    case "false": [false, "false"]
    default: [.string(word)]
    }
  }

  private func list(_ item: Shape, _ count: ClosedRange<Int>) -> JSONValue {
    var list: JSONValue = ["type": "array", "items": value(item)]
    if count.lowerBound > 0 { list.append("minItems", .integer(count.lowerBound)) }
    if count.upperBound < .max { list.append("maxItems", .integer(count.upperBound)) }
    if item.isSingle { list.append("uniqueItems", true) }
    return list
  }

  private static func largest(digits count: Int) -> Int {
    (0..<count).reduce(1) { power, _ in power * 10 } - 1
  }

  // MARK: Definitions

  /// The definitions that the fields refer to, in the order of the alphabet.
  func definitions(for fields: [FieldDeclaration]) -> [JSONValue.Member] {
    var found: [String: JSONValue] = [:]
    func visit(_ shape: Shape) {
      switch shape {
      case .list(let item, _): visit(item)
      case .object(let fields): for field in fields { visit(field.shape) }
      default: if let name = shape.definitionName { found[name] = schema(of: shape) }
      }
    }
    for field in fields { visit(field.shape) }
    return found.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value) }
  }
}

extension Shape {
  /// Whether it is one value, neither a list nor a group.
  var isSingle: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  /// Long schemas that are the same in every field stand once in `$defs`.
  fileprivate var definitionName: String? {
    switch self {
    case .boolean: "ja-nein"
    case .date: "datum"
    case .partialDate: "zeitangabe"
    case .clockTime: "uhrzeit"
    case .schedule: "zeit"
    case .ageRange: "alter"
    case .cycle: "turnus"
    case .formula: "formel"
    case .email: "e-mail"
    case .webAddress: "internetadresse"
    case .telephone: "telefonnummer"
    case .text, .integer, .decimal, .choice, .digits, .reference, .anyReference, .list, .object: nil
    }
  }
}
