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

  var sentence: String {
    switch self {
    case .notUTF8: "ist nicht in UTF-8 geschrieben"
    case .containsNull: "enthält ein Nullzeichen"
    case .doctypeMissing: "beginnt nicht mit „<!DOCTYPE html>“"
    case .unclosed(let name): "öffnet „<\(name)>“ und schließt es nicht"
    case .unexpectedEndTag(let name): "schließt mit „</\(name)>“ etwas, das nicht offen ist"
    case .paragraphBroken(let name): "setzt „<\(name)>“ in einen Absatz „<p>“; er endet dort"
    case .unknownElement(let name): "verwendet „<\(name)>“, das es in HTML nicht gibt"
    case .selfClosing(let name): "schreibt „<\(name)/>“; in HTML bleibt das Element damit offen"
    case .repeatedAttribute(let name): "gibt einem Element das Attribut „\(name)“ zweimal"
    case .misplaced(let name): "hat „\(name)“ an falscher Stelle"
    case .other(let message): "hat fehlerhaftes HTML: „\(message)“"
    case .unreadable: "lässt sich nicht als HTML lesen"
    }
  }

  var help: Message {
    switch self {
    case .notUTF8, .containsNull: "Speichern Sie die Datei, aus der die Stelle stammt, als Text in UTF-8."
    case .doctypeMissing: "Ergänzen Sie die Zeile am Anfang der Grundvorlage des Themas."
    case .unclosed(let name): "Ergänzen Sie „</\(name)>“ in der Vorlage des Themas."
    case .unexpectedEndTag(let name): "Nehmen Sie „</\(name)>“ aus der Vorlage oder öffnen Sie das Element davor."
    case .paragraphBroken(let name): "Schließen Sie den Absatz in der Vorlage vor „<\(name)>“."
    case .unknownElement: "Prüfen Sie die Schreibweise in der Vorlage des Themas."
    case .selfClosing(let name): "Schreiben Sie in der Vorlage „<\(name)></\(name)>“."
    case .repeatedAttribute: "Lassen Sie das zweite in der Vorlage weg."
    case .misplaced: "Prüfen Sie den Aufbau der Grundvorlage des Themas: html, darin head, dann body."
    case .other, .unreadable: "Prüfen Sie die Vorlage des Themas an dieser Stelle."
    }
  }
}
