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
          .missingRecord, at: SourcePosition(file: file),
          Message("Die Datei „\(file)“ fehlt", en: "The file “\(file)” is missing"),
          help: Message(
            "Legen Sie sie an. Welche Angaben hineingehören, steht in docs/felder.md.",
            en: "Create it. Which fields belong into it stands in docs/felder.md.")))
    }
    let portal = input.portal
    findings += hidden(portal.settings, input) + hidden(portal.landkreis, input)
    // A reference that leads nowhere is reported where it stands, and probably is the one that is missing.
    let placed = portal.gemeinden.allSatisfy { portal.sozialraeume[$0.sozialraum] != nil }
    if !input.lost.touches(.gemeinde), placed {
      for sozialraum in portal.sozialraeume where portal.relations.gemeindenOfSozialraum[sozialraum.id] == nil {
        findings.append(
          without(
            sozialraum, Message("keine Gemeinde", en: "no Gemeinde"),
            Message(
              "Schreiben Sie „sozialraum: \(sozialraum.id)“ in die Gemeinden, die dazugehören.",
              en: "Write “sozialraum: \(sozialraum.id)” into the Gemeinden that belong to it.")))
      }
    }
    let grouped = portal.sozialraeume.allSatisfy { portal.planregionen[$0.planregion] != nil }
    if !input.lost.touches(.sozialraum), grouped {
      for planregion in portal.planregionen where portal.relations.sozialraeumeOfPlanregion[planregion.id] == nil {
        findings.append(
          without(
            planregion, Message("keinen Sozialraum", en: "no Sozialraum"),
            Message(
              "Schreiben Sie „planregion: \(planregion.id)“ in die Sozialräume, die dazugehören.",
              en: "Write “planregion: \(planregion.id)” into the Sozialräume that belong to it.")))
      }
    }
    return findings
  }

  /// No edition can do without these two.
  private static func hidden(_ entity: some Entity, _ input: CheckInput) -> [Diagnostic] {
    guard let record = input.records.first(where: { $0.key == entity.key }) else { return [] }
    let file = record.record.path.description
    if !record.isPublic {
      // Where nobody says it, or it cannot be read, that is reported already.
      guard let place = input.placeOfInternal(record) else { return [] }
      return [
        Diagnostic(
          .missingRecord, at: place,
          Message("„\(file)“ fehlt in der öffentlichen Ausgabe", en: "“\(file)” is missing from the public edition"),
          help: Message(
            "Schreiben Sie in \(file) „sichtbarkeit: oeffentlich“. Was nur intern ist, hat eigene Felder.",
            en: "Write “sichtbarkeit: oeffentlich” in \(file). What is only internal has fields of its own."))
      ]
    }
    guard entity.common.beispiel, input.portal.settings.beispiele == .verbergen else { return [] }
    return [
      Diagnostic(
        .missingRecord, at: input.position(of: entity, "beispiel"),
        Message("„\(file)“ fehlt in der fertigen Ausgabe", en: "“\(file)” is missing from the finished edition"),
        help: Message(
          "Löschen Sie hier „beispiel“, oder schreiben Sie in portal.yaml „beispiele: zeigen“.",
          en: "Delete “beispiel” here, or write “beispiele: zeigen” in portal.yaml."))
    ]
  }

  private static func without(_ entity: some Entity, _ what: Message, _ help: Message) -> Diagnostic {
    Diagnostic(
      .missingRecord, at: entity.common.source, Message("„\(entity.titel)“ hat ", en: "“\(entity.titel)” has ") + what,
      help: help)
  }
}
