import Diagnostics
import Reading

/// SR0123: the last line of a file has no end.
enum FinalNewlineRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] { input.sources.finalNewlineFindings }
}
