import ContentModel
import Contract
import Diagnostics
import Dividing
import Portal
import Protecting
import Reading

/// What the rules look at: the uncut records and the portal made of them.
public struct CheckInput: Sendable {
  public let sources: Sources
  public var records: [IdentifiedRecord]
  public var portal: Portal
  /// Every reference in a field or an embed.
  public var references: [FoundReference]
  public var assets: Set<ContentPath>
  public var lost: LostRecords
  /// A field that cannot be read may be the one that would refer to something.
  public var hasFieldFaults: Bool
  /// Made-up content is refused.
  public var isPublication: Bool
  public let fulfilment: Fulfilment
  /// Files with a field that cannot be read.
  private(set) var faultyFiles: Set<String> = []
  /// All records by key, for every rule that follows references.
  private(set) var index = RecordIndex()
  /// The rows of values that count.
  let values: ReportedValues
  /// The text of every file, to find the letters that a solution replaces.
  var texts: [String: String] { sources.texts }
  private var fields: [EntityKey: Node] = [:]

  /// - Parameter portal: the internal edition's, in which nothing is cut.
  public init(
    sources: Sources, records: [IdentifiedRecord], resolution: Resolution, isPublication: Bool
  ) {
    self.sources = sources
    self.records = records
    portal = resolution.portal
    values = ReportedValues(resolution.portal)
    references = resolution.references
    assets = Set(sources.assets.map(\.path))
    lost = LostRecords(sources)
    hasFieldFaults = resolution.diagnostics.contains { $0.severity == .error }
    self.isPublication = isPublication
    fulfilment = Fulfilment(of: resolution.portal)
    let faults = (sources.diagnostics + resolution.diagnostics).filter { $0.severity == .error }
    faultyFiles = Set(faults.map(\.position.file))
    for record in records { fields[record.key] = record.record.fields }
    index = RecordIndex(self)
  }

  /// Whether a record has a key, however its value reads.
  func states(_ key: String, in entity: some Entity) -> Bool { value(of: entity, key) != nil }

  /// Where a record or the nearest folder that says anything says `intern`; nil where neither does.
  func placeOfInternal(_ record: IdentifiedRecord) -> SourcePosition? {
    var stated = record.record.fields["sichtbarkeit"]
    var folders = record.record.path.folders
    while stated == nil {
      stated = fields[EntityKey(.ordner, folders.joined(separator: "/"))]?["sichtbarkeit"]
      if folders.popLast() == nil { break }
    }
    return stated?.text == "intern" ? stated?.position : nil
  }

  /// The value under a key, as written.
  func value(of entity: some Entity, _ key: String) -> Node? { fields[entity.key]?[key] }

  /// Where a value stands: keys and places in lists (`"foerderung", "1", "anteil"`) from the record
  /// down. As deep as the file goes, at least the record as a whole.
  func position(of entity: some Entity, _ path: String...) -> SourcePosition { position(of: entity, path) }

  func position(of entity: some Entity, _ path: [String]) -> SourcePosition {
    guard var node = fields[entity.key] else { return entity.common.source }
    for step in path {
      let next = node.items.map { items in Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil } }
      guard let next = next ?? node[step] else { break }
      node = next
    }
    return node.position
  }
}

/// One rule: states facts about the content, changes nothing.
protocol Rule: Sendable {
  static func findings(in input: CheckInput) -> [Diagnostic]
}

/// What the public edition comes to, at the same Stand.
struct PublishedContract: Sendable {
  let portal: Portal
  let protection: ProtectionReport
  let fulfilment: Fulfilment
  let personalData: PersonalData
  /// Pictures and documents that it shows or links to.
  let files: [PublicFile]
}

/// One rule about what is published.
protocol EditionRule: Sendable {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic]
}

/// All rules about the uncut content, in the order of their codes.
let rules: [any Rule.Type] = [
  FinalNewlineRule.self,
  BordersRule.self,
  KeyOrderRule.self,
  ReferenceRule.self,
  LinkRule.self,
  UnusedRecordRule.self,
  MissingRecordRule.self,
  ContradictionRule.self,
  OrderRule.self,
  MissingSourceRule.self,
  AccessionRule.self,
  FundingSharesRule.self,
  DuplicateValueRule.self,
  ValueStatusRule.self,
  LevelRule.self,
  TotalRule.self,
  BoundsRule.self,
  FutureDateRule.self,
  FormulaCycleRule.self,
  FormulaUnitRule.self,
  IndicatorRule.self,
  ClassRule.self,
  CountClassRule.self,
  ComputedBoundsRule.self,
  DerivedValueRule.self,
  ValidityRule.self,
  ChangeRule.self,
  BreakdownRule.self,
  WholeNumberRule.self,
  ConflictingPinsRule.self,
  NeighbourPairRule.self,
  UnconnectedNeighboursRule.self,
  StandRule.self,
  RuleParameterRule.self,
  FulfilmentRule.self,
  ExceptionRule.self,
  EvidenceRule.self,
  PublicationRule.self,
  PlaceholderRule.self,
  EmbedRule.self,
  SeverityRule.self,
]

/// All rules about what is published.
let editionRules: [any EditionRule.Type] = [
  EditionAgreementRule.self,
  SmallCountRule.self,
  EarlierSmallCountRule.self,
  MailboxRule.self,
  MobileNumberRule.self,
  BirthDateRule.self,
  PersonNameRule.self,
  CaseNoteRule.self,
  PeopleCountRule.self,
  DocumentMetadataRule.self,
  UnreadableMetadataRule.self,
  RemovedMetadataRule.self,
]

/// Checks references, relations, values, dates and the contract on the uncut content.
public func check(_ input: CheckInput) -> [Diagnostic] {
  // No rule knows of another.
  let findings = concurrently(rules.count) { rules[$0].findings(in: input) }
  return MissingTargets.together(findings.flatMap(\.self))
}

/// Checks that the public edition says what the uncut content says, and no more than it may.
///
/// - Parameters:
///   - published: what the public edition knows, at the same Stand.
///   - open: how far it keeps the contract.
///   - records: what the cut leaves for it.
public func checkEditions(
  _ input: CheckInput, published: ProtectedPortal, _ open: Fulfilment, records: [IdentifiedRecord]
) -> [Diagnostic] {
  let published = PublishedContract(
    portal: published.portal, protection: published.report, fulfilment: open,
    personalData: PersonalData(in: records, input), files: PublicFile.all(of: published.portal, input))
  return editionRules.flatMap { $0.findings(in: input, published: published) }
}
