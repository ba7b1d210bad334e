import Diagnostics
import Reading

/// How a value of one type is read from what an editor wrote.
struct Codec<Value: Sendable>: Sendable {
  let shape: Shape
  /// Nil where the node does not hold such a value; the finding is then in `Decoding`.
  let decode: @Sendable (Node, inout Decoding) -> Value?

  /// A codec that reads a single text.
  init(
    shape: Shape, scalar: @escaping @Sendable (String, SourcePosition, inout Decoding) -> Value?
  ) {
    self.shape = shape
    decode = { node, decoding in
      guard let text = node.text else {
        let expected = shape.description
        decoding.report(
          .wrongShape, at: node.position,
          Message(
            "Hier steht eine Liste oder Gruppe, erwartet wird ein einzelner Wert",
            en: "Here is a list or a group, and a single value is expected"),
          help: Message("Erwartet wird: \(expected.german).", en: "Expected: \(expected.english)."))
        return nil
      }
      return scalar(text, node.position, &decoding)
    }
  }

  init(shape: Shape, node decode: @escaping @Sendable (Node, inout Decoding) -> Value?) {
    self.shape = shape
    self.decode = decode
  }
}

extension Codec where Value == String {
  static func text(max: Int) -> Codec {
    Codec(shape: .text(max: max)) { text, position, decoding in
      let trimmed = text.trimmed
      let count = trimmed.unicodeScalars.count
      if count > max {
        decoding.report(
          .textTooLong, at: position,
          Message(
            "Der Text hat \(count) Zeichen, erlaubt sind \(max)",
            en: "The text has \(count) characters, \(max) are allowed"),
          help: Message(
            "Kürzen Sie den Text. Längeres gehört in den Text unter den Angaben.",
            en: "Shorten the text. What is longer belongs in the text below the fields."))
        return nil
      }
      return trimmed
    }
  }

  static let email = Codec(shape: .email) { text, position, decoding in
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\"\\".utf8.contains($0) }
    if parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
      isPlain, text.utf8.count <= 254
    {
      return text
    }
    decoding.report(
      .badContact, at: position,
      Message("„\(cut(text))“ ist keine E-Mail-Adresse", en: "“\(cut(text))” is not an e-mail address"),
      help: Message(
        "Schreiben Sie zum Beispiel kontakt@example.org.", en: "Write for example kontakt@example.org."))
    return nil
  }

  static let webAddress = Codec(shape: .webAddress) { text, position, decoding in
    if WebAddress(text) != nil { return text }
    // Whether the site answers with https, only a look at it can tell.
    let readings = ["https://" + text].filter { !text.contains(":") && WebAddress($0) != nil }
    decoding.report(
      .badContact, at: position,
      Message(
        "„\(cut(text))“ ist keine vollständige Internetadresse", en: "“\(cut(text))” is not a complete web address"),
      help: Message(
        "Schreiben Sie die Adresse mit https:// davor, zum Beispiel https://www.example.org/.",
        en: "Write the address with https:// in front, for example https://www.example.org/."),
      solutions: .offering(readings, for: text, at: position))
    return nil
  }

  static let telephone = Codec(shape: .telephone) { text, position, decoding in
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let allowed = text.utf8.allSatisfy { (0x30...0x39).contains($0) || " +-/()".utf8.contains($0) }
    let plus = text.utf8.count { $0 == 0x2B }
    if allowed, (5...15).contains(digits), plus == 0 || (plus == 1 && text.hasPrefix("+")) { return text }
    decoding.report(
      .badContact, at: position,
      Message("„\(cut(text))“ ist keine Telefonnummer", en: "“\(cut(text))” is not a telephone number"),
      help: Message(
        "Schreiben Sie Vorwahl und Nummer in Ziffern, zum Beispiel \"033203 00000\". Hinweise gehören in „hinweis“.",
        en: "Write area code and number in digits, for example \"033203 00000\". Remarks belong in “hinweis”."))
    return nil
  }

  /// - Parameter name: what the digits are, in German words: „Postleitzahl“.
  static func digits(_ count: Int, name: String, example: String) -> Codec {
    Codec(shape: .digits(count)) { text, position, decoding in
      if text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
      decoding.report(
        .badKey, at: position,
        Message(
          "„\(cut(text))“ geht nicht als \(name): erwartet werden \(count) Ziffern",
          en: "“\(cut(text))” is not a \(name): \(count) digits are expected"),
        help: Message(
          "Schreiben Sie die Zahl in Anführungszeichen, damit führende Nullen bleiben: \"\(example)\".",
          en: "Write the number in quotation marks, so that leading zeros stay: \"\(example)\"."))
      return nil
    }
  }
}

