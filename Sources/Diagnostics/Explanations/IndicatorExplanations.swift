/// SR0509–SR0515 and SR0605: indicators, and their values beside each other.
extension Explanation {
  static let formulaUnits = Explanation(
    .init("Einheiten in einer Formel passen nicht zusammen", en: "Units in a formula do not fit together"),
    meaning: .init(
      """
      Die Formel zählt verschiedene Einheiten zusammen, oder es kommt eine andere Einheit heraus, als unter
      „einheit“ steht. Personen geteilt durch Personen, je 100, sind Prozent.
      """,
      en: """
        The formula adds different units, or the result has another unit than the one under “einheit”. Personen
        divided by Personen, je 100, is Prozent.
        """),
    reason: .init(
      """
      Wer Prozent und Personen addiert, bekommt eine Zahl, die nichts bedeutet. Prüfen Sie die Formel und die
      Einheiten der Kennzahlen, aus denen sie besteht.
      """,
      en: """
        Adding percent and people gives a number that means nothing. Check the formula and the units of the
        Kennzahlen in it.
        """),
    wrong: """
      einheit: Prozent
      formel: kinder ÷ bevoelkerung
      """,
    right: """
      einheit: Prozent
      formel: kinder ÷ bevoelkerung je 100
      """)

  static let derivedDiffers = Explanation(
    .init("Ein Wert widerspricht seiner Formel", en: "A value contradicts its formula"),
    meaning: .init(
      """
      Die Kennzahl hat eine Formel, und in der Tabelle steht außerdem ein Wert. Er ist ein anderer als der, der
      sich aus der Formel ergibt.
      """,
      en: """
        The Kennzahl has a formula, and the table also has a value. It is another one than the formula gives.
        """),
    reason: .init(
      """
      Zwei Zahlen für dasselbe kann niemand erklären. Lassen Sie die Zeile weg: Der Wert wird berechnet. Oder
      prüfen Sie die Zahlen, aus denen er entsteht.
      """,
      en: """
        Nobody can explain two numbers for the same thing. Leave the row out: the value is computed. Or check
        the numbers from which it comes.
        """),
    wrong: .init(
      """
      gemeinde:musterdorf,dichte,2024,90
      bei bevoelkerung 1.000 und flaeche 10
      """,
      en: """
        gemeinde:musterdorf,dichte,2024,90
        with bevoelkerung 1.000 and flaeche 10
        """),
    right: .init(
      """
      Die Zeile ist gelöscht; berechnet werden 100 Personen je Quadratkilometer.
      """,
      en: """
        The row is deleted; computed are 100 Personen je Quadratkilometer.
        """))

  static let outsideValidity = Explanation(
    .init(
      "Ein Wert liegt außerhalb der Zeit, in der es die Kennzahl gibt",
      en: "A value lies outside the time in which the Kennzahl exists"),
    meaning: .init(
      """
      Bei der Kennzahl steht, ab wann oder bis wann es sie in dieser Form gibt. Das Jahr in der Zeile liegt
      davor oder danach.
      """,
      en: """
        The Kennzahl says from when or until when it exists in this form. The year in the row is earlier or
        later.
        """),
    reason: .init(
      """
      Vorher wurde anders gezählt; die Werte sind nicht vergleichbar. Prüfen Sie das Jahr, oder ändern Sie
      „gueltig_ab“ und „gueltig_bis“ der Kennzahl.
      """,
      en: """
        Before that, people counted differently; the values cannot be compared. Check the year, or change
        “gueltig_ab” and “gueltig_bis” of the Kennzahl.
        """),
    wrong: """
      gueltig_ab: 2020
      gemeinde:musterdorf,hilfen,2018,12
      """,
    right: """
      gueltig_ab: 2018
      gemeinde:musterdorf,hilfen,2018,12
      """)

