/// SR05: where things are.
extension Explanation {
  static let conflictingPins = Explanation(
    .init("Platz in der Karte ist schon vergeben", en: "Place in the map is already taken"),
    meaning: .init(
      """
      Zwei Gemeinden oder zwei Sozialräume haben dasselbe „rasterfeld“, oder ein Feld liegt weit
      außerhalb der Karte als Tabelle.
      """,
      en: """
        Two Gemeinden or two Sozialräume have the same “rasterfeld”, or a cell lies far outside the map
        as a table.
        """),
    reason: .init(
      """
      In jedem Feld der Tabelle steht ein Gebiet. Wer es liest, soll sich darauf verlassen können,
      dass oben Norden ist und links Westen. Ein Feld ist nur nötig, wo der berechnete Platz nicht
      gefällt: Ohne „rasterfeld“ findet das Programm den besten.
      """,
      en: """
        Each cell of the table holds one territory. Readers should be able to rely on the top being
        north and the left being west. A fixed cell is only needed where the computed place does not
        please: without “rasterfeld” the program finds the best one.
        """),
    wrong: """
      # gemeinden/musterdorf.md
      rasterfeld: {zeile: 3, spalte: 5}
      # gemeinden/neudorf.md
      rasterfeld: {zeile: 3, spalte: 5}
      """,
    right: """
      # gemeinden/musterdorf.md
      rasterfeld: {zeile: 3, spalte: 5}
      # gemeinden/neudorf.md
      rasterfeld: {zeile: 3, spalte: 6}
      """)

  static let neighbourPair = Explanation(
    .init("Mit einem Paar von Nachbarn stimmt etwas nicht", en: "Something is wrong with a pair of neighbours"),
    meaning: .init(
      """
      In nachbarschaften.csv grenzt etwas an sich selbst, ein Paar steht zweimal da (vielleicht
      andersherum), oder eine Gemeinde steht neben einem Sozialraum.
      """,
      en: """
        In nachbarschaften.csv something borders on itself, a pair stands there twice (perhaps the other
        way round), or a Gemeinde stands beside a Sozialraum.
        """),
    reason: .init(
      """
      Jede Zeile nennt zwei Nachbarn von derselben Art und gilt für beide Richtungen. Darum reicht
      eine Zeile je Paar, und auf beiden Seiten steht „grenzt an“. Zwei Zeilen für ein Paar können
      sich widersprechen.
      """,
      en: """
        Each row names two neighbours of the same kind and holds in both directions. So one row for each
        pair is enough, and both pages say “grenzt an”. Two rows for one pair can contradict each other.
        """),
    wrong: """
      gebiet_a,gebiet_b,sicherheit,quelle
      gemeinde:musterdorf,gemeinde:neudorf,belegt,karte
      gemeinde:neudorf,gemeinde:musterdorf,wahrscheinlich,karte
      """,
    right: """
      gebiet_a,gebiet_b,sicherheit,quelle
      gemeinde:musterdorf,gemeinde:neudorf,belegt,karte
      """)

  static let unconnectedNeighbours = Explanation(
    .init("Ein Teil hängt nicht mit dem Landkreis zusammen", en: "A part is not connected with the Landkreis"),
    meaning: .init(
      """
      Für einige Gemeinden oder Sozialräume stehen Nachbarn in nachbarschaften.csv. Von dort kommt man
      aber nicht zu allen anderen derselben Art, wenn man von Nachbar zu Nachbar geht. Die Meldung
      nennt, was für sich bleibt.
      """,
      en: """
        Some Gemeinden or Sozialräume have neighbours in nachbarschaften.csv. But going from neighbour
        to neighbour one does not get to all others of that kind. The message names what stays by
        itself.
        """),
    reason: .init(
      """
      Ein Landkreis hängt fast immer zusammen: Wahrscheinlich fehlt eine Zeile. Dann fehlt auf zwei
      Seiten ein Nachbar, und die Karte als Tabelle stellt die beiden nicht nebeneinander. Ist
      wirklich eine Insel gemeint, kann die Warnung stehen bleiben.
      """,
      en: """
        A Landkreis is nearly always connected: probably a row is missing. Then two pages lack a
        neighbour, and the map as a table does not put the two side by side. If an island is really
        meant, the warning can stay.
        """),
    wrong: """
      gebiet_a,gebiet_b,sicherheit,quelle
      gemeinde:musterdorf,gemeinde:neudorf,belegt,karte
      gemeinde:altdorf,gemeinde:feldheim,belegt,karte
      """,
    right: """
      gebiet_a,gebiet_b,sicherheit,quelle
      gemeinde:musterdorf,gemeinde:neudorf,belegt,karte
      gemeinde:neudorf,gemeinde:altdorf,belegt,karte
      gemeinde:altdorf,gemeinde:feldheim,belegt,karte
      """)
}
