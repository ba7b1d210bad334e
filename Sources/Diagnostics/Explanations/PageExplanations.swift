/// SR07: links, pictures and pages. From SR0711 on: found in finished pages.
extension Explanation {
  static let pageCollision = Explanation(
    .init("Zwei Seiten hätten dieselbe Adresse", en: "Two pages would have the same address"),
    meaning: .init(
      """
      Aus zwei Einträgen, oder aus einem Eintrag und einer Übersicht, entstünde dieselbe Datei. Groß- und
      Kleinschreibung zählt dabei nicht.
      """,
      en: """
        Two entries, or an entry and an overview, would become the same file. Upper and lower case do not count
        here.
        """),
    reason: .init(
      """
      Eine Seite würde die andere ersetzen. Geben Sie einem der beiden Einträge eine andere Kennung.
      """,
      en: """
        One page would replace the other. Give one of the two entries another id.
        """),
    wrong: .init(
      """
      gemeinden/index.md     (wird zu gemeinden/index.html, das ist schon die Übersicht)
      """,
      en: """
        gemeinden/index.md     (becomes gemeinden/index.html, which is the overview already)
        """),
    right: .init(
      verbatim: """
        gemeinden/musterdorf.md
        """))

  static let deadLink = Explanation(
    .init("Link führt ins Leere", en: "Link leads nowhere"),
    meaning: .init(
      """
      Ein Link im Text nennt eine Datei oder eine Art von Eintrag, die es nicht gibt.
      """,
      en: """
        A link in the text names a file or a kind of entry that does not exist.
        """),
    reason: .init(
      """
      Wer darauf tippt, bekommt eine Fehlerseite. Am einfachsten verweisen Sie mit Art und Kennung; dann
      bleibt der Link richtig, auch wenn eine Datei umzieht.
      """,
      en: """
        Whoever taps it gets an error page. The easiest way is to refer by kind and id; then the link stays
        right even when a file moves.
        """),
    wrong: """
      Siehe [Musterdorf](../gemeinde/musterdorf.md).
      """,
    right: """
      Siehe [Musterdorf](gemeinde:musterdorf).
      """)

  static let deadAnchor = Explanation(
    .init("Stelle auf der Seite gibt es nicht", en: "There is no such place on the page"),
    meaning: .init(
      """
      Der Link nennt hinter „#“ eine Überschrift, die es auf der Zielseite nicht gibt, oder eine Fußnote
      [^1] hat keine Erklärung.
      """,
      en: """
        Behind “#” the link names a heading that the target page does not have, or a footnote [^1] has no
        explanation.
        """),
    reason: .init(
      """
      Der Link führte an den Anfang der Seite statt zur gemeinten Stelle. Eine Stelle heißt wie ihre
      Überschrift: klein geschrieben, Umlaute ausgeschrieben, Bindestriche statt Leerzeichen. Eine
      Überschrift kann auch einen festen Namen haben: „## Aufgaben {#aufgaben}“.
      """,
      en: """
        The link would lead to the top of the page instead of the place that is meant. A place is named like its
        heading: in lower case, umlauts written out, hyphens instead of spaces. A heading can also have a fixed
        name: “## Aufgaben {#aufgaben}”.
        """),
    wrong: """
      [Öffnungszeiten](familienzentrum:musterdorf#Öffnungszeiten)
      """,
    right: """
      [Öffnungszeiten](familienzentrum:musterdorf#oeffnungszeiten)
      """)

  static let dangerousLink = Explanation(
    .init("Linkziel ist nicht erlaubt", en: "Target of the link is not allowed"),
    meaning: .init(
      """
      Das Ziel des Links ist unvollständig, nicht lesbar oder von einer Art, die nicht erlaubt ist. Erlaubt
      sind https, http, mailto, tel, „art:kennung“ und Wege zu Dateien der Inhalte. Bilder liegen immer bei
      den Inhalten.
      """,
      en: """
        The target of the link is incomplete, cannot be read, or is of a kind that is not allowed. Allowed are
        https, http, mailto, tel, “art:kennung” (kind and id), and paths to files of the content. Images always
        lie with the content.
        """),
    reason: .init(
      """
      Manche Links können auf dem Rechner der Lesenden Programme starten. Fremde Bilder verraten einem
      anderen Anbieter, wer die Seite liest.
      """,
      en: """
        Some links can start programs on the computers of those who read the page. Images from elsewhere tell
        another provider who reads the page.
        """),
    wrong: """
      [Anmeldung](C:\\Ablage\\anmeldung.pdf)
      ![Logo](https://example.org/logo.png)
      """,
    right: """
      [Anmeldung](anmeldung.pdf)
      ![Logo des Trägers](logo.png)
      """)

