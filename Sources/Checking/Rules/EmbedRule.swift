import ContentModel
import Diagnostics
import Portal
import Reading

/// A block in a text asks for numbers that there can be: on a level on which its Kennzahl is measured, in a year
/// that has some, and beside something larger.
enum EmbedRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    // What could not be read may be the very numbers that are asked for.
    let knowsAllNumbers =
      !input.lost.touches(.wert) && !input.lost.touches(.kennzahl)
      && !input.faultyFiles.contains { $0.hasPrefix("kennzahlen/") || $0 == "vertrag/kennzahlen.yaml" }
    return input.records.flatMap { record in
      var findings: [Diagnostic] = []
      record.record.body?.forEachEmbed { embed, _, _ in
        guard let question = Question(embed, input.portal) else { return }
        // A block with a wrong level has no year either.
        if let fault = question.levelFault() ?? question.comparisonFault() {
          findings.append(fault)
        } else if knowsAllNumbers, let fault = question.yearFault() {
          findings.append(fault)
        }
      }
      return findings
    }
  }
}

/// What a block asks of a Kennzahl.
private struct Question {
  let portal: Portal
  let kennzahl: Kennzahl
  /// „ebene“ or „gebiet“.
  let key: String
  let place: SourcePosition
  let level: Kind
  /// Nil for all of the level.
  let gebiet: EntityKey?
  let jahr: Int?
  let placeOfYear: SourcePosition
  let isComparison: Bool

  /// Nil where the block asks for no numbers, or for something that cannot be read and is reported for that.
  init?(_ embed: Embed, _ portal: Portal) {
    var (reference, level, gebiet): (Ref<Kennzahl>?, Kind?, EntityKey?)
    var isComparison = false
    switch embed.request {
    case .kennzahl(let request): (reference, gebiet, jahr) = (request.kennzahl, request.gebiet?.key, request.jahr)
    case .tabelle(let request): (reference, level, jahr) = (request.kennzahl, request.ebene.kind, request.jahr)
    case .karte(let request):
      (reference, gebiet, jahr) = (request.kennzahl, request.gebiet?.key, request.jahr)
      level = request.art.has("ebene") ? request.ebene.kind : nil
      isComparison = request.art == .vergleich
    case .angebote: return nil
    }
    key = gebiet == nil ? "ebene" : "gebiet"
    guard let kennzahl = portal.kennzahlen[reference], let level = gebiet?.kind ?? level,
      let stated = embed.parameters[key], gebiet != nil || stated.text == level.rawValue
    else { return nil }
    if let gebiet, portal.title(of: gebiet) == nil { return nil }
    self.portal = portal
    self.kennzahl = kennzahl
    self.level = level
    self.gebiet = gebiet
    self.isComparison = isComparison
    place = stated.position
    placeOfYear = embed.parameters["jahr"]?.position ?? place
  }

  func levelFault() -> Diagnostic? {
    guard !kennzahl.isMeasured(at: level) else { return nil }
    let levels = kennzahl.ebenen.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .badEmbed, at: place, .notOnLevel(kennzahl, portal.singular(of: level)),
      help: Message(
        "Vorgesehen: \(levels). Ändern Sie „\(key)“, oder nehmen Sie eine andere Kennzahl.",
        en: "Intended are: \(levels). Change “\(key)”, or take another Kennzahl."))
  }

  /// Nothing is larger than the Landkreis.
  func comparisonFault() -> Diagnostic? {
    guard isComparison, let gebiet, portal.containers(of: gebiet).isEmpty else { return nil }
    let levels = [Kind.gemeinde, .sozialraum, .planregion].map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .badEmbed, at: place,
      Message(
        "Für „\(portal.title(of: gebiet) ?? gebiet.id)“ gibt es nichts Größeres zum Vergleichen",
        en: "There is nothing larger to compare “\(portal.title(of: gebiet) ?? gebiet.id)” with"),
      help: Message(
        "Nehmen Sie ein Gebiet, das in einem größeren liegt: \(levels). Oder schreiben Sie „art: verlauf“.",
        en: "Take an area that lies in a larger one: \(levels). Or write “art: verlauf”."))
  }

  func yearFault() -> Diagnostic? {
    guard let jahr else { return nil }
    let units = gebiet.map { [$0] } ?? portal.territories(of: level)
    let years = Set(units.flatMap { portal.figures.series(kennzahl.id, $0).filter(\.isReport).map(\.jahr) })
    guard !years.contains(jahr) else { return nil }
    let here =
      gebiet.flatMap { portal.title(of: $0) }.map { Message("in „\($0)“", en: "in “\($0)”") }
      ?? Message("auf der Ebene \(portal.singular(of: level))", en: "on the level \(portal.singular(of: level))")
    return Diagnostic(
      .badEmbed, at: placeOfYear,
      Message(
        "„\(kennzahl.titel)“ hat \(here.german) für \(jahr) keine Zahl",
        en: "“\(kennzahl.titel)” has no number \(here.english) for \(jahr)"),
      help: years.isEmpty
        ? Message(
          "Zahlen gibt es hier noch gar nicht. Tragen Sie welche ein, oder nehmen Sie eine andere Kennzahl.",
          en: "There are no numbers here at all yet. Enter some, or take another Kennzahl.")
        : Message("Zahlen gibt es für: ", en: "There are numbers for: ") + Message(years: years)
          + Message(
            ". Ohne „jahr“ steht dort das neueste Jahr.", en: ". Without “jahr”, the latest year stands there."))
  }
}

extension Message {
  /// Years in a row together: `2010, 2015 bis 2019`.
  init(years: Set<Int>) {
    var runs: [ClosedRange<Int>] = []
    for year in years.sorted() {
      if let last = runs.last, last.upperBound == year - 1 {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    self = runs.map { run in
      run.count == 1
        ? Message(verbatim: "\(run.lowerBound)")
        : Message("\(run.lowerBound) bis \(run.upperBound)", en: "\(run.lowerBound) to \(run.upperBound)")
    }.joined(separator: ", ")
  }
}
