/// SR01, second part: how a file is written.
extension Explanation {
  static let lineTooLong = Explanation(
    "Zeile zu lang",
    meaning: """
      Eine Zeile im Text ist länger als 8 kB, das sind mehrere Bildschirmseiten ohne Umbruch.
      """,
    reason: """
      Solche Zeilen entstehen fast immer durch ein Versehen beim Einfügen. Brechen Sie die Zeile um: Ein
      einfacher Umbruch macht noch keinen neuen Absatz.
      """,
    wrong: "Ein Text, der über viele tausend Zeichen in einer einzigen Zeile steht …",
    right: "Ein Text in Zeilen von etwa 100 Zeichen.\nDie Zeilen gehören zum selben Absatz.")

  static let yamlSyntax = Explanation(
    "Angaben lassen sich nicht lesen",
    meaning: """
      Die Angaben am Anfang der Datei (oder in einer .yaml-Datei) sind so geschrieben, dass unklar ist, was
      Feld und was Wert ist. Häufig: Leerzeichen hinter dem Doppelpunkt fehlt, ein Wert enthält selbst einen
      Doppelpunkt, eine Klammer oder ein Anführungszeichen bleibt offen, die Einrückung stimmt nicht.
      """,
    reason: """
      Ab dieser Stelle wäre alles Weitere geraten. Deshalb wird die Datei gar nicht gelesen, bis die Stelle
      behoben ist. Im Zweifel hilft es, den ganzen Wert in Anführungszeichen zu setzen.
      """,
    wrong: """
      titel: Elterncafé: gemeinsam frühstücken
      """,
    right: """
      titel: "Elterncafé: gemeinsam frühstücken"
      """)

  static let yamlForbidden = Explanation(
    "Sonderform, die hier nicht erlaubt ist",
    meaning: """
      Die Sprache der Angaben (YAML) kennt Abkürzungen wie Anker (&name), Verweise (*name), „<<“,
      Typangaben (!wort) und mehrere Dokumente in einer Datei. In Inhalten werden sie nicht verwendet.
      Oft ist es ein Wert, der zufällig mit „*“, „&“ oder „!“ beginnt.
      """,
    reason: """
      Wer die Datei liest, soll sehen, was dasteht. Abkürzungen verstecken, woher eine Angabe kommt.
      """,
    wrong: """
      hinweis: *Bitte klingeln
      """,
    right: """
      hinweis: "*Bitte klingeln"
      """)

  static let nestingTooDeep = Explanation(
    "Zu tief verschachtelt",
    meaning: """
      Listen, Zitate, Gruppen oder Ordner liegen zu oft ineinander: Angaben höchstens 16 Stufen, Texte 64,
      Ordner 32.
      """,
    reason: """
      So tief verschachtelt ist nichts, was jemand lesen soll. Meist ist die Einrückung verrutscht oder ein
      Zeichen wurde viele Male eingefügt.
      """,
    wrong: """
      themen: [[[[[[[[[[[[[[[[[beratung]]]]]]]]]]]]]]]]]
      """,
    right: """
      themen: [beratung]
      """)

  static let frontMatterMissing = Explanation(
    "Angaben am Anfang fehlen",
    meaning: """
      Jede Textdatei (.md) beginnt mit Angaben zwischen zwei Zeilen, in denen nur „---“ steht. Hier fehlt
      die erste oder die zweite dieser Zeilen.
      """,
    reason: """
      In den Angaben stehen Titel, Sichtbarkeit und alles, was die Seite mit anderen verbindet.
      """,
    wrong: """
      titel: Elterncafé

      Ein offener Treff für Eltern mit Babys.
      """,
    right: """
      ---
      titel: Elterncafé
      ---
      Ein offener Treff für Eltern mit Babys.
      """)

  static let frontMatterTooLarge = Explanation(
    "Angaben am Anfang zu umfangreich",
    meaning: """
      Die Angaben zwischen den Zeilen „---“ (oder in einem Baustein mit ```) sind größer als 16 kB.
      """,
    reason: """
      So viel passt in keine Übersicht. Meist ist Text in die Angaben gerutscht, der darunter gehört, oder
      die zweite Zeile „---“ steht zu weit unten.
      """,
    wrong: """
      ---
      titel: Elterncafé
      kurz: (ein Text von mehreren Seiten)
      ---
      """,
    right: """
      ---
      titel: Elterncafé
      kurz: Offener Treff für Eltern mit Babys.
      ---
      (der lange Text)
      """)

