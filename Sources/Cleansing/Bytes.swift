/// Reading numbers and words from bytes of strangers: what lies past the end is nil.
extension [UInt8] {
  func big(at start: Int, _ count: Int) -> Int? {
    guard start >= 0, count <= self.count, start <= self.count - count else { return nil }
    return self[start..<(start + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  func little(at start: Int, _ count: Int) -> Int? {
    guard start >= 0, count <= self.count, start <= self.count - count else { return nil }
    return self[start..<(start + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func holds(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start <= count - length else { return false }
    return word.withUTF8Buffer { self[start..<(start + length)].elementsEqual($0) }
  }

  /// Where a word begins; nil where a range has it nowhere. Complexity: O(range).
  func firstIndex(of word: StaticString, in range: Range<Int>) -> Int? {
    let length = word.utf8CodeUnitCount
    return withUnsafeBufferPointer { bytes in
      word.withUTF8Buffer { word in
        guard let first = word.first, range.count >= length else { return nil }
        var index = range.lowerBound
        let last = range.upperBound - length
        while index <= last {
          if bytes[index] == first, bytes[index..<(index + length)].elementsEqual(word) { return index }
          index += 1
        }
        return nil
      }
    }
  }
}

/// The number in as many bytes, the largest part first.
func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

func littleEndian(_ number: Int, _ count: Int) -> [UInt8] { bigEndian(number, count).reversed() }
