import Cleansing
import Diagnostics
import Reading

/// What is public can be looked into.
enum UnreadableMetadataRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.files.compactMap { file in
      guard let obstacle = file.asset.metadata.obstacle else { return nil }
      let (summary, help) = words(obstacle, file)
      return Diagnostic(.unreadableMetadata, at: file.position, summary, help: help, notes: file.notes)
    }
  }

  private static func words(_ obstacle: Metadata.Obstacle, _ file: PublicFile) -> (summary: Message, help: Message) {
    let path = file.asset.path
    switch obstacle {
    case .damaged where file.isDocument:
      return (
        Message(
          "„\(path.name)“ ist beschädigt oder kein PDF; ob Namen darin stecken, ließ sich nicht prüfen",
          en: "“\(path.name)” is damaged or no PDF; whether there are names in it could not be checked"),
        saveAgain
      )
    case .damaged:
      return (
        Message(
          "„\(path.name)“ ist beschädigt oder kein Bild; ob Ort und Namen darin stecken, ließ sich nicht prüfen",
          en: "“\(path.name)” is damaged or no picture; whether a place or names are in it could not be checked"),
        Message(
          "Öffnen Sie das Bild in einem Programm für Bilder und speichern Sie es neu, oder nehmen Sie ein anderes.",
          en: "Open the picture in a program for pictures and save it anew, or take another one.")
      )
    case .named(let form):
      let name = "\(path.stem).\(form.endings[0])"
      return (
        Message(
          "Die Datei heißt „\(path.name)“, ist aber ein \(form.rawValue)-Bild",
          en: "The file is called “\(path.name)”, but it is a \(form.rawValue) picture"),
        Message(
          "Nennen Sie sie „\(name)“, auch in den Texten, die sie zeigen.",
          en: "Call it “\(name)”, in the texts that show it as well.")
      )
    case .encrypted:
      return (
        Message(
          "Das Dokument ist verschlüsselt; ob Namen darin stecken, ließ sich nicht prüfen",
          en: "The document is encrypted; whether there are names in it could not be checked"),
        Message(
          "Speichern Sie es ohne Kennwort und ohne Schutz vor dem Drucken oder Kopieren.",
          en: "Save it without a password and without protection against printing or copying.")
      )
    case .packed:
      return (
        Message(
          "Teile des Dokuments sind so verpackt, dass sich nicht prüfen ließ, ob Namen darin stecken",
          en: "Parts of the document are packed so that it could not be checked whether there are names in it"),
        saveAgain
      )
    }
  }

  private static let saveAgain = Message(
    "Machen Sie das PDF neu, zum Beispiel aus Word oder LibreOffice mit „Als PDF exportieren“.",
    en: "Make the PDF anew, for instance from Word or LibreOffice with “Export as PDF”.")
}
