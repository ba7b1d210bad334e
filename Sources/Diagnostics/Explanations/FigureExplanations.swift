/// SR05: values of indicators.
extension Explanation {
  static let duplicateValue = Explanation(
    .init("Wert steht zweimal da", en: "Value stands there twice"),
    meaning: .init(
      """
      Für dasselbe Gebiet, dieselbe Kennzahl und dasselbe Jahr gibt es zwei Zeilen, vielleicht in zwei
      verschiedenen Tabellen. Die Meldung zeigt beide. Verwendet wird nur die erste.
      """,
      en: """
        For the same territory, the same Kennzahl and the same year there are two rows, perhaps in two different
        tables. The message shows both. Only the first one is used.
        """),
    reason: .init(
      """
      Sind die Werte verschieden, weiß niemand, welcher gilt. Sind sie gleich, wird der zweite irgendwann
      vergessen, wenn der erste berichtigt wird.
      """,
      en: """
        If the values differ, nobody knows which one is right. If they are equal, the second one will be
        forgotten some day when the first one is corrected.
        """),
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2024,12652
      gemeinde:musterdorf,bevoelkerung,2024,12562
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2024,12652
      """)

  static let valueMissing = Explanation(
    .init("Wert fehlt ohne Begründung", en: "Value is missing without a reason"),
    meaning: .init(
      """
      Die Zelle „wert“ ist leer, und in „status“ steht nicht, warum.
      """,
      en: """
        The cell “wert” is empty, and “status” does not say why.
        """),
    reason: .init(
      """
      Leer ist nicht null. Wer die Tabelle liest, soll unterscheiden können, ob es nichts gab, ob nicht
      gezählt wurde oder ob die Zahl zum Schutz einzelner Menschen geheim bleibt.
      """,
      en: """
        Empty is not zero. People who read the table should be able to tell whether there was nothing, whether
        nobody counted, or whether the number stays confidential to protect individuals.
        """),
    wrong: """
      gebiet,kennzahl,jahr,wert,status
      gemeinde:musterdorf,geburten,2024,,
      """,
    right: """
      gebiet,kennzahl,jahr,wert,status
      gemeinde:musterdorf,geburten,2024,,nicht-erhoben
      """)

  static let valueContradictsStatus = Explanation(
    .init("Wert und Status passen nicht zusammen", en: "Value and status contradict each other"),
    meaning: .init(
      """
      Der Status sagt, dass es keine Zahl gibt (zum Beispiel „geheim“), aber es steht eine da. Oder er sagt,
      dass es eine gibt („geschaetzt“), und die Zelle ist leer. Bei „null“ ist der Wert 0 oder leer.
      """,
      en: """
        The status says that there is no number (for instance “geheim”), but there is one. Or it says that there
        is one (“geschaetzt”), and the cell is empty. With “null”, the value is 0 or empty.
        """),
    reason: .init(
      """
      Eine Zahl, die geheim sein soll, darf nicht in der Datei stehen bleiben: Sie könnte veröffentlicht
      werden.
      """,
      en: """
        A number that should be confidential must not stay in the file: it could be published.
        """),
    wrong: """
      gemeinde:musterdorf,hilfen,2024,2,geheim
      """,
    right: """
      gemeinde:musterdorf,hilfen,2024,,geheim
      """)

  static let wrongLevel = Explanation(
    .init("Kennzahl gibt es auf dieser Ebene nicht", en: "Kennzahl does not exist on this level"),
    meaning: .init(
      """
      Für jede Kennzahl ist festgelegt, ob sie für Gemeinden, Sozialräume, Planregionen oder den Landkreis
      berichtet wird. Das Gebiet in dieser Zeile gehört zu einer anderen Ebene.
      """,
      en: """
        For each Kennzahl it is defined whether it is reported for Gemeinden, Sozialräume, Planregionen or the
        Landkreis. The territory in this row belongs to another level.
        """),
    reason: .init(
      """
      Manche Zahlen sind auf kleinen Gebieten nicht erhoben oder nicht aussagekräftig. Stimmt das Gebiet, so
      gehört die Ebene zur Kennzahl dazu.
      """,
      en: """
        Some numbers are not collected for small territories, or mean little there. If the territory is right,
        its level has to be added to the Kennzahl.
        """),
    wrong: """
      gemeinde:musterdorf,jugendquotient,2024,31
      """,
    right: """
      sozialraum:amt-muster,jugendquotient,2024,31
      """,
    clause: .init(
      "Festlegung der Kennzahlen: vertrag/kennzahlen.yaml, „ebenen“",
      en: "Definition of the Kennzahlen: vertrag/kennzahlen.yaml, “ebenen”"))

  static let totalDiffers = Explanation(
    .init("Summe stimmt nicht mit den Teilen überein", en: "Total differs from the sum of its parts"),
    meaning: .init(
      """
      Für ein Gebiet steht eine Summe in der Tabelle, und für alle seine Teile stehen ebenfalls Werte da.
      Zusammengezählt ergeben die Teile etwas anderes. Die Meldung nennt beide Zahlen und den Unterschied.
      """,
      en: """
        The table has a total for a territory, and it has values for all of its parts as well. Added up, the
        parts give something else. The message names both numbers and the difference.
        """),
    reason: .init(
      """
      Eine der Zahlen ist falsch, oder die Teile wurden zu einem anderen Tag gezählt. Die Summe müssen Sie
      nicht eintragen: Sie wird aus den Teilen berechnet.
      """,
      en: """
        One of the numbers is wrong, or the parts were counted on another day. You need not enter the total: it
        is computed from the parts.
        """),
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2024,1200
      gemeinde:musterfeld,bevoelkerung,2024,800
      sozialraum:amt-muster,bevoelkerung,2024,2100
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2024,1200
      gemeinde:musterfeld,bevoelkerung,2024,800
      """,
    clause: .init(
      "Festlegung der Kennzahlen: vertrag/kennzahlen.yaml, „additiv: ja“",
      en: "Definition of the Kennzahlen: vertrag/kennzahlen.yaml, “additiv: ja”"))

