import SampleContent
import Testing

@Suite struct ValueStatusRuleTests {
  private func row(_ cells: String) -> Sample { .district.with(rows: "gemeinde:adorf,menschen,2018,\(cells),amt,2019") }

  @Test func emptyIsNotZero() throws {
    let found = try expect(row("▶,"), finds: .valueMissing)
    #expect(found.first?.help.german.contains("in die Spalte „status“") == true)
    #expect(found.first?.help.german.contains("nicht-erhoben") == true)
  }

  @Test func aTableWithoutTheColumnNeedsIt() throws {
    let table = "gebiet,kennzahl,jahr,wert,quelle,stand\ngemeinde:adorf,menschen,2018,▶,amt,2019\n"
    let found = try expect(.district.with("kennzahlen/mehr.csv", table), finds: .valueMissing)
    #expect(found.first?.help.german.contains("legen Sie in der Tabelle eine Spalte „status“ an") == true)
  }

  @Test(arguments: ["null", "unter-halb", "geheim", "nicht-erhoben", "noch-nicht-faellig", "nicht-sinnvoll"])
  func aStatusMaySayWhyThereIsNoValue(_ status: String) throws { try expect(row(",\(status)")) }

  @Test(arguments: ["berichtet", "unsicher", "geschaetzt", "prognose"])
  func aStatusThatNeedsAValue(_ status: String) throws {
    try expect(row("5,\(status)"))
    try expect(row("▶,\(status)"), finds: .valueContradictsStatus)
  }

  @Test(arguments: ["geheim", "nicht-erhoben", "noch-nicht-faellig", "nicht-sinnvoll", "unter-halb"])
  func aStatusThatForbidsAValue(_ status: String) throws {
    let sample = row("▶5,\(status)")
    let found = try expect(sample, finds: .valueContradictsStatus)
    let solutions = try #require(found.first?.solutions)
    #expect(solutions.map(\.summary.german) == ["Den Wert löschen", "Den Status löschen"])
    #expect(solutions.allSatisfy { !$0.isCertain })
    for solution in solutions { try expect(sample.applying(solution)) }
  }

  @Test(arguments: ["5", "\"5,0\"", "-1"]) func nullIsZero(_ value: String) throws {
    let sample = row("▶\(value),null").replacing("minimum: 0", with: "minimum: -9", in: "vertrag/kennzahlen.yaml")
    let found = try expect(sample, finds: .valueContradictsStatus)
    let solutions = try #require(found.first?.solutions)
    #expect(solutions.map(\.summary.english) == ["Delete the status", "Change the value to 0"])
    for solution in solutions { try expect(sample.applying(solution)) }
  }

  @Test func nullMayShowItsZero() throws { try expect(row("0,null")) }

  @Test func aCellThatCannotBeReadIsOneFinding() throws {
    try expect(row("▶1.234,"), finds: .badDecimal)
    try expect(row(",▶gehein"), finds: .unknownChoice)
  }
}
