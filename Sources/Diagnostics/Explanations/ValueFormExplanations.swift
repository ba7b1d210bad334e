/// SR02, second part: how numbers, dates, times and references are written.
extension Explanation {
  static let badInteger = Explanation(
    .init("Keine ganze Zahl", en: "Not a whole number"),
    meaning: .init(
      """
      Hier wird eine Zahl ohne Nachkommastellen erwartet: nur Ziffern, ohne Punkt, Komma, Leerzeichen und
      Einheit. Auch ein Jahr ist so eine Zahl: Excel macht daraus gern „2.019“ oder „2019,0“, wenn die Spalte
      nicht als Text formatiert ist.
      """,
      en: """
        A number without decimal places is expected here: only digits, without point, comma, space or unit. A
        year is such a number, too: Excel likes to turn it into “2.019” or “2019,0” when the column is not
        formatted as text.
        """),
    reason: .init(
      """
      Ob „1.250“ eintausendzweihundertfünfzig oder eins Komma zwei fünf ist, soll niemand raten müssen.
      """,
      en: """
        Nobody should have to guess whether “1.250” is one thousand two hundred and fifty or one point two five.
        """),
    wrong: """
      teilnehmende: ca. 40
      """,
    right: """
      teilnehmende: 40
      """)

  static let badDecimal = Explanation(
    .init("Keine Zahl, oder eine mehrdeutige", en: "Not a number, or an ambiguous one"),
    meaning: .init(
      """
      Eine Zahl besteht aus Ziffern, dazu ein Komma oder ein Punkt vor den Nachkommastellen; eine Einheit
      gehört nicht dazu. Deutsche Tausender werden gelesen, wenn sie eindeutig sind: 1.234.567, 1.234,5 oder
      12 652. „1.234“ allein ist mehrdeutig: Es kann 1234 oder 1,234 bedeuten. Nicht gelesen wird, was
      englisch geschrieben ist (1,234.5) und was Excel aus einer Zahl gemacht hat: ein Datum („01. Mai“) oder
      eine gekürzte Zahl („1,2E+05“). Koordinaten stehen in Grad mit Nachkommastellen.
      """,
      en: """
        A number consists of digits, with a comma or a point before the decimal places; a unit does not belong
        to it. German thousands are read where they are clear: 1.234.567, 1.234,5 or 12 652. “1.234” alone is
        ambiguous: it can mean 1234 or 1,234 (1.234 in English). What is not read is the English way (1,234.5)
        and what Excel has made of a number: a date (“01. Mai”) or a shortened number (“1,2E+05”). Coordinates
        are degrees with decimal places.
        """),
    reason: .init(
      """
      Eine um das Tausendfache falsche Zahl fällt in einer langen Tabelle kaum auf. Deshalb rät das Programm
      nicht, sondern fragt nach. Gegen Datum und gekürzte Zahl hilft, die Spalte in Excel als Text zu
      formatieren und die Zahl neu einzutippen.
      """,
      en: """
        In a long table a number that is wrong by a factor of a thousand is easily missed. Therefore the program
        does not guess, but asks. Against dates and shortened numbers it helps to format the column in Excel as
        text and to type the number again.
        """),
    wrong: """
      gemeinde:musterdorf,bevoelkerung,2024,12.652
      gemeinde:musterdorf,flaeche,2024,29 km²
      """,
    right: """
      gemeinde:musterdorf,bevoelkerung,2024,12652
      gemeinde:musterdorf,flaeche,2024,29
      """)

  static let outOfBounds = Explanation(
    .init("Zahl außerhalb der Grenzen", en: "Number outside its limits"),
    meaning: .init(
      """
      Die Zahl ist kleiner oder größer, als dieses Feld zulässt. Die Meldung nennt die Grenzen.
      """,
      en: """
        The number is smaller or larger than this field allows. The message names the limits.
        """),
    reason: .init(
      """
      Ein Anteil über 100 Prozent oder eine Koordinate außerhalb von Deutschland ist ein Tippfehler. Bei
      Koordinaten sind oft Breite und Länge vertauscht.
      """,
      en: """
        A share above 100 percent or a coordinate outside Germany is a typing mistake. In coordinates, latitude
        (breite) and longitude (laenge) are often swapped.
        """),
    wrong: """
      koordinaten: {breite: 13.10, laenge: 52.41}
      """,
    right: """
      koordinaten: {breite: 52.41, laenge: 13.10}
      """)

