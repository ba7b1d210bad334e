import Cleansing
import Diagnostics

/// One source file, one item of a list file, or one row of a CSV file, as read.
public struct Record: Hashable, Sendable {
  /// Where the record comes from inside its file.
  public enum Form: Hashable, Sendable {
    /// A Markdown file: front matter and body.
    case page
    /// A YAML file whose root is a mapping.
    case document
    /// An item of a YAML file whose root is a list.
    case item
    /// A row of a CSV file.
    case row
  }

  public var path: ContentPath
  public var form: Form
  /// Always a mapping. For a row: header → cell, empty cells as empty scalars.
  public var fields: Node
  /// The Markdown below the front matter.
  public var body: MarkdownDocument?

  public init(path: ContentPath, form: Form, fields: Node, body: MarkdownDocument? = nil) {
    self.path = path
    self.form = form
    self.fields = fields
    self.body = body
  }
}

/// Everything that a content folder holds, before any meaning is given to it.
public struct Sources: Sendable {
  /// In the order of paths (bytes), then of place in the file.
  public var records: [Record]
  /// Files that are neither Markdown nor YAML nor CSV: pictures and documents.
  public var assets: [Asset]
  /// The borders of the Gemeinden for a drawn map; nil where the folder has none.
  public var borders: Asset?
  /// The text of every file that was read, for the excerpts in messages; the key is the path.
  public var texts: [String: String]
  /// How each table is written that was read.
  public var dialects: [ContentPath: CSVDialect]
  public var diagnostics: [Diagnostic]
  /// Files that could not be read as records, or not as a whole. What refers to them must not be reported again.
  public var unreadable: Set<ContentPath>

  /// A picture or document. What pictures tell beside what they show is gone before anybody has them, so that no
  /// edition can publish it.
  public struct Asset: Hashable, Sendable {
    public let path: ContentPath
    public let bytes: [UInt8]
    public let metadata: Metadata

    /// - Parameter bytes: of the file as it is.
    public init(path: ContentPath, bytes: [UInt8]) {
      let cleansed = withoutMetadata(bytes, ending: path.ending)
      self.path = path
      self.bytes = cleansed.bytes
      metadata = cleansed.metadata
    }
  }

  public init(
    records: [Record] = [], assets: [Asset] = [], texts: [String: String] = [:],
    dialects: [ContentPath: CSVDialect] = [:], diagnostics: [Diagnostic] = [], unreadable: Set<ContentPath> = [],
    borders: Asset? = nil
  ) {
    self.records = records
    self.assets = assets
    self.texts = texts
    self.dialects = dialects
    self.diagnostics = diagnostics
    self.unreadable = unreadable
    self.borders = borders
  }
}
