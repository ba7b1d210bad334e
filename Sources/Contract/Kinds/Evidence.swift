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
      guard !standards.isEmpty else { return docket.verdict(subject, .giltNicht, "Dafür gibt es keinen Standard") }
      return verdict(subject, standards, rows[subject.key] ?? [], docket)
    }
  }

  private static func verdict(
    _ subject: any Entity, _ standards: [Standard], _ rows: [Nachweis], _ docket: Docket
  ) -> Verdict {
    var (absent, expired, ending): ([String], [String], [String]) = ([], [], [])
    for standard in standards {
      let own = rows.filter { $0.standard.id == standard.id && $0.datum.map { $0 <= docket.stand } == true }
      guard let until = own.compactMap(\.gueltigBis).max() else {
        absent.append(standard.titel)
        continue
      }
      let left = until.dayNumber - docket.stand.dayNumber
      if left < 0 { expired.append("\(standard.titel) (bis \(until.german))") }
      if let warning = docket.vorgaben.warnungTage, (0...warning).contains(left) {
        ending.append("\(standard.titel) (bis \(until.german))")
      }
    }
    let kept = standards.count - absent.count - expired.count
    let help: Message = "Tragen Sie den Nachweis ein: vertrag/nachweise.csv."
    let share = "\(kept) von \(counted(standards.count, .standard, in: docket.portal)) nachgewiesen"
    if absent.count == standards.count, standards.count > 1 {
      // All their names would say no more.
      let none: Message = "Für keinen der \(standards.count) Standards liegt ein Nachweis vor"
      return docket.verdict(subject, .unbelegt, none, help: help)
    }
    var parts = [share]
    if !expired.isEmpty { parts.append("abgelaufen: \(listed(expired))") }
    if !ending.isEmpty { parts.append("läuft bald ab: \(listed(ending))") }
    if !absent.isEmpty { parts.append("ohne Nachweis: \(listed(absent))") }
    let reason = Message(verbatim: parts.joined(separator: "; "))
    if !expired.isEmpty { return docket.verdict(subject, .nichtErfuellt, reason, help: help) }
    if !absent.isEmpty { return docket.verdict(subject, .unbelegt, reason, help: help) }
    return ending.isEmpty
      ? docket.verdict(subject, .erfuellt, reason) : docket.verdict(subject, .laeuftAb, reason, help: help)
  }
}
