import Diagnostics
import SampleContent
import Testing

@testable import ContentModel

@Suite struct KarteEmbedTests {
  private static let page = "seiten/start.md"

  private func embed(_ parameters: String) -> Sample {
    Sample.district.writing("```karte\n\(parameters)\n```", in: Self.page)
  }

  private func request(_ parameters: String) throws -> KarteEmbed {
    var karte: KarteEmbed?
    try embed(parameters).record(Self.page).record.body?.forEachEmbed { embed, _, _ in
      if case .karte(let request) = embed.request { karte = request }
    }
    return try #require(karte)
  }

  @Test(arguments: [
    "kennzahl: dichte\nebene: gemeinde", "art: lage\nkennzahl: menschen\nebene: sozialraum\njahr: 2019",
    "art: rang\nkennzahl: dichte\nebene: gemeinde", "art: verlauf\nkennzahl: dichte\ngebiet: gemeinde:adorf",
    "art: vergleich\nkennzahl: dichte\ngebiet: sozialraum:nord\njahr: 2019",
    "art: beziehung\nwelche: gremien-institutionen", "art: beziehung\nwelche: sozialraeume-gremien",
    "art: beziehung\nwelche: zieldimensionen-sozialraeume",
  ])
  func sound(_ parameters: String) throws { try expect(embed(parameters)) }

  @Test func withoutArtItIsTheMap() throws {
    let karte = try request("kennzahl: dichte\nebene: sozialraum")
    #expect(karte.art == .lage)
    #expect(karte.ebene == .sozialraum)
    #expect(karte.kennzahl?.id == "dichte")
  }

  @Test func parametersAreRead() throws {
    let karte = try request("art: vergleich\nkennzahl: dichte\ngebiet: gemeinde:adorf\njahr: 2019")
    #expect(karte.art == .vergleich)
    #expect(karte.gebiet?.key == EntityKey(.gemeinde, "adorf"))
    #expect(karte.jahr == 2019)
    #expect(try request("art: beziehung\nwelche: sozialraeume-gremien").welche == .sozialraeumeGremien)
  }

  /// Every parameter is needed or possible somewhere, and none is both for one kind.
  @Test func declaredOnce() {
    let keys = Set(KarteEmbed.keys).subtracting(["art"])
    var used: Set<String> = []
    for art in KarteEmbed.Art.allCases {
      let (required, optional) = art.parameters
      #expect(Set(required).isDisjoint(with: optional))
      used.formUnion(required + optional)
    }
    #expect(used == keys)
  }

  @Test(arguments: [
    ("▶kennzahl: dichte", "In „karte“ fehlt „ebene“"),
    ("▶art: rang\nebene: gemeinde", "In „karte“ mit „art: rang“ fehlt „kennzahl“"),
    ("▶art: verlauf\nkennzahl: dichte", "In „karte“ mit „art: verlauf“ fehlt „gebiet“"),
    ("▶art: vergleich", "In „karte“ mit „art: vergleich“ fehlen „kennzahl“ und „gebiet“"),
    ("▶art: beziehung", "In „karte“ mit „art: beziehung“ fehlt „welche“"),
  ])
  func missing(_ parameters: String, _ summary: String) throws {
    let found = try expect(embed(parameters), finds: .missingKey)
    #expect(found.first?.summary.german == summary)
  }

  @Test func aParameterOfAnotherKind() throws {
    let found = try expect(
      embed("art: beziehung\nwelche: sozialraeume-gremien\n▶jahr: 2019\n▶kennzahl: dichte"), finds: .badEmbed, .badEmbed
    )
    #expect(found[0].summary.german == "„jahr“ hat bei „art: beziehung“ keine Bedeutung")
    #expect(found[0].summary.english == "“jahr” means nothing with “art: beziehung”")
    #expect(found[0].help.german.contains("„jahr“ gehört zu: lage, rang, vergleich."))
    #expect(found[1].help.english.contains("“kennzahl” belongs to: lage, rang, verlauf, vergleich."))
  }

  /// Whoever leaves `art` out learns what that means.
  @Test func aParameterOfAnotherKindWithoutArt() throws {
    let found = try expect(embed("kennzahl: dichte\nebene: gemeinde\n▶gebiet: gemeinde:adorf"), finds: .badEmbed)
    #expect(
      found.first?.help.german.hasPrefix("Ohne „art“ ist „lage“ gemeint. „gebiet“ gehört zu: verlauf, vergleich.")
        == true)
  }

  @Test func misspeltChoices() throws {
    let art = try expect(embed("art: ▶verlauff\nkennzahl: dichte\ngebiet: gemeinde:adorf"), finds: .unknownChoice)
    #expect(art.first?.help.german.hasPrefix("Meinten Sie „verlauf“?") == true)
    let welche = try expect(embed("art: beziehung\nwelche: ▶gremien-institution"), finds: .unknownChoice)
    #expect(welche.first?.help.german.hasPrefix("Meinten Sie „gremien-institutionen“?") == true)
  }

  /// Only what this kind can have is offered.
  @Test func unknownKeys() throws {
    let found = try expect(embed("art: beziehung\nwelche: sozialraeume-gremien\n▶farbe: rot"), finds: .unknownKey)
    #expect(found.first?.help.german == "Möglich sind: art, welche.")
    let near = try expect(embed("art: verlauf\nkennzahl: dichte\n▶gebit: gemeinde:adorf"), finds: .unknownKey)
    #expect(near.first?.help.german == "Meinten Sie „gebiet“?")
  }

  @Test func referencesAreFollowed() throws {
    try expect(embed("art: verlauf\nkennzahl: ▶dicht\ngebiet: gemeinde:adorf"), finds: .danglingReference)
    try expect(embed("art: vergleich\nkennzahl: dichte\ngebiet: ▶gemeinde:adorff"), finds: .danglingReference)
  }
}
