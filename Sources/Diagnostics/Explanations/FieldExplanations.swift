/// SR02, first part: which fields there are and what shape they have.
extension Explanation {
  static let unknownKey = Explanation(
    .init("Angabe gibt es nicht", en: "There is no such field"),
    meaning: .init(
      """
      Ein Feld oder eine Spalte hat einen Namen, den es an dieser Stelle nicht gibt. Meist ist es ein
      Tippfehler, ein Umlaut im Namen oder ein Feld, das eine Stufe tiefer gehört.
      """,
      en: """
        A field or a column has a name that does not exist in this place. Usually it is a typing mistake, an
        umlaut in the name, or a field that belongs one level deeper.
        """),
    reason: .init(
      """
      Die Angabe würde sonst still verloren gehen: Sie stünde in der Datei und auf keiner Seite.
      """,
      en: """
        Otherwise the information would be lost without a word: it would be in the file and on no page.
        """),
    wrong: """
      träger: muster-verein
      kosten_frei: ja
      """,
    right: """
      traeger: muster-verein
      kosten: kostenfrei
      """)

  static let missingKey = Explanation(
    .init("Pflichtangabe fehlt", en: "Required field is missing"),
    meaning: .init(
      """
      Eine Angabe, ohne die die Seite nicht sinnvoll ist, fehlt oder ist leer. Bei manchen Seiten fehlt auch
      der Text unter den Angaben.
      """,
      en: """
        A field without which the page makes no sense is missing or empty. On some pages it is the text below
        the fields that is missing.
        """),
    reason: .init(
      """
      Wer die Seite liest, sucht genau das. Die Hilfe in der Meldung sagt, was hineingehört und wie man es
      schreibt.
      """,
      en: """
        It is exactly what people who read the page are looking for. The help in the message says what belongs
        there and how to write it.
        """),
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
    .init("Angabe ohne Wert", en: "Field without a value"),
    meaning: .init(
      """
      Hinter dem Namen des Feldes steht nichts, oder ein Eintrag einer Liste ist leer.
      """,
      en: """
        There is nothing behind the name of the field, or an item of a list is empty.
        """),
    reason: .init(
      """
      Später weiß niemand, ob der Wert vergessen wurde oder ob es ihn nicht gibt. Tragen Sie ihn ein oder
      löschen Sie die Zeile.
      """,
      en: """
        Later nobody knows whether the value was forgotten or does not exist. Enter it, or delete the line.
        """),
    wrong: """
      titel: Elterncafé
      kurz:
      """,
    right: """
      titel: Elterncafé
      kurz: Offener Treff für Eltern mit Babys.
      """)

  static let wrongShape = Explanation(
    .init("Liste, Gruppe und einzelner Wert verwechselt", en: "List, group and single value mixed up"),
    meaning: .init(
      """
      An dieser Stelle wird eine Liste erwartet und es steht ein einzelner Wert da, oder umgekehrt. Oder es
      wird eine Gruppe von Angaben („telefon: …“, „email: …“) erwartet.
      """,
      en: """
        A list is expected here and there is a single value, or the other way round. Or a group of fields
        (“telefon: …”, “email: …”) is expected.
        """),
    reason: .init(
      """
      Auch ein einzelnes Thema ist eine Liste mit einem Eintrag. So lässt sich später ein zweites ergänzen.
      """,
      en: """
        Even a single topic is a list with one item. That way a second one can be added later.
        """),
    wrong: """
      themen: beratung
      kontakt: 033203 00000
      """,
    right: """
      themen: [beratung]
      kontakt: {telefon: "033203 00000"}
      """)

  static let textTooLong = Explanation(
    .init("Text zu lang", en: "Text is too long"),
    meaning: .init(
      """
      Der Text ist länger, als das Feld erlaubt. Die Meldung nennt beide Zahlen. Titel haben höchstens 120
      Zeichen, die Kurzfassung „kurz“ höchstens 300.
      """,
      en: """
        The text is longer than the field allows. The message names both numbers. Titles have at most 120
        characters, the summary “kurz” at most 300.
        """),
    reason: .init(
      """
      Diese Texte stehen in Listen, auf kleinen Bildschirmen und in Suchergebnissen. Was länger ist, gehört
      in den Text unter den Angaben.
      """,
      en: """
        These texts appear in lists, on small screens and in search results. Whatever is longer belongs in the
        text below the fields.
        """),
    wrong: """
      kosten: "Das Angebot ist kostenfrei, weil es der Landkreis, die Gemeinde und der Träger gemeinsam …"
      """,
    right: """
      kosten: kostenfrei
      """)

  static let unknownChoice = Explanation(
    .init("Wort steht nicht zur Auswahl", en: "Word is not one of the choices"),
    meaning: .init(
      """
      Dieses Feld nimmt nur bestimmte Wörter an, klein geschrieben und mit ausgeschriebenen Umlauten. Die
      Meldung zählt sie auf.
      """,
      en: """
        This field takes only certain words, in lower case and with umlauts written out. The message lists them.
        """),
    reason: .init(
      """
      Nur mit gleichen Wörtern lässt sich filtern und vergleichen: „öffentlich“ und „oeffentlich“ wären für
      ein Programm zweierlei.
      """,
      en: """
        Only equal words can be filtered and compared: to a program, “öffentlich” and “oeffentlich” are two
        different things.
        """),
    wrong: """
      sichtbarkeit: öffentlich
      """,
    right: """
      sichtbarkeit: oeffentlich
      """)

