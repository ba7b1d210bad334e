import ContentModel
import Diagnostics
import Portal

/// How far an edition's portal keeps the contract.
public struct Fulfilment: Sendable {
  /// All verdicts: by rule in the order of the rules, then in the order of their subjects.
  public let verdicts: [Verdict]
  /// Exceptions with the number of verdicts that they changed, in the order of the file.
  public let exceptions: [(ausnahme: Ausnahme, uses: Int)]
  /// Rules that hold on the day of the portal and can be judged.
  private let inForce: Set<String>
  private let indicesOfRule: [String: [Int]]
  private let indicesOfUnit: [EntityKey: [Int]]
  /// Indicator → the rules that ask for its values.
  private let rulesOfKennzahl: [String: [String]]

  /// Several verdicts of one rule for one unit, together.
  public struct Cell: Sendable, Hashable {
    /// The gravest.
    public var status: Verdict.Status
    /// How many keep the rule, of those that it is about.
    public var kept: Int
    public var judged: Int
  }

  /// Judges every rule that is in force, then applies the exceptions.
  ///
  /// Complexity: O(rules × records), for indicators O(rules × units × rows).
  public init(of portal: Portal) {
    let inForce = portal.regeln.filter { $0.holds(on: portal.stand) && $0.parameterFaults.isEmpty }
    var verdicts = inForce.flatMap { $0.art.judge.verdicts(Docket(portal: portal, regel: $0)) }
    var uses: [String: Int] = [:]
    let granted = Dictionary(
      grouping: portal.ausnahmen.filter { $0.holds(on: portal.stand) }, by: \.regel.id)
    for index in verdicts.indices where verdicts[index].status.isOpen {
      guard let exception = granted[verdicts[index].regel]?.first(where: { $0.covers(verdicts[index], portal) })
      else { continue }
      uses[exception.id, default: 0] += 1
      verdicts[index].status = .ausgenommen
      verdicts[index].ausnahme = exception.id
    }
    self.verdicts = verdicts
    exceptions = portal.ausnahmen.map { ($0, uses[$0.id] ?? 0) }
    self.inForce = Set(inForce.map(\.id))
    indicesOfRule = Dictionary(grouping: verdicts.indices, by: { verdicts[$0].regel })
    rulesOfKennzahl = Dictionary(
      grouping: inForce.filter { $0.art == .kennzahl }, by: { $0.vorgaben.kennzahl?.id ?? "" }
    ).mapValues { $0.map(\.id) }
    indicesOfUnit = Dictionary(grouping: verdicts.indices, by: { verdicts[$0].unit })
  }

  /// Whether the rule was judged: it holds on the day of the portal, and its parameters can be read.
  public func isInForce(_ regel: Regel) -> Bool { inForce.contains(regel.id) }

  public func verdicts(of regel: String) -> [Verdict] { (indicesOfRule[regel] ?? []).map { verdicts[$0] } }

  /// What counts for a unit, in the order of the rules.
  public func verdicts(in unit: EntityKey) -> [Verdict] { (indicesOfUnit[unit] ?? []).map { verdicts[$0] } }

  /// Nil where the rule has nothing to say about the unit.
  public func cell(_ unit: EntityKey, _ regel: String) -> Cell? {
    Self.together((indicesOfUnit[unit] ?? []).lazy.map { verdicts[$0] }.filter { $0.regel == regel })
  }

  /// All verdicts of a rule as one.
  public func total(of regel: String) -> Cell? { Self.together(verdicts(of: regel)) }

  /// Status → number of verdicts of a rule.
  public func counts(of regel: String) -> [Verdict.Status: Int] {
    Dictionary(grouping: verdicts(of: regel), by: \.status).mapValues(\.count)
  }

  /// What the rules say that ask a unit for an indicator, together; nil where none does.
  func demand(of kennzahl: String, from unit: EntityKey) -> Cell? {
    guard let asking = rulesOfKennzahl[kennzahl] else { return nil }
    return Self.together(
      asking.lazy.flatMap { indicesOfRule[$0] ?? [] }.map { verdicts[$0] }.filter { $0.subject == unit })
  }

  static func together(_ verdicts: some Sequence<Verdict>) -> Cell? {
    let all = Array(verdicts)
    guard let gravest = all.max(by: { $0.status.gravity < $1.status.gravity }) else { return nil }
    let judged = all.filter { $0.status != .giltNicht && $0.status != .nochNichtFaellig }
    return Cell(
      status: gravest.status, kept: judged.count { $0.status == .erfuellt || $0.status == .laeuftAb },
      judged: judged.count)
  }
}

extension Ausnahme {
  /// Whether a verdict is about what the exception names, or about something inside it.
  public func covers(_ verdict: Verdict, _ portal: Portal) -> Bool {
    guard let fuer = fuer?.key, verdict.regel == regel.id else { return false }
    return verdict.subject == fuer || (fuer.kind == .sozialraum && verdict.unit == fuer)
  }
}
