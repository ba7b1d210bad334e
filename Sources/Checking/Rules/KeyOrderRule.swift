import ContentModel
import Diagnostics

/// SR0223: the fields of a file stand in another order than usual.
enum KeyOrderRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    keyOrderFindings(in: input.records, of: input.sources)
  }
}
