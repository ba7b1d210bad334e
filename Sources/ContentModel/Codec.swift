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
        decoding.report(
          .wrongShape, at: node.position, "Hier steht eine Liste oder Gruppe, erwartet wird ein einzelner Wert",
          help: "Erwartet wird: \(shape.description).")
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
          .textTooLong, at: position, "Der Text hat \(count) Zeichen, erlaubt sind \(max)",
          help: "Kürzen Sie den Text. Längeres gehört in den Text unter den Angaben.")
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
      .badContact, at: position, "„\(text)“ ist keine E-Mail-Adresse",
      help: "Schreiben Sie zum Beispiel kontakt@example.org.")
    return nil
  }

  static let webAddress = Codec(shape: .webAddress) { text, position, decoding in
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"\\^`{|}".utf8.contains($0) }
    let rest = text.hasPrefix("https://") ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : ""
    if isPlain, let host = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).first,
      host.contains("."), !host.hasPrefix(".")
    {
      return text
    }
    decoding.report(
      .badContact, at: position, "„\(text)“ ist keine vollständige Internetadresse",
      help: "Schreiben Sie die Adresse mit https:// davor, zum Beispiel https://www.example.org/.")
    return nil
  }

  static let telephone = Codec(shape: .telephone) { text, position, decoding in
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let allowed = text.utf8.allSatisfy { (0x30...0x39).contains($0) || " +-/()".utf8.contains($0) }
    let plus = text.utf8.count { $0 == 0x2B }
    if allowed, (5...15).contains(digits), plus == 0 || (plus == 1 && text.hasPrefix("+")) { return text }
    decoding.report(
      .badContact, at: position, "„\(text)“ ist keine Telefonnummer",
      help: "Schreiben Sie Vorwahl und Nummer in Ziffern, zum Beispiel \"033203 00000\". Hinweise gehören in „hinweis“."
    )
    return nil
  }

  static func digits(_ count: Int, name: String, example: String) -> Codec {
    Codec(shape: .digits(count)) { text, position, decoding in
      if text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
      decoding.report(
        .badKey, at: position, "„\(text)“ geht nicht als \(name): erwartet werden \(count) Ziffern",
        help: "Schreiben Sie die Zahl in Anführungszeichen, damit führende Nullen bleiben: \"\(example)\".")
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
      decoding.report(
        .unknownChoice, at: position, "„\(text)“ ist hier nicht möglich",
        help: [NearMiss.question(for: text, in: words), "Möglich sind: \(words.joined(separator: ", "))."]
          .compactMap(\.self).joined(separator: " "))
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
      decoding.report(
        .unknownChoice, at: position, "„\(text)“ ist hier nicht möglich",
        help: [NearMiss.question(for: text, in: words), "Möglich sind: \(words.joined(separator: ", "))."]
          .compactMap(\.self).joined(separator: " "))
      return nil
    }
  }
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

extension Codec where Value == Bool {
  static let boolean = Codec(shape: .boolean) { text, position, decoding in
    if let value = truth(text) { return value }
    decoding.report(
      .badBoolean, at: position, "„\(text)“ kann ich nicht als ja oder nein lesen",
      help: "Schreiben Sie ja oder nein, in kleinen Buchstaben.")
    return nil
  }

  /// `sichtbarkeit`: true for `oeffentlich`.
  static let visibility = Codec(shape: .choice(["oeffentlich", "intern"])) { text, position, decoding in
    switch text {
    case "oeffentlich": return true
    case "intern": return false
    default:
      let question = NearMiss.question(for: text, in: ["oeffentlich", "intern"])
      decoding.report(
        .unknownChoice, at: position, "„\(text)“ ist keine Sichtbarkeit",
        help: [question, "Möglich sind: oeffentlich, intern."].compactMap(\.self).joined(separator: " "))
      return nil
    }
  }
}

extension Codec {
  /// A list of values, each once.
  static func list<Item: Sendable>(_ item: Codec<Item>, count: ClosedRange<Int> = 0...200) -> Codec
  where Value == [Item] {
    Codec(shape: .list(item.shape, count: count)) { node, decoding in
      guard let nodes = node.items else {
        decoding.report(
          .wrongShape, at: node.position, "Hier wird eine Liste erwartet",
          help: "Schreiben Sie [eins, zwei] oder jede Angabe in eine eigene Zeile mit „- “ davor.")
        return nil
      }
      if !count.contains(nodes.count) {
        let bound = nodes.count < count.lowerBound ? "mindestens \(count.lowerBound)" : "höchstens \(count.upperBound)"
        decoding.report(
          .itemCount, at: node.position, "Die Liste hat \(nodes.count) Einträge, erwartet werden \(bound)",
          help: "Jeder Eintrag: \(item.shape.description).")
      }
      var values: [Item] = []
      var seen: Set<String> = []
      for child in nodes {
        if child.isBlank {
          decoding.report(
            .emptyValue, at: child.position, "Ein Eintrag der Liste ist leer", help: "Löschen Sie die leere Zeile.")
          continue
        }
        if let text = child.text, !seen.insert(text).inserted {
          decoding.report(
            .duplicateItem, at: child.position, "„\(text)“ steht in dieser Liste schon",
            help: "Löschen Sie einen der beiden Einträge.")
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
  /// - Parameter place: the group in words, for messages.
  static func group(_ place: String) -> Codec {
    Codec(shape: .object(Value.declarations)) { node, decoding in
      var value = Value()
      decoding.fill(&value, from: node, fields: Value.fields, place: place)
      return node.entries == nil ? nil : value
    }
  }
}

extension String {
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
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
