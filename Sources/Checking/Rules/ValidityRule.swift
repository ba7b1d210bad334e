import ContentModel
import Diagnostics
import Portal

/// A value is for a year in which its indicator exists in this form.
enum ValidityRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.values.rows.compactMap { row in
      let year = row.values.jahr
      guard let kennzahl = input.portal.kennzahlen[row.values.kennzahl], !kennzahl.isValid(in: year) else { return nil }
      let span = [
        kennzahl.gueltigAb.map { Message("ab \($0.year)", en: "from \($0.year)") },
        kennzahl.gueltigBis.map { Message("bis \($0.year)", en: "until \($0.year)") },
      ].compactMap(\.self).joined(separator: " ")
      return Diagnostic(
        .outsideValidity, at: row.cells["jahr"] ?? row.position,
        Message("„\(kennzahl.titel)“ gibt es in dieser Form ", en: "“\(kennzahl.titel)” exists in this form ") + span
          + Message(", nicht für \(year)", en: ", not for \(year)"),
        help: Message(
          "Prüfen Sie das Jahr, oder ändern Sie „gueltig_ab“ und „gueltig_bis“ in vertrag/kennzahlen.yaml.",
          en: "Check the year, or change “gueltig_ab” and “gueltig_bis” in vertrag/kennzahlen.yaml."))
    }
  }
}
