import Testing

@testable import Diagnostics

struct NearMissTests {
  private let fields = [
    "gebiet", "gemeinde", "gremium", "sozialraum", "standards", "themen", "titel", "traeger", "ziele",
  ]

  @Test(arguments: [
    ("geminde", "gemeinde"), ("Gemeinde", "gemeinde"), ("gmeeinde", "gemeinde"), ("gemeinden", "gemeinde"),
    ("Träger", "traeger"), ("TRAEGER", "traeger"), ("trager", "traeger"), ("tietl", "titel"), ("ziel", "ziele"),
    ("sozial", "sozialraum"), ("standards-der-arbeit", "standards"),
  ])
  func findsWhatWasMeant(_ word: String, _ meant: String) {
    #expect(NearMiss.suggestions(for: word, in: fields).first == meant)
  }

  @Test(arguments: ["", "xyz", "oeffnungszeiten", "zi"])
  func findsNothingWhereNothingIsNear(_ word: String) {
    #expect(NearMiss.suggestions(for: word, in: fields).isEmpty)
    #expect(NearMiss.question(for: word, in: fields) == nil)
  }

  @Test func umlautsCountAsWrittenOut() {
    #expect(NearMiss.suggestions(for: "größe", in: ["groesse"]) == ["groesse"])
    #expect(NearMiss.suggestions(for: "muehlenfliess", in: ["mühlenfließ"]) == ["mühlenfließ"])
  }

  @Test func decomposedUmlautsAreNear() {
    #expect(NearMiss.suggestions(for: "tra\u{308}ger", in: fields).first == "traeger")
  }

  @Test func tiesFollowTheAlphabetAndNotTheOrderGiven() {
    let candidates = ["bot", "hot", "rot", "tot"]
    for count in 0..<4 {
      let turned = Array(candidates[count...] + candidates[..<count])
      #expect(NearMiss.suggestions(for: "lot", in: turned) == ["bot", "hot", "rot"])
    }
  }

  @Test func nearestComesFirst() {
    #expect(
      NearMiss.suggestions(for: "beratung", in: ["beratungsstelle", "bratunge", "beratuung"])
        == ["beratuung", "bratunge", "beratungsstelle"])
  }

  @Test func limitHolds() {
    let candidates = ["rot", "bot", "hot", "tot"]
    #expect(NearMiss.suggestions(for: "lot", in: candidates, limit: 1) == ["bot"])
    #expect(NearMiss.suggestions(for: "lot", in: candidates, limit: 9).count == 4)
    #expect(NearMiss.suggestions(for: "lot", in: candidates, limit: 0).isEmpty)
    #expect(NearMiss.suggestions(for: "lot", in: candidates, limit: -1).isEmpty)
  }

  @Test func wordItselfAndDoublesAreNoSuggestions() {
    #expect(NearMiss.suggestions(for: "titel", in: ["titel", "titell", "titell"]) == ["titell"])
  }

  @Test func aWholeWordIsNeverReplaced() {
    #expect(NearMiss.suggestions(for: "x", in: ["a", "b", "ab"]).isEmpty)
    #expect(NearMiss.suggestions(for: "xe", in: ["de", "pl"]) == ["de"])
  }

  @Test func veryLongWordsAreNotCompared() {
    let long = String(repeating: "a", count: 81)
    #expect(NearMiss.suggestions(for: long, in: [long + "b"]).isEmpty)
    #expect(NearMiss.suggestions(for: "aaaa", in: [long]) == [long])
  }

  @Test func questionNamesOneTwoAndThree() {
    #expect(NearMiss.question(for: "lot", in: ["bot"])?.german == "Meinten Sie „bot“?")
    #expect(NearMiss.question(for: "lot", in: ["rot", "bot"])?.german == "Meinten Sie „bot“ oder „rot“?")
    #expect(NearMiss.question(for: "lot", in: ["rot", "bot", "hot"])?.german == "Meinten Sie „bot“, „hot“ oder „rot“?")
  }

  // MARK: Prepared words

  /// All short words of two letters: every answer of the short way is that of the long one.
  @Test func theBoundedDistanceIsTheDistance() {
    var words: [[Unicode.Scalar]] = [[]]
    for length in 1...5 { words += words.filter { $0.count == length - 1 }.flatMap { [$0 + ["a"], $0 + ["b"]] } }
    for left in words {
      for right in words {
        let full = plainDistance(left, right)
        let found = (0...5).map { NearMiss.editDistance(left, right, atMost: $0) }
        #expect(found == (0...5).map { full <= $0 ? full : nil }, "\(left) \(right)")
      }
    }
  }

  /// As the definition has it, without anything to make it fast.
  private func plainDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var rows = (0...left.count).map { i in (0...right.count).map { j in i == 0 ? j : j == 0 ? i : 0 } }
    for i in 0..<left.count {
      for j in 0..<right.count {
        var best = min(rows[i][j + 1] + 1, rows[i + 1][j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        rows[i + 1][j + 1] = best
      }
    }
    return rows[left.count][right.count]
  }

  @Test func preparedWordsAnswerTheSame() {
    let words = NearWords(fields)
    for word in ["geminde", "Träger", "sozial", "xyz", "", "titel", "ziel"] {
      let answer = words.answer(to: word)
      #expect(answer.suggestions() == NearMiss.suggestions(for: word, in: fields))
      #expect(answer.question == NearMiss.question(for: word, in: fields))
      #expect(answer.nearest == NearMiss.nearest(to: word, in: fields))
    }
  }
}
