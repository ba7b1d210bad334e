import Diagnostics
import Dividing

/// Reads everything below a content folder: the one door of this room.
///
/// Never stops at the first finding; what can be read is there. The result depends on the bytes of
/// the files alone, not on the order of the listing or the number of cores.
/// - Parameter memory: what an earlier reading of the folder left; the result is the same without it.
public func read(_ tree: some FileTree, memory: ReadMemory? = nil) -> Sources {
  let (listed, findings) = tree.list()
  let paths = listed.filter { !ForeignFile.isOfSystem($0) }.sorted()
  var sources = Sources(diagnostics: findings.sorted { $0.position < $1.position })
  sources.diagnostics += NameCollisions.find(in: paths)
  for file in readFiles(paths, of: tree, memory) {
    sources.records += file.records
    if let asset = file.asset { sources.assets.append(asset) }
    if let borders = file.borders { sources.borders = borders }
    if let text = file.text { sources.texts[file.path.description] = text }
    if let dialect = file.dialect { sources.dialects[file.path] = dialect }
    sources.diagnostics += file.diagnostics
    if file.isUnreadable { sources.unreadable.insert(file.path) }
  }
  memory?.keep(paths)
  return sources
}

/// What came of one file.
struct ReadFile: Sendable {
  var path: ContentPath
  var records: [Record] = []
  var asset: Sources.Asset?
  var borders: Sources.Asset?
  var text: String?
  var dialect: CSVDialect?
  var diagnostics: [Diagnostic] = []
  var isUnreadable = false

  init(_ path: ContentPath) { self.path = path }
}

/// Files per piece of work: a few milliseconds, so that the hand-over does not count.
private let chunkSize = 16

/// Reads the files on all cores; results stand in the order of `paths`.
private func readFiles(_ paths: [ContentPath], of tree: some FileTree, _ memory: ReadMemory?) -> [ReadFile] {
  concurrently(paths.count, inChunksOf: chunkSize) { number in
    memory?.file(paths[number], of: tree) ?? readFile(paths[number], of: tree)
  }
}

/// The one file of borders that there may be.
private let bordersFile = "gemeinden.geojson"

func readFile(_ path: ContentPath, of tree: some FileTree) -> ReadFile {
  var file = ReadFile(path)
  if let finding = ForeignFile.ownerFile(path) {
    file.refuse(finding)
    return file
  }
  switch path.ending {
  case "md": file.readText(of: tree, limit: Limits.markdownFile) { $0.takeMarkdown($1) }
  case "yaml": file.readText(of: tree, limit: Limits.yamlFile) { $0.takeYAML($1) }
  case "csv": file.readTable(of: tree)
  case "png", "jpg", "jpeg", "webp", "gif", "pdf":
    if let bytes = file.bytes(of: tree, limit: Limits.asset) { file.asset = .init(path: path, bytes: bytes) }
  case "geojson" where path.description == bordersFile:
    if let bytes = file.bytes(of: tree, limit: Limits.bordersFile) { file.borders = .init(path: path, bytes: bytes) }
  default: file.refuse(UnknownFile.diagnostic(for: path))
  }
  return file
}

extension ReadFile {
  fileprivate mutating func refuse(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isUnreadable = true
  }

  fileprivate mutating func bytes(of tree: some FileTree, limit: Int) -> [UInt8]? {
    do {
      return try tree.bytes(of: path, limit: limit)
    } catch {
      switch error {
      case .tooLarge(let bytes):
        let (size, allowed) = (Limits.size(bytes), Limits.size(limit))
        refuse(
          Diagnostic(
            .fileTooLarge, at: SourcePosition(file: path.description),
            Message(
              "Die Datei ist \(size) groß, erlaubt sind \(allowed)",
              en: "The file takes \(size), at most \(allowed) are allowed"),
            help: Message("Teilen oder verkleinern Sie die Datei.", en: "Split the file or make it smaller.")))
      case .unreadable(let reason):
        refuse(
          Diagnostic(
            .unreadableFile, at: SourcePosition(file: path.description),
            Message("Die Datei lässt sich nicht lesen", en: "The file cannot be read"), help: reason))
      }
      return nil
    }
  }

  fileprivate mutating func readText(
    of tree: some FileTree, limit: Int, then take: (inout ReadFile, SourceText) -> Void
  ) {
    guard let bytes = bytes(of: tree, limit: limit) else { return }
    if let finding = ForeignFile.finding(for: bytes, at: path) { return refuse(finding) }
    let decoded = SourceText.decode(bytes, file: path.description)
    text = decoded.text
    if let refusal = decoded.refusal { return refuse(refusal) }
    take(&self, decoded.source)
  }

