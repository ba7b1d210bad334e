/// Words of letters, minutes and files about cases, and of mailboxes.
extension WordLists {
  /// Parents as only files about cases call them.
  static let fileParents = "kindesmutter kindesvater kindeseltern"
  /// What is written about one family.
  static let fileEvents = """
    hausbesuch hilfeplangespräch hilfeplan inobhutnahme gefährdungseinschätzung aktenvermerk aktennotiz gesprächsnotiz gesprächsvermerk
    gesprächsprotokoll fallbesprechung fallverlauf fallnotiz hilfekonferenz telefonvermerk 8a-meldung
    """
  /// Words that begin a line of minutes or of a file, in front of a colon.
  static let fileLabels = """
    anwesend anwesende entschuldigt unentschuldigt protokollführung protokollführer protokollführerin protokollant protokollantin fallnummer fall-nr fallverlauf fallverantwortung
    """
  /// What people of whom a file speaks have done.
  static let fileVerbs = """
    gab gaben berichtete berichteten berichtet wirkte wirkten wirkt erschien erschienen verweigerte verweigerten verweigert lehnte lehnten lehnt räumte äußerte äußerten teilte schlug schlägt
    weinte schrie war waren stimmt stimmte erhält erhielt fehlte fehlten wurde wurden zeigte zeigten bestritt bestreitet
    """
  /// With them a date is that of an event for everybody.
  static let publicEvents =
    "fortbildung fachtag schulung seminar kurs vortrag workshop fallwerkstatt anmeldung uhr veranstaltung konferenz tagung webinar termin reihe"
  static let filePersons = "kind junge mädchen mutter vater jugendliche jugendlicher säugling eltern"

  /// Words in names of files that are made about cases or meetings.
  static let fileNames = """
    protokoll protokolle niederschrift fallakte fallakten fallnotiz fallbesprechung fallverlauf aktenvermerk aktennotiz gespraechsnotiz gespraechsvermerk gespraechsprotokoll hilfeplan
    hilfeplangespraech hilfeplanprotokoll sitzungsprotokoll teilnehmerliste teilnehmendenliste anwesenheitsliste
    """

  /// Beginnings of words in the names of mailboxes that belong to an office, a house or a group.
  static let functional: [StaticString] = [
    "aktion", "akademie", "allgemein", "amt", "anfrage", "angebot", "anmeld", "ansprech", "antrag", "archiv", "arbeit",
    "asd", "asyl", "aufnahme", "ausbildung", "awo",
    "baby", "bau", "beauftragte", "begegnung", "behinder", "beirat", "beratung", "beschwerde", "bestell", "bewerb",
    "bibliothek", "bildung", "blau", "buchhaltung", "buecher", "buero", "buerger", "bund",
    "cafe", "caritas", "chor", "club", "daten", "diakonie", "dorf", "drk", "ehrenamt", "eingliederung", "elter",
    "empfang", "energie", "erziehung", "eutb", "fachdienst", "fachstelle", "fahrdienst",
    "familie", "fanf", "fb", "fc", "feedback", "ferien", "fest", "feuerwehr", "finanz", "foerder", "forum", "frauen",
    "freiwillig", "freizeit", "fruehe", "frueh", "fz", "galerie", "garten", "gemeinde", "gemeinsam",
    "geschaeft", "gesund", "gleichstellung", "gremi", "gruppe", "hallo", "haus", "heim", "hilfe", "hort", "hospiz",
    "inklusion", "info", "initiative", "integration", "internet", "it", "jobcenter", "jugend",
    "kaemmerei", "kanzlei", "kasse", "kind", "kirche", "kita", "klima", "klinik", "kneipp", "kommun", "konferenz",
    "kontakt", "koordin", "krabbel", "kranken", "kreis", "krippe", "kueche", "kultur", "kunst", "kurs",
    "landkreis", "leitung", "lern", "lese", "mail", "marketing", "mgh", "miet", "mitmach", "mobil", "museum", "musik",
    "mutter", "nachbar", "natur", "netz", "newsletter", "notdienst", "office", "offen", "ordnung", "ort",
    "park", "personal", "pflege", "plan", "polizei", "portal", "post", "praxis", "presse", "projekt", "quartier", "rat",
    "redaktion", "regional", "reko", "repair", "repar", "rettung", "sachgebiet", "schiff", "schieds", "schul",
    "schwanger",
    "sekretariat", "selbsthilfe", "senior", "service", "shop", "sozial", "spiel", "sport", "stadt", "standesamt",
    "start", "stelle", "stiftung", "still", "strassen", "sucht", "sv", "tafel", "tagespflege",
    "team", "technik", "teilhabe", "telefon", "theater", "ticket", "tourismus", "traeger", "trauer", "treff",
    "treffpunkt", "tsv", "turn", "umwelt", "unterkunft", "urlaub", "verein", "vereine", "verkehr", "vermiet",
    "vermittlung", "versand", "vertrieb", "verwaltung", "vorstand",
    "vhs", "vormund", "wahl", "wald", "wandern", "web", "werkstatt", "willkommen", "wirtschaft", "wohn", "zentral",
    "zentrum", "zukunft", "noreply", "no-reply", "postmaster", "admin", "support", "hello", "help", "heimat",
  ]

  /// Houses of private mailboxes.
  static let freeMail: [StaticString] = [
    "gmail.", "googlemail.", "gmx.", "web.de", "t-online.de", "freenet.de", "hotmail.", "outlook.", "live.", "yahoo.",
    "icloud.com", "aol.", "posteo.", "arcor.de", "online.de", "mail.de", "protonmail.", "proton.me", "me.com",
  ]
}
