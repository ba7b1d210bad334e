import Diagnostics

/// What stands in the browser as long as there has been no good site.
struct EmptyPage {
  let bytes: [UInt8]

  /// - Parameter isBuilding: before the first build has ended; afterwards the overlay says what is wrong.
  init(_ language: Language, isBuilding: Bool) {
    let title = Message("Noch keine Vorschau", en: "No preview yet").text(in: language)
    let text =
      (isBuilding
      ? Message(
        "Die Seiten werden gerade gebaut. Gleich erscheinen sie hier von selbst.",
        en: "The pages are being built. In a moment they appear here by themselves.")
      : Message(
        "In den Dateien steht noch ein Fehler. Sobald er behoben ist, erscheint hier die Seite.",
        en: "There is still an error in the files. As soon as it is mended, the page appears here."))
      .text(in: language)
    bytes = Array(
      """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(text)</p>
      </main>
      </body>
      </html>

      """.utf8)
  }
}
