/// SR06: what the public may see.
extension Explanation {
  static let visibilityMissing = Explanation(
    .init("Sichtbarkeit ist nicht festgelegt", en: "Visibility is not stated"),
    meaning: .init(
      """
      Weder in der Datei noch in einem Ordner darüber steht, ob der Inhalt öffentlich oder nur für Fachkräfte
      ist. Bis es dasteht, gilt er als intern.
      """,
      en: """
        Neither the file nor a folder above it says whether the content is public or only for professionals.
        Until it is stated, the content counts as internal.
        """),
    reason: .init(
      """
      Was öffentlich wird, soll jemand entschieden haben. Für einen ganzen Ordner genügt eine Zeile in
      dessen _ordner.yaml.
      """,
      en: """
        What becomes public should be somebody’s decision. For a whole folder, one line in its _ordner.yaml is
        enough.
        """),
    wrong: """
      # angebote/_ordner.yaml
      titel: Angebote
      """,
    right: """
      # angebote/_ordner.yaml
      titel: Angebote
      sichtbarkeit: oeffentlich
      """)

  static let publicRefersToInternal = Explanation(
    .init("Öffentliches verweist auf Internes", en: "Something public refers to something internal"),
    meaning: .init(
      """
      Ein öffentlicher Text oder ein öffentliches Feld verweist auf einen Eintrag, den nur die interne
      Ausgabe hat.
      """,
      en: """
        A public text or a public field refers to an entry that only the internal edition has.
        """),
    reason: .init(
      """
      Im öffentlichen Portal gäbe es den Link nicht, und schon der Name könnte etwas verraten. Nehmen Sie den
      Verweis heraus, setzen Sie ihn in einen internen Kasten, oder machen Sie das Ziel öffentlich.
      """,
      en: """
        The public portal would not have this link, and the name alone could give something away. Remove the
        reference, put it into an internal box, or make its target public.
        """),
    wrong: """
      Mehr dazu im [Leitfaden](handbuch:rollen/reko).
      """,
    right: """
      > [!INTERN]
      > Mehr dazu im [Leitfaden](handbuch:rollen/reko).
      """)

  static let exampleInPublication = Explanation(
    .init("Erfundenes Beispiel in einer Veröffentlichung", en: "Made-up example in a publication"),
    meaning: .init(
      """
      Mit der Option --veroeffentlichung werden erfundene Inhalte nicht angenommen. Hier steht noch
      „beispiel: ja“ oder ein Kasten [!BEISPIEL].
      """,
      en: """
        With the option --veroeffentlichung, made-up content is not accepted. Here “beispiel: ja” or a box
        [!BEISPIEL] is still there.
        """),
    reason: .init(
      """
      Niemand soll vor der Tür eines Angebots stehen, das es nicht gibt. Ersetzen Sie das Beispiel durch
      belegte Angaben oder löschen Sie es. Sollen die Beispiele in der Datei bleiben, aber auf keiner Seite
      stehen, setzen Sie in portal.yaml „beispiele: verbergen“.
      """,
      en: """
        Nobody should stand at the door of an Angebot that does not exist. Replace the example with facts that
        have a source, or delete it. If the examples should stay in the files but appear on no page, write
        “beispiele: verbergen” in portal.yaml.
        """),
    wrong: """
      titel: Elterncafé
      beispiel: ja
      """,
    right: """
      titel: Elterncafé
      quellen: [jahresbericht-2025]
      """)

  static let unknownCallout = Explanation(
    .init("Kennzeichen eines Kastens stimmt nicht", en: "Mark of a box is not right"),
    meaning: .init(
      """
      Ein Kasten beginnt mit einem Kennzeichen in Großbuchstaben, allein in der ersten Zeile: HINWEIS, TIPP,
      WICHTIG, WARNUNG, BEISPIEL oder INTERN. Hier ist es falsch geschrieben, steht nicht allein, oder die
      Zeile ist zu weit eingerückt.
      """,
      en: """
        A box starts with a mark in capital letters, alone in the first line: HINWEIS, TIPP, WICHTIG, WARNUNG,
        BEISPIEL or INTERN. Here it is misspelt, does not stand alone, or the line is indented too far.
        """),
    reason: .init(
      """
      Ein falsch geschriebenes [!INTERN] würde den internen Text veröffentlichen. Deshalb ist jedes
      unbekannte Kennzeichen ein Fehler.
      """,
      en: """
        A misspelt [!INTERN] would publish the internal text. Therefore every unknown mark is an error.
        """),
    wrong: """
      > [!Intern] Schlüssel beim Hausmeister
      """,
    right: """
      > [!INTERN]
      > Schlüssel beim Hausmeister
      """)