extension Codec where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static func choice() -> Codec {
    let words = Value.allCases.map(\.rawValue)
    return Codec(shape: .choice(words)) { text, position, decoding in
      if let value = Value(rawValue: text) { return value }
      decoding.reportUnknownChoice(text, at: position, among: words)
      return nil
    }
  }
}

extension Codec where Value == Kind {
  /// The name of a kind of record, one of several.
  static func kind(of kinds: [Kind]) -> Codec {
    let words = kinds.map(\.rawValue)
    return Codec(shape: .choice(words)) { text, position, decoding in
      if let kind = Kind(rawValue: text), kinds.contains(kind) { return kind }
      decoding.reportUnknownChoice(text, at: position, among: words)
      return nil
    }
  }
}

extension Decoding {
  fileprivate mutating func reportUnknownChoice(_ text: String, at position: SourcePosition, among words: [String]) {
    var solutions: [Solution] = []
    if let near = NearMiss.nearest(to: text, in: words) {
      solutions = .replacing(text, at: position, with: near.text, isCertain: near.isSlip)
    }
    report(
      .unknownChoice, at: position,
      Message("„\(cut(text))“ ist hier nicht möglich", en: "“\(cut(text))” is not possible here"),
      help: choiceHelp(for: text, among: words), solutions: solutions)
  }
}

/// What is near, and everything that can be written.
func choiceHelp(for text: String, among words: [String]) -> Message {
  let list = words.joined(separator: ", ")
  let possible = Message("Möglich sind: \(list).", en: "Possible are: \(list).")
  return [NearMiss.question(for: text, in: words), possible].compactMap(\.self).joined(separator: " ")
}

/// What an editor writes for yes and no; nil for anything else.
private func truth(_ text: String) -> Bool? {
  switch text {
  case "ja", "true": true
  case "nein", "false": false
  default: nil
  }
}

extension Node {
  /// Whether a yes stands here, for those who look before fields are decoded.
  public var isYes: Bool { text.flatMap(truth) == true }
}

/// What says yes or no in other words, and means nothing else in a field for that.
private func looseTruth(_ text: String) -> Bool? {
  switch text.trimmed.lowercased() {
  case "ja", "j", "yes", "y", "true", "wahr": true
  case "nein", "n", "no", "false", "falsch": false
  default: nil
  }
}

extension Codec where Value == Bool {
  static let boolean = Codec(shape: .boolean) { text, position, decoding in
    if let value = truth(text) { return value }
    var solutions: [Solution] = []
    if let meant = looseTruth(text) {
      solutions = .replacing(text, at: position, with: meant ? "ja" : "nein", isCertain: true)
    } else if let near = NearMiss.nearest(to: text, in: ["ja", "nein"]) {
      solutions = .offering([near.text], for: text, at: position)
    }
    decoding.report(
      .badBoolean, at: position,
      Message(
        "„\(cut(text))“ kann ich nicht als ja oder nein lesen", en: "“\(cut(text))” cannot be read as ja or nein"),
      help: Message(
        "Schreiben Sie ja oder nein, in kleinen Buchstaben.", en: "Write ja (yes) or nein (no), in small letters."),
      solutions: solutions)
    return nil
  }

  /// `sichtbarkeit`: true for `oeffentlich`.
  static let visibility = Codec(shape: .choice(Visibility.words)) { text, position, decoding in
    switch text {
    case Visibility.oeffentlich: return true
    case Visibility.intern: return false
    default:
      decoding.report(
        .unknownChoice, at: position,
        Message("„\(cut(text))“ ist keine Sichtbarkeit", en: "“\(cut(text))” is no value of “sichtbarkeit”"),
        help: choiceHelp(for: text, among: Visibility.words), solutions: Visibility.solutions(for: text, at: position))
      return nil
    }
  }
}

/// What can stand behind `sichtbarkeit:`.
enum Visibility {
  static let oeffentlich = "oeffentlich"
  static let intern = "intern"
  static let words = [oeffentlich, intern]

