/// SR063: what a public text must not say of a person.
extension Explanation {
  static let personalMailbox = Explanation(
    .init("Postfach einer Person", en: "Mailbox of a person"),
    meaning: .init(
      """
      In einem öffentlichen Text steht eine E-Mail-Adresse, die nach einer Person heißt oder bei einem Anbieter
      für private Postfächer liegt.
      """,
      en: """
        A public text has an e-mail address that is named after a person or belongs to a provider of private
        mailboxes.
        """),
    reason: .init(
      """
      Menschen wechseln die Stelle oder sind krank, dann liest niemand mehr mit. Nehmen Sie ein Postfach der
      Stelle, zum Beispiel familienzentrum@… oder info@…. Soll eine Adresse trotzdem stehen bleiben, schreiben
      Sie sie in portal.yaml unter „freigaben“ und nennen den Grund.
      """,
      en: """
        People change jobs or are ill, and then nobody reads the mail. Use a mailbox of the office, for example
        familienzentrum@… or info@…. If an address should stay all the same, write it in portal.yaml under
        “freigaben” and give the reason.
        """),
    wrong: """
      kontakt: {email: anna.seidel@example.org}
      """,
    right: """
      kontakt: {email: familienzentrum@example.org}
      """)

  static let mobileNumber = Explanation(
    .init("Mobilnummer in einem öffentlichen Text", en: "Mobile number in a public text"),
    meaning: .init(
      """
      In einem öffentlichen Text steht eine Telefonnummer, die mit 015, 016 oder 017 beginnt. Oft ist sie die
      private Nummer einer Person.
      """,
      en: """
        A public text has a telephone number that begins with 015, 016 or 017. Often it is the private number of
        a person.
        """),
    reason: .init(
      """
      Eine Nummer im Internet lässt sich nicht mehr zurückholen. Schreiben Sie die Festnetznummer der Stelle. Ist
      es ein Diensthandy, das öffentlich sein soll, schreiben Sie die Nummer in portal.yaml unter „freigaben“.
      """,
      en: """
        A number on the internet cannot be taken back. Write the landline number of the office. If it is a phone
        for work that should be public, write the number in portal.yaml under “freigaben”.
        """),
    wrong: """
      kontakt: {telefon: "0170 0000000"}
      """,
    right: """
      kontakt: {telefon: "033203 00000"}
      """)

  static let dateOfBirth = Explanation(
    .init("Geburtsdatum in einem öffentlichen Text", en: "Date of birth in a public text"),
    meaning: .init(
      """
      In einem öffentlichen Text steht, an welchem Tag jemand geboren ist.
      """,
      en: """
        A public text says on which day somebody was born.
        """),
    reason: .init(
      """
      Mit Ort und Geburtstag ist ein Kind fast immer zu erkennen. Schreiben Sie eine Altersgruppe, zum Beispiel
      „ein Grundschulkind“, oder lassen Sie die Angabe weg.
      """,
      en: """
        With place and birthday, a child can nearly always be recognised. Write an age group, for example
        “ein Grundschulkind”, or leave it out.
        """),
    wrong: """
      Ein Kind, geb. 3.4.2015, bekam hier Hilfe.
      """,
    right: """
      Ein Kind im Grundschulalter bekam hier Hilfe.
      """)

  static let personName = Explanation(
    .init("Name einer Person in einem öffentlichen Text", en: "Name of a person in a public text"),
    meaning: .init(
      """
      In einem öffentlichen Text steht etwas, das wie der Name einer Person aussieht. Namen von Straßen und
      Häusern sind nicht gemeint, und bei Quellen dürfen Namen stehen.
      """,
      en: """
        A public text has something that looks like the name of a person. Names of streets and houses are not
        meant, and with Quellen there may be names.
        """),
    reason: .init(
      """
      Wer im Internet genannt wird, muss damit einverstanden sein. Nennen Sie die Aufgabe oder die Stelle. Wer ein
      öffentliches Amt hat oder zugestimmt hat, steht in portal.yaml unter „freigaben“ und darf genannt werden.
      """,
      en: """
        People who are named on the internet must agree to it. Name the task or the office. Somebody who holds a
        public office or has agreed stands in portal.yaml under “freigaben” and may be named.
        """),
    wrong: """
      Ansprechpartnerin ist Frau Krüger.
      """,
    right: """
      Ansprechpartnerin ist die Leitung des Familienzentrums.
      """)

  static let caseNote = Explanation(
    .init("Protokoll oder Notiz zu einem Fall ist öffentlich", en: "Minutes or a note about a case are public"),
    meaning: .init(
      """
      Ein öffentlicher Text oder der Name einer Datei klingt nach einem Protokoll, einer Akte oder einer Notiz zu
      einer Familie.
      """,
      en: """
        A public text or the name of a file sounds like minutes, a file or a note about a family.
        """),
    reason: .init(
      """
      Solche Texte sind vertraulich, auch wenn kein Name darin steht. Machen Sie die Datei intern, setzen Sie die
      Stelle in einen Kasten [!INTERN], oder schreiben Sie nur das Ergebnis auf.
      """,
      en: """
        Such texts are confidential, even without a name in them. Make the file internal, put the passage into a
        box [!INTERN], or write down only the result.
        """),
    wrong: """
      Anwesend: Leitung, Jugendamt, Kita
      """,
    right: """
      > [!INTERN]
      > Anwesend: Leitung, Jugendamt, Kita
      """)

  static let fewPeople = Explanation(
    .init("So wenige Menschen, dass man sie erkennen kann", en: "So few people that they can be recognised"),
    meaning: .init(
      """
      Ein öffentlicher Satz zählt weniger als zehn Menschen und sagt, woher sie sind oder was ihnen geschehen ist.
      """,
      en: """
        A public sentence counts fewer than ten people and says where they are from or what has happened to them.
        """),
    reason: .init(
      """
      In einem kleinen Ort weiß dann jeder, wer gemeint ist. Schreiben Sie „einige“ statt der Zahl, oder nennen Sie
      den Ort nicht. Zahlen gehören in die Tabellen, dort werden kleine Werte geschützt.
      """,
      en: """
        In a small place, everybody then knows who is meant. Write “einige” instead of the number, or do not name
        the place. Numbers belong in the tables, where small values are protected.
        """),
    wrong: """
      Zwei Kinder aus Linthe leben in Pflegefamilien.
      """,
    right: """
      Einige Kinder im Landkreis leben in Pflegefamilien.
      """)
}
