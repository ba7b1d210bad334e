/// SR01, first part: files as a whole.
extension Explanation {
  static let fileTooLarge = Explanation(
    .init("Datei zu groß", en: "File is too large"),
    meaning: .init(
      """
      Die Datei ist größer, als hier gelesen wird: Texte bis 128 kB, Listen (.yaml) bis 512 kB, Tabellen
      (.csv) bis 16 MB und 200 000 Zeilen, Bilder und Dokumente bis 5 MB.
      """,
      en: """
        The file is larger than what is read here: texts up to 128 kB, lists (.yaml) up to 512 kB, tables (.csv)
        up to 16 MB and 200,000 rows, images and documents up to 5 MB.
        """),
    reason: .init(
      """
      Große Bilder laden auf dem Handy langsam und kosten Datenvolumen. Sehr lange Texte liest niemand auf
      einer Seite. Die Grenze schützt auch das Programm vor Dateien, die versehentlich im Ordner liegen.
      """,
      en: """
        Large images load slowly on a phone and use up data. Nobody reads very long texts on one page. The limit
        also protects the program from files that lie in the folder by accident.
        """),
    wrong: .init(
      """
      sommerfest.jpg   12 MB, direkt aus der Kamera
      """,
      en: """
        sommerfest.jpg   12 MB, straight from the camera
        """),
    right: .init(
      """
      sommerfest.jpg   400 kB, auf 1600 Pixel Breite verkleinert
      """,
      en: """
        sommerfest.jpg   400 kB, scaled down to a width of 1600 pixels
        """))

  static let notUTF8 = Explanation(
    .init("Datei nicht als UTF-8 gespeichert", en: "File is not saved as UTF-8"),
    meaning: .init(
      """
      Die Datei benutzt eine andere Art, Buchstaben zu speichern. Texte (.md) und Angaben (.yaml) müssen in
      UTF-8 gespeichert sein. Tabellen (.csv) dürfen auch in Windows-1252 sein, wie Excel sie auf Windows
      schreibt, aber nicht als „Unicode-Text“ (UTF-16), „CSV (MS-DOS)“ oder „CSV (Macintosh)“.
      """,
      en: """
        The file stores its letters in another way. Texts (.md) and fields (.yaml) have to be saved in UTF-8.
        Tables (.csv) may also be in Windows-1252, as Excel writes them on Windows, but not as “Unicode-Text”
        (UTF-16), “CSV (MS-DOS)” or “CSV (Macintosh)”.
        """),
    reason: .init(
      """
      Aus „Träger“ würde „Tr�ger“. Statt zu raten, hält das Programm an. Speichern Sie die Datei neu: im
      Editor unter „Speichern unter“ die Codierung UTF-8 wählen, in Excel den Dateityp „CSV UTF-8“.
      """,
      en: """
        “Träger” would become “Tr�ger”. Rather than guess, the program stops. Save the file again: in an editor
        choose the encoding UTF-8 under “Save as”, in Excel the file type “CSV UTF-8”.
        """),
    wrong: .init(
      """
      Speichern unter … Dateityp: Unicode-Text
      """,
      en: """
        Save as … file type: Unicode text
        """),
    right: .init(
      """
      Speichern unter … Dateityp: CSV UTF-8 (durch Trennzeichen getrennt)
      """,
      en: """
        Save as … file type: CSV UTF-8 (comma delimited)
        """))

  static let controlCharacter = Explanation(
    .init("Unsichtbares Steuerzeichen", en: "Invisible control character"),
    meaning: .init(
      """
      Im Text steckt ein Zeichen, das man nicht sieht und das kein Buchstabe ist. Es kommt meist beim
      Kopieren aus Word, aus einer PDF-Datei oder aus einer E-Mail mit. Im Ausschnitt der Meldung ist es
      sichtbar gemacht, zum Beispiel als <U+0007>.
      """,
      en: """
        There is a character in the text that cannot be seen and is not a letter. It usually comes along when
        copying from Word, from a PDF or from an e-mail. The excerpt of the message makes it visible, for
        instance as <U+0007>.
        """),
    reason: .init(
      """
      Solche Zeichen stören Vorleseprogramme und die Suche, und sie lassen zwei gleich aussehende Wörter
      verschieden sein. Löschen Sie die Stelle und tippen Sie sie neu.
      """,
      en: """
        Such characters disturb screen readers and the search, and they make two words differ that look the
        same. Delete the place and type it again.
        """),
    wrong: "titel: Eltern<U+0007>café",
    right: "titel: Elterncafé")

