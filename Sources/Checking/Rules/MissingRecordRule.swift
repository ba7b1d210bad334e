import ContentModel
import Diagnostics
import Portal

/// What a district cannot do without is there: portal, Landkreis, and parts for every whole.
enum MissingRecordRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for kind in [Kind.portal, .landkreis] where !input.lost.touches(kind) {
      guard !input.records.contains(where: { $0.key.kind == kind }) else { continue }
      let file = kind.location.description
      findings.append(
        Diagnostic(
          .missingRecord, at: SourcePosition(file: file), "Die Datei „\(file)“ fehlt",
          help: "Legen Sie sie an. Welche Angaben hineingehören, steht in docs/felder.md."))
    }
    let portal = input.portal
    if !input.lost.touches(.gemeinde) {
      for sozialraum in portal.sozialraeume where portal.relations.gemeindenOfSozialraum[sozialraum.id] == nil {
        findings.append(without(sozialraum, "keine Gemeinde", "Schreiben Sie „sozialraum: \(sozialraum.id)“ in die Gemeinden, die dazugehören."))
      }
    }
    if !input.lost.touches(.sozialraum) {
      for planregion in portal.planregionen where portal.relations.sozialraeumeOfPlanregion[planregion.id] == nil {
        findings.append(without(planregion, "keinen Sozialraum", "Schreiben Sie „planregion: \(planregion.id)“ in die Sozialräume, die dazugehören."))
      }
    }
    return findings
  }

  private static func without(_ entity: some Entity, _ what: String, _ help: String) -> Diagnostic {
    Diagnostic(.missingRecord, at: entity.common.source, "„\(entity.titel)“ hat \(what)", help: help)
  }
}
