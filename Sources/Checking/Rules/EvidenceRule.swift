import ContentModel
import Diagnostics
import Portal

/// Evidence is about a standard that applies to whoever shows it, and stands once.
enum EvidenceRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    struct Place: Hashable {
      var standard: String
      var stelle: EntityKey
      var datum: CalendarDate?
    }
    let portal = input.portal
    var findings: [Diagnostic] = []
    var first: [Place: SourcePosition] = [:]
    for row in portal.nachweise {
      // A mistyped standard is reported where it stands.
      guard let standard = portal.standards[row.values.standard], let stelle = row.values.stelle else { continue }
      if !standard.giltFuer.contains(where: { $0.kind == stelle.key.kind }) {
        findings.append(
          Diagnostic(
            .evidenceMisplaced, at: stelle.position,
            "Der Standard „\(standard.titel)“ gilt nicht für \(portal.plural(of: stelle.key.kind))",
            help:
              "Er gilt für: \(standard.giltFuer.map(\.name).joined(separator: ", ")). Prüfen Sie Standard und Stelle."))
        continue
      }
      let place = Place(standard: standard.id, stelle: stelle.key, datum: row.values.datum)
      if let earlier = first[place] {
        findings.append(
          Diagnostic(
            .evidenceMisplaced, at: row.position, "Dieser Nachweis steht zweimal da",
            help: "Löschen Sie eine der beiden Zeilen.", notes: [.init("hier zum ersten Mal", at: earlier)]))
      } else {
        first[place] = row.position
      }
    }
    return findings
  }
}