  static let rawHTML = Explanation(
    .init("HTML im Text", en: "HTML in the text"),
    meaning: .init(
      """
      Im Text steht HTML, zum Beispiel <br> oder <b>. Auch ein Kommentar <!-- … --> ist HTML. Es wird nicht
      übernommen.
      """,
      en: """
        There is HTML in the text, for instance <br> or <b>. A comment <!-- … --> is HTML, too. It is not taken
        over.
        """),
    reason: .init(
      """
      So bleiben alle Seiten barrierefrei und sicher. Fast alles geht mit Markdown: **fett**, Listen,
      Tabellen, Kästen. Ein einzelnes „<“ schreiben Sie als „\\<“.
      """,
      en: """
        That keeps all pages accessible and safe. Markdown can do almost everything: **bold**, lists, tables,
        boxes. Write a single “<” as “\\<”.
        """),
    wrong: """
      <b>Wichtig:</b> Bitte anmelden.
      """,
    right: """
      **Wichtig:** Bitte anmelden.
      """)

  static let badEmbed = Explanation(
    .init("Baustein stimmt nicht", en: "Block of data is not right"),
    meaning: .init(
      """
      Ein Baustein (kennzahl, tabelle, karte, angebote) ist leer, sein Name ist falsch geschrieben, oder
      seine Angaben stehen nicht als „feld: Wert“ in eigenen Zeilen darunter. Oder sie passen nicht zusammen:
      Eine gehört zu einer anderen „art“, die Kennzahl gibt es auf dieser Ebene nicht, oder für das Jahr
      liegt keine Zahl vor.
      """,
      en: """
        A block that puts data in its place (kennzahl, tabelle, karte, angebote) is empty, its name is misspelt,
        or its fields do not stand as “feld: Wert” in lines of their own below. Or they do not go together: one
        belongs to another “art”, the Kennzahl does not exist on this level, or there is no number for the year.
        """),
    reason: .init(
      """
      Statt der Karte oder Tabelle stünde sonst der Quelltext auf der Seite, oder nichts.
      """,
      en: """
        Otherwise the page would show the source text instead of the map or table, or nothing.
        """),
    wrong: """
      ```tabele kennzahl=flaeche
      ```
      """,
    right: """
      ```tabelle
      kennzahl: flaeche
      ebene: gemeinde
      ```
      """)

  static let missingAsset = Explanation(
    .init("Bild gibt es nicht", en: "There is no such image"),
    meaning: .init(
      """
      Der Text zeigt ein Bild, das nicht bei den Inhalten liegt, oder der Name ist anders geschrieben, auch
      in Groß- und Kleinschreibung.
      """,
      en: """
        The text shows an image that does not lie with the content, or its name is spelt differently, also in
        upper and lower case.
        """),
    reason: .init(
      """
      Auf der Seite bliebe ein leerer Rahmen. Legen Sie das Bild in den Ordner der Textdatei und schreiben
      Sie seinen Namen genau so wie dort.
      """,
      en: """
        The page would show an empty frame. Put the image into the folder of the text file and write its name
        exactly as it is there.
        """),
    wrong: """
      ![Kinder malen am Tisch](Malen.JPG)
      """,
    right: """
      ![Kinder malen am Tisch](malen.jpg)
      """)

  static let builtDeadLink = Explanation(
    .init("Fertige Seite: Link führt ins Leere", en: "Finished page: link leads nowhere"),
    meaning: .init(
      """
      In einer fertigen Seite steht ein Link auf eine Datei, die es nicht gibt, oder einer, der ohne Server
      nicht funktioniert (auf einen Ordner, mit „/“ oder „//“ am Anfang).
      """,
      en: """
        A finished page has a link to a file that does not exist, or one that does not work without a server (to
        a folder, or with “/” or “//” at its beginning).
        """),
    reason: .init(
      """
      Die Seiten sollen auch vom Netzlaufwerk und unter jeder Adresse funktionieren. Steht der Link auf vielen
      Seiten, kommt er aus einer Vorlage des Themas, sonst aus dem Text der Seite.
      """,
      en: """
        The pages should also work from a network drive and under every address. If the link stands on many
        pages, it comes from a template of the theme, otherwise from the text of the page.
        """),
    wrong: """
      <a href="/gemeinden/">Gemeinden</a>
      """,
    right: """
      <a href="../gemeinden/index.html">Gemeinden</a>
      """)

