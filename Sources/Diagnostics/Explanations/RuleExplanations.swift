/// SR0410–SR0423: what the rules of the contract ask for.
extension Explanation {
  static let tooFewRecords = Explanation(
    .init("Es gibt weniger, als die Regel verlangt", en: "There are fewer than the rule asks for"),
    meaning: .init(
      """
      Eine Regel der Art „mindestzahl“ verlangt für jede Einheit eine bestimmte Zahl von Einträgen, zum Beispiel
      einen Beirat für jede Planregion. Hier sind es weniger.
      """,
      en: """
        A rule of the kind “mindestzahl” asks for a certain number of entries for each unit, for instance one
        Beirat for each Planregion. Here there are fewer.
        """),
    reason: ruleReason,
    wrong: .init(
      """
      Regel: mindestens 1 Gremium der Art beirat je Planregion
      Im Ordner gremien/ gibt es keines für „Mitte“.
      """,
      en: """
        Rule: at least 1 Gremium of the kind beirat for each Planregion
        The folder gremien/ has none for “Mitte”.
        """),
    right: .init(
      verbatim: """
        gremien/beirat-mitte.md:
        titel: Beirat Mitte
        art: beirat
        gebiet: planregion:mitte
        """), clause: ruleClause)

  static let fieldNotStated = Explanation(
    .init("Eine Angabe fehlt, die der Vertrag verlangt", en: "A field is missing that the contract asks for"),
    meaning: .init(
      """
      Eine Regel der Art „pflichtfeld“ verlangt, dass Einträge dieser Art bestimmte Angaben haben. Hier fehlt
      eine davon oder ist leer.
      """,
      en: """
        A rule of the kind “pflichtfeld” asks for certain fields in entries of this kind. Here one of them is
        missing or empty.
        """),
    reason: ruleReason,
    wrong: """
      titel: Elterncafé
      """,
    right: """
      titel: Elterncafé
      verantwortlich: Familienzentrum Musterstadt
      """, clause: ruleClause)

  static let valueNotReported = Explanation(
    .init("Ein Wert fehlt, den der Vertrag verlangt", en: "A value is missing that the contract asks for"),
    meaning: .init(
      """
      Eine Regel der Art „kennzahl“ verlangt für jede Einheit und jedes Jahr einen Wert. Hier gibt es keinen, er
      ist unvollständig, weil ein Teil fehlt, oder sein Stand ist zu alt. Der Status „geheim“ gilt als berichtet.
      """,
      en: """
        A rule of the kind “kennzahl” asks for a value for each unit and each year. Here there is none, it is
        incomplete because a part is missing, or its Stand is too old. The status “geheim” counts as reported.
        """),
    reason: .init(
      """
      Der Kreistag vergleicht die Sozialräume. Fehlt einer, stimmt das Bild nicht. Tragen Sie den Wert ein. Geht
      das nicht, kann das zuständige Gremium eine Ausnahme beschließen (vertrag/ausnahmen.yaml).
      """,
      en: """
        The Kreistag compares the Sozialräume. If one is missing, the picture is wrong. Enter the value. If that
        is not possible, the Gremium in charge can decide on an Ausnahme (vertrag/ausnahmen.yaml).
        """),
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
    .init("Ein Eintrag nennt nicht, worauf er sich bezieht", en: "An entry does not name what it refers to"),
    meaning: .init(
      """
      Eine Regel der Art „verweis“ verlangt, dass Einträge einen anderen nennen, zum Beispiel ein Angebot sein
      Ziel, seine Zieldimension und seine Standards. Hier fehlt so ein Verweis.
      """,
      en: """
        A rule of the kind “verweis” asks entries to name another one, for instance an Angebot its Ziel, its
        Zieldimension and its standards. Here such a reference is missing.
        """),
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
    .init("Für einen Standard fehlt der Nachweis", en: "A standard has no Nachweis"),
    meaning: .init(
      """
      Eine Regel der Art „nachweis“ verlangt, dass ein Standard nachgewiesen ist: was, wann, durch wen, gültig
      bis. Hier gibt es keinen Nachweis, oder er gilt nicht mehr.
      """,
      en: """
        A rule of the kind “nachweis” asks for evidence (a Nachweis) that a standard is kept: what, when, by
        whom, valid until. Here there is no Nachweis, or it is no longer valid.
        """),
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
    .init("Etwas hat zu lange nicht stattgefunden", en: "Something has not taken place for too long"),
    meaning: .init(
      """
      Eine Regel der Art „turnus“ verlangt, dass etwas regelmäßig stattfindet, zum Beispiel alle zwei Jahre eine
      Sozialraumkonferenz. Der letzte eingetragene Termin liegt länger zurück, oder es gibt keinen.
      """,
      en: """
        A rule of the kind “turnus” asks for something to take place regularly, for instance a
        Sozialraumkonferenz every two years. The last event that is entered is longer ago, or there is none.
        """),
    reason: ruleReason,
    wrong: .init(
      """
      termine/2021-konferenz.md ist der einzige Termin der Art „konferenz“ für den Sozialraum.
      """,
      en: """
        termine/2021-konferenz.md is the only event of the kind “konferenz” for the Sozialraum.
        """),
    right: .init(
      verbatim: """
        termine/2026-konferenz.md:
        titel: Sozialraumkonferenz Musterstadt
        datum: 2026-05-20
        art: konferenz
        gebiet: sozialraum:musterstadt
        """), clause: ruleClause)

