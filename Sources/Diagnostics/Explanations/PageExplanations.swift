/// SR07: links, pictures and pages. From SR0711 on: found in finished pages.
extension Explanation {
  static let pageCollision = Explanation(
    "Zwei Seiten hätten dieselbe Adresse",
    meaning: """
      Aus zwei Einträgen, oder aus einem Eintrag und einer Übersicht, entstünde dieselbe Datei. Groß- und
      Kleinschreibung zählt dabei nicht.
      """,
    reason: """
      Eine Seite würde die andere ersetzen. Geben Sie einem der beiden Einträge eine andere Kennung.
      """,
    wrong: "gemeinden/index.md     (wird zu gemeinden/index.html, das ist schon die Übersicht)",
    right: "gemeinden/musterdorf.md")

  static let deadLink = Explanation(
    "Link führt ins Leere",
    meaning: """
      Ein Link im Text nennt eine Datei oder eine Art von Eintrag, die es nicht gibt.
      """,
    reason: """
      Wer darauf tippt, bekommt eine Fehlerseite. Am einfachsten verweisen Sie mit Art und Kennung; dann
      bleibt der Link richtig, auch wenn eine Datei umzieht.
      """,
    wrong: """
      Siehe [Musterdorf](../gemeinde/musterdorf.md).
      """,
    right: """
      Siehe [Musterdorf](gemeinde:musterdorf).
      """)

  static let deadAnchor = Explanation(
    "Stelle auf der Seite gibt es nicht",
    meaning: """
      Der Link nennt hinter „#“ eine Überschrift, die es auf der Zielseite nicht gibt, oder eine Fußnote
      [^1] hat keine Erklärung.
      """,
    reason: """
      Der Link führte an den Anfang der Seite statt zur gemeinten Stelle. Eine Stelle heißt wie ihre
      Überschrift: klein geschrieben, Umlaute ausgeschrieben, Bindestriche statt Leerzeichen. Eine
      Überschrift kann auch einen festen Namen haben: „## Aufgaben {#aufgaben}“.
      """,
    wrong: """
      [Öffnungszeiten](familienzentrum:musterdorf#Öffnungszeiten)
      """,
    right: """
      [Öffnungszeiten](familienzentrum:musterdorf#oeffnungszeiten)
      """)

  static let dangerousLink = Explanation(
    "Linkziel ist nicht erlaubt",
    meaning: """
      Das Ziel des Links ist unvollständig, nicht lesbar oder von einer Art, die nicht erlaubt ist. Erlaubt
      sind https, http, mailto, tel, „art:kennung“ und Wege zu Dateien der Inhalte. Bilder liegen immer bei
      den Inhalten.
      """,
    reason: """
      Manche Links können auf dem Rechner der Lesenden Programme starten. Fremde Bilder verraten einem
      anderen Anbieter, wer die Seite liest.
      """,
    wrong: """
      [Anmeldung](C:\\Ablage\\anmeldung.pdf)
      ![Logo](https://example.org/logo.png)
      """,
    right: """
      [Anmeldung](anmeldung.pdf)
      ![Logo des Trägers](logo.png)
      """)

  static let rawHTML = Explanation(
    "HTML im Text",
    meaning: """
      Im Text steht HTML, zum Beispiel <br> oder <b>. Auch ein Kommentar <!-- … --> ist HTML. Es wird nicht
      übernommen.
      """,
    reason: """
      So bleiben alle Seiten barrierefrei und sicher. Fast alles geht mit Markdown: **fett**, Listen,
      Tabellen, Kästen. Ein einzelnes „<“ schreiben Sie als „\\<“.
      """,
    wrong: """
      <b>Wichtig:</b> Bitte anmelden.
      """,
    right: """
      **Wichtig:** Bitte anmelden.
      """)

