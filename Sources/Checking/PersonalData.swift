import ContentModel
import Detecting
import Diagnostics
import Editions
import Portal
import Reading

/// Personal data in a public text, with its place.
struct PersonalFinding {
  var datum: PersonalDatum
  var position: SourcePosition
  /// As it stands in the text, on one line and not too long for a message.
  var words: String
}

/// All personal data that the public edition would show, looked for once for all rules.
struct PersonalData: Sendable {
  private var findings: [PersonalDatum: [PersonalFinding]] = [:]
  private let releases: [Release]

  /// - Parameter records: as the cut leaves them for the public edition.
  /// Complexity: O(size of the records); each finding costs a walk through some of its file.
  init(in records: [IdentifiedRecord], _ input: CheckInput) {
    let detector = PersonalDataDetector(places: Self.places(in: input.portal))
    let declared = input.portal.key.map { input.portal.settings.freigaben.revealed(by: $0) } ?? []
    releases = declared.filter { $0.bis.map { input.portal.stand <= $0 } ?? true }.map { Release($0.angabe) }
    // A file with many findings is taken apart once.
    var lines: [String: SourceLines] = [:]
    for text in PublicTexts(records).texts {
      let found = text.form == .prose ? detector.detections(in: text.text) : detector.detections(inFileName: text.text)
      for detection in found {
        if detection.kind == .name, text.mayNamePersons { continue }
        if detection.kind == .caseNote, text.form == .id { continue }
        let words = Self.words(detection.range, of: text.text)
        let core = Self.words(detection.core, of: text.text)
        if releases.contains(where: { $0.allows(detection.kind, words, core) }) { continue }
        let file = text.pieces.first?.position.file ?? ""
        if lines[file] == nil { lines[file] = input.texts[file].map { SourceLines($0) } }
        let place = text.place(of: detection.range, in: lines[file])
        findings[detection.kind, default: []].append(
          PersonalFinding(datum: detection.kind, position: place, words: Self.short(words)))
      }
    }
  }

  /// In the order of the records.
  func findings(of datum: PersonalDatum) -> [PersonalFinding] { findings[datum] ?? [] }

  /// Whether somebody may be named in public.
  func mayName(_ person: String) -> Bool { releases.contains { $0.allows(.name, person, person) } }

  /// Small ones: whoever lives in the Landkreis is one of many.
  private static func places(in portal: Portal) -> [String] {
    portal.gemeinden.flatMap { [$0.titel] + $0.ortsteile } + portal.sozialraeume.map(\.titel)
  }

  private static func words(_ range: Range<Int>, of text: String) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    return text[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func short(_ words: String) -> String { words.count <= 60 ? words : words.prefix(59) + "…" }
}

/// Something that may be public (`portal.yaml` › `freigaben`).
private struct Release {
  private let text: String
  private let words: Set<Substring>

  init(_ text: String) {
    self.text = Self.plain(text)
    words = Set(text.split { $0.isWhitespace || $0 == "," })
  }

  func allows(_ datum: PersonalDatum, _ found: String, _ core: String) -> Bool {
    switch datum {
    // „Landrat Köhler“ is „Marko Köhler“; „Anna Köhler“ is somebody else.
    case .name: core.split { $0.isWhitespace || $0 == "," }.allSatisfy(words.contains)
    case .mobileNumber: Self.number(found) == Self.number(text)
    default: Self.plain(found) == text
    }
  }

  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// The digits behind the country and the zero.
  private static func number(_ text: String) -> String {
    var digits = text.filter(\.isNumber)[...]
    if digits.hasPrefix("0049") {
      digits = digits.dropFirst(4)
    } else if text.contains("+") {
      digits = digits.dropFirst(2)
    }
    return String(digits.drop { $0 == "0" })
  }
}

extension PublicText {
  /// Where a range of the text stands in its file; the piece as a whole where the file writes it otherwise.
  ///
  /// Complexity: O(length of the piece and of the next 400 lines).
  func place(of range: Range<Int>, in lines: SourceLines?) -> SourcePosition {
    guard let piece = piece(at: range.lowerBound) else { return SourcePosition(file: "") }
    guard piece.position.line > 0, let lines else { return piece.position }
    let bytes = Array(text.utf8)
    let wanted = Array(bytes[range])
    // The same words may stand before, and be meant otherwise there.
    let before = bytes[piece.start..<range.lowerBound].ranges(of: wanted).count
    return lines.place(of: wanted, after: before, from: piece.position) ?? piece.position
  }
}