  static let termExpired = Explanation(
    .init(
      "Ein Vertrag ist abgelaufen, läuft bald ab, oder seine Laufzeit steht nicht da",
      en: "A contract has ended, ends soon, or does not state its term"),
    meaning: .init(
      """
      Eine Regel der Art „laufzeit“ verlangt, dass ein Vertrag gilt. Hier ist sein letzter Tag vorbei oder
      nahe, oder es steht nirgends, wann er beginnt und endet.
      """,
      en: """
        A rule of the kind “laufzeit” asks for a contract that is in force. Here its last day has passed or is
        near, or nothing says when it begins and ends.
        """),
    reason: ruleReason,
    wrong: """
      vertrag: {beginn: 2020-01-01, ende: 2024-12-31}
      """,
    right: """
      vertrag: {beginn: 2025-01-01, ende: 2029-12-31}
      """, clause: ruleClause)

  static let reviewOverdue = Explanation(
    .init("Ein Text sollte längst geprüft sein", en: "A text should have been reviewed long ago"),
    meaning: .init(
      """
      Eine Regel der Art „pruefung“ verlangt, dass Texte pünktlich geprüft werden. Der Tag unter
      „naechste_pruefung“ ist vorbei, oder es steht keiner da.
      """,
      en: """
        A rule of the kind “pruefung” asks for texts to be reviewed on time. The day under “naechste_pruefung”
        has passed, or there is none.
        """),
    reason: .init(
      """
      Alte Texte führen Menschen in die Irre. Lesen Sie den Text, berichtigen Sie ihn, und setzen Sie „geprueft“
      auf heute und „naechste_pruefung“ auf den nächsten Termin.
      """,
      en: """
        Old texts lead people astray. Read the text, correct it, and set “geprueft” to today and
        “naechste_pruefung” to the next date.
        """),
    wrong: """
      geprueft: 2023-05-01
      naechste_pruefung: 2024-05-01
      """,
    right: """
      geprueft: 2026-05-01
      naechste_pruefung: 2027-05-01
      """, clause: ruleClause)

  static let sharesIncomplete = Explanation(
    .init("Förderanteile ergeben nicht 100 Prozent", en: "Shares of the funding do not add up to 100 percent"),
    meaning: .init(
      """
      Eine Regel der Art „foerderanteile“ verlangt, dass die Anteile aller, die ein Familienzentrum bezahlen,
      heute zusammen 100 Prozent ergeben. Hier sind es weniger oder mehr, oder es stehen keine Anteile da.
      """,
      en: """
        A rule of the kind “foerderanteile” asks that the shares of all who pay for a Familienzentrum today add
        up to 100 percent. Here they are less or more, or there are no shares.
        """),
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
    .init("Im Vertrag fehlen Vertragspartner", en: "Parties are missing in the contract"),
    meaning: .init(
      """
      Eine Regel der Art „vertragsparteien“ verlangt, dass beim Vertrag über ein Familienzentrum alle Partner
      stehen: Landkreis, Kommune und Träger.
      """,
      en: """
        A rule of the kind “vertragsparteien” asks that the contract about a Familienzentrum names all its
        parties: Landkreis, Kommune and Träger.
        """),
    reason: ruleReason,
    wrong: """
      vertrag: {partner: [Landkreis, Stadt Musterstadt]}
      """,
    right: """
      vertrag: {partner: [Landkreis, Stadt Musterstadt, Musterverein]}
      """, clause: ruleClause)