  static let badDate = Explanation(
    .init("Datum nicht lesbar", en: "Date cannot be read"),
    meaning: .init(
      """
      Ein Tag wird als Jahr-Monat-Tag geschrieben, immer mit zwei Ziffern für Monat und Tag: 2026-09-01. Wo
      eine ungefähre Angabe erlaubt ist, geht auch 2016, 2016-10 oder ein Wort davor: vor 2018, um 2013,
      seit 2006, bis 2024. Einen 31. Juni gibt es nicht.
      """,
      en: """
        A day is written as year-month-day, always with two digits for month and day: 2026-09-01. Where an
        approximate date is allowed, 2016 and 2016-10 are possible, or a word in front: vor 2018, um 2013, seit
        2006, bis 2024. There is no 31 June.
        """),
    reason: .init(
      """
      In dieser Schreibweise ist jedes Datum eindeutig und lässt sich sortieren. Auf den Seiten steht es
      trotzdem so, wie man es gewohnt ist: 1. September 2026.
      """,
      en: """
        In this form every date is clear and can be sorted. The pages still show it the way people are used to:
        1. September 2026.
        """),
    wrong: """
      geprueft: 1.9.26
      """,
    right: """
      geprueft: 2026-09-01
      """)

  static let badSchedule = Explanation(
    .init("Zeit nicht lesbar", en: "Time cannot be read"),
    meaning: .init(
      """
      Zeiten folgen einem festen Muster: Wochentag ausgeschrieben, Uhrzeit mit Doppelpunkt, ein Strich
      zwischen Anfang und Ende, ein Hinweis hinter einem Komma. Davor möglich: jeden, jeden 1., jeden
      letzten, alle 2 Wochen. Auch „nach Vereinbarung“ geht.
      """,
      en: """
        Times follow a fixed pattern, in German: the weekday written out, the time with a colon, a dash between
        beginning and end, a remark behind a comma. Possible in front: jeden, jeden 1., jeden letzten, alle 2
        Wochen. “nach Vereinbarung” works, too.
        """),
    reason: .init(
      """
      Nur so kann das Portal zeigen, was heute oder am Dienstag stattfindet, und einen Kalender anbieten.
      """,
      en: """
        Only then can the portal show what takes place today or on Tuesday, and offer a calendar.
        """),
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
    .init("Alter nicht lesbar", en: "Age cannot be read"),
    meaning: .init(
      """
      Das Alter wird geschrieben als „0–3 Jahre“, „ab 60 Jahre“, „bis 3 Jahre“ oder „alle“.
      """,
      en: """
        The age is written as “0–3 Jahre”, “ab 60 Jahre”, “bis 3 Jahre” or “alle”.
        """),
    reason: .init(
      """
      Damit Eltern nach dem Alter ihres Kindes suchen können, muss das Programm die Zahlen erkennen.
      """,
      en: """
        The program has to recognise the numbers, so that parents can search by the age of their child.
        """),
    wrong: """
      alter: Babys und Kleinkinder
      """,
    right: """
      alter: 0–3 Jahre
      """)

  static let badCycle = Explanation(
    .init("Turnus nicht lesbar", en: "Turnus cannot be read"),
    meaning: .init(
      """
      Wie oft etwas stattfindet, wird mit festen Wörtern gesagt: wöchentlich, monatlich, vierteljährlich,
      halbjährlich, jährlich, alle 6 Wochen, alle 3 Monate, alle 2 Jahre oder nach Bedarf.
      """,
      en: """
        How often something takes place is said with fixed words: wöchentlich, monatlich, vierteljährlich,
        halbjährlich, jährlich, alle 6 Wochen, alle 3 Monate, alle 2 Jahre or nach Bedarf.
        """),
    reason: .init(
      """
      Aus dem Turnus wird berechnet, wann das nächste Mal fällig ist.
      """,
      en: """
        The turnus is used to compute when the next time is due.
        """),
    wrong: """
      turnus: zweimal im Jahr
      """,
    right: """
      turnus: halbjährlich
      """)

  static let badFormula = Explanation(
    .init("Formel nicht lesbar", en: "Formula cannot be read"),
    meaning: .init(
      """
      Eine Formel besteht aus Kennungen von Kennzahlen, Zahlen, den Zeichen + − × ÷, Klammern und am Ende
      oft „je 100“. Vor und hinter einem Minus steht ein Leerzeichen, denn „kinder-u3“ ist eine Kennung.
      Die Meldung zeigt auf das Zeichen oder das Wort, an dem das Programm nicht weiterweiß.
      """,
      en: """
        A formula consists of ids of Kennzahlen, numbers, the signs + − × ÷, brackets and often “je 100” at its
        end. There is a space before and behind a minus, because “kinder-u3” is an id. The message points to the
        sign or word at which the program cannot go on.
        """),
    reason: .init(
      """
      Aus der Formel werden die Werte für jedes Gebiet und jedes Jahr berechnet. Was mehrdeutig ist, wird
      nicht geraten: Eine falsch gelesene Formel ergäbe überall falsche Zahlen.
      """,
      en: """
        The formula gives the values for every territory and every year. What is ambiguous is not guessed: a
        formula that is read wrongly would give wrong numbers everywhere.
        """),
    wrong: """
      formel: Kinder U3 geteilt durch Bevölkerung * 100%
      """,
    right: """
      formel: kinder-u3 ÷ bevoelkerung je 100
      """)