  static let badBoolean = Explanation(
    .init("Weder ja noch nein", en: "Neither ja nor nein"),
    meaning: .init(
      """
      Dieses Feld kennt nur zwei Antworten: ja und nein, klein geschrieben.
      """,
      en: """
        This field knows only two answers: ja (yes) and nein (no), in lower case.
        """),
    reason: .init(
      """
      Aus „ja, nach Absprache“ kann das Portal keine verlässliche Auskunft machen. Einschränkungen gehören in
      das Feld „hinweis“ daneben.
      """,
      en: """
        The portal cannot turn “ja, nach Absprache” into reliable information. Restrictions belong in the field
        “hinweis” next to it.
        """),
    wrong: """
      mobil: manchmal
      """,
    right: """
      mobil: ja
      """)

  static let itemCount = Explanation(
    .init("Zu viele oder zu wenige Einträge", en: "Too many or too few items"),
    meaning: .init(
      """
      Die Liste hat weniger Einträge als nötig oder mehr als erlaubt. Die Meldung nennt die Grenze.
      """,
      en: """
        The list has fewer items than needed or more than allowed. The message names the limit.
        """),
    reason: .init(
      """
      Ein Angebot ohne Thema findet niemand. Eine Liste mit hunderten Einträgen ist auf einer Seite nicht zu
      lesen.
      """,
      en: """
        Nobody finds an Angebot without a topic. Nobody can read a list of several hundred items on one page.
        """),
    wrong: """
      themen: []
      """,
    right: """
      themen: [beratung]
      """)

  static let duplicateItem = Explanation(
    .init("Eintrag doppelt in der Liste", en: "Item stands twice in the list"),
    meaning: .init(
      """
      In einer Liste steht derselbe Eintrag zweimal.
      """,
      en: """
        The same item stands twice in one list.
        """),
    reason: .init(
      """
      Auf der Seite stünde er doppelt. Vielleicht war mit dem zweiten etwas anderes gemeint.
      """,
      en: """
        It would stand twice on the page. Perhaps the second one was meant to be something else.
        """),
    wrong: """
      themen: [beratung, begegnung, beratung]
      """,
    right: """
      themen: [beratung, begegnung]
      """)

  static let duplicateRecord = Explanation(
    .init("Kennung doppelt vergeben", en: "Id is given twice"),
    meaning: .init(
      """
      Zwei Einträge derselben Art haben dieselbe Kennung („id“ oder Dateiname). Gelesen wird nur der erste.
      """,
      en: """
        Two entries of the same kind have the same id (“id” or the name of the file). Only the first one is
        read.
        """),
    reason: .init(
      """
      Aus der Kennung wird die Adresse der Seite, und andere verweisen darauf. Sie kann deshalb nur einmal
      vergeben sein.
      """,
      en: """
        The id becomes the address of the page, and others refer to it. So it can be given only once.
        """),
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

  static let keyOrder = Explanation(
    .init("Angaben in ungewohnter Reihenfolge", en: "Fields in an unusual order"),
    meaning: .init(
      """
      Die Angaben der Datei stehen in einer anderen Reihenfolge als in der Übersicht der Felder: zuerst Name
      und Sichtbarkeit, dann die Angaben dieser Art von Eintrag, am Ende Quellen und Pflege.
      """,
      en: """
        The fields of the file stand in another order than in the overview of fields: name and visibility
        first, then the fields of this kind of entry, at the end sources and care.
        """),
    reason: .init(
      """
      Auf den Seiten ändert die Reihenfolge nichts. Wer aber viele solche Dateien pflegt, findet eine Angabe
      schneller, wenn sie überall an derselben Stelle steht. „sozialraum check --fix“ ordnet die Angaben um;
      Kommentare wandern mit der Angabe, über der sie stehen.
      """,
      en: """
        On the pages the order changes nothing. But whoever looks after many such files finds a field faster
        where it always stands in the same place. “sozialraum check --fix” puts the fields in order; comments
        move with the field above which they stand.
        """),
    wrong: """
      ---
      geprueft: 2026-09-01
      traeger: musterverein
      titel: Elterncafé
      ---
      """,
    right: """
      ---
      titel: Elterncafé
      traeger: musterverein
      geprueft: 2026-09-01
      ---
      """)

  static let severitySetting = Explanation(
    .init("Schwere lässt sich so nicht ändern", en: "Severity cannot be changed in this way"),
    meaning: .init(
      """
      In portal.yaml steht unter „meldungen“ ein Code, den es nicht gibt oder der immer gleich schwer wiegt.
      """,
      en: """
        In portal.yaml, “meldungen” has a code that does not exist or that always counts the same.
        """),
    reason: .init(
      """
      Ändern lässt sich, worüber man verschieden denken kann, etwa wie groß ein Sprung von Jahr zu Jahr sein darf.
      Fest steht, was sonst zu falschen Seiten führen würde. Bei Regeln des Vertrags sagt „schwere“ in
      vertrag/regeln.yaml, wie schwer sie wiegen.
      """,
      en: """
        What people may see differently can be changed, for instance how large a leap from year to year may be.
        Fixed is what would otherwise lead to wrong pages. For rules of the contract, “schwere” in
        vertrag/regeln.yaml says how grave they are.
        """),
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
