import ContentModel
import Contract
import SampleContent
import Testing

extension Sample {
  /// The district without any rule, exception or evidence.
  static let plain = Sample.district.without("vertrag/regeln.yaml").without("vertrag/ausnahmen.yaml")
    .without("vertrag/nachweise.csv")

  /// The district with one rule: its kind and its parameters in YAML.
  func with(rule art: String, _ vorgaben: String? = nil, schwere: String = "fehler", id: String = "regel") -> Sample {
    let parameters = vorgaben.map { "\n  vorgaben: {\($0)}" } ?? ""
    return adding(
      """
      - id: \(id)
        titel: Regel
        art: \(art)
        klausel: § 9
        schwere: \(schwere)
        text: Was gelten soll.\(parameters)
      """, to: "vertrag/regeln.yaml")
  }

  /// An exception from the rule `regel`, decided in 2026.
  func with(exceptionFor fuer: String, until bis: String = "2027-12-31", id: String = "ausnahme") -> Sample {
    adding(
      """
      - id: \(id)
        titel: Ausnahme
        regel: regel
        fuer: \(fuer)
        grund: es noch dauert
        entschieden_von: Kreistag
        entschieden_am: 2026-05-01
        bis: \(bis)
      """, to: "vertrag/ausnahmen.yaml")
  }

  func fulfilment() throws -> Fulfilment { Fulfilment(of: try portal()) }

  /// `nord erfuellt` for every verdict.
  func statuses() throws -> [String] { try fulfilment().verdicts.map { "\($0.subject.id) \($0.status.rawValue)" } }
}
