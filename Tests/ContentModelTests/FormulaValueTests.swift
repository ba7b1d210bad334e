import FoundationEssentials
import Testing

@testable import ContentModel

@Suite struct FormulaValueTests {
  private static func decimal(_ text: String) -> Decimal { Decimal(string: text) ?? .nan }

  private static let values: [String: Decimal] = [
    "a": 1, "b": 3, "zwei": 2, "null": 0, "kinder-u3": 120, "kinder-3-6": 180, "familien": 400, "halb": decimal("0.5"),
    "fehlt-nicht": -7, "voll": decimal("12345678901234567890123456789012345678"), "riesig": decimal("1e127"),
    "winzig": decimal("1e-128"), "gross": decimal("1e30"), "nan": .nan,
  ]

  @Test(arguments: [
    ("a ÷ b je 100", "33.333333333333333333333333333333333333"),
    ("a ÷ b × b", "1"),
    ("a ÷ b + a ÷ b + a ÷ b", "1"),
    ("zwei ÷ b − zwei ÷ b", "0"),
    ("(kinder-u3 + kinder-3-6) ÷ familien × 100", "75"),
    ("kinder-u3 ÷ familien je 100", "30"),
    ("0,1 + 0,2", "0.3"),
    ("-fehlt-nicht", "7"),
    ("-null", "0"),
    ("-null + 1", "1"),
    ("null × -b", "0"),
    ("null ÷ b je 100", "0"),
    ("halb × halb", "0.25"),
    ("zwei - a - a", "0"),
    ("zwei - (a - a)", "2"),
    ("familien ÷ zwei ÷ zwei", "100"),
    ("familien ÷ (zwei ÷ zwei)", "400"),
    ("zwei + b × familien", "1202"),
    ("voll", "12345678901234567890123456789012345678"),
    ("gross ÷ gross × gross", "1e30"),
    ("voll × 10 ÷ voll", "10"),
    ("voll ÷ b × b ÷ voll", "1"),
  ])
  func value(_ text: String, _ expected: String) throws {
    guard case .value(let value) = try formula(text).value({ Self.values[$0] }) else {
      Issue.record("\(text): \(try formula(text).value { Self.values[$0] })")
      return
    }
    #expect(value == Self.decimal(expected))
  }

  @Test(arguments: [
    "a ÷ null", "a ÷ (b − b)", "null ÷ null", "null × (a ÷ null)", "a ÷ -null", "a ÷ (a ÷ b − a ÷ b)", "a ÷ 0",
    "a ÷ (zwei ÷ b − b ÷ b + a ÷ b)",
  ])
  func divisionByZero(_ text: String) throws {
    #expect(try formula(text).value { Self.values[$0] } == .divisionByZero)
  }

  @Test(arguments: [
    ("a + x + b + y ÷ x", ["x", "y"]), ("nan ÷ null", ["nan"]), ("x ÷ 0", ["x"]), ("null × y", ["y"]),
  ])
  func missing(_ text: String, _ ids: [String]) throws {
    #expect(try formula(text).value { Self.values[$0] } == .missing(ids))
  }

  @Test(arguments: [
    "riesig", "riesig × riesig", "riesig + 1", "riesig ÷ winzig", "winzig", "-winzig", "winzig × winzig",
    "a ÷ winzig", "gross × gross", "gross ÷ (a ÷ gross)", "a je 999999999999999 je 999999999999999 je 999999999999999",
  ])
  func overflow(_ text: String) throws { #expect(try formula(text).value { Self.values[$0] } == .overflow) }

  @Test func eachIsAskedOnce() throws {
    var asked: [String] = []
    _ = try formula("a + b + a × a").value {
      asked.append($0)
      return 1
    }
    #expect(asked == ["a", "b"])
  }

  @Test func aLongChain() throws {
    #expect(try formula(Array(repeating: "a", count: 100).joined(separator: " + ")).value { _ in 3 } == .value(300))
    #expect(try formula(Array(repeating: "a", count: 100).joined(separator: " ÷ ")).value { _ in 1 } == .value(1))
    let ratios = Array(repeating: "(a ÷ b)", count: 30).joined(separator: " × ")
    guard case .value(let value) = try formula(ratios).value({ $0 == "a" ? 26_000 : 25_999 }) else {
      Issue.record("no value")
      return
    }
    #expect(value > 1 && value < 2)
  }
}
