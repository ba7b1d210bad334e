/// How grave findings count, where a portal wants it otherwise than the codes say.
public struct SeverityPolicy: Sendable, Hashable {
  /// What a setting speaks of: one code, or all codes of a group.
  public enum Scope: Sendable, Hashable {
    case code(DiagnosticCode)
    case group(DiagnosticGroup)

    /// `SR0512` or `SR05`; nil where there is no such code or group.
    public init?(_ text: String) {
      if let code = DiagnosticCode(rawValue: text) {
        self = .code(code)
      } else if let group = DiagnosticGroup(rawValue: text) {
        self = .group(group)
      } else {
        return nil
      }
    }

    public var codes: [DiagnosticCode] {
      switch self {
      case .code(let code): [code]
      case .group(let group): DiagnosticCode.allCases.filter { $0.group == group }
      }
    }
  }

  private var severities: [DiagnosticCode: Severity] = [:]

  public init() {}

  /// Later settings win over earlier ones, a code over its group. Codes that are not adjustable keep theirs.
  public init(_ settings: [(scope: Scope, severity: Severity)]) {
    for isSingle in [false, true] {
      for (scope, severity) in settings {
        if case .code = scope, !isSingle { continue }
        if case .group = scope, isSingle { continue }
        for code in scope.codes where code.isAdjustable { severities[code] = severity }
      }
    }
  }

  public func severity(of finding: Diagnostic) -> Severity { severities[finding.code] ?? finding.severity }
}

extension DiagnosticCode {
  /// Whether a portal may count the finding as graver or less grave.
  ///
  /// Not where something would be lost, wrong or leaked on the pages, and not where `regeln.yaml`
  /// states the severity of each rule.
  public var isAdjustable: Bool {
    switch self {
    case .csvDialect, .finalNewline, .keyOrder, .emptyValue, .unusedRecord, .contradictoryReference, .missingSource,
      .missingAccession, .fundingShares, .exceptionUnused, .exceptionMisplaced, .wrongLevel, .totalDiffers,
      .valueOutOfBounds,
      .futureDate, .derivedDiffers, .outsideValidity, .implausibleChange, .breakdownDiffers, .fractionalCount,
      .neighbourPair, .unconnectedNeighbours,
      .headingOrder, .personalMailbox, .mobileNumber, .personName, .fewPeople, .documentMetadata,
      .unreadableMetadata, .metadataRemoved:
      true
    default: false
    }
  }

  /// Whether each rule of the contract says for itself how grave it is when it is not kept.
  public var isRuleOfContract: Bool {
    switch self {
    case .tooFewRecords, .fieldNotStated, .valueNotReported, .nothingNamed, .evidenceMissing, .cycleExceeded,
      .termExpired, .reviewOverdue, .sharesIncomplete, .partiesMissing, .dimensionsUncovered, .notCovered,
      .targetMissed, .accessionUnproven:
      true
    default: false
    }
  }
}
