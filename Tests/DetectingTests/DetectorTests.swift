import Detecting
import Testing

@Suite struct DetectorTests {
  private let detector = PersonalDataDetector(places: ["Adorf", "Bad Bdorf", "Cdorf (Havel)"])

  private func found(_ text: String) -> [String] {
    detector.detections(in: text).map {
      "\($0.kind.rawValue) \(String(decoding: Array(text.utf8)[$0.range], as: UTF8.self))"
    }
  }

  @Test func rangesAreThoseOfTheWords() {
    #expect(
      found("Für Öl: Frau Öztürk, öl@x.de, anna.seidel@example.org, 0170 1234567.")
        == ["name Frau Öztürk", "mailbox anna.seidel@example.org", "mobileNumber 0170 1234567"])
  }

  @Test func theCoreOfANameIsWithoutTitles() throws {
    let text = "Es spricht Frau Dr. Anna Seidel."
    let name = try #require(detector.detections(in: text).first)
    #expect(String(decoding: Array(text.utf8)[name.core], as: UTF8.self) == "Anna Seidel")
  }

  @Test func placesOfSeveralWords() {
    #expect(found("Drei Familien aus Bdorf.") == ["smallCount Drei Familien"])
    #expect(found("Drei Familien aus Cdorf.") == ["smallCount Drei Familien"])
    #expect(found("Drei Familien im Bad.") == [])
  }

  @Test(arguments: [
    "", " ", "@", "@@", ".@.", "a@", "@b.de", "0", "+", "+4", "(0", "*", "geb.", "geboren am", "Frau", "Frau ", "Dr.",
    "Dr. ", "zwei", "2 ", "Anna", "Anna ", "Anna von", "Ä", "\u{C4}\u{308}", "„", "É-", "-É", "M. ", "1.", "KM",
    "Fall-Nr",
  ])
  func pieces(_ text: String) { #expect(found(text) == []) }

  /// Whatever stands in a file: no crash, and ranges inside the text.
  @Test func anything() {
    let parts = [
      "Anna", "Seidel", "Frau", "Dr", ".", " ", ",", "(", ")", "*", "@", "gmx.de", "0170", "+49", "geb", "2015",
      "3.4.2015", "zwei",
      "Kinder", "Adorf", "-", ":", "„", "“", "ß", "Ä", "🙂", "\u{301}", "é", "K", "von", "\n", "\t", "8", "Kita", "am",
      "Hausbesuch", "Anwesend",
      "\u{0}", "Ж", "中",
    ]
    var state: UInt64 = 7
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int((state >> 33) % UInt64(parts.count))]
      }
      let count = text.utf8.count
      for finding in detector.detections(in: text) + detector.detections(inFileName: text) {
        #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= count && !finding.range.isEmpty)
        #expect(finding.range.contains(finding.core.lowerBound) && finding.core.upperBound <= finding.range.upperBound)
        #expect(String(validating: Array(text.utf8)[finding.range], as: UTF8.self) != nil)
      }
    }
  }

  @Test(arguments: [
    ("anna-seidel", ["name"]), ("seidel-anna", ["name"]), ("protokoll-2026-03", ["caseNote"]),
    ("hilfeplan-anna-seidel", ["caseNote", "name"]), ("kita-regenbogen", []), ("rosa-luxemburg-schule", []),
    ("2026-06-13-familienfest-bad-belzig", []), ("frau-holle", []), ("amt-beetzsee", []),
  ])
  func namesOfFiles(_ name: String, _ kinds: [String]) {
    #expect(detector.detections(inFileName: name).map(\.kind.rawValue) == kinds)
  }
}
