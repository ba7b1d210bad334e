import ContentModel
import Contract
import Diagnostics
import Portal
import Reading

/// A rule has the parameters that its kind needs, and no others.
enum RuleParameterRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.portal.regeln.flatMap { regel -> [Diagnostic] in
      let written = input.value(of: regel, "vorgaben")
      guard input.reads(regel) else { return [] }
      let faults = regel.parameterFaults.map { fault in
        let place = fault.key.map { input.position(of: regel, "vorgaben", $0) }
        return Diagnostic(
          .ruleParameters, at: place ?? written?.position ?? regel.common.source, fault.summary, help: fault.help)
      }
      return faults.isEmpty ? levelFault(regel, input) : faults
    }
  }

  private static func levelFault(_ regel: Regel, _ input: CheckInput) -> [Diagnostic] {
    if regel.art == .nachweis, let kind = regel.vorgaben.was {
      return regel.vorgaben.standards.compactMap { ref in
        guard let standard = input.portal.standards[ref], !standard.giltFuer.contains(where: { $0.kind == kind })
        else { return nil }
        return Diagnostic(
          .ruleParameters, at: ref.position,
          "Der Standard „\(standard.titel)“ gilt nicht für \(input.portal.plural(of: kind))",
          help:
            "Er gilt für: \(standard.giltFuer.map(\.name).joined(separator: ", ")). Ändern Sie „was“ oder „standards“.")
      }
    }
    guard let reference = regel.vorgaben.kennzahl, let kennzahl = input.portal.kennzahlen[reference],
      let unit = regel.vorgaben.je
    else { return [] }
    if !kennzahl.isMeasured(at: unit) {
      return [
        Diagnostic(
          .ruleParameters, at: reference.position,
          "„\(kennzahl.titel)“ gibt es nicht auf der Ebene \(input.portal.singular(of: unit))",
          help: "Vorgesehen: \(kennzahl.ebenen.map(\.rawValue).joined(separator: ", ")). Ändern Sie „je“ oder „ebenen“."
        )
      ]
    }
    guard regel.art == .zielwert, kennzahl.zielwert == nil else { return [] }
    return [
      Diagnostic(
        .ruleParameters, at: reference.position, "„\(kennzahl.titel)“ hat keinen Zielwert",
        help: "Ergänzen Sie „zielwert“ und „richtung“ in vertrag/kennzahlen.yaml.")
    ]
  }
}

