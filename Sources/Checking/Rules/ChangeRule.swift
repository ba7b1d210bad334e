import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// A value does not change more from year to year than the indicator says is plausible.
enum ChangeRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    var series: [ValuePlace: [Row<Wert>]] = [:]
    for row in input.values.rows where row.values.wert != nil && row.values.status != .prognose {
      // A number that is a fraction by its comma is reported as that.
      guard var place = ValuePlace(row), let kennzahl = input.portal.kennzahlen[row.values.kennzahl],
        kennzahl.groessteAenderung != nil, !row.isFraction(of: kennzahl)
      else { continue }
      // All years of a place are one series.
      place.jahr = 0
      series[place, default: []].append(row)
    }
    return series.flatMap { place, rows -> [Diagnostic] in
      guard let kennzahl = input.portal.kennzahlen[id: place.kennzahl] else { return [] }
      let sorted = rows.sorted { $0.values.jahr < $1.values.jahr }
      return zip(sorted, sorted.dropFirst()).compactMap { finding($0, $1, kennzahl) }
    }
  }

  private static func finding(_ earlier: Row<Wert>, _ later: Row<Wert>, _ kennzahl: Kennzahl) -> Diagnostic? {
    guard let before = earlier.values.wert, let now = later.values.wert, let limit = kennzahl.groessteAenderung,
      before != 0, before != now, later.values.hinweis == nil
    else { return nil }
    let years = max(1, later.values.jahr - earlier.values.jahr)
    // Multiplied out, so that nothing is rounded; nil is out of range.
    let change = abs(now - before).multiplied(by: 100)
    let allowed = abs(before).multiplied(by: Decimal(years)).flatMap { $0.multiplied(by: limit) }
    if let change, let allowed, change <= allowed { return nil }
    let percent = change.flatMap { $0.divided(by: abs(before)) }.map { Message($0, decimals: 0) }
    return Diagnostic(
      .implausibleChange, at: later.place,
      Message("\(kennzahl.titel): von ", en: "\(kennzahl.titel): from ") + Message(exactly: before)
        + Message(" (\(earlier.values.jahr)) auf ", en: " (\(earlier.values.jahr)) to ") + Message(exactly: now)
        + Message(verbatim: " (\(later.values.jahr)), ") + size(percent, isMore: now > before),
      help: Message(
        "Prüfen Sie die Ziffern und das Komma. Stimmt der Wert, schreiben Sie in „hinweis“, warum er sich so ändert.",
        en: "Check the digits and the comma. If the value is right, say in “hinweis” why it changes like that."),
      notes: [.init(Message("der frühere Wert", en: "the earlier value"), at: earlier.place)])
  }

  private static func size(_ percent: Message?, isMore: Bool) -> Message {
    guard let percent else {
      return Message("das lässt sich in Prozent nicht sagen", en: "which cannot be said in percent")
    }
    let words =
      isMore ? Message(" Prozent mehr", en: " percent more") : Message(" Prozent weniger", en: " percent less")
    return Message("das sind ", en: "that is ") + percent + words
  }
}