  static let valueOutOfBounds = Explanation(
    .init("Wert ist nicht möglich", en: "Value is not possible"),
    meaning: .init(
      """
      Der Wert liegt unter dem Minimum oder über dem Maximum, das bei der Kennzahl festgelegt ist.
      """,
      en: """
        The value is below the minimum or above the maximum that is defined for the Kennzahl.
        """),
    reason: .init(
      """
      Meist ist ein Komma verrutscht, eine Ziffer zu viel getippt oder die Einheit eine andere: ein Anteil in
      Prozent statt als Bruchteil, Hektar statt Quadratkilometer.
      """,
      en: """
        Usually a decimal comma has moved, a digit was typed too many, or the unit is another one: a share in
        percent instead of a fraction, hectares instead of square kilometres.
        """),
    wrong: """
      gemeinde:musterdorf,anteil-kinder,2024,173
      """,
    right: """
      gemeinde:musterdorf,anteil-kinder,2024,"17,3"
      """,
    clause: .init(
      "Festlegung der Kennzahlen: vertrag/kennzahlen.yaml, „minimum“ und „maximum“",
      en: "Definition of the Kennzahlen: vertrag/kennzahlen.yaml, “minimum” and “maximum”"))

  static let futureDate = Explanation(
    .init("Datum liegt in der Zukunft", en: "Date is in the future"),
    meaning: .init(
      """
      Ein Wert gilt für ein Jahr, das noch nicht begonnen hat, oder „stand“ oder „geprueft“ liegt nach dem
      Tag, für den die Seiten gebaut werden.
      """,
      en: """
        A value is for a year that has not begun, or “stand” or “geprueft” is later than the day for which the
        pages are built.
        """),
    reason: .init(
      """
      Über die Zukunft ist nichts gemeldet und nichts geprüft. Eine Vorausberechnung darf dastehen, wenn sie
      mit dem Status „prognose“ so genannt wird.
      """,
      en: """
        About the future nothing has been reported and nothing reviewed. A forecast may stand there if its
        status “prognose” says so.
        """),
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2035,13000,berichtet
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2035,13000,prognose
      """)

  static let formulaCycle = Explanation(
    .init("Kennzahl wird aus sich selbst berechnet", en: "Kennzahl is computed from itself"),
    meaning: .init(
      """
      „zaehler“ oder „nenner“ einer Kennzahl führt, vielleicht über mehrere Schritte, wieder zu ihr zurück.
      """,
      en: """
        “zaehler” or “nenner” of a Kennzahl leads back to it, perhaps over several steps.
        """),
    reason: .init(
      """
      So kommt nie eine Zahl heraus. Zähler und Nenner sind Kennzahlen, die selbst gemeldet werden.
      """,
      en: """
        That way no number ever comes out. Numerator (zaehler) and denominator (nenner) are Kennzahlen that are
        reported themselves.
        """),
    wrong: """
      - id: anteil-kinder
        zaehler: anteil-kinder
        nenner: bevoelkerung
      """,
    right: """
      - id: anteil-kinder
        zaehler: kinder
        nenner: bevoelkerung
      """,
    clause: .init(
      "Festlegung der Kennzahlen: vertrag/kennzahlen.yaml, „zaehler“ und „nenner“",
      en: "Definition of the Kennzahlen: vertrag/kennzahlen.yaml, “zaehler” and “nenner”"))
}
