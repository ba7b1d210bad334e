/// Words in texts of social work that are written with a capital and are no names of people.
extension WordLists {
  /// Houses and other things that bear names of people: `Kita Käthe Kollwitz`, `Anna Seghers Grundschule`.
  static let institutions = """
    akademie allee bad begegnungsstätte bibliothek brücke bürgerhaus café cafe campus club denkmal dom förderschule gasse gemeinde gemeindezentrum gesamtschule galerie grundschule gymnasium
    halle haus heim hof hort hospiz hotel institut jugendclub jugendhaus kapelle kindergarten kindertagesstätte kino kirche kita klinik klinikum kolleg kreisel krankenhaus krippe
    kulturhaus mehrgenerationenhaus museum musikschule kreismusikschule oberschule park pfad pfarrei platz preis promenade ring saal schloss schule schwimmhalle seniorenheim siedlung sportplatz stadion
    st stift stiftung sankt straße str tagespflege theater turnhalle ufer universität verlag viertel volkshochschule weg werkstatt wohnheim wohnpark zentrum
    pflegeheim ansatz methode pädagogik edition film buch roman
    """

  static let institutionEndings: [StaticString] = [
    "schule", "haus", "straße", "strasse", "platz", "weg", "allee", "kita", "heim", "zentrum", "stiftung", "stift",
    "kirche",
    "gymnasium", "park", "saal", "halle", "hof", "ring", "institut", "klinik", "klinikum", "krankenhaus", "verlag",
    "preis", "club", "hort", "verein",
    "brücke", "stadion", "theater", "museum", "kindergarten", "kapelle", "siedlung", "ufer", "damm", "gasse",
    "promenade", "gemeinde", "kreis",
  ]

  /// Behind a first name or „Frau“ they make no name.
  static let noFamilyNames = """
    mitte ende anfang holle mann doktor professor kollegin kollege nachbarin nachbar oberin pastor pfarrer ministerin minister präsidentin präsident
    rat hilfe mut anspruch zeit geld angst arbeit kinder kind eltern familie familien jugend soziales gesundheit bildung kultur sport freizeit pflege wohnen beratung
    angebot angebote treff kurs gruppe team büro raum garten musik tanz theater kino fest feier tag woche monat jahr morgen abend frühstück mittag
    bilder geschichte geschichten märchen lieder spiele spiel buch bücher lesung ausstellung natur wald umwelt tiere internet medien
    leben mensch menschen welt himmel engel stern sterne sonne mond wolke bär katze hund
    montag dienstag mittwoch donnerstag freitag samstag sonntag uhr euro prozent nummer telefon mail email internetseite
    ost west nord süd stadt land dorf region kreis amt gemeinde ortsteil sozialraum planregion havel see berlin potsdam brandenburg deutschland
    mustermann musterfrau muster beispiel unbekannt niemand jemand alle alles wer was wie wo wann warum
    der die das den dem ein eine und oder mit für von bei zum zur im am in an auf aus als auch wenn weil dass doch noch nur sie er es wir ihr ich
    seine ihre unsere eure mein dein sein bitte danke herzlich liebe lieber hier dort dann
    """

  static let noFamilyNameEndings: [StaticString] = [
    "ung", "heit", "keit", "schaft", "tion", "tät", "ismus", "gruppe", "treff", "kurs", "café", "fest", "tag", "innen",
    "spiel", "spiele", "projekt", "chor", "buch", "runde", "stunde", "beratung", "ähnlich",
  ]

  /// Persons of history and of books, after whom things are named. No secret is in their names.
  static let famous = [
    "albert einstein", "albert schweitzer", "alexander puschkin", "alexander von humboldt", "anna seghers",
    "anne frank", "annette von droste-hülshoff", "astrid lindgren", "august bebel",
    "bertha von suttner", "bertolt brecht", "carl von ossietzky", "christa wolf", "clara schumann", "clara zetkin",
    "dietrich bonhoeffer", "edith stein",
    "elisabeth von thüringen", "emmi pikler", "engelbert humperdinck", "erich kästner", "ernst thälmann",
    "ernst von bergmann", "ernst moritz arndt", "franz von assisi", "friedrich ebert", "friedrich engels",
    "friedrich fröbel", "friedrich schiller", "georg büchner", "gerhart hauptmann", "hannah arendt",
    "hans christian andersen", "harry potter", "heinrich heine", "heinrich von kleist", "heinrich zille",
    "helen keller", "hermann hesse", "ilse bilse", "immanuel kant", "inge deutschkron", "jakob grimm", "janusz korczak",
    "jean piaget", "jesper juul", "jim knopf", "johann sebastian bach", "johann wolfgang von goethe",
    "johann heinrich pestalozzi",
    "karl foerster", "karl liebknecht", "karl marx", "karl may", "käthe kollwitz", "kurt tucholsky", "lew tolstoi",
    "loris malaguzzi", "louis braille", "ludwig van beethoven",
    "marie curie", "maria montessori", "marie juchacz", "martin luther", "martin luther king", "max planck",
    "max liebermann", "maxim gorki", "michael ende",
    "nelly sachs", "nelson mandela", "oskar schindler", "otto lilienthal", "otto nagel", "otto von bismarck",
    "paul klee", "peter joseph lenné", "peter pan", "regine hildebrandt", "robert koch", "robin hood",
    "rosa luxemburg", "rosa parks", "rudolf steiner", "sigmund freud", "sophie scholl", "hans scholl",
    "theodor fontane", "theodor storm", "thomas mann", "thomas müntzer", "virginia woolf",
    "walter gropius", "werner von siemens", "wilhelm busch", "wilhelm von humboldt", "willy brandt",
    "wolfgang amadeus mozart", "wolfgang borchert",
  ]

  /// Short words that stand between a first name and a family name.
  static let particles = "von van vom zu zur de der den dem da di del la le el al ben bin ter"

  /// Articles and the like, behind which „Frau“ is any woman.
  static let anybody =
    "eine einer jede jeder keine keiner manche mancher welche welcher als pro der die zur dieser diese andere anderen junge alte"
}