  static let builtDeadAnchor = Explanation(
    .init("Fertige Seite: Stelle gibt es nicht", en: "Finished page: there is no such place"),
    meaning: .init(
      """
      Ein Link in einer fertigen Seite nennt hinter „#“ eine Stelle, die die Zielseite nicht hat.
      """,
      en: """
        Behind “#” a link in a finished page names a place that the target page does not have.
        """),
    reason: .init(
      """
      Der Link führte an den Anfang der Seite. Mit der Tastatur und dem Vorleseprogramm findet man die
      gemeinte Stelle dann kaum.
      """,
      en: """
        The link would lead to the top of the page. With the keyboard or a screen reader, the place that is
        meant is then hard to find.
        """),
    wrong: """
      <a href="#kontackt">Kontakt</a>
      """,
    right: """
      <a href="#kontakt">Kontakt</a>
      """)

  static let builtDuplicateID = Explanation(
    .init("Fertige Seite: Id doppelt vergeben", en: "Finished page: id is given twice"),
    meaning: .init(
      """
      Eine fertige Seite gibt zwei Stellen denselben Namen (id). Links finden immer nur die erste.
      """,
      en: """
        A finished page gives two places the same name (id). Links only ever find the first one.
        """),
    reason: .init(
      """
      Auch Beschriftungen von Tabellen und Feldern hängen daran. Zwei gleiche Überschriften unterscheiden Sie
      mit einem Anker.
      """,
      en: """
        Labels of tables and fields depend on it as well. Tell two equal headings apart with an anchor.
        """),
    wrong: """
      ## Kontakt {#kontakt}
      ## Kontakt am Wochenende {#kontakt}
      """,
    right: """
      ## Kontakt {#kontakt}
      ## Kontakt am Wochenende {#kontakt-wochenende}
      """)

  static let builtMalformed = Explanation(
    .init("Fertige Seite: HTML ist fehlerhaft", en: "Finished page: HTML is faulty"),
    meaning: .init(
      """
      Eine fertige Seite enthält HTML, bei dem der Browser raten muss (nicht geschlossene oder unbekannte
      Elemente), oder ein Programm im Quelltext der Seite.
      """,
      en: """
        A finished page has HTML that makes the browser guess (elements that are unknown or not closed), or a
        program in the source text of the page.
        """),
    reason: .init(
      """
      Verschiedene Browser und Vorleseprogramme raten verschieden. Der Fehler liegt fast immer in einer
      Vorlage des Themas.
      """,
      en: """
        Different browsers and screen readers guess differently. The fault is nearly always in a template of the
        theme.
        """),
    wrong: """
      <p>Öffnungszeiten: <ul><li>Montag</ul></p>
      """,
    right: """
      <p>Öffnungszeiten:</p>
      <ul><li>Montag</li></ul>
      """)

  static let builtForeignRequest = Explanation(
    .init("Fertige Seite: fragt einen fremden Rechner", en: "Finished page: asks another computer"),
    meaning: .init(
      """
      Beim Öffnen der Seite würde etwas von einem anderen Anbieter geladen: eine Schrift, ein Bild, ein
      Skript, eine Karte. Ein gewöhnlicher Link, den man selbst antippt, ist erlaubt.
      """,
      en: """
        When the page is opened, something would be loaded from another provider: a font, an image, a script, a
        map. An ordinary link that people tap themselves is allowed.
        """),
    reason: .init(
      """
      Der andere Anbieter erführe, wer die Seite liest. Das Portal lädt nichts von außen, ohne Ausnahme.
      """,
      en: """
        The other provider would learn who reads the page. The portal loads nothing from outside, without
        exception.
        """),
    wrong: """
      <link rel="stylesheet" href="https://fonts.example.org/schrift.css">
      """,
    right: """
      <link rel="stylesheet" href="thema/style.css">
      """)
}
