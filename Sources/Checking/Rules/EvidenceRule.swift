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
            .evidenceMisplaced, at: stelle.position, .notFor(standard, portal.plural(of: stelle.key.kind)),
            help: .isFor(standard)
              + Message(" Prüfen Sie Standard und Stelle.", en: " Check the Standard and the Stelle.")))
        continue
      }
      let place = Place(standard: standard.id, stelle: stelle.key, datum: row.values.datum)
      if let earlier = first[place] {
        findings.append(
          Diagnostic(
            .evidenceMisplaced, at: row.position,
            Message("Dieser Nachweis steht zweimal da", en: "This Nachweis stands there twice"),
            help: Message("Löschen Sie eine der beiden Zeilen.", en: "Delete one of the two rows."),
            notes: [.init(.firstTime, at: earlier)]))
      } else {
        first[place] = row.position
      }
    }
    return findings
  }
}

extension Message {
  static func notFor(_ standard: Standard, _ plural: String) -> Message {
    Message(
      "Der Standard „\(standard.titel)“ gilt nicht für \(plural)",
      en: "The Standard “\(standard.titel)” does not apply to \(plural)")
  }

  static func isFor(_ standard: Standard) -> Message {
    let names = standard.giltFuer.map(\.name).joined(separator: ", ")
    return Message("Er gilt für: \(names).", en: "It applies to: \(names).")
  }
}
