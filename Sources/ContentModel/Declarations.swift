extension Kind {
  /// All fields that a record of this kind may have, in the order of the field reference.
  public var declarations: [FieldDeclaration] {
    switch self {
    case .portal: PortalSettings.declarations
    case .landkreis: Landkreis.declarations
    case .planregion: Planregion.declarations
    case .sozialraum: Sozialraum.declarations
    case .gemeinde: Gemeinde.declarations
    case .nachbarschaft: Nachbarschaft.declarations
    case .familienzentrum: Familienzentrum.declarations
    case .traeger: Traeger.declarations
    case .institution: Institution.declarations
    case .angebot: Angebot.declarations
    case .gremium: Gremium.declarations
    case .termin: Termin.declarations
    case .beschluss: Beschluss.declarations
    case .standard: Standard.declarations
    case .vertrag: Vertrag.declarations
    case .ziel: Ziel.declarations
    case .zieldimension: Zieldimension.declarations
    case .thema: Thema.declarations
    case .kennzahl: Kennzahl.declarations
    case .wert: Wert.declarations
    case .frueher: FruehererWert.declarations
    case .regel: Regel.declarations
    case .ausnahme: Ausnahme.declarations
    case .nachweis: Nachweis.declarations
    case .handbuch: HandbuchSeite.declarations
    case .seite: Seite.declarations
    case .quelle: Quelle.declarations
    case .glossar: Glossar.declarations
    case .ordner: Ordner.declarations
    }
  }

  /// Whether a record names itself with `id:`, because its file does not.
  public var statesOwnID: Bool {
    switch location {
    case .items: true
    case .document: self != .portal
    default: false
    }
  }
}

extension Entity {
  /// Common and own fields, and `id` where the file name does not say it, in the order in which
  /// files have them: what it is called and who sees it, its own fields, where it comes from and who
  /// looks after it.
  static var fields: [Field<Self>] {
    let opening = Common.opening.map { field in
      let lifted = Field(lifting: field, through: \Self.common)
      return titleMayNamePersons && field.declaration.key == "titel" ? lifted.namingPersons : lifted
    }
    let closing = Common.closing.map { Field(lifting: $0, through: \Self.common) }
    let id =
      kind.statesOwnID
      ? [
        Field<Self>(
          required: "id", \.common.id, .text(max: 80), .oeffentlich,
          "Die Kennung: kleine Buchstaben, Ziffern und Bindestriche. Sie bleibt für immer.",
          en: "The id: small letters, digits and hyphens. It stays for ever.")
      ] : []
    return (titleMayNamePersons ? id.map(\.namingPersons) : id) + opening + ownFields + closing
  }

  static var declarations: [FieldDeclaration] { fields.map(\.declaration) }
}
