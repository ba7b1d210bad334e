/// Every kind of finding there is, with its stable code.
///
/// Groups: SR01 reading, SR02 fields, SR03 references, SR04 contract, SR05 values, SR06 editions
/// and disclosure, SR07 pages and links, SR08 accessibility and language, SR09 theme, SR10 program.
/// A code is never given to another kind. `Explanations/` explains each one.
public enum DiagnosticCode: String, CaseIterable, Sendable, Hashable {
  // Reading.
  case fileTooLarge = "SR0101"
  case lineTooLong = "SR0102"
  case notUTF8 = "SR0103"
  case yamlSyntax = "SR0104"
  case yamlForbidden = "SR0105"
  case nestingTooDeep = "SR0106"
  case duplicateKey = "SR0107"
  case frontMatterMissing = "SR0108"
  case frontMatterTooLarge = "SR0109"
  case csvSyntax = "SR0110"
  case csvRowShape = "SR0111"
  case csvHeader = "SR0112"
  case unsafePath = "SR0113"
  case nameNotSlug = "SR0114"
  case nameCollision = "SR0115"
  case unknownFile = "SR0116"
  case tooManyMarkers = "SR0117"
  case unreadableFile = "SR0118"
  case rootShape = "SR0119"
  case controlCharacter = "SR0120"
  case unclosedFence = "SR0121"
  case csvDialect = "SR0122"
  case finalNewline = "SR0123"
  case typographicQuotes = "SR0124"
  case fileCopy = "SR0125"
  case badBorders = "SR0131"

  // Fields.
  case unknownKey = "SR0201"
  case missingKey = "SR0202"
  case emptyValue = "SR0203"
  case wrongShape = "SR0204"
  case textTooLong = "SR0205"
  case badInteger = "SR0206"
  case badDecimal = "SR0207"
  case outOfBounds = "SR0208"
  case badDate = "SR0209"
  case unknownChoice = "SR0210"
  case badBoolean = "SR0211"
  case badSchedule = "SR0212"
  case badAgeRange = "SR0213"
  case badContact = "SR0214"
  case badKey = "SR0215"
  case badReference = "SR0216"
  case itemCount = "SR0217"
  case duplicateItem = "SR0218"
  case wrongOrder = "SR0219"
  case duplicateRecord = "SR0220"
  case badCycle = "SR0221"
  case badFormula = "SR0222"
  case keyOrder = "SR0223"
  case severitySetting = "SR0224"

  // References.
  case danglingReference = "SR0301"
  case unusedRecord = "SR0302"
  case missingRecord = "SR0303"
  case contradictoryReference = "SR0304"

  // Contract.
  case missingSource = "SR0401"
  case missingAccession = "SR0402"
  case fundingShares = "SR0403"
  case ruleParameters = "SR0404"
  case tooFewRecords = "SR0410"
  case fieldNotStated = "SR0411"
  case valueNotReported = "SR0412"
  case nothingNamed = "SR0413"
  case evidenceMissing = "SR0414"
  case cycleExceeded = "SR0415"
  case termExpired = "SR0416"
  case reviewOverdue = "SR0417"
  case sharesIncomplete = "SR0418"
  case partiesMissing = "SR0419"
  case dimensionsUncovered = "SR0420"
  case notCovered = "SR0421"
  case targetMissed = "SR0422"
  case accessionUnproven = "SR0423"
  case evidenceMisplaced = "SR0424"
  case exceptionUnused = "SR0430"
  case exceptionExpired = "SR0431"
  case exceptionMisplaced = "SR0432"
  case editionsDisagree = "SR0433"
  case countWithClasses = "SR0434"

  // Values.
  case duplicateValue = "SR0501"
  case valueMissing = "SR0502"
  case valueContradictsStatus = "SR0503"
  case wrongLevel = "SR0504"
  case totalDiffers = "SR0505"
  case valueOutOfBounds = "SR0506"
  case futureDate = "SR0507"
  case formulaCycle = "SR0508"
  case formulaUnits = "SR0509"
  case derivedDiffers = "SR0510"
  case outsideValidity = "SR0511"
  case implausibleChange = "SR0512"
  case unknownBreakdown = "SR0513"
  case breakdownDiffers = "SR0514"
  case indicatorContradiction = "SR0515"
  case fractionalCount = "SR0516"
  case conflictingPins = "SR0521"
  case neighbourPair = "SR0522"
  case unconnectedNeighbours = "SR0523"

  // Editions and disclosure.
  case visibilityMissing = "SR0601"
  case publicRefersToInternal = "SR0602"
  case exampleInPublication = "SR0603"
  case unknownCallout = "SR0604"
  case smallCount = "SR0605"
  case placeholder = "SR0606"
  case builtLeak = "SR0611"
  case internalInPublicPlace = "SR0612"
  case smallCountPublishedEarlier = "SR0621"
  case personalMailbox = "SR0631"
  case mobileNumber = "SR0632"
  case dateOfBirth = "SR0633"
  case personName = "SR0634"
  case caseNote = "SR0635"
  case fewPeople = "SR0636"
  case documentMetadata = "SR0641"
  case unreadableMetadata = "SR0642"
  case metadataRemoved = "SR0643"

  // Pages and links.
  case pageCollision = "SR0701"
  case deadLink = "SR0702"
  case deadAnchor = "SR0703"
  case dangerousLink = "SR0704"
  case rawHTML = "SR0705"
  case badEmbed = "SR0706"
  case missingAsset = "SR0707"
  case builtDeadLink = "SR0711"
  case builtDeadAnchor = "SR0712"
  case builtDuplicateID = "SR0713"
  case builtMalformed = "SR0714"
  case builtForeignRequest = "SR0715"

  // Accessibility and language.
  case imageWithoutAlternative = "SR0801"
  case headingOrder = "SR0802"
  case emptyLinkText = "SR0803"
  case builtImageWithoutAlternative = "SR0811"
  case builtHeadingOrder = "SR0812"
  case builtTitleMissing = "SR0813"
  case builtLanguageMissing = "SR0814"

  // Theme.
  case themeUnknownName = "SR0901"
  case themeSyntax = "SR0902"
  case themeFileMissing = "SR0903"
  case themeSettings = "SR0904"
  case classContrast = "SR0905"

  // Program.
  case contentMissing = "SR1001"
  case outputNotWritable = "SR1002"
  case publishingBusy = "SR1004"
  case contentNotWritable = "SR1005"

  /// The severity unless something else is set for it.
  public var severity: Severity {
    switch self {
    case .unusedRecord, .missingSource, .futureDate, .emptyValue, .implausibleChange, .exceptionUnused,
      .countWithClasses, .fileCopy, .smallCountPublishedEarlier, .personalMailbox, .mobileNumber, .personName,
      .fewPeople, .documentMetadata, .unreadableMetadata, .unconnectedNeighbours:
      .warning
    case .csvDialect, .finalNewline, .keyOrder, .metadataRemoved: .note
    default: .error
    }
  }

  /// Whether the finding means that something confidential is about to become public (exit code 3).
  public var isLeak: Bool { self == .builtLeak || self == .internalInPublicPlace }

  /// The code as printed, `SR0201`.
  public var id: String { rawValue }
}
