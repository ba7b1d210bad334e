/// What the contract wants to reach.
public struct Ziel: Entity {
  public static let kind = Kind.ziel
  public var common = Common()
  public var text: String?
  public var klausel: String?

  public init() {}

  public static let ownFields: [Field<Ziel>] = [
    Field(
      required: "text", \.text, .optional(.text(max: 1200)), .oeffentlich, "Was erreicht werden soll.",
      en: "What is to be reached."),
    Field(
      "klausel", \.klausel, .text(max: 160), .oeffentlich, "Die Stelle im Vertrag.", en: "The place in the contract."),
  ]
}

/// For whom something is meant to work: Betroffene, Angehörige, Gemeinwesen, Fachkräfte.
public struct Zieldimension: Entity {
  public static let kind = Kind.zieldimension
  public var common = Common()
  public var text: String?
  public var reihenfolge = 1000

  public init() {}

  public static let ownFields: [Field<Zieldimension>] = [
    Field(
      required: "text", \.text, .optional(.text(max: 1200)), .oeffentlich, "Wer damit gemeint ist.",
      en: "Who is meant by it."),
    Field(
      "reihenfolge", \.reihenfolge, .integer(0...10_000), .oeffentlich, "Wo sie in Listen steht.",
      en: "Where it stands in lists."),
  ]
}

/// A topic in words of citizens.
public struct Thema: Entity {
  public static let kind = Kind.thema
  public var common = Common()
  public var text: String?
  public var reihenfolge = 1000

  public init() {}

  public static let ownFields: [Field<Thema>] = [
    Field("text", \.text, .text(max: 1200), .oeffentlich, "Was man hier findet.", en: "What one finds here."),
    Field(
      "reihenfolge", \.reihenfolge, .integer(0...10_000), .oeffentlich, "Wo das Thema in Listen steht.",
      en: "Where the Thema stands in lists."),
  ]
}
