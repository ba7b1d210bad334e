import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// `zielwert`: the newest value of an indicator has reached its target.
enum TargetMet: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    guard let kennzahl = docket.portal.kennzahlen[docket.vorgaben.kennzahl], let target = kennzahl.zielwert else {
      return []
    }
    return docket.units.map { unit in
      guard kennzahl.isMeasured(at: unit.key.kind) else {
        return docket.verdict(unit, .giltNicht, "Die Kennzahl gibt es nicht auf dieser Ebene")
      }
      guard let figure = docket.portal.figures.latest(kennzahl.id, unit.key), let value = figure.value else {
        return docket.verdict(
          unit, .unbelegt, "Ein Wert liegt nicht vor", help: "Tragen Sie den Wert in kennzahlen/ ein.",
          at: docket.regel.common.source)
      }
      let said: Message = "\(figure.jahr): \(written(value, kennzahl)), Ziel: \(written(target, kennzahl))"
      if kennzahl.meetsTarget(value) == true { return docket.verdict(unit, .erfuellt, said) }
      if let year = kennzahl.zieljahr, docket.stand.year <= year {
        return docket.verdict(unit, .nochNichtFaellig, "\(said) bis \(year)")
      }
      return docket.verdict(
        unit, .nichtErfuellt, said, help: "Prüfen Sie Wert und Zielwert.",
        at: figure.position ?? docket.regel.common.source)
    }
  }

  private static func written(_ value: Decimal, _ kennzahl: Kennzahl) -> String {
    GermanNumber.text(value, decimals: kennzahl.dezimalen) + " " + (kennzahl.einheitKurz ?? kennzahl.einheit)
  }
}
