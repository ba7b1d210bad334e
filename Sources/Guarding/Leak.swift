import ContentModel
import Diagnostics
import Dividing
import Reading

/// A public site that is made file by file, when somebody asks for one.
public struct OpenSite: Sendable {
  let paths: [String]
  let bytes: @Sendable (String) -> [UInt8]?

  /// - Parameters:
  ///   - paths: of all its files, those of the theme excepted.
  ///   - bytes: of the file at a path; nil where there is none.
  public init(paths: [String], bytes: @escaping @Sendable (String) -> [UInt8]?) {
    self.paths = paths
    self.bytes = bytes
  }
}

extension Secrets {
  /// Everything internal that stands in the files of a public site, one finding for each thing that is betrayed.
  ///
  /// - Parameters:
  ///   - name: what stands before the paths of the files in findings: the edition, or a folder.
  ///   - openSite: plans the public site of content in which nothing internal was ever written. What that says too is
  ///     legitimately public, whoever computed or worded it. It is only asked for where something was met, and first
  ///     for the files in which it was met.
  /// - Complexity: O(bytes of the files), unpacked ones included.
  public func leaks(
    in files: [SiteFile], of name: String, unlessIn openSite: (Sources) -> OpenSite
  ) -> [Diagnostic] {
    let met = traces(in: files)
    let suspicious = telling(met)
    guard !suspicious.isEmpty else { return [] }
    let known = explained(suspicious, in: files, by: openSite(openPart))
    var byStatement: [Int: [Trace]] = [:]
    for trace in telling(met.filter { !known.contains($0.secret) }) {
      byStatement[secrets[Int(trace.secret)].statement, default: []].append(trace)
    }
    return byStatement.sorted { $0.key < $1.key }.compactMap { number, traces in
      guard let first = traces.min(by: { ($0.file, $0.offset ?? 0) < ($1.file, $1.offset ?? 0) }) else { return nil }
      return leak(
        statements[number].origin, of: secrets[Int(first.secret)].position,
        at: LineCounter.position(of: first.offset, in: files[first.file]), in: name,
        files: Set(traces.map(\.file)).count)
    }
  }

  /// Secrets that a site says too which knows nothing internal.
  private func explained(_ suspicious: [Trace], in files: [SiteFile], by site: OpenSite) -> Set<Int32> {
    var open = Set(suspicious.map(\.secret))
    var known: Set<Int32> = []
    var seen: Set<String> = []
    func look(at paths: Set<String>) {
      let new = paths.subtracting(seen).sorted()
      seen.formUnion(new)
      let found = traces(
        in: concurrently(new.count) { number in
          site.bytes(new[number]).map { SiteFile(path: new[number], bytes: $0) }
        }.compactMap { $0 })
      known.formUnion(found.map(\.secret))
      open.subtract(known)
    }
    // One file for each secret is mostly all it takes.
    var first: [Int32: Int] = [:]
    for trace in suspicious where first[trace.secret] == nil { first[trace.secret] = trace.file }
    look(at: Set(first.values.map { files[$0].path }))
    if !open.isEmpty { look(at: Set(suspicious.filter { open.contains($0.secret) }.map { files[$0.file].path })) }
    if !open.isEmpty { look(at: Set(site.paths)) }
    return known
  }

  private func leak(
    _ origin: Origin, of source: SourcePosition, at place: SourcePosition, in site: String, files: Int
  ) -> Diagnostic {
    var place = place
    place.file = site.isEmpty ? place.file : "\(site)/\(place.file)"
    let words = origin.words
    let spread =
      files == 1
      ? Message.empty : Message(" Es steht in \(files) Dateien.", en: " It stands in \(files) files.")
    return Diagnostic(
      .builtLeak, at: place,
      Message(
        "Hier steht Internes, das niemand außerhalb sehen darf: \(words.german) aus „\(source)“",
        en: "Something internal stands here that nobody outside may see: \(words.english) in “\(source)”"),
      help: Message(
        "Veröffentlichen Sie diese Dateien nicht, und bauen Sie die öffentliche Ausgabe neu. Bleibt die Meldung, ist es "
          + "ein Fehler des Programms: Melden Sie ihn, ohne den internen Text mitzuschicken.",
        en: "Do not publish these files, and build the public edition anew. If the finding stays, it is a fault of the "
          + "program: report it without the internal text.") + spread,
      notes: [Self.note(at: source)])
  }

  private static func note(at source: SourcePosition) -> Diagnostic.Note {
    .init(Message("hier steht es im Inhalt", en: "this is where it stands in the content"), at: source)
  }

  /// Internal things that records for the public edition still carry, whether a page shows them or not.
  ///
  /// Every value keeps its place in the files; a public value at an internal place has slipped through.
  /// Complexity: O(size of the records).
  /// - Parameter site: what findings name as their place; a record is in no file of the site.
  public func leaks(in records: [IdentifiedRecord], of site: String) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for record in records {
      var positions = [record.record.fields.position]
      Self.gather(record.record.fields, &positions)
      if let body = record.record.body {
        var prose = ProseSorter(hidesExamples: false)
        _ = prose.sort(body, isSecret: true)
        positions += prose.secretPlaces
      }
      for position in positions {
        guard let origin = places[ContentSorter.Place(position)] else { continue }
        result.append(
          Diagnostic(
            .builtLeak, at: SourcePosition(file: site),
            Message(
              "Internes ist in die öffentliche Ausgabe gelangt: \(origin.words.german) aus „\(position)“",
              en: "Something internal has got into the public edition: \(origin.words.english) in “\(position)”"),
            help: Message(
              "Das ist ein Fehler des Programms, nicht Ihrer Datei: Melden Sie ihn, ohne den internen Text mitzuschicken.",
              en: "This is a fault of the program, not of your file: report it without the internal text."),
            notes: [Self.note(at: position)]))
      }
    }
    return result
  }

  private static func gather(_ node: Node, _ positions: inout [SourcePosition]) {
    switch node.content {
    case .scalar: positions.append(node.position)
    case .sequence(let items): for item in items { gather(item, &positions) }
    case .mapping(let entries): for entry in entries { gather(entry.value, &positions) }
    }
  }
}
