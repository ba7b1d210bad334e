/// Frequent family names in Germany, written down from general knowledge. No list of anybody was copied.
extension WordLists {
  static let surnames = """
    abraham ackermann adam adler ahmadi ahrens albers albert albrecht altmann amann anders andres appel arndt arnold asmussen aust
    bachmann bader bähr balzer barth barthel bartels barthels bartsch bauer bauermeister baumann baumgart baumgarten baumgartner
    beck becker beckmann behling behm behrendt behrens beier bender benz berger bergmann bergner berndt bernhardt bertram beyer biermann binder
    birkholz bischof bischoff blank bloch block blum blume böhm böhme bohn bolz born bormann börner bosch bösche böttcher brandes brandt
    brauer braune breitenbach bremer brendel brenner breuer brinkmann brockmann bruhn brüggemann brunner buchholz buchmann buck büchner budde bührmann bunge burger
    burkhardt busse büttner cajnko calvert celik çelik christensen christiansen claßen cohen conrad cordes cramer czerny dahl dahlke
    dallmann daniels decker demir demirci denecke dethloff deutschmann diehl diekmann dietrich dietz dietze dittmann dittrich dörfler döring dogan doğan
    domke donner dorn dreher drescher dressler dreyer drews duda eberhardt ebert eckert eckhardt eder eggers ehlers ehlert ehrhardt eichler
    eichhorn eichmann eisele elsner emmerich endres engelhardt engelmann erdmann ernst esser evers ewald faber fechner feldmann fiebig fiedler
    fietz fink fischer fleischer fleischmann förster forster franke frank frenzel freund frey freytag fricke friedel friedrich friedrichs
    fritsch fritz fritzsche fröhlich fromm fuhrmann funke gabriel gärtner gebauer gebhardt gehrke geiger geisler geißler genz gerber gericke gerlach
    gerstner giese gläser glaser göbel goebel goldmann görlitz götz götze gottschalk graefe grabowski greiner greve grimm gröger groth gruber grünberg
    grunwald gründel gruner günther guenther gutmann haack haase haberland hackl hagedorn hagemann hahn hamann hammer hannemann
    hanke hansen harder harms hartmann hartung hartwig hasse hauck hauptmann hauser haustein hecht heck heidenreich heil heilmann heim hein
    heine heinemann heinrich heinrichs heinze heitmann helbig held heller hellwig helm hempel henke henkel hennig henning hensel hentschel herbst
    hering hermann hermanns herold herrmann hertel herzberg heß hesse hessel hettwer heuer heyer hildebrand hildebrandt hille hiller hinrichs hinz hinze
    hirsch hirschfeld höfer hoffmann hofmann höhne hofer holz hohmann hoppe horn hornung huber hübner hübsch huth ihde imhof irmer
    jabłoński jablonski jacob jacobi jacobs jacobsen jäckel jaeckel jäger jaeger jahn jahnke jakob jakobs janke jansen janssen jankowski janz
    jaschke jensen jessen john jonas jordan jost jung jungmann junge jürgens jurk just kaczmarek kaden kahl kaiser kaluza kaminski kaminsky kammann
    karsten käser kasper kaufmann kaya keil keller kellner kempe kern kessler keßler kiefer kiesewetter kilic kılıç kirchhoff kirchner kirsch kirste klages klatt
    klaus klein kleinert klemm klement klimke klinger klose kluge knauer knaus knobloch knoll knorr koch köhler kohl köhn kohn koldewey kolb koller konrad
    köppe köpke kopp korn korte köster kovac kovács kowalczyk kowalewski kowalski kraft krämer kraemer kramer kranz kraus krause krauß krauss
    krebs kremer kretschmer kretzschmar kreuzer krieg krieger kröger krohn kroll kröning krüger krueger krug kruse kubiak kübler kuhlmann kühn
    kuhn kühne kuhnt kühnel kujath kulke kunert kunkel kunz kunze kupfer küster kurth lambrecht landgraf landmann lange langer langner lau laube lauer
    lechner lehmann lehnert leibniz leitner lemke lenz leonhardt lerch leupold lewandowski lewin liebig liebscher liedtke lindemann lindner linke
    lippert lippmann löffler lohmann lohse lorenz löwe lübke lück lüdke lüdtke ludwig lühr lukas lustig lutz maaß maass mahler mahlow maier majewski malek malinowski
    mann marquardt martens marten marx matthes matthias matthies mattern maurer mayer mayr mazur meier meinel meinhardt meißner meissner melzer menzel merkel
    merten mertens mertz merz metz metzger metzner meyer michaelis michalski michel mielke mieth mikulla mill möbius mohr möller moritz moser möwe mühlbauer müller mueller münch
    münzer mundt naumann nebel nehls neubauer neubert neuhaus neumann nguyen nickel niemann nietzsche nikolaus nitsche nitschke noack nolte nowack nowak nowicki
    oehme oelze opitz oppermann ortmann oswald ostermann ott otto özdemir öztürk oezdemir pabst pagel pahl pape pätzold paul pauli pawlak pawlowski peschel
    peter petermann peters petersen petrow petrowa petzold pfeffer pfeifer pfeiffer philipp piechotta pieper pietsch pilz pohl pohle pohlmann pohland poppe popp prange preuß preuss
    prill prinz pfaff pusch quandt rabe rademacher radtke radke rahn raschke rasch rathke rau rauch rausch rech reck redlich reich reichel
    reichelt reichert reimann reimer reimers rein reinhardt reinhold reinke reiter renner reuter richter riebe rieck riedel rieger riemann riemer
    ritter ritz rode röder rödiger roeder rogge röhl rohde röhr roloff römer rosenberg rosenthal rösler rößler roth rothe rudolph rudolf ruhland rüdiger rühle ruge
    runge rupp rusch ruß sachse sahin şahin salzmann sander sandmann sattler sauer sauerbier sauter schade schäfer schaefer schäffer schaller schaper scharf schenk scheffler
    scherer schick schiffer schiller schilling schindler schirmer schlegel schlicht schlüter schmid schmidt schmidtke schmitt schmitz schmökel
    schneider schnell schober scholz schön schöne schönfeld schönherr schreiber schreiner schröder schroeder schröter schubert
    schuh schüler schüller schulte schultz schultze schulz schulze schumacher schumann schuster schütt schütte schütz schütze schwab schwabe schwarz
    schwarze schwarzer schweitzer schweizer schwenk seidel seidl seifert seiffert seiler seitz sell semmler senger siebert siegel siegert siegmund siemon simon singer sommerfeld
    sonnenberg sonntag sorge späth specht spielmann spies stadler stahl stark starke stange steffen steffens stein steinbach steiner steinert
    steinke steinmetz stengel stephan stern sternberg steuer stiller stock stoll stolz strauch strauß straub streich strobel strunk sturm süß
    suhr szymanski szymczak tamm teichmann tesch tetzlaff teuber thiel thiele thieme thomas thoms thürmann tiedemann tietz tietze timm toepfer töpfer träger tran trautmann
    tschirner uhl uhlig uhlmann ullmann ullrich ulrich umlauf unger urban vetter vogel vogelsang vogler vogt voigt volk volkmann vollmer
    voß voss wachsmuth wächter wagenknecht wagner wahl walter walther wandtke warnecke warnke weber wegener wegner weidner weigel weigelt weinert weinhold weise weiß weiss
    wellner wendland wendler wendt wenzel wenzlaff werner wernicke westphal wichmann wiechert wiedemann wiegand wiemann wiese wilde wilhelm wilke will willer wimmer winkelmann
    winkler winter wirth wischnewski wiśniewski wisniewski witt witte wittig wojcik wójcik wolf wolff wollenberg wolter wolters wunderlich wulf wulff
    würfel yilmaz yıldız yildiz yıldırım yildirim zabel zander zech zeidler zeller zenker ziegler ziemann zieliński zielinski zierke zimmer zimmermann zöllner zorn zschoche
    """

