/// SR08: pages for everybody. From SR0811 on: found in finished pages.
extension Explanation {
  static let imageWithoutAlternative = Explanation(
    "Bild ohne Beschreibung",
    meaning: """
      Zu einem Bild fehlt der Text in den eckigen Klammern, der sagt, was zu sehen ist.
      """,
    reason: """
      Blinde Menschen bekommen diesen Text vorgelesen. Er steht auch da, wenn das Bild nicht lädt. Ein kurzer
      Satz genügt; „Bild von …“ braucht es nicht.
      """,
    wrong: """
      ![](malen.jpg)
      """,
    right: """
      ![Drei Kinder malen an einem langen Tisch](malen.jpg)
      """)

  static let headingOrder = Explanation(
    "Reihenfolge der Überschriften stimmt nicht",
    meaning: """
      Der Titel der Seite steht bei „titel:“. Im Text beginnen Überschriften mit „##“, darunter folgt „###“.
      Hier wird eine Stufe übersprungen, eine Überschrift ist leer oder steht auf der Stufe des Titels.
      """,
    reason: """
      Wer die Seite nicht sieht, springt von Überschrift zu Überschrift wie in einem Inhaltsverzeichnis. Eine
      fehlende Stufe klingt, als fehle ein Kapitel. Wählen Sie die Stufe nie nach der Schriftgröße.
      """,
    wrong: """
      # Elterncafé
      #### Anmeldung
      """,
    right: """
      ## Über das Elterncafé
      ### Anmeldung
      """)

  static let emptyLinkText = Explanation(
    "Link ohne Text",
    meaning: """
      In den eckigen Klammern eines Links steht nichts.
      """,
    reason: """
      Der Link ist nicht zu sehen und wird als „Link“ vorgelesen, ohne dass jemand erfährt, wohin er führt.
      Nennen Sie das Ziel beim Namen statt „hier“.
      """,
    wrong: """
      [](familienzentrum:musterdorf)
      """,
    right: """
      [Familienzentrum Musterdorf](familienzentrum:musterdorf)
      """)

  static let builtImageWithoutAlternative = Explanation(
    "Fertige Seite: Bild ohne Alternativtext",
    meaning: """
      In einer fertigen Seite hat ein Bild kein Attribut „alt“. Für Schmuck, der nichts sagt, steht dort ein
      leerer Text.
      """,
    reason: """
      Ohne „alt“ liest ein Vorleseprogramm den Dateinamen vor. Die Ursache liegt meist in einer Vorlage des
      Themas.
      """,
    wrong: """
      <img src="logo.png">
      """,
    right: """
      <img src="logo.png" alt="Landkreis Muster">
      """)

  static let builtHeadingOrder = Explanation(
    "Fertige Seite: Überschriften stimmen nicht",
    meaning: """
      Eine fertige Seite hat keine oder mehrere Hauptüberschriften (h1), beginnt mit einer anderen Stufe oder
      überspringt eine.
      """,
    reason: """
      Überschriften sind das Inhaltsverzeichnis für alle, die die Seite nicht sehen. Prüfen Sie zuerst den
      Text der Seite, dann die Vorlage.
      """,
    wrong: """
      <h1>Musterdorf</h1>
      <h3>Angebote</h3>
      """,
    right: """
      <h1>Musterdorf</h1>
      <h2>Angebote</h2>
      """)

  static let builtTitleMissing = Explanation(
    "Fertige Seite: Titel fehlt",
    meaning: """
      Eine fertige Seite hat kein oder ein leeres <title>.
      """,
    reason: """
      Der Titel benennt den Reiter im Browser, das Lesezeichen und den Treffer einer Suche. Er ist das Erste,
      was vorgelesen wird.
      """,
    wrong: """
      <title></title>
      """,
    right: """
      <title>Elterncafé – Musterdorf</title>
      """)

  static let builtLanguageMissing = Explanation(
    "Fertige Seite: Sprache fehlt",
    meaning: """
      Eine fertige Seite sagt nicht, in welcher Sprache sie geschrieben ist.
      """,
    reason: """
      Ein Vorleseprogramm wählt danach die Stimme. Deutsch mit englischer Aussprache versteht niemand.
      """,
    wrong: """
      <html>
      """,
    right: """
      <html lang="de">
      """)
}