  static let implausibleChange = Explanation(
    .init("Ein Wert ändert sich auffällig stark", en: "A value changes remarkably much"),
    meaning: .init(
      """
      Von einem Jahr zum nächsten ändert sich der Wert um mehr Prozent, als bei der Kennzahl unter
      „groesste_aenderung“ steht. Liegen mehrere Jahre dazwischen, ist entsprechend mehr erlaubt.
      """,
      en: """
        From one year to the next the value changes by more percent than the Kennzahl states under
        “groesste_aenderung”. If several years lie between, accordingly more is allowed.
        """),
    reason: .init(
      """
      Oft ist eine Ziffer vertauscht oder ein Komma verrutscht. Stimmt der Wert, schreiben Sie in „hinweis“,
      warum er sich so ändert: Dann ist die Meldung erledigt.
      """,
      en: """
        Often two digits are swapped, or a decimal comma has moved. If the value is right, write in “hinweis”
        why it changes so much: that settles the message.
        """),
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2023,1250
      gemeinde:musterdorf,bevoelkerung,2024,12500
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2023,1250
      gemeinde:musterdorf,bevoelkerung,2024,1255
      """)

  static let unknownBreakdown = Explanation(
    .init("Eine Gruppe gibt es bei dieser Kennzahl nicht", en: "This Kennzahl has no such group"),
    meaning: .init(
      """
      In den Spalten „merkmal“ und „auspraegung“ steht, für welche Gruppe die Zahl gilt. Diese Gruppe ist bei der
      Kennzahl nicht vorgesehen, oder es steht nur eine der beiden Angaben da.
      """,
      en: """
        The columns “merkmal” and “auspraegung” say for which group the number holds. The Kennzahl has no such
        group, or only one of the two is filled in.
        """),
    reason: .init(
      """
      Die Zahl käme auf keine Seite. Prüfen Sie die Schreibweise, oder ergänzen Sie „merkmale“ in
      vertrag/kennzahlen.yaml.
      """,
      en: """
        The number would appear on no page. Check the spelling, or add to “merkmale” in vertrag/kennzahlen.yaml.
        """),
    wrong: """
      gebiet,kennzahl,jahr,wert,merkmal,auspraegung
      gemeinde:musterdorf,hilfen,2024,12,alter,kleinkinder
      """,
    right: """
      gebiet,kennzahl,jahr,wert,merkmal,auspraegung
      gemeinde:musterdorf,hilfen,2024,12,alter,unter-6
      """)

  static let breakdownDiffers = Explanation(
    .init("Die Gruppen ergeben nicht das Ganze", en: "The groups do not add up to the whole"),
    meaning: .init(
      """
      Für alle Gruppen eines Merkmals steht ein Wert da, aber zusammen sind sie nicht so groß wie der Wert für
      das Ganze.
      """,
      en: """
        There is a value for each group of a “merkmal”, but together they are not as large as the value for the
        whole.
        """),
    reason: .init(
      """
      Eine der Zahlen ist falsch, oder eine Gruppe fehlt. Ergeben die Gruppen nie das Ganze, weil Menschen zu
      mehreren gehören, schreiben Sie beim Merkmal „vollstaendig: nein“.
      """,
      en: """
        One of the numbers is wrong, or a group is missing. If the groups never add up because people belong to
        several, write “vollstaendig: nein” at the “merkmal”.
        """),
    wrong: """
      hilfen,2024,20,,
      hilfen,2024,12,alter,unter-6
      hilfen,2024,10,alter,ab-6
      """,
    right: """
      hilfen,2024,22,,
      hilfen,2024,12,alter,unter-6
      hilfen,2024,10,alter,ab-6
      """)

  static let indicatorContradiction = Explanation(
    .init("Angaben einer Kennzahl widersprechen sich", en: "Statements about a Kennzahl contradict each other"),
    meaning: .init(
      """
      Zwei Angaben der Kennzahl können nicht zugleich stimmen: zum Beispiel „additiv: ja“ und eine Formel, ein
      Minimum über dem Maximum, Klassengrenzen, die nicht ansteigen, oder ein Zielwert ohne Richtung.
      """,
      en: """
        Two statements about the Kennzahl cannot both be true: for instance “additiv: ja” and a formula, a
        minimum above the maximum, class limits that do not rise, or a target without a direction.
        """),
    reason: .init(
      """
      Eine Kennzahl wird auf genau eine Art zusammengefasst: als Summe (additiv: ja), nach ihrer Formel, als
      gewichteter Durchschnitt (gewicht) oder gar nicht.
      """,
      en: """
        A Kennzahl is put together in exactly one way: as a sum (additiv: ja), by its formula, as a weighted
        mean (gewicht), or not at all.
        """),
    wrong: """
      additiv: ja
      formel: kinder ÷ bevoelkerung je 100
      """,
    right: """
      additiv: nein
      formel: kinder ÷ bevoelkerung je 100
      """)

  static let fractionalCount = Explanation(
    .init("Eine Anzahl hat Stellen hinter dem Komma", en: "A count has digits behind the comma"),
    meaning: .init(
      """
      Die Kennzahl ist eine Anzahl: Menschen, Häuser, Sitzungen. Der Wert ist aber keine ganze Zahl.
      """,
      en: """
        The Kennzahl is a count: people, houses, meetings. But the value is not a whole number.
        """),
    reason: .init(
      """
      Oft steht ein Komma, wo Tausender gemeint sind: „12,652“ liest das Portal als zwölf Komma sechs fünf zwei.
      Wird wirklich in Teilen gezählt, zum Beispiel in Stellen, schreiben Sie bei der Kennzahl „dezimalen“.
      """,
      en: """
        Often there is a comma where thousands are meant: the portal reads “12,652” as twelve point six five
        two. If parts are really counted, for instance of a full-time job, write “dezimalen” at the Kennzahl.
        """),
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2024,"12,652"
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2024,12652
      """)

