extension Sample {
  /// A small made-up district with at least one record of every kind, in which nothing is to be found.
  public static let district = Sample(places.merging(work) { $1 }.merging(contract) { $1 }.merging(texts) { $1 })

  private static let places = [
    "_ordner.yaml": "sichtbarkeit: oeffentlich\n",
    "portal.yaml": """
    titel: Portal
    sprachen: [de]
    herausgeber: Kreis

    """,
    "landkreis.yaml": """
    id: kreis
    titel: Kreis
    schluessel: "12069"
    land: Brandenburg
    quellen: [amt]

    """,
    "planregionen/region.md": """
    ---
    titel: Region
    nummer: 1
    quellen: [amt]
    ---
    """,
    "sozialraeume/nord.md": """
    ---
    titel: Nord
    verwaltungseinheit: {name: Amt Nord, art: amt}
    planregion: region
    quellen: [amt]
    ---
    """,
    "sozialraeume/sued.md": """
    ---
    titel: Süd
    verwaltungseinheit: {name: Stadt Süd, art: stadt}
    planregion: region
    quellen: [amt]
    ---
    """,
    "gemeinden/adorf.md": gemeinde("Adorf", "12069001", "nord"),
    "gemeinden/bdorf.md": gemeinde("Bdorf", "12069002", "nord"),
    "gemeinden/cdorf.md": gemeinde("Cdorf", "12069003", "sued"),
    "nachbarschaften.csv": """
    gebiet_a,gebiet_b,sicherheit,quelle
    sozialraum:nord,sozialraum:sued,belegt,amt

    """,
  ]

  private static func gemeinde(_ titel: String, _ ags: String, _ sozialraum: String) -> String {
    """
    ---
    titel: \(titel)
    ags: "\(ags)"
    art: gemeinde
    sozialraum: \(sozialraum)
    koordinaten: {breite: 52.4, laenge: 13.2}
    quellen: [amt]
    ---
    """
  }

  private static let work = [
    "traeger/verein.yaml": """
    titel: Verein
    quellen: [amt]

    """,
    "institutionen.yaml": """
    - id: schule
      titel: Schule
      art: schule

    """,
    "familienzentren/nord.md": """
    ---
    titel: Zentrum Nord
    sozialraum: nord
    traeger: verein
    orte: [{name: Haus, gemeinde: adorf}]
    quellen: [amt]
    ---
    """,
    "angebote/adorf/treff.md": """
    ---
    titel: Treff
    familienzentrum: nord
    traeger: verein
    themen: [begegnung]
    ziele: [ziel]
    zieldimension: betroffene
    alter: alle
    zeiten: [Montag 09:00–12:00]
    kosten: kostenfrei
    standards: [offen]
    ---
    Ein Treff.

    """,
    "gremien/team.md": """
    ---
    titel: Team
    art: netzwerk
    gebiet: sozialraum:nord
    mitglieder: [{institution: schule}]
    ---
    """,
    "termine/fest.md": """
    ---
    titel: Fest
    datum: 2026-10-01
    art: fest
    gebiet: gemeinde:adorf
    gremium: team
    ---
    """,
    "beschluesse/beitritt.md": """
    ---
    titel: Beitritt
    datum: 2012-05-01
    organ: Amtsausschuss
    gebiet: sozialraum:nord
    entscheidet: [Der Beitritt.]
    quellen: [amt]
    ---
    """,
    "standards/offen.md": """
    ---
    titel: Offene Tür
    gilt_fuer: [angebot, sozialraum]
    grundlage: Vorschlag
    kriterien: [{titel: Offen}]
    status: entwurf
    ---
    Die Tür ist offen.

    """,
  ]

  private static let contract = [
    "vertrag/vertrag.yaml": """
    id: vertrag
    titel: Sozialraumvertrag
    datum: 2012-01-01
    quellen: [amt]
    beitritte:
      - {sozialraum: nord, status: belegt, beschluss: beitritt}
      - {sozialraum: sued, status: nicht-belegt}

    """,
    "vertrag/ziele.yaml": "- {id: ziel, titel: Ziel, text: Ein Ziel.}\n",
    "vertrag/zieldimensionen.yaml": "- {id: betroffene, titel: Betroffene, text: Menschen.}\n",
    "vertrag/themen.yaml": "- {id: begegnung, titel: Begegnung}\n",
    "vertrag/kennzahlen.yaml": """
    - id: menschen
      titel: Menschen
      definition: Wie viele hier wohnen.
      einheit: Personen
      art: anzahl
      additiv: ja
      ebenen: [gemeinde, sozialraum, planregion, landkreis]
      minimum: 0
    - id: flaeche
      titel: Fläche
      definition: Wie groß es ist.
      einheit: Quadratkilometer
      art: flaeche
      additiv: ja
      ebenen: [gemeinde, sozialraum, planregion, landkreis]
    - id: dichte
      titel: Dichte
      definition: Menschen auf einem Quadratkilometer.
      einheit: Personen je Quadratkilometer
      art: dichte
      additiv: nein
      formel: menschen ÷ flaeche
      ebenen: [gemeinde, sozialraum, planregion, landkreis]

    """,
    // A rule that no longer holds: it judges nobody.
    "vertrag/regeln.yaml": """
    - id: frueher
      titel: Früher
      art: beitritt
      klausel: § 1
      schwere: fehler
      text: Was früher galt.
      gueltig_bis: 2025

    """,
    "vertrag/ausnahmen.yaml": """
    - id: frueher-nord
      titel: Früher in Nord
      regel: frueher
      fuer: sozialraum:nord
      grund: es noch dauert
      entschieden_von: Kreistag
      entschieden_am: 2026-05-01
      bis: 2027-12-31

    """,
    "vertrag/nachweise.csv": """
    standard,stelle,nachweis,datum,durch,gueltig_bis
    offen,sozialraum:sued,Gespräch,2026-01-01,Fachberatung,2028-01-01

    """,
    "ausgaben/2020-flaeche.csv": """
    gebiet,kennzahl,jahr,wert,status
    gemeinde:adorf,flaeche,1990,9,berichtet

    """,
    "kennzahlen/werte.csv": """
    gebiet,kennzahl,jahr,wert,status,quelle,stand
    gemeinde:adorf,menschen,2019,100,,amt,2019
    gemeinde:bdorf,menschen,2019,50,,amt,2019
    gemeinde:cdorf,menschen,2019,250,,amt,2019
    gemeinde:adorf,flaeche,2019,10,,amt,2019
    gemeinde:bdorf,flaeche,2019,20,,amt,2019
    gemeinde:cdorf,flaeche,2019,70,,amt,2019

    """,
  ]

  private static let texts = [
    "handbuch/_ordner.yaml": "sichtbarkeit: intern\ntitel: Handbuch\n",
    "handbuch/rolle.md": "---\ntitel: Rolle\nstatus: gueltig\n---\nEine Rolle.\n",
    "seiten/start.md": "---\ntitel: Start\n---\nGuten Tag.\n",
    "quellen.yaml": "- {id: amt, titel: Amtliche Angabe}\n",
    "glossar.yaml": "- {id: reko, titel: Reko, text: Eine Rolle.}\n",
  ]
}
