import Diagnostics

/// How much the reader takes. Each limit exists so that no input overflows a stack or takes time
/// that grows faster than its size; the message of a finding names the limit that it hit.
public enum Limits {
  /// Bytes of a Markdown file. libcmark-gfm 0.29.0.gfm.6 has inputs of quadratic cost.
  public static let markdownFile = 128 * 1024
  /// Bytes of one line of a Markdown file.
  public static let markdownLine = 8 * 1024
  /// Bytes of the front matter of a Markdown file, and of the YAML in an embed.
  public static let frontMatter = 16 * 1024
  /// Bytes of a YAML file.
  public static let yamlFile = 512 * 1024
  /// Bytes of a CSV file.
  public static let csvFile = 16 * 1024 * 1024
  /// Rows of a CSV file; every cell carries its position, about 200 bytes.
  public static let csvRows = 200_000
  /// Columns of a CSV file.
  public static let csvColumns = 200
  /// Neighbouring rows with the same wrong number of cells that are one finding.
  public static let csvRun = 5
  /// Rows of wrong shape that are reported one by one before the rest is counted.
  public static let csvFindings = 200
  /// Bytes of a picture or document.
  public static let asset = 5 * 1024 * 1024
  /// Bytes of the file of borders.
  public static let bordersFile = 16 * 1024 * 1024
  /// Quote and list markers that open one line.
  public static let containerMarkers = 32
  /// `<?`, `<![CDATA[` and `<!X` in one Markdown file.
  public static let htmlOpeners = 100
  /// Cells of all tables of one Markdown file; cmark fills short rows up, two bytes a row.
  public static let tableCells = 50_000
  /// Depth of a Markdown tree, blocks and inlines together; bounds all recursion over it.
  public static let treeDepth = 64
  /// Lists and mappings inside each other in YAML.
  public static let yamlDepth = 16
  /// Folders inside each other.
  public static let folderDepth = 32

  /// `15400` as `ungefähr 15.000 Zeichen`: a length in words that need no explanation.
  static func letters(_ bytes: Int) -> Message {
    let thousands = max(1, (bytes + 500) / 1000)
    return Message("ungefähr \(thousands).000 Zeichen", en: "about \(thousands),000 letters")
  }

  /// `131072` as `128 kB`, `131073` as `129 kB`, `5242880` as `5 MB`.
  static func size(_ bytes: Int) -> String {
    let megabyte = 1024 * 1024
    return bytes > megabyte ? "\((bytes + megabyte - 1) / megabyte) MB" : "\((bytes + 1023) / 1024) kB"
  }
}
