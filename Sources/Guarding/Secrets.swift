import ContentModel
import Diagnostics
import Dividing
import Reading

/// What only the internal edition may know, worked out from the content as it was read.
///
/// The judgement shares no code with the cut: visibility of files, folders, rows and fields, passages, hidden
/// examples and unused pictures are found here once more. From them come titles, ids, addresses, numbers of
/// telephone, figures, names, sequences of words, names of files and pieces of files; what the public part of the
/// content, the theme or the program's own words say too is no secret.
public struct Secrets: Sendable {
  /// The content as if nothing internal had ever been written.
  let openPart: Sources
  let statements: [Statement]
  let secrets: [Secret]
  let index: SecretIndex
  let places: [ContentSorter.Place: Origin]

  /// Something to look for.
  struct Secret: Sendable {
    var statement: Int
    var position: SourcePosition
    /// Counts only where something else of the same file of the content is met beside it.
    var isWeak = false
  }

  /// - Parameters:
  ///   - sources: everything that was read, uncut.
  ///   - theme: the files of the theme; whatever they say is public.
  /// - Complexity: O(content + theme).
  public init(of sources: Sources, theme: [SiteFile] = []) {
    let sorter = ContentSorter(sources)
    var open = sources
    open.records = sorter.open
    open.assets = sources.assets.filter { sorter.namedFiles.contains($0.path.description) }
    let hidden = sources.assets.filter { !sorter.namedFiles.contains($0.path.description) }
    openPart = open
    places = sorter.secretPlaces

    var gathered = Gathered()
    for statement in sorter.secrets { gathered.add(statement) }
    for asset in hidden { gathered.add(asset) }
    let all = SecretIndex(gathered.keys.enumerated().map { ($0.element, Int32($0.offset)) })
    let known = Self.publicNumbers(sorter.openTexts, open.assets, theme, all)
    statements = gathered.statements
    secrets = gathered.secrets
    index = SecretIndex(
      gathered.keys.enumerated().lazy.filter { !known.contains(Int32($0.offset)) }
        .map { ($0.element, Int32($0.offset)) })
  }

  private struct Gathered {
    var statements: [Statement] = []
    var secrets: [Secret] = []
    var keys: [SecretIndex.Key] = []
    private var seen: [UInt64: Int] = [:]

    mutating func add(_ statement: Statement) {
      let number = statements.count
      statements.append(statement)
      statement.forEachKey { key, offset, isWeak in
        add(key, Secret(statement: number, position: statement.position(of: offset), isWeak: isWeak))
      }
    }

    /// Of the same thing in several places, the first that is telling counts.
    private mutating func add(_ key: SecretIndex.Key, _ secret: Secret) {
      if let known = seen[key.value] {
        if secrets[known].isWeak, !secret.isWeak { secrets[known] = secret }
        return
      }
      seen[key.value] = keys.count
      secrets.append(secret)
      keys.append(key)
    }

    mutating func add(_ asset: Sources.Asset) {
      let position = SourcePosition(file: asset.path.description)
      let number = statements.count
      statements.append(Statement("", .name, at: position, .asset))
      for hash in Pieces.hashes(of: asset.bytes) {
        add(SecretIndex.Key(piece: hash), Secret(statement: number, position: position))
      }
    }
  }

  /// What the public part says as well.
  private static func publicNumbers(
    _ texts: [String], _ assets: [Sources.Asset], _ theme: [SiteFile], _ index: SecretIndex
  ) -> Set<Int32> {
    let search = FileSearch(index: index)
    let chunk = 256
    let chunks = (texts.count + chunk - 1) / chunk
    let found: [Set<Int32>] = concurrently(chunks + assets.count + theme.count + 1) { number in
      if number < chunks {
        let joined = texts[(number * chunk)..<min(texts.count, (number + 1) * chunk)].joined(separator: apart)
        return Set(search.search(text: joined).hits.map(\.secret))
      }
      let number = number - chunks
      if number < assets.count {
        let asset = assets[number]
        return Set(search.search(asset.bytes, path: asset.path.description).hits.map(\.secret))
      }
      if number - assets.count < theme.count {
        let file = theme[number - assets.count]
        return Set(
          (search.search(file.bytes, path: file.path).hits + search.search(text: file.path).hits).map(\.secret))
      }
      return Set(search.search(text: ownWords.joined(separator: apart)).hits.map(\.secret))
    }
    return found.reduce(into: []) { $0.formUnion($1) }
  }

  /// Stands between texts that are searched together: no secret reaches from one into the next.
  private static let apart = "\n| xqx zqz |\n"

  /// Words that the program's declarations bring along: kinds of record, keys, choices.
  private static let ownWords: [String] = {
    func words(_ shape: Shape) -> [String] {
      switch shape {
      case .choice(let words): words
      case .list(let shape, _): words(shape)
      case .object(let fields): fields.flatMap { [$0.key] + words($0.shape) }
      default: []
      }
    }
    return Kind.allCases.flatMap { kind in
      [kind.rawValue, kind.singular, kind.plural, kind.location.description]
        + kind.declarations.flatMap { [$0.key] + words($0.shape) }
    }
  }()

  // MARK: Looking

  /// Traces of what is internal in the files of a site: in their names, and in their bytes however these are written.
  ///
  /// The answer is the same on one core or many. Complexity: O(bytes of the files), unpacked ones included.
  func traces(in files: [SiteFile]) -> [Trace] {
    let search = FileSearch(index: index)
    let found = concurrently(files.count) { number in
      let file = files[number]
      return (path: search.search(text: file.path).hits, bytes: search.search(file.bytes, path: file.path).hits)
    }
    var traces: [Trace] = []
    for (number, hits) in found.enumerated() {
      traces += hits.path.map { Trace(secret: $0.secret, file: number, offset: nil) }
      traces += hits.bytes.map { Trace(secret: $0.secret, file: number, offset: $0.offset) }
    }
    return traces
  }

  /// The traces without single words that stand in a file alone.
  func telling(_ traces: [Trace]) -> [Trace] {
    struct Company: Hashable {
      var file: Int
      var source: String
    }
    let groups = Dictionary(grouping: traces) {
      Company(file: $0.file, source: secrets[Int($0.secret)].position.file)
    }
    let silent = groups.filter { _, traces in
      traces.allSatisfy { secrets[Int($0.secret)].isWeak } && Set(traces.map(\.secret)).count == 1
    }
    guard !silent.isEmpty else { return traces }
    return traces.filter { silent[Company(file: $0.file, source: secrets[Int($0.secret)].position.file)] == nil }
  }
}

/// Where a secret was met.
struct Trace: Sendable {
  var secret: Int32
  /// Number of the file.
  var file: Int
  /// Nil in the name of the file.
  var offset: Int?
}

/// Counts lines for places that are reported.
enum LineCounter {
  static func position(of offset: Int?, in file: SiteFile) -> SourcePosition {
    guard let offset else { return SourcePosition(file: file.path) }
    var (line, column) = (1, 1)
    for byte in file.bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(file: file.path, line: line, column: column)
  }
}
