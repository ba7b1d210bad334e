/// SR0434 and SR0905: classes on maps and their colours.
extension Explanation {
  static let countWithClasses = Explanation(
    .init("Klassen für eine Anzahl", en: "Classes for a count"),
    meaning: .init(
      """
      Die Kennzahl zählt etwas, Menschen zum Beispiel, oder sie misst eine Fläche. Trotzdem stehen bei ihr Klassen
      oder Farben für Karten. Sie haben keine Wirkung.
      """,
      en: """
        The Kennzahl counts something, people for example, or measures an area. Yet it states classes or colours for
        maps. They have no effect.
        """),
    reason: .init(
      """
      Eine eingefärbte Anzahl zeigt vor allem, wie groß ein Ort ist: Große Orte wären immer dunkel. Rechnen Sie einen
      Anteil aus, zum Beispiel je 100 Kinder; er lässt sich vergleichen und einfärben.
      """,
      en: """
        A coloured count shows above all how large a place is: large places would always be dark. Compute a share, for
        instance je 100 Kinder; that can be compared and coloured.
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
      Unter „klassen“ in theme.yaml steht eine Farbe, auf der man die Schrift schlecht liest, von der sich der Rand
      nicht abhebt, oder die ohne Farbe aussieht wie die Stufe daneben. Nötig ist ein Kontrast von 4,5 für Schrift und
      von 3 für Ränder.
      """,
      en: """
        Under “klassen” in theme.yaml there is a colour on which text is hard to read, from which the border does not
        stand out, or which looks like the step beside it in grey. Needed is a contrast of 4.5 for text and of 3 for
        borders.
        """),
    reason: .init(
      """
      Viele Menschen sehen schwache Kontraste nicht, und viele drucken in Grau. Die Grenzen sind die der
      Barrierefreiheit (WCAG 2.2).
      """,
      en: """
        Many people do not see weak contrasts, and many print in grey. The limits are those of accessibility (WCAG
        2.2).
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
