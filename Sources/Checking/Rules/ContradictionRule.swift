import ContentModel
import Diagnostics
import Portal
import Reading

/// Two statements about the same thing agree: places, keys, votes.
enum ContradictionRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    places(input.portal) + keys(input) + votes(input)
  }

  private static func finding(
    _ position: SourcePosition, _ summary: Message, _ help: Message, _ notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(.contradictoryReference, at: position, summary, help: help, notes: notes)
  }

  /// An Angebot and a place lie in the Sozialraum of their Familienzentrum, unless that one is mobile.
  private static func places(_ portal: Portal) -> [Diagnostic] {
    // A mistyped Sozialraum is reported where it stands.
    func isElsewhere(_ gemeinde: Gemeinde, than zentrum: Familienzentrum) -> Bool {
      !zentrum.mobil && gemeinde.sozialraum.id != zentrum.sozialraum.id
        && portal.sozialraeume[gemeinde.sozialraum] != nil && portal.sozialraeume[zentrum.sozialraum] != nil
    }
    var findings: [Diagnostic] = []
    for angebot in portal.angebote {
      guard let ref = angebot.familienzentrum, let zentrum = portal.familienzentren[ref],
        let gemeinde = portal.gemeinden[angebot.gemeinde], isElsewhere(gemeinde, than: zentrum)
      else { continue }
      findings.append(
        finding(
          ref.position,
          Message(
            "„\(zentrum.titel)“ gehört zum Sozialraum „\(zentrum.sozialraum.id)“, das Angebot liegt aber in „\(gemeinde.sozialraum.id)“",
            en:
              "“\(zentrum.titel)” belongs to the Sozialraum “\(zentrum.sozialraum.id)”, but the Angebot lies in “\(gemeinde.sozialraum.id)”"
          ),
          Message(
            "Prüfen Sie, ob die Datei im richtigen Ordner liegt und das Familienzentrum stimmt.",
            en: "Check whether the file lies in the right folder and the Familienzentrum is the right one."),
          [.init(sozialraumOfZentrum, at: zentrum.sozialraum.position)]))
    }
    for zentrum in portal.familienzentren {
      for ort in zentrum.orte {
        guard let ref = ort.gemeinde, let gemeinde = portal.gemeinden[ref], isElsewhere(gemeinde, than: zentrum)
        else { continue }
        findings.append(
          finding(
            ref.position,
            Message(
              "„\(gemeinde.titel)“ liegt nicht im Sozialraum „\(zentrum.sozialraum.id)“",
              en: "“\(gemeinde.titel)” does not lie in the Sozialraum “\(zentrum.sozialraum.id)”"),
            Message(
              "Prüfen Sie die Gemeinde des Ortes und den Sozialraum des Familienzentrums.",
              en: "Check the Gemeinde of the place and the Sozialraum of the Familienzentrum."),
            [.init(sozialraumOfZentrum, at: zentrum.sozialraum.position)]))
      }
    }
    return findings
  }

  private static let sozialraumOfZentrum = Message(
    "hier steht der Sozialraum des Familienzentrums", en: "the Sozialraum of the Familienzentrum is here")

  /// Official keys are unique and lie in the district.
  private static func keys(_ input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    var findings: [Diagnostic] = []
    var first: [String: Gemeinde] = [:]
    for gemeinde in portal.gemeinden where gemeinde.ags.utf8.count == 8 {
      let place = input.position(of: gemeinde, "ags")
      if let earlier = first[gemeinde.ags] {
        findings.append(
          finding(
            place,
            Message(
              "Den Gemeindeschlüssel \(gemeinde.ags) hat schon „\(earlier.titel)“",
              en: "“\(earlier.titel)” already has the Gemeindeschlüssel \(gemeinde.ags)"),
            Message(
              "Jede Gemeinde hat einen eigenen Schlüssel. Prüfen Sie beide.",
              en: "Each Gemeinde has a key of its own. Check both."),
            [.init(Message("hier steht er auch", en: "it is also here"), at: input.position(of: earlier, "ags"))]))
      }
      first[gemeinde.ags] = gemeinde
      if !portal.landkreis.schluessel.isEmpty, !gemeinde.ags.hasPrefix(portal.landkreis.schluessel) {
        findings.append(
          finding(
            place,
            Message(
              "Der Gemeindeschlüssel \(gemeinde.ags) beginnt nicht mit dem Kreisschlüssel \(portal.landkreis.schluessel)",
              en:
                "The Gemeindeschlüssel \(gemeinde.ags) does not begin with the Kreisschlüssel \(portal.landkreis.schluessel)"
            ),
            Message("Prüfen Sie den Schlüssel der Gemeinde.", en: "Check the key of the Gemeinde.")))
      }
    }
    return findings
  }

  /// The word for a vote fits its numbers.
  private static func votes(_ input: CheckInput) -> [Diagnostic] {
    input.portal.beschluesse.flatMap { beschluss in
      beschluss.beratungsfolge.enumerated().compactMap { index, beratung -> Diagnostic? in
        let yes = beratung.ja ?? 0
        let no = beratung.nein ?? 0
        let isWrong =
          switch beratung.ergebnis {
          case .einstimmig: no > 0
          case .mehrheitlich: (beratung.ja != nil || beratung.nein != nil) && yes <= no
          case .abgelehnt: (beratung.ja != nil || beratung.nein != nil) && yes > no
          case .vertagt, .zurKenntnis, .nichtBelegt: false
          }
        guard isWrong else { return nil }
        return finding(
          input.position(of: beschluss, "beratungsfolge", "\(index)", "ergebnis"),
          Message(
            "„\(beratung.ergebnis.rawValue)“ passt nicht zu \(yes) Ja und \(no) Nein (\(beratung.organ))",
            en: "“\(beratung.ergebnis.rawValue)” does not fit \(yes) for and \(no) against (\(beratung.organ))"),
          Message("Prüfen Sie das Ergebnis und die Stimmen.", en: "Check the result and the votes."))
      }
    }
  }
}