  static let csvSyntax = Explanation(
    "Tabelle lässt sich nicht lesen",
    meaning: """
      Ein Anführungszeichen steht an einer Stelle, an der unklar ist, wo die Zelle endet. Oder die erste
      Zeile nennt mit „sep=“ ein anderes Trennzeichen als Komma, Semikolon oder Tabulatorzeichen.
      """,
    reason: """
      Ein falsch gesetztes Anführungszeichen verschiebt alle folgenden Zellen. Excel setzt die Zeichen
      selbst richtig, wenn Sie die Tabelle dort speichern.
      """,
    wrong: """
      gebiet,kennzahl,jahr,wert
      gemeinde:musterdorf,flaeche,2024,"29,1
      """,
    right: """
      gebiet,kennzahl,jahr,wert
      gemeinde:musterdorf,flaeche,2024,"29,1"
      """)

  static let csvRowShape = Explanation(
    "Zeile hat zu viele oder zu wenige Zellen",
    meaning: """
      Eine Zeile der Tabelle hat nicht so viele Zellen wie die Kopfzeile. Häufig steht das Trennzeichen der
      Datei, ein Komma oder Semikolon, im Text einer Zelle, die nicht in Anführungszeichen steht.
      """,
    reason: """
      Der Wert stünde unter der falschen Überschrift. Die Zeile wird deshalb nicht gelesen.
      """,
    wrong: """
      gebiet,kennzahl,jahr,wert
      gemeinde:musterdorf,flaeche,2024,29,1
      """,
    right: """
      gebiet,kennzahl,jahr,wert
      gemeinde:musterdorf,flaeche,2024,"29,1"
      """)

  static let csvHeader = Explanation(
    "Kopfzeile der Tabelle stimmt nicht",
    meaning: """
      In der ersten Zeile fehlt der Name einer Spalte, in der etwas steht, ein Name kommt zweimal vor, oder
      es sind mehr als 200 Spalten.
      """,
    reason: """
      An den Namen erkennt das Programm, was in den Zellen steht. Ohne sie ist jede Zahl nur eine Zahl.
      """,
    wrong: """
      gebiet,kennzahl,jahr,wert,wert
      """,
    right: """
      gebiet,kennzahl,jahr,wert,status
      """)

  static let csvDialect = Explanation(
    "So ist die Tabelle gelesen",
    meaning: """
      Die Tabelle ist anders geschrieben als unsere eigenen, und das Programm hat sie trotzdem gelesen. Es
      sagt, was es erkannt hat: das Trennzeichen (Komma, Semikolon oder Tabulatorzeichen), die Art, Buchstaben
      zu speichern (UTF-8, UTF-8 mit BOM oder Windows-1252), und das Zeilenende (LF, CRLF oder CR).
      """,
    reason: """
      Deutsches Excel schreibt Semikolons und oft Windows-1252. Daran ist nichts falsch, und Sie müssen nichts
      tun. Nur wenn die Angabe nicht stimmt, etwa weil Umlaute seltsam aussehen, speichern Sie die Tabelle neu
      als „CSV UTF-8 (durch Trennzeichen getrennt)“.
      """,
    wrong: """
      gebiet;kennzahl;jahr;wert
      gemeinde:musterdorf;flaeche;2024;29,1
      """,
    right: """
      gebiet,kennzahl,jahr,wert
      gemeinde:musterdorf,flaeche,2024,"29,1"
      """)

  static let tooManyMarkers = Explanation(
    "Zu viele Zeichen für Zitate, Listen oder Tabellen",
    meaning: """
      Eine Zeile beginnt mit mehr als 32 Zeichen wie „>“ oder „-“, im Text stehen mehr als hundertmal „<?“
      oder „<!“, oder die Tabellen einer Textdatei haben zusammen mehr als 50 000 Zellen.
      """,
    reason: """
      So etwas entsteht durch ein Versehen und würde das Bauen der Seiten sehr langsam machen. Große
      Tabellen gehören als CSV-Datei in den Ordner „kennzahlen“.
      """,
    wrong: """
      >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Trennlinie
      """,
    right: """
      ---
      """)

  static let unclosedFence = Explanation(
    "Block wird nicht geschlossen",
    meaning: """
      Eine Zeile mit ``` öffnet einen Block (zum Beispiel eine Karte oder Tabelle), aber die schließende
      Zeile mit ``` fehlt.
      """,
    reason: """
      Der ganze Rest des Textes würde zum Inhalt des Blocks und verschwände von der Seite.
      """,
    wrong: """
      ```kennzahl
      kennzahl: flaeche
      gebiet: gemeinde:musterdorf

      Mehr dazu im Profil.
      """,
    right: """
      ```kennzahl
      kennzahl: flaeche
      gebiet: gemeinde:musterdorf
      ```

      Mehr dazu im Profil.
      """)
}
