/// The difference between two states of a file, as `git apply` and `patch -p1` read it; empty where
/// there is none.
///
/// Bytes, not text: a table in Windows-1252 stays what it is. Lines end with `\n`, as these tools
/// count them; a `\r` belongs to its line.
/// - Parameter path: with `/` between segments.
/// - Complexity: O(n log n) for n lines.
public func unifiedDiff(from old: [UInt8], to new: [UInt8], path: String) -> [UInt8] {
  let (before, after) = (lines(of: old), lines(of: new))
  let changes = changes(keeping: LineMatch(before, after), before.count, after.count)
  if changes.isEmpty { return [] }
  // A name with a blank in it ends with a tab; all others need none.
  let end = path.contains(" ") ? "\t\n" : "\n"
  var result = Array("--- a/\(path)\(end)+++ b/\(path)\(end)".utf8)
  for hunk in hunks(of: changes) { result += text(of: hunk, before, after) }
  return result
}

/// Lines around a change that show where it stands.
private let contextLines = 3

/// Lines that go, and lines that come in their place.
private struct Change {
  var old: Range<Int>
  var new: Range<Int>
}

/// Each line with its end; the last one may have none.
private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
    lines.append(bytes[start...index])
    start = index + 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}

private func changes(keeping match: LineMatch, _ oldCount: Int, _ newCount: Int) -> [Change] {
  var changes: [Change] = []
  var (old, new) = (0, 0)
  for kept in match.kept + [(oldCount, newCount)] {
    if kept.old > old || kept.new > new { changes.append(Change(old: old..<kept.old, new: new..<kept.new)) }
    (old, new) = (kept.old + 1, kept.new + 1)
  }
  return changes
}

/// Changes whose surroundings touch stand together.
private func hunks(of changes: [Change]) -> [[Change]] {
  var hunks: [[Change]] = []
  for change in changes {
    if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * contextLines {
      hunks[hunks.count - 1].append(change)
    } else {
      hunks.append([change])
    }
  }
  return hunks
}

private func text(of hunk: [Change], _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]) -> [UInt8] {
  guard let first = hunk.first, let last = hunk.last else { return [] }
  let lead = min(contextLines, first.old.lowerBound)
  let trail = min(contextLines, before.count - last.old.upperBound)
  let old = first.old.lowerBound - lead..<last.old.upperBound + trail
  let new = first.new.lowerBound - lead..<last.new.upperBound + trail
  var result = Array("@@ -\(span(old)) +\(span(new)) @@\n".utf8)
  func write(_ sign: Unicode.Scalar, _ lines: ArraySlice<ArraySlice<UInt8>>) {
    for line in lines {
      result.append(UInt8(ascii: sign))
      result += line
      if line.last != UInt8(ascii: "\n") { result += Array("\n\\ No newline at end of file\n".utf8) }
    }
  }
  var line = old.lowerBound
  for change in hunk {
    write(" ", before[line..<change.old.lowerBound])
    write("-", before[change.old])
    write("+", after[change.new])
    line = change.old.upperBound
  }
  write(" ", before[line..<old.upperBound])
  return result
}

/// First line and number of lines; without any, the line in front of the place.
private func span(_ lines: Range<Int>) -> String {
  "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
}
