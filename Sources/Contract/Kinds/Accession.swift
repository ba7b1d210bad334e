import ContentModel
import Diagnostics
import Portal

/// `beitritt`: every Sozialraum has demonstrably joined the contract.
enum Accession: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    guard let vertrag = docket.portal.vertrag else { return [] }
    return docket.portal.sozialraeume.map { sozialraum in
      let beitritt = vertrag.beitritte.first { $0.sozialraum.id == sozialraum.id }
      let help: Message = "Tragen Sie unter „beitritte“ den Beschluss ein, wenn es einen gibt: vertrag/vertrag.yaml."
      guard let beitritt, beitritt.status == .belegt else {
        return docket.verdict(
          sozialraum, .unbelegt, why(beitritt?.status), help: help,
          at: beitritt?.sozialraum.position ?? vertrag.common.source)
      }
      let day = beitritt.datum.map { " vom \($0.german)" } ?? ""
      return docket.verdict(sozialraum, .erfuellt, "Der Beschluss\(day) über den Beitritt liegt vor")
    }
  }

  private static func why(_ status: Beitritt.Status?) -> Message {
    status == .inBeratung
      ? "Über den Beitritt wird beraten; ein Beschluss liegt nicht vor"
      : "Ein Beschluss über den Beitritt liegt nicht vor"
  }
}
