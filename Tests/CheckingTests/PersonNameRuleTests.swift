import SampleContent
import Testing

@Suite struct PersonNameRuleTests {
  private func page(_ text: String) -> Sample { .district.writing(text, in: "seiten/start.md") }

  @Test(arguments: ["Frau Krüger", "Anna Seidel", "Dr. Weber", "Familie Müller", "Leon M"])
  func aName(_ name: String) throws {
    let found = try expect(page("Hier hilft ▶\(name). Gern."), finds: .personName)
    #expect(found.first?.summary.german == "„\(name)“ sieht aus wie der Name einer Person")
  }

  @Test(arguments: ["Frau Holle", "die Albert-Einstein-Schule", "die Kita Käthe Kollwitz", "die Diakonie Potsdam"])
  func namesOfThings(_ name: String) throws { try expect(page("Hier hilft \(name).")) }

  @Test func theSecondOfTwoPlacesIsMeant() throws {
    try expect(page("Die Kita Anna Seidel und ▶Anna Seidel."), finds: .personName)
  }

  @Test func overTwoLinesAndInATable() throws {
    try expect(page("Es hilft ▶Anna\nSeidel gern."), finds: .personName)
    try expect(page("| Ort | Wer |\n| --- | --- |\n| Adorf | ▶Frau Krüger |"), finds: .personName)
    try expect(page("> - Es hilft **▶Anna** Seidel."), finds: .personName)
  }

  @Test func fieldsOfText() throws {
    try expect(
      Sample.district.adding("verantwortlich: ▶Anna Seidel\nkurz: Es hilft ▶Frau Krüger.", to: "seiten/start.md"),
      finds: .personName, .personName)
    try expect(
      Sample.district.adding("text: >\n  Es hilft\n  ▶Anna Seidel.", to: "traeger/verein.yaml"), finds: .personName)
  }

  @Test func cellsOfATable() throws {
    let sample = Sample.district.with(
      "kennzahlen/mehr.csv",
      "gebiet,kennzahl,jahr,wert,status,quelle,stand,hinweis\ngemeinde:adorf,menschen,2020,100,,amt,2020,gezählt von ▶Frau Krüger\n"
    )
    let found = try expect(sample, finds: .personName)
    #expect(found.first?.position.cell?.header == "hinweis")
  }

  @Test func picturesAndFiles() throws {
    let sample = Sample.district.with("seiten/anna-seidel.md", "---\ntitel: Wir\n---\nGuten Tag.\n")
    try expect(sample, elsewhere: ["SR0634 seiten/anna-seidel.md"])
  }

  /// Authors of sources, and streets.
  @Test func fieldsMadeForNames() throws {
    try expect(
      Sample.district.replacing("titel: Amtliche Angabe", with: "titel: Anna Seidel über Adorf", in: "quellen.yaml")
        .adding("kontakt: {adresse: {strasse: Anna Seidel Ufer 3}}", to: "traeger/verein.yaml"))
  }

  @Test func whatIsInternalMayNamePeople() throws {
    try expect(
      Sample.district.adding("notiz: Anna Seidel fragen", to: "seiten/start.md")
        .writing("Anna Seidel fragen.", in: "handbuch/rolle.md")
        .writing("> [!INTERN]\n> Anna Seidel fragen.", in: "seiten/start.md"))
  }

  /// Whoever holds an office, with or without the first name; nobody else of the same name.
  @Test func whoIsReleased() throws {
    let release = "freigaben: [{angabe: Marko Köhler, grund: Landrat}]"
    try expect(
      page("Landrat Köhler, Herr Köhler und Marko Köhler.").adding(release, to: "portal.yaml"))
    try expect(page("Auch ▶Anna Köhler.").adding(release, to: "portal.yaml"), finds: .personName)
  }
}
