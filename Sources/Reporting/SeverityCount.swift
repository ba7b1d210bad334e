import Diagnostics

extension Severity {
  /// `3 Fehler`, `1 Warnung`.
  func counted(_ count: Int) -> Message {
    let word = count == 1 ? name : names
    return Message("\(count) \(word.german)", en: "\(count) \(word.english.lowercased())")
  }
}
