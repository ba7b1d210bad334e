/// SR08: pages for everybody. From SR0811 on: found in finished pages.
extension Explanation {
  static let imageWithoutAlternative = Explanation(
    .init("Bild ohne Beschreibung", en: "Image without a description"),
    meaning: .init(
      """
      Zu einem Bild fehlt der Text in den eckigen Klammern, der sagt, was zu sehen ist.
      """,
      en: """
        An image lacks the text in square brackets that says what it shows.
        """),
    reason: .init(
      """
      Blinde Menschen bekommen diesen Text vorgelesen. Er steht auch da, wenn das Bild nicht lädt. Ein kurzer
      Satz genügt; „Bild von …“ braucht es nicht.
      """,
      en: """
        Blind people have this text read to them. It also appears when the image does not load. One short
        sentence is enough; “image of …” is not needed.
        """),
    wrong: """
      ![](malen.jpg)
      """,
    right: """
      ![Drei Kinder malen an einem langen Tisch](malen.jpg)
      """)

  static let headingOrder = Explanation(
    .init("Reihenfolge der Überschriften stimmt nicht", en: "Headings are in the wrong order"),
    meaning: .init(
      """
      Der Titel der Seite steht bei „titel:“. Im Text beginnen Überschriften mit „##“, darunter folgt „###“.
      Hier wird eine Stufe übersprungen, eine Überschrift ist leer oder steht auf der Stufe des Titels.
      """,
      en: """
        The title of the page stands under “titel:”. In the text, headings start with “##”, and “###” comes
        below them. Here a level is skipped, a heading is empty, or it has the level of the title.
        """),
    reason: .init(
      """
      Wer die Seite nicht sieht, springt von Überschrift zu Überschrift wie in einem Inhaltsverzeichnis. Eine
      fehlende Stufe klingt, als fehle ein Kapitel. Wählen Sie die Stufe nie nach der Schriftgröße.
      """,
      en: """
        People who cannot see the page jump from heading to heading, as in a table of contents. A missing level
        sounds like a missing chapter. Never choose the level by the size of the letters.
        """),
    wrong: """
      # Elterncafé
      #### Anmeldung
      """,
    right: """
      ## Über das Elterncafé
      ### Anmeldung
      """)

  static let emptyLinkText = Explanation(
    .init("Link ohne Text", en: "Link without text"),
    meaning: .init(
      """
      In den eckigen Klammern eines Links steht nichts.
      """,
      en: """
        There is nothing in the square brackets of a link.
        """),
    reason: .init(
      """
      Der Link ist nicht zu sehen und wird als „Link“ vorgelesen, ohne dass jemand erfährt, wohin er führt.
      Nennen Sie das Ziel beim Namen statt „hier“.
      """,
      en: """
        The link cannot be seen and is read out as “link”, without a word about where it leads. Name the target
        instead of writing “here”.
        """),
    wrong: """
      [](familienzentrum:musterdorf)
      """,
    right: """
      [Familienzentrum Musterdorf](familienzentrum:musterdorf)
      """)

  static let builtImageWithoutAlternative = Explanation(
    .init("Fertige Seite: Bild ohne Alternativtext", en: "Finished page: image without alternative text"),
    meaning: .init(
      """
      In einer fertigen Seite hat ein Bild kein Attribut „alt“. Für Schmuck, der nichts sagt, steht dort ein
      leerer Text.
      """,
      en: """
        In a finished page an image has no attribute “alt”. For decoration that says nothing, “alt” is there and
        empty.
        """),
    reason: .init(
      """
      Ohne „alt“ liest ein Vorleseprogramm den Dateinamen vor. Die Ursache liegt meist in einer Vorlage des
      Themas.
      """,
      en: """
        Without “alt”, a screen reader reads the name of the file. The cause is usually a template of the theme.
        """),
    wrong: """
      <img src="logo.png">
      """,
    right: """
      <img src="logo.png" alt="Landkreis Muster">
      """)

  static let builtHeadingOrder = Explanation(
    .init("Fertige Seite: Überschriften stimmen nicht", en: "Finished page: headings are wrong"),
    meaning: .init(
      """
      Eine fertige Seite hat keine oder mehrere Hauptüberschriften (h1), beginnt mit einer anderen Stufe oder
      überspringt eine.
      """,
      en: """
        A finished page has no main heading (h1) or several, starts with another level, or skips one.
        """),
    reason: .init(
      """
      Überschriften sind das Inhaltsverzeichnis für alle, die die Seite nicht sehen. Prüfen Sie zuerst den
      Text der Seite, dann die Vorlage.
      """,
      en: """
        Headings are the table of contents for everybody who cannot see the page. Check the text of the page
        first, then the template.
        """),
    wrong: """
      <h1>Musterdorf</h1>
      <h3>Angebote</h3>
      """,
    right: """
      <h1>Musterdorf</h1>
      <h2>Angebote</h2>
      """)

  static let builtTitleMissing = Explanation(
    .init("Fertige Seite: Titel fehlt", en: "Finished page: title is missing"),
    meaning: .init(
      """
      Eine fertige Seite hat kein oder ein leeres <title>.
      """,
      en: """
        A finished page has no <title>, or an empty one.
        """),
    reason: .init(
      """
      Der Titel benennt den Reiter im Browser, das Lesezeichen und den Treffer einer Suche. Er ist das Erste,
      was vorgelesen wird.
      """,
      en: """
        The title names the tab of the browser, the bookmark and the search result. It is the first thing that
        is read out.
        """),
    wrong: """
      <title></title>
      """,
    right: """
      <title>Elterncafé – Musterdorf</title>
      """)

  static let builtLanguageMissing = Explanation(
    .init("Fertige Seite: Sprache fehlt", en: "Finished page: language is missing"),
    meaning: .init(
      """
      Eine fertige Seite sagt nicht, in welcher Sprache sie geschrieben ist.
      """,
      en: """
        A finished page does not say in which language it is written.
        """),
    reason: .init(
      """
      Ein Vorleseprogramm wählt danach die Stimme. Deutsch mit englischer Aussprache versteht niemand.
      """,
      en: """
        A screen reader chooses its voice by it. Nobody understands German with an English pronunciation.
        """),
    wrong: """
      <html>
      """,
    right: """
      <html lang="de">
      """)
}
