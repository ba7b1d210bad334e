/// SR064: what pictures and documents tell beside what they show.
extension Explanation {
  static let documentMetadata = Explanation(
    .init("Ein öffentliches Dokument verrät mehr als seine Seiten", en: "A public document tells more than its pages"),
    meaning: .init(
      """
      In einem PDF, das die öffentliche Ausgabe hat, stecken Angaben, die man beim Lesen nicht sieht: wer
      es verfasst oder darin angemerkt hat, auf welchem Rechner es lag, weitere Dateien, der Ort einer
      Aufnahme.
      """,
      en: """
        A PDF of the public edition holds what its readers do not see: who has written it or remarked on it,
        on which computer it was, further files, the place where a picture was taken.
        """),
    reason: .init(
      """
      Word und andere Programme schreiben den Namen der Person hinein, an deren Rechner das Dokument
      entstand. Aus Bildern nimmt das Programm so etwas selbst heraus; ein PDF ändert es nicht, weil sonst
      Unterschriften und die Barrierefreiheit leiden. Nehmen Sie die Angaben in Word mit „Datei ›
      Informationen › Auf Probleme überprüfen“ heraus, in LibreOffice mit „Datei › Eigenschaften ›
      Eigenschaften zurücksetzen“, und machen Sie das PDF neu. Der Titel und der Name der herausgebenden
      Stelle dürfen bleiben.
      """,
      en: """
        Word and other programs write the name of the person into it at whose computer it was made. From
        pictures the program takes such things itself; it does not change a PDF, because signatures and
        accessibility would suffer. Take it out in Word with “File › Info › Check for Issues”, in
        LibreOffice with “File › Properties › Reset Properties”, and make the PDF anew. The title and the
        name of the publishing office may stay.
        """),
    wrong: .init(
      "konzept.pdf, Eigenschaften: Verfasser „Anna Seidel“", en: "konzept.pdf, properties: author “Anna Seidel”"),
    right: .init(
      "konzept.pdf, Eigenschaften: Titel „Konzept der Familienzentren“",
      en: "konzept.pdf, properties: title “Konzept der Familienzentren”"))

  static let unreadableMetadata = Explanation(
    .init("In ein Bild oder Dokument lässt sich nicht hineinsehen", en: "A picture or document cannot be looked into"),
    meaning: .init(
      """
      Ein Bild oder PDF der öffentlichen Ausgabe ist beschädigt, verschlüsselt oder etwas anderes, als
      sein Name sagt. Es wird so veröffentlicht, wie es ist.
      """,
      en: """
        A picture or PDF of the public edition is damaged, encrypted, or something else than its name says.
        It is published as it is.
        """),
    reason: .init(
      """
      Niemand kann prüfen, ob darin Namen oder Orte stecken, und manche Browser zeigen es nicht an. Öffnen
      Sie die Datei und speichern Sie sie neu. Stimmt nur die Endung nicht, benennen Sie die Datei um; ein
      solches Bild wird trotzdem ohne Ort und Namen veröffentlicht.
      """,
      en: """
        Nobody can check whether there are names or places in it, and some browsers do not show it. Open the
        file and save it anew. If only the ending is wrong, rename the file; such a picture is published
        without place and names all the same.
        """),
    wrong: .init("foto.png, gespeichert als JPEG-Bild", en: "foto.png, saved as a JPEG picture"),
    right: .init("foto.jpg, gespeichert als JPEG-Bild", en: "foto.jpg, saved as a JPEG picture"))

  static let metadataRemoved = Explanation(
    .init("Ein Bild wird ohne verborgene Angaben gezeigt", en: "A picture is shown without what is hidden in it"),
    meaning: .init(
      """
      In einem Bild der öffentlichen Ausgabe steckt, wo es aufgenommen wurde, wer es gemacht hat, oder ein
      Video hinter dem Bild. Auf den Seiten steht es ohne das; zu sehen ist dasselbe.
      """,
      en: """
        A picture of the public edition holds where it was taken, who made it, or a video behind the
        picture. The pages show it without that; what can be seen is the same.
        """),
    reason: .init(
      """
      Handys schreiben den Ort auf wenige Meter genau in jedes Foto. Sie müssen nichts tun. In der Datei,
      die Sie abgelegt haben, steht es weiterhin; wer auch das nicht will, schaltet am Handy den Standort
      für die Kamera aus.
      """,
      en: """
        Phones write the place into every photo, to a few metres. There is nothing to do. The file that you
        have put into the folder still has it; those who do not want that either turn off the location of
        the camera on the phone.
        """),
    wrong: .init("treff.jpg mit dem Ort aus dem Handy", en: "treff.jpg with the place from the phone"),
    right: .init("treff.jpg ohne Ort", en: "treff.jpg without a place"))
}
