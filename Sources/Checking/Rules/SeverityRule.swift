import ContentModel
import Diagnostics

/// What `meldungen` in portal.yaml changes exists, and may be changed.
enum SeverityRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let settings = input.portal.settings
    let stated = input.portal.key.map { settings.meldungen.revealed(by: $0) } ?? []
    return stated.enumerated().compactMap { index, setting in
      // A missing code is reported with the fields.
      guard !setting.code.isEmpty else { return nil }
      let place = input.position(of: settings, "meldungen", "\(index)", "code")
      guard let scope = setting.scope else { return unknown(setting.code, at: place) }
      guard !scope.codes.contains(where: \.isAdjustable) else { return nil }
      return fixed(scope, setting.code, at: place)
    }
  }

  private static func unknown(_ code: String, at place: SourcePosition) -> Diagnostic {
    let known = DiagnosticCode.allCases.map(\.id) + DiagnosticGroup.allCases.map(\.id)
    return Diagnostic(
      .severitySetting, at: place, Message("Den Code „\(code)“ gibt es nicht", en: "There is no code “\(code)”"),
      help: NearMiss.question(for: code, in: known)
        ?? Message(
          "Alle Codes zeigt „sozialraum explain“. Eine Gruppe nennen Sie mit ihrem Anfang, etwa SR05.",
          en: "“sozialraum explain” lists all codes. A group is named by how its codes begin, for instance SR05."))
  }

  private static func fixed(_ scope: SeverityPolicy.Scope, _ code: String, at place: SourcePosition) -> Diagnostic {
    let isByRule = scope.codes.allSatisfy(\.isRuleOfContract)
    return Diagnostic(
      .severitySetting, at: place,
      Message(
        "Wie schwer „\(code)“ wiegt, lässt sich hier nicht ändern", en: "How grave “\(code)” is cannot be changed here"),
      help: isByRule
        ? Message(
          "Das sagt jede Regel selbst: Ändern Sie „schwere“ in vertrag/regeln.yaml.",
          en: "Each rule says so itself: change “schwere” in vertrag/regeln.yaml.")
        : Message(
          "Ohne diese Prüfung wären Seiten falsch oder unvollständig. Löschen Sie den Eintrag.",
          en: "Without this check pages would be wrong or incomplete. Delete the entry."))
  }
}