  static let placeholder = Explanation(
    .init("Platzhalter ist stehen geblieben", en: "Placeholder is still there"),
    meaning: .init(
      """
      „sozialraum new“ schreibt in eine neue Datei Platzhalter wie „Bitte ausfüllen“, damit zu sehen ist, was
      noch fehlt. Hier steht noch einer. Mit „beispiel: ja“ ist das ein Hinweis, ohne diese Angabe ein Fehler.
      """,
      en: """
        “sozialraum new” writes placeholders such as “Bitte ausfüllen” into a new file, to show what is still
        missing. One of them is still here. With “beispiel: ja” this is a note, without it an error.
        """),
    reason: .init(
      """
      Ein Platzhalter ist gültig, sagt aber nichts: Auf der Seite stünde „Bitte ausfüllen“. Ersetzen Sie alle,
      bevor Sie die Zeile „beispiel: ja“ löschen.
      """,
      en: """
        A placeholder is valid, but it says nothing: the page would read “Bitte ausfüllen”. Replace all of them
        before you delete the line “beispiel: ja”.
        """),
    wrong: """
      titel: Elterncafé
      kurz: Bitte ausfüllen
      """,
    right: """
      titel: Elterncafé
      kurz: Ein offener Treff für Eltern mit Babys.
      """)

  static let builtLeak = Explanation(
    .init("Internes steht in den fertigen Dateien", en: "Something internal stands in the finished files"),
    meaning: .init(
      """
      Vor dem Veröffentlichen wird jede Datei der öffentlichen Ausgabe noch einmal gelesen und mit allem
      verglichen, was nur intern ist: Titel, Kennungen, Adressen, Telefonnummern, Zahlen, Namen, Sätze, Bilder.
      Hier steht etwas davon. Nicht gemeint ist, was auch der öffentliche Teil der Inhalte sagt.
      """,
      en: """
        Before publishing, every file of the public edition is read once more and compared with everything that is
        internal only: titles, ids, addresses, telephone numbers, figures, names, sentences, pictures. Some of it
        stands here. What the public part of the content says too is not meant.
        """),
    reason: .init(
      """
      Was einmal im Netz stand, lässt sich nicht zurückholen. Deshalb wird nichts veröffentlicht, und die
      bisherigen Seiten bleiben. Bei „sozialraum audit“ hilft meist: den Ordner nicht hochladen, die
      öffentliche Ausgabe neu bauen und keine Dateien von Hand dazulegen.
      """,
      en: """
        What has once been on the net cannot be taken back. Therefore nothing is published, and the sites stay as
        they were. With “sozialraum audit” this mostly helps: do not upload the folder, build the public edition
        anew, and add no files by hand.
        """),
    wrong: """
      $ cp -r output/intern/bilder output/oeffentlich/
      $ sozialraum audit output/oeffentlich
      """,
    right: """
      $ sozialraum build
      $ sozialraum audit output/oeffentlich
      """)

  static let internalInPublicPlace = Explanation(
    .init("Die interne Ausgabe an einem öffentlichen Ort", en: "The internal edition in a public place"),
    meaning: .init(
      """
      Die interne Ausgabe sollte in einen Ordner geschrieben werden, den andere im Internet sehen: Er liegt
      in der öffentlichen Ausgabe, oder er heißt wie die Ordner, die Webserver zeigen: public, www, htdocs und
      ähnlich. Oder in einem Ordner, der hochgeladen werden soll, steckt die interne Ausgabe.
      """,
      en: """
        The internal edition was to be written to a folder that others see on the internet: it lies inside the public
        edition, or is named like the folders that web servers show: public, www, htdocs and the like. Or a folder
        that is to be uploaded holds the internal edition.
        """),
    reason: .init(
      """
      GitLab Pages zeigt zum Beispiel alles, was in „public“ liegt. Stünde die interne Ausgabe darin, wäre sie
      öffentlich, ohne dass jemand etwas hochgeladen hat. Darum wird nichts geschrieben.
      """,
      en: """
        GitLab Pages for instance shows everything in “public”. An internal edition in there would be public without
        anybody having uploaded anything. Therefore nothing is written.
        """),
    wrong: """
      $ sozialraum build --output public
      """,
    right: """
      $ sozialraum build --output output
      $ cp -r output/oeffentlich public
      """)
}
