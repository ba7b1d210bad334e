/// What a camera has written about a picture, in the form of TIFF.
struct Exif {
  /// How a picture has to be turned, 2 to 8; nil where it stands upright.
  private(set) var orientation: UInt8?
  private(set) var traces: Set<Metadata.Trace> = []

  private static let orientationTag = 0x0112
  private static let exifTag = 0x8769
  private static let placeTag = 0x8825
  /// Artist, the author as Windows writes it, the owner of the camera.
  private static let personTags: Set = [0x013B, 0x9C9D, 0xA430]

  /// - Parameter tiff: from „MM“ or „II“ on. Nothing is told by what is broken.
  init(_ tiff: [UInt8]) {
    guard let table = Table(tiff) else { return }
    // Of each table there is one; else a file could send us through the same one again and again.
    var seen: Set<Int> = []
    for entry in table.entries(at: table.first) {
      switch entry.tag {
      case Self.exifTag where !seen.insert(entry.tag).inserted, Self.placeTag where !seen.insert(entry.tag).inserted:
        break
      case Self.orientationTag:
        let number = table.number(at: entry.start + 8, 2)
        if entry.type == 3, let number, (2...8).contains(number) { orientation = UInt8(number) }
      case Self.placeTag:
        let start = table.number(at: entry.start + 8, 4) ?? 0
        // Phones that must not know where they are write a table without a place.
        if table.entries(at: start).contains(where: { (1...4).contains($0.tag) }) { traces.insert(.place) }
      case Self.exifTag:
        let start = table.number(at: entry.start + 8, 4) ?? 0
        for inner in table.entries(at: start) { notePerson(inner, table) }
      default: notePerson(entry, table)
      }
    }
  }

  private mutating func notePerson(_ entry: Table.Entry, _ table: Table) {
    guard Self.personTags.contains(entry.tag), table.hasText(entry) else { return }
    traces.insert(.person)
  }

  /// A table with nothing but the way the picture is turned.
  static func turned(_ orientation: UInt8) -> [UInt8] {
    let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    return [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1] + entry + [0, 0, 0, 0]
  }

  private struct Table {
    struct Entry {
      var tag: Int
      var type: Int
      var count: Int
      var start: Int
    }

    let bytes: [UInt8]
    let isLittle: Bool
    private(set) var first = 0

    init?(_ bytes: [UInt8]) {
      self.bytes = bytes
      isLittle = bytes.holds("II", at: 0)
      guard isLittle || bytes.holds("MM", at: 0), number(at: 2, 2) == 42, let first = number(at: 4, 4) else {
        return nil
      }
      self.first = first
    }

    func number(at start: Int, _ count: Int) -> Int? {
      isLittle ? bytes.little(at: start, count) : bytes.big(at: start, count)
    }

    /// As many as are there. At most 65535 are said to be.
    func entries(at start: Int) -> [Entry] {
      var entries: [Entry] = []
      for position in 0..<(number(at: start, 2) ?? 0) {
        let start = start + 2 + 12 * position
        guard let tag = number(at: start, 2), let type = number(at: start + 2, 2),
          let count = number(at: start + 4, 4), number(at: start + 8, 4) != nil
        else { break }
        entries.append(Entry(tag: tag, type: type, count: count, start: start))
      }
      return entries
    }

    /// Whether a text is more than blanks; only its beginning counts.
    func hasText(_ entry: Entry) -> Bool {
      let start = entry.count > 4 ? number(at: entry.start + 8, 4) ?? 0 : entry.start + 8
      return (0..<min(entry.count, 64)).contains { (bytes.big(at: start + $0, 1) ?? 0) > 0x20 }
    }
  }
}

/// What programs for pictures write about them, in the form of XML or of the IPTC.
enum Caption {
  static func traces(xmp range: Range<Int>, of bytes: [UInt8]) -> Set<Metadata.Trace> {
    var traces: Set<Metadata.Trace> = []
    if bytes.firstIndex(of: "GPSLatitude", in: range) != nil { traces.insert(.place) }
    if bytes.firstIndex(of: "dc:creator", in: range) != nil { traces.insert(.person) }
    return traces
  }

  static func traces(iptc range: Range<Int>, of bytes: [UInt8]) -> Set<Metadata.Trace> {
    // The second record, field 80: by-line.
    bytes.firstIndex(of: "\u{1C}\u{02}P", in: range) != nil ? [.person] : []
  }
}
