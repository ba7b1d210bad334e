/// First names that people in Germany have, written down from general knowledge: of all generations, and of those
/// who came from elsewhere. No list of anybody was copied.
extension WordLists {
  static let firstNames = """
    achim ada adam adelheid adrian agnes ahmad ahmed aileen aisha alena alessandro alex alexa alexander alexandra alfons
    alfred ali alice alina alma alois aleksandra aleksander amalia amal amelie amina amir amira ana anastasia andrea andreas andrej andrzej
    andrij angela angelika angelina anita anja anke ann anna annabell anne annegret annelie anneliese annemarie annett
    annette annika anton antonia antje antonio arne arno arthur artur arvid astrid aurelia axel ayla aylin ayse ayşe babette
    barbara barbara bärbel bastian beata beate beatrice beatrix benedikt benjamin benno bernadette bernd bernhard bert berthold
    bettina bianca bilal birgit birgitta birte björn bodo bogdan boris brigitte britta brunhilde bruno burkhard can carina carl carla
    carlos carmen carola carolin carolina caroline carsten catharina cathrin cem charlotte chiara chris christa christel christian
    christiane christin christina christine christof christoph christopher clara clarissa claudia claus clemens clementine conny
    constanze cordula corinna cornelia cornelius dagmar damian dana daniel daniela danuta daria dariusz david dennis deniz denise
    detlef diana diego dieter dietmar dietrich dirk dmitri dominik dominique dora doreen doris dorit dorothea dorothee dörte
    eberhard eckhard eckhardt edda edeltraud edgar edith eduard egon ekaterina elena eleonore elfriede elias elif elisa elisabeth elise
    elke ella ellen elli elmar elsa elsbeth else emil emilia emilie emily emine emma emmanuel emre enrico eric erich erik erika
    erna erwin esra esther eugen eva eveline evelyn ewa fabian fabienne fatima fatma felicitas felix ferdinand finn finja
    florentine franca franka franziska frauke frederik frida frieda friederike friedhelm friedrich fritz gabi gabriel gabriela
    gabriele galina georg georgina gerald gerd gerda gerhard gerlinde gernot gertrud gertrude gesa gesine gisbert gisela gitta giulia
    giuseppe gottfried grazyna gregor greta gretel grit gudrun guido gundula gunnar gunter günter günther gustav hakan halina hamza
    hanna hannah hannelore hannes hanns hans harald harriet hartmut hasan hatice hedwig heike heiko heiner heinrich heinz helena helene
    helga helge hellmut helmut helmuth hendrik henning henriette henrik henry herbert heribert hermann herta hertha hilde hildegard holger
    horst hubert hugo hussein hüseyin ibrahim ida igor ilka ilona ilse imke ina ines inga inge ingeborg ingmar ingo ingrid inka
    inna irene irina irma irmgard irmtraud isa isabel isabell isabella isabelle ismail isolde ivan ivana iwona jacek jakob jakub
    jamal jana jane janek janet janina janine janis janne jannes jannik jannis janusz jaqueline jaroslaw jeanette jelena jenni jennifer jenny
    jens jerzy jessica jette joachim joana joanna jochen johann johanna johannes john jolanta jonas jonathan jonna joost jörg jorge
    jörn josef josefine josephine joshua juan judith julia julian juliana juliane julien julius jürgen justin justus jutta kaja
    kamil karen karim karin karina karl karla karlheinz karolin karolina karsten kasimir katarina katarzyna katharina kathi kathleen kathrin
    kati katja katrin kerstin kevin khaled kilian kim kirsten klara klaus klemens knut konrad konstantin konstanze korbinian
    kornelia kristian kristin kristina krystyna krzysztof kurt lara larissa lars lasse laura laurenz laurin lea leah leandra leif lena
    leni lennard lennart leon leona leonard leonhard leonie leonora leopold leyla lia liam lieselotte liesel lilian lilli lilly lina
    linda linnea linus lisa lisbeth lorena lothar lotta lotte louis louisa louise luca lucas lucia lucie lucy ludger ludmila ludwig
    luis luisa luise luka lukas lutz lydia maciej madeleine magda magdalena mahmoud maik maike maja malgorzata malia malina malte mandy
    manfred manja manuel manuela marc marcel marcin marco marcus marek maren margarete margarethe margit margot margret
    margrit maria marian mariana marianna marianne marie marieke marika mario marion marit marius markus marleen marlene
    marlies marlis marta martha marten martin martina marvin maryam mateusz mathias mathilda mathilde mats matteo
    matthias maurice max maxim maximilian mechthild mehmet meike melanie melina melissa meral merle meryem mia micha michael michaela
    michal michel mila milan milena mina mira miriam mirjam mirko mohamad mohamed mohammad mohammed mona monika moritz murat mustafa
    mykola nadia nadine nadja najib nancy natalia natalie natascha neele nele nick nico nicolas nicole nikita niklas nikolas nils nina noah
    noel nora norbert norman nour nuri oksana ole oleg oleh olena olga oliver olivia omar orhan oskar osman oswald otto
    ottilie pascal patricia patrick patrizia paul paula paulina pauline pavel pawel peggy per petra petar peter philip philipp phillip pia
    pierre piotr rafael raffael ragna raik raimund rainer ralf ralph ramona raphael rashid rebecca rebekka regina regine reiner reinhard reinhold
    rena renata renate rené rene reza ricarda richard rico rita robert robin roberto rolf romy ronald ronja ronny
    roswitha rüdiger rudi rudolf rudolph ruben ruth ryszard sabine sabrina sadia said salim samir samira samuel sandra
    sandro sara sarah sascha saskia sebastian selina selma senta sergej serhij sevgi severin sibylle siegfried sieglinde siegmar siegrid sigrid
    sigrun silke silvana silvia silvio simon simona simone sina sinan sindy sofia sofie solveig sonja sophia sophie stanislaw stefan stefanie
    steffen steffi stella stephan stephanie susan susann susanna susanne suse svea sven svenja svetlana swantje swetlana sybille
    sylke sylvia tabea tamara tanja tarek tatjana teresa tetiana tetjana thea theo theodor theresa therese theresia thilo thomas thorben thorsten
    tilo tim timm timo timon tina tobias tom tomas tomasz toni tonia torben torsten traute traudel tristan udo ulf uli
    ulla ulli ulrich ulrike ursel ursula uschi uta ute uwe valentin valentina valeria valerie vanessa vasyl veit vera verena veronika
    victor victoria viktor viktoria vincent vinzenz vitali vivian vivien volker volodymyr walburga waltraud wanda wassili waltraut wenke wencke werner
    wiebke wieland wilfried wilhelm wilhelmine willi willy wilma winfried wlad wladimir wojciech wolfgang wolfram xaver xenia yara yasemin
    abdul abdullah abdulrahman adama aisha akin akua alhassan aliya aliou amadou amar amadi aminata anh anil anwar arash arjun asif aslan asma ayaan ayman aziz
    babak bashir bassam behnaz berivan bich bilel binta bogumil boubacar bozena chi chidi chukwu cihan dalia darius deepak diallo dilan dimitri dina duc dung elvira emeka ermin
    esma faisal farid farah farhad fatou fatoumata fawzi ferhat feride firas gamal ghassan gulnara gülsen habib hadi hafsa hakim hamid hanan hanh hassan hatem hawa hieu
    hoang huda idris ikram ilyas iman imran ines isha ishaan jelena jovan kader kamal karima kemal khadija khalid kofi kourosh kwame laith lamin latifa leila lan liudmyla lorik
    ludmilla maha mahdi mamadou manal mansour maryna mehdi mesut mihai minh mirela miroslav mojtaba moussa nabil nada nadim nasrin nazanin nguyet nikos nilufar nour oksana olha omid osama ousmane
    parisa parwin priya qasim rahim rajesh rami rana rania rashad razan reza riad roxana ruslan saeed safiya sahra said salma samira sami sanjay sefa serkan shabnam shirin siham
    sidra snezana somaya soraya sunita svitlana tahir tariq thanh thi tuan umut ümit usman vesna viorica vladislav waleed wassim xuan yaroslav yasser yevhen yuliia yuri yousef youssef zainab zaid zara zeinab
    zdenka ziad yasin yasmin yunus yusuf yvette yvonne zahra zbigniew zeynep zoe zofia
    """

