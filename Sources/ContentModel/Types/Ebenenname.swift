/// What a district calls a level of its territory: „Quartier“ instead of „Sozialraum“. Gives the forms
/// that sentences need, so that no sentence has to know the name.
public struct Ebenenname: FieldGroup, Hashable {
  public enum Geschlecht: String, Hashable, Sendable, CaseIterable { case maennlich, weiblich, saechlich }

  public var einzahl = ""
  public var mehrzahl = ""
  public var mehrzahlDativ: String?
  public var geschlecht = Geschlecht.maennlich

  public init() {}

  init(_ einzahl: String, _ mehrzahl: String, _ dativ: String, _ geschlecht: Geschlecht) {
    self.einzahl = einzahl
    self.mehrzahl = mehrzahl
    mehrzahlDativ = dativ
    self.geschlecht = geschlecht
  }

  public static let fields: [Field<Ebenenname>] = [
    Field(
      required: "einzahl", \.einzahl, .text(max: 40), .oeffentlich, "Wie ein Gebiet dieser Ebene heißt: Quartier.",
      en: "What an area of this level is called: Quartier."),
    Field(
      required: "mehrzahl", \.mehrzahl, .text(max: 40), .oeffentlich, "Wie mehrere heißen: Quartiere.",
      en: "What several are called: Quartiere."),
    Field(
      "mehrzahl_dativ", \.mehrzahlDativ, .text(max: 40), .oeffentlich,
      "Wie sie nach „in“ oder „aus“ heißen, wenn es anders ist: Quartieren.",
      en: "What they are called after “in” or “aus”, if that is different: Quartieren."),
    Field(
      required: "geschlecht", \.geschlecht, .choice(), .oeffentlich, "Ob man der, die oder das davor sagt.",
      en: "Whether der, die or das stands before it."),
  ]

  /// „aus 3 Quartieren“.
  public var dativ: String { mehrzahlDativ ?? mehrzahl }

  /// „das Quartier“, as the object of a sentence.
  public var dasEinzahl: String { form("den", "die", "das") }

  /// „dieses Quartier“, as the object of a sentence.
  public var diesesEinzahl: String { form("diesen", "diese", "dieses") }

  /// „kein Quartier“, as the subject of a sentence.
  public var keinEinzahl: String { form("kein", "keine", "kein") }

  /// „im Quartier“.
  public var imEinzahl: String { form("im", "in der", "im") }

  /// „zum Quartier“.
  public var zumEinzahl: String { form("zum", "zur", "zum") }

  /// „jedem Quartier“.
  public var jedemEinzahl: String { form("jedem", "jeder", "jedem") }

  /// „jedes Quartier“, as the object of a sentence.
  public var jedesEinzahl: String { form("jeden", "jede", "jedes") }

  private func form(_ masculine: String, _ feminine: String, _ neuter: String) -> String {
    let word =
      switch geschlecht {
      case .maennlich: masculine
      case .weiblich: feminine
      case .saechlich: neuter
      }
    return "\(word) \(einzahl)"
  }
}

/// The names of all levels; what is not said keeps the words of the contract.
public struct Ebenennamen: FieldGroup, Hashable {
  public var gemeinde = Ebenenname("Gemeinde", "Gemeinden", "Gemeinden", .weiblich)
  public var sozialraum = Ebenenname("Sozialraum", "Sozialräume", "Sozialräumen", .maennlich)
  public var planregion = Ebenenname("Planregion", "Planregionen", "Planregionen", .weiblich)
  public var landkreis = Ebenenname("Landkreis", "Landkreise", "Landkreisen", .maennlich)

  public init() {}

  public static let fields: [Field<Ebenennamen>] = [
    Field("gemeinde", \.gemeinde, .group("gemeinde"), .oeffentlich, "Die kleinste Ebene.", en: "The smallest level."),
    Field(
      "sozialraum", \.sozialraum, .group("sozialraum"), .oeffentlich, "Die Ebene, auf der zusammengearbeitet wird.",
      en: "The level at which people work together."),
    Field(
      "planregion", \.planregion, .group("planregion"), .oeffentlich, "Mehrere davon zusammen.",
      en: "Several of them together."),
    Field("landkreis", \.landkreis, .group("landkreis"), .oeffentlich, "Das Ganze.", en: "The whole."),
  ]
}
