import ArgumentParser
import Authoring
import ContentModel
import Diagnostics

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Schreibt JSON-Schemata, mit denen Editoren beim Ausfüllen helfen.",
    discussion: """
      Mit Ordner: ein Schema für jede Art und index.json, das sagt, zu welchen Dateien es gehört.
      Nur mit Art: ihr Schema auf den Bildschirm.

      Beispiele:
        sozialraum schema --output docs/schemas
        sozialraum schema angebot
        sozialraum schema angebot --language en > angebot.schema.json
      """)

  @Argument(
    help: ArgumentHelp("Die Art, zum Beispiel angebot. Ohne Angabe: alle.", valueName: "art"))
  var art: Kind?

  @Option(help: ArgumentHelp("Ordner für die Schemata.", valueName: "ordner"), completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp("Ordner mit den Inhalten, für die Muster in index.json.", valueName: "ordner"),
    completion: .directory)
  var content = "content"

  @Option(
    name: [.customLong("language"), .customLong("sprache")],
    help: ArgumentHelp("Die Sprache der Hilfe: de oder en.", valueName: "sprache"))
  var language = Language.german

  func validate() throws {
    if art == nil, output == nil {
      throw ValidationError("Nennen Sie einen Ordner, zum Beispiel --output docs/schemas, oder eine Art.")
    }
  }

  func run() throws {
    guard let output else {
      if let art { Terminal.print(Array(RecordSchema(art, in: language).text.utf8)) }
      return
    }
    let schemas = (art.map { [$0] } ?? Kind.allCases).map { RecordSchema($0, in: language) }
    for schema in schemas { write(schema.text, to: "\(output)/\(schema.fileName)") }
    if art == nil { write(schemaIndex(schemas: output, content: content), to: "\(output)/index.json") }
    print("\(schemas.count == 1 ? "1 Schema" : "\(schemas.count) Schemata") → \(output)")
  }

  private func write(_ text: String, to path: String) {
    LocalFile.makeFolders(above: path)
    guard !LocalFile.write(Array(text.utf8), to: path) else { return }
    Terminal.printError(
      Message("„\(path)“ lässt sich nicht schreiben.", en: "“\(path)” cannot be written.").text(in: language))
    Terminal.exit(.usage)
  }
}
