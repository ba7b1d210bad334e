/// SR0404, SR0424 and SR043x: how rules, evidence and exceptions are stated.
extension Explanation {
  static let ruleParameters = Explanation(
    .init("Vorgaben einer Regel passen nicht zu ihrer Art", en: "Parameters of a rule do not fit its kind"),
    meaning: .init(
      """
      Jede Art von Regel braucht bestimmte Angaben unter „vorgaben“. Hier fehlt eine, oder es steht eine da, mit
      der diese Art nichts anfangen kann.
      """,
      en: """
        Each kind of rule needs certain fields under “vorgaben”. Here one is missing, or there is one with which
        this kind can do nothing.
        """),
    reason: .init(
      """
      Eine Regel mit falschen Vorgaben würde nichts prüfen, ohne dass es jemand merkt. Welche Vorgaben zu welcher
      Art gehören, steht im Handbuch unter „Vertragserfüllung“.
      """,
      en: """
        A rule with wrong parameters would check nothing, and nobody would notice. Which parameters belong to
        which kind stands in the handbook under “Vertragserfüllung”.
        """),
    wrong: """
      - id: familienzentrum-je-sozialraum
        art: mindestzahl
        vorgaben: {je: sozialraum, kennzahl: bevoelkerung}
      """,
    right: """
      - id: familienzentrum-je-sozialraum
        art: mindestzahl
        vorgaben: {je: sozialraum, was: familienzentrum, mindestens: 1}
      """)

  static let evidenceMisplaced = Explanation(
    .init(
      "Ein Nachweis steht bei der falschen Stelle oder doppelt da",
      en: "A Nachweis is in the wrong place or stands there twice"),
    meaning: .init(
      """
      Der Standard gilt nicht für diese Art von Stelle, zum Beispiel nur für Angebote und nicht für Träger. Oder
      derselbe Nachweis steht zweimal in der Tabelle.
      """,
      en: """
        The standard does not hold for this kind of place, for instance only for Angebote and not for Träger. Or
        the same Nachweis stands in the table twice.
        """),
    reason: .init(
      """
      Ein Nachweis an der falschen Stelle zählt nirgends. Für wen ein Standard gilt, steht dort unter „gilt_fuer“.
      """,
      en: """
        A Nachweis in the wrong place counts nowhere. For whom a standard holds is stated there under
        “gilt_fuer”.
        """),
    wrong: """
      standard,stelle,nachweis,datum,durch,gueltig_bis
      offene-tuer,traeger:muster,Programm,2026-01-10,Fachberatung,2028-01-10
      """,
    right: """
      standard,stelle,nachweis,datum,durch,gueltig_bis
      offene-tuer,familienzentrum:muster,Programm,2026-01-10,Fachberatung,2028-01-10
      """)

  static let exceptionUnused = Explanation(
    .init("Eine Ausnahme braucht niemand", en: "Nobody needs this Ausnahme"),
    meaning: .init(
      """
      Die Ausnahme nimmt jemanden von einer Regel aus, die dort eingehalten ist, oder eine andere Ausnahme gilt
      dort schon.
      """,
      en: """
        The Ausnahme exempts somebody from a rule that is kept there, or another Ausnahme already holds there.
        """),
    reason: .init(
      """
      Auf der Seite stünde eine Ausnahme, die es nicht mehr braucht. Löschen Sie sie, oder prüfen Sie, ob sie
      eine andere Regel oder Einheit meint.
      """,
      en: """
        The page would show an Ausnahme that is no longer needed. Delete it, or check whether another rule or
        unit is meant.
        """),
    wrong: .init(
      """
      - {regel: familienzentrum, fuer: sozialraum:musterstadt, bis: 2028-12-31}
      In Musterstadt gibt es inzwischen ein Familienzentrum.
      """,
      en: """
        - {regel: familienzentrum, fuer: sozialraum:musterstadt, bis: 2028-12-31}
        By now Musterstadt has a Familienzentrum.
        """),
    right: .init(
      """
      Der Eintrag ist gelöscht.
      """,
      en: """
        The entry is deleted.
        """))

  static let exceptionExpired = Explanation(
    .init("Eine Ausnahme ist abgelaufen", en: "An Ausnahme has ended"),
    meaning: .init(
      """
      Der letzte Tag der Ausnahme ist vorbei. Sie zählt nicht mehr.
      """,
      en: """
        The last day of the Ausnahme has passed. It no longer counts.
        """),
    reason: .init(
      """
      Nun gilt die Regel wieder. Ist sie eingehalten, löschen Sie die Ausnahme. Sonst muss das zuständige Gremium
      neu entscheiden.
      """,
      en: """
        Now the rule holds again. If it is kept, delete the Ausnahme. Otherwise the Gremium in charge has to
        decide anew.
        """),
    wrong: """
      bis: 2024-12-31
      """,
    right: """
      entschieden_am: 2026-10-01
      bis: 2028-12-31
      """)

  static let exceptionMisplaced = Explanation(
    .init(
      "Eine Ausnahme meint etwas, das die Regel nicht prüft",
      en: "An Ausnahme means something that the rule does not check"),
    meaning: .init(
      """
      Die Regel der Ausnahme gilt für andere Einheiten, zum Beispiel für Sozialräume und nicht für Gemeinden.
      Oder dieselbe Ausnahme steht zweimal da.
      """,
      en: """
        The rule of the Ausnahme holds for other units, for instance for Sozialräume and not for Gemeinden. Or
        the same Ausnahme stands there twice.
        """),
    reason: .init(
      """
      Die Ausnahme hätte keine Wirkung. Unter „fuer“ steht eine Einheit, für die die Regel gilt, oder der
      Sozialraum, in dem sie liegt.
      """,
      en: """
        The Ausnahme would have no effect. “fuer” names a unit for which the rule holds, or the Sozialraum in
        which it lies.
        """),
    wrong: """
      - {regel: bevoelkerung-je-sozialraum, fuer: landkreis:musterkreis}
      """,
    right: """
      - {regel: bevoelkerung-je-sozialraum, fuer: sozialraum:musterstadt}
      """)

  static let editionsDisagree = Explanation(
    .init(
      "Öffentlich sähe die Vertragserfüllung anders aus als intern",
      en: "The public fulfilment of the contract would differ from the internal one"),
    meaning: .init(
      """
      Eine öffentliche Regel hängt an Einträgen, die nur intern sind. Die öffentliche Ausgabe kennt sie nicht und
      käme zu einem anderen Ergebnis.
      """,
      en: """
        A public rule depends on entries that are only internal. The public edition does not know them and would
        come to another result.
        """),
    reason: .init(
      """
      Zwei Wahrheiten darf es nicht geben, und das Ergebnis darf nichts Internes verraten. Machen Sie die Regel
      intern, oder veröffentlichen Sie die Einträge, auf die sie sich stützt.
      """,
      en: """
        There must not be two truths, and the result must not give away anything internal. Make the rule
        internal, or publish the entries on which it rests.
        """),
    wrong: .init(
      """
      - id: nachweise
        art: nachweis
        sichtbarkeit: oeffentlich
      Die Nachweise stehen mit „intern“ in der Tabelle.
      """,
      en: """
        - id: nachweise
          art: nachweis
          sichtbarkeit: oeffentlich
        The Nachweise stand in the table with “intern”.
        """),
    right: .init(
      verbatim: """
        - id: nachweise
          art: nachweis
          sichtbarkeit: intern
        """))
}