  static let unreadableFile = Explanation(
    .init("Datei lässt sich nicht lesen", en: "File cannot be read"),
    meaning: .init(
      """
      Das Betriebssystem gibt die Datei oder den Ordner nicht heraus. Die Meldung nennt den Grund: fehlende
      Rechte, ein Fehler des Datenträgers oder eine Datei, die gerade verschwunden ist.
      """,
      en: """
        The operating system does not hand out the file or the folder. The message names the reason: missing
        permissions, a fault of the disk, or a file that has just vanished.
        """),
    reason: .init(
      """
      Eine Seite ohne diese Datei wäre unvollständig, ohne dass es jemand merkt.
      """,
      en: """
        A page without this file would be incomplete, and nobody would notice.
        """),
    wrong: .init(
      """
      traeger/muster.yaml   nur für eine andere Person lesbar
      """,
      en: """
        traeger/muster.yaml   readable only for somebody else
        """),
    right: .init(
      """
      traeger/muster.yaml   für alle lesbar, die an den Inhalten arbeiten
      """,
      en: """
        traeger/muster.yaml   readable for all who work on the content
        """))

  static let unsafePath = Explanation(
    .init("Name oder Verknüpfung nicht erlaubt", en: "Name or symbolic link is not allowed"),
    meaning: .init(
      """
      Der Name der Datei enthält Zeichen, die nicht überall funktionieren, oder er ist länger als 200
      Zeichen. Oder es liegt dort keine Datei, sondern eine Verknüpfung auf einen anderen Ort.
      """,
      en: """
        The name of the file has characters that do not work everywhere, or it is longer than 200 characters. Or
        there is no file in that place, but a symbolic link to somewhere else.
        """),
    reason: .init(
      """
      Eine Verknüpfung könnte auf Dateien außerhalb der Inhalte zeigen und sie ungewollt veröffentlichen.
      Besondere Zeichen im Namen machen Links kaputt.
      """,
      en: """
        A symbolic link could point to files outside the content and publish them by accident. Special
        characters in a name break links.
        """),
    wrong: "gemeinden/musterdorf\\neu.md",
    right: "gemeinden/musterdorf.md")

  static let nameNotSlug = Explanation(
    .init("Name ist keine Kennung", en: "Name is not an id"),
    meaning: .init(
      """
      Aus dem Dateinamen (oder der Angabe „id“) wird die Adresse der Seite. Dafür sind nur kleine
      Buchstaben a–z, Ziffern und einzelne Bindestriche erlaubt; Umlaute werden ausgeschrieben. Dasselbe
      gilt für Anker an Überschriften: {#kontakt}. Der Titel darf weiter alles enthalten.
      """,
      en: """
        The name of the file (or the field “id”) becomes the address of the page. It may only have small letters
        a–z, digits and single hyphens; umlauts are written out. The same holds for anchors at headings:
        {#kontakt}. The title may still have everything.
        """),
    reason: .init(
      """
      So funktionieren Links auf jedem Rechner, in jeder E-Mail und auf dem Netzlaufwerk.
      """,
      en: """
        That way links work on every computer, in every e-mail and on the network drive.
        """),
    wrong: "gemeinden/Groß Musterdorf.md",
    right: "gemeinden/gross-musterdorf.md")

  static let nameCollision = Explanation(
    .init(
      "Zwei Namen unterscheiden sich nur in Groß- und Kleinschreibung",
      en: "Two names differ only in upper and lower case"),
    meaning: .init(
      """
      In einem Ordner liegen zwei Dateien oder Ordner, deren Namen auf Windows und macOS als gleich gelten.
      """,
      en: """
        A folder has two files or folders whose names count as equal on Windows and macOS.
        """),
    reason: .init(
      """
      Auf einem solchen Rechner würde eine der beiden Dateien die andere still ersetzen. Geben Sie einer
      einen anderen Namen.
      """,
      en: """
        On such a computer one of the two files would replace the other without a word. Give one of them another
        name.
        """),
    wrong: "termine/Fachtag.md\ntermine/fachtag.md",
    right: "termine/2027-02-fachtag-pflege.md\ntermine/2027-09-fachtag-fruehe-hilfen.md")