  fileprivate mutating func takeMarkdown(_ source: SourceText) {
    if source.isBlank { return refuse(RootShape.emptyPage(source)) }
    switch FrontMatter.find(in: source) {
    case .failure(let refusal): refuse(refusal.diagnostic)
    case .success(let parts):
      let yaml = YAMLReader.read(source.bytes[parts.yaml], at: YAMLPlace(source: source, firstLine: 2))
      diagnostics += yaml.diagnostics
      let markdown = MarkdownReader.read(source, from: parts.bodyLine, path: path)
      diagnostics += markdown.diagnostics
      let isBroken = yaml.root == nil && !yaml.diagnostics.isEmpty
      let fields = yaml.root ?? Node(.mapping([]), at: SourcePosition(file: source.file, line: 1, column: 1))
      guard !isBroken, let body = markdown.document else {
        isUnreadable = true
        return
      }
      guard fields.entries != nil else { return refuse(RootShape.frontMatter(fields)) }
      records = [Record(path: path, form: .page, fields: fields, body: body)]
    }
  }

  fileprivate mutating func takeYAML(_ source: SourceText) {
    let yaml = YAMLReader.read(source.bytes[...], at: YAMLPlace(source: source, firstLine: 1))
    diagnostics += yaml.diagnostics
    guard let root = yaml.root else {
      if yaml.diagnostics.isEmpty { diagnostics.append(RootShape.emptyFile(source)) }
      isUnreadable = true
      return
    }
    switch root.content {
    case .mapping: records = [Record(path: path, form: .document, fields: root)]
    case .sequence(let items):
      for item in items {
        if item.entries != nil {
          records.append(Record(path: path, form: .item, fields: item))
        } else {
          diagnostics.append(RootShape.item(item))
          isUnreadable = true
        }
      }
    case .scalar: refuse(RootShape.document(root))
    }
  }

  fileprivate mutating func readTable(of tree: some FileTree) {
    guard let bytes = bytes(of: tree, limit: Limits.csvFile) else { return }
    if let finding = ForeignFile.finding(for: bytes, at: path) { return refuse(finding) }
    let table = CSVText.decode(bytes, file: path.description)
    text = table.decoded.text
    if let refusal = table.decoded.refusal { return refuse(refusal) }
    if table.decoded.source.isBlank { return refuse(RootShape.emptyTable(table.decoded.source)) }
    let csv = CSVReader.read(table.decoded.source, encoding: table.encoding)
    diagnostics += csv.diagnostics
    dialect = csv.dialect
    isUnreadable = csv.dialect == nil || !csv.isComplete
    records = csv.rows.map { Record(path: path, form: .row, fields: $0) }
  }
}

/// Files whose root is not what their kind asks for (SR0119).
private enum RootShape {
  static func frontMatter(_ node: Node) -> Diagnostic {
    Diagnostic(
      .rootShape, at: node.position,
      Message("Zwischen den Zeilen „---“ stehen keine Felder", en: "There are no fields between the lines “---”"),
      help: YAMLReader.fieldsHelp)
  }

  private static let isEmpty = Message("Die Datei ist leer", en: "The file is empty")

  static func emptyPage(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .frontMatterMissing, at: SourcePosition(file: source.file, line: 1, column: 1), isEmpty,
      help: Message(
        "Löschen Sie die Datei, oder schreiben Sie die Angaben hinein: eine Zeile „---“, darunter mindestens „titel: …“, dann wieder „---“.",
        en:
          "Delete the file, or write the fields into it: a line “---”, below it at least “titel: …”, then “---” again.")
    )
  }

  static func emptyTable(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .csvHeader, at: SourcePosition(file: source.file, line: 1, column: 1), isEmpty,
      help: Message(
        "Löschen Sie die Datei, oder schreiben Sie in die erste Zeile die Namen der Spalten.",
        en: "Delete the file, or write the names of the columns on the first line."))
  }

  static func emptyFile(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .rootShape, at: SourcePosition(file: source.file, line: 1, column: 1), isEmpty,
      help: Message(
        "Schreiben Sie mindestens eine Angabe als „feld: Wert“, oder löschen Sie die Datei.",
        en: "Write at least one field as “field: value”, or delete the file."))
  }

  static func document(_ node: Node) -> Diagnostic {
    Diagnostic(
      .rootShape, at: node.position,
      Message("Die Datei enthält nur einen Text, keine Felder", en: "The file holds only a text, no fields"),
      help: YAMLReader.fieldsHelp)
  }

  static func item(_ node: Node) -> Diagnostic {
    Diagnostic(
      .rootShape, at: node.position,
      Message("Dieser Eintrag der Liste hat keine Felder", en: "This entry of the list has no fields"),
      help: Message(
        "Jeder Eintrag beginnt mit „- id: …“; seine weiteren Felder stehen darunter, zwei Leerzeichen eingerückt.",
        en: "Every entry begins with “- id: …”; its other fields stand below, indented by two spaces."))
  }
}

