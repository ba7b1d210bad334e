import Testing

@testable import ContentModel

@Suite struct ListAndGroupTests {
  @Test func bothWaysToWriteAList() throws {
    #expect(try probe("liste: [a, b]").liste == ["a", "b"])
    #expect(try probe("liste:\n  - a\n  - b").liste == ["a", "b"])
    #expect(try probe("liste: []").liste == [])
  }

  @Test func aValueWhereAListIsExpected() throws { try expectProbe("liste: ▶a", finds: .wrongShape) }

  /// The help repeats the words of the file.
  @Test(arguments: [
    ("liste: a; b", "[a, b]"), ("liste: – a – b", "[a, b]"), ("liste: a", "[a]"), ("wenige: 1, 2", "[1, 2]"),
    ("wenige: 1;2", "[1, 2]"), ("liste: a, b", "[\"a, b\"]"),
  ]) func aListWithoutBrackets(_ text: String, _ list: String) throws {
    let found = try decoded(text, #_sourceLocation).1.diagnostics
    #expect(
      found.first?.help.german.contains("Schreiben Sie \(list) oder") == true, "\(found.first?.help.german ?? "")")
  }

  @Test func semicolonsBetweenEntries() throws {
    let found = try expectProbe("wenige: [▶1; 2, 3]", finds: .wrongShape, .itemCount)
    #expect(found.contains { $0.help.german == "Trennen Sie sie mit Kommas: [1, 2]." })
  }

  @Test func duplicate() throws {
    let found = try expectProbe("liste: [a, b, ▶a]", finds: .duplicateItem)
    #expect(found.first?.summary.german == "„a“ steht in dieser Liste schon")
  }

  @Test func emptyItem() throws { try expectProbe("liste:\n  - a\n  - ▶''\n  - ▶' '", finds: .emptyValue, .emptyValue) }

  @Test func tooFew() throws {
    let found = try expectProbe("wenige: ▶[1]", finds: .itemCount)
    #expect(found.first?.summary.german == "Die Liste hat 1 Eintrag, erwartet werden mindestens 2")
  }

  @Test func tooMany() throws { try expectProbe("wenige: ▶[1, 2, 3, 4]", finds: .itemCount) }

  @Test func faultyItemsDoNotHideGoodOnes() throws {
    try expectProbe("wenige: [1, ▶x, 2]", finds: .badInteger)
    #expect(try decoded("wenige: [1, x, 2]", #_sourceLocation).0.wenige == [1, 2])
  }

  @Test func group() throws {
    let probe = try probe("teil: {wahl: gut, text: a}")
    #expect(probe.teil?.wahl == .gut)
    #expect(probe.teil?.text == "a")
  }

  @Test func aValueWhereAGroupIsExpected() throws {
    let found = try expectProbe("teil: ▶a", finds: .wrongShape)
    #expect(found.first?.summary.german == "In „teil“ werden Angaben der Form „schlüssel: wert“ erwartet")
    #expect(try decoded("teil: a", #_sourceLocation).0.teil == nil)
  }

  @Test func groupsInAList() throws {
    #expect(try probe("teile:\n  - text: a\n  - text: a").teile.map(\.text) == ["a", "a"])
    try expectProbe("teile:\n  - ▶wahl: gut\n  - ▶text: ''\n  - ▶x", finds: .missingKey, .missingKey, .wrongShape)
  }

  @Test func unknownKeyInAGroup() throws { try expectProbe("teil: {text: a, ▶txet: b}", finds: .unknownKey) }
}
