/// SR01, first part: files as a whole.
extension Explanation {
  static let fileTooLarge = Explanation(
    "Datei zu groß",
    meaning: """
      Die Datei ist größer, als hier gelesen wird: Texte bis 128 kB, Listen (.yaml) bis 512 kB, Tabellen
      (.csv) bis 16 MB und 200 000 Zeilen, Bilder und Dokumente bis 5 MB.
      """,
    reason: """
      Große Bilder laden auf dem Handy langsam und kosten Datenvolumen. Sehr lange Texte liest niemand auf
      einer Seite. Die Grenze schützt auch das Programm vor Dateien, die versehentlich im Ordner liegen.
      """,
    wrong: "sommerfest.jpg   12 MB, direkt aus der Kamera",
    right: "sommerfest.jpg   400 kB, auf 1600 Pixel Breite verkleinert")

  static let notUTF8 = Explanation(
    "Datei nicht als UTF-8 gespeichert",
    meaning: """
      Die Datei benutzt eine andere Art, Buchstaben zu speichern. Texte (.md) und Angaben (.yaml) müssen in
      UTF-8 gespeichert sein. Tabellen (.csv) dürfen auch in Windows-1252 sein, wie Excel sie auf Windows
      schreibt, aber nicht als „Unicode-Text“ (UTF-16), „CSV (MS-DOS)“ oder „CSV (Macintosh)“.
      """,
    reason: """
      Aus „Träger“ würde „Tr�ger“. Statt zu raten, hält das Programm an. Speichern Sie die Datei neu: im
      Editor unter „Speichern unter“ die Codierung UTF-8 wählen, in Excel den Dateityp „CSV UTF-8“.
      """,
    wrong: "Speichern unter … Dateityp: Unicode-Text",
    right: "Speichern unter … Dateityp: CSV UTF-8 (durch Trennzeichen getrennt)")

  static let controlCharacter = Explanation(
    "Unsichtbares Steuerzeichen",
    meaning: """
      Im Text steckt ein Zeichen, das man nicht sieht und das kein Buchstabe ist. Es kommt meist beim
      Kopieren aus Word, aus einer PDF-Datei oder aus einer E-Mail mit. Im Ausschnitt der Meldung ist es
      sichtbar gemacht, zum Beispiel als <U+0007>.
      """,
    reason: """
      Solche Zeichen stören Vorleseprogramme und die Suche, und sie lassen zwei gleich aussehende Wörter
      verschieden sein. Löschen Sie die Stelle und tippen Sie sie neu.
      """,
    wrong: "titel: Eltern<U+0007>café",
    right: "titel: Elterncafé")

  static let unreadableFile = Explanation(
    "Datei lässt sich nicht lesen",
    meaning: """
      Das Betriebssystem gibt die Datei oder den Ordner nicht heraus. Die Meldung nennt den Grund: fehlende
      Rechte, ein Fehler des Datenträgers oder eine Datei, die gerade verschwunden ist.
      """,
    reason: """
      Eine Seite ohne diese Datei wäre unvollständig, ohne dass es jemand merkt.
      """,
    wrong: "traeger/muster.yaml   nur für eine andere Person lesbar",
    right: "traeger/muster.yaml   für alle lesbar, die an den Inhalten arbeiten")

  static let unsafePath = Explanation(
    "Name oder Verknüpfung nicht erlaubt",
    meaning: """
      Der Name der Datei enthält Zeichen, die nicht überall funktionieren, oder er ist länger als 200
      Zeichen. Oder es liegt dort keine Datei, sondern eine Verknüpfung auf einen anderen Ort.
      """,
    reason: """
      Eine Verknüpfung könnte auf Dateien außerhalb der Inhalte zeigen und sie ungewollt veröffentlichen.
      Besondere Zeichen im Namen machen Links kaputt.
      """,
    wrong: "gemeinden/musterdorf\\neu.md",
    right: "gemeinden/musterdorf.md")

  static let nameNotSlug = Explanation(
    "Name ist keine Kennung",
    meaning: """
      Aus dem Dateinamen (oder der Angabe „id“) wird die Adresse der Seite. Dafür sind nur kleine
      Buchstaben a–z, Ziffern und einzelne Bindestriche erlaubt; Umlaute werden ausgeschrieben. Dasselbe
      gilt für Anker an Überschriften: {#kontakt}. Der Titel darf weiter alles enthalten.
      """,
    reason: """
      So funktionieren Links auf jedem Rechner, in jeder E-Mail und auf dem Netzlaufwerk.
      """,
    wrong: "gemeinden/Groß Musterdorf.md",
    right: "gemeinden/gross-musterdorf.md")

  static let nameCollision = Explanation(
    "Zwei Namen unterscheiden sich nur in Groß- und Kleinschreibung",
    meaning: """
      In einem Ordner liegen zwei Dateien oder Ordner, deren Namen auf Windows und macOS als gleich gelten.
      """,
    reason: """
      Auf einem solchen Rechner würde eine der beiden Dateien die andere still ersetzen. Geben Sie einer
      einen anderen Namen.
      """,
    wrong: "termine/Fachtag.md\ntermine/fachtag.md",
    right: "termine/2027-02-fachtag-pflege.md\ntermine/2027-09-fachtag-fruehe-hilfen.md")

  static let unknownFile = Explanation(
    "Unbekannte Datei",
    meaning: """
      Die Datei liegt an einem Ort oder hat eine Endung, mit der das Portal nichts anfangen kann. Gelesen
      werden Texte (.md), Angaben (.yaml), Tabellen (.csv), Bilder (.png, .jpg, .jpeg, .webp, .gif) und
      Dokumente (.pdf), jeweils in ihrem Ordner.
      """,
    reason: """
      Eine Datei am falschen Ort erscheint auf keiner Seite. Damit das niemand erst nach Wochen merkt, ist
      es ein Fehler.
      """,
    wrong: "angebot/musterdorf/elterncafe.docx",
    right: "angebote/musterdorf/elterncafe.md")

  static let rootShape = Explanation(
    "Datei ist anders aufgebaut als erwartet",
    meaning: """
      Manche Dateien bestehen aus Angaben der Form „feld: Wert“, andere sind Listen, in denen jeder Eintrag
      mit „- id: …“ beginnt. Diese Datei hat die andere Form, ist leer oder enthält nur einen Text.
      """,
    reason: """
      Ohne den erwarteten Aufbau lässt sich keine einzige Angabe zuordnen. Schauen Sie in eine
      Nachbardatei: Sie sieht so aus, wie es gemeint ist.
      """,
    wrong: """
      titel: Begegnung
      """,
    right: """
      - id: begegnung
        titel: Begegnung
      """)

  static let duplicateKey = Explanation(
    "Dasselbe steht zweimal da",
    meaning: """
      Ein Feld ist in derselben Datei oder Gruppe zweimal ausgefüllt, eine Fußnote zweimal erklärt oder ein
      Anker {#…} zweimal vergeben. Die Meldung zeigt beide Stellen.
      """,
    reason: """
      Es wäre Zufall, welche der beiden Angaben gilt. Löschen Sie eine, oder machen Sie aus mehreren Werten
      eine Liste.
      """,
    wrong: """
      themen: [beratung]
      themen: [begegnung]
      """,
    right: """
      themen: [beratung, begegnung]
      """)
}
