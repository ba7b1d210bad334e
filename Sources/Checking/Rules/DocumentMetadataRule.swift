import Cleansing
import Diagnostics
import Portal

/// A public document tells nothing of people beside its pages, unless they may be named.
enum DocumentMetadataRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    // Who publishes a document is often written as its author.
    let offices = Set(([input.portal.settings.herausgeber] + input.portal.traeger.map(\.titel)).map(plain))
    return published.files.flatMap { file in
      let told = Told(file.asset.metadata.properties) { name in
        offices.contains(plain(name)) || published.personalData.mayName(name)
      }
      return told.messages.map { message in
        Diagnostic(.documentMetadata, at: file.position, message.summary, help: message.help, notes: file.notes)
      }
    }
  }

  private static func plain(_ name: String) -> String { name.trimmed.lowercased() }
}

/// What a document tells, sorted: one finding for each kind.
private struct Told {
  private var authors: [Message] = []
  private var annotators: [Message] = []
  private var files: [Message] = []
  private var hasFile = false
  private var pictures: [Message] = []
  private var others: [Message] = []

  init(_ properties: [Metadata.Property], mayBeNamed: (String) -> Bool) {
    for property in properties {
      switch property {
      case .author(let name): if !mayBeNamed(name) { authors.append(quoted(name)) }
      case .annotator(let name): if !mayBeNamed(name) { annotators.append(quoted(name)) }
      case .attachment(let name):
        hasFile = true
        if !name.isEmpty { files.append(quoted(name)) }
      case .path(let key, let value), .custom(let key, let value):
        others.append(quoted(key) + Message(verbatim: ": ") + quoted(value))
      case .picture(.place): pictures.append(Message("wo es aufgenommen wurde", en: "where it was taken"))
      case .picture(.person): pictures.append(Message("wer es gemacht hat", en: "who made it"))
      // Nobody who reads the document comes to what stands behind the end of a picture in it.
      case .picture(.appended): break
      }
    }
  }

  var messages: [(summary: Message, help: Message)] {
    var messages: [(summary: Message, help: Message)] = []
    if !authors.isEmpty {
      messages.append(
        (
          Message("Im Dokument steht, von wem es ist: ", en: "The document says whom it is by: ") + listed(authors),
          Message(
            "Nehmen Sie den Namen heraus (Word: „Datei › Informationen › Auf Probleme überprüfen“; LibreOffice und Acrobat: „Datei › Eigenschaften“). Wer genannt werden darf, steht in portal.yaml unter „freigaben“.",
            en:
              "Take the name out (Word: “File › Info › Check for Issues”; LibreOffice and Acrobat: “File › Properties”). Those who may be named stand in portal.yaml under “freigaben”."
          )
        ))
    }
    if !annotators.isEmpty {
      messages.append(
        (
          Message("Im Dokument stehen Anmerkungen von ", en: "In the document there are remarks by ")
            + listed(annotators),
          Message(
            "Löschen Sie die Anmerkungen, oder machen Sie das PDF ohne sie neu.",
            en: "Delete the remarks, or make the PDF anew without them.")
        ))
    }
    if hasFile {
      let summary = Message("Im Dokument steckt eine weitere Datei", en: "There is another file inside of the document")
      messages.append(
        (
          files.isEmpty ? summary : summary + Message(verbatim: ": ") + listed(files),
          Message(
            "Machen Sie das PDF ohne sie neu. In Acrobat steht sie unter „Anlagen“ und lässt sich dort löschen.",
            en: "Make the PDF anew without it. In Acrobat it stands under “Attachments” and can be deleted there.")
        ))
    }
    if !pictures.isEmpty {
      messages.append(
        (
          Message("Ein Bild im Dokument verrät, ", en: "A picture in the document tells ") + listed(pictures),
          Message(
            "Setzen Sie eine Kopie des Bildes ohne diese Angaben ein, zum Beispiel ein Bildschirmfoto, und machen Sie das PDF neu.",
            en: "Put in a copy of the picture without that, for instance a screenshot, and make the PDF anew.")
        ))
    }
    if !others.isEmpty {
      messages.append(
        (
          Message("In den Eigenschaften des Dokuments steht ", en: "The properties of the document say ")
            + listed(others),
          Message(
            "Löschen Sie das in Word unter „Datei › Informationen › Eigenschaften“, in LibreOffice oder Acrobat unter „Datei › Eigenschaften“, und machen Sie das PDF neu.",
            en:
              "Delete it in Word under “File › Info › Properties”, in LibreOffice or Acrobat under “File › Properties”, and make the PDF anew."
          )
        ))
    }
    return messages
  }
}

private func quoted(_ text: String) -> Message { Message("„\(text)“", en: "“\(text)”") }
