import ContentModel
import Contract
import Diagnostics
import Portal
import Reading

/// What the contract asks for is there, or somebody has been granted an exception.
enum FulfilmentRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let faults = Faults(input)
    return input.fulfilment.verdicts.compactMap { verdict in
      guard verdict.status.isOpen, let regel = input.portal.regeln[id: verdict.regel],
        input.reads(regel), !faults.explain(verdict, regel)
      else { return nil }
      let title = input.portal.title(of: verdict.subject) ?? verdict.subject.id
      let kind = input.portal.singular(of: verdict.subject.kind)
      let rule = Diagnostic.Note(Message("die Regel", en: "the Regel"), at: regel.common.source)
      return Diagnostic(
        regel.art.code, at: verdict.position,
        Message("\(kind) „\(title)“: ", en: "\(kind) “\(title)”: ") + verdict.reason
          + Message(
            " – verlangt von „\(regel.titel)“ (\(regel.klausel))",
            en: " – required by “\(regel.titel)” (\(regel.klausel))"),
        help: verdict.help, notes: verdict.position == regel.common.source ? [] : [rule],
        severity: regel.severity(of: verdict.status))
    }
  }

  /// Faults that are reported already and may be why a rule seems not to be kept.
  private struct Faults {
    private var kinds: Set<Kind> = []
    private var files: Set<String>
    private var owners: Set<EntityKey>
    /// Tables with a row that is itself at fault: a value that is missing there is not missing twice.
    private var tables: Set<String>

    /// What is checked of a single row.
    private static let valueRules: [any Rule.Type] = [
      DuplicateValueRule.self, ValueStatusRule.self, LevelRule.self, ValidityRule.self, StandRule.self,
      WholeNumberRule.self, BoundsRule.self,
    ]

    init(_ input: CheckInput) {
      files = input.faultyFiles
      let atFault = Self.valueRules.flatMap { $0.findings(in: input) }.filter { $0.severity == .error }
      tables = Set(atFault.map(\.position.file))
      let dangling = input.references.filter { reference in
        // A place without a title of its own is never looked up.
        input.portal.title(of: reference.target) == nil
      }
      owners = Set(dangling.map(\.owner))
      kinds = Set(owners.map(\.kind))
      kinds.formUnion(files.compactMap { ContentPath($0).flatMap(Kind.at) })
      kinds.formUnion(Kind.allCases.filter { input.lost.touches($0) })
    }

    func explain(_ verdict: Verdict, _ regel: Regel) -> Bool {
      switch regel.art {
      case .pflichtfeld, .verweis, .pruefung, .laufzeit, .foerderanteile, .vertragsparteien, .beitritt:
        files.contains(verdict.position.file) || owners.contains(verdict.subject)
      case .kennzahl, .zielwert:
        tables.contains(verdict.position.file)
          || !kinds.isDisjoint(with: [.wert, .kennzahl, .gemeinde, .sozialraum, .planregion])
      case .nachweis: !kinds.isDisjoint(with: [.nachweis, .standard])
      case .turnus: !kinds.isDisjoint(with: [.termin, .gremium])
      case .zieldimensionen: !kinds.isDisjoint(with: [.angebot, .gemeinde, .zieldimension])
      case .abdeckung: kinds.contains(.familienzentrum)
      case .mindestzahl: regel.vorgaben.was.map { kinds.contains($0) } ?? false
      }
    }
  }
}

extension Regel {
  /// What will be due is a warning at most: there is still time.
  fileprivate func severity(of status: Verdict.Status) -> Severity {
    max(schwere.severity, status == .laeuftAb ? .warning : .error)
  }
}

extension Regel.Art {
  fileprivate var code: DiagnosticCode {
    switch self {
    case .mindestzahl: .tooFewRecords
    case .pflichtfeld: .fieldNotStated
    case .kennzahl: .valueNotReported
    case .verweis: .nothingNamed
    case .nachweis: .evidenceMissing
    case .turnus: .cycleExceeded
    case .laufzeit: .termExpired
    case .pruefung: .reviewOverdue
    case .foerderanteile: .sharesIncomplete
    case .vertragsparteien: .partiesMissing
    case .zieldimensionen: .dimensionsUncovered
    case .abdeckung: .notCovered
    case .zielwert: .targetMissed
    case .beitritt: .accessionUnproven
    }
  }
}
