import SampleContent
import Testing

@testable import ContentModel

@Suite struct EmbedTests {
  private static let page = "seiten/start.md"

  private func embed(_ kind: String, _ parameters: String) -> Sample {
    Sample.district.writing("```\(kind)\n\(parameters)\n```", in: Self.page)
  }

  private func request(_ kind: String, _ parameters: String) throws -> EmbedRequest {
    var request: EmbedRequest?
    try embed(kind, parameters).record(Self.page).record.body?.forEachEmbed { embed, _, _ in request = embed.request }
    return try #require(request)
  }

  @Test(arguments: [
    ("kennzahl", "kennzahl: menschen\ngebiet: gemeinde:adorf\njahr: 2019"),
    ("tabelle", "kennzahl: menschen\nebene: sozialraum\nsortierung: wert"),
    ("karte", "kennzahl: dichte\nebene: gemeinde"),
    ("angebote", "gemeinde: adorf\nthema: begegnung\nhoechstens: 3"),
  ])
  func soundEmbeds(_ kind: String, _ parameters: String) throws { try expect(embed(kind, parameters)) }

  @Test func kennzahl() throws {
    guard case .kennzahl(let embed) = try request("kennzahl", "kennzahl: menschen\ngebiet: gemeinde:adorf\njahr: 2019")
    else { return #expect(Bool(false)) }
    #expect(embed.kennzahl.id == "menschen")
    #expect(embed.gebiet?.key == EntityKey(.gemeinde, "adorf"))
    #expect(embed.jahr == 2019)
  }

  @Test func tabelleIsSortedByNameUnlessSaidOtherwise() throws {
    guard case .tabelle(let embed) = try request("tabelle", "kennzahl: menschen\nebene: planregion") else {
      return #expect(Bool(false))
    }
    #expect(embed.ebene.kind == .planregion)
    #expect(embed.sortierung == .name)
    #expect(embed.jahr == nil)
  }

  @Test func angebote() throws {
    guard case .angebote(let embed) = try request("angebote", "sozialraum: nord\nhoechstens: 3") else {
      return #expect(Bool(false))
    }
    #expect(embed.sozialraum?.id == "nord")
    #expect(embed.hoechstens == 3)
    #expect(embed.gemeinde == nil)
  }

  @Test func faultyParameters() throws {
    try expect(
      embed("kennzahl", "kennzahl: menschen\ngebiet: ▶adorf\njahr: ▶neunzehn\n▶ebenen: x"), finds: .badReference,
      .badInteger,
      .unknownKey)
    try expect(embed("karte", "kennzahl: dichte\nebene: ▶landkreis"), finds: .unknownChoice)
  }

  @Test func missingParameter() throws { try expect(embed("tabelle", "▶kennzahl: menschen"), finds: .missingKey) }

  @Test func referencesOfAnEmbedAreFollowed() throws {
    try expect(embed("angebote", "thema: ▶bewegung"), finds: .danglingReference)
    try expect(embed("kennzahl", "kennzahl: ▶mensch\ngebiet: gemeinde:adorf"), finds: .danglingReference)
  }

  @Test func anEmbedInAnInternalPassageMayReferToSomethingInternal() throws {
    let sample = Sample.district.replacing(
      "titel: Begegnung", with: "titel: B, sichtbarkeit: intern", in: "vertrag/themen.yaml"
    )
    .adding("sichtbarkeit: intern", to: "angebote/adorf/treff.md")
    try expect(sample.writing("> [!INTERN]\n> ```angebote\n> thema: begegnung\n> ```", in: Self.page))
    try expect(
      sample.writing("> [!HINWEIS]\n> ```angebote\n> thema: ▶begegnung\n> ```", in: Self.page),
      finds: .publicRefersToInternal)
  }
}