  static let badContact = Explanation(
    .init("Telefon, E-Mail oder Internetadresse stimmt nicht", en: "Telephone, e-mail or web address is not right"),
    meaning: .init(
      """
      Eine Telefonnummer besteht aus Ziffern mit Vorwahl, eine E-Mail-Adresse hat genau ein @, eine
      Internetadresse beginnt mit https://. Zusätze wie „nur vormittags“ gehören in das Feld „hinweis“.
      """,
      en: """
        A telephone number consists of digits with the area code, an e-mail address has exactly one @, a web
        address starts with https://. Additions such as “nur vormittags” belong in the field “hinweis”.
        """),
    reason: .init(
      """
      Aus diesen Angaben werden Links zum Antippen. Ein Tippfehler führt Ratsuchende ins Leere. Nennen Sie
      die Adresse der Stelle, nicht die einer Person.
      """,
      en: """
        These become links that people tap. A typing mistake leads people who need advice nowhere. Name the
        address of the office, not that of a person.
        """),
    wrong: """
      kontakt: {telefon: "033203 00000 (vormittags)", webseite: www.example.org}
      """,
    right: """
      kontakt: {telefon: "033203 00000", hinweis: vormittags, webseite: "https://www.example.org/"}
      """)

  static let badKey = Explanation(
    .init("Schlüssel oder Postleitzahl stimmt nicht", en: "Official key or postcode is not right"),
    meaning: .init(
      """
      Der Amtliche Gemeindeschlüssel hat acht Ziffern, die Postleitzahl fünf. Beide stehen in
      Anführungszeichen.
      """,
      en: """
        The official key of a Gemeinde (AGS) has eight digits, the postcode (plz) five. Both stand in quotation
        marks.
        """),
    reason: .init(
      """
      Ohne Anführungszeichen gehen führende Nullen leicht verloren, in Excel wie in den Angaben. Am Schlüssel
      hängen die Werte der amtlichen Statistik.
      """,
      en: """
        Without quotation marks leading zeros are easily lost, in Excel as well as in the fields. The values of
        the official statistics depend on the key.
        """),
    wrong: """
      plz: [1234]
      """,
    right: """
      plz: ["01234"]
      """)

  static let badReference = Explanation(
    .init("Verweis falsch geschrieben", en: "Reference is misspelt"),
    meaning: .init(
      """
      Ein Feld verweist auf einen anderen Eintrag. Wo nur eine Art möglich ist, genügt dessen Kennung (der
      Dateiname ohne Endung). Wo mehrere Arten möglich sind, steht die Art davor, mit Doppelpunkt.
      """,
      en: """
        A field refers to another entry. Where only one kind is possible, its id is enough (the name of the file
        without its ending). Where several kinds are possible, the kind stands in front, with a colon.
        """),
    reason: .init(
      """
      Eine Gemeinde und ein Sozialraum können gleich heißen. Ohne die Art wäre unklar, wer gemeint ist.
      """,
      en: """
        A Gemeinde and a Sozialraum can have the same name. Without the kind it would be unclear who is meant.
        """),
    wrong: """
      gebiet: musterdorf
      traeger: gemeinde:musterdorf
      """,
    right: """
      gebiet: gemeinde:musterdorf
      traeger: muster-verein
      """)

  static let wrongOrder = Explanation(
    .init("Ende vor dem Anfang", en: "End before the beginning"),
    meaning: .init(
      """
      Zwei Angaben passen zeitlich nicht zusammen: Das Ende liegt vor dem Beginn, die nächste Prüfung vor der
      letzten, oder die Beratungen eines Beschlusses stehen nicht in der Reihenfolge ihrer Tage.
      """,
      en: """
        Two fields do not fit together in time: the end is before the beginning, the next review before the last
        one, or the steps of a Beschluss do not stand in the order of their days.
        """),
    reason: .init(
      """
      Meist sind zwei Werte vertauscht oder eine Jahreszahl ist alt. Ein Termin mit falschem Ende würde
      nirgends als kommend angezeigt.
      """,
      en: """
        Usually two values are swapped, or a year is old. An event with a wrong end would never be shown as
        coming up.
        """),
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
