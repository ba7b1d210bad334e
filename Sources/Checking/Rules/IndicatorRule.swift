import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// What is said about an indicator goes together. Its bounds and its classes have rules of their own.
enum IndicatorRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.portal.kennzahlen.flatMap { kennzahl in
      contradictions(kennzahl).map { fault in
        Diagnostic(
          .indicatorContradiction, at: input.position(of: kennzahl, fault.key), fault.summary, help: fault.help)
      } + missingLevels(kennzahl, input.portal)
    }
  }

  /// What an indicator is made of exists on all its levels.
  private static func missingLevels(_ kennzahl: Kennzahl, _ portal: Portal) -> [Diagnostic] {
    kennzahl.ingredients.compactMap { ref in
      guard let ingredient = portal.kennzahlen[ref] else { return nil }
      let missing = kennzahl.ebenen.filter { !ingredient.ebenen.contains($0) }
      guard !missing.isEmpty else { return nil }
      return Diagnostic(
        .indicatorContradiction, at: ref.position,
        .notOnLevel(ingredient, missing.map { portal.singular(of: $0.kind) }),
        help: Message(
          "Nehmen Sie diese Ebene bei „\(kennzahl.id)“ aus „ebenen“ heraus, oder ergänzen Sie sie bei „\(ref.id)“.",
          en: "Take this level out of “ebenen” of “\(kennzahl.id)”, or add it to “\(ref.id)”."))
    }
  }

  /// A statement that does not go together with another.
  private struct Fault {
    var key: String
    var summary: Message
    var help: Message
  }

  private static func contradictions(_ kennzahl: Kennzahl) -> [Fault] {
    aggregation(kennzahl) + target(kennzahl) + validity(kennzahl)
  }

  /// A whole comes from its parts in one way.
  private static func aggregation(_ kennzahl: Kennzahl) -> [Fault] {
    let ways: [Message] = [
      kennzahl.additiv ? Message("„additiv: ja“", en: "“additiv: ja”") : nil,
      kennzahl.formel == nil ? nil : Message("„formel“", en: "“formel”"),
      kennzahl.gewicht == nil ? nil : Message("„gewicht“", en: "“gewicht”"),
    ].compactMap(\.self)
    if ways.count > 1 {
      return [
        Fault(
          key: kennzahl.additiv ? "additiv" : "gewicht",
          summary: listed(ways) + Message(" gehen nicht zusammen", en: " do not go together"),
          help: Message(
            "Eine Kennzahl wird auf eine Art zusammengefasst. Bei einer Formel oder einem Gewicht steht „additiv: nein“.",
            en: "A Kennzahl is put together in one way. With a formula or a weight it says “additiv: nein”."))
      ]
    }
    guard kennzahl.additiv, kennzahl.mayColourMap else { return [] }
    return [
      Fault(
        key: "additiv",
        summary: Message(
          "Anteile, Verhältnisse und Dichten lassen sich nicht zusammenzählen",
          en: "Shares, ratios and densities cannot be added up"),
        help: Message(
          "Schreiben Sie „additiv: nein“, dazu „formel“ oder „gewicht“, wenn große Gebiete einen Wert haben sollen.",
          en: "Write “additiv: nein”, and “formel” or “gewicht” if larger territories are to have a value."))
    ]
  }

  private static func target(_ kennzahl: Kennzahl) -> [Fault] {
    var found: [Fault] = []
    if let target = kennzahl.zielwert, kennzahl.hasSoundBounds, kennzahl.brokenBound(target) != nil {
      found.append(
        Fault(
          key: "zielwert",
          summary: Message(
            "Der Zielwert liegt außerhalb dessen, was möglich ist", en: "The target is outside of what is possible"),
          help: Message(
            "Prüfen Sie „zielwert“, „minimum“ und „maximum“.", en: "Check “zielwert”, “minimum” and “maximum”.")))
    }
    if kennzahl.zielwert != nil, kennzahl.richtung == .neutral {
      found.append(
        Fault(
          key: "zielwert",
          summary: Message(
            "Ein Zielwert steht da, aber nicht, ob mehr oder weniger besser ist",
            en: "There is a target, but not whether more or less is better"),
          help: Message(
            "Ergänzen Sie „richtung: mehr-ist-besser“ oder „weniger-ist-besser“.",
            en: "Add “richtung: mehr-ist-besser” or “weniger-ist-besser”.")))
    }
    if kennzahl.zielwert == nil, kennzahl.zieljahr != nil {
      found.append(
        Fault(
          key: "zieljahr",
          summary: Message("Ein Zieljahr steht da, aber kein Zielwert", en: "There is a target year, but no target"),
          help: Message(
            "Ergänzen Sie „zielwert“, oder löschen Sie „zieljahr“.", en: "Add “zielwert”, or delete “zieljahr”.")))
    }
    return found
  }

  private static func validity(_ kennzahl: Kennzahl) -> [Fault] {
    var found: [Fault] = []
    if let first = kennzahl.gueltigAb, let last = kennzahl.gueltigBis, last.year < first.year {
      found.append(
        Fault(
          key: "gueltig_bis",
          summary: Message("„gueltig_bis“ liegt vor „gueltig_ab“", en: "“gueltig_bis” is before “gueltig_ab”"),
          help: Message("Prüfen Sie die Jahre.", en: "Check the years.")))
    }
    return found
  }
}

extension Kennzahl {
  /// False where the minimum is above the maximum, which is reported: then they say nothing about a value.
  var hasSoundBounds: Bool {
    guard let minimum, let maximum else { return true }
    return minimum <= maximum
  }
}
