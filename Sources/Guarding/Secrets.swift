import ContentModel
import Diagnostics
import Reading

/// What only the internal edition may know, worked out from the content as it was read.
///
/// The judgement shares no code with the cut: visibility of files, folders, rows and fields, passages, hidden
/// examples and unused pictures are found here once more. From them come titles, ids, addresses, numbers of
/// telephone, figures, names, sequences of words, names of files and pieces of files; what the public part of the
/// content, the theme or the program's own words say too is no secret.
public struct Secrets: Sendable {
  /// The content as if nothing internal had ever been written.
  ///
  /// What a site made of this says is legitimately public, whoever computed or worded it.
  public let openPart: Sources
  let statements: [Statement]
  let secrets: [Secret]
  let index: SecretIndex
  let places: [ContentSorter.Place: Origin]

  /// Something to look for.
  struct Secret: Sendable {
    var statement: Int
    var position: SourcePosition
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
    private var seen: Set<UInt64> = []

    mutating func add(_ statement: Statement) {
      let number = statements.count
      statements.append(statement)
      statement.forEachKey { key, offset in
        guard seen.insert(key.value).inserted else { return }
        secrets.append(Secret(statement: number, position: statement.position(of: offset)))
        keys.append(key)
      }
    }

    mutating func add(_ asset: Sources.Asset) {
      let position = SourcePosition(file: asset.path.description)
      let number = statements.count
      statements.append(Statement("", .name, at: position, .asset))
      for hash in Pieces.hashes(of: asset.bytes) {
        let key = SecretIndex.Key(piece: hash)
        guard seen.insert(key.value).inserted else { continue }
        secrets.append(Secret(statement: number, position: position))
        keys.append(key)
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
        var numbers: Set<Int32> = []
        for text in texts[(number * chunk)..<min(texts.count, (number + 1) * chunk)] {
          numbers.formUnion(search.search(path: text).hits.map(\.secret))
        }
        return numbers
      }
      let number = number - chunks
      if number < assets.count {
        let asset = assets[number]
        return Set(search.search(asset.bytes, path: asset.path.description).hits.map(\.secret))
      }
      if number - assets.count < theme.count {
        let file = theme[number - assets.count]
        return Set((search.search(file.bytes, path: file.path).hits + search.search(path: file.path).hits).map(\.secret))
      }
      return Set(ownWords.flatMap { search.search(path: $0).hits }.map(\.secret))
    }
    return found.reduce(into: []) { $0.formUnion($1) }
  }

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
  public func traces(in files: [SiteFile]) -> Traces {
    let search = FileSearch(index: index)
    let found = concurrently(files.count) { number in
      let file = files[number]
      return (path: search.search(path: file.path).hits, bytes: search.search(file.bytes, path: file.path).hits)
    }
    var traces = Traces()
    for (file, hits) in zip(files, found) where !hits.path.isEmpty || !hits.bytes.isEmpty {
      for hit in hits.path { traces.add(hit.secret, SourcePosition(file: file.path)) }
      let places = LineCounter.positions(of: hits.bytes.map(\.offset), in: file)
      for (hit, place) in zip(hits.bytes, places) { traces.add(hit.secret, place) }
    }
    return traces
  }
}

/// Where secrets were met.
public struct Traces: Sendable {
  struct Trace: Sendable {
    var secret: Int32
    var place: SourcePosition
  }

  private(set) var all: [Trace] = []

  public var isEmpty: Bool { all.isEmpty }

  mutating func add(_ secret: Int32, _ place: SourcePosition) { all.append(Trace(secret: secret, place: place)) }

  /// Forgets what was met elsewhere too: in a site that cannot know anything internal.
  public mutating func subtract(_ other: Traces) {
    let known = Set(other.all.map(\.secret))
    all.removeAll { known.contains($0.secret) }
  }
}

/// Counts lines for places that are reported.
enum LineCounter {
  static func positions(of offsets: [Int], in file: SiteFile) -> [SourcePosition] {
    var places: [Int: SourcePosition] = [:]
    var (line, column, index) = (1, 1, 0)
    for offset in Set(offsets).sorted() {
      while index < min(offset, file.bytes.count) {
        let byte = file.bytes[index]
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
        index += 1
      }
      places[offset] = SourcePosition(file: file.path, line: line, column: column)
    }
    return offsets.map { places[$0] ?? SourcePosition(file: file.path) }
  }
}
