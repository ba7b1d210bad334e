/// SR05: values of indicators.
extension Explanation {
  static let duplicateValue = Explanation(
    "Wert steht zweimal da",
    meaning: """
      Für dasselbe Gebiet, dieselbe Kennzahl und dasselbe Jahr gibt es zwei Zeilen, vielleicht in zwei
      verschiedenen Tabellen. Die Meldung zeigt beide. Verwendet wird nur die erste.
      """,
    reason: """
      Sind die Werte verschieden, weiß niemand, welcher gilt. Sind sie gleich, wird der zweite irgendwann
      vergessen, wenn der erste berichtigt wird.
      """,
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2024,12652
      gemeinde:musterdorf,bevoelkerung,2024,12562
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2024,12652
      """)

  static let valueMissing = Explanation(
    "Wert fehlt ohne Begründung",
    meaning: """
      Die Zelle „wert“ ist leer, und in „status“ steht nicht, warum.
      """,
    reason: """
      Leer ist nicht null. Wer die Tabelle liest, soll unterscheiden können, ob es nichts gab, ob nicht
      gezählt wurde oder ob die Zahl zum Schutz einzelner Menschen geheim bleibt.
      """,
    wrong: """
      gebiet,kennzahl,jahr,wert,status
      gemeinde:musterdorf,geburten,2024,,
      """,
    right: """
      gebiet,kennzahl,jahr,wert,status
      gemeinde:musterdorf,geburten,2024,,nicht-erhoben
      """)

  static let valueContradictsStatus = Explanation(
    "Wert und Status passen nicht zusammen",
    meaning: """
      Der Status sagt, dass es keine Zahl gibt (zum Beispiel „geheim“), aber es steht eine da. Oder er sagt,
      dass es eine gibt („geschaetzt“), und die Zelle ist leer. Bei „null“ ist der Wert 0 oder leer.
      """,
    reason: """
      Eine Zahl, die geheim sein soll, darf nicht in der Datei stehen bleiben: Sie könnte veröffentlicht
      werden.
      """,
    wrong: """
      gemeinde:musterdorf,hilfen,2024,2,geheim
      """,
    right: """
      gemeinde:musterdorf,hilfen,2024,,geheim
      """)

  static let wrongLevel = Explanation(
    "Kennzahl gibt es auf dieser Ebene nicht",
    meaning: """
      Für jede Kennzahl ist festgelegt, ob sie für Gemeinden, Sozialräume, Planregionen oder den Landkreis
      berichtet wird. Das Gebiet in dieser Zeile gehört zu einer anderen Ebene.
      """,
    reason: """
      Manche Zahlen sind auf kleinen Gebieten nicht erhoben oder nicht aussagekräftig. Stimmt das Gebiet, so
      gehört die Ebene zur Kennzahl dazu.
      """,
    wrong: """
      gemeinde:musterdorf,jugendquotient,2024,31
      """,
    right: """
      sozialraum:amt-muster,jugendquotient,2024,31
      """,
    clause: "Festlegung der Kennzahlen: vertrag/kennzahlen.yaml, „ebenen“")

  static let totalDiffers = Explanation(
    "Summe stimmt nicht mit den Teilen überein",
    meaning: """
      Für ein Gebiet steht eine Summe in der Tabelle, und für alle seine Teile stehen ebenfalls Werte da.
      Zusammengezählt ergeben die Teile etwas anderes. Die Meldung nennt beide Zahlen und den Unterschied.
      """,
    reason: """
      Eine der Zahlen ist falsch, oder die Teile wurden zu einem anderen Tag gezählt. Die Summe müssen Sie
      nicht eintragen: Sie wird aus den Teilen berechnet.
      """,
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2024,1200
      gemeinde:musterfeld,bevoelkerung,2024,800
      sozialraum:amt-muster,bevoelkerung,2024,2100
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2024,1200
      gemeinde:musterfeld,bevoelkerung,2024,800
      """,
    clause: "Festlegung der Kennzahlen: vertrag/kennzahlen.yaml, „additiv: ja“")

  static let valueOutOfBounds = Explanation(
    "Wert ist nicht möglich",
    meaning: """
      Der Wert liegt unter dem Minimum oder über dem Maximum, das bei der Kennzahl festgelegt ist.
      """,
    reason: """
      Meist ist ein Komma verrutscht, eine Ziffer zu viel getippt oder die Einheit eine andere: ein Anteil in
      Prozent statt als Bruchteil, Hektar statt Quadratkilometer.
      """,
    wrong: """
      gemeinde:musterdorf,anteil-kinder,2024,173
      """,
    right: """
      gemeinde:musterdorf,anteil-kinder,2024,"17,3"
      """,
    clause: "Festlegung der Kennzahlen: vertrag/kennzahlen.yaml, „minimum“ und „maximum“")

  static let futureDate = Explanation(
    "Datum liegt in der Zukunft",
    meaning: """
      Ein Wert gilt für ein Jahr, das noch nicht begonnen hat, oder „stand“ oder „geprueft“ liegt nach dem
      Tag, für den die Seiten gebaut werden.
      """,
    reason: """
      Über die Zukunft ist nichts gemeldet und nichts geprüft. Eine Vorausberechnung darf dastehen, wenn sie
      mit dem Status „prognose“ so genannt wird.
      """,
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2035,13000,berichtet
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2035,13000,prognose
      """)

  static let formulaCycle = Explanation(
    "Kennzahl wird aus sich selbst berechnet",
    meaning: """
      „zaehler“ oder „nenner“ einer Kennzahl führt, vielleicht über mehrere Schritte, wieder zu ihr zurück.
      """,
    reason: """
      So kommt nie eine Zahl heraus. Zähler und Nenner sind Kennzahlen, die selbst gemeldet werden.
      """,
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
    clause: "Festlegung der Kennzahlen: vertrag/kennzahlen.yaml, „zaehler“ und „nenner“")
}
