import Cleansing
import Diagnostics
import Portal

/// Whoever puts a picture into the folder learns what it would have told.
enum RemovedMetadataRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.files.compactMap { file in
      let traces = Metadata.Trace.allCases.filter(file.asset.metadata.removed.contains)
      guard !traces.isEmpty else { return nil }
      let words = listed(traces.map(words))
      return Diagnostic(
        .metadataRemoved, at: file.position,
        Message("In der Bilddatei steckt mehr, als man sieht: ", en: "The picture file holds more than can be seen: ")
          + words,
        help: Message(
          "Sie müssen nichts tun: Auf den Seiten steht das Bild ohne das. Nur in Ihrer Datei ist es noch.",
          en: "There is nothing to do: the pages show the picture without it. Only your file still has it."),
        notes: file.notes)
    }
  }

  private static func words(_ trace: Metadata.Trace) -> Message {
    switch trace {
    case .place: .init("wo das Bild aufgenommen wurde", en: "where the picture was taken")
    case .person: .init("wer es gemacht hat", en: "who made it")
    case .appended:
      .init("Daten hinter dem Bild, oft ein Video", en: "data behind the picture, often a video")
    }
  }
}
