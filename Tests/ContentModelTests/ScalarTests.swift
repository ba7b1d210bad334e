import FoundationEssentials
import Testing

@testable import ContentModel

/// The declared type of a field says what a text means, never YAML.
@Suite struct ScalarTests {
  @Test(arguments: ["nein", "09:00", "00123", "1.10", "12069304", "~", "null", "2026-09", "1e3", "0x1F", "on"])
  func textStaysAsWritten(_ text: String) throws { #expect(try probe("text: \(text)").text == text) }

  @Test func textLosesBlanksAroundIt() throws { #expect(try probe("text: '  a b '").text == "a b") }

  @Test func lengthOfTextIsCountedInScalars() throws { #expect(try probe("text: äöüßäöüßäö").text == "äöüßäöüßäö") }

  @Test(arguments: [("ja", true), ("nein", false), ("true", true), ("false", false)])
  func booleans(_ text: String, _ value: Bool) throws { #expect(try probe("janein: \(text)").janein == value) }

  @Test(arguments: [("0", 0), ("2100", 2100), ("-5", -5), ("007", 7)])
  func integers(_ text: String, _ value: Int) throws { #expect(try probe("ganz: \(text)").ganz == value) }

  @Test(arguments: [
    ("80", "80"), ("29,1", "29.1"), ("29.1", "29.1"), ("1.10", "1.1"), ("-3", "-3"), ("-0,5", "-0.5"),
    ("0.123", "0.123"),
    ("0,123", "0.123"), ("1,234", "1.234"), ("1234.567", "1234.567"), ("1.2345", "1.2345"), ("007", "7"), ("0", "0"),
    ("-0", "0"), ("-0,0", "0"), ("-0.123", "-0.123"),
    ("123456789012345,123456789012345", "123456789012345.123456789012345"),
  ])
  func decimals(_ text: String, _ value: String) throws {
    #expect(try probe("zahl: '\(text)'").zahl == Decimal(string: value))
  }

  @Test func boundsBelongToTheRange() throws {
    #expect(try probe("anteil: 0").anteil == 0)
    #expect(try probe("anteil: 100").anteil == 100)
  }

  @Test func inCoordinatesAPointIsTheDecimalSign() throws {
    #expect(try probe("grad: 52.410").grad == Decimal(string: "52.41"))
    #expect(try probe("grad: 52,410025").grad == Decimal(string: "52.410025"))
  }

  @Test func date() throws { #expect(try probe("tag: 2024-02-29").tag?.german == "29. Februar 2024") }

  @Test func digitsKeepLeadingZeros() throws {
    #expect(try probe("ags: 00123456").ags == "00123456")
    #expect(try probe("ags: 12069304").ags == "12069304")
  }

  @Test func choice() throws { #expect(try probe("wahl: schlecht").wahl == .schlecht) }

  @Test func visibility() throws {
    #expect(try probe("sicht: oeffentlich").sicht == true)
    #expect(try probe("sicht: intern").sicht == false)
  }

  @Test(arguments: ["a@b.de", "kontakt@example.org", "vor.nach+x@sub.example.org"])
  func email(_ text: String) throws { #expect(try probe("email: \(text)").email == text) }

  @Test(arguments: ["https://example.org", "http://www.example.org/a?b=c#d", "https://example.org:8080/"])
  func webAddress(_ text: String) throws { #expect(try probe("web: '\(text)'").web == text) }

  @Test(arguments: ["033203 00000", "+49 33203 00000", "(03381) 12-34", "03381/1234"])
  func telephone(_ text: String) throws { #expect(try probe("telefon: '\(text)'").telefon == text) }
}
