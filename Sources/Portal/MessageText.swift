import ContentModel
import Diagnostics
import FoundationEssentials

/// `A`, `A und B`, `A, B und C`; in English with “and”.
public func listed(_ words: [Message]) -> Message {
  guard let last = words.last, words.count > 1 else { return words.first ?? .empty }
  return words.dropLast().joined(separator: ", ") + Message(" und ", en: " and ") + last
}

extension Message {
  /// Names in a row: `Nord, Süd und Mitte`.
  public init(listing names: [String]) { self = listed(names.map(Message.init(verbatim:))) }

  /// A number with all its places: `20.374,5`, in English as in a file, `20374.5`.
  public init(exactly value: Decimal) { self.init(GermanNumber.exact(value), en: "\(value)") }

  /// A number as it is shown, rounded: `20.374,5`, in English `20374.5`.
  public init(_ value: Decimal, decimals: Int) {
    let texts = GermanNumber.texts(value, decimals: decimals)
    self.init(texts.forPeople, en: texts.forMachines)
  }

  /// A day: `1. September 2026`, in English as in a file, `2026-09-01`.
  public init(_ day: CalendarDate) { self.init(day.german, en: day.iso) }
}
