/// SR01, second part: how a file is written.
extension Explanation {
  static let lineTooLong = Explanation(
    .init("Zeile zu lang", en: "Line is too long"),
    meaning: .init(
      """
      Eine Zeile im Text ist länger als 8 kB, das sind mehrere Bildschirmseiten ohne Umbruch.
      """,
      en: """
        A line in the text is longer than 8 kB; that is several screens without a break.
        """),
    reason: .init(
      """
      Solche Zeilen entstehen fast immer durch ein Versehen beim Einfügen. Brechen Sie die Zeile um: Ein
      einfacher Umbruch macht noch keinen neuen Absatz.
      """,
      en: """
        Such lines nearly always come from an accident while pasting. Break the line: a simple line break does
        not yet start a new paragraph.
        """),
    wrong: .init(
      """
      Ein Text, der über viele tausend Zeichen in einer einzigen Zeile steht …
      """,
      en: """
        A text of many thousand characters in one single line …
        """),
    right: .init(
      """
      Ein Text in Zeilen von etwa 100 Zeichen.
      Die Zeilen gehören zum selben Absatz.
      """,
      en: """
        A text in lines of about 100 characters.
        The lines belong to the same paragraph.
        """))

  static let yamlSyntax = Explanation(
    .init("Angaben lassen sich nicht lesen", en: "Fields cannot be read"),
    meaning: .init(
      """
      Die Angaben am Anfang der Datei (oder in einer .yaml-Datei) sind so geschrieben, dass unklar ist, was
      Feld und was Wert ist. Häufig: Leerzeichen hinter dem Doppelpunkt fehlt, ein Wert enthält selbst einen
      Doppelpunkt, eine Klammer oder ein Anführungszeichen bleibt offen, die Einrückung stimmt nicht.
      """,
      en: """
        The fields at the top of the file (or in a .yaml file) are written in such a way that it is unclear what
        is a field and what is a value. Often: the space behind the colon is missing, a value has a colon of its
        own, a bracket or a quotation mark stays open, the indentation is wrong.
        """),
    reason: .init(
      """
      Ab dieser Stelle wäre alles Weitere geraten. Deshalb wird die Datei gar nicht gelesen, bis die Stelle
      behoben ist. Im Zweifel hilft es, den ganzen Wert in Anführungszeichen zu setzen.
      """,
      en: """
        From this place on, everything would be guessed. Therefore the file is not read at all until the place
        is mended. When in doubt, put the whole value into quotation marks.
        """),
    wrong: """
      titel: Elterncafé: gemeinsam frühstücken
      """,
    right: """
      titel: "Elterncafé: gemeinsam frühstücken"
      """)

  static let yamlForbidden = Explanation(
    .init("Sonderform, die hier nicht erlaubt ist", en: "Special form that is not allowed here"),
    meaning: .init(
      """
      Die Sprache der Angaben (YAML) kennt Abkürzungen wie Anker (&name), Verweise (*name), „<<“,
      Typangaben (!wort) und mehrere Dokumente in einer Datei. In Inhalten werden sie nicht verwendet.
      Oft ist es ein Wert, der zufällig mit „*“, „&“ oder „!“ beginnt.
      """,
      en: """
        The language of the fields (YAML) has shortcuts such as anchors (&name), references (*name), “<<”, types
        (!word) and several documents in one file. Content does not use them. Often it is a value that happens
        to start with “*”, “&” or “!”.
        """),
    reason: .init(
      """
      Wer die Datei liest, soll sehen, was dasteht. Abkürzungen verstecken, woher eine Angabe kommt.
      """,
      en: """
        Whoever reads the file should see what is there. Shortcuts hide where a value comes from.
        """),
    wrong: """
      hinweis: *Bitte klingeln
      """,
    right: """
      hinweis: "*Bitte klingeln"
      """)

