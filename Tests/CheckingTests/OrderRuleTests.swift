import SampleContent
import Testing

@Suite struct OrderRuleTests {
  @Test(arguments: [
    ("angebote/adorf/treff.md", "beginn: 2026-05-01\nende: ▶2026-04-30"), ("termine/fest.md", "bis: ▶2026-09-30"),
    ("termine/fest.md", "beginn: 10:00\nende: ▶10:00"),
    ("familienzentren/nord.md", "vertrag: {beginn: 2026-02-01, ende: ▶2026-01-31}"),
    ("familienzentren/nord.md", "foerderung: [{geber: Kreis, gueltig_ab: 2020, gueltig_bis: ▶2019}]"),
    ("handbuch/rolle.md", "geprueft: 2026-02-01\nnaechste_pruefung: ▶2026-01-01"),
    ("standards/offen.md", "geprueft: 2026-02-01\nnaechste_pruefung: ▶2026-01-01"),
    ("beschluesse/beitritt.md", "beratungsfolge: [{organ: A, datum: 2012-02-01}, {organ: B, datum: ▶2012-01-01}]"),
  ])
  func theEndLiesBeforeTheBeginning(_ path: String, _ lines: String) throws {
    try expect(.district.adding(lines, to: path), finds: .wrongOrder)
  }

  @Test(arguments: [
    ("angebote/adorf/treff.md", "beginn: 2026-05-01\nende: 2026-05-01"), ("termine/fest.md", "bis: 2026-10-01"),
    ("termine/fest.md", "beginn: 10:00\nende: 10:01"),
    ("termine/fest.md", "beginn: 20:00\nende: 02:00\nbis: 2026-10-02"),
    ("familienzentren/nord.md", "foerderung: [{geber: Kreis, gueltig_ab: 2020, gueltig_bis: 2020}]"),
    ("familienzentren/nord.md", "foerderung: [{geber: Kreis, gueltig_ab: 2020-12, gueltig_bis: 2020}]"),
    ("handbuch/rolle.md", "geprueft: 2026-02-01\nnaechste_pruefung: 2026-02-01"),
    (
      "beschluesse/beitritt.md",
      "beratungsfolge: [{organ: A, datum: 2012-02-01}, {organ: B}, {organ: C, datum: 2012-02-01}]"
    ),
  ])
  func theEndLiesBehindTheBeginning(_ path: String, _ lines: String) throws {
    try expect(.district.adding(lines, to: path))
  }
}
