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
        return docket.verdict(unit, .giltNicht, ReportedIndicator.notOnThisLevel)
      }
      let newest = docket.portal.figures.latest(kennzahl.id, unit.key)
      if newest?.status == .geheim {
        // Whether it is above its target would tell something of it.
        return docket.verdict(unit, .unbelegt, Message("Der Wert ist geheim", en: "The value is confidential"))
      }
      guard let figure = newest, let value = figure.value else {
        return docket.verdict(
          unit, .unbelegt, Message("Ein Wert liegt nicht vor", en: "There is no value"),
          help: Message("Tragen Sie den Wert in kennzahlen/ ein.", en: "Enter the value in kennzahlen/."),
          at: docket.regel.common.source)
      }
      let said =
        Message(verbatim: "\(figure.jahr): ") + written(value, kennzahl) + Message(", Ziel: ", en: ", target: ")
        + written(target, kennzahl)
      if kennzahl.meetsTarget(value) == true { return docket.verdict(unit, .erfuellt, said) }
      if let year = kennzahl.zieljahr, docket.stand.year <= year {
        return docket.verdict(unit, .nochNichtFaellig, said + Message(" bis \(year)", en: " by \(year)"))
      }
      return docket.verdict(
        unit, .nichtErfuellt, said,
        help: Message("Prüfen Sie Wert und Zielwert.", en: "Check the value and the target."),
        at: figure.position ?? docket.regel.common.source)
    }
  }

  private static func written(_ value: Decimal, _ kennzahl: Kennzahl) -> Message {
    Message(value, decimals: kennzahl.dezimalen) + Message(verbatim: " \(kennzahl.einheitKurz ?? kennzahl.einheit)")
  }
}