  static let nestingTooDeep = Explanation(
    .init("Zu tief verschachtelt", en: "Nested too deeply"),
    meaning: .init(
      """
      Listen, Zitate, Gruppen oder Ordner liegen zu oft ineinander: Angaben höchstens 16 Stufen, Texte 64,
      Ordner 32.
      """,
      en: """
        Lists, quotes, groups or folders lie too often inside one another: fields at most 16 levels, texts 64,
        folders 32.
        """),
    reason: .init(
      """
      So tief verschachtelt ist nichts, was jemand lesen soll. Meist ist die Einrückung verrutscht oder ein
      Zeichen wurde viele Male eingefügt.
      """,
      en: """
        Nothing that people should read is nested that deeply. Usually the indentation has slipped, or a
        character was pasted many times.
        """),
    wrong: """
      themen: [[[[[[[[[[[[[[[[[beratung]]]]]]]]]]]]]]]]]
      """,
    right: """
      themen: [beratung]
      """)

  static let frontMatterMissing = Explanation(
    .init("Angaben am Anfang fehlen", en: "Fields at the top are missing"),
    meaning: .init(
      """
      Jede Textdatei (.md) beginnt mit Angaben zwischen zwei Zeilen, in denen nur „---“ steht. Hier fehlt
      die erste oder die zweite dieser Zeilen.
      """,
      en: """
        Each text file (.md) starts with fields between two lines that hold nothing but “---”. Here the first or
        the second of these lines is missing.
        """),
    reason: .init(
      """
      In den Angaben stehen Titel, Sichtbarkeit und alles, was die Seite mit anderen verbindet.
      """,
      en: """
        The fields hold the title, the visibility and everything that connects the page with others.
        """),
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
    .init("Angaben am Anfang zu umfangreich", en: "Fields at the top are too large"),
    meaning: .init(
      """
      Die Angaben zwischen den Zeilen „---“ (oder in einem Baustein mit ```) sind größer als 16 kB.
      """,
      en: """
        The fields between the lines “---” (or in a block with ```) are larger than 16 kB.
        """),
    reason: .init(
      """
      So viel passt in keine Übersicht. Meist ist Text in die Angaben gerutscht, der darunter gehört, oder
      die zweite Zeile „---“ steht zu weit unten.
      """,
      en: """
        No overview has room for that much. Usually text has slipped into the fields that belongs below them, or
        the second line “---” comes too late.
        """),
    wrong: .init(
      """
      ---
      titel: Elterncafé
      kurz: (ein Text von mehreren Seiten)
      ---
      """,
      en: """
        ---
        titel: Elterncafé
        kurz: (a text of several pages)
        ---
        """),
    right: .init(
      """
      ---
      titel: Elterncafé
      kurz: Offener Treff für Eltern mit Babys.
      ---
      (der lange Text)
      """,
      en: """
        ---
        titel: Elterncafé
        kurz: Offener Treff für Eltern mit Babys.
        ---
        (the long text)
        """))

  static let csvSyntax = Explanation(
    .init("Tabelle lässt sich nicht lesen", en: "Table cannot be read"),
    meaning: .init(
      """
      Ein Anführungszeichen steht an einer Stelle, an der unklar ist, wo die Zelle endet. Oder die erste
      Zeile nennt mit „sep=“ ein anderes Trennzeichen als Komma, Semikolon oder Tabulatorzeichen.
      """,
      en: """
        A quotation mark stands in a place where it is unclear where the cell ends. Or the first line names,
        with “sep=”, another separator than comma, semicolon or tab.
        """),
    reason: .init(
      """
      Ein falsch gesetztes Anführungszeichen verschiebt alle folgenden Zellen. Excel setzt die Zeichen
      selbst richtig, wenn Sie die Tabelle dort speichern.
      """,
      en: """
        A misplaced quotation mark moves all cells that follow. Excel sets them right by itself when you save
        the table there.
        """),
    wrong: """
      gebiet,kennzahl,jahr,wert
      gemeinde:musterdorf,flaeche,2024,"29,1
      """,
    right: """
      gebiet,kennzahl,jahr,wert
      gemeinde:musterdorf,flaeche,2024,"29,1"
      """)

