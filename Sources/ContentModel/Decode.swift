import Diagnostics
import Reading

/// All records as typed values; references are still ids.
public struct Content: Sendable {
  public var portal: PortalSettings?
  public var landkreis: Landkreis?
  public var vertrag: Vertrag?
  public var planregionen: [Planregion] = []
  public var sozialraeume: [Sozialraum] = []
  public var gemeinden: [Gemeinde] = []
  public var nachbarschaften: [Row<Nachbarschaft>] = []
  public var familienzentren: [Familienzentrum] = []
  public var traeger: [Traeger] = []
  public var institutionen: [Institution] = []
  public var angebote: [Angebot] = []
  public var gremien: [Gremium] = []
  public var termine: [Termin] = []
  public var beschluesse: [Beschluss] = []
  public var standards: [Standard] = []
  public var ziele: [Ziel] = []
  public var zieldimensionen: [Zieldimension] = []
  public var themen: [Thema] = []
  public var kennzahlen: [Kennzahl] = []
  public var werte: [Row<Wert>] = []
  public var fruehere: [Row<FruehererWert>] = []
  public var regeln: [Regel] = []
  public var ausnahmen: [Ausnahme] = []
  public var nachweise: [Row<Nachweis>] = []
  public var handbuch: [HandbuchSeite] = []
  public var seiten: [Seite] = []
  public var quellen: [Quelle] = []
  public var glossar: [Glossar] = []
  public var ordner: [Ordner] = []

  /// Every reference in a field, with its place.
  public var references: [FoundReference] = []
  public var diagnostics: [Diagnostic] = []
}

/// A row of a CSV file with its place and visibility.
public struct Row<Values: FieldGroup>: Sendable {
  public var values: Values
  public var isPublic: Bool
  /// The row as a whole.
  public var position: SourcePosition
  /// Header → place of the cell.
  public var cells: [String: SourcePosition]
  private var filled: Set<String>

  init(values: Values, isPublic: Bool, position: SourcePosition, fields: Node, misspelt: Set<String> = []) {
    self.values = values
    self.isPublic = isPublic
    self.position = position
    cells = [:]
    filled = misspelt
    for entry in fields.entries ?? [] {
      cells[entry.key] = entry.value.position
      if !entry.value.isBlank { filled.insert(entry.key) }
    }
  }

  /// Whether something stands in the cell, readable or not. A column with a misspelt header counts as filled.
  public func isFilled(_ header: String) -> Bool { filled.contains(header) }
}

/// Reads the fields of all records by their declared types.
///
/// A record with findings is kept with what could be read, so that what refers to it is not reported
/// as well. Complexity: O(fields).
/// - Parameter expectsInternalFields: false for records that went through the cut of the public edition.
public func decode(_ records: [IdentifiedRecord], expectsInternalFields: Bool) -> Content {
  var content = Content()
  var decoding = Decoding(expectsInternalFields: expectsInternalFields, records: records)
  decoding.wholeCounts = Set(
    records.filter { $0.key.kind == .kennzahl && $0.record.fields.countsWholeThings }.map(\.key.id))
  let tables = FieldTables()
  for record in records {
    decoding.owner = record.key
    decoding.ownerIsPublic = record.isPublic
    switch record.key.kind {
    case .portal: content.portal = decoding.entity(record, tables.portal)
    case .landkreis: content.landkreis = decoding.entity(record, tables.landkreis)
    case .vertrag: content.vertrag = decoding.entity(record, tables.vertrag)
    case .planregion: content.planregionen.append(decoding.entity(record, tables.planregion))
    case .sozialraum: content.sozialraeume.append(decoding.entity(record, tables.sozialraum))
    case .gemeinde: content.gemeinden.append(decoding.entity(record, tables.gemeinde))
    case .nachbarschaft: content.nachbarschaften.append(decoding.row(record, Message(verbatim: "nachbarschaften.csv")))
    case .familienzentrum: content.familienzentren.append(decoding.entity(record, tables.familienzentrum))
    case .traeger: content.traeger.append(decoding.entity(record, tables.traeger))
    case .institution: content.institutionen.append(decoding.entity(record, tables.institution))
    case .angebot: content.angebote.append(decoding.entity(record, tables.angebot))
    case .gremium: content.gremien.append(decoding.entity(record, tables.gremium))
    case .termin: content.termine.append(decoding.entity(record, tables.termin))
    case .beschluss: content.beschluesse.append(decoding.entity(record, tables.beschluss))
    case .standard: content.standards.append(decoding.entity(record, tables.standard))
    case .ziel: content.ziele.append(decoding.entity(record, tables.ziel))
    case .zieldimension: content.zieldimensionen.append(decoding.entity(record, tables.zieldimension))
    case .thema: content.themen.append(decoding.entity(record, tables.thema))
    case .kennzahl: content.kennzahlen.append(decoding.entity(record, tables.kennzahl))
    case .wert:
      decoding.isWholeCount = record.record.fields["kennzahl"]?.text.map(decoding.wholeCounts.contains) ?? false
      content.werte.append(decoding.row(record, tableOfValues))
      decoding.isWholeCount = false
    case .frueher: content.fruehere.append(decoding.row(record, tableOfEarlierValues))
    case .regel: content.regeln.append(decoding.entity(record, tables.regel))
    case .ausnahme: content.ausnahmen.append(decoding.entity(record, tables.ausnahme))
    case .nachweis: content.nachweise.append(decoding.row(record, Message(verbatim: "vertrag/nachweise.csv")))
    case .handbuch: content.handbuch.append(decoding.entity(record, tables.handbuch))
    case .seite: content.seiten.append(decoding.entity(record, tables.seite))
    case .quelle: content.quellen.append(decoding.entity(record, tables.quelle))
    case .glossar: content.glossar.append(decoding.entity(record, tables.glossar))
    case .ordner:
      var ordner = Ordner()
      decoding.fill(
        &ordner, from: record.record.fields, fields: Ordner.fields, place: Message(verbatim: "_ordner.yaml"))
      ordner.path = record.key.id
      content.ordner.append(ordner)
    }
  }
  content.references = decoding.references
  content.diagnostics = decoding.diagnostics
  return content
}

