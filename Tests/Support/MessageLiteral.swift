import Diagnostics

/// In tests that are not about language, a text stands for both.
extension Message: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(verbatim: text) }
}
