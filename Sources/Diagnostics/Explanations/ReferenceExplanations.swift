/// SR03: what refers to what.
extension Explanation {
  static let danglingReference = Explanation(
    .init("Verweis auf etwas, das es nicht gibt", en: "Reference to something that does not exist"),
    meaning: .init(
      """
      Ein Feld oder ein Link nennt eine Kennung, zu der kein Eintrag gehört. Die Kennung ist der Dateiname
      ohne Endung oder die Angabe „id“ in einer Liste. Bei Angeboten ist auch der Ordner ein Verweis: Er
      heißt wie die Gemeinde.
      """,
      en: """
        A field or a link names an id that belongs to no entry. The id is the name of the file without its
        ending, or the field “id” in a list. For Angebote the folder is a reference, too: it is named like the
        Gemeinde.
        """),
    reason: .init(
      """
      Auf der Seite fehlte sonst, wer das Angebot trägt oder wo es stattfindet. Meist ist es ein Tippfehler;
      die Meldung schlägt den nächsten passenden Namen vor.
      """,
      en: """
        Otherwise the page would not say who runs the Angebot or where it takes place. Usually it is a typing
        mistake; the message suggests the nearest name that fits.
        """),
    wrong: """
      familienzentrum: familienzentrum-musterdorf
      """,
    right: """
      familienzentrum: musterdorf
      """)

  static let unusedRecord = Explanation(
    .init("Niemand verweist darauf", en: "Nothing refers to it"),
    meaning: .init(
      """
      Ein Träger, eine Institution, ein Thema, ein Ziel, eine Zieldimension, ein Standard oder eine Quelle
      ist eingetragen, wird aber nirgends verwendet.
      """,
      en: """
        A Träger, an Institution, a Thema, a Ziel, a Zieldimension, a Standard or a Quelle is entered, but used
        nowhere.
        """),
    reason: .init(
      """
      Solche Einträge sind nur dazu da, dass andere auf sie verweisen. Entweder fehlt der Verweis, oder der
      Eintrag ist übrig geblieben. Ein Ziel ohne Angebot ist auch fachlich eine Nachricht.
      """,
      en: """
        Such entries are only there for others to refer to. Either the reference is missing, or the entry is
        left over. A Ziel without an Angebot is also news to the people who plan.
        """),
    wrong: """
      # quellen.yaml
      - id: statistik-2018
        titel: Statistik 2018
      """,
    right: """
      # gemeinden/musterdorf.md
      quellen: [statistik-2018]
      """)

  static let missingRecord = Explanation(
    .init("Ein notwendiger Eintrag fehlt", en: "A necessary entry is missing"),
    meaning: .init(
      """
      Ohne portal.yaml und landkreis.yaml gibt es kein Portal. Außerdem gehört zu jedem Sozialraum
      mindestens eine Gemeinde und zu jeder Planregion mindestens ein Sozialraum.
      """,
      en: """
        Without portal.yaml and landkreis.yaml there is no portal. Besides, each Sozialraum has at least one
        Gemeinde, and each Planregion at least one Sozialraum.
        """),
    reason: .init(
      """
      Ein Sozialraum ohne Gemeinde hätte eine Seite ohne Menschen. Die Zuordnung steht immer beim Kleineren:
      Die Gemeinde nennt ihren Sozialraum, der Sozialraum seine Planregion.
      """,
      en: """
        A Sozialraum without a Gemeinde would have a page without people. The smaller one always says where it
        belongs: the Gemeinde names its Sozialraum, the Sozialraum its Planregion.
        """),
    wrong: """
      # gemeinden/musterdorf.md
      titel: Musterdorf
      """,
    right: """
      # gemeinden/musterdorf.md
      titel: Musterdorf
      sozialraum: amt-muster
      """)

  static let contradictoryReference = Explanation(
    .init("Zwei Angaben widersprechen sich", en: "Two statements contradict each other"),
    meaning: .init(
      """
      Zwei Stellen sagen Verschiedenes über dieselbe Sache: Ein Angebot liegt in einem anderen Sozialraum als
      sein Familienzentrum, zwei Gemeinden haben denselben Schlüssel, oder das Ergebnis einer Abstimmung passt
      nicht zu den Stimmen.
      """,
      en: """
        Two places say different things about the same matter: an Angebot lies in another Sozialraum than its
        Familienzentrum, two Gemeinden have the same key, or the result of a vote does not fit the votes.
        """),
    reason: .init(
      """
      Eine der beiden Angaben ist falsch, und das Programm kann nicht wissen, welche. Die Meldung zeigt beide
      Stellen, soweit es zwei gibt.
      """,
      en: """
        One of the two statements is wrong, and the program cannot know which. The message shows both places
        where there are two.
        """),
    wrong: """
      beratungsfolge:
        - {organ: Gemeindevertretung, datum: 2026-05-12, ergebnis: einstimmig, ja: 14, nein: 3}
      """,
    right: """
      beratungsfolge:
        - {organ: Gemeindevertretung, datum: 2026-05-12, ergebnis: mehrheitlich, ja: 14, nein: 3}
      """)
}
