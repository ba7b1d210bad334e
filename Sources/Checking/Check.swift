import ContentModel
import Diagnostics
import Portal
import Reading

/// What the rules look at: the uncut records and the portal made of them.
public struct CheckInput: Sendable {
  public var records: [IdentifiedRecord]
  public var portal: Portal
  /// Every reference in a field or an embed.
  public var references: [FoundReference]
  public var assets: Set<ContentPath>
  public var lost: LostRecords
  /// Made-up content is refused.
  public var isPublication: Bool

  /// - Parameter portal: the internal edition's, in which nothing is cut.
  public init(
    sources: Sources, records: [IdentifiedRecord], resolution: Resolution, isPublication: Bool
  ) {
    self.records = records
    portal = resolution.portal
    references = resolution.references
    assets = Set(sources.assets.map(\.path))
    lost = LostRecords(files: sources.unreadable)
    self.isPublication = isPublication
  }
}

/// One rule: states facts about the content, changes nothing.
protocol Rule: Sendable {
  static func findings(in input: CheckInput) -> [Diagnostic]
}

/// All rules, in the order of their codes.
let rules: [any Rule.Type] = [
  ReferenceRule.self,
  LinkRule.self,
  UnusedRecordRule.self,
  MissingRecordRule.self,
  ContradictionRule.self,
  OrderRule.self,
  MissingSourceRule.self,
  AccessionRule.self,
  FundingSharesRule.self,
  ValueRule.self,
  TotalRule.self,
  FutureDateRule.self,
  FormulaCycleRule.self,
  PublicationRule.self,
]

/// Checks references, relations, values and dates on the uncut content.
public func check(_ input: CheckInput) -> [Diagnostic] {
  rules.flatMap { $0.findings(in: input) }
}