  static let dimensionsUncovered = Explanation(
    .init("Für eine Zieldimension gibt es kein Angebot", en: "A Zieldimension has no Angebot"),
    meaning: .init(
      """
      Eine Regel der Art „zieldimensionen“ verlangt, dass es für jede Zieldimension Angebote gibt: für
      Betroffene, Angehörige, das Gemeinwesen und Fachkräfte. Hier bleibt eine leer.
      """,
      en: """
        A rule of the kind “zieldimensionen” asks for Angebote in each Zieldimension: for the people concerned,
        their relatives, the community and professionals. Here one stays empty.
        """),
    reason: ruleReason,
    wrong: .init(
      """
      Im Sozialraum gibt es nur Angebote mit „zieldimension: betroffene“.
      """,
      en: """
        The Sozialraum only has Angebote with “zieldimension: betroffene”.
        """),
    right: .init(
      """
      Es gibt auch eines mit „zieldimension: angehoerige“.
      """,
      en: """
        There is also one with “zieldimension: angehoerige”.
        """), clause: ruleClause)

  static let notCovered = Explanation(
    .init("Für ein Gebiet ist kein Familienzentrum da", en: "A territory has no Familienzentrum"),
    meaning: .init(
      """
      Eine Regel der Art „abdeckung“ verlangt für jedes Gebiet ein Familienzentrum, das in Betrieb ist. Es zählt
      auch ein mobiles, das einen Ort in dem Gebiet hat.
      """,
      en: """
        A rule of the kind “abdeckung” asks for a Familienzentrum at work for each territory. A mobile one that
        has a place in the territory counts, too.
        """),
    reason: ruleReason,
    wrong: .init(
      """
      Kein Eintrag in familienzentren/ nennt „sozialraum: musterland“.
      """,
      en: """
        No entry in familienzentren/ names “sozialraum: musterland”.
        """),
    right: .init(
      verbatim: """
        titel: Familienzentrum Musterland
        sozialraum: musterland
        betrieb: belegt
        """), clause: ruleClause)

  static let targetMissed = Explanation(
    .init("Ein Zielwert ist nicht erreicht", en: "A target is not reached"),
    meaning: .init(
      """
      Eine Regel der Art „zielwert“ vergleicht den neuesten Wert einer Kennzahl mit ihrem Zielwert. Hier ist er
      noch nicht erreicht.
      """,
      en: """
        A rule of the kind “zielwert” compares the newest value of a Kennzahl with its target. Here it is not
        reached yet.
        """),
    reason: .init(
      """
      Das ist kein Fehler in der Tabelle, sondern eine Auskunft. Prüfen Sie Wert und Zielwert; stimmen beide,
      bleibt die Meldung stehen, bis das Ziel erreicht ist.
      """,
      en: """
        This is not a mistake in the table, but information. Check value and target; if both are right, the
        message stays until the target is reached.
        """),
    wrong: .init(
      """
      zielwert: 50, richtung: mehr-ist-besser
      neuester Wert: 43
      """,
      en: """
        zielwert: 50, richtung: mehr-ist-besser
        newest value: 43
        """),
    right: .init(
      """
      neuester Wert: 52
      """,
      en: """
        newest value: 52
        """), clause: ruleClause)

  static let accessionUnproven = Explanation(
    .init("Ein Beitritt ist nicht belegt", en: "A Beitritt has no proof"),
    meaning: .init(
      """
      Eine Regel der Art „beitritt“ verlangt, dass für jede Verwaltungseinheit belegt ist, dass sie dem Vertrag
      beigetreten ist.
      """,
      en: """
        A rule of the kind “beitritt” asks for proof, for each Verwaltungseinheit, that it has joined the
        contract (Beitritt).
        """),
    reason: ruleReason,
    wrong: """
      - {sozialraum: musterstadt, status: nicht-belegt}
      """,
    right: """
      - {sozialraum: musterstadt, status: belegt, datum: 2012-09-06, beschluss: musterstadt-17-12}
      """, clause: ruleClause)

  private static let ruleReason = Message(
    """
    Die Meldung nennt die Regel und ihre Stelle im Vertrag. Ergänzen Sie, was fehlt. Geht das nicht, kann das
    zuständige Gremium eine Ausnahme beschließen; sie steht dann in vertrag/ausnahmen.yaml und auf der Seite.
    """,
    en: """
      The message names the rule and its place in the contract. Add what is missing. If that is not possible,
      the Gremium in charge can decide on an Ausnahme (an exception); it then stands in vertrag/ausnahmen.yaml
      and on the page.
      """)

  private static let ruleClause = Message(
    "die Stelle unter „klausel“ der Regel in vertrag/regeln.yaml",
    en: "the place under “klausel” of the rule in vertrag/regeln.yaml")
}