  static let badEmbed = Explanation(
    "Baustein stimmt nicht",
    meaning: """
      Ein Baustein (kennzahl, tabelle, karte, angebote) ist leer, sein Name ist falsch geschrieben, oder
      seine Angaben stehen nicht als „feld: Wert“ in eigenen Zeilen darunter.
      """,
    reason: """
      Statt der Karte oder Tabelle stünde sonst der Quelltext auf der Seite.
      """,
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
    "Bild gibt es nicht",
    meaning: """
      Der Text zeigt ein Bild, das nicht bei den Inhalten liegt, oder der Name ist anders geschrieben, auch
      in Groß- und Kleinschreibung.
      """,
    reason: """
      Auf der Seite bliebe ein leerer Rahmen. Legen Sie das Bild in den Ordner der Textdatei und schreiben
      Sie seinen Namen genau so wie dort.
      """,
    wrong: """
      ![Kinder malen am Tisch](Malen.JPG)
      """,
    right: """
      ![Kinder malen am Tisch](malen.jpg)
      """)

  static let builtDeadLink = Explanation(
    "Fertige Seite: Link führt ins Leere",
    meaning: """
      In einer fertigen Seite steht ein Link auf eine Datei, die es nicht gibt, oder einer, der ohne Server
      nicht funktioniert (auf einen Ordner, mit „/“ oder „//“ am Anfang).
      """,
    reason: """
      Die Seiten sollen auch vom Netzlaufwerk und unter jeder Adresse funktionieren. Steht der Link auf vielen
      Seiten, kommt er aus einer Vorlage des Themas, sonst aus dem Text der Seite.
      """,
    wrong: """
      <a href="/gemeinden/">Gemeinden</a>
      """,
    right: """
      <a href="../gemeinden/index.html">Gemeinden</a>
      """)

  static let builtDeadAnchor = Explanation(
    "Fertige Seite: Stelle gibt es nicht",
    meaning: """
      Ein Link in einer fertigen Seite nennt hinter „#“ eine Stelle, die die Zielseite nicht hat.
      """,
    reason: """
      Der Link führte an den Anfang der Seite. Mit der Tastatur und dem Vorleseprogramm findet man die
      gemeinte Stelle dann kaum.
      """,
    wrong: """
      <a href="#kontackt">Kontakt</a>
      """,
    right: """
      <a href="#kontakt">Kontakt</a>
      """)

  static let builtDuplicateID = Explanation(
    "Fertige Seite: Id doppelt vergeben",
    meaning: """
      Eine fertige Seite gibt zwei Stellen denselben Namen (id). Links finden immer nur die erste.
      """,
    reason: """
      Auch Beschriftungen von Tabellen und Feldern hängen daran. Zwei gleiche Überschriften unterscheiden Sie
      mit einem Anker.
      """,
    wrong: """
      ## Kontakt {#kontakt}
      ## Kontakt am Wochenende {#kontakt}
      """,
    right: """
      ## Kontakt {#kontakt}
      ## Kontakt am Wochenende {#kontakt-wochenende}
      """)

  static let builtMalformed = Explanation(
    "Fertige Seite: HTML ist fehlerhaft",
    meaning: """
      Eine fertige Seite enthält HTML, bei dem der Browser raten muss (nicht geschlossene oder unbekannte
      Elemente), oder ein Programm im Quelltext der Seite.
      """,
    reason: """
      Verschiedene Browser und Vorleseprogramme raten verschieden. Der Fehler liegt fast immer in einer
      Vorlage des Themas.
      """,
    wrong: """
      <p>Öffnungszeiten: <ul><li>Montag</ul></p>
      """,
    right: """
      <p>Öffnungszeiten:</p>
      <ul><li>Montag</li></ul>
      """)

  static let builtForeignRequest = Explanation(
    "Fertige Seite: fragt einen fremden Rechner",
    meaning: """
      Beim Öffnen der Seite würde etwas von einem anderen Anbieter geladen: eine Schrift, ein Bild, ein
      Skript, eine Karte. Ein gewöhnlicher Link, den man selbst antippt, ist erlaubt.
      """,
    reason: """
      Der andere Anbieter erführe, wer die Seite liest. Das Portal lädt nichts von außen, ohne Ausnahme.
      """,
    wrong: """
      <link rel="stylesheet" href="https://fonts.example.org/schrift.css">
      """,
    right: """
      <link rel="stylesheet" href="thema/style.css">
      """)
}
