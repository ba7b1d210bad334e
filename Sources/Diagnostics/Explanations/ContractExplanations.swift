/// SR04: what the contract asks for.
extension Explanation {
  static let missingSource = Explanation(
    .init("Quelle fehlt", en: "Source is missing"),
    meaning: .init(
      """
      Der Eintrag nennt Tatsachen (über Landkreis, Planregion, Sozialraum, Gemeinde, Familienzentrum, Träger,
      Beschluss oder Vertrag), sagt aber nicht, woher sie stammen. Oder es gibt Grenzen in gemeinden.geojson,
      und landkreis.yaml sagt nicht mit „grenzen_quelle“, von wem sie sind.
      """,
      en: """
        The entry states facts (about Landkreis, Planregion, Sozialraum, Gemeinde, Familienzentrum, Träger,
        Beschluss or contract) but does not say where they come from. Or there are borders in
        gemeinden.geojson, and landkreis.yaml does not say with “grenzen_quelle” whose they are.
        """),
    reason: .init(
      """
      Wer das Portal liest, soll jede Angabe nachprüfen können. Tragen Sie die Quelle in quellen.yaml ein und
      nennen Sie hier ihre Kennung. Ist der Eintrag erfunden, um etwas zu zeigen, sagen Sie das mit
      „beispiel: ja“.
      """,
      en: """
        Everybody who reads the portal should be able to check each fact. Enter the source in quellen.yaml and
        name its id here. If the entry is made up to show something, say so with “beispiel: ja”.
        """),
    wrong: """
      titel: Musterdorf
      """,
    right: """
      titel: Musterdorf
      quellen: [gemeindeverzeichnis-2024]
      """)

  static let missingAccession = Explanation(
    .init(
      "Beitritt zum Vertrag fehlt oder steht doppelt da", en: "Beitritt to the contract is missing or stands twice"),
    meaning: .init(
      """
      Für jeden Sozialraum steht beim Vertrag genau einmal, ob und wie er beigetreten ist. Hier fehlt ein
      Sozialraum, oder einer kommt zweimal vor.
      """,
      en: """
        For each Sozialraum the contract states exactly once whether and how it joined (Beitritt). Here a
        Sozialraum is missing, or one appears twice.
        """),
    reason: .init(
      """
      Die Seite zum Vertrag zeigt alle Sozialräume. Fehlt einer, sieht es aus, als sei er vergessen worden.
      Ist kein Beleg bekannt, ist auch das eine Auskunft: „nicht-belegt“.
      """,
      en: """
        The page about the contract shows all Sozialräume. One that is missing looks forgotten. If there is no
        proof, that is information too: “nicht-belegt”.
        """),
    wrong: """
      beitritte:
        - {sozialraum: amt-muster, status: belegt}
        - {sozialraum: amt-muster, status: in-beratung}
      """,
    right: """
      beitritte:
        - {sozialraum: amt-muster, status: belegt}
        - {sozialraum: musterstadt, status: nicht-belegt}
      """,
    clause: .init(
      "Beitritte der Verwaltungseinheiten zum Vertrag: vertrag/vertrag.yaml, „beitritte“",
      en: "Beitritte of the Verwaltungseinheiten to the contract: vertrag/vertrag.yaml, “beitritte”"))

  static let fundingShares = Explanation(
    .init(
      "Anteile der Förderung ergeben mehr als 100 Prozent", en: "Shares of the funding add up to more than 100 percent"),
    meaning: .init(
      """
      Die Anteile, die verschiedene Geldgeber zur selben Zeit an einem Familienzentrum tragen, sind zusammen
      größer als das Ganze.
      """,
      en: """
        The shares that several funders pay for a Familienzentrum at the same time are more than the whole.
        """),
    reason: .init(
      """
      Meist gilt ein alter Anteil noch weiter, weil sein Ende fehlt. Tragen Sie bei dem alten Eintrag
      „gueltig_bis“ ein.
      """,
      en: """
        Usually an old share still counts because its end is missing. Add “gueltig_bis” to the old entry.
        """),
    wrong: """
      foerderung:
        - {geber: Landkreis, anteil: 80, gueltig_ab: 2015}
        - {geber: Gemeinde, anteil: 50, gueltig_ab: 2020}
      """,
    right: """
      foerderung:
        - {geber: Landkreis, anteil: 80, gueltig_ab: 2015, gueltig_bis: 2019}
        - {geber: Landkreis, anteil: 50, gueltig_ab: 2020}
        - {geber: Gemeinde, anteil: 50, gueltig_ab: 2020}
      """)
}