  static let unknownFile = Explanation(
    .init("Unbekannte Datei", en: "Unknown file"),
    meaning: .init(
      """
      Die Datei liegt an einem Ort oder hat eine Endung, mit der das Portal nichts anfangen kann. Gelesen
      werden Texte (.md), Angaben (.yaml), Tabellen (.csv), Bilder (.png, .jpg, .jpeg, .webp, .gif) und
      Dokumente (.pdf), jeweils in ihrem Ordner.
      """,
      en: """
        The file lies in a place or has an ending with which the portal can do nothing. Texts (.md), fields
        (.yaml), tables (.csv), images (.png, .jpg, .jpeg, .webp, .gif) and documents (.pdf) are read, each in
        its folder.
        """),
    reason: .init(
      """
      Eine Datei am falschen Ort erscheint auf keiner Seite. Damit das niemand erst nach Wochen merkt, ist
      es ein Fehler.
      """,
      en: """
        A file in the wrong place appears on no page. It is an error so that somebody notices before weeks have
        passed.
        """),
    wrong: "angebot/musterdorf/elterncafe.docx",
    right: "angebote/musterdorf/elterncafe.md")

  static let rootShape = Explanation(
    .init("Datei ist anders aufgebaut als erwartet", en: "File is built differently than expected"),
    meaning: .init(
      """
      Manche Dateien bestehen aus Angaben der Form „feld: Wert“, andere sind Listen, in denen jeder Eintrag
      mit „- id: …“ beginnt. Diese Datei hat die andere Form, ist leer oder enthält nur einen Text.
      """,
      en: """
        Some files consist of fields “feld: Wert”, others are lists in which each entry starts with “- id: …”.
        This file has the other shape, is empty, or holds nothing but a text.
        """),
    reason: .init(
      """
      Ohne den erwarteten Aufbau lässt sich keine einzige Angabe zuordnen. Schauen Sie in eine
      Nachbardatei: Sie sieht so aus, wie es gemeint ist.
      """,
      en: """
        Without the expected shape no field can be told from another. Look into a neighbour file: it shows what
        is meant.
        """),
    wrong: """
      titel: Begegnung
      """,
    right: """
      - id: begegnung
        titel: Begegnung
      """)

  static let duplicateKey = Explanation(
    .init("Dasselbe steht zweimal da", en: "The same thing stands there twice"),
    meaning: .init(
      """
      Ein Feld ist in derselben Datei oder Gruppe zweimal ausgefüllt, eine Fußnote zweimal erklärt oder ein
      Anker {#…} zweimal vergeben. Die Meldung zeigt beide Stellen.
      """,
      en: """
        A field is filled in twice in the same file or group, a footnote is explained twice, or an anchor {#…}
        is given twice. The message shows both places.
        """),
    reason: .init(
      """
      Es wäre Zufall, welche der beiden Angaben gilt. Löschen Sie eine, oder machen Sie aus mehreren Werten
      eine Liste.
      """,
      en: """
        It would be chance which of the two counts. Delete one, or turn several values into a list.
        """),
    wrong: """
      themen: [beratung]
      themen: [begegnung]
      """,
    right: """
      themen: [beratung, begegnung]
      """)

  static let fileCopy = Explanation(
    .init("Kopie einer Datei", en: "Copy of a file"),
    meaning: .init(
      """
      Zwei Dateien eines Ordners haben denselben Inhalt. Meist ist eine davon eine Sicherungskopie, wie sie der
      Explorer unter einem Namen mit „ - Kopie“ anlegt.
      """,
      en: """
        Two files of a folder have the same content. Mostly one of them is a backup copy, as the file manager makes
        it under a name with “ - Kopie”.
        """),
    reason: .init(
      """
      Jede Datei wird ein eigener Eintrag: Dasselbe stünde zweimal im Portal. Alte Fassungen gehören nicht in
      den Ordner.
      """,
      en: """
        Each file becomes an entry of its own: the same would be in the portal twice. Old versions do not belong
        in the folder.
        """),
    wrong: """
      angebote/teltow/elterncafe.md
      angebote/teltow/elterncafe - Kopie.md
      """,
    right: """
      angebote/teltow/elterncafe.md
      """)
}
