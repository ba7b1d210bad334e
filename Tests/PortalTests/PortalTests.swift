import ContentModel
import Diagnostics
import Editions
import Portal
import SampleContent
import TestSupport
import Testing

@Suite struct SortingTests {
  @Test(arguments: [
    ["Abend", "Ärger", "Arzt"], ["Straße", "Strasser", "Strauß"], ["Müller", "Muße", "Mutter"], ["a", "B", "c"],
    ["Öl", "Ort", "Ost"],
    ["Amt Brück", "Amt Niemegk", "Amtsblatt"], ["Groß Kreutz", "Große Straße", "Großeltern"], ["", "a"],
  ])
  func germanOrder(_ words: [String]) {
    #expect(words.reversed().sorted { germanSortKey($0) < germanSortKey($1) } == words)
  }

  @Test func wordsThatDifferOnlyInUmlautsKeepAnOrder() {
    #expect(germanSortKey("Kuchen") != germanSortKey("Küchen"))
    #expect(germanSortKey("Kuchen") < germanSortKey("Küchen"))
  }

  @Test func listsAreInReadingOrder() throws {
    let sample = Sample.district.replacing("titel: Cdorf", with: "titel: Äcker", in: "gemeinden/cdorf.md")
      .adding("- {id: b, titel: Öffnung, text: x}\n- {id: c, titel: zuletzt, text: x}", to: "glossar.yaml")
    #expect(try sample.portal().gemeinden.map(\.titel) == ["Äcker", "Adorf", "Bdorf"])
    #expect(try sample.portal().glossar.map(\.titel) == ["Öffnung", "Reko", "zuletzt"])
  }

  @Test func datesDecideWhereThereAreDates() throws {
    let termin = Sample.district.files["termine/fest.md"] ?? ""
    let beschluss = Sample.district.files["beschluesse/beitritt.md"] ?? ""
    let sample = Sample.district
      .with("termine/a.md", termin.replacing("2026-10-01", with: "2026-12-01"))
      .with("termine/z.md", termin.replacing("2026-10-01", with: "2026-01-01"))
      .with("beschluesse/a.md", beschluss.replacing("2012-05-01", with: "2010-01-01"))
      .with("beschluesse/z.md", beschluss.replacing("datum: 2012-05-01\n", with: ""))
    #expect(try sample.portal().termine.map(\.id) == ["z", "fest", "a"])
    #expect(try sample.portal().beschluesse.map(\.id) == ["beitritt", "a", "z"])
  }

  @Test func numbersDecideWhereThereAreNumbers() throws {
    let region = Sample.district.files["planregionen/region.md"] ?? ""
    let sample = Sample.district.with(
      "planregionen/a.md", region.replacing("titel: Region", with: "titel: A").replacing("nummer: 1", with: "nummer: 2")
    )
    #expect(try sample.portal().planregionen.map(\.id) == ["region", "a"])
  }
}

@Suite struct RelationTests {
  @Test func whoBelongsToWhom() throws {
    let portal = try Sample.district.portal()
    let relations = portal.relations
    #expect(relations.gemeindenOfSozialraum["nord"]?.map(\.id) == ["adorf", "bdorf"])
    #expect(relations.sozialraeumeOfPlanregion["region"]?.map(\.id) == ["nord", "sued"])
    #expect(relations.angeboteOfGemeinde["adorf"]?.map(\.id) == ["adorf/treff"])
    #expect(relations.angeboteOfSozialraum["nord"]?.map(\.id) == ["adorf/treff"])
    #expect(relations.angeboteOfSozialraum["sued"] == nil)
    #expect(relations.familienzentrenOfTraeger["verein"]?.map(\.id) == ["nord"])
    #expect(relations.gremienOfInstitution["schule"]?.map(\.id) == ["team"])
    #expect(relations.gremienOfGebiet[nord]?.map(\.id) == ["team"])
    #expect(relations.termineOfGremium["team"]?.map(\.id) == ["fest"])
    #expect(relations.beschluesseAbout[nord]?.map(\.id) == ["beitritt"])
  }

  @Test func aDecisionAboutAPlaceTwiceIsListedOnce() throws {
    let sample = Sample.district.adding(
      "bezug: ['sozialraum:nord', 'planregion:region']", to: "beschluesse/beitritt.md")
    let relations = try sample.portal().relations
    #expect(relations.beschluesseAbout[nord]?.count == 1)
    #expect(relations.beschluesseAbout[region]?.count == 1)
  }

  @Test func aBorderHoldsForBothSides() throws {
    let neighbours = try Sample.district.portal().relations.neighbours
    #expect(neighbours[nord]?.map(\.gebiet.id) == ["sued"])
    #expect(neighbours[EntityKey(.sozialraum, "sued")]?.map(\.gebiet) == [nord])
    #expect(neighbours[EntityKey(.sozialraum, "sued")]?.map(\.sicherheit) == [.belegt])
  }

