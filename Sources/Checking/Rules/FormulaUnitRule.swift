import ContentModel
import Diagnostics
import Portal

/// What a formula adds up has one unit, and what comes out has the unit that the indicator states.
enum FormulaUnitRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    // What is made of itself has no unit that could be told.
    let cyclic = Set(cyclicIndicators(portal.kennzahlen).map(\.id))
    return portal.kennzahlen.compactMap { kennzahl in
      guard !cyclic.contains(kennzahl.id), let formula = kennzahl.formel, let stated = FigureUnit(kennzahl.einheit)
      else { return nil }
      switch formula.unit({ portal.kennzahlen[id: $0].flatMap { FigureUnit($0.einheit) } }) {
      case .success(nil): return nil
      case .success(let unit?):
        guard unit != stated else { return nil }
        return Diagnostic(
          .formulaUnits, at: formula.position,
          Message(
            "Aus der Formel ergibt sich „\(unit)“, unter „einheit“ steht „\(kennzahl.einheit)“",
            en: "The formula comes to “\(unit)”, but “einheit” says “\(kennzahl.einheit)”"),
          help: Message(
            "Ändern Sie die Formel (oft fehlt „je 100“) oder die Einheit.",
            en: "Change the formula (“je 100” is often missing) or the unit."),
          notes: [
            .init(
              Message("hier steht die Einheit", en: "the unit is here"), at: input.position(of: kennzahl, "einheit"))
          ])
      case .failure(let fault):
        return Diagnostic(.formulaUnits, at: fault.position, fault.summary, help: fault.help)
      }
    }
  }
}
