import Diagnostics

@testable import Reading

/// A Markdown file with a title; line 1 of `body` is line 4 of the file.
func page(_ body: String) -> String { "---\ntitel: x\n---\n" + body }

/// The findings about one file: `SR0604 a.md:4:3+8`, the length left out where it is 0.
func findings(_ text: String, in file: String = "a.md") -> [String] {
  findings(read(MemoryTree([(file, Array(text.utf8))])))
}

func findings(_ sources: Sources) -> [String] { sources.diagnostics.map(shown) }

func shown(_ diagnostic: Diagnostic) -> String {
  let length = diagnostic.position.length > 0 ? "+\(diagnostic.position.length)" : ""
  return "\(diagnostic.code.id) \(diagnostic.position)\(length)"
}

/// The body of a page, and nothing where it has findings that keep it from being read.
func document(_ body: String, in file: String = "a.md") -> MarkdownDocument {
  read(MemoryTree([(file, Array(page(body).utf8))])).records.first?.body ?? MarkdownDocument()
}

/// Scalars of a document by key path in dots, `a.b.0`.
func scalar(_ path: String, in yaml: String) -> String? {
  var node = read(MemoryTree([("a.yaml", Array(yaml.utf8))])).records.first?.fields
  for key in path.split(separator: ".") {
    if let index = Int(key), let items = node?.items {
      node = items.indices.contains(index) ? items[index] : nil
    } else {
      node = node?[String(key)]
    }
  }
  return node?.text
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