  @Test func neighboursAreInReadingOrder() throws {
    var sample = Sample.district
    let text = sample.files["sozialraeume/sued.md"] ?? ""
    for (id, titel) in [("a", "Zell"), ("b", "Ähren"), ("c", "Berg")] {
      sample = sample.with("sozialraeume/\(id).md", text.replacing("titel: Süd", with: "titel: \(titel)"))
        .adding("sozialraum:\(id),sozialraum:nord,belegt,amt", to: "nachbarschaften.csv")
    }
    #expect(try sample.portal().relations.neighbours[nord]?.map(\.gebiet.id) == ["b", "c", "sued", "a"])
  }

  @Test func aNeighbourThatDoesNotExistIsLeftOut() throws {
    let sample = Sample.district.adding("sozialraum:nord,sozialraum:fern,belegt,amt", to: "nachbarschaften.csv")
    #expect(try sample.portal().relations.neighbours[nord]?.count == 1)
    #expect(try sample.portal().relations.neighbours[EntityKey(.sozialraum, "fern")] == nil)
  }

  @Test func upAndDown() throws {
    let portal = try Sample.district.portal()
    #expect(portal.containers(of: adorf) == [nord, region, kreis])
    #expect(portal.containers(of: kreis) == [])
    #expect(portal.parts(of: nord) == [adorf, bdorf])
    #expect(portal.parts(of: kreis) == [region])
    #expect(portal.parts(of: adorf) == [])
    for kind in Kind.territories {
      for gebiet in portal.territories(of: kind) {
        for part in portal.parts(of: gebiet) { #expect(portal.containers(of: part).first == gebiet) }
      }
    }
  }

  @Test func aGemeindeWithoutSozialraumStillLiesInTheDistrict() throws {
    let sample = Sample.district.replacing("sozialraum: sued", with: "sozialraum: fern", in: "gemeinden/cdorf.md")
    #expect(try sample.portal().containers(of: EntityKey(.gemeinde, "cdorf")) == [kreis])
  }

  @Test func titlesOfEverythingThatCanBeLinkedTo() throws {
    let portal = try Sample.district.portal()
    for record in Sample.district.records where Kind.linkable.contains(record.key.kind) {
      #expect(portal.title(of: record.key) == record.record.fields["titel"]?.text)
    }
    #expect(portal.title(of: EntityKey(.gemeinde, "fern")) == nil)
  }

  @Test func whatIsCutHasNoTitle() throws {
    #expect(try Sample.district.portal(.oeffentlich).title(of: EntityKey(.handbuch, "rolle")) == nil)
    #expect(try Sample.district.portal().title(of: EntityKey(.handbuch, "rolle")) == "Rolle")
  }
}

@Suite struct PortalTests {
  @Test func theOrderOfRecordsDoesNotMatter() throws {
    var random = SeededGenerator(seed: 7)
    let stand = try #require(Sample.stand)
    let sample = Sample.district.bdorf("50,geschaetzt").adding(
      "gemeinde:adorf,menschen,2018,3,unsicher,amt,2018\nsozialraum:sued,menschen,2018,4,,amt,2017\nplanregion:region,flaeche,2018,9,,amt,2018",
      to: "kennzahlen/werte.csv")
    let records = sample.records
    let first = snapshot(resolve(cut(records, for: .intern), stand: stand).portal)
    #expect(first.count > 20)
    for _ in 0..<50 {
      let shuffled = cut(records.shuffled(using: &random), for: .intern)
      #expect(snapshot(resolve(shuffled, stand: stand).portal) == first)
    }
  }

  /// Figures, lists and relations, in words; places of rows in files are the same in any order.
  private func snapshot(_ portal: Portal) -> [String] {
    var lines: [String] = []
    for kind in Kind.territories {
      for gebiet in portal.territories(of: kind) {
        for kennzahl in ["menschen", "flaeche", "dichte"] {
          lines += portal.figures.series(kennzahl, gebiet).map { String(describing: $0) }
        }
      }
    }
    for kind in [Kind.gemeinde, .termin, .beschluss, .angebot, .glossar] {
      lines += portal.inventory(of: kind).map(\.id)
    }
    lines += portal.relations.gemeindenOfSozialraum.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.map(\.id))" }
    return lines
  }

  @Test func latestIsNeverAForecast() throws {
    let sample = Sample.district.adding("gemeinde:adorf,menschen,2040,9,prognose,amt,2019", to: "kennzahlen/werte.csv")
    let figures = try sample.portal().figures
    #expect(figures.latest("menschen", adorf)?.jahr == 2019)
    #expect(figures.series("menschen", adorf).map(\.jahr) == [2019, 2040])
    #expect(figures.years("menschen", of: [adorf, bdorf]) == [2019, 2040])
  }

  @Test func theFirstOfTwoRowsStands() throws {
    let sample = Sample.district.adding("gemeinde:adorf,menschen,2019,999,,amt,2019", to: "kennzahlen/werte.csv")
    #expect(try figure(sample, "menschen", adorf)?.value == 100)
  }

  @Test func anEmptyFolderIsAnEmptyPortal() throws {
    let portal = try Sample([:]).portal()
    #expect(portal.gemeinden.isEmpty)
    #expect(portal.settings.titel.isEmpty)
    #expect(portal.territories(of: .gemeinde) == [])
  }

  @Test func everyKindHasAnInventory() throws {
    let portal = try Sample.district.portal()
    for kind in Kind.allCases { #expect(!portal.inventory(of: kind).isEmpty, "\(kind)") }
  }
}
