/// SR02, second part: how numbers, dates, times and references are written.
extension Explanation {
  static let badInteger = Explanation(
    "Keine ganze Zahl",
    meaning: """
      Hier wird eine Zahl ohne Nachkommastellen erwartet: nur Ziffern, ohne Punkt, Komma, Leerzeichen und
      Einheit. Auch ein Jahr ist so eine Zahl: Excel macht daraus gern „2.019“ oder „2019,0“, wenn die Spalte
      nicht als Text formatiert ist.
      """,
    reason: """
      Ob „1.250“ eintausendzweihundertfünfzig oder eins Komma zwei fünf ist, soll niemand raten müssen.
      """,
    wrong: """
      teilnehmende: ca. 40
      """,
    right: """
      teilnehmende: 40
      """)

  static let badDecimal = Explanation(
    "Keine Zahl, oder eine mehrdeutige",
    meaning: """
      Eine Zahl besteht aus Ziffern, dazu ein Komma oder ein Punkt vor den Nachkommastellen; eine Einheit
      gehört nicht dazu. Deutsche Tausender werden gelesen, wenn sie eindeutig sind: 1.234.567, 1.234,5 oder
      12 652. „1.234“ allein ist mehrdeutig: Es kann 1234 oder 1,234 bedeuten. Nicht gelesen wird, was
      englisch geschrieben ist (1,234.5) und was Excel aus einer Zahl gemacht hat: ein Datum („01. Mai“) oder
      eine gekürzte Zahl („1,2E+05“). Koordinaten stehen in Grad mit Nachkommastellen.
      """,
    reason: """
      Eine um das Tausendfache falsche Zahl fällt in einer langen Tabelle kaum auf. Deshalb rät das Programm
      nicht, sondern fragt nach. Gegen Datum und gekürzte Zahl hilft, die Spalte in Excel als Text zu
      formatieren und die Zahl neu einzutippen.
      """,
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2024,12.652
      gemeinde:musterdorf,flaeche,2024,29 km²
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2024,12652
      gemeinde:musterdorf,flaeche,2024,29
      """)

  static let outOfBounds = Explanation(
    "Zahl außerhalb der Grenzen",
    meaning: """
      Die Zahl ist kleiner oder größer, als dieses Feld zulässt. Die Meldung nennt die Grenzen.
      """,
    reason: """
      Ein Anteil über 100 Prozent oder eine Koordinate außerhalb von Deutschland ist ein Tippfehler. Bei
      Koordinaten sind oft Breite und Länge vertauscht.
      """,
    wrong: """
      koordinaten: {breite: 13.10, laenge: 52.41}
      """,
    right: """
      koordinaten: {breite: 52.41, laenge: 13.10}
      """)

  static let badDate = Explanation(
    "Datum nicht lesbar",
    meaning: """
      Ein Tag wird als Jahr-Monat-Tag geschrieben, immer mit zwei Ziffern für Monat und Tag: 2026-09-01. Wo
      eine ungefähre Angabe erlaubt ist, geht auch 2016, 2016-10 oder ein Wort davor: vor 2018, um 2013,
      seit 2006, bis 2024. Einen 31. Juni gibt es nicht.
      """,
    reason: """
      In dieser Schreibweise ist jedes Datum eindeutig und lässt sich sortieren. Auf den Seiten steht es
      trotzdem so, wie man es gewohnt ist: 1. September 2026.
      """,
    wrong: """
      geprueft: 1.9.26
      """,
    right: """
      geprueft: 2026-09-01
      """)

  static let badSchedule = Explanation(
    "Zeit nicht lesbar",
    meaning: """
      Zeiten folgen einem festen Muster: Wochentag ausgeschrieben, Uhrzeit mit Doppelpunkt, ein Strich
      zwischen Anfang und Ende, ein Hinweis hinter einem Komma. Davor möglich: jeden, jeden 1., jeden
      letzten, alle 2 Wochen. Auch „nach Vereinbarung“ geht.
      """,
    reason: """
      Nur so kann das Portal zeigen, was heute oder am Dienstag stattfindet, und einen Kalender anbieten.
      """,
    wrong: """
      zeiten:
        - Di. 9.30 bis 11.30 Uhr
        - 1. Sa im Monat, 10–12
      """,
    right: """
      zeiten:
        - jeden Dienstag 09:30–11:30, nicht in den Ferien
        - jeden 1. Samstag im Monat 10:00–12:00
      """)

  static let badAgeRange = Explanation(
    "Alter nicht lesbar",
    meaning: """
      Das Alter wird geschrieben als „0–3 Jahre“, „ab 60 Jahre“, „bis 3 Jahre“ oder „alle“.
      """,
    reason: """
      Damit Eltern nach dem Alter ihres Kindes suchen können, muss das Programm die Zahlen erkennen.
      """,
    wrong: """
      alter: Babys und Kleinkinder
      """,
    right: """
      alter: 0–3 Jahre
      """)

  static let badCycle = Explanation(
    "Turnus nicht lesbar",
    meaning: """
      Wie oft etwas stattfindet, wird mit festen Wörtern gesagt: wöchentlich, monatlich, vierteljährlich,
      halbjährlich, jährlich, alle 6 Wochen, alle 3 Monate, alle 2 Jahre oder nach Bedarf.
      """,
    reason: """
      Aus dem Turnus wird berechnet, wann das nächste Mal fällig ist.
      """,
    wrong: """
      turnus: zweimal im Jahr
      """,
    right: """
      turnus: halbjährlich
      """)

  static let badFormula = Explanation(
    "Formel nicht lesbar",
    meaning: """
      Eine Formel besteht aus Kennungen von Kennzahlen, Zahlen, den Zeichen + − × ÷, Klammern und am Ende
      oft „je 100“. Vor und hinter einem Minus steht ein Leerzeichen, denn „kinder-u3“ ist eine Kennung.
      Die Meldung zeigt auf das Zeichen oder das Wort, an dem das Programm nicht weiterweiß.
      """,
    reason: """
      Aus der Formel werden die Werte für jedes Gebiet und jedes Jahr berechnet. Was mehrdeutig ist, wird
      nicht geraten: Eine falsch gelesene Formel ergäbe überall falsche Zahlen.
      """,
    wrong: """
      formel: Kinder U3 geteilt durch Bevölkerung * 100%
      """,
    right: """
      formel: kinder-u3 ÷ bevoelkerung je 100
      """)

  static let badContact = Explanation(
    "Telefon, E-Mail oder Internetadresse stimmt nicht",
    meaning: """
      Eine Telefonnummer besteht aus Ziffern mit Vorwahl, eine E-Mail-Adresse hat genau ein @, eine
      Internetadresse beginnt mit https://. Zusätze wie „nur vormittags“ gehören in das Feld „hinweis“.
      """,
    reason: """
      Aus diesen Angaben werden Links zum Antippen. Ein Tippfehler führt Ratsuchende ins Leere. Nennen Sie
      die Adresse der Stelle, nicht die einer Person.
      """,
    wrong: """
      kontakt: {telefon: "033203 00000 (vormittags)", webseite: www.example.org}
      """,
    right: """
      kontakt: {telefon: "033203 00000", hinweis: vormittags, webseite: "https://www.example.org/"}
      """)

  static let badKey = Explanation(
    "Schlüssel oder Postleitzahl stimmt nicht",
    meaning: """
      Der Amtliche Gemeindeschlüssel hat acht Ziffern, die Postleitzahl fünf. Beide stehen in
      Anführungszeichen.
      """,
    reason: """
      Ohne Anführungszeichen gehen führende Nullen leicht verloren, in Excel wie in den Angaben. Am Schlüssel
      hängen die Werte der amtlichen Statistik.
      """,
    wrong: """
      plz: [1234]
      """,
    right: """
      plz: ["01234"]
      """)

  static let badReference = Explanation(
    "Verweis falsch geschrieben",
    meaning: """
      Ein Feld verweist auf einen anderen Eintrag. Wo nur eine Art möglich ist, genügt dessen Kennung (der
      Dateiname ohne Endung). Wo mehrere Arten möglich sind, steht die Art davor, mit Doppelpunkt.
      """,
    reason: """
      Eine Gemeinde und ein Sozialraum können gleich heißen. Ohne die Art wäre unklar, wer gemeint ist.
      """,
    wrong: """
      gebiet: musterdorf
      traeger: gemeinde:musterdorf
      """,
    right: """
      gebiet: gemeinde:musterdorf
      traeger: muster-verein
      """)

  static let wrongOrder = Explanation(
    "Ende vor dem Anfang",
    meaning: """
      Zwei Angaben passen zeitlich nicht zusammen: Das Ende liegt vor dem Beginn, die nächste Prüfung vor der
      letzten, oder die Beratungen eines Beschlusses stehen nicht in der Reihenfolge ihrer Tage.
      """,
    reason: """
      Meist sind zwei Werte vertauscht oder eine Jahreszahl ist alt. Ein Termin mit falschem Ende würde
      nirgends als kommend angezeigt.
      """,
    wrong: """
      datum: 2027-06-12
      beginn: 17:00
      ende: 14:00
      """,
    right: """
      datum: 2027-06-12
      beginn: 14:00
      ende: 17:00
      """)
}