/// What the contract asks for is there, or somebody has been granted an exception.
enum FulfilmentRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let faults = Faults(input)
    return input.fulfilment.verdicts.compactMap { verdict in
      guard verdict.status.isOpen, let regel = input.portal.regeln[id: verdict.regel],
        input.reads(regel), !faults.explain(verdict, regel)
      else { return nil }
      let title = input.portal.title(of: verdict.subject) ?? verdict.subject.id
      var finding = Diagnostic(
        regel.art.code, at: verdict.position,
        "\(input.portal.singular(of: verdict.subject.kind)) „\(title)“: \(verdict.reason) – verlangt von „\(regel.titel)“ (\(regel.klausel))",
        help: verdict.help,
        notes: verdict.position == regel.common.source ? [] : [.init("die Regel", at: regel.common.source)])
      finding.severity = regel.severity(of: verdict.status)
      return finding
    }
  }

  /// Faults that are reported already and may be why a rule seems not to be kept.
  private struct Faults {
    private var kinds: Set<Kind> = []
    private var files: Set<String>
    private var owners: Set<EntityKey>
    /// Tables with a row that is itself at fault: a value that is missing there is not missing twice.
    private var tables: Set<String>

    init(_ input: CheckInput) {
      files = input.faultyFiles
      tables = Set(ValueRule.findings(in: input).filter { $0.severity == .error }.map(\.position.file))
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

extension CheckInput {
  /// False where the kind of a rule or one of its parameters cannot be read, which is reported where it
  /// stands: what the rule would say is not known.
  fileprivate func reads(_ regel: Regel) -> Bool {
    guard value(of: regel, "art")?.text == regel.art.rawValue else { return false }
    guard let written = value(of: regel, "vorgaben"), !written.isEmpty else { return true }
    let read = Set(regel.vorgaben.statedKeys)
    return written.entries?.allSatisfy { read.contains($0.key) } ?? false
  }
}

extension Regel {
  /// What will be due is a warning at most: there is still time.
  fileprivate func severity(of status: Verdict.Status) -> Severity {
    switch schwere {
    case .fehler: status == .laeuftAb ? .warning : .error
    case .warnung: .warning
    case .hinweis: .note
    }
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

/// Exceptions are needed, in force, and about something that their rule looks at.
enum ExceptionRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    var findings: [Diagnostic] = []
    var first: [String: Ausnahme] = [:]
    for (exception, uses) in input.fulfilment.exceptions {
      // A mistyped rule or unit is reported where it stands.
      guard let regel = portal.regeln[exception.regel], let fuer = exception.fuer, let end = exception.bis,
        portal.title(of: fuer.key) != nil, regel.parameterFaults.isEmpty
      else { continue }
      let name = "\(exception.regel.id) \(fuer.key)"
      let isOver = end < portal.stand
      if !isOver, let earlier = first.updateValue(exception, forKey: name) {
        findings.append(
          Diagnostic(
            .exceptionMisplaced, at: exception.common.source,
            "Für „\(regel.titel)“ und \(fuer.key) steht schon eine Ausnahme da", help: "Löschen Sie eine der beiden.",
            notes: [.init("hier zum ersten Mal", at: earlier.common.source)]))
        continue
      }
      if isOver {
        findings.append(
          Diagnostic(
            .exceptionExpired, at: input.position(of: exception, "bis"),
            "Die Ausnahme „\(exception.titel)“ galt bis \(end.german)",
            help: "Löschen Sie sie, oder tragen Sie die neue Entscheidung ein."))
      } else if !input.fulfilment.verdicts(of: regel.id).contains(where: { exception.covers($0, portal) }) {
        // A rule that does not hold today judges nobody.
        guard regel.holds(on: portal.stand) else { continue }
        findings.append(
          Diagnostic(
            .exceptionMisplaced, at: fuer.position, "Die Regel „\(regel.titel)“ prüft nichts bei \(fuer.key)",
            help: "Nennen Sie unter „fuer“ eine Einheit, für die die Regel gilt."))
      } else if uses == 0, exception.holds(on: portal.stand) {
        let isExempt = input.fulfilment.verdicts(of: regel.id).contains {
          exception.covers($0, portal) && $0.status == .ausgenommen
        }
        findings.append(
          Diagnostic(
            .exceptionUnused, at: exception.common.source,
            "Die Ausnahme „\(exception.titel)“ braucht niemand: \(isExempt ? "Eine andere Ausnahme gilt dort schon" : "Die Regel ist dort eingehalten")",
            help: "Löschen Sie den Eintrag."))
      }
    }
    return findings
  }
}

/// The public fulfilment says the same as the uncut one, for every public rule.
///
/// - Parameter open: what the public edition comes to, at the same Stand.
/// - Returns: one finding a rule.
public func checkEditions(_ input: CheckInput, published: Portal, _ open: Fulfilment) -> [Diagnostic] {
  let (uncut, whole) = (input.portal, input.fulfilment)
  return published.regeln.compactMap { regel in
    let judged = whole.verdicts(of: regel.id).filter { $0.status != .giltNicht }
    if open.verdicts(of: regel.id).allSatisfy({ $0.status == .giltNicht }), !judged.isEmpty {
      return Diagnostic(
        .editionsDisagree, at: uncut.regeln[id: regel.id]?.common.source ?? regel.common.source,
        "Die Regel „\(regel.titel)“ ist öffentlich, prüft aber nur Internes",
        help: "Schreiben Sie bei der Regel „sichtbarkeit: intern“.")
    }
    let known = Dictionary(
      open.verdicts(of: regel.id).map { ($0.subject, $0.status) }, uniquingKeysWith: { first, _ in first })
    let different = whole.verdicts(of: regel.id).first { verdict in
      known[verdict.subject].map { $0 != verdict.status } ?? false
    }
    guard let different, let status = known[different.subject] else { return nil }
    let title = uncut.title(of: different.subject) ?? different.subject.id
    return Diagnostic(
      .editionsDisagree, at: uncut.regeln[id: regel.id]?.common.source ?? regel.common.source,
      "Die Regel „\(regel.titel)“ ist öffentlich, stützt sich aber auf Internes: „\(title)“ wäre öffentlich „\(status.word)“, intern „\(different.status.word)“",
      help: "Schreiben Sie bei der Regel „sichtbarkeit: intern“, oder machen Sie öffentlich, worauf sie sich stützt.")
  }
}
