import Diagnostics

/// What is wrong with the markup of a page.
enum MarkupFault: Hashable, Sendable {
  case notUTF8
  case containsNull
  case doctypeMissing
  case unclosed(String)
  case unexpectedEndTag(String)
  case paragraphBroken(by: String)
  case unknownElement(String)
  case selfClosing(String)
  case repeatedAttribute(String)
  case misplaced(String)
  /// Something else, in the words of libxml2.
  case other(String)
  case unreadable

  /// What the page does, without its name.
  var sentence: Message {
    switch self {
    case .notUTF8: .init("ist nicht in UTF-8 geschrieben", en: "is not written in UTF-8")
    case .containsNull: .init("enthält ein Nullzeichen", en: "contains a null character")
    case .doctypeMissing:
      .init("beginnt nicht mit „<!DOCTYPE html>“", en: "does not begin with “<!DOCTYPE html>”")
    case .unclosed(let name):
      .init("öffnet „<\(name)>“ und schließt es nicht", en: "opens “<\(name)>” and does not close it")
    case .unexpectedEndTag(let name):
      .init(
        "schließt mit „</\(name)>“ etwas, das nicht offen ist",
        en: "closes something with “</\(name)>” that is not open")
    case .paragraphBroken(let name):
      .init(
        "setzt „<\(name)>“ in einen Absatz „<p>“; er endet dort",
        en: "puts “<\(name)>” into a paragraph “<p>”, which ends there")
    case .unknownElement(let name):
      .init("verwendet „<\(name)>“, das es in HTML nicht gibt", en: "uses “<\(name)>”, which HTML does not have")
    case .selfClosing(let name):
      .init(
        "schreibt „<\(name)/>“; in HTML bleibt das Element damit offen",
        en: "writes “<\(name)/>”; in HTML that leaves the element open")
    case .repeatedAttribute(let name):
      .init(
        "gibt einem Element das Attribut „\(name)“ zweimal", en: "gives an element the attribute “\(name)” twice")
    case .misplaced(let name): .init("hat „\(name)“ an falscher Stelle", en: "has “\(name)” in the wrong place")
    case .other(let message):
      .init("hat fehlerhaftes HTML: „\(message)“", en: "has faulty HTML: “\(message)”")
    case .unreadable: .init("lässt sich nicht als HTML lesen", en: "cannot be read as HTML")
    }
  }

  var help: Message {
    switch self {
    case .notUTF8, .containsNull:
      .init(
        "Speichern Sie die Datei, aus der die Stelle stammt, als Text in UTF-8.",
        en: "Save the file from which the place comes as text in UTF-8.")
    case .doctypeMissing:
      .init(
        "Ergänzen Sie die Zeile am Anfang der Grundvorlage des Themas.",
        en: "Add the line at the start of the base template of the theme.")
    case .unclosed(let name):
      .init(
        "Ergänzen Sie „</\(name)>“ in der Vorlage des Themas.", en: "Add “</\(name)>” in the template of the theme.")
    case .unexpectedEndTag(let name):
      .init(
        "Nehmen Sie „</\(name)>“ aus der Vorlage oder öffnen Sie das Element davor.",
        en: "Take “</\(name)>” out of the template or open the element before it.")
    case .paragraphBroken(let name):
      .init(
        "Schließen Sie den Absatz in der Vorlage vor „<\(name)>“.",
        en: "Close the paragraph in the template before “<\(name)>”.")
    case .unknownElement:
      .init(
        "Prüfen Sie die Schreibweise in der Vorlage des Themas.", en: "Check the spelling in the template of the theme."
      )
    case .selfClosing(let name):
      .init(
        "Schreiben Sie in der Vorlage „<\(name)></\(name)>“.", en: "Write “<\(name)></\(name)>” in the template.")
    case .repeatedAttribute:
      .init("Lassen Sie das zweite in der Vorlage weg.", en: "Leave the second one out in the template.")
    case .misplaced:
      .init(
        "Prüfen Sie den Aufbau der Grundvorlage des Themas: html, darin head, dann body.",
        en: "Check how the base template of the theme is built: html, in it head, then body.")
    case .other, .unreadable:
      .init(
        "Prüfen Sie die Vorlage des Themas an dieser Stelle.", en: "Check the template of the theme in this place.")
    }
  }
}
