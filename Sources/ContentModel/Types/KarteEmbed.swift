import Diagnostics
import Reading

/// Where things are, in one of several kinds of table or picture.
public struct KarteEmbed: FieldGroup {
  /// What is shown. What each kind needs stands in `parameters`.
  public enum Art: String, Hashable, Sendable, CaseIterable {
    /// The map as a table.
    case lage
    /// All territories by their numbers.
    case rang
    /// One territory through the years.
    case verlauf
    /// One territory beside those that it lies in.
    case vergleich
    /// Who works with whom.
    case beziehung

    /// Keys that this kind needs, and those that it may have.
    public var parameters: (required: [String], optional: [String]) {
      switch self {
      case .lage, .rang: (["kennzahl", "ebene"], ["jahr"])
      case .verlauf: (["kennzahl", "gebiet"], [])
      case .vergleich: (["kennzahl", "gebiet"], ["jahr"])
      case .beziehung: (["welche"], [])
      }
    }

    /// Whether a key means something with this kind.
    public func has(_ key: String) -> Bool {
      key == "art" || parameters.required.contains(key) || parameters.optional.contains(key)
    }
  }

  public enum Ebene: String, Hashable, Sendable, CaseIterable {
    case gemeinde, sozialraum

    public var kind: Kind { self == .gemeinde ? .gemeinde : .sozialraum }
  }

  public enum Beziehung: String, Hashable, Sendable, CaseIterable {
    case gremienInstitutionen = "gremien-institutionen"
    case sozialraeumeGremien = "sozialraeume-gremien"
    case zieldimensionenSozialraeume = "zieldimensionen-sozialraeume"
  }

  public var art = Art.lage
  public var kennzahl: Ref<Kennzahl>?
  public var ebene = Ebene.gemeinde
  public var gebiet: AnyRef?
  public var jahr: Int?
  public var welche: Beziehung?

  public init() {}

  public static let fields: [Field<KarteEmbed>] = [
    Field(
      "art", \.art, .choice(), .oeffentlich, "Was der Baustein zeigt; ohne Angabe die Lagetabelle.",
      en: "What the block shows; the map as a table if left out."),
    Field(
      "kennzahl", \.kennzahl, .reference(), .oeffentlich, "Die Kennung der Kennzahl.", en: "The id of the Kennzahl."),
    Field(
      "ebene", \.ebene, .choice(), .oeffentlich, "Welche Gebiete die Karte zeigt.",
      en: "Which areas the map shows."),
    Field(
      "gebiet", \.gebiet, .anyReference(Kind.territories), .oeffentlich,
      "Das Gebiet, zum Beispiel gemeinde:teltow.", en: "The area, for example gemeinde:teltow."),
    Field(
      "jahr", \.jahr, .integer(1900...2100), .oeffentlich, "Das Jahr; ohne Angabe das neueste.",
      en: "The year; the latest if left out."),
    Field("welche", \.welche, .choice(), .oeffentlich, "Wer mit wem.", en: "Who with whom."),
  ]

  static let keys = declarations.map(\.key)

  /// The fields of one kind, with what that kind needs.
  fileprivate static func fields(of art: Art) -> [Field<KarteEmbed>] {
    fields.filter { art.has($0.declaration.key) }
      .map { $0.required(art.parameters.required.contains($0.declaration.key)) }
  }
}

extension Decoding {
  /// A parameter of another kind is a finding of its own: it is spelt well and stands in the wrong place.
  mutating func karte(_ node: Node) -> KarteEmbed {
    var karte = KarteEmbed()
    let stated = node["art"].flatMap { $0.isBlank ? nil : $0.text }
    guard let art = stated.map(KarteEmbed.Art.init(rawValue:)) ?? .lage else {
      // What is needed cannot be known; that the kind does not exist is said.
      fill(&karte, from: node, fields: KarteEmbed.fields, place: Message("„karte“", en: "“karte”"))
      return karte
    }
    let place =
      stated == nil
      ? Message("„karte“", en: "“karte”")
      : Message("„karte“ mit „art: \(art.rawValue)“", en: "“karte” with “art: \(art.rawValue)”")
    let (own, foreign) = (node.entries ?? []).parted { !KarteEmbed.keys.contains($0.key) || art.has($0.key) }
    let readable = node.entries == nil ? node : Node(.mapping(own), at: node.position)
    fill(&karte, from: readable, fields: KarteEmbed.fields(of: art), place: place)
    for entry in foreign { reportMeaningless(entry.key, at: entry.keyPosition, art, isStated: stated != nil) }
    return karte
  }

  private mutating func reportMeaningless(
    _ key: String, at position: SourcePosition, _ art: KarteEmbed.Art, isStated: Bool
  ) {
    let others = KarteEmbed.Art.allCases.filter { $0.has(key) }.map(\.rawValue).joined(separator: ", ")
    let unstated =
      isStated ? Message.empty : Message("Ohne „art“ ist „lage“ gemeint. ", en: "Without “art”, “lage” is meant. ")
    report(
      .badEmbed, at: position,
      Message(
        "„\(key)“ hat bei „art: \(art.rawValue)“ keine Bedeutung",
        en: "“\(key)” means nothing with “art: \(art.rawValue)”"),
      help: unstated
        + Message(
          "„\(key)“ gehört zu: \(others). Ändern Sie „art“, oder löschen Sie die Zeile.",
          en: "“\(key)” belongs to: \(others). Change “art”, or delete the line."))
  }
}

extension Array {
  /// The elements that pass a test and those that do not, each in order.
  fileprivate func parted(by test: (Element) -> Bool) -> (passing: [Element], rest: [Element]) {
    (filter(test), filter { !test($0) })
  }
}