  static let csvRowShape = Explanation(
    .init("Zeile hat zu viele oder zu wenige Zellen", en: "Row has too many or too few cells"),
    meaning: .init(
      """
      Eine Zeile der Tabelle hat nicht so viele Zellen wie die Kopfzeile. Häufig steht das Trennzeichen der
      Datei, ein Komma oder Semikolon, im Text einer Zelle, die nicht in Anführungszeichen steht.
      Oder ein anderes Zeichen trennt die Zellen als in der Kopfzeile. Was viele Zeilen gemeinsam haben, wird
      nur einmal gemeldet, an der ersten.
      """,
      en: """
        A row of the table does not have as many cells as the header. Often the separator of the file, a comma
        or a semicolon, stands in the text of a cell that is not in quotation marks.
        Or another sign separates the cells than in the header. What many rows have in common is reported only
        once, at the first.
        """),
    reason: .init(
      """
      Der Wert stünde unter der falschen Überschrift. Die Zeile wird deshalb nicht gelesen.
      """,
      en: """
        The value would stand under the wrong header. Therefore the row is not read.
        """),
    wrong: """
      gebiet,kennzahl,jahr,wert
      gemeinde:musterdorf,flaeche,2024,29,1
      """,
    right: """
      gebiet,kennzahl,jahr,wert
      gemeinde:musterdorf,flaeche,2024,"29,1"
      """)

  static let csvHeader = Explanation(
    .init("Kopfzeile der Tabelle stimmt nicht", en: "Header of the table is not right"),
    meaning: .init(
      """
      In der ersten Zeile fehlt der Name einer Spalte, in der etwas steht, ein Name kommt zweimal vor, oder
      es sind mehr als 200 Spalten.
      """,
      en: """
        In the first line the name of a column is missing that has something in it, a name appears twice, or
        there are more than 200 columns.
        """),
    reason: .init(
      """
      An den Namen erkennt das Programm, was in den Zellen steht. Ohne sie ist jede Zahl nur eine Zahl.
      """,
      en: """
        The names tell the program what the cells hold. Without them every number is just a number.
        """),
    wrong: """
      gebiet,kennzahl,jahr,wert,wert
      """,
    right: """
      gebiet,kennzahl,jahr,wert,status
      """)

  static let csvDialect = Explanation(
    .init("So ist die Tabelle gelesen", en: "This is how the table was read"),
    meaning: .init(
      """
      Die Tabelle ist anders geschrieben als unsere eigenen, und das Programm hat sie trotzdem gelesen. Es
      sagt, was es erkannt hat: das Trennzeichen (Komma, Semikolon oder Tabulatorzeichen), die Art, Buchstaben
      zu speichern (UTF-8, UTF-8 mit BOM oder Windows-1252), und das Zeilenende (LF, CRLF oder CR).
      """,
      en: """
        The table is written differently from our own, and the program has read it all the same. It says what it
        found: the separator (comma, semicolon or tab), the encoding of the letters (UTF-8, UTF-8 with BOM or
        Windows-1252), and the end of the lines (LF, CRLF or CR).
        """),
    reason: .init(
      """
      Deutsches Excel schreibt Semikolons und oft Windows-1252. Daran ist nichts falsch, und Sie müssen nichts
      tun. Nur wenn die Angabe nicht stimmt, etwa weil Umlaute seltsam aussehen, speichern Sie die Tabelle neu
      als „CSV UTF-8 (durch Trennzeichen getrennt)“.
      """,
      en: """
        German Excel writes semicolons and often Windows-1252. Nothing is wrong with that, and you need not do
        anything. Only if what it says is not true, for instance because umlauts look odd, save the table again
        as “CSV UTF-8”.
        """),
    wrong: """
      gebiet;kennzahl;jahr;wert
      gemeinde:musterdorf;flaeche;2024;29,1
      """,
    right: """
      gebiet,kennzahl,jahr,wert
      gemeinde:musterdorf,flaeche,2024,"29,1"
      """)

