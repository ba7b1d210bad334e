/// `A`, `A und B`, `A, B und C`.
public func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " und " + last
}

extension String {
  /// „Im Sozialraum“ for the beginning of a sentence.
  public var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
