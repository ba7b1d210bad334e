/// SR09: themes. SR10: the program and its surroundings.
extension Explanation {
  static let themeUnknownName = Explanation(
    .init("Vorlage: Name gibt es nicht", en: "Template: there is no such name"),
    meaning: .init(
      """
      Eine Vorlage des Themas setzt einen Namen ein, den die Seite nicht kennt. Welche Namen es wo gibt, steht
      in docs/theming.md.
      """,
      en: """
        A template of the theme puts in a name that the page does not know. docs/theming.md lists which names
        exist where.
        """),
    reason: .init(
      """
      An dieser Stelle bliebe die Seite still leer.
      """,
      en: """
        In this place the page would stay empty without a word.
        """),
    wrong: """
      <h1>{{ueberschrift}}</h1>
      """,
    right: """
      <h1>{{titel}}</h1>
      """)

  static let themeSyntax = Explanation(
    .init("Vorlage: Schreibweise stimmt nicht", en: "Template: wrong spelling"),
    meaning: .init(
      """
      In einer Vorlage ist eine Klammer oder ein Abschnitt nicht geschlossen, ein Teil setzt sich selbst ein,
      oder Text und fertiges HTML sind verwechselt: Text hat zwei Klammern, fertiges HTML drei.
      """,
      en: """
        In a template a brace or a section is not closed, a part puts itself in, or text and finished HTML are
        mixed up: text has two braces, finished HTML has three.
        """),
    reason: .init(
      """
      Text mit drei Klammern könnte fremde Befehle in die Seite tragen. Deshalb wird das Thema schon beim Laden
      geprüft.
      """,
      en: """
        Text with three braces could carry foreign commands into the page. Therefore the theme is checked as
        soon as it is loaded.
        """),
    wrong: """
      {{#navigation}}<a href="{{adresse}}">{{{text}}}</a>
      """,
    right: """
      {{#navigation}}<a href="{{adresse}}">{{text}}</a>{{/navigation}}
      """)

  static let themeFileMissing = Explanation(
    .init("Thema: Datei fehlt", en: "Theme: file is missing"),
    meaning: .init(
      """
      Eine Datei, die zum Thema gehört oder in theme.yaml oder einer Vorlage genannt ist, gibt es nicht oder
      sie ist zu groß.
      """,
      en: """
        A file that belongs to the theme, or that theme.yaml or a template names, does not exist or is too
        large.
        """),
    reason: .init(
      """
      Ohne sie lässt sich keine Seite schreiben, oder die Seiten sähen falsch aus.
      """,
      en: """
        Without it no page can be written, or the pages would look wrong.
        """),
    wrong: .init(
      """
      stile: [stil.css]     (im Ordner liegt style.css)
      """,
      en: """
        stile: [stil.css]     (the folder has style.css)
        """),
    right: .init(
      verbatim: """
        stile: [style.css]
        """))

  static let themeSettings = Explanation(
    .init("Thema: theme.yaml stimmt nicht", en: "Theme: theme.yaml is not right"),
    meaning: .init(
      """
      In theme.yaml fehlt eine Angabe, sie heißt anders oder hat die falsche Form. Es gibt: name,
      beschreibung, stile, skripte, klassen.
      """,
      en: """
        In theme.yaml a field is missing, has another name or the wrong shape. There are: name, beschreibung,
        stile, skripte, klassen.
        """),
    reason: .init(
      """
      Aus theme.yaml erfährt das Programm, welche Dateien zum Aussehen gehören.
      """,
      en: """
        theme.yaml tells the program which files belong to the look of the pages.
        """),
    wrong: """
      name: Portal
      css: style.css
      """,
    right: """
      name: Portal
      stile: [style.css]
      """)

  static let contentMissing = Explanation(
    .init("Ordner lässt sich nicht lesen", en: "Folder cannot be read"),
    meaning: .init(
      """
      Der Ordner mit den Inhalten oder mit der Gestaltung (dem Thema) ist nicht da oder nicht lesbar.
      """,
      en: """
        The folder with the content or with the theme is not there or cannot be read.
        """),
    reason: .init(
      """
      Ohne ihn gibt es nichts zu bauen. Meist wurde das Programm in einem anderen Ordner gestartet; nennen
      Sie dann den Ort.
      """,
      en: """
        Without it there is nothing to build. Usually the program was started in another folder; then name the
        place.
        """),
    wrong: "sozialraum build --content inhalte",
    right: "sozialraum build --content content")

  static let outputNotWritable = Explanation(
    .init("Ausgabe kann nicht geschrieben werden", en: "Output cannot be written"),
    meaning: .init(
      """
      Der Ordner der Ausgabe lässt sich nicht schreiben (Rechte, voller Datenträger), oder er ist kein Ordner
      einer früheren Ausgabe: Dort liegen Dateien, die nicht von diesem Programm stammen.
      """,
      en: """
        The folder of the output cannot be written (permissions, a full disk), or it is not the folder of an
        earlier output: it holds files that do not come from this program.
        """),
    reason: .init(
      """
      Das Programm ersetzt den Ordner als Ganzes und löscht deshalb nie etwas, das ihm nicht gehört. Die
      bisherige Ausgabe ist unverändert.
      """,
      en: """
        The program replaces the folder as a whole, and therefore never deletes anything that is not its own.
        The output that was there is unchanged.
        """),
    wrong: "sozialraum build --output ~/Dokumente",
    right: "sozialraum build --output output")

  static let publishingBusy = Explanation(
    .init("Es wird schon veröffentlicht", en: "Publishing is already under way"),
    meaning: .init(
      """
      Ein anderer Lauf des Programms schreibt gerade in denselben Ordner.
      """,
      en: """
        Another run of the program is writing into the same folder just now.
        """),
    reason: .init(
      """
      Zwei zugleich würden sich gegenseitig ersetzen. Warten Sie, bis der andere fertig ist, und starten Sie
      dann neu.
      """,
      en: """
        Two at the same time would replace each other. Wait until the other one is finished, then start again.
        """),
    wrong: "sozialraum build & sozialraum build",
    right: "sozialraum build")

  static let contentNotWritable = Explanation(
    .init("Datei der Inhalte lässt sich nicht ändern", en: "A file of the content cannot be changed"),
    meaning: .init(
      """
      „sozialraum check --fix“ wollte die Datei ändern und konnte es nicht: Die Schreibrechte fehlen, der
      Datenträger ist voll, oder jemand hat die Datei geändert, während das Programm lief.
      """,
      en: """
        “sozialraum check --fix” wanted to change the file and could not: permission to write is missing, the
        disk is full, or somebody changed the file while the program was running.
        """),
    reason: .init(
      """
      Die Datei ist, wie sie war; nie steht dort eine halbe. Andere Dateien sind davon nicht betroffen. Beheben
      Sie die Ursache, die in der Meldung steht, und starten Sie noch einmal.
      """,
      en: """
        The file is as it was; there is never half a file. Other files are not affected. Remove the cause that
        the message names, and start again.
        """),
    wrong: .init(
      "angebote/musterdorf/treff.md   nur zum Lesen freigegeben",
      en: "angebote/musterdorf/treff.md   may only be read"),
    right: .init(
      "angebote/musterdorf/treff.md   zum Schreiben freigegeben",
      en: "angebote/musterdorf/treff.md   may be written"))
}
