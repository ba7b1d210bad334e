/// SR0404 and SR041x–SR043x: rules of the contract and exceptions from them.
extension Explanation {
  static let ruleParameters = Explanation(
    "Vorgaben einer Regel passen nicht zu ihrer Art",
    meaning: """
      Jede Art von Regel braucht bestimmte Angaben unter „vorgaben“. Hier fehlt eine, oder es steht eine da, mit
      der diese Art nichts anfangen kann.
      """,
    reason: """
      Eine Regel mit falschen Vorgaben würde nichts prüfen, ohne dass es jemand merkt. Welche Vorgaben zu welcher
      Art gehören, steht im Handbuch unter „Vertragserfüllung“.
      """,
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

  static let tooFewRecords = Explanation(
    "Es gibt weniger, als die Regel verlangt",
    meaning: """
      Eine Regel der Art „mindestzahl“ verlangt für jede Einheit eine bestimmte Zahl von Einträgen, zum Beispiel
      einen Beirat für jede Planregion. Hier sind es weniger.
      """,
    reason: ruleReason,
    wrong: """
      Regel: mindestens 1 Gremium der Art beirat je Planregion
      Im Ordner gremien/ gibt es keines für „Mitte“.
      """,
    right: """
      gremien/beirat-mitte.md:
      titel: Beirat Mitte
      art: beirat
      gebiet: planregion:mitte
      """, clause: ruleClause)

  static let fieldNotStated = Explanation(
    "Eine Angabe fehlt, die der Vertrag verlangt",
    meaning: """
      Eine Regel der Art „pflichtfeld“ verlangt, dass Einträge dieser Art bestimmte Angaben haben. Hier fehlt
      eine davon oder ist leer.
      """,
    reason: ruleReason,
    wrong: """
      titel: Elterncafé
      """,
    right: """
      titel: Elterncafé
      verantwortlich: Familienzentrum Musterstadt
      """, clause: ruleClause)

  static let valueNotReported = Explanation(
    "Ein Wert fehlt, den der Vertrag verlangt",
    meaning: """
      Eine Regel der Art „kennzahl“ verlangt für jede Einheit und jedes Jahr einen Wert. Hier gibt es keinen, er
      ist unvollständig, weil ein Teil fehlt, oder sein Stand ist zu alt. Der Status „geheim“ gilt als berichtet.
      """,
    reason: """
      Der Kreistag vergleicht die Sozialräume. Fehlt einer, stimmt das Bild nicht. Tragen Sie den Wert ein. Geht
      das nicht, kann das zuständige Gremium eine Ausnahme beschließen (vertrag/ausnahmen.yaml).
      """,
    wrong: """
      gebiet,kennzahl,jahr,wert,status,quelle,stand
      gemeinde:adorf,bevoelkerung,2024,1200,berichtet,amt,2024-12-31
      """,
    right: """
      gebiet,kennzahl,jahr,wert,status,quelle,stand
      gemeinde:adorf,bevoelkerung,2024,1200,berichtet,amt,2024-12-31
      gemeinde:bdorf,bevoelkerung,2024,2300,berichtet,amt,2024-12-31
      """, clause: ruleClause)

  static let nothingNamed = Explanation(
    "Ein Eintrag nennt nicht, worauf er sich bezieht",
    meaning: """
      Eine Regel der Art „verweis“ verlangt, dass Einträge einen anderen nennen, zum Beispiel ein Angebot sein
      Ziel, seine Zieldimension und seine Standards. Hier fehlt so ein Verweis.
      """,
    reason: ruleReason,
    wrong: """
      titel: Elterncafé
      ziele: [begegnung]
      """,
    right: """
      titel: Elterncafé
      ziele: [begegnung]
      standards: [offene-tuer]
      """, clause: ruleClause)

  static let evidenceMissing = Explanation(
    "Für einen Standard fehlt der Nachweis",
    meaning: """
      Eine Regel der Art „nachweis“ verlangt, dass ein Standard nachgewiesen ist: was, wann, durch wen, gültig
      bis. Hier gibt es keinen Nachweis, oder er gilt nicht mehr.
      """,
    reason: ruleReason,
    wrong: """
      standard,stelle,nachweis,datum,durch,gueltig_bis
      offene-tuer,familienzentrum:muster,Programm,2022-01-10,Fachberatung,2024-01-10
      """,
    right: """
      standard,stelle,nachweis,datum,durch,gueltig_bis
      offene-tuer,familienzentrum:muster,Programm,2026-01-10,Fachberatung,2028-01-10
      """, clause: ruleClause)

  static let cycleExceeded = Explanation(
    "Etwas hat zu lange nicht stattgefunden",
    meaning: """
      Eine Regel der Art „turnus“ verlangt, dass etwas regelmäßig stattfindet, zum Beispiel alle zwei Jahre eine
      Sozialraumkonferenz. Der letzte eingetragene Termin liegt länger zurück, oder es gibt keinen.
      """,
    reason: ruleReason,
    wrong: """
      termine/2021-konferenz.md ist der einzige Termin der Art „konferenz“ für den Sozialraum.
      """,
    right: """
      termine/2026-konferenz.md:
      titel: Sozialraumkonferenz Musterstadt
      datum: 2026-05-20
      art: konferenz
      gebiet: sozialraum:musterstadt
      """, clause: ruleClause)

  static let termExpired = Explanation(
    "Ein Vertrag ist abgelaufen, läuft bald ab, oder seine Laufzeit steht nicht da",
    meaning: """
      Eine Regel der Art „laufzeit“ verlangt, dass ein Vertrag gilt. Hier ist sein letzter Tag vorbei oder
      nahe, oder es steht nirgends, wann er beginnt und endet.
      """,
    reason: ruleReason,
    wrong: """
      vertrag: {beginn: 2020-01-01, ende: 2024-12-31}
      """,
    right: """
      vertrag: {beginn: 2025-01-01, ende: 2029-12-31}
      """, clause: ruleClause)

  static let reviewOverdue = Explanation(
    "Ein Text sollte längst geprüft sein",
    meaning: """
      Eine Regel der Art „pruefung“ verlangt, dass Texte pünktlich geprüft werden. Der Tag unter
      „naechste_pruefung“ ist vorbei, oder es steht keiner da.
      """,
    reason: """
      Alte Texte führen Menschen in die Irre. Lesen Sie den Text, berichtigen Sie ihn, und setzen Sie „geprueft“
      auf heute und „naechste_pruefung“ auf den nächsten Termin.
      """,
    wrong: """
      geprueft: 2023-05-01
      naechste_pruefung: 2024-05-01
      """,
    right: """
      geprueft: 2026-05-01
      naechste_pruefung: 2027-05-01
      """, clause: ruleClause)

  static let sharesIncomplete = Explanation(
    "Förderanteile ergeben nicht 100 Prozent",
    meaning: """
      Eine Regel der Art „foerderanteile“ verlangt, dass die Anteile aller, die ein Familienzentrum bezahlen,
      heute zusammen 100 Prozent ergeben. Hier sind es weniger oder mehr, oder es stehen keine Anteile da.
      """,
    reason: ruleReason,
    wrong: """
      foerderung:
        - {geber: Landkreis, anteil: 80}
      """,
    right: """
      foerderung:
        - {geber: Landkreis, anteil: 80}
        - {geber: Gemeinde, anteil: 20}
      """, clause: ruleClause)

  static let partiesMissing = Explanation(
    "Im Vertrag fehlen Vertragspartner",
    meaning: """
      Eine Regel der Art „vertragsparteien“ verlangt, dass beim Vertrag über ein Familienzentrum alle Partner
      stehen: Landkreis, Kommune und Träger.
      """,
    reason: ruleReason,
    wrong: """
      vertrag: {partner: [Landkreis, Stadt Musterstadt]}
      """,
    right: """
      vertrag: {partner: [Landkreis, Stadt Musterstadt, Musterverein]}
      """, clause: ruleClause)

  static let dimensionsUncovered = Explanation(
    "Für eine Zieldimension gibt es kein Angebot",
    meaning: """
      Eine Regel der Art „zieldimensionen“ verlangt, dass es für jede Zieldimension Angebote gibt: für
      Betroffene, Angehörige, das Gemeinwesen und Fachkräfte. Hier bleibt eine leer.
      """,
    reason: ruleReason,
    wrong: """
      Im Sozialraum gibt es nur Angebote mit „zieldimension: betroffene“.
      """,
    right: """
      Es gibt auch eines mit „zieldimension: angehoerige“.
      """, clause: ruleClause)

  static let notCovered = Explanation(
    "Für ein Gebiet ist kein Familienzentrum da",
    meaning: """
      Eine Regel der Art „abdeckung“ verlangt für jedes Gebiet ein Familienzentrum, das in Betrieb ist. Es zählt
      auch ein mobiles, das einen Ort in dem Gebiet hat.
      """,
    reason: ruleReason,
    wrong: """
      Kein Eintrag in familienzentren/ nennt „sozialraum: musterland“.
      """,
    right: """
      titel: Familienzentrum Musterland
      sozialraum: musterland
      betrieb: belegt
      """, clause: ruleClause)

  static let targetMissed = Explanation(
    "Ein Zielwert ist nicht erreicht",
    meaning: """
      Eine Regel der Art „zielwert“ vergleicht den neuesten Wert einer Kennzahl mit ihrem Zielwert. Hier ist er
      noch nicht erreicht.
      """,
    reason: """
      Das ist kein Fehler in der Tabelle, sondern eine Auskunft. Prüfen Sie Wert und Zielwert; stimmen beide,
      bleibt die Meldung stehen, bis das Ziel erreicht ist.
      """,
    wrong: """
      zielwert: 50, richtung: mehr-ist-besser
      neuester Wert: 43
      """,
    right: """
      neuester Wert: 52
      """, clause: ruleClause)

  static let accessionUnproven = Explanation(
    "Ein Beitritt ist nicht belegt",
    meaning: """
      Eine Regel der Art „beitritt“ verlangt, dass für jede Verwaltungseinheit belegt ist, dass sie dem Vertrag
      beigetreten ist.
      """,
    reason: ruleReason,
    wrong: """
      - {sozialraum: musterstadt, status: nicht-belegt}
      """,
    right: """
      - {sozialraum: musterstadt, status: belegt, datum: 2012-09-06, beschluss: musterstadt-17-12}
      """, clause: ruleClause)

  static let evidenceMisplaced = Explanation(
    "Ein Nachweis steht bei der falschen Stelle oder doppelt da",
    meaning: """
      Der Standard gilt nicht für diese Art von Stelle, zum Beispiel nur für Angebote und nicht für Träger. Oder
      derselbe Nachweis steht zweimal in der Tabelle.
      """,
    reason: """
      Ein Nachweis an der falschen Stelle zählt nirgends. Für wen ein Standard gilt, steht dort unter „gilt_fuer“.
      """,
    wrong: """
      standard,stelle,nachweis,datum,durch,gueltig_bis
      offene-tuer,traeger:muster,Programm,2026-01-10,Fachberatung,2028-01-10
      """,
    right: """
      standard,stelle,nachweis,datum,durch,gueltig_bis
      offene-tuer,familienzentrum:muster,Programm,2026-01-10,Fachberatung,2028-01-10
      """)

  static let exceptionUnused = Explanation(
    "Eine Ausnahme braucht niemand",
    meaning: """
      Die Ausnahme nimmt jemanden von einer Regel aus, die dort eingehalten ist, oder eine andere Ausnahme gilt
      dort schon.
      """,
    reason: """
      Auf der Seite stünde eine Ausnahme, die es nicht mehr braucht. Löschen Sie sie, oder prüfen Sie, ob sie
      eine andere Regel oder Einheit meint.
      """,
    wrong: """
      - {regel: familienzentrum, fuer: sozialraum:musterstadt, bis: 2028-12-31}
      In Musterstadt gibt es inzwischen ein Familienzentrum.
      """,
    right: """
      Der Eintrag ist gelöscht.
      """)

  static let exceptionExpired = Explanation(
    "Eine Ausnahme ist abgelaufen",
    meaning: """
      Der letzte Tag der Ausnahme ist vorbei. Sie zählt nicht mehr.
      """,
    reason: """
      Nun gilt die Regel wieder. Ist sie eingehalten, löschen Sie die Ausnahme. Sonst muss das zuständige Gremium
      neu entscheiden.
      """,
    wrong: """
      bis: 2024-12-31
      """,
    right: """
      entschieden_am: 2026-10-01
      bis: 2028-12-31
      """)

  static let exceptionMisplaced = Explanation(
    "Eine Ausnahme meint etwas, das die Regel nicht prüft",
    meaning: """
      Die Regel der Ausnahme gilt für andere Einheiten, zum Beispiel für Sozialräume und nicht für Gemeinden.
      Oder dieselbe Ausnahme steht zweimal da.
      """,
    reason: """
      Die Ausnahme hätte keine Wirkung. Unter „fuer“ steht eine Einheit, für die die Regel gilt, oder der
      Sozialraum, in dem sie liegt.
      """,
    wrong: """
      - {regel: bevoelkerung-je-sozialraum, fuer: landkreis:musterkreis}
      """,
    right: """
      - {regel: bevoelkerung-je-sozialraum, fuer: sozialraum:musterstadt}
      """)

  static let editionsDisagree = Explanation(
    "Öffentlich sähe die Vertragserfüllung anders aus als intern",
    meaning: """
      Eine öffentliche Regel hängt an Einträgen, die nur intern sind. Die öffentliche Ausgabe kennt sie nicht und
      käme zu einem anderen Ergebnis.
      """,
    reason: """
      Zwei Wahrheiten darf es nicht geben, und das Ergebnis darf nichts Internes verraten. Machen Sie die Regel
      intern, oder veröffentlichen Sie die Einträge, auf die sie sich stützt.
      """,
    wrong: """
      - id: nachweise
        art: nachweis
        sichtbarkeit: oeffentlich
      Die Nachweise stehen mit „intern“ in der Tabelle.
      """,
    right: """
      - id: nachweise
        art: nachweis
        sichtbarkeit: intern
      """)

  private static let ruleReason = """
    Die Meldung nennt die Regel und ihre Stelle im Vertrag. Ergänzen Sie, was fehlt. Geht das nicht, kann das
    zuständige Gremium eine Ausnahme beschließen; sie steht dann in vertrag/ausnahmen.yaml und auf der Seite.
    """

  private static let ruleClause = "die Stelle unter „klausel“ der Regel in vertrag/regeln.yaml"
}
