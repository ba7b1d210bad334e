import Diagnostics
import SampleContent
import TestSupport
import Testing
import Foundation
@Suite struct ZSampleTests {
  @Test func mine() throws {
    let base = repositoryFiles("Tests/Samples/base")
    for file in repositoryFiles("Tests/Samples/invalid") where file.path.hasSuffix(".txtar") {
      let sample = Txtar(String(decoding: file.bytes, as: UTF8.self))
      if sample["options"] != nil { continue }
      let content = sample.laid(over: base, where: { !$0.hasPrefix("theme/") && $0 != "expected" && $0 != "options" })
      let files = Dictionary(content.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { a, _ in a })
      let groups = ["SR03", "SR04", "SR05", "SR06"]
      let expected = (sample["expected"] ?? "").split(separator: "\n").map(String.init).filter { groups.contains(String($0.prefix(4))) }.sorted()
      let found = try Sample(files).diagnostics().map { "\($0.code.id) \($0.position)" }.filter { groups.contains(String($0.prefix(4))) }.sorted()
      #expect(found == expected, "\(file.path)")
    }
  }
}
