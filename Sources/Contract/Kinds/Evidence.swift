import ContentModel
import Diagnostics
import Portal

/// `nachweis`: every standard that applies to a record has been shown to be kept, by evidence that holds today.
enum Evidence: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    guard let kind = docket.vorgaben.was else { return [] }
    let chosen = Set(docket.vorgaben.standards.map(\.id))
    let standards = docket.portal.standards.filter { standard in
      standard.status != .ausserKraft && standard.giltFuer.contains { $0.kind == kind }
        && (chosen.isEmpty || chosen.contains(standard.id))
    }
    let rows = Dictionary(grouping: docket.portal.nachweise.map(\.values)) { row in row.stelle?.key }
    return docket.subjects.map { subject in
      guard !standards.isEmpty else {
        return docket.verdict(
          subject, .giltNicht, Message("Dafür gibt es keinen Standard", en: "There is no Standard for this"))
      }
      return verdict(subject, standards, rows[subject.key] ?? [], docket)
    }
  }

  private static func verdict(
    _ subject: any Entity, _ standards: [Standard], _ rows: [Nachweis], _ docket: Docket
  ) -> Verdict {
    var absent: [Message] = []
    var (expired, ending): ([Message], [Message]) = ([], [])
    for standard in standards {
      let own = rows.filter { $0.standard.id == standard.id && $0.datum.map { $0 <= docket.stand } == true }
      guard let until = own.compactMap(\.gueltigBis).max() else {
        absent.append(Message(verbatim: standard.titel))
        continue
      }
      let left = until.dayNumber - docket.stand.dayNumber
      let dated = Message(
        "\(standard.titel) (bis \(until.german))", en: "\(standard.titel) (until \(until.iso))")
      if left < 0 { expired.append(dated) }
      if let warning = docket.vorgaben.warnungTage, (0...warning).contains(left) { ending.append(dated) }
    }
    let kept = standards.count - absent.count - expired.count
    let help = Message(
      "Tragen Sie den Nachweis ein: vertrag/nachweise.csv.", en: "Enter the Nachweis: vertrag/nachweise.csv.")
    let all = counted(standards.count, .standard, in: docket.portal)
    if absent.count == standards.count, standards.count > 1 {
      // All their names would say no more.
      let none = Message(
        "Für keinen der \(standards.count) Standards liegt ein Nachweis vor",
        en: "There is no Nachweis for any of the \(standards.count) Standards")
      return docket.verdict(subject, .unbelegt, none, help: help)
    }
    var parts = [Message("\(kept) von \(all) nachgewiesen", en: "\(kept) of \(all) proven")]
    if !expired.isEmpty { parts.append(Message("abgelaufen: ", en: "expired: ") + listed(expired)) }
    if !ending.isEmpty { parts.append(Message("läuft bald ab: ", en: "ends soon: ") + listed(ending)) }
    if !absent.isEmpty { parts.append(Message("ohne Nachweis: ", en: "without Nachweis: ") + listed(absent)) }
    let reason = parts.joined(separator: "; ")
    if !expired.isEmpty { return docket.verdict(subject, .nichtErfuellt, reason, help: help) }
    if !absent.isEmpty { return docket.verdict(subject, .unbelegt, reason, help: help) }
    return ending.isEmpty
      ? docket.verdict(subject, .erfuellt, reason) : docket.verdict(subject, .laeuftAb, reason, help: help)
  }
}
