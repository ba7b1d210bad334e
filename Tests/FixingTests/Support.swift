import Diagnostics
import Fixing
import Reading
import Testing

/// Finds a word wherever it stands and knows what to write instead.
struct Habit: Sendable {
  var word: String
  var better: String
  var code = DiagnosticCode.unknownChoice
  var isCertain = true

  init(_ word: String, _ better: String, _ code: DiagnosticCode = .unknownChoice, isCertain: Bool = true) {
    (self.word, self.better, self.code, self.isCertain) = (word, better, code, isCertain)
  }

  func findings(in file: String, _ text: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var (line, column) = (1, 1)
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if rest.starts(with: word.unicodeScalars) {
        let position = SourcePosition(file: file, line: line, column: column, length: word.unicodeScalars.count)
        let change = Replacement(at: position, with: better).map { replacement in
          Solution(
            Message("„\(word)“ durch „\(better)“ ersetzen", en: "replace “\(word)” by “\(better)”"), [replacement],
            isCertain: isCertain)
        }
        findings.append(
          Diagnostic(
            code, at: position, Message("„\(word)“ ist falsch", en: "“\(word)” is wrong"), help: Message(verbatim: "."),
            solutions: change.map { [$0] } ?? []))
      }
      rest.removeFirst()
      column += 1
      // As the reader counts: `\n`, `\r\n`, `\r`.
      if first == "\n" || (first == "\r" && rest.first != "\n") { (line, column) = (line + 1, 1) }
    }
    return findings
  }
}

/// All habits, and all that reading finds.
func findings(_ habits: [Habit], in tree: some FileTree) -> [Diagnostic] {
  let sources = read(tree)
  let own = sources.texts.sorted { $0.key < $1.key }.flatMap { file, text in
    habits.flatMap { $0.findings(in: file, text) }
  }
  return own + sources.diagnostics
}

/// What becomes of files; expects that a second time nothing changes.
func fixed(
  _ files: [(path: String, bytes: [UInt8])], _ find: (OverlayTree<MemoryTree>) -> [Diagnostic],
  sourceLocation: SourceLocation = #_sourceLocation
) -> (files: [String: [UInt8]], fixes: Fixes) {
  let (after, fixes) = applyCertainSolutions(to: MemoryTree(files), check: find, findings: { $0 })
  var result = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
  for file in fixes.files {
    #expect(file.old == result[file.path.description], sourceLocation: sourceLocation)
    result[file.path.description] = file.new
  }
  let again = applyCertainSolutions(
    to: MemoryTree(result.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }), check: find, findings: { $0 })
  #expect(again.fixes.files == [], "a second run changes something", sourceLocation: sourceLocation)
  #expect(Set(again.outcome) == Set(after), "the outcome is not that of the files", sourceLocation: sourceLocation)
  return (result, fixes)
}

/// One file in UTF-8, changed by habits.
func fixed(
  _ text: String, _ habits: Habit..., in path: String = "a.yaml", sourceLocation: SourceLocation = #_sourceLocation
) -> String {
  let files = fixed([(path, Array(text.utf8))], { findings(habits, in: $0) }, sourceLocation: sourceLocation).files
  return String(decoding: files[path] ?? [], as: UTF8.self)
}
