/// SR0434: classes of indicators on maps.
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
}