  static let typographicQuotes = Explanation(
    .init("Anführungszeichen aus der Textverarbeitung", en: "Quotation marks of a word processor"),
    meaning: .init(
      """
      Um einen ganzen Wert stehen die schrägen Anführungszeichen „ “, die Word beim Tippen einsetzt. Sie gehören
      damit zum Wert: Ein Tag ist dann kein Tag mehr, und eine Kennung gibt es nicht.
      """,
      en: """
        A whole value stands in the curved quotation marks “ ” that a word processor puts in while you type. So
        they belong to the value: a day is then no day any more, and there is no such id.
        """),
    reason: .init(
      """
      Als Klammer um einen Wert gelten nur gerade Anführungszeichen: "…". Meist braucht ein Wert gar keine. Mitten
      im Text sind „ “ willkommen. Sollen sie wirklich um den ganzen Wert auf der Seite stehen, setzen Sie gerade
      darum: "„Zuhause am See“". „sozialraum check --fix“ ersetzt sie.
      """,
      en: """
        Only straight quotation marks hold a value together: "…". Most values need none. Inside of a text “ ” are
        welcome. If they are really meant to stand around the whole value on the page, put straight ones around
        them. “sozialraum check --fix” replaces them.
        """),
    wrong: """
      geprueft: „2026-09-01“
      """,
    right: """
      geprueft: 2026-09-01
      """)

  static let finalNewline = Explanation(
    .init("Letzte Zeile ohne Zeilenende", en: "Last line without a line end"),
    meaning: .init(
      """
      Hinter dem letzten Zeichen der Datei fehlt das Zeilenende. Gelesen wird die Datei trotzdem ganz.
      """,
      en: """
        There is no line end behind the last character of the file. The file is read as a whole all the same.
        """),
    reason: .init(
      """
      Wer später eine Zeile anhängt, hängt sie sonst an die letzte. Auch zeigt jeder Vergleich zweier Stände
      die letzte Zeile als geändert, obwohl in ihr nichts anders ist. Drücken Sie am Ende der Datei einmal die
      Eingabetaste, oder lassen Sie es „sozialraum check --fix“ tun.
      """,
      en: """
        A line that somebody adds later would run into the last one. And every comparison of two states shows
        the last line as changed though nothing in it is different. Press the Enter key once at the end of the
        file, or let “sozialraum check --fix” do it.
        """),
    wrong: """
      titel: Muster e. V.
      art: verein▮
      """,
    right: """
      titel: Muster e. V.
      art: verein
      ▮
      """)

  static let tooManyMarkers = Explanation(
    .init("Zu viele Zeichen für Zitate, Listen oder Tabellen", en: "Too many signs for quotes, lists or tables"),
    meaning: .init(
      """
      Eine Zeile beginnt mit mehr als 32 Zeichen wie „>“ oder „-“, im Text stehen mehr als hundertmal „<?“
      oder „<!“, oder die Tabellen einer Textdatei haben zusammen mehr als 50 000 Zellen.
      """,
      en: """
        A line starts with more than 32 signs such as “>” or “-”, the text has “<?” or “<!” more than a hundred
        times, or the tables of one text file have more than 50,000 cells together.
        """),
    reason: .init(
      """
      So etwas entsteht durch ein Versehen und würde das Bauen der Seiten sehr langsam machen. Große
      Tabellen gehören als CSV-Datei in den Ordner „kennzahlen“.
      """,
      en: """
        That comes from an accident and would make building the pages very slow. Large tables belong as CSV
        files in the folder “kennzahlen”.
        """),
    wrong: .init(">>>>>>>>>> und so weiter, 40 Zeichen", en: ">>>>>>>>>> and so on, 40 signs"),
    right: .init(verbatim: "---"))

  static let unclosedFence = Explanation(
    .init("Block wird nicht geschlossen", en: "Block is not closed"),
    meaning: .init(
      """
      Eine Zeile mit ``` öffnet einen Block (zum Beispiel eine Karte oder Tabelle), aber die schließende
      Zeile mit ``` fehlt.
      """,
      en: """
        A line with ``` opens a block (for instance a map or a table), but the closing line with ``` is missing.
        """),
    reason: .init(
      """
      Der ganze Rest des Textes würde zum Inhalt des Blocks und verschwände von der Seite.
      """,
      en: """
        The whole rest of the text would become part of the block and vanish from the page.
        """),
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
