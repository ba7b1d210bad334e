/// SR09: themes. SR10: the program and its surroundings.
extension Explanation {
  static let themeUnknownName = Explanation(
    "Vorlage: Name gibt es nicht",
    meaning: """
      Eine Vorlage des Themas setzt einen Namen ein, den die Seite nicht kennt. Welche Namen es wo gibt, steht
      in docs/theming.md.
      """,
    reason: """
      An dieser Stelle bliebe die Seite still leer.
      """,
    wrong: """
      <h1>{{ueberschrift}}</h1>
      """,
    right: """
      <h1>{{titel}}</h1>
      """)

  static let themeSyntax = Explanation(
    "Vorlage: Schreibweise stimmt nicht",
    meaning: """
      In einer Vorlage ist eine Klammer oder ein Abschnitt nicht geschlossen, ein Teil setzt sich selbst ein,
      oder Text und fertiges HTML sind verwechselt: Text hat zwei Klammern, fertiges HTML drei.
      """,
    reason: """
      Text mit drei Klammern könnte fremde Befehle in die Seite tragen. Deshalb wird das Thema schon beim Laden
      geprüft.
      """,
    wrong: """
      {{#navigation}}<a href="{{adresse}}">{{{text}}}</a>
      """,
    right: """
      {{#navigation}}<a href="{{adresse}}">{{text}}</a>{{/navigation}}
      """)

  static let themeFileMissing = Explanation(
    "Thema: Datei fehlt",
    meaning: """
      Eine Datei, die zum Thema gehört oder in theme.yaml oder einer Vorlage genannt ist, gibt es nicht oder
      sie ist zu groß.
      """,
    reason: """
      Ohne sie lässt sich keine Seite schreiben, oder die Seiten sähen falsch aus.
      """,
    wrong: """
      stile: [stil.css]     (im Ordner liegt style.css)
      """,
    right: """
      stile: [style.css]
      """)

  static let themeSettings = Explanation(
    "Thema: theme.yaml stimmt nicht",
    meaning: """
      In theme.yaml fehlt eine Angabe, sie heißt anders oder hat die falsche Form. Es gibt: name,
      beschreibung, stile, skripte.
      """,
    reason: """
      Aus theme.yaml erfährt das Programm, welche Dateien zum Aussehen gehören.
      """,
    wrong: """
      name: Portal
      css: style.css
      """,
    right: """
      name: Portal
      stile: [style.css]
      """)

  static let contentMissing = Explanation(
    "Ordner lässt sich nicht lesen",
    meaning: """
      Der Ordner mit den Inhalten oder mit der Gestaltung (dem Thema) ist nicht da oder nicht lesbar.
      """,
    reason: """
      Ohne ihn gibt es nichts zu bauen. Meist wurde das Programm in einem anderen Ordner gestartet; nennen
      Sie dann den Ort.
      """,
    wrong: "sozialraum build --content inhalte",
    right: "sozialraum build --content content")

  static let outputNotWritable = Explanation(
    "Ausgabe kann nicht geschrieben werden",
    meaning: """
      Der Ordner der Ausgabe lässt sich nicht schreiben (Rechte, voller Datenträger), oder er ist kein Ordner
      einer früheren Ausgabe: Dort liegen Dateien, die nicht von diesem Programm stammen.
      """,
    reason: """
      Das Programm ersetzt den Ordner als Ganzes und löscht deshalb nie etwas, das ihm nicht gehört. Die
      bisherige Ausgabe ist unverändert.
      """,
    wrong: "sozialraum build --output ~/Dokumente",
    right: "sozialraum build --output output")

  static let publishingBusy = Explanation(
    "Es wird schon veröffentlicht",
    meaning: """
      Ein anderer Lauf des Programms schreibt gerade in denselben Ordner.
      """,
    reason: """
      Zwei zugleich würden sich gegenseitig ersetzen. Warten Sie, bis der andere fertig ist, und starten Sie
      dann neu.
      """,
    wrong: "sozialraum build & sozialraum build",
    right: "sozialraum build")
}
