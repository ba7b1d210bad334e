/// SR02, first part: which fields there are and what shape they have.
extension Explanation {
  static let unknownKey = Explanation(
    "Angabe gibt es nicht",
    meaning: """
      Ein Feld oder eine Spalte hat einen Namen, den es an dieser Stelle nicht gibt. Meist ist es ein
      Tippfehler, ein Umlaut im Namen oder ein Feld, das eine Stufe tiefer gehört.
      """,
    reason: """
      Die Angabe würde sonst still verloren gehen: Sie stünde in der Datei und auf keiner Seite.
      """,
    wrong: """
      träger: muster-verein
      kosten_frei: ja
      """,
    right: """
      traeger: muster-verein
      kosten: kostenfrei
      """)

  static let missingKey = Explanation(
    "Pflichtangabe fehlt",
    meaning: """
      Eine Angabe, ohne die die Seite nicht sinnvoll ist, fehlt oder ist leer. Bei manchen Seiten fehlt auch
      der Text unter den Angaben.
      """,
    reason: """
      Wer die Seite liest, sucht genau das. Die Hilfe in der Meldung sagt, was hineingehört und wie man es
      schreibt.
      """,
    wrong: """
      ---
      kurz: Wie Sie mitmachen können.
      ---
      Melden Sie sich im Familienzentrum.
      """,
    right: """
      ---
      titel: Mitmachen
      kurz: Wie Sie mitmachen können.
      ---
      Melden Sie sich im Familienzentrum.
      """)

  static let emptyValue = Explanation(
    "Angabe ohne Wert",
    meaning: """
      Hinter dem Namen des Feldes steht nichts, oder ein Eintrag einer Liste ist leer.
      """,
    reason: """
      Später weiß niemand, ob der Wert vergessen wurde oder ob es ihn nicht gibt. Tragen Sie ihn ein oder
      löschen Sie die Zeile.
      """,
    wrong: """
      titel: Elterncafé
      kurz:
      """,
    right: """
      titel: Elterncafé
      kurz: Offener Treff für Eltern mit Babys.
      """)

  static let wrongShape = Explanation(
    "Liste, Gruppe und einzelner Wert verwechselt",
    meaning: """
      An dieser Stelle wird eine Liste erwartet und es steht ein einzelner Wert da, oder umgekehrt. Oder es
      wird eine Gruppe von Angaben („telefon: …“, „email: …“) erwartet.
      """,
    reason: """
      Auch ein einzelnes Thema ist eine Liste mit einem Eintrag. So lässt sich später ein zweites ergänzen.
      """,
    wrong: """
      themen: beratung
      kontakt: 033203 00000
      """,
    right: """
      themen: [beratung]
      kontakt: {telefon: "033203 00000"}
      """)

  static let textTooLong = Explanation(
    "Text zu lang",
    meaning: """
      Der Text ist länger, als das Feld erlaubt. Die Meldung nennt beide Zahlen. Titel haben höchstens 120
      Zeichen, die Kurzfassung „kurz“ höchstens 300.
      """,
    reason: """
      Diese Texte stehen in Listen, auf kleinen Bildschirmen und in Suchergebnissen. Was länger ist, gehört
      in den Text unter den Angaben.
      """,
    wrong: """
      kosten: "Das Angebot ist kostenfrei, weil es der Landkreis, die Gemeinde und der Träger gemeinsam …"
      """,
    right: """
      kosten: kostenfrei
      """)

  static let unknownChoice = Explanation(
    "Wort steht nicht zur Auswahl",
    meaning: """
      Dieses Feld nimmt nur bestimmte Wörter an, klein geschrieben und mit ausgeschriebenen Umlauten. Die
      Meldung zählt sie auf.
      """,
    reason: """
      Nur mit gleichen Wörtern lässt sich filtern und vergleichen: „öffentlich“ und „oeffentlich“ wären für
      ein Programm zweierlei.
      """,
    wrong: """
      sichtbarkeit: öffentlich
      """,
    right: """
      sichtbarkeit: oeffentlich
      """)

  static let badBoolean = Explanation(
    "Weder ja noch nein",
    meaning: """
      Dieses Feld kennt nur zwei Antworten: ja und nein, klein geschrieben.
      """,
    reason: """
      Aus „ja, nach Absprache“ kann das Portal keine verlässliche Auskunft machen. Einschränkungen gehören in
      das Feld „hinweis“ daneben.
      """,
    wrong: """
      mobil: manchmal
      """,
    right: """
      mobil: ja
      """)

  static let itemCount = Explanation(
    "Zu viele oder zu wenige Einträge",
    meaning: """
      Die Liste hat weniger Einträge als nötig oder mehr als erlaubt. Die Meldung nennt die Grenze.
      """,
    reason: """
      Ein Angebot ohne Thema findet niemand. Eine Liste mit hunderten Einträgen ist auf einer Seite nicht zu
      lesen.
      """,
    wrong: """
      themen: []
      """,
    right: """
      themen: [beratung]
      """)

  static let duplicateItem = Explanation(
    "Eintrag doppelt in der Liste",
    meaning: """
      In einer Liste steht derselbe Eintrag zweimal.
      """,
    reason: """
      Auf der Seite stünde er doppelt. Vielleicht war mit dem zweiten etwas anderes gemeint.
      """,
    wrong: """
      themen: [beratung, begegnung, beratung]
      """,
    right: """
      themen: [beratung, begegnung]
      """)

  static let duplicateRecord = Explanation(
    "Kennung doppelt vergeben",
    meaning: """
      Zwei Einträge derselben Art haben dieselbe Kennung („id“ oder Dateiname). Gelesen wird nur der erste.
      """,
    reason: """
      Aus der Kennung wird die Adresse der Seite, und andere verweisen darauf. Sie kann deshalb nur einmal
      vergeben sein.
      """,
    wrong: """
      - id: beratung
        titel: Beratung
      - id: beratung
        titel: Beratung für Eltern
      """,
    right: """
      - id: beratung
        titel: Beratung
      - id: elternberatung
        titel: Beratung für Eltern
      """)

  static let severitySetting = Explanation(
    "Schwere lässt sich so nicht ändern",
    meaning: """
      In portal.yaml steht unter „meldungen“ ein Code, den es nicht gibt oder der immer gleich schwer wiegt.
      """,
    reason: """
      Ändern lässt sich, worüber man verschieden denken kann, etwa wie groß ein Sprung von Jahr zu Jahr sein darf.
      Fest steht, was sonst zu falschen Seiten führen würde. Bei Regeln des Vertrags sagt „schwere“ in
      vertrag/regeln.yaml, wie schwer sie wiegen.
      """,
    wrong: """
      meldungen:
        - code: SR0301
          schwere: hinweis
      """,
    right: """
      meldungen:
        - code: SR0512
          schwere: fehler
          grund: Sprünge prüfen wir vor jeder Veröffentlichung.
      """)
}