  static let smallCount = Explanation(
    .init("Eine kleine Zahl lässt sich ausrechnen", en: "A small number can be worked out"),
    meaning: .init(
      """
      Kleine Zahlen werden in der öffentlichen Ausgabe von selbst geheim, und mit ihnen so viele andere, dass
      niemand sie ausrechnen kann. Hier geht das nicht: Die Zahl folgt aus Zahlen, die nicht geschützt sind oder
      schon früher veröffentlicht wurden.
      """,
      en: """
        In the public edition, small numbers become confidential by themselves, and with them as many others as are
        needed so that nobody can work them out. Here that is not possible: the number follows from numbers that are
        not protected or were published earlier.
        """),
    reason: .init(
      """
      Hinter „2 Kinder“ in einem kleinen Ort kann jeder ein bestimmtes Kind erkennen. Wer alle Kinder und die
      betreuten Kinder kennt, kennt auch die übrigen. Schützen Sie deshalb auch die Zahlen, aus denen die kleine
      folgt.
      """,
      en: """
        In a small place, everybody can tell who is behind “2 children”. Whoever knows all children and those in care
        knows the others too. So protect the numbers that the small one follows from as well.
        """),
    wrong: """
      - id: kinder
      - id: kinder-betreut
      - id: kinder-ohne-platz
        formel: kinder − kinder-betreut
        schutz: {mindestzahl: 5}
      """,
    right: """
      - id: kinder
      - id: kinder-betreut
        schutz: {mindestzahl: 5}
      - id: kinder-ohne-platz
        formel: kinder − kinder-betreut
        schutz: {mindestzahl: 5}
      """)

  static let smallCountPublishedEarlier = Explanation(
    .init("Eine kleine Zahl ist schon veröffentlicht", en: "A small number has been published already"),
    meaning: .init(
      """
      In `ausgaben/` liegt, was frühere Ausgaben des Portals veröffentlicht haben. Eine Zahl darin ist so klein,
      dass sie heute geheim wäre.
      """,
      en: """
        `ausgaben/` holds what earlier editions of the portal have published. One number in it is so small that it
        would be confidential today.
        """),
    reason: .init(
      """
      Was einmal im Netz stand, kann jemand behalten haben. Die neue Ausgabe zeigt die Zahl nicht, aber sie kann sie
      nicht mehr schützen. Was mit der früheren Ausgabe geschieht, muss ein Mensch entscheiden.
      """,
      en: """
        What was on the web once may have been kept by somebody. The new edition does not show the number, but it
        cannot protect it any more. What happens to the earlier edition has to be decided by a person.
        """),
    wrong: """
      gebiet,kennzahl,jahr,wert,status
      gemeinde:musterdorf,inobhutnahmen,2023,2,berichtet
      """,
    right: """
      gebiet,kennzahl,jahr,wert,status
      gemeinde:musterdorf,inobhutnahmen,2023,,geheim
      """)
}
