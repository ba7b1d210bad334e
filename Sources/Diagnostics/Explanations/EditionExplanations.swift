/// SR06: what the public may see.
extension Explanation {
  static let visibilityMissing = Explanation(
    "Sichtbarkeit ist nicht festgelegt",
    meaning: """
      Weder in der Datei noch in einem Ordner darüber steht, ob der Inhalt öffentlich oder nur für Fachkräfte
      ist. Bis es dasteht, gilt er als intern.
      """,
    reason: """
      Was öffentlich wird, soll jemand entschieden haben. Für einen ganzen Ordner genügt eine Zeile in
      dessen _ordner.yaml.
      """,
    wrong: """
      # angebote/_ordner.yaml
      titel: Angebote
      """,
    right: """
      # angebote/_ordner.yaml
      titel: Angebote
      sichtbarkeit: oeffentlich
      """)

  static let publicRefersToInternal = Explanation(
    "Öffentliches verweist auf Internes",
    meaning: """
      Ein öffentlicher Text oder ein öffentliches Feld verweist auf einen Eintrag, den nur die interne
      Ausgabe hat.
      """,
    reason: """
      Im öffentlichen Portal gäbe es den Link nicht, und schon der Name könnte etwas verraten. Nehmen Sie den
      Verweis heraus, setzen Sie ihn in einen internen Kasten, oder machen Sie das Ziel öffentlich.
      """,
    wrong: """
      Mehr dazu im [Leitfaden](handbuch:rollen/reko).
      """,
    right: """
      > [!INTERN]
      > Mehr dazu im [Leitfaden](handbuch:rollen/reko).
      """)

  static let exampleInPublication = Explanation(
    "Erfundenes Beispiel in einer Veröffentlichung",
    meaning: """
      Mit der Option --veroeffentlichung werden erfundene Inhalte nicht angenommen. Hier steht noch
      „beispiel: ja“ oder ein Kasten [!BEISPIEL].
      """,
    reason: """
      Niemand soll vor der Tür eines Angebots stehen, das es nicht gibt. Ersetzen Sie das Beispiel durch
      belegte Angaben oder löschen Sie es. Sollen die Beispiele in der Datei bleiben, aber auf keiner Seite
      stehen, setzen Sie in portal.yaml „beispiele: verbergen“.
      """,
    wrong: """
      titel: Elterncafé
      beispiel: ja
      """,
    right: """
      titel: Elterncafé
      quellen: [jahresbericht-2025]
      """)

  static let unknownCallout = Explanation(
    "Kennzeichen eines Kastens stimmt nicht",
    meaning: """
      Ein Kasten beginnt mit einem Kennzeichen in Großbuchstaben, allein in der ersten Zeile: HINWEIS, TIPP,
      WICHTIG, WARNUNG, BEISPIEL oder INTERN. Hier ist es falsch geschrieben, steht nicht allein, oder die
      Zeile ist zu weit eingerückt.
      """,
    reason: """
      Ein falsch geschriebenes [!INTERN] würde den internen Text veröffentlichen. Deshalb ist jedes
      unbekannte Kennzeichen ein Fehler.
      """,
    wrong: """
      > [!Intern] Schlüssel beim Hausmeister
      """,
    right: """
      > [!INTERN]
      > Schlüssel beim Hausmeister
      """)
}
