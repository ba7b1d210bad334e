import ContentModel
import Diagnostics
import Portal

/// `beitritt`: every Sozialraum has demonstrably joined the contract.
enum Accession: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    guard let vertrag = docket.portal.vertrag else { return [] }
    return docket.portal.sozialraeume.map { sozialraum in
      let beitritt = vertrag.beitritte.first { $0.sozialraum.id == sozialraum.id }
      let help = Message(
        "Tragen Sie unter „beitritte“ den Beschluss ein, wenn es einen gibt: vertrag/vertrag.yaml.",
        en: "Enter the Beschluss under “beitritte” if there is one: vertrag/vertrag.yaml.")
      guard let beitritt, beitritt.status == .belegt else {
        return docket.verdict(
          sozialraum, .unbelegt, why(beitritt?.status), help: help,
          at: beitritt?.sozialraum.position ?? vertrag.common.source)
      }
      let day = beitritt.datum.map { Message(" vom \($0.german)", en: " of \($0.iso)") } ?? .empty
      return docket.verdict(
        sozialraum, .erfuellt,
        Message("Der Beschluss", en: "The Beschluss") + day
          + Message(" über den Beitritt liegt vor", en: " on the Beitritt is there"))
    }
  }

  private static func why(_ status: Beitritt.Status?) -> Message {
    status == .inBeratung
      ? Message(
        "Über den Beitritt wird beraten; ein Beschluss liegt nicht vor",
        en: "The Beitritt is being discussed; there is no Beschluss yet")
      : Message("Ein Beschluss über den Beitritt liegt nicht vor", en: "There is no Beschluss on the Beitritt")
  }
}
