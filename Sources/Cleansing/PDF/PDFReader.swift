import Unpacking

/// Looks through a PDF document for what it tells beside its pages.
///
/// It goes through the file from the first byte to the last and trusts no table of contents: what an earlier version has
/// left behind is read by whoever wants to, so it is read here as well.
struct PDFReader {
  private var found = Metadata()
  /// Dictionaries that a trailer may call the properties of the document, by their number. One that was changed is
  /// there several times.
  private var candidates: [Int: [[String: PDFValue]]] = [:]
  /// Texts that stand alone, by their number.
  private var texts: [Int: String] = [:]
  private var properties: [Int] = []
  private var isEncrypted = false
  private var hasTrailer = false
  /// A file inside of the document, and one with a name.
  private var (hasFile, hasNamedFile) = (false, false)
  /// How many unpacked bytes are still looked at.
  private var budget = 64 << 20

  private static let deepest = 200
  private static let usual = ["Author", "Title", "Creator", "Producer", "CreationDate"]
  private static let remarks: Set = [
    "Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly",
    "StrikeOut", "Stamp", "Caret", "Ink", "FileAttachment", "Redact", "Sound",
  ]

  /// Complexity: O(bytes); of packed parts at most 64 MB.
  static func metadata(of bytes: [UInt8]) -> Metadata {
    var reader = PDFReader()
    guard bytes.firstIndex(of: "%PDF-", in: 0..<min(bytes.count, 1024)) != nil else {
      reader.found.obstacle = .damaged
      return reader.found
    }
    reader.read(bytes, 0..<bytes.count, number: nil)
    reader.readProperties()
    if reader.isEncrypted {
      // Nothing that was read means anything.
      reader.found = Metadata()
      reader.found.obstacle = .encrypted
    } else if !reader.hasTrailer {
      reader.found.obstacle = .damaged
    }
    return reader.found
  }

  // MARK: Objects

  /// A dictionary or list that is not yet at its end.
  private struct Frame {
    var isDictionary: Bool
    var key: String?
    var entries: [String: PDFValue] = [:]
    var names: [String] = []
  }

