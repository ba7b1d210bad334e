/// SR0509–SR0515 and SR0605: indicators, and their values beside each other.
extension Explanation {
  static let formulaUnits = Explanation(
    "Einheiten in einer Formel passen nicht zusammen",
    meaning: """
      Die Formel zählt verschiedene Einheiten zusammen, oder es kommt eine andere Einheit heraus, als unter
      „einheit“ steht. Personen geteilt durch Personen, je 100, sind Prozent.
      """,
    reason: """
      Wer Prozent und Personen addiert, bekommt eine Zahl, die nichts bedeutet. Prüfen Sie die Formel und die
      Einheiten der Kennzahlen, aus denen sie besteht.
      """,
    wrong: """
      einheit: Prozent
      formel: kinder ÷ bevoelkerung
      """,
    right: """
      einheit: Prozent
      formel: kinder ÷ bevoelkerung je 100
      """)

  static let derivedDiffers = Explanation(
    "Ein Wert widerspricht seiner Formel",
    meaning: """
      Die Kennzahl hat eine Formel, und in der Tabelle steht außerdem ein Wert. Er ist ein anderer als der, der
      sich aus der Formel ergibt.
      """,
    reason: """
      Zwei Zahlen für dasselbe kann niemand erklären. Lassen Sie die Zeile weg: Der Wert wird berechnet. Oder
      prüfen Sie die Zahlen, aus denen er entsteht.
      """,
    wrong: """
      gemeinde:musterdorf,dichte,2024,90
      bei bevoelkerung 1.000 und flaeche 10
      """,
    right: """
      Die Zeile ist gelöscht; berechnet werden 100 Personen je Quadratkilometer.
      """)

  static let outsideValidity = Explanation(
    "Ein Wert liegt außerhalb der Zeit, in der es die Kennzahl gibt",
    meaning: """
      Bei der Kennzahl steht, ab wann oder bis wann es sie in dieser Form gibt. Das Jahr in der Zeile liegt
      davor oder danach.
      """,
    reason: """
      Vorher wurde anders gezählt; die Werte sind nicht vergleichbar. Prüfen Sie das Jahr, oder ändern Sie
      „gueltig_ab“ und „gueltig_bis“ der Kennzahl.
      """,
    wrong: """
      gueltig_ab: 2020
      gemeinde:musterdorf,hilfen,2018,12
      """,
    right: """
      gueltig_ab: 2018
      gemeinde:musterdorf,hilfen,2018,12
      """)

  static let implausibleChange = Explanation(
    "Ein Wert ändert sich auffällig stark",
    meaning: """
      Von einem Jahr zum nächsten ändert sich der Wert um mehr Prozent, als bei der Kennzahl unter
      „groesste_aenderung“ steht. Liegen mehrere Jahre dazwischen, ist entsprechend mehr erlaubt.
      """,
    reason: """
      Oft ist eine Ziffer vertauscht oder ein Komma verrutscht. Stimmt der Wert, schreiben Sie in „hinweis“,
      warum er sich so ändert: Dann ist die Meldung erledigt.
      """,
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2023,1250
      gemeinde:musterdorf,bevoelkerung,2024,12500
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2023,1250
      gemeinde:musterdorf,bevoelkerung,2024,1255
      """)

  static let unknownBreakdown = Explanation(
    "Eine Gruppe gibt es bei dieser Kennzahl nicht",
    meaning: """
      In den Spalten „merkmal“ und „auspraegung“ steht, für welche Gruppe die Zahl gilt. Diese Gruppe ist bei der
      Kennzahl nicht vorgesehen, oder es steht nur eine der beiden Angaben da.
      """,
    reason: """
      Die Zahl käme auf keine Seite. Prüfen Sie die Schreibweise, oder ergänzen Sie „merkmale“ in
      vertrag/kennzahlen.yaml.
      """,
    wrong: """
      gebiet,kennzahl,jahr,wert,merkmal,auspraegung
      gemeinde:musterdorf,hilfen,2024,12,alter,kleinkinder
      """,
    right: """
      gebiet,kennzahl,jahr,wert,merkmal,auspraegung
      gemeinde:musterdorf,hilfen,2024,12,alter,unter-6
      """)

  static let breakdownDiffers = Explanation(
    "Die Gruppen ergeben nicht das Ganze",
    meaning: """
      Für alle Gruppen eines Merkmals steht ein Wert da, aber zusammen sind sie nicht so groß wie der Wert für
      das Ganze.
      """,
    reason: """
      Eine der Zahlen ist falsch, oder eine Gruppe fehlt. Ergeben die Gruppen nie das Ganze, weil Menschen zu
      mehreren gehören, schreiben Sie beim Merkmal „vollstaendig: nein“.
      """,
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
    "Angaben einer Kennzahl widersprechen sich",
    meaning: """
      Zwei Angaben der Kennzahl können nicht zugleich stimmen: zum Beispiel „additiv: ja“ und eine Formel, ein
      Minimum über dem Maximum, Klassengrenzen, die nicht ansteigen, oder ein Zielwert ohne Richtung.
      """,
    reason: """
      Eine Kennzahl wird auf genau eine Art zusammengefasst: als Summe (additiv: ja), nach ihrer Formel, als
      gewichteter Durchschnitt (gewicht) oder gar nicht.
      """,
    wrong: """
      additiv: ja
      formel: kinder ÷ bevoelkerung je 100
      """,
    right: """
      additiv: nein
      formel: kinder ÷ bevoelkerung je 100
      """)

  static let fractionalCount = Explanation(
    "Eine Anzahl hat Stellen hinter dem Komma",
    meaning: """
      Die Kennzahl ist eine Anzahl: Menschen, Häuser, Sitzungen. Der Wert ist aber keine ganze Zahl.
      """,
    reason: """
      Oft steht ein Komma, wo Tausender gemeint sind: „12,652“ liest das Portal als zwölf Komma sechs fünf zwei.
      Wird wirklich in Teilen gezählt, zum Beispiel in Stellen, schreiben Sie bei der Kennzahl „dezimalen“.
      """,
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2024,"12,652"
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2024,12652
      """)

  static let smallCount = Explanation(
    "Eine kleine Zahl würde öffentlich",
    meaning: """
      Die Kennzahl ist öffentlich und schützt kleine Zahlen. Der Wert ist kleiner als ihre Mindestzahl und nicht
      null.
      """,
    reason: """
      Hinter „2 Kinder“ in einem kleinen Ort kann jeder ein bestimmtes Kind erkennen. Löschen Sie die Zahl und
      schreiben Sie den Status „geheim“. Null darf stehen bleiben.
      """,
    wrong: """
      gemeinde:musterdorf,inobhutnahmen,2024,2,berichtet
      """,
    right: """
      gemeinde:musterdorf,inobhutnahmen,2024,,geheim
      """)
}
