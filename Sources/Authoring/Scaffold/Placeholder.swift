import ContentModel
import FoundationEssentials

/// What stands in a field until somebody knows better: valid, and plainly not meant to stay.
enum Placeholder {
  /// A single value of a shape; nil for references, lists and groups, which need more than their shape.
  static func text(for shape: Shape, stand: CalendarDate) -> String? {
    switch shape {
    case .text(let max): max >= 16 ? PlaceholderText.words : PlaceholderText.brief
    case .integer(let range): "\(range.lowerBound)"
    case .decimal(let min, let max):
      switch (min, max) {
      case (let min?, let max?): "\((min + max) / 2)"
      case (let min?, nil): "\(min)"
      default: "0"
      }
    case .boolean: "nein"
    case .date: stand.iso
    case .partialDate: "\(stand.year)"
    case .clockTime: "09:00"
    case .choice(let words): words.first { saysNothing.contains($0) } ?? words.first
    case .schedule: "nach Vereinbarung"
    case .ageRange: "alle"
    case .cycle: "nach Bedarf"
    case .formula: nil
    case .email: PlaceholderText.email
    case .webAddress: PlaceholderText.webAddress
    case .telephone: PlaceholderText.telephone
    case .digits(let count): String(repeating: "0", count: count)
    case .reference, .anyReference, .list, .object: nil
    }
  }

  /// Words of choices that claim nothing.
  private static let saysNothing: Set = ["unbekannt", "nicht-belegt", "entwurf", "neutral"]

  /// Fields where the shape alone does not lead to something sensible.
  static func text(for path: String, of kind: Kind, stand: CalendarDate, _ candidates: Candidates) -> String? {
    switch (kind, path) {
    case (_, "titel"): PlaceholderText.title(of: kind)
    case (_, "naechste_pruefung"): (stand.adding(months: 12) ?? stand).iso
    case (.kennzahl, "maximum"): "100"
    case (.gemeinde, "ags"): nextAGS(candidates)
    case (.regel, "schwere"): Regel.Schwere.hinweis.rawValue
    case (.regel, "klausel"), (.standard, "grundlage"): "Vorschlag"
    default: nil
    }
  }

  /// The first key of the district that is free: each Gemeinde has its own.
  private static func nextAGS(_ candidates: Candidates) -> String {
    let district = candidates.texts(of: "schluessel", in: .landkreis).first ?? "00000"
    let taken = Set(candidates.texts(of: "ags", in: .gemeinde))
    let number = (0...999).first { !taken.contains(ags(district, $0)) } ?? 0
    return ags(district, number)
  }

  private static func ags(_ district: String, _ number: Int) -> String {
    let digits = "\(number)"
    return district + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }

  /// What a rule of a kind needs besides its fields (`Regel.Art.parameters`), with values that most
  /// districts already keep.
  static func parameters(of art: Regel.Art) -> [NewRecord.Answer] {
    art.parameters.required.compactMap { key in
      let value: String? =
        switch key {
        case "je": (art.units.contains(.landkreis) ? .landkreis : art.units.last)?.rawValue
        case "was":
          (art == .verweis ? .angebot : art.countable.contains(.gemeinde) ? .gemeinde : art.countable.first)?.rawValue
        case "mindestens": "1"
        case "felder": "titel"
        case "auf": Kind.ziel.rawValue
        case "turnus": "jährlich"
        default: nil
        }
      return value.map { NewRecord.Answer("vorgaben.\(key)", $0) }
    }
  }
}