  /// - Parameter number: of the object, where the bytes are one; nil for a whole file.
  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>, number: Int?) {
    var lexer = PDFLexer(bytes, in: range)
    var frames: [Frame] = []
    var object = number
    var numbers = (0, 0)
    var last: [String: PDFValue] = [:]
    while let token = lexer.next() {
      switch token {
      case .dictionaryStart, .arrayStart:
        guard frames.count < Self.deepest else {
          found.obstacle = .damaged
          return
        }
        frames.append(Frame(isDictionary: token == .dictionaryStart))
      case .dictionaryEnd, .arrayEnd:
        guard let frame = frames.popLast() else { continue }
        if frame.isDictionary { look(at: frame.entries, number: frames.isEmpty ? object : nil) }
        if frames.isEmpty { last = frame.entries }
        put(frame.isDictionary ? .dictionary(frame.entries["EF"] != nil) : .names(frame.names), into: &frames)
      case .name(let name): put(name: name, into: &frames)
      case .text(let range): put(text: PDFText.literal(range, of: bytes), object, &frames)
      case .hexText(let range): put(text: PDFText.hex(range, of: bytes), object, &frames)
      case .number(let number):
        numbers = (numbers.1, number)
        put(.number(number), into: &frames)
      case .word("R"): putReference(numbers.0, into: &frames)
      case .word("obj"):
        // What was not closed before belongs to something broken.
        frames = []
        last = [:]
        object = numbers.0
      case .word("stream") where frames.isEmpty && number == nil:
        readStream(last, bytes, &lexer)
        last = [:]
      case .word("endobj"), .word("trailer"):
        frames = []
        object = number
      case .word: put(.other, into: &frames)
      }
    }
  }

  private func put(_ value: PDFValue, into frames: inout [Frame]) {
    guard let top = frames.indices.last, frames[top].isDictionary, let key = frames[top].key,
      frames[top].entries[key] == nil
    else { return }
    frames[top].entries[key] = value
  }

  private func put(name: String, into frames: inout [Frame]) {
    guard let top = frames.indices.last else { return }
    if !frames[top].isDictionary {
      if frames[top].names.count < 8 { frames[top].names.append(name) }
    } else if let key = frames[top].key, frames[top].entries[key] == nil {
      frames[top].entries[key] = .names([name])
    } else {
      frames[top].key = name
      // Said twice: who shows the document takes the last.
      frames[top].entries[name] = nil
    }
  }

  private mutating func put(text: String, _ object: Int?, _ frames: inout [Frame]) {
    if frames.isEmpty, let object { texts[object] = text } else { put(.text(text), into: &frames) }
  }

  /// What was taken for a number was the first part of a reference.
  private func putReference(_ number: Int, into frames: inout [Frame]) {
    guard let top = frames.indices.last, frames[top].isDictionary, let key = frames[top].key,
      case .number = frames[top].entries[key]
    else { return }
    frames[top].entries[key] = .reference(number)
  }

  // MARK: What they tell

  private mutating func look(at entries: [String: PDFValue], number: Int?) {
    if entries["Root"] != nil, number == nil || entries["Type"]?.name == "XRef" || entries["Size"] != nil {
      hasTrailer = true
      if entries["Encrypt"] != nil { isEncrypted = true }
      if case .reference(let info) = entries["Info"] { properties.append(info) }
    }
    if entries["EF"] != nil {
      hasNamedFile = true
      found.add(.attachment(text(entries["UF"]) ?? text(entries["F"]) ?? ""))
    }
    if let kind = entries["Subtype"]?.name, Self.remarks.contains(kind), let author = text(entries["T"]) {
      found.add(.annotator(author))
    }
    // Some programs put every text of the properties into an object of its own.
    let isCandidate = entries.values.contains(where: \.isText) || Self.usual.contains { entries[$0] != nil }
    if let number, entries["Type"] == nil, isCandidate { candidates[number, default: []].append(entries) }
  }

  private func text(_ value: PDFValue?) -> String? {
    let text: String? =
      switch value {
      case .text(let text): text
      case .reference(let number): texts[number]
      default: nil
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func readProperties() {
    for number in properties {
      for entries in candidates[number] ?? [] {
        for key in entries.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
          guard let value = text(entries[key]) else { continue }
          found.add(property: key, value)
        }
      }
      candidates[number] = []
    }
    if hasFile, !hasNamedFile { found.add(.attachment("")) }
  }

  // MARK: Streams

  private mutating func readStream(_ entries: [String: PDFValue], _ bytes: [UInt8], _ lexer: inout PDFLexer) {
    var start = lexer.index
    if start < bytes.count, bytes[start] == 13 { start += 1 }
    if start < bytes.count, bytes[start] == 10 { start += 1 }
    guard let end = endOfStream(from: start, entries, bytes) else {
      lexer.index = lexer.end
      found.obstacle = .damaged
      return
    }
    lexer.index = end
    let data = start..<end
    let filters = entries["Filter"].map { $0.allNames } ?? []
    switch entries["Type"]?.name {
    case "ObjStm":
      guard let inner = unpacked(data, of: bytes, filters, entries) else { return }
      readObjects(inner, entries)
    case "Metadata":
      guard let inner = unpacked(data, of: bytes, filters, entries) else { return }
      XMP.note(inner, &found)
    case "EmbeddedFile": hasFile = true
    default:
      if filters == ["DCTDecode"], let parts = JPEGPicture.parts(of: Array(bytes[data])) {
        for trace in Metadata.Trace.allCases where parts.traces.contains(trace) { found.add(.picture(trace)) }
      }
    }
  }

  private func endOfStream(from start: Int, _ entries: [String: PDFValue], _ bytes: [UInt8]) -> Int? {
    if case .number(let length) = entries["Length"], length <= bytes.count - start {
      var index = start + length
      while index < bytes.count, index < start + length + 3, PDFLexer.isBlank(bytes[index]) { index += 1 }
      if bytes.holds("endstream", at: index) { return start + length }
    }
    return bytes.firstIndex(of: "endstream", in: start..<bytes.count)
  }

  /// Nil, and noted, where it is packed in a way that is not known here.
  private mutating func unpacked(
    _ data: Range<Int>, of bytes: [UInt8], _ filters: [String], _ entries: [String: PDFValue]
  ) -> [UInt8]? {
    if filters.isEmpty, entries["Filter"] == nil { return Array(bytes[data]) }
    guard filters == ["FlateDecode"], entries["DecodeParms"] == nil else {
      found.obstacle = .packed
      return nil
    }
    let inner = bytes.withUnsafeBufferPointer {
      unpack(UnsafeBufferPointer(rebasing: $0[data]), .wrapped, limit: budget)
    }
    budget -= inner.bytes.count
    if !inner.isComplete { found.obstacle = budget > 0 ? .damaged : .packed }
    return inner.bytes
  }

  /// Objects that are packed together: first their numbers and places, then they themselves.
  private mutating func readObjects(_ bytes: [UInt8], _ entries: [String: PDFValue]) {
    guard case .number(let first) = entries["First"], case .number(let count) = entries["N"], first <= bytes.count
    else {
      found.obstacle = .damaged
      return
    }
    var lexer = PDFLexer(bytes, in: 0..<first)
    var places: [(number: Int, start: Int)] = []
    while places.count < count, case .number(let number) = lexer.next(), case .number(let start) = lexer.next() {
      // Each begins behind the one before, so that none is read twice.
      guard start <= bytes.count - first, first + start >= places.last?.start ?? first else {
        found.obstacle = .damaged
        return
      }
      places.append((number, first + start))
    }
    for (position, place) in places.enumerated() {
      let end = position + 1 < places.count ? places[position + 1].start : bytes.count
      read(bytes, place.start..<end, number: place.number)
    }
  }
}

/// A value in a dictionary, as far as anybody here asks for it.
enum PDFValue: Hashable {
  case names([String])
  case text(String)
  case number(Int)
  case reference(Int)
  /// Whether it holds a file.
  case dictionary(Bool)
  case other

  var allNames: [String] {
    if case .names(let names) = self { names } else { [] }
  }

  var name: String? { allNames.first }

  var isText: Bool {
    if case .text = self { true } else { false }
  }
}
