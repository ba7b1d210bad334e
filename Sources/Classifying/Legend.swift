/// What the classes of a map mean and how many units are in each, and how many are in none and why.
///
/// `Reason` says why a unit has no number; the order of its cases is the order of the legend.
public struct Legend<Reason: Hashable & Sendable & CaseIterable>: Sendable, Hashable {
  /// The number of a unit, or why it has none.
  public enum Unit: Sendable, Hashable {
    case value(Int)
    case missing(Reason)
  }

  /// Units without a class for one reason.
  public struct Missing: Sendable, Hashable {
    public let reason: Reason
    /// At least 1.
    public let unitCount: Int
    /// „1 Gebiet“, „8 Gebiete“.
    public var unitCountText: String { unitCountWords(unitCount) }
  }

  /// One for each class, the lowest first, also for those without a unit.
  public let entries: [LegendEntry]
  /// Only reasons that a unit has.
  public let missing: [Missing]

  public init(_ classification: Classification, of units: [Unit]) {
    var counts = Array(repeating: 0, count: classification.count)
    var reasons: [Reason: Int] = [:]
    for unit in units {
      switch unit {
      case .value(let value): counts[classification.number(of: value) - 1] += 1
      case .missing(let reason): reasons[reason, default: 0] += 1
      }
    }
    let breaks = classification.breaks
    entries = counts.enumerated().map { index, count in
      LegendEntry(
        number: index + 1, name: classification.name(of: index + 1), low: index == 0 ? nil : breaks[index - 1],
        high: index < breaks.count ? breaks[index] : nil, unitCount: count)
    }
    missing = Reason.allCases.compactMap { reason in
      reasons[reason].map { Missing(reason: reason, unitCount: $0) }
    }
  }
}

/// One class of a legend.
public struct LegendEntry: Sendable, Hashable {
  /// 1 is the lowest.
  public let number: Int
  public let name: String
  /// The smallest value of the class, in units of the last shown place; nil for the lowest class.
  public let low: Int?
  /// The smallest value of the next class; nil for the highest class.
  public let high: Int?
  public let unitCount: Int

  /// „unter 10“, „10 bis unter 20“, „20 und mehr“.
  /// - Parameter text: a number as people read it.
  public func bounds(_ text: (Int) -> String) -> String {
    switch (low, high) {
    case (let low?, let high?): "\(text(low)) bis unter \(text(high))"
    case (let low?, nil): "\(text(low)) und mehr"
    case (nil, let high?): "unter \(text(high))"
    case (nil, nil): "alle"
    }
  }

  /// „kein Gebiet“, „1 Gebiet“, „8 Gebiete“.
  public var unitCountText: String { unitCountWords(unitCount) }
}

private func unitCountWords(_ count: Int) -> String {
  switch count {
  case 0: "kein Gebiet"
  case 1: "1 Gebiet"
  default: "\(count) Gebiete"
  }
}
