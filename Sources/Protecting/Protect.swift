import ContentModel
import Diagnostics
import Editions
import FoundationEssentials
import Portal

/// A portal without a number that would betray somebody. Only `protect` makes it.
public struct ProtectedPortal: Sendable {
  public let portal: Portal
  public let report: ProtectionReport

  fileprivate init(portal: Portal, report: ProtectionReport) {
    self.portal = portal
    self.report = report
  }
}

/// Takes out of an edition the small numbers about people, and as few others as are needed so that nobody
/// can work them out from what is left (DESIGN section 6).
///
/// In the public edition protected figures have the status `geheim` and no value; nothing tells those that
/// are small from those that hide them. The internal edition keeps the values where the indicator says
/// `intern: werte`, and marks them.
///
/// Sums are those of all parts, also of secret ones, where they may be known. Complexity: O(figures) where
/// nothing is small; see `DisclosureProblem.solved()` for the rest.
/// - Parameter earlier: what is known from earlier editions, whatever this one says.
public func protect(_ portal: Portal, earlier: EarlierFigures = EarlierFigures()) -> ProtectedPortal {
  var secrets = Secrets(portal, earlier)
  secrets.findCounts()
  secrets.findWhatIsMadeOfThem()
  guard !secrets.isEmpty else { return ProtectedPortal(portal: portal, report: secrets.report) }
  return ProtectedPortal(portal: secrets.takenOut(), report: secrets.report)
}

/// What was protected. For those who may know all: it tells small numbers from those that hide them.
public struct ProtectionReport: Sendable {
  /// A number that cannot be protected, because it can be known anyway.
  public struct Exposure: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
      /// It stands in an earlier edition.
      case publishedEarlier
      /// It follows from earlier editions, or from numbers that no rule protects.
      case derivable
    }

    public var kennzahl: String
    public var gebiet: EntityKey
    public var jahr: Int
    public var gliederung: Gliederung?
    public var reason: Reason
    /// The row that tells it: in this edition or in an earlier one. Nil where it is computed.
    public var position: SourcePosition?
  }

  /// How many numbers of an indicator are protected.
  public struct Line: Sendable, Hashable {
    public var kennzahl: String
    /// Those that would betray somebody.
    public var small: Int
    /// Those from which the others could be worked out.
    public var others: Int
  }

  public internal(set) var lines: [Line] = []
  public internal(set) var exposures: [Exposure] = []
}
