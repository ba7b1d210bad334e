import Diagnostics
import FoundationEssentials
import Reading
import SampleContent
import Testing

@testable import ContentModel

/// A group with a field of every shape, so that codecs are tested through the YAML that editors write.
struct Probe: FieldGroup {
  struct Teil: FieldGroup {
    enum Wahl: String, Sendable, CaseIterable { case gut, schlecht }

    var wahl: Wahl?
    var text = ""

    static let fields: [Field<Teil>] = [
      Field("wahl", \.wahl, .choice(), .oeffentlich, "Eine Wahl."),
      Field(required: "text", \.text, .text(max: 10), .oeffentlich, "Ein Text."),
    ]
  }

  var text: String?
  var ganz: Int?
  var zahl: Decimal?
  var anteil: Decimal?
  var grad: Decimal?
  var janein: Bool?
  var tag: CalendarDate?
  var zeitangabe: PartialDate?
  var uhr: ClockTime?
  var wahl: Teil.Wahl?
  var zeit: Schedule?
  var alter: AgeRange?
  var turnus: Cycle?
  var email: String?
  var web: String?
  var telefon: String?
  var ags: String?
  var sicht: Bool?
  var ort: Ref<Gemeinde>?
  var gebiet: AnyRef?
  var liste: [String] = []
  var wenige: [Int] = []
  var teil: Teil?
  var teile: [Teil] = []

  static let fields: [Field<Probe>] = [
    Field("text", \.text, .text(max: 10), .oeffentlich, "Ein Text."),
    Field("ganz", \.ganz, .integer(-5...2100), .oeffentlich, "Eine ganze Zahl."),
    Field("zahl", \.zahl, .decimal(), .oeffentlich, "Eine Zahl."),
    Field("anteil", \.anteil, .decimal(min: 0, max: 100), .oeffentlich, "Ein Anteil."),
    Field("grad", \.grad, .coordinate(min: 47, max: 56), .oeffentlich, "Eine Breite."),
    Field("janein", \.janein, .boolean, .oeffentlich, "Ja oder nein."),
    Field("tag", \.tag, .date, .oeffentlich, "Ein Tag."),
    Field("zeitangabe", \.zeitangabe, .partialDate, .oeffentlich, "Eine Zeitangabe."),
    Field("uhr", \.uhr, .clockTime, .oeffentlich, "Eine Uhrzeit."),
    Field("wahl", \.wahl, .choice(), .oeffentlich, "Eine Wahl."),
    Field("zeit", \.zeit, .schedule, .oeffentlich, "Eine Zeit."),
    Field("alter", \.alter, .ageRange, .oeffentlich, "Ein Alter."),
    Field("turnus", \.turnus, .cycle, .oeffentlich, "Ein Turnus."),
    Field("email", \.email, .email, .oeffentlich, "Eine Adresse."),
    Field("web", \.web, .webAddress, .oeffentlich, "Eine Internetadresse."),
    Field("telefon", \.telefon, .telephone, .oeffentlich, "Eine Nummer."),
    Field("ags", \.ags, .digits(8, name: "Gemeindeschlüssel", example: "12069304"), .oeffentlich, "Ein Schlüssel."),
    Field("sicht", \.sicht, Codec<Bool>.visibility, .oeffentlich, "Wer es sieht."),
    Field("ort", \.ort, .reference(), .oeffentlich, "Eine Gemeinde."),
    Field("gebiet", \.gebiet, .anyReference(Kind.territories), .intern, "Ein Gebiet."),
    Field("liste", \.liste, .list(.text(max: 10)), .oeffentlich, "Eine Liste."),
    Field("wenige", \.wenige, .list(.integer(0...9), count: 2...3), .oeffentlich, "Zwei oder drei."),
    Field("teil", \.teil, .group("„teil“"), .oeffentlich, "Ein Teil."),
    Field("teile", \.teile, .list(.group("„teile“")), .oeffentlich, "Teile."),
  ]
}

/// What YAML means in the fields of the probe; no finding is expected.
func probe(_ yaml: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Probe {
  let (probe, decoding) = try decoded(yaml, sourceLocation)
  #expect(decoding.diagnostics.map(\.summary.german) == [], sourceLocation: sourceLocation)
  return probe
}

/// Expects one finding at each `▶`, in order.
@discardableResult
func expectProbe(
  _ yaml: String, finds codes: DiagnosticCode..., sourceLocation: SourceLocation = #_sourceLocation
) throws -> [Diagnostic] {
  let (_, decoding) = try decoded(yaml, sourceLocation)
  let marks = Sample(["portal.yaml": yaml]).marks
  let found = decoding.diagnostics.sorted { $0.position < $1.position }
  #expect(
    found.map { "\($0.code.id) \($0.position)" } == zip(codes, marks).map { "\($0.id) \($1)" },
    "\(found.map(\.summary.german))", sourceLocation: sourceLocation)
  return found
}

func decoded(_ yaml: String, _ sourceLocation: SourceLocation) throws -> (Probe, Decoding) {
  let sources = Sample(["portal.yaml": yaml]).sources
  #expect(sources.diagnostics.map(\.summary.german) == [], sourceLocation: sourceLocation)
  let record = try #require(sources.records.first, sourceLocation: sourceLocation)
  var probe = Probe()
  var decoding = Decoding(expectsInternalFields: true)
  decoding.ownerIsPublic = true
  decoding.fill(&probe, from: record.fields, fields: Probe.fields, place: "der Probe")
  return (probe, decoding)
}
