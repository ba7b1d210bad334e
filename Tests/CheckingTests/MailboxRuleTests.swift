import SampleContent
import Testing

@Suite struct MailboxRuleTests {
  private func page(_ text: String) -> Sample { .district.writing(text, in: "seiten/start.md") }

  @Test(arguments: ["anna.seidel@example.org", "k.brandt@example.org", "krueger@example.org", "wolke7@gmx.de"])
  func aMailboxOfAPerson(_ address: String) throws {
    let found = try expect(page("Fragen an ▶\(address) stellen."), finds: .personalMailbox)
    #expect(found.first?.summary.german == "„\(address)“ sieht aus wie das Postfach einer Person")
    #expect(found.first?.position.length == address.count)
  }

  @Test(arguments: ["info@example.org", "kita-regenbogen@example.org", "familienzentrum.adorf@gmx.de"])
  func aMailboxOfAnOffice(_ address: String) throws { try expect(page("Fragen an \(address) stellen.")) }

  /// One finding for a link that shows its address, and one for a link that hides it.
  @Test func links() throws {
    try expect(
      page("[▶anna.seidel@example.org](mailto:anna.seidel@example.org), [schreiben](mailto:▶jana.becker@example.org)"),
      finds: .personalMailbox, .personalMailbox)
  }

  @Test func fieldsOfContact() throws {
    let sample = Sample.district.adding(
      "kontakt: {stelle: Haus, email: ▶jana.becker@example.org}", to: "traeger/verein.yaml")
    try expect(sample, finds: .personalMailbox)
  }

  @Test func whatIsInternalMayNameAPerson() throws {
    try expect(
      Sample.district.adding("kontakt: {intern_email: jana.becker@example.org}", to: "traeger/verein.yaml")
        .writing("Fragen an anna.seidel@example.org.", in: "handbuch/rolle.md"))
    try expect(page("> [!INTERN]\n> Fragen an anna.seidel@example.org."))
  }

  @Test func whatIsReleased() throws {
    let release = "freigaben: [{angabe: Anna.Seidel@example.org, grund: Wunsch}]"
    try expect(page("Fragen an anna.seidel@example.org.").adding(release, to: "portal.yaml"))
    try expect(
      page("Fragen an ▶hanna.seidel@example.org.").adding(release, to: "portal.yaml"), finds: .personalMailbox)
  }
}