  /// First names that are words, months, places or names of things as well.
  static let firstNamesThatAreWords = """
    abraham adele albert albrecht alexis amber andi angel april arian armin arnold august ben berg beryl billie birke
    blanca bille carmen christ cosima curt cornelia dahlia daisy dolores elmo erd ernst esche eve falk falko felizia fee fleur flora
    florenz florian france frank franz friedemann fritzi gloria grace hardy hagen hain hanno harry heide heidi heiner hermann holly
    iris irmi isar ivo ivy jade jan jasmin jasper jo joy jung jule juli julie juna kai kay kira klee laila lena lee linde
    lilie lia lola lorenz lore luna luzie mai maik malte mara margarita marina marita mark markus mars martin mel mercedes merlin milo
    minna mira mercy nelly nikolai nikolaus nova ocean odin olaf olli oskar ost otto pascha pepe perle phil phoenix pit polly
    rahel ralf raik reni rio rose rosa rosi rosemarie rosalie roland roman ronja ruby sammy sam sandy sara sasha silva
    sixt sky sol sonny sophie stern stina sunny summer tara tatze teddy tilda till tilly toni tony treu uli urs urban ute
    vico victoria viola violetta vito wald walter walther wanda wenzel wigbert wolf yule zara zita edeltanne
    """
}
