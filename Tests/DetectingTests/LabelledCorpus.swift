import Detecting
import Foundation
import TestSupport

/// A sentence of the corpus: its text without marks, and what must be found in it.
struct LabelledSentence {
  var line: Int
  var text: String
  var spans: [(kind: PersonalDatum, range: Range<Int>)]
}

/// One half of the corpus of labelled sentences in `Tests/Samples/personal`.
struct LabelledCorpus {
  let sentences: [LabelledSentence]

  init(_ name: String) throws {
    let file = repositoryRoot.appending(path: "Tests/Samples/personal/\(name).txt")
    let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    sentences = lines.enumerated().filter { !$1.isEmpty && !$1.hasPrefix("#") }.map {
      Self.sentence(Array($1.utf8), line: $0 + 1)
    }
  }

  private static let kinds: [UInt8: PersonalDatum] = [
    UInt8(ascii: "m"): .mailbox, UInt8(ascii: "h"): .mobileNumber, UInt8(ascii: "g"): .dateOfBirth,
    UInt8(ascii: "n"): .name, UInt8(ascii: "z"): .smallCount, UInt8(ascii: "f"): .caseNote,
  ]

  /// `[n:Anna Seidel]`: a letter for the kind, a colon, the span.
  private static func sentence(_ line: [UInt8], line number: Int) -> LabelledSentence {
    var text: [UInt8] = []
    var spans: [(PersonalDatum, Range<Int>)] = []
    var open: (kind: PersonalDatum, start: Int)?
    var index = 0
    while index < line.count {
      if line[index] == UInt8(ascii: "["), index + 2 < line.count, line[index + 2] == UInt8(ascii: ":"),
        let kind = kinds[line[index + 1]]
      {
        open = (kind, text.count)
        index += 3
      } else if line[index] == UInt8(ascii: "]"), let span = open {
        spans.append((span.kind, span.start..<text.count))
        open = nil
        index += 1
      } else {
        text.append(line[index])
        index += 1
      }
    }
    return LabelledSentence(line: number, text: String(decoding: text, as: UTF8.self), spans: spans)
  }
}

/// What a detector does with a corpus, for one kind.
struct Score {
  var hits = 0
  /// Found, though nothing is there.
  var alarms: [String] = []
  /// There, and not found.
  var misses: [String] = []

  var precision: Double { hits + alarms.count == 0 ? 1 : Double(hits) / Double(hits + alarms.count) }
  var recall: Double { hits + misses.count == 0 ? 1 : Double(hits) / Double(hits + misses.count) }

  /// A span is hit by a finding of its kind that overlaps it.
  static func of(_ kind: PersonalDatum, in corpus: LabelledCorpus, by detector: PersonalDataDetector) -> Score {
    var score = Score()
    for sentence in corpus.sentences {
      let found = detector.detections(in: sentence.text).filter { $0.kind == kind }
      let spans = sentence.spans.filter { $0.kind == kind }
      for span in spans {
        if found.contains(where: { $0.range.overlaps(span.range) }) {
          score.hits += 1
        } else {
          score.misses.append("\(sentence.line): \(sentence.text)")
        }
      }
      for finding in found where !spans.contains(where: { $0.range.overlaps(finding.range) }) {
        let bytes = Array(sentence.text.utf8)[finding.range]
        score.alarms.append("\(sentence.line): \(String(decoding: bytes, as: UTF8.self)) | \(sentence.text)")
      }
    }
    return score
  }
}
