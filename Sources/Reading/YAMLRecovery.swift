import Diagnostics

extension YAMLReader {
  /// Every syntax fault of a text that libyaml cannot read to its end: what stands under each key (or entry of a list)
  /// of the first level is read for itself. Nil where all of them are sound alone, so that only the whole is at fault.
  ///
  /// Complexity: O(length of the text).
  static func allFaults(in bytes: ArraySlice<UInt8>, at place: YAMLPlace) -> YAMLResult? {
    var parts: [(line: Int, start: Int)] = []
    var line = 1
    var start = bytes.startIndex
    var isList: Bool?
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let text = bytes[start..<end]
      if isList == nil, let first = text.first, first != 0x20, first != UInt8(ascii: "#"), first != 0x0D {
        isList = text.starts(with: "- ".utf8)
      }
      if isList == true ? text.starts(with: "- ".utf8) : isKey(text) { parts.append((line, start)) }
      start = end < bytes.endIndex ? end + 1 : end
      line += 1
    }
    // What stands above the first key belongs to no part; only the whole can tell of it.
    guard parts.count > 1 else { return nil }
    let ends = parts.dropFirst().map(\.start) + [bytes.endIndex]
    var faults = YAMLResult()
    for (part, end) in zip(parts, ends) {
      let place = YAMLPlace(
        source: place.source, firstLine: place.firstLine + part.line - 1,
        shifts: Array(place.shifts.dropFirst(part.line - 1)))
      let result = parse(bytes[part.start..<end], at: place, recovers: false)
      faults.diagnostics += result.diagnostics
      faults.quoted += result.quoted
    }
    return faults.diagnostics.contains { $0.code == .yamlSyntax } ? faults : nil
  }

  /// Whether a line begins with a key at its very start: letters up to a colon with a blank or nothing behind it.
  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
    let behind = line.index(after: colon)
    guard behind == line.endIndex || [0x20, 0x09, 0x0D].contains(line[behind]) else { return false }
    return line.first != UInt8(ascii: "-")
      && line[..<colon].allSatisfy { $0 > 0x20 && !"#[]{},\"'*&!|>%@`".utf8.contains($0) }
  }
}
