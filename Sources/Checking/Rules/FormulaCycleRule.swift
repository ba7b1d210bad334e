import ContentModel
import Diagnostics
import Portal

/// An indicator is not made of itself.
enum FormulaCycleRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    cyclicIndicators(input.portal.kennzahlen).map { kennzahl in
      Diagnostic(
        .formulaCycle, at: kennzahl.formel?.position ?? kennzahl.gewicht?.position ?? kennzahl.common.source,
        Message(
          "Die Kennzahl „\(kennzahl.id)“ wird aus sich selbst berechnet",
          en: "The Kennzahl “\(kennzahl.id)” is computed from itself"),
        help: Message(
          "Prüfen Sie „formel“ und „gewicht“ dieser Kennzahl und der Kennzahlen, aus denen sie entsteht.",
          en: "Check “formel” and “gewicht” of this Kennzahl and of those that it is made of."))
    }
  }
}