  /// A slip of the pen must not publish anything: what is only near to `oeffentlich` is for a person to decide, while
  /// what is near to `intern` counts as internal already. `öffentlich` and `Oeffentlich` are no slips but the word
  /// itself, whole and as German writes it; whoever writes it means it.
  fileprivate static func solutions(for text: String, at position: SourcePosition) -> [Solution] {
    guard let near = NearMiss.nearest(to: text, in: words) else { return [] }
    let isSpeltOut = text.trimmed.lowercased().replacing("ö", with: "oe") == near.text
    return .replacing(
      text, at: position, with: near.text, isCertain: isSpeltOut || (near.isSlip && near.text == intern))
  }
}

extension Codec {
  /// A list of values, each once.
  static func list<Item: Sendable>(_ item: Codec<Item>, count: ClosedRange<Int> = 0...200) -> Codec
  where Value == [Item] {
    Codec(shape: .list(item.shape, count: count)) { node, decoding in
      guard let nodes = node.items else {
        let entries = node.text.map { ListSpelling.entries(of: $0, as: item.shape) } ?? []
        let example = ListSpelling.list(entries.isEmpty ? ["eins", "zwei"] : entries)
        decoding.report(
          .wrongShape, at: node.position, Message("Hier wird eine Liste erwartet", en: "A list is expected here"),
          help: Message(
            "Schreiben Sie \(example) oder jede Angabe in eine eigene Zeile mit „- “ davor.",
            en: "Write \(example), or each entry on a line of its own with “- ” in front."))
        return nil
      }
      if !count.contains(nodes.count) {
        let bound =
          nodes.count < count.lowerBound
          ? Message("mindestens \(count.lowerBound)", en: "at least \(count.lowerBound)")
          : Message("höchstens \(count.upperBound)", en: "at most \(count.upperBound)")
        let entry = item.shape.description
        let isOne = nodes.count == 1
        decoding.report(
          .itemCount, at: node.position,
          Message(
            "Die Liste hat \(nodes.count) \(isOne ? "Eintrag" : "Einträge"), erwartet werden \(bound.german)",
            en: "The list has \(nodes.count) \(isOne ? "entry" : "entries"), \(bound.english) expected"),
          help: Message("Jeder Eintrag: \(entry.german).", en: "Each entry: \(entry.english)."))
      }
      var values: [Item] = []
      var seen: Set<String> = []
      for child in nodes {
        if child.isBlank {
          decoding.report(
            .emptyValue, at: child.position,
            Message("Ein Eintrag der Liste ist leer", en: "An entry of the list is empty"),
            help: Message("Löschen Sie die leere Zeile.", en: "Delete the empty line."))
          continue
        }
        if let text = child.text, !seen.insert(text).inserted {
          decoding.report(
            .duplicateItem, at: child.position,
            Message("„\(cut(text))“ steht in dieser Liste schon", en: "“\(cut(text))” stands in this list already"),
            help: Message("Löschen Sie einen der beiden Einträge.", en: "Delete one of the two entries."))
          continue
        }
        if let text = child.text, !item.shape.isText, text.contains(";") {
          let entries = ListSpelling.list(ListSpelling.entries(of: text, as: item.shape))
          decoding.report(
            .wrongShape, at: child.position,
            Message("In „\(cut(text))“ stehen mehrere Einträge", en: "There are several entries in “\(cut(text))”"),
            help: Message("Trennen Sie sie mit Kommas: \(entries).", en: "Separate them by commas: \(entries)."))
          continue
        }
        if let value = item.decode(child, &decoding) { values.append(value) }
      }
      return values
    }
  }
}

extension Codec where Value: FieldGroup {
  /// A group of fields.
  /// - Parameter key: the key behind which the group stands, for messages.
  static func group(_ key: String) -> Codec {
    Codec(shape: .object(Value.declarations)) { node, decoding in
      var value = Value()
      decoding.fill(&value, from: node, fields: Value.fields, place: Message("„\(key)“", en: "“\(key)”"))
      return node.entries == nil ? nil : value
    }
  }
}

extension Codec {
  /// The same codec for an optional property.
  static func optional<Wrapped: Sendable>(_ codec: Codec<Wrapped>) -> Codec where Value == Wrapped? {
    Codec(shape: codec.shape) { node, decoding in
      codec.decode(node, &decoding).map(Optional.some)
    }
  }
}
