import ContentModel
import Diagnostics
import Portal

/// How far an edition's portal keeps the contract.
public struct Fulfilment: Sendable {
  /// All verdicts: by rule in the order of the rules, then in the order of their subjects.
  public let verdicts: [Verdict]
  /// Exceptions with the number of verdicts that they changed, in the order of the file.
  public let exceptions: [(ausnahme: Ausnahme, uses: Int)]
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
    indicesOfRule = Dictionary(grouping: verdicts.indices, by: { verdicts[$0].regel })
    rulesOfKennzahl = Dictionary(
      grouping: inForce.filter { $0.art == .kennzahl }, by: { $0.vorgaben.kennzahl?.id ?? "" }
    ).mapValues { $0.map(\.id) }
    indicesOfUnit = Dictionary(grouping: verdicts.indices, by: { verdicts[$0].unit })
  }

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

/// What is wrong with the parameters of a rule.
public struct ParameterFault: Sendable, Hashable {
  /// The key in `vorgaben`; nil where one is missing.
  public var key: String?
  public var summary: Message
  public var help: Message
}

extension Regel {
  /// Parameters that are missing, or that a rule of this kind cannot have. Empty: the rule can be judged.
  public var parameterFaults: [ParameterFault] {
    let (required, optional) = art.parameters
    let stated = vorgaben.statedKeys
    let allowed = required + optional
    let possible: Message =
      allowed.isEmpty ? "Diese Art hat keine Vorgaben." : "Möglich sind: \(allowed.joined(separator: ", "))."
    var faults = required.filter { !stated.contains($0) }.map { key in
      ParameterFault(
        summary: "Bei der Regel „\(id)“ fehlt unter „vorgaben“ die Angabe „\(key)“",
        help: Vorgaben.help(for: key))
    }
    faults += stated.filter { !allowed.contains($0) }.map { key in
      ParameterFault(
        key: key, summary: "„\(key)“ passt nicht zu einer Regel der Art „\(art.rawValue)“", help: possible)
    }
    if let was = vorgaben.was, !art.countable.isEmpty, !art.countable.contains(was) {
      faults.append(
        ParameterFault(
          key: "was", summary: "Bei der Art „\(art.rawValue)“ kann „was“ nicht „\(was.rawValue)“ sein",
          help: "Möglich sind: \(art.countable.map(\.rawValue).joined(separator: ", "))."))
    }
    if let je = vorgaben.je, !art.units.contains(je) {
      faults.append(
        ParameterFault(
          key: "je", summary: "Bei der Art „\(art.rawValue)“ kann „je“ nicht „\(je.rawValue)“ sein",
          help: "Möglich sind: \(art.units.map(\.rawValue).joined(separator: ", "))."))
    }
    if art == .turnus, vorgaben.terminArt == nil, vorgaben.gremiumArt == nil {
      faults.append(
        ParameterFault(
          summary: "Bei der Regel „\(id)“ steht nicht, welche Termine gemeint sind",
          help: "Ergänzen Sie unter „vorgaben“ die Angabe „termin_art“ oder „gremium_art“."))
    }
    if let first = vorgaben.vonJahr, let last = vorgaben.bisJahr, last < first {
      faults.append(
        ParameterFault(
          key: "bis_jahr", summary: "„bis_jahr“ (\(last)) liegt vor „von_jahr“ (\(first))",
          help: "Prüfen Sie die beiden Jahre. Vielleicht sind sie vertauscht."))
    }
    if art == .mindestzahl {
      let filters: [(key: String, isSet: Bool, kinds: [Kind])] = [
        ("gremium_art", vorgaben.gremiumArt != nil, [.gremium, .termin]),
        ("termin_art", vorgaben.terminArt != nil, [.termin]),
      ]
      faults += filters.filter { $0.isSet && !$0.kinds.contains(vorgaben.was ?? .portal) }.map { filter in
        ParameterFault(
          key: filter.key, summary: "„\(filter.key)“ passt nicht zu „was: \(vorgaben.was?.rawValue ?? "")“",
          help:
            "Diese Angabe gibt es nur mit „was: \(filter.kinds.map(\.rawValue).joined(separator: "“ oder „was: "))“.")
      }
    }
    if let was = vorgaben.was {
      let known = was.declarations.map(\.key)
      faults += vorgaben.felder.filter { !known.contains($0) }.map { key in
        ParameterFault(
          key: "felder", summary: "Die Angabe „\(key)“ gibt es bei der Art „\(was.rawValue)“ nicht",
          help: NearMiss.question(for: key, in: known) ?? "Möglich sind: \(known.joined(separator: ", ")).")
      }
    }
    return faults
  }
}
