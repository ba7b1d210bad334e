import Cleansing
import Diagnostics
import Portal

/// A public document tells nothing of people beside its pages, unless they may be named.
enum DocumentMetadataRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    // Who publishes a document is often written as its author.
    let offices = Set(([input.portal.settings.herausgeber] + input.portal.traeger.map(\.titel)).map(plain))
    func mayBeNamed(_ name: String) -> Bool {
      offices.contains(plain(name)) || published.personalData.mayName(name)
    }
    return published.files.flatMap { file in
      summaries(of: file.asset.metadata.properties, mayBeNamed).map { summary in
        Diagnostic(.documentMetadata, at: file.position, summary, help: help, notes: file.notes)
      }
    }
  }

  private static func plain(_ name: String) -> String { name.trimmed.lowercased() }

  /// One for each kind of property.
  private static func summaries(
    of properties: [Metadata.Property], _ mayBeNamed: (String) -> Bool
  ) -> [Message] {
    var authors: [String] = []
    var annotators: [String] = []
    var files: [String] = []
    var others: [Message] = []
    var summaries: [Message] = []
    for property in properties {
      switch property {
      case .author(let name): if !mayBeNamed(name) { authors.append(name) }
      case .annotator(let name): if !mayBeNamed(name) { annotators.append(name) }
      case .attachment(let name): files.append(name)
      case .path(let key, let value), .custom(let key, let value):
        others.append(Message("„\(key)“: „\(value)“", en: "“\(key)”: “\(value)”"))
      case .picture(.place):
        summaries.append(
          Message(
            "Ein Bild im Dokument sagt, wo es aufgenommen wurde",
            en: "A picture in the document tells where it was taken"))
      case .picture(.person):
        summaries.append(
          Message("Ein Bild im Dokument sagt, wer es gemacht hat", en: "A picture in the document tells who made it"))
      // A JPEG with something behind its end is not seen by anybody who reads the document.
      case .picture(.appended): break
      }
    }
    if !authors.isEmpty {
      summaries.append(
        Message("Als Verfasser des Dokuments steht darin ", en: "The document says that its author is ")
          + quoted(authors))
    }
    if !annotators.isEmpty {
      summaries.append(
        Message("Im Dokument stehen Anmerkungen von ", en: "In the document there are remarks by ") + quoted(annotators)
      )
    }
    let names = files.filter { !$0.isEmpty }
    if !files.isEmpty {
      let summary = Message("Im Dokument steckt eine weitere Datei", en: "There is another file inside of the document")
      summaries.append(names.isEmpty ? summary : summary + Message(verbatim: ": ") + quoted(names))
    }
    if !others.isEmpty {
      summaries.append(
        Message("In den Eigenschaften des Dokuments steht ", en: "The properties of the document say ") + listed(others)
      )
    }
    return summaries
  }

  private static func quoted(_ names: [String]) -> Message {
    listed(names.map { Message("„\($0)“", en: "“\($0)”") })
  }

  private static let help = Message(
    "Nehmen Sie es heraus und machen Sie das PDF neu. In Word: „Datei › Informationen › Auf Probleme überprüfen“, in LibreOffice: „Datei › Eigenschaften › Eigenschaften zurücksetzen“, in Acrobat: „Datei › Eigenschaften“. Wer genannt werden darf, steht in portal.yaml unter „freigaben“.",
    en:
      "Take it out and make the PDF anew. In Word: “File › Info › Check for Issues”, in LibreOffice: “File › Properties › Reset Properties”, in Acrobat: “File › Properties”. Those who may be named stand in portal.yaml under “freigaben”."
  )
}
