import SampleContent
import Testing

@testable import ContentModel

@Suite struct KeyTests {
  @Test func unknownKeyHasASuggestion() throws {
    let found = try expectProbe("▶telefn: '03381 0000'", finds: .unknownKey)
    #expect(found.first?.summary.german == "Die Angabe „telefn“ gibt es in der Probe nicht")
    #expect(found.first?.help.german == "Meinten Sie „telefon“?")
  }

  @Test func unknownKeyWithoutASuggestionListsAll() throws {
    let found = try expectProbe("▶xyzxyzxyz: 1", finds: .unknownKey)
    #expect(found.first?.help.german.hasPrefix("Möglich sind: text, ganz,") == true)
  }

  @Test func keysAreCaseSensitive() throws {
    #expect(try expectProbe("▶Text: a", finds: .unknownKey).first?.help.german == "Meinten Sie „text“?")
  }

  @Test func missingKeyStandsAtItsGroup() throws {
    let found = try expectProbe("teil: ▶{wahl: gut}", finds: .missingKey)
    #expect(found.first?.summary.german == "In „teil“ fehlt „text“")
    #expect(found.first?.help.german.hasPrefix("Ein Text.") == true)
    #expect(found.first?.help.german.contains("Text, höchstens 10 Zeichen") == true)
  }

  @Test func severalMissingKeysAreOneFinding() throws {
    let sample = Sample.district.with("gemeinden/leer.md", "---\n---\n")
    let found = try sample.diagnostics().filter { $0.position.file == "gemeinden/leer.md" && $0.group == .fields }
    let missing = Gemeinde.fields.map(\.declaration).filter(\.isRequired).map(\.key)
    #expect(missing.count > 2)
    #expect(found.map(\.code) == [.missingKey])
    for key in missing {
      #expect(found.first?.summary.german.contains("„\(key)“") == true)
      #expect(found.first?.summary.english.contains("“\(key)”") == true)
      #expect(found.first?.help.german.contains("\(key) (") == true)
    }
  }

  @Test(arguments: ["", " ''", " '  '", " \"\\t\""])
  func emptyValueOfARequiredKey(_ value: String) throws {
    let found = try expectProbe("teil:\n  ▶text:\(value)\n  wahl: gut", finds: .missingKey)
    #expect(found.first?.summary.german == "„text“ ist in „teil“ leer")
  }

  @Test(arguments: ["", " ''", " ' '"])
  func emptyValue(_ value: String) throws {
    let found = try expectProbe("▶zahl:\(value)\nganz: 1", finds: .emptyValue)
    #expect(found.first?.severity == .warning)
  }

  @Test func oneFaultDoesNotHideAnother() throws {
    try expectProbe("ganz: ▶x\nzahl: ▶y\n▶zzzzzzzz: 1", finds: .badInteger, .badDecimal, .unknownKey)
  }

  @Test func aFaultyFieldKeepsItsDefaultAndTheRestIsRead() throws {
    let (probe, decoding) = try decoded("ganz: x\ntext: gut", #_sourceLocation)
    #expect(probe.ganz == nil)
    #expect(probe.text == "gut")
    #expect(decoding.diagnostics.count == 1)
  }
}
