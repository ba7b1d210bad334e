import ContentModel
import Diagnostics
import Exporting
import Foundation
import TestSupport
import Testing

@testable import Authoring

/// The schemas as files. That they take and refuse what they should is judged by Tests/Judges/schemas.py.
@Suite struct SchemaTests {
  static let folder = "docs/schemas"

  @Test(arguments: Kind.allCases) func isRecorded(_ kind: Kind) {
    let schema = RecordSchema(kind, in: .german)
    expectRecorded(schema.text, at: "\(Self.folder)/\(schema.fileName)")
  }

  @Test func indexIsRecorded() {
    expectRecorded(schemaIndex(schemas: Self.folder, content: "content"), at: "\(Self.folder)/index.json")
  }

  /// No schema of a kind that is gone; those with a number are of the program's own formats.
  @Test func nothingElseIsThere() {
    let known = Set(Kind.allCases.map { RecordSchema($0, in: .german).fileName } + ["index.json"])
    for file in repositoryFiles(Self.folder) where !file.path.contains(/-[0-9]+\.schema\.json$/) {
      #expect(known.contains(file.path), "\(file.path)")
    }
  }

  private static func properties(_ kind: Kind) -> [String: JSONValue] {
    var schema = RecordSchema(kind, in: .german).json
    if kind.location.isList { schema = schema["$defs"]?["eintrag"] ?? .null }
    guard case .object(let members) = schema["properties"] else { return [:] }
    return Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
  }

  @Test(arguments: Kind.allCases) func everyFieldIsThereWithItsHelp(_ kind: Kind) {
    let properties = Self.properties(kind)
    #expect(properties.count == kind.declarations.count)
    for field in kind.declarations {
      guard case .string(let help) = properties[field.key]?["description"] else {
        Issue.record("\(field.key)")
        continue
      }
      #expect(help.hasPrefix(field.help.german))
      #expect(help.contains("interne Ausgabe") || field.visibility == .oeffentlich)
    }
  }

  /// The same schema, in words of another language.
  @Test(arguments: Kind.allCases) func englishDiffersInWordsOnly(_ kind: Kind) {
    let english = RecordSchema(kind, in: .english).json
    #expect(english != RecordSchema(kind, in: .german).json)
    #expect(english.withoutWords == RecordSchema(kind, in: .german).json.withoutWords)
    #expect(!english.text.contains("Erwartet wird"))
  }

  @Test func wordsThatYAMLReadsOtherwise() {
    #expect(Self.properties(.wert)["status"]?["anyOf"] != nil)
    let shapes = ShapeSchema(medium: .yaml, language: .german)
    #expect(shapes.schema(of: .choice(["ja", "null", "true"])) == ["enum": ["ja", .null, "null", true, "true"]])
  }

  // MARK: VS Code

  /// The example names every schema of a YAML file, with the same files as the index.
  @Test func settingsOfVSCodeAgreeWithTheIndex() throws {
    let settings = try #require(try json("docs/vscode/settings.json") as? [String: Any])
    let schemas = try #require(settings["yaml.schemas"] as? [String: String])
    let index = try #require(try json("\(Self.folder)/index.json") as? [String: [String]])
    #expect(schemas == index.compactMapValues(\.first).filter { $0.value.hasSuffix(".yaml") })
    for schema in schemas.keys {
      #expect(repositoryFiles(Self.folder).contains { "\(Self.folder)/\($0.path)" == schema })
    }
  }

  @Test func extensionsOfVSCodeHaveIDs() throws {
    let extensions = try #require(try json("docs/vscode/extensions.json") as? [String: [String]])
    for id in extensions.values.joined() { #expect(id.wholeMatch(of: /[a-zA-Z0-9-]+\.[a-zA-Z0-9-]+/) != nil, "\(id)") }
    #expect(extensions["recommendations"]?.contains("redhat.vscode-yaml") == true)
  }

  private func json(_ path: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(contentsOf: repositoryRoot.appending(path: path)))
  }
}

extension JSONValue {
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The value without what people read.
  var withoutWords: JSONValue {
    switch self {
    case .object(let members):
      .object(
        members.filter { !["description", "patternErrorMessage", "label"].contains($0.key) || $0.value["type"] != nil }
          .map { Member($0.key, $0.value.withoutWords) })
    case .array(let items): .array(items.map(\.withoutWords))
    case .null, .bool, .number, .string: self
    }
  }
}
