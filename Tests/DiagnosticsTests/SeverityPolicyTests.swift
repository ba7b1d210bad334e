import Diagnostics
import Testing

@Suite struct SeverityPolicyTests {
  private func finding(_ code: DiagnosticCode, _ line: Int = 1) -> Diagnostic {
    Diagnostic(
      code, at: SourcePosition(file: "a.csv", line: line), Message("falsch", en: "wrong"),
      help: Message("So.", en: "Thus."))
  }

  private func engine(_ findings: [Diagnostic], _ settings: [(SeverityPolicy.Scope, Severity)]) -> DiagnosticEngine {
    var engine = DiagnosticEngine()
    engine.add(findings)
    engine.policy = SeverityPolicy(settings.map { (scope: $0.0, severity: $0.1) })
    return engine
  }

  @Test func aCodeIsPromoted() {
    let engine = engine([finding(.implausibleChange)], [(.code(.implausibleChange), .error)])
    #expect(engine.sorted.map(\.severity) == [.error])
    #expect(engine.hasErrors)
    #expect(engine.exitCode(strict: false) == .findings)
  }

  @Test func aCodeIsDemoted() {
    let engine = engine([finding(.totalDiffers)], [(.code(.totalDiffers), .note)])
    #expect(engine.count(of: .note) == 1)
    #expect(engine.exitCode(strict: true) == .clean)
  }

  @Test(arguments: [false, true]) func aCodeWinsOverItsGroup(_ isReversed: Bool) {
    let settings: [(SeverityPolicy.Scope, Severity)] = [(.group(.values), .note), (.code(.totalDiffers), .warning)]
    let engine = engine(
      [finding(.totalDiffers), finding(.wrongLevel, 2)], isReversed ? settings.reversed() : settings)
    #expect(engine.sorted.map(\.severity) == [.warning, .note])
    #expect(engine.exitCode(strict: true) == .warnings)
  }

  @Test(arguments: DiagnosticCode.allCases.filter { !$0.isAdjustable })
  func whatIsFixedStays(_ code: DiagnosticCode) {
    let engine = engine([finding(code)], [(.code(code), .note), (.group(code.group), .note)])
    #expect(engine.sorted.first?.severity == code.severity)
  }

  @Test func theSeverityOfARuleStays() {
    var stated = finding(.valueNotReported)
    stated.severity = .note
    #expect(engine([stated], [(.group(.contract), .error)]).sorted.map(\.severity) == [.note])
  }

  @Test func nothingIsBothAdjustableAndStatedByRules() {
    #expect(DiagnosticCode.allCases.allSatisfy { !($0.isAdjustable && $0.isRuleOfContract) })
  }

  @Test(arguments: [("SR0512", true), ("SR05", true), ("sr05", false), ("SR0599", false), ("", false)])
  func scopes(_ text: String, _ isKnown: Bool) { #expect((SeverityPolicy.Scope(text) != nil) == isKnown) }

  @Test func everyCodeHasItsGroup() {
    for code in DiagnosticCode.allCases { #expect(code.id.hasPrefix(code.group.id)) }
  }

  @Test func rowsAreNamed() {
    var engine = DiagnosticEngine()
    var found = finding(.implausibleChange)
    found.position.cell = .init(row: 7, column: 4, header: "wert")
    engine.add(found)
    #expect(engine.rows == [TableRow(file: "a.csv", row: 7)])
    engine.name([TableRow(file: "a.csv", row: 7): "gemeinde:teltow, bevoelkerung, 2019"])
    #expect(engine.sorted.first?.position.cell?.rowName == "gemeinde:teltow, bevoelkerung, 2019")
  }
}
