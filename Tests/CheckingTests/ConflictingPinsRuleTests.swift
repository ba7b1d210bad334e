import SampleContent
import Testing

@Suite struct ConflictingPinsRuleTests {
  private func pinned(_ key: String, _ cell: String, in sample: Sample = .district) -> Sample {
    sample.replacing(
      "koordinaten: {breite: 52.4, laenge: 13.2}",
      with: "koordinaten: {breite: 52.4, laenge: 13.2}\nrasterfeld: \(cell)", in: "gemeinden/\(key).md")
  }

  @Test func aCellHasOneOwner() throws {
    let sample = pinned("bdorf", "▶{zeile: 1, spalte: 2}", in: pinned("adorf", "{zeile: 1, spalte: 2}"))
    let found = try expect(sample, finds: .conflictingPins)
    #expect(
      found.first?.summary.german == "„Bdorf“ soll in Zeile 1, Spalte 2 stehen, aber da steht schon „Adorf“")
    #expect(found.first?.notes.map(\.position.file) == ["gemeinden/adorf.md"])
    #expect(found.first?.severity == .error)
  }

  @Test func eachOfThreeIsNamed() throws {
    var sample = pinned("adorf", "{zeile: 1, spalte: 1}")
    for key in ["bdorf", "cdorf"] { sample = pinned(key, "▶{zeile: 1, spalte: 1}", in: sample) }
    try expect(sample, finds: .conflictingPins, .conflictingPins)
  }

  @Test func otherCellsAreFine() throws {
    try expect(pinned("bdorf", "{zeile: 1, spalte: 2}", in: pinned("adorf", "{zeile: 2, spalte: 1}")))
  }

  /// Two maps: a Gemeinde and a Sozialraum never meet.
  @Test func levelsHaveMapsOfTheirOwn() throws {
    let sample = pinned("adorf", "{zeile: 1, spalte: 1}")
      .replacing(
        "planregion: region", with: "planregion: region\nrasterfeld: {zeile: 1, spalte: 1}", in: "sozialraeume/nord.md")
    try expect(sample)
  }

  @Test func farOutside() throws {
    let found = try expect(pinned("adorf", "▶{zeile: 40, spalte: 1}"), finds: .conflictingPins)
    #expect(found.first?.summary.german == "Zeile 40, Spalte 1 liegt weit außerhalb der Karte")
  }

  @Test func aCellThatCannotBeReadIsReportedOnce() throws {
    try expect(pinned("adorf", "{zeile: ▶oben, spalte: 1}"), finds: .badInteger)
  }
}
