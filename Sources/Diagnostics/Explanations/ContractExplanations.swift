/// SR04: what the contract asks for.
extension Explanation {
  static let missingSource = Explanation(
    "Quelle fehlt",
    meaning: """
      Der Eintrag nennt Tatsachen (über Landkreis, Planregion, Sozialraum, Gemeinde, Familienzentrum, Träger,
      Beschluss oder Vertrag), sagt aber nicht, woher sie stammen.
      """,
    reason: """
      Wer das Portal liest, soll jede Angabe nachprüfen können. Tragen Sie die Quelle in quellen.yaml ein und
      nennen Sie hier ihre Kennung. Ist der Eintrag erfunden, um etwas zu zeigen, sagen Sie das mit
      „beispiel: ja“.
      """,
    wrong: """
      titel: Musterdorf
      """,
    right: """
      titel: Musterdorf
      quellen: [gemeindeverzeichnis-2024]
      """)

  static let missingAccession = Explanation(
    "Beitritt zum Vertrag fehlt oder steht doppelt da",
    meaning: """
      Für jeden Sozialraum steht beim Vertrag genau einmal, ob und wie er beigetreten ist. Hier fehlt ein
      Sozialraum, oder einer kommt zweimal vor.
      """,
    reason: """
      Die Seite zum Vertrag zeigt alle Sozialräume. Fehlt einer, sieht es aus, als sei er vergessen worden.
      Ist kein Beleg bekannt, ist auch das eine Auskunft: „nicht-belegt“.
      """,
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
    clause: "Beitritte der Verwaltungseinheiten zum Vertrag: vertrag/vertrag.yaml, „beitritte“")

  static let fundingShares = Explanation(
    "Anteile der Förderung ergeben mehr als 100 Prozent",
    meaning: """
      Die Anteile, die verschiedene Geldgeber zur selben Zeit an einem Familienzentrum tragen, sind zusammen
      größer als das Ganze.
      """,
    reason: """
      Meist gilt ein alter Anteil noch weiter, weil sein Ende fehlt. Tragen Sie bei dem alten Eintrag
      „gueltig_bis“ ein.
      """,
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
