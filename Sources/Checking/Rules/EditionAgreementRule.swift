import ContentModel
import Contract
import Diagnostics
import Portal

/// The public fulfilment says the same as the uncut one: one finding for each public rule that does not.
enum EditionAgreementRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.portal.regeln.compactMap { finding(for: $0, input, published) }
  }

  private static func isSecret(_ regel: Regel, _ subject: EntityKey, _ portal: Portal) -> Bool {
    regel.art == .zielwert
      && regel.vorgaben.kennzahl.map { portal.figures.latest($0.id, subject)?.status == .geheim } ?? false
  }

  private static func finding(for regel: Regel, _ input: CheckInput, _ published: PublishedContract) -> Diagnostic? {
    let open = published.fulfilment
    let (uncut, whole) = (input.portal, input.fulfilment)
    let place = uncut.regeln[id: regel.id]?.common.source ?? regel.common.source
    let judged = whole.verdicts(of: regel.id).filter { $0.status != .giltNicht }
    if open.verdicts(of: regel.id).allSatisfy({ $0.status == .giltNicht }), !judged.isEmpty {
      return Diagnostic(
        .editionsDisagree, at: place,
        Message(
          "Die Regel „\(regel.titel)“ ist öffentlich, prüft aber nur Internes",
          en: "The Regel “\(regel.titel)” is public, but checks only what is internal"),
        help: Message(
          "Schreiben Sie bei der Regel „sichtbarkeit: intern“.", en: "Write “sichtbarkeit: intern” with the Regel."))
    }
    let known = Dictionary(
      open.verdicts(of: regel.id).map { ($0.subject, $0.status) }, uniquingKeysWith: { first, _ in first })
    let different = whole.verdicts(of: regel.id).first { verdict in
      // What rests on a protected number is public as far as it can be.
      known[verdict.subject].map { $0 != verdict.status } ?? false
        && !isSecret(regel, verdict.subject, published.portal)
    }
    guard let different, let status = known[different.subject] else { return nil }
    let title = uncut.title(of: different.subject) ?? different.subject.id
    let (here, there) = (status.name, different.status.name)
    return Diagnostic(
      .editionsDisagree, at: place,
      Message(
        "Die Regel „\(regel.titel)“ ist öffentlich, stützt sich aber auf Internes: „\(title)“ wäre öffentlich „\(here.german)“, intern „\(there.german)“",
        en:
          "The Regel “\(regel.titel)” is public, but rests on what is internal: “\(title)” would be “\(here.english)” to the public, “\(there.english)” inside"
      ),
      help: Message(
        "Schreiben Sie bei der Regel „sichtbarkeit: intern“, oder machen Sie öffentlich, worauf sie sich stützt.",
        en: "Write “sichtbarkeit: intern” with the Regel, or make public what it rests on."))
  }
}