  /// Family names that are words as well: alone they say nothing.
  static let surnamesThatAreWords = """
    abt acker adler anders appel apfel arm bach bader ball bar baron bauer baum becher beck berg berger bern bischof blank blatt block
    blum blume bock born bosch brand brauer braun brenner brot brunnen buch buck bund burg bürger busch dachs dahl daniels decker dick dorn
    donner eck engel erbe ernst esser fass feld felder fest fink fisch förster forster frank freitag freund freytag frei fröhlich fromm frost fuchs
    funk funke garten gärtner geiger glaser gold graf grimm groß gross grün gut hagen hahn hain hamburger hammer hart hase haus hecht heck
    heil heim held heller helm herbst hering herr herzog hesse hessen hirsch hirt hoch hof holz horn huber hund hunger hut jäger john jung junge just
    kaiser kamp kaufmann keil keller kellner kern kiefer kind kirsch kirschner klein kluge kober koch kohl könig kopf korn kraft kranz kraus krebs
    kreis kreuz kreuzer krieg krieger krone krug kuh kühn kurz küster lamm lamprecht land landmann lang lange langer lerche linde link linke löwe lustig
    maler mann markt mai maier mark mast maurer mayer meister mensch metzger mohr mond moos mühle nagel nebel neu neuhaus noll ost otter papst pfaff pfarrer pfau pfeffer pfeifer
    pilz post prinz rabe rad rasch rauch raum reich reis reiter reise renner ring ritter roos rose rot roth ruß
    sand sander sattler sauer schade schäfer schaper scharf schenk schiffer schick schilling schmied schnell schön schreiber schreiner schuh schüler schuster schütze
    schwab schwabe schwarz schweizer see seiler singer sommer sonne sonntag sorge specht spiegel spielmann stadler stahl stadt stark starke
    stange steiger stein stern steuer stiller stock stoll stolz strauß strauch streich strom sturm süß tag tanz teich thoma töpfer träger traum unger vogel vogt
    volk vogelsang wächter wahl wald walter weg weide wein weise weiß weiss west wiese wilde will winkel winter wirt wirth
    wolf wolke wunderlich würfel zimmer zorn zucker
    """

  /// Endings that only family names have.
  static let surnameEndings: [StaticString] = [
    "owski", "ewski", "inski", "ynski", "ińska", "wicz", "czyk", "czak", "oğlu", "oglu", "enko", "ović", "ovic", "evic",
    "shvili", "yan",
    "mann", "hardt",
  ]
}