/// Files that are no source (SR0116).
private enum UnknownFile {
  static func diagnostic(for path: ContentPath) -> Diagnostic {
    let help: Message =
      switch path.ending {
      case "yml":
        .init("Benennen Sie die Datei um in „\(path.stem).yaml“.", en: "Rename the file to “\(path.stem).yaml”.")
      case "xls", "xlsx", "ods": ForeignFile.saveTable
      case "doc", "docx", "odt", "rtf": ForeignFile.copyText
      case "txt", "markdown": rename(path)
      case "geojson", "topojson", "shp", "gpkg", "kml":
        .init(
          "Grenzen für gezeichnete Karten stehen als GeoJSON in „\(bordersFile)“, ganz oben im Ordner.",
          en: "Borders for drawn maps are GeoJSON in “\(bordersFile)”, at the top of the folder.")
      case "bmp", "tif", "tiff", "heic", "svg":
        .init("Speichern Sie das Bild als PNG, JPEG oder WebP.", en: "Save the picture as PNG, JPEG or WebP.")
      default:
        .init(
          "Möglich sind .md, .yaml und .csv, dazu Bilder (.png, .jpg, .jpeg, .webp, .gif) und Dokumente (.pdf).",
          en: "Possible are .md, .yaml and .csv, and pictures (.png, .jpg, .jpeg, .webp, .gif) and documents (.pdf).")
      }
    let summary =
      path.ending.isEmpty
      ? Message(
        "Die Datei „\(path.name)“ hat keine Endung, die hier bekannt ist",
        en: "The file “\(path.name)” has no ending that is known here")
      : Message(
        "Dateien mit der Endung „.\(path.ending)“ werden hier nicht gelesen",
        en: "Files with the ending “.\(path.ending)” are not read here")
    return Diagnostic(.unknownFile, at: SourcePosition(file: path.description), summary, help: help)
  }

  /// `treff.md.txt`, as editors under Windows write it, is `treff.md`.
  private static func rename(_ path: ContentPath) -> Message {
    let name = path.stem.lowercased().hasSuffix(".md") ? path.stem : path.stem + ".md"
    return Message("Benennen Sie die Datei um in „\(name)“.", en: "Rename the file to “\(name)”.")
  }
}

/// Names that are equal on Windows or macOS, where a checkout would lose one of them (SR0115).
private enum NameCollisions {
  /// - Parameter paths: sorted.
  static func find(in paths: [ContentPath]) -> [Diagnostic] {
    // Strings are equal when they are canonically equivalent, so lower case is all that is missing.
    // What is kept is the bytes, to know the same folder of two files from a namesake.
    var seen: [String: (bytes: [UInt8], path: String)] = [:]
    var reported: Set<[UInt8]> = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
      var written = ""
      for segment in path.segments {
        // A folder that collides is reported once; what lies in it is compared within it.
        let key = written + "/" + segment.lowercased()
        written = written.isEmpty ? segment : written + "/" + segment
        let bytes = Array(written.utf8)
        guard let other = seen[key] else {
          seen[key] = (bytes, written)
          continue
        }
        guard other.bytes != bytes, reported.insert(bytes).inserted else { continue }
        diagnostics.append(
          Diagnostic(
            .nameCollision, at: SourcePosition(file: written),
            Message(
              "„\(segment)“ unterscheidet sich von einem anderen Namen in diesem Ordner nur durch Groß- und "
                + "Kleinschreibung",
              en: "“\(segment)” differs from another name in this folder only in capital and small letters"),
            help: Message(
              "Geben Sie einer der beiden Dateien einen anderen Namen; auf Windows und macOS sind die Namen gleich.",
              en: "Give one of the two files another name; on Windows and macOS the names are the same."),
            notes: [
              .init(Message("Der andere Name", en: "The other name"), at: SourcePosition(file: other.path))
            ]))
      }
    }
    return diagnostics
  }
}
