import ContentModel
import Diagnostics
import Portal

/// The contract says for every Sozialraum whether it has joined.
enum AccessionRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    guard let vertrag = input.portal.vertrag, !input.lost.touches(.sozialraum) else { return [] }
    var findings: [Diagnostic] = []
    var first: [String: Ref<Sozialraum>] = [:]
    // One without a Sozialraum is reported already.
    for beitritt in vertrag.beitritte where !beitritt.sozialraum.id.isEmpty {
      let id = beitritt.sozialraum.id
      guard let earlier = first.updateValue(beitritt.sozialraum, forKey: id) else { continue }
      findings.append(
        Diagnostic(
          .missingAccession, at: beitritt.sozialraum.position,
          Message("Der Beitritt von „\(id)“ steht zweimal da", en: "The Beitritt of “\(id)” stands there twice"),
          help: Message("Löschen Sie einen der beiden Einträge.", en: "Delete one of the two entries."),
          notes: [.init(.firstTime, at: earlier.position)]))
    }
    // A mistyped Sozialraum is reported where it stands, and probably is the one that is missing.
    guard vertrag.beitritte.allSatisfy({ input.portal.sozialraeume[$0.sozialraum] != nil }),
      !vertrag.beitritte.isEmpty || !input.states("beitritte", in: vertrag)
    else { return findings }
    for sozialraum in input.portal.sozialraeume where first[sozialraum.id] == nil {
      findings.append(
        Diagnostic(
          .missingAccession, at: input.position(of: vertrag, "beitritte"),
          Message(
            "Bei den Beitritten fehlt „\(sozialraum.titel)“", en: "“\(sozialraum.titel)” is missing from the Beitritte"),
          help: Message(
            "Ergänzen Sie unter „beitritte“: sozialraum: \(sozialraum.id) und einen Status, zum Beispiel nicht-belegt.",
            en: "Add under “beitritte”: sozialraum: \(sozialraum.id) and a status, for instance nicht-belegt.")))
    }
    return findings
  }
}
