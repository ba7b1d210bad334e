import ContentModel
import SampleContent
import Testing

/// Every other test changes one thing in the sample; so the sample itself must be without findings.
@Suite struct DistrictTests {
  @Test func nothingIsFoundInTheSample() throws { try expect(.district) }

  @Test func theSampleHasARecordOfEveryKind() {
    let kinds = Set(Sample.district.records.map(\.key.kind))
    #expect(Kind.allCases.filter { !kinds.contains($0) } == [])
  }
}
