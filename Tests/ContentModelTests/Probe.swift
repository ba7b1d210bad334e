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
      Field("wahl", \.wahl, .choice(), .oeffentlich, "Eine Wahl.", en: "A choice."),
      Field(required: "text", \.text, .text(max: 10), .oeffentlich, "Ein Text.", en: "A text."),
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
    Field("text", \.text, .text(max: 10), .oeffentlich, "Ein Text.", en: "A text."),
    Field("ganz", \.ganz, .integer(-5...2100), .oeffentlich, "Eine ganze Zahl.", en: "A whole number."),
    Field("zahl", \.zahl, .decimal(), .oeffentlich, "Eine Zahl.", en: "A number."),
    Field("anteil", \.anteil, .decimal(min: 0, max: 100), .oeffentlich, "Ein Anteil.", en: "A share."),
    Field("grad", \.grad, .coordinate(min: 47, max: 56), .oeffentlich, "Eine Breite.", en: "A latitude."),
    Field("janein", \.janein, .boolean, .oeffentlich, "Ja oder nein.", en: "Yes or no."),
    Field("tag", \.tag, .date, .oeffentlich, "Ein Tag.", en: "A day."),
    Field("zeitangabe", \.zeitangabe, .partialDate, .oeffentlich, "Eine Zeitangabe.", en: "A time."),
    Field("uhr", \.uhr, .clockTime, .oeffentlich, "Eine Uhrzeit.", en: "A time of day."),
    Field("wahl", \.wahl, .choice(), .oeffentlich, "Eine Wahl.", en: "A choice."),
    Field("zeit", \.zeit, .schedule, .oeffentlich, "Eine Zeit.", en: "A schedule."),
    Field("alter", \.alter, .ageRange, .oeffentlich, "Ein Alter.", en: "An age."),
    Field("turnus", \.turnus, .cycle, .oeffentlich, "Ein Turnus.", en: "A cycle."),
    Field("email", \.email, .email, .oeffentlich, "Eine Adresse.", en: "An address."),
    Field("web", \.web, .webAddress, .oeffentlich, "Eine Internetadresse.", en: "A web address."),
    Field("telefon", \.telefon, .telephone, .oeffentlich, "Eine Nummer.", en: "A number."),
    Field(
      "ags", \.ags, .digits(8, name: "Gemeindeschlüssel", example: "12069304"), .oeffentlich, "Ein Schlüssel.",
      en: "A key."),
    Field("sicht", \.sicht, Codec<Bool>.visibility, .oeffentlich, "Wer es sieht.", en: "Who sees it."),
    Field("ort", \.ort, .reference(), .oeffentlich, "Eine Gemeinde.", en: "A Gemeinde."),
    Field("gebiet", \.gebiet, .anyReference(Kind.territories), .intern, "Ein Gebiet.", en: "An area."),
    Field("liste", \.liste, .list(.text(max: 10)), .oeffentlich, "Eine Liste.", en: "A list."),
    Field(
      "wenige", \.wenige, .list(.integer(0...9), count: 2...3), .oeffentlich, "Zwei oder drei.", en: "Two or three."),
    Field("teil", \.teil, .group("teil"), .oeffentlich, "Ein Teil.", en: "A part."),
    Field("teile", \.teile, .list(.group("teile")), .oeffentlich, "Teile.", en: "Parts."),
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
  for finding in found { expectBothLanguages(finding, sourceLocation: sourceLocation) }
  return found
}

/// Every sentence of a finding stands in German and in English, in the form that each language has.
func expectBothLanguages(_ finding: Diagnostic, sourceLocation: SourceLocation = #_sourceLocation) {
  for message in [finding.summary, finding.help] + finding.notes.map(\.text) + finding.solutions.map(\.summary) {
    #expect(message.english != message.german, sourceLocation: sourceLocation)
    #expect(
      !message.english.isEmpty && !message.english.contains("„"), "\(message.english)", sourceLocation: sourceLocation)
    #expect(!message.german.contains("”"), "\(message.german)", sourceLocation: sourceLocation)
  }
  for language in Language.allCases {
    #expect(!finding.summary.text(in: language).hasSuffix("."), sourceLocation: sourceLocation)
    #expect(".?)".contains(finding.help.text(in: language).suffix(1)), sourceLocation: sourceLocation)
  }
}

func decoded(_ yaml: String, _ sourceLocation: SourceLocation) throws -> (Probe, Decoding) {
  let sources = Sample(["portal.yaml": yaml]).sources
  #expect(sources.diagnostics.map(\.summary.german) == [], sourceLocation: sourceLocation)
  let record = try #require(sources.records.first, sourceLocation: sourceLocation)
  var probe = Probe()
  var decoding = Decoding(expectsInternalFields: true)
  decoding.ownerIsPublic = true
  decoding.fill(&probe, from: record.fields, fields: Probe.fields, place: Message("der Probe", en: "the probe"))
  return (probe, decoding)
}
