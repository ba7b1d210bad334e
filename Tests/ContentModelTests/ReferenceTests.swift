import SampleContent
import Testing

@testable import ContentModel

@Suite struct ReferenceTests {
  @Test func bareID() throws { #expect(try probe("ort: teltow").ort?.key == EntityKey(.gemeinde, "teltow")) }

  @Test func kindAndIDOfTheSameKindMeanTheSame() throws {
    #expect(try probe("ort: gemeinde:teltow").ort?.id == "teltow")
  }

  @Test func anotherKind() throws {
    let found = try expectProbe("ort: ▶sozialraum:teltow", finds: .badReference)
    #expect(found.first?.summary.german == "„sozialraum:teltow“ passt hier nicht: erwartet wird Gemeinde")
  }

  @Test func anyKind() throws {
    #expect(try probe("gebiet: planregion:p1").gebiet?.key == EntityKey(.planregion, "p1"))
  }

  @Test(arguments: ["teltow", "gemeinde:"])
  func kindOrIDIsMissing(_ text: String) throws {
    let found = try expectProbe("gebiet: ▶'\(text)'", finds: .badReference)
    #expect(found.first?.summary.german == "Bei „\(text)“ fehlt, was es ist")
  }

  @Test func kindIsNotPossible() throws {
    let found = try expectProbe("gebiet: ▶gemeide:teltow", finds: .badReference)
    #expect(found.first?.help.german.hasPrefix("Meinten Sie „gemeinde“?") == true)
    try expectProbe("gebiet: ▶traeger:x", finds: .badReference)
  }

  @Test func everyReferenceIsFoundWithItsPlace() throws {
    let references = try decoded("ort: teltow\ngebiet: gemeinde:werder", #_sourceLocation).1.references
    #expect(references.map(\.target.description) == ["gemeinde:teltow", "gemeinde:werder"])
    #expect(references.map(\.position.description) == ["portal.yaml:1:6", "portal.yaml:2:9"])
  }

  @Test func aReferenceInAnInternalFieldIsInternal() throws {
    let references = try decoded("ort: teltow\ngebiet: gemeinde:werder\n", #_sourceLocation).1.references
    #expect(references.map(\.isPublic) == [true, false])
  }

  @Test func theFieldAfterAnInternalOneIsPublicAgain() throws {
    let references = try decoded("gebiet: gemeinde:werder\nort: teltow", #_sourceLocation).1.references
    #expect(references.map(\.isPublic) == [false, true])
  }

  @Test func referencesOfAnInternalRecordAreInternal() {
    let content = Sample.district.adding("sichtbarkeit: intern", to: "angebote/adorf/treff.md").content
    let own = content.references.filter { $0.owner == EntityKey(.angebot, "adorf/treff") }
    #expect(!own.isEmpty)
    #expect(own.allSatisfy { !$0.isPublic })
  }
}
