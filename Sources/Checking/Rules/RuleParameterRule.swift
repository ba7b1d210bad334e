import ContentModel
import Contract
import Diagnostics
import Portal
import Reading

/// A rule has the parameters that its kind needs, and no others.
enum RuleParameterRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.portal.regeln.flatMap { regel -> [Diagnostic] in
      let written = input.value(of: regel, "vorgaben")
      guard input.reads(regel) else { return [] }
      let faults = regel.parameterFaults.map { fault in
        let value = fault.key.flatMap { written?[$0] }
        let item = fault.item.flatMap { item in value?.items?.first { $0.text == item.word } }
        return Diagnostic(
          .ruleParameters, at: (item ?? value ?? written)?.position ?? regel.common.source, fault.summary,
          help: fault.help, solutions: fault.item.map { solutions($0, at: item?.position) } ?? [])
      }
      return faults.isEmpty ? levelFault(regel, input) : faults
    }
  }

  private static func solutions(_ item: ParameterFault.Item, at position: SourcePosition?) -> [Solution] {
    WordChoice(item.word, among: item.known).solutions(at: position?.place(of: item.word))
  }

  private static func levelFault(_ regel: Regel, _ input: CheckInput) -> [Diagnostic] {
    if regel.art == .nachweis, let kind = regel.vorgaben.was {
      return regel.vorgaben.standards.compactMap { ref in
        guard let standard = input.portal.standards[ref], !standard.giltFuer.contains(where: { $0.kind == kind })
        else { return nil }
        return Diagnostic(
          .ruleParameters, at: ref.position, .notFor(standard, input.portal.plural(of: kind)),
          help: .isFor(standard) + Message(" Ändern Sie „was“ oder „standards“.", en: " Change “was” or “standards”."))
      }
    }
    guard let reference = regel.vorgaben.kennzahl, let kennzahl = input.portal.kennzahlen[reference],
      let unit = regel.vorgaben.je
    else { return [] }
    if !kennzahl.isMeasured(at: unit) {
      let levels = kennzahl.ebenen.map(\.rawValue).joined(separator: ", ")
      return [
        Diagnostic(
          .ruleParameters, at: reference.position, .notOnLevel(kennzahl, input.portal.singular(of: unit)),
          help: Message(
            "Vorgesehen: \(levels). Ändern Sie „je“ oder „ebenen“.",
            en: "Intended are: \(levels). Change “je” or “ebenen”."))
      ]
    }
    guard regel.art == .zielwert, kennzahl.zielwert == nil else { return [] }
    return [
      Diagnostic(
        .ruleParameters, at: reference.position,
        Message("„\(kennzahl.titel)“ hat keinen Zielwert", en: "“\(kennzahl.titel)” has no target"),
        help: Message(
          "Ergänzen Sie „zielwert“ und „richtung“ in vertrag/kennzahlen.yaml.",
          en: "Add “zielwert” and “richtung” in vertrag/kennzahlen.yaml."))
    ]
  }
}

extension CheckInput {
  /// False where the kind of a rule or one of its parameters cannot be read, which is reported where it
  /// stands: what the rule would say is not known.
  func reads(_ regel: Regel) -> Bool {
    guard value(of: regel, "art")?.text == regel.art.rawValue else { return false }
    guard let written = value(of: regel, "vorgaben"), !written.isEmpty else { return true }
    let read = Set(regel.vorgaben.statedKeys)
    return written.entries?.allSatisfy { read.contains($0.key) } ?? false
  }
}