extension Node {
  /// Whether this is an indicator whose numbers have nothing behind the comma, before its fields are decoded.
  fileprivate var countsWholeThings: Bool {
    self["art"]?.text == Kennzahl.Art.anzahl.rawValue && ["", "0"].contains(self["dezimalen"]?.text ?? "")
  }
}

private let tableOfEarlierValues = Message(
  "einer Tabelle mit früher veröffentlichten Werten", en: "a table of values that were published earlier")
private let tableOfValues = Message("einer Tabelle mit Werten", en: "a table of values")

/// The field lists of all kinds, built once for a run and not once for each record.
private struct FieldTables {
  let portal = PortalSettings.fields
  let landkreis = Landkreis.fields
  let vertrag = Vertrag.fields
  let planregion = Planregion.fields
  let sozialraum = Sozialraum.fields
  let gemeinde = Gemeinde.fields
  let familienzentrum = Familienzentrum.fields
  let traeger = Traeger.fields
  let institution = Institution.fields
  let angebot = Angebot.fields
  let gremium = Gremium.fields
  let termin = Termin.fields
  let beschluss = Beschluss.fields
  let standard = Standard.fields
  let ziel = Ziel.fields
  let zieldimension = Zieldimension.fields
  let thema = Thema.fields
  let kennzahl = Kennzahl.fields
  let regel = Regel.fields
  let ausnahme = Ausnahme.fields
  let handbuch = HandbuchSeite.fields
  let seite = Seite.fields
  let quelle = Quelle.fields
  let glossar = Glossar.fields
}

extension Decoding {
  fileprivate mutating func entity<E: Entity>(_ identified: IdentifiedRecord, _ fields: [Field<E>]) -> E {
    let record = identified.record
    var entity = E()
    fill(&entity, from: record.fields, fields: fields, place: Message("„\(record.path)“", en: "“\(record.path)”"))
    entity.common.id = identified.key.id
    entity.common.isPublic = identified.isPublic
    entity.common.source = record.fields.position
    entity.common.body = record.body ?? MarkdownDocument()
    // Embeds are declared fields too: their faults and references belong to the record.
    entity.common.body.forEachEmbed { embed, _, isInternal in
      let wasInside = isInsideInternalField
      if isInternal { isInsideInternalField = true }
      _ = request(embed)
      isInsideInternalField = wasInside
    }
    if E.bodyRule == .required, entity.common.body.isEmpty, expectsInternalFields {
      report(
        .missingKey, at: SourcePosition(file: record.path.description),
        Message(
          "Unter den Angaben in „\(record.path)“ steht kein Text",
          en: "There is no text below the fields in “\(record.path)”"),
        help: Message(
          "Schreiben Sie unter die zweite Zeile „---“, was die Seite sagen soll.",
          en: "Write below the second line “---” what the page is to say."))
    }
    return entity
  }

  fileprivate mutating func row<Values: FieldGroup>(_ identified: IdentifiedRecord, _ place: Message) -> Row<Values> {
    let record = identified.record
    var values = Values()
    let misspelt = fill(&values, from: record.fields, fields: Values.fields, place: place)
    return Row(
      values: values, isPublic: identified.isPublic, position: record.fields.position, fields: record.fields,
      misspelt: misspelt)
  }
}
