import Detecting
import Testing

/// How much is found, and how much is found in vain, on sentences that were labelled before.
@Suite struct CorpusTests {
  /// Places of the district that the sentences speak of.
  static let places = [
    "Bad Belzig", "Beelitz", "Beetzsee", "Beetzseeheide", "Bensdorf", "Borkheide", "Borkwalde", "Brück", "Buckautal",
    "Görzke", "Golzow", "Gräben", "Groß Kreutz (Havel)", "Havelsee", "Kleinmachnow", "Kloster Lehnin", "Linthe",
    "Michendorf", "Mühlenfließ", "Niemegk", "Nuthetal", "Päwesin", "Paewesin", "Planebruch", "Planetal",
    "Rabenstein/Fläming",
    "Rosenau", "Roskow", "Schwielowsee", "Seddiner See", "Stahnsdorf", "Teltow", "Treuenbrietzen", "Wenzlow",
    "Werder (Havel)", "Wiesenburg/Mark", "Wollin", "Wusterwitz", "Ziesar",
  ]
  static let detector = PersonalDataDetector(places: places)

  @Test(arguments: ["tuning", "held-out"]) func precisionAndRecall(_ half: String) throws {
    let corpus = try LabelledCorpus(half)
    #expect(corpus.sentences.count >= 200)
    #expect(corpus.sentences.count { $0.spans.isEmpty } * 2 >= corpus.sentences.count)
    var lines = ["\(half): \(corpus.sentences.count) sentences"]
    for kind in PersonalDatum.allCases {
      let score = Score.of(kind, in: corpus, by: Self.detector)
      #expect(score.hits + score.misses.count >= 8, "\(kind)")
      #expect(score.precision >= 0.95, "\(half), \(kind): \(score.alarms)")
      #expect(score.recall >= 0.9, "\(half), \(kind): \(score.misses)")
      lines.append(
        "  \(kind.rawValue): precision \(percent(score.precision)), recall \(percent(score.recall))"
          + " (\(score.hits) found, \(score.misses.count) missed, \(score.alarms.count) false)")
    }
    print(lines.joined(separator: "\n"))
  }

  /// `96.6 %`
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
