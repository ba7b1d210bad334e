import SampleContent
import Testing

@Suite struct ValueRuleTests {
  private func rows(_ lines: String) -> Sample { .district.adding(lines, to: "kennzahlen/werte.csv") }

  @Test func aSecondValueForTheSame() throws {
    let found = try expect(rows("▶gemeinde:adorf,menschen,2019,100,,amt,2019"), finds: .duplicateValue)
    #expect(found.first?.notes.map(\.position.description) == ["kennzahlen/werte.csv:2:1"])
    #expect(found.first?.position.cell?.row == 8)
  }

  @Test func anotherYearIsAnotherValue() throws { try expect(rows("gemeinde:adorf,menschen,2018,100,,amt,2019")) }

  @Test func emptyIsNotZero() throws {
    try expect(rows("gemeinde:adorf,menschen,2018,▶,,amt,2019"), finds: .valueMissing)
  }

  @Test(arguments: ["null", "unter-halb", "geheim", "nicht-erhoben", "noch-nicht-faellig", "nicht-sinnvoll"])
  func aStatusMaySayWhyThereIsNoValue(_ status: String) throws {
    try expect(rows("gemeinde:adorf,menschen,2018,,\(status),amt,2019"))
  }

  @Test(arguments: ["berichtet", "unsicher", "geschaetzt", "prognose"])
  func aStatusThatNeedsAValue(_ status: String) throws {
    try expect(rows("gemeinde:adorf,menschen,2018,5,\(status),amt,2019"))
    try expect(rows("gemeinde:adorf,menschen,2018,▶,\(status),amt,2019"), finds: .valueContradictsStatus)
  }

  @Test(arguments: ["geheim", "nicht-erhoben", "noch-nicht-faellig", "nicht-sinnvoll", "unter-halb", "null"])
  func aStatusThatForbidsAValue(_ status: String) throws {
    try expect(rows("gemeinde:adorf,menschen,2018,▶5,\(status),amt,2019"), finds: .valueContradictsStatus)
  }

  @Test func nullMayShowItsZero() throws { try expect(rows("gemeinde:adorf,menschen,2018,0,null,amt,2019")) }

  @Test func aLevelThatTheIndicatorDoesNotHave() throws {
    let sample = rows("▶landkreis:kreis,wege,2019,5,,amt,2019").adding(
      "- {id: wege, titel: Wege, definition: w, einheit: Kilometer, art: anzahl, additiv: nein, ebenen: [gemeinde]}",
      to: "vertrag/kennzahlen.yaml")
    let found = try expect(sample, finds: .wrongLevel)
    #expect(found.first?.summary.german == "„Wege“ gibt es nicht auf der Ebene Landkreis")
  }

  @Test func bounds() throws {
    try expect(rows("gemeinde:adorf,menschen,2018,▶-1,,amt,2019"), finds: .valueOutOfBounds)
    try expect(
      rows("gemeinde:adorf,menschen,2018,▶301,,amt,2019\ngemeinde:adorf,menschen,2017,300,,amt,2019")
        .replacing("minimum: 0", with: "minimum: 0\n  maximum: 300", in: "vertrag/kennzahlen.yaml"),
      finds: .valueOutOfBounds)
  }

  /// A cell that cannot be read is one finding, not two.
  @Test func noSecondFindingForACellThatCannotBeRead() throws {
    try expect(rows("gemeinde:adorf,menschen,2018,▶1.234,,amt,2019"), finds: .badDecimal)
    try expect(rows("gemeinde:adorf,menschen,2018,,▶gehein,amt,2019"), finds: .unknownChoice)
    try expect(
      rows("gemeinde:adorf,menschen,▶x,1,,amt,2019\ngemeinde:adorf,menschen,▶y,1,,amt,2019"), finds: .badInteger,
      .badInteger)
    try expect(
      rows("gemeinde:adorf,▶,2018,1,,amt,2019\ngemeinde:adorf,▶,2018,1,,amt,2019"), finds: .missingKey, .missingKey)
  }
}

@Suite struct TotalRuleTests {
  private func rows(_ lines: String) -> Sample { .district.adding(lines, to: "kennzahlen/werte.csv") }

