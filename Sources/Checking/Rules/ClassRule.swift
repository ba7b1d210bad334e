import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// The classes that an indicator sets for maps can be drawn, and say one thing.
enum ClassRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.portal.kennzahlen.flatMap { kennzahl in
      (breaks(kennzahl) + method(kennzahl, input) + middle(kennzahl)).map { fault in
        Diagnostic(
          .indicatorContradiction, at: input.position(of: kennzahl, fault.path), fault.summary, help: fault.help)
      }
    }
  }

  private struct Fault {
    var key: String
    /// Which entry of a list.
    var index: Int?
    var summary: Message
    var help: Message

    var path: [String] { [key] + (index.map { ["\($0)"] } ?? []) }
  }

  /// Each bound is above the one before it.
  private static func breaks(_ kennzahl: Kennzahl) -> [Fault] {
    let pairs = zip(kennzahl.klassen, kennzahl.klassen.dropFirst())
    guard let index = Array(pairs).firstIndex(where: { $0 >= $1 }) else { return [] }
    let (before, bound) = (exact(kennzahl.klassen[index]), exact(kennzahl.klassen[index + 1]))
    if kennzahl.klassen[index] == kennzahl.klassen[index + 1] {
      return [
        Fault(
          key: "klassen", index: index + 1,
          summary: Message(
            "Die Klassengrenze \(bound.german) steht zweimal da", en: "The class bound \(bound.english) is there twice"),
          help: Message("Löschen Sie eine der beiden.", en: "Delete one of the two."))
      ]
    }
    return [
      Fault(
        key: "klassen", index: index + 1,
        summary: Message(
          "Die Grenzen der Klassen steigen nicht an: \(bound.german) steht hinter \(before.german)",
          en: "The bounds of the classes do not rise: \(bound.english) is behind \(before.english)"),
        help: Message("Ordnen Sie sie von klein nach groß.", en: "Put them in order from small to large."))
    ]
  }

  /// Bounds are given or found, not both.
  private static func method(_ kennzahl: Kennzahl, _ input: CheckInput) -> [Fault] {
    guard !kennzahl.klassen.isEmpty else { return [] }
    return ["klassenverfahren", "klassenzahl"].filter { input.states($0, in: kennzahl) }.map { key in
      Fault(
        key: key,
        summary: Message(
          "„\(key)“ steht neben „klassen“, obwohl die Grenzen damit schon feststehen",
          en: "“\(key)” is beside “klassen”, though that fixes the bounds already"),
        help: Message(
          "Löschen Sie „\(key)“, oder löschen Sie „klassen“, damit die Grenzen berechnet werden.",
          en: "Delete “\(key)”, or delete “klassen” so that the bounds are computed."))
    }
  }

  /// Colours below and above a middle need one, with classes on both sides.
  private static func middle(_ kennzahl: Kennzahl) -> [Fault] {
    guard let middle = kennzahl.farbmitte else {
      guard kennzahl.farbreihe == .gegenlaeufig else { return [] }
      return [
        Fault(
          key: "farbreihe",
          summary: Message(
            "Der gegenläufigen Farbreihe fehlt die Mitte", en: "The colours below and above lack a middle"),
          help: Message(
            "Ergänzen Sie „farbmitte“, zum Beispiel den Zielwert oder den Wert des Landkreises.",
            en: "Add “farbmitte”, for example the target or the value of the Landkreis."))
      ]
    }
    guard kennzahl.farbreihe == .gegenlaeufig else {
      return [
        Fault(
          key: "farbmitte",
          summary: Message(
            "Eine „farbmitte“ steht da, aber die Farbreihe hat keine Mitte",
            en: "There is a “farbmitte”, but the colours have no middle"),
          help: Message(
            "Ergänzen Sie „farbreihe: gegenlaeufig“, oder löschen Sie „farbmitte“.",
            en: "Add “farbreihe: gegenlaeufig”, or delete “farbmitte”."))
      ]
    }
    return outside(middle, kennzahl) + evenCount(kennzahl)
  }

  private static func outside(_ middle: Decimal, _ kennzahl: Kennzahl) -> [Fault] {
    let text = exact(middle)
    if kennzahl.hasSoundBounds, kennzahl.brokenBound(middle) != nil {
      return [
        Fault(
          key: "farbmitte",
          summary: Message(
            "Die Mitte \(text.german) liegt außerhalb dessen, was möglich ist",
            en: "The middle \(text.english) is outside of what is possible"),
          help: Message(
            "Prüfen Sie „farbmitte“, „minimum“ und „maximum“.", en: "Check “farbmitte”, “minimum” and “maximum”."))
      ]
    }
    let below = kennzahl.klassen.count { $0 <= middle }
    let sides = [below, kennzahl.klassen.count - below]
    guard !kennzahl.klassen.isEmpty, !sides.allSatisfy((1...3).contains) else { return [] }
    return [
      Fault(
        key: "farbmitte",
        summary: Message(
          "Um die Mitte \(text.german) liegen \(sides[0]) Klassen darunter und \(sides[1]) darüber",
          en: "Around the middle \(text.english) there are \(sides[0]) classes below and \(sides[1]) above"),
        help: Message(
          "Wählen Sie „klassen“ so, dass auf jeder Seite eine bis drei Klassen liegen.",
          en: "Choose “klassen” so that there are one to three classes on each side."))
    ]
  }

  /// One class lies around the middle, and as many below as above.
  private static func evenCount(_ kennzahl: Kennzahl) -> [Fault] {
    guard kennzahl.klassen.isEmpty, kennzahl.klassenzahl.isMultiple(of: 2) else { return [] }
    return [
      Fault(
        key: "klassenzahl",
        summary: Message(
          "\(kennzahl.klassenzahl) Klassen lassen sich nicht um eine Mitte legen",
          en: "\(kennzahl.klassenzahl) classes cannot be laid around a middle"),
        help: Message("Schreiben Sie 3, 5 oder 7.", en: "Write 3, 5 or 7."))
    ]
  }

  private static func exact(_ value: Decimal) -> Message { Message(exactly: value) }
}
