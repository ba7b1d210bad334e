import Diagnostics

extension Sources {
  /// The change that brings the fields of a record into another order; nil where the layout of the
  /// file leaves a doubt about what would move with them.
  ///
  /// Whole lines change places: a field with all lines of its value and the comments directly above
  /// it. Blank lines stay between the same places, a comment at the top of the file stays there. The
  /// result has been read again and says the same.
  /// - Parameter keys: all keys of the record, in the wished order.
  /// - Complexity: O(length of the file).
  public func reordering(_ record: Record, to keys: [String]) -> Replacement? {
    guard let text = texts[record.path.description], let entries = record.fields.entries else { return nil }
    let source = SourceText(file: record.path.description, bytes: Array(text.utf8))
    let lines: ClosedRange<Int>
    switch record.form {
    case .page:
      guard case .success(let parts) = FrontMatter.find(in: source), parts.bodyLine > 3 else { return nil }
      // The second `---` is not theirs.
      lines = 2...parts.bodyLine - 2
    case .document: lines = 1...source.lineCount
    // Entries of a list stand beside each other and are compared with each other; their order is the list's.
    case .item, .row: return nil
    }
    return FieldBlocks(entries, in: source, lines: lines)?.replacement(for: keys)
  }
}

/// The fields of a record as blocks of lines.
private struct FieldBlocks {
  private struct Block {
    var key: String
    /// Comments directly above, the field, and what belongs to its value.
    var lines: Range<Int>
  }

  private let source: SourceText
  private let entries: [Node.Entry]
  /// All lines that hold the YAML text.
  private let lines: ClosedRange<Int>
  private var blocks: [Block] = []
  /// Whether a comment directly above the first field may be about it or about the whole file.
  private var isTopInDoubt = false

  init?(_ entries: [Node.Entry], in source: SourceText, lines: ClosedRange<Int>) {
    (self.entries, self.source, self.lines) = (entries, source, lines)
    let starts = entries.map(\.keyPosition.line)
    guard let first = starts.first, let last = starts.last, lines.contains(first), lines.contains(last),
      entries.allSatisfy({ $0.keyPosition.column == 1 }), zip(starts, starts.dropFirst()).allSatisfy(<),
      !lines.contains(where: { isIndentedByTab($0) })
    else { return nil }
    isTopInDoubt = first > lines.lowerBound && isComment(first - 1)
    var start = first
    for (index, entry) in entries.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1] : lines.upperBound + 1
      var end = next
      while isBlank(end - 1) || isComment(end - 1) { end -= 1 }
      blocks.append(Block(key: entry.key, lines: start..<end))
      start = next
      guard index + 1 < starts.count else { continue }
      while start > end, isComment(start - 1) { start -= 1 }
      // A comment with a blank line below it may be about several fields. One below `- a` in the
      // first column may be about the next entry of that list.
      let isInDoubt = (end..<start).contains(where: isComment) || (start < next && hasListInFirstColumn(index))
      if isInDoubt { return nil }
    }
  }

  private func hasListInFirstColumn(_ index: Int) -> Bool {
    let field = entries[index].keyPosition.line
    return blocks[index].lines.contains { $0 > field && !isIndented($0) && !isBlank($0) }
  }

  // MARK: Moving

  func replacement(for keys: [String]) -> Replacement? {
    let moved = keys.compactMap { key in blocks.first { $0.key == key } }
    guard moved.count == blocks.count, Set(keys).count == keys.count,
      let from = blocks.indices.first(where: { blocks[$0].key != keys[$0] }),
      let to = blocks.indices.last(where: { blocks[$0].key != keys[$0] }),
      !(from == 0 && isTopInDoubt)
    else { return nil }
    var order: [Int] = []
    for index in from...to {
      order += moved[index].lines
      // What stands between two fields stays there.
      if index < to { order += blocks[index].lines.upperBound..<blocks[index + 1].lines.lowerBound }
    }
    let range = blocks[from].lines.lowerBound..<blocks[to].lines.upperBound
    var bytes: [UInt8] = []
    for (place, line) in zip(range, order) {
      bytes += source.bytes[source.range(ofLine: line)]
      if place < range.upperBound - 1 { bytes += end(ofLine: place) }
    }
    let last = source.range(ofLine: range.upperBound - 1)
    let start = source.range(ofLine: range.lowerBound).lowerBound
    guard saysTheSame(bytes, insteadOf: start..<last.upperBound, keys: keys) else { return nil }
    return Replacement(
      file: source.file, from: .init(line: range.lowerBound, column: 1),
      to: .init(line: range.upperBound - 1, column: source.scalars(in: last) + 1),
      with: String(decoding: bytes, as: UTF8.self))
  }

  private func end(ofLine line: Int) -> ArraySlice<UInt8> {
    let next = line < source.lineCount ? source.lineStarts[line] : source.bytes.count
    return source.bytes[source.range(ofLine: line).upperBound..<next]
  }

  /// Whether the YAML text, read with the change, has the same fields with the same values.
  private func saysTheSame(_ bytes: [UInt8], insteadOf range: Range<Int>, keys: [String]) -> Bool {
    let whole = source.range(ofLine: lines.lowerBound).lowerBound..<source.range(ofLine: lines.upperBound).upperBound
    let changed = Array(
      source.bytes[whole.lowerBound..<range.lowerBound] + bytes + source.bytes[range.upperBound..<whole.upperBound])
    let place = YAMLPlace(source: SourceText(file: source.file, bytes: changed), firstLine: 1)
    let result = YAMLReader.read(changed[...], at: place)
    guard result.diagnostics.isEmpty, let root = result.root, root.entries?.map(\.key) == keys else { return false }
    return entries.allSatisfy { entry in root[entry.key].map { $0.saysTheSame(as: entry.value) } ?? false }
  }

  // MARK: Lines

  private func isBlank(_ line: Int) -> Bool { source.bytes[source.range(ofLine: line)].allSatisfy { $0 == 0x20 } }

  /// In the first column: one further in belongs to the value above it.
  private func isComment(_ line: Int) -> Bool {
    lines.contains(line) && source.bytes[source.range(ofLine: line)].first == UInt8(ascii: "#")
  }

  private func isIndented(_ line: Int) -> Bool { source.bytes[source.range(ofLine: line)].first == 0x20 }

  private func isIndentedByTab(_ line: Int) -> Bool {
    source.bytes[source.range(ofLine: line)].first { $0 != 0x20 } == 0x09
  }
}

extension Node {
  /// Whether both hold the same texts, wherever they stand. Depth is bounded by `Limits.yamlDepth`.
  func saysTheSame(as other: Node) -> Bool {
    switch (content, other.content) {
    case (.scalar(let text), .scalar(let other)):
      // As bytes: equal strings may differ in normalisation.
      text.utf8.elementsEqual(other.utf8)
    case (.sequence(let items), .sequence(let others)):
      items.count == others.count && zip(items, others).allSatisfy { $0.saysTheSame(as: $1) }
    case (.mapping(let entries), .mapping(let others)):
      entries.count == others.count
        && zip(entries, others).allSatisfy { $0.key == $1.key && $0.value.saysTheSame(as: $1.value) }
    default: false
    }
  }
}