  @Test func aTotalThatDiffers() throws {
    let found = try expect(rows("sozialraum:nord,menschen,2019,▶151,,amt,2019"), finds: .totalDiffers)
    let words = (found.first?.summary.german ?? "").split { !$0.isNumber }
    #expect(["151", "150"].allSatisfy { words.contains($0) })
  }

  @Test func aTotalThatAgrees() throws { try expect(rows("sozialraum:nord,menschen,2019,150,,amt,2019")) }

  @Test func whereAPartIsMissingNothingCanBeSaid() throws {
    try expect(rows("gemeinde:adorf,menschen,2018,100,,amt,2019\nsozialraum:nord,menschen,2018,105,,amt,2019"))
  }

  @Test func somePartsAloneAreMoreThanTheWhole() throws {
    let found = try expect(
      rows("gemeinde:adorf,menschen,2018,100,,amt,2019\nsozialraum:nord,menschen,2018,▶5,,amt,2019"),
      finds: .totalDiffers)
    #expect(found.first?.summary.german.contains("in 1 von 2 Teilen") == true)
  }

  @Test(arguments: ["\"12,652\"", "2.5"]) func aCountIsAWholeNumber(_ value: String) throws {
    let found = try expect(rows("gemeinde:adorf,menschen,2018,▶\(value),,amt,2018"), finds: .fractionalCount)
    #expect(found.first?.help.german.contains(value.filter(\.isNumber)) == true)
  }

  @Test func theStandIsNotBeforeTheYear() throws {
    try expect(rows("gemeinde:adorf,menschen,2018,1,,amt,▶2017-12"), finds: .wrongOrder)
    try expect(rows("gemeinde:adorf,menschen,2018,1,,amt,um 2017"))
    try expect(rows("gemeinde:adorf,menschen,2018,1,geschaetzt,amt,2017"))
  }

  @Test func aWrongTotalIsOneFindingAlsoForTheLevelsAbove() throws {
    try expect(
      rows("sozialraum:nord,menschen,2019,▶151,,amt,2019\nplanregion:region,menschen,2019,401,,amt,2019"),
      finds: .totalDiffers)
  }

  @Test func onlyWhatIsAdditive() throws { try expect(rows("sozialraum:nord,dichte,2019,5,,amt,2019")) }
}

@Suite struct FutureDateRuleTests {
  @Test func aYearInTheFuture() throws {
    let sample = Sample.district.adding("gemeinde:adorf,menschen,▶2027,1,,amt,2019", to: "kennzahlen/werte.csv")
    #expect(try expect(sample, finds: .futureDate).first?.severity == .warning)
  }

  @Test(arguments: ["1,prognose", ",noch-nicht-faellig"])
  func aForecastMayBeInTheFuture(_ cells: String) throws {
    try expect(.district.adding("gemeinde:adorf,menschen,2027,\(cells),amt,2019", to: "kennzahlen/werte.csv"))
  }

  @Test(arguments: ["geprueft", "stand"])
  func aDayInTheFuture(_ key: String) throws {
    try expect(.district.adding("\(key): ▶2026-09-02", to: "gemeinden/adorf.md"), finds: .futureDate)
    try expect(.district.adding("\(key): 2026-09-01", to: "gemeinden/adorf.md"))
  }

  @Test func theNextReviewMayBeInTheFuture() throws {
    try expect(.district.adding("naechste_pruefung: 2027-09-02", to: "gemeinden/adorf.md"))
  }
}

@Suite struct FormulaCycleRuleTests {
  @Test func aQuotientOfItself() throws {
    try expect(
      .district.replacing("formel: menschen", with: "formel: ▶dichte", in: "vertrag/kennzahlen.yaml"),
      finds: .formulaCycle)
  }

  @Test func aCycleOfTwoAndWhatIsMadeOfIt() throws {
    let other =
      "  - {id: %, titel: T, definition: d, einheit: e, art: anteil, additiv: nein, ebenen: [gemeinde], formel: "
    let lines = ["a", "b", "c"].map { other.dropFirst(2).replacing("%", with: $0) }
    try expect(
      .district.adding("\(lines[0])▶b}\n\(lines[1])▶a}\n\(lines[2])a}", to: "vertrag/kennzahlen.yaml"),
      finds: .formulaCycle,
      .formulaCycle)
  }
}
