/// Words for people: how they are addressed, what they do for others, and as whom they are counted.
extension WordLists {
  /// Behind them stands a name.
  static let honorifics = "frau fräulein herr herrn eheleute ehepaar"

  static let titles = "dr prof dipl ing med phil h c mag"

  /// Tasks and offices, in front of a name.
  static let roles = """
    amtsdirektor amtsdirektorin ansprechpartner ansprechpartnerin ansprechperson beigeordnete beigeordneter betreuer betreuerin
    bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin ortsvorsteher ortsvorsteherin chef chefin dezernent dezernentin direktor
    direktorin dozent dozentin elternsprecher elternsprecherin erzieher erzieherin fachkraft familienhelfer familienhelferin fotograf fotografin
    hausmeister hausmeisterin hebamme kantor kantorin kollege kollegin koordinator koordinatorin kursleiter kursleiterin künstler künstlerin landrat
    landrätin lehrer lehrerin leiter leiterin ministerin minister mitarbeiter mitarbeiterin moderator moderatorin pastor pastorin pädagogin pädagoge pfarrer
    pfarrerin referent referentin regionalkoordinator regionalkoordinatorin schulleiter schulleiterin schulsozialarbeiter schulsozialarbeiterin
    schulrat schulrätin sekretärin sozialarbeiter sozialarbeiterin sozialpädagoge sozialpädagogin sprecher sprecherin tagesmutter tagesvater therapeut therapeutin
    trainer trainerin übungsleiter übungsleiterin vorsitzende vorsitzender vorstand
    """

  static let roleEndings: [StaticString] = [
    "leiter", "leiterin", "meister", "meisterin", "arbeiterin", "arbeiter", "helferin", "helfer", "beraterin",
    "berater", "pädagogin", "koordinatorin", "koordinator", "referentin", "beauftragte",
  ]

  /// People that social work counts.
  static let people = """
    kind kinder kindern jugendliche jugendlicher jugendlichen familie familien mädchen junge jungen jungs geflüchtete geflüchteter geflüchteten alleinerziehende alleinerziehenden
    mutter mütter müttern vater väter vätern person personen mensch menschen frau frauen mann männer männern schüler schülern schülerin schülerinnen säugling säuglinge säuglingen
    baby babys kleinkinder kleinkindern haushalte haushalten fall fälle fällen betroffene betroffenen klienten klientinnen geschwister geschwistern
    seniorin senioren seniorinnen erwachsene erwachsenen schwangere schwangeren auszubildende azubis teenager asylsuchende asylsuchenden asylbewerber
    leistungsberechtigte obdachlose obdachlosen wohnungslose wohnungslosen minderjährige minderjährigen migranten migrantinnen zugewanderte zugewanderten
    bewohner bewohnern bewohnerinnen patienten patientinnen bedarfsgemeinschaften inobhutnahmen witwen waisen arbeitslose arbeitslosen
    kinder:innen schüler:innen schüler*innen
    """

  static let peopleEndings: [StaticString] = [
    "kinder", "kindern", "familien", "jugendliche", "jugendlichen", "schüler", "schülern", "schülerinnen", "haushalte",
    "haushalten", "geschwister",
  ]

  /// Numbers from two to nine.
  static let smallNumbers = "zwei zwo drei vier fünf sechs sieben acht neun zweier dreier"
  static let one = "ein eine einem einen einer"
  /// In front of a number: it is a rule, a room or a share, and nobody was counted.
  static let generalNumbers = """
    bis für je jeweils pro ab mindestens höchstens maximal minimal max min alle mit oder zwischen von als klasse raum zimmer gruppe stufe jahrgang
    planregion region teil seite anlage nummer nr haus standard kapitel halle saal absatz artikel phase ziel modul block linie platz sgb paragraf
    """
  /// With them even one is few.
  static let only = "nur lediglich bislang bisher derzeit aktuell genau einzig ausschließlich"
  /// A sentence with one of these speaks of those who help, or of everybody.
  static let notCounted = """
    jede jeden jedem jeder jedes beirat vorstand gremium jury mitglied mitglieder mitgliedern sprecher sprecherin sprecherinnen ehrenamtlich ehrenamtliche
    willkommen kurs kurse rabatt ermäßigung stimmen stimmberechtigt bilden delegierte vertreterinnen vertreter team
    """
  /// What must not become known of somebody. Beginnings of words.
  static let circumstances: [StaticString] = [
    "abhängig", "abschiebung", "alkohol", "arbeitslos", "armut", "arrest", "asyl", "autis", "bürgergeld", "delinquen",
    "diagnos",
    "drogen", "essstörung", "erwerbslos", "erkrank", "förderbedarf", "gefängnis", "gewalt", "grundsicherung", "haft",
    "heimunterbringung", "inobhut",
    "jobcenter", "jugendamt", "kindeswohl", "krebs", "misshand", "missbrauch", "mietschulden", "obdachlos", "obhut",
    "pflegefamilie", "polizei", "psych",
    "räumung", "schuldner", "schulden", "schulverweiger", "sorgerecht", "sozialhilfe", "straffällig", "straftat",
    "suizid", "therapie",
    "trauma", "trennung", "unterernähr", "überschuldet", "vernachlässig", "verschuldet", "wohngruppe", "wohnungslos",
    "zwangs",
  ]

  static let months =
    "januar februar märz april mai juni juli august september oktober november dezember jan feb apr aug sept sep okt nov dez"
}
