/// SR03: what refers to what.
extension Explanation {
  static let danglingReference = Explanation(
    "Verweis auf etwas, das es nicht gibt",
    meaning: """
      Ein Feld oder ein Link nennt eine Kennung, zu der kein Eintrag gehört. Die Kennung ist der Dateiname
      ohne Endung oder die Angabe „id“ in einer Liste. Bei Angeboten ist auch der Ordner ein Verweis: Er
      heißt wie die Gemeinde.
      """,
    reason: """
      Auf der Seite fehlte sonst, wer das Angebot trägt oder wo es stattfindet. Meist ist es ein Tippfehler;
      die Meldung schlägt den nächsten passenden Namen vor.
      """,
    wrong: """
      familienzentrum: familienzentrum-musterdorf
      """,
    right: """
      familienzentrum: musterdorf
      """)

  static let unusedRecord = Explanation(
    "Niemand verweist darauf",
    meaning: """
      Ein Träger, eine Institution, ein Thema, ein Ziel, eine Zieldimension, ein Standard oder eine Quelle
      ist eingetragen, wird aber nirgends verwendet.
      """,
    reason: """
      Solche Einträge sind nur dazu da, dass andere auf sie verweisen. Entweder fehlt der Verweis, oder der
      Eintrag ist übrig geblieben. Ein Ziel ohne Angebot ist auch fachlich eine Nachricht.
      """,
    wrong: """
      # quellen.yaml
      - id: statistik-2018
        titel: Statistik 2018
      """,
    right: """
      # gemeinden/musterdorf.md
      quellen: [statistik-2018]
      """)

  static let missingRecord = Explanation(
    "Ein notwendiger Eintrag fehlt",
    meaning: """
      Ohne portal.yaml und landkreis.yaml gibt es kein Portal. Außerdem gehört zu jedem Sozialraum
      mindestens eine Gemeinde und zu jeder Planregion mindestens ein Sozialraum.
      """,
    reason: """
      Ein Sozialraum ohne Gemeinde hätte eine Seite ohne Menschen. Die Zuordnung steht immer beim Kleineren:
      Die Gemeinde nennt ihren Sozialraum, der Sozialraum seine Planregion.
      """,
    wrong: """
      # gemeinden/musterdorf.md
      titel: Musterdorf
      """,
    right: """
      # gemeinden/musterdorf.md
      titel: Musterdorf
      sozialraum: amt-muster
      """)

  static let contradictoryReference = Explanation(
    "Zwei Angaben widersprechen sich",
    meaning: """
      Zwei Stellen sagen Verschiedenes über dieselbe Sache: Ein Angebot liegt in einem anderen Sozialraum als
      sein Familienzentrum, eine Nachbarschaft steht zweimal da, zwei Gemeinden haben denselben Schlüssel,
      oder das Ergebnis einer Abstimmung passt nicht zu den Stimmen.
      """,
    reason: """
      Eine der beiden Angaben ist falsch, und das Programm kann nicht wissen, welche. Die Meldung zeigt beide
      Stellen, soweit es zwei gibt.
      """,
    wrong: """
      beratungsfolge:
        - {organ: Gemeindevertretung, datum: 2026-05-12, ergebnis: einstimmig, ja: 14, nein: 3}
      """,
    right: """
      beratungsfolge:
        - {organ: Gemeindevertretung, datum: 2026-05-12, ergebnis: mehrheitlich, ja: 14, nein: 3}
      """)
}
