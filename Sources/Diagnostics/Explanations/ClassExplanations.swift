/// SR0131, SR0434 and SR0905: borders, classes and colours of maps.
extension Explanation {
  static let badBorders = Explanation(
    .init("Grenzen für Karten lassen sich nicht zeichnen", en: "Borders for maps cannot be drawn"),
    meaning: .init(
      """
      In „gemeinden.geojson“ stehen die Grenzen der Gemeinden für die gezeichnete Karte. Die Datei ist
      kein GeoJSON, oder sie passt nicht zu den Gemeinden des Portals: eine fehlt, eine steht zweimal da,
      eine ist unbekannt, oder eine Grenze ist nicht geschlossen.
      """,
      en: """
        “gemeinden.geojson” holds the borders of the Gemeinden for the drawn map. The file is no GeoJSON, or
        it does not fit the Gemeinden of the portal: one is missing, one is there twice, one is unknown, or
        a border is not closed.
        """),
    reason: .init(
      """
      Eine Karte mit Lücken sieht aus, als gäbe es die Gemeinde nicht. Ohne die Datei bleibt alles, wie es
      ist: Die Karte als Tabelle braucht sie nicht.
      """,
      en: """
        A map with gaps looks as if the Gemeinde did not exist. Without the file everything stays as it is:
        the map as a table does not need it.
        """),
    wrong: """
      {"type": "Feature", "properties": {"name": "Musterdorf"},
        "geometry": {"type": "Point", "coordinates": [12, 52]}}
      """,
    right: """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"id": "musterdorf"}, "geometry": {"type": "Polygon",
          "coordinates": [[[12.1, 52.1], [12.2, 52.1], [12.2, 52.2], [12.1, 52.1]]]}}
      ]}
      """)

  static let countWithClasses = Explanation(
    .init("Klassen für eine Anzahl", en: "Classes for a count"),
    meaning: .init(
      """
      Die Kennzahl zählt etwas, Menschen zum Beispiel, oder sie misst eine Fläche. Trotzdem stehen bei ihr
      Klassen oder Farben für Karten. Sie haben keine Wirkung.
      """,
      en: """
        The Kennzahl counts something, people for example, or measures an area. Yet it states classes or
        colours for maps. They have no effect.
        """),
    reason: .init(
      """
      Eine eingefärbte Anzahl zeigt vor allem, wie groß ein Ort ist: Große Orte wären immer dunkel.
      Rechnen Sie einen Anteil aus, zum Beispiel je 100 Kinder; er lässt sich vergleichen und einfärben.
      """,
      en: """
        A coloured count shows above all how large a place is: large places would always be dark. Compute a
        share, for instance je 100 Kinder; that can be compared and coloured.
        """),
    wrong: """
      - id: kinder-betreut
        art: anzahl
        klassen: [50, 100, 200]
      """,
    right: """
      - id: betreuungsquote
        art: anteil
        formel: kinder-betreut ÷ kinder je 100
        klassen: [20, 40, 60]
      """)

  static let classContrast = Explanation(
    .init("Thema: Farben von Klassen sind schlecht zu sehen", en: "Theme: colours of classes are hard to see"),
    meaning: .init(
      """
      Unter „klassen“ in theme.yaml steht eine Farbe, auf der man die Schrift schlecht liest, von der sich
      der Rand nicht abhebt, oder die ohne Farbe aussieht wie die Stufe daneben. Nötig ist ein Kontrast
      von 4,5 für Schrift und von 3 für Ränder.
      """,
      en: """
        Under “klassen” in theme.yaml there is a colour on which text is hard to read, from which the border
        does not stand out, or which looks like the step beside it in grey. Needed is a contrast of 4.5 for
        text and of 3 for borders.
        """),
    reason: .init(
      """
      Viele Menschen sehen schwache Kontraste nicht, und viele drucken in Grau. Die Grenzen sind die der
      Barrierefreiheit (WCAG 2.2).
      """,
      en: """
        Many people do not see weak contrasts, and many print in grey. The limits are those of accessibility
        (WCAG 2.2).
        """),
    wrong: """
      schrift: ["#777777"]
      einfach: ["#eeeeee", "#dddddd", "#cccccc", "#bbbbbb", "#aaaaaa", "#999999", "#888888"]
      """,
    right: """
      schrift: ["#1a2420"]
      einfach: ["#f0f6f2", "#dcebe2", "#c8e0d2", "#b3d5c2", "#9ecab2", "#8abea2", "#76b293"]
      """)
}
