import Diagnostics
import Reading

/// What an embed in a text asks for, read from its parameters.
public enum EmbedRequest: Sendable {
  case kennzahl(KennzahlEmbed)
  case tabelle(TabelleEmbed)
  case karte(KarteEmbed)
  case angebote(AngeboteEmbed)
}

/// One figure with its unit, Stand and source.
public struct KennzahlEmbed: FieldGroup {
  public var kennzahl = Ref<Kennzahl>("", at: .init(file: ""))
  public var gebiet: AnyRef?
  public var jahr: Int?

  public init() {}

  public static let fields: [Field<KennzahlEmbed>] = [
    Field(
      required: "kennzahl", \.kennzahl, .reference(), .oeffentlich, "Die Kennung der Kennzahl.",
      en: "The id of the Kennzahl."),
    Field(
      required: "gebiet", \.gebiet, .optional(.anyReference(Kind.territories)), .oeffentlich,
      "Das Gebiet, zum Beispiel gemeinde:teltow.", en: "The area, for example gemeinde:teltow."),
    Field(
      "jahr", \.jahr, .integer(1900...2100), .oeffentlich, "Das Jahr; ohne Angabe das neueste.",
      en: "The year; the latest if left out."),
  ]
}

/// A table of one indicator for all territories of a level.
public struct TabelleEmbed: FieldGroup {
  public enum Sortierung: String, Hashable, Sendable, CaseIterable { case name, wert }
  public enum Ebene: String, Hashable, Sendable, CaseIterable {
    case gemeinde, sozialraum, planregion

    public var kind: Kind {
      switch self {
      case .gemeinde: .gemeinde
      case .sozialraum: .sozialraum
      case .planregion: .planregion
      }
    }
  }

  public var kennzahl = Ref<Kennzahl>("", at: .init(file: ""))
  public var ebene = Ebene.gemeinde
  public var jahr: Int?
  public var sortierung = Sortierung.name

  public init() {}

  public static let fields: [Field<TabelleEmbed>] = [
    Field(
      required: "kennzahl", \.kennzahl, .reference(), .oeffentlich, "Die Kennung der Kennzahl.",
      en: "The id of the Kennzahl."),
    Field(
      required: "ebene", \.ebene, .choice(), .oeffentlich, "Welche Gebiete in der Tabelle stehen.",
      en: "Which areas stand in the table."),
    Field(
      "jahr", \.jahr, .integer(1900...2100), .oeffentlich, "Das Jahr; ohne Angabe das neueste.",
      en: "The year; the latest if left out."),
    Field(
      "sortierung", \.sortierung, .choice(), .oeffentlich, "Wonach die Zeilen geordnet sind.",
      en: "What the rows are sorted by."),
  ]
}

/// A list of Angebote.
public struct AngeboteEmbed: FieldGroup {
  public var gemeinde: Ref<Gemeinde>?
  public var sozialraum: Ref<Sozialraum>?
  public var familienzentrum: Ref<Familienzentrum>?
  public var thema: Ref<Thema>?
  public var ziel: Ref<Ziel>?
  public var hoechstens: Int?

  public init() {}

  public static let fields: [Field<AngeboteEmbed>] = [
    Field(
      "gemeinde", \.gemeinde, .reference(), .oeffentlich, "Nur Angebote in dieser Gemeinde.",
      en: "Only Angebote in this Gemeinde."),
    Field(
      "sozialraum", \.sozialraum, .reference(), .oeffentlich, "Nur Angebote in diesem Sozialraum.",
      en: "Only Angebote in this Sozialraum."),
    Field(
      "familienzentrum", \.familienzentrum, .reference(), .oeffentlich, "Nur Angebote dieses Familienzentrums.",
      en: "Only Angebote of this Familienzentrum."),
    Field(
      "thema", \.thema, .reference(), .oeffentlich, "Nur Angebote zu diesem Thema.", en: "Only Angebote on this Thema."),
    Field(
      "ziel", \.ziel, .reference(), .oeffentlich, "Nur Angebote zu diesem Ziel.", en: "Only Angebote for this Ziel."),
    Field("hoechstens", \.hoechstens, .integer(1...200), .oeffentlich, "Wie viele höchstens.", en: "How many at most."),
  ]

  /// Keys of which at least one is needed: without any, the list would be all there is.
  static let filters = declarations.map(\.key).filter { $0 != "hoechstens" }
}

extension Embed {
  /// The parameters by their declared types. What is wrong with them was reported with the record.
  public var request: EmbedRequest {
    var decoding = Decoding(expectsInternalFields: true)
    return decoding.request(self)
  }
}

extension Decoding {
  mutating func request(_ embed: Embed) -> EmbedRequest {
    let place = Message("„\(embed.kind.rawValue)“", en: "“\(embed.kind.rawValue)”")
    switch embed.kind {
    case .kennzahl: return .kennzahl(filled(embed.parameters, place))
    case .tabelle: return .tabelle(filled(embed.parameters, place))
    case .karte: return .karte(karte(embed.parameters))
    case .angebote:
      let offers: AngeboteEmbed = filled(embed.parameters, place)
      let filters = AngeboteEmbed.filters
      if let entries = embed.parameters.entries, !entries.contains(where: { filters.contains($0.key) }) {
        report(
          .badEmbed, at: embed.parameters.position,
          Message(
            "Im Baustein „angebote“ steht nicht, welche Angebote gemeint sind",
            en: "The block “angebote” does not say which Angebote are meant"),
          help: Message(
            "Schreiben Sie mindestens eines davon: \(filters.joined(separator: ", ")).",
            en: "Write at least one of these: \(filters.joined(separator: ", "))."))
      }
      return .angebote(offers)
    }
  }

  private mutating func filled<Group: FieldGroup>(_ node: Node, _ place: Message) -> Group {
    var group = Group()
    fill(&group, from: node, fields: Group.fields, place: place)
    return group
  }
}
