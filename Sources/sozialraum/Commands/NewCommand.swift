import ArgumentParser
import Authoring
import ContentModel
import Diagnostics
import Reading

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Legt etwas Neues an, mit Hilfe zu jeder Angabe.",
    discussion: """
      Die neue Datei stimmt sofort; was noch fehlt, ist als Platzhalter zu erkennen und trägt „beispiel: ja“.
      Was schon da ist, bleibt, wie es ist.

      Beispiele:
        sozialraum new angebot --gemeinde kleinmachnow --titel "Elterncafé"
        sozialraum new termin sommerfest --sozialraum teltow --angabe datum=2027-06-12
        sozialraum new kennzahl --titel "Kinder in Kitas" --angabe einheit=Kinder
        sozialraum new portal mein-landkreis        ein ganzes kleines Portal in einem neuen Ordner
      """, aliases: ["neu"])

  @Argument(
    help: ArgumentHelp("Die Art, zum Beispiel angebot, oder portal für ein ganzes Portal.", valueName: "art"))
  var art: Kind

  @Argument(
    help: ArgumentHelp(
      "Die Kennung; ohne Angabe entsteht sie aus dem Titel. Bei portal und ordner: der Ordner.", valueName: "kennung"),
    completion: .directory)
  var kennung: String?

  @Option(help: ArgumentHelp("Der Titel.", valueName: "text"))
  var titel: String?

  @Option(help: ArgumentHelp("Die Gemeinde, zu der es gehört.", valueName: "kennung"), completion: .ids(of: .gemeinde))
  var gemeinde: String?

  @Option(
    help: ArgumentHelp("Der Sozialraum, zu dem es gehört.", valueName: "kennung"), completion: .ids(of: .sozialraum))
  var sozialraum: String?

  @Option(help: ArgumentHelp("Der Träger.", valueName: "kennung"), completion: .ids(of: .traeger))
  var traeger: String?

  @Option(
    help: ArgumentHelp("Das Familienzentrum, zu dem es gehört.", valueName: "kennung"),
    completion: .ids(of: .familienzentrum))
  var familienzentrum: String?

  @Option(
    help: ArgumentHelp(
      "Eine weitere Angabe, zum Beispiel kosten=kostenfrei oder kontakt.email=a@example.org. Auch mehrmals.",
      valueName: "feld=wert"))
  var angabe: [String] = []

  @Flag(help: "Nur was nötig ist, ohne Hilfe und ohne freiwillige Angaben.")
  var knapp = false

  @Option(help: ArgumentHelp("Ordner mit den Inhalten.", valueName: "ordner"), completion: .directory)
  var content = "content"

  @Option(help: ArgumentHelp("Tag, der steht, wo ein Datum nötig ist. Ohne Angabe: heute.", valueName: "datum"))
  var stand: String?

  @Option(
    name: [.customLong("language"), .customLong("sprache")],
    help: ArgumentHelp("Die Sprache der Hilfe und der Meldungen: de oder en.", valueName: "sprache"))
  var language = Language.german

  func run() throws {
    let day = try ContentOptions.day(stand, language)
    do throws(DraftRefusal) {
      if art == .portal { try makePortal(day) } else { try makeRecord(day) }
    } catch {
      for reason in error.reasons {
        Terminal.printError(say(reason.summary) + ".\n  " + say(reason.help))
      }
      Terminal.exit(.usage)
    }
  }

  private func say(_ message: Message) -> String { message.text(in: language) }

  // MARK: Records

  private func makeRecord(_ day: CalendarDate) throws(DraftRefusal) {
    var request = NewRecord(art, stand: day)
    request.id = kennung
    request.language = language
    request.hasHelp = !knapp
    if let titel { request.answers.append(.init("titel", titel)) }
    request.answers += try answers()
    for (kind, id) in [
      (Kind.gemeinde, gemeinde), (.sozialraum, sozialraum), (.traeger, traeger), (.familienzentrum, familienzentrum),
    ] {
      if let id { request.relations.append(EntityKey(kind, id)) }
    }
    let draft = try draft(request, in: contentTree())
    let path = "\(content)/\(draft.path)"
    write(draft.text, to: path, appending: draft.isAppended)
    print(
      say(
        draft.isAppended
          ? Message("Angehängt: \(path)", en: "Added to: \(path)") : Message("Angelegt: \(path)", en: "Made: \(path)")))
    if !draft.nextStep.isEmpty { print(say(draft.nextStep)) }
  }

  private func answers() throws(DraftRefusal) -> [NewRecord.Answer] {
    var answers: [NewRecord.Answer] = []
    for text in angabe {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
        throw DraftRefusal(
          Message("„\(text)“ sagt nicht, wozu es gehört", en: "“\(text)” does not say what it belongs to"),
          help: Message("Schreiben Sie --angabe feld=wert.", en: "Write --angabe feld=wert."))
      }
      answers.append(.init(String(text[..<sign]), String(text[text.index(after: sign)...])))
    }
    return answers
  }

  private func contentTree() throws(DraftRefusal) -> DiskTree {
    do {
      return try DiskTree(root: content)
    } catch {
      let reason: Message = if case .unreadable(let reason) = error { reason } else { .empty }
      throw DraftRefusal(
        Message("Der Ordner „\(content)“ lässt sich nicht lesen", en: "The folder “\(content)” cannot be read"),
        help: reason
          + Message(
            " Nennen Sie ihn mit --content, oder beginnen Sie mit: sozialraum new portal ORDNER",
            en: " Name it with --content, or begin with: sozialraum new portal FOLDER"))
    }
  }

  /// Never over what is there.
  private func write(_ text: String, to path: String, appending: Bool = false) {
    let bytes = Array(text.utf8)
    if appending ? LocalFile.write(bytes, to: path, appending: true) : LocalFile.create(bytes, at: path) { return }
    Terminal.printError(say(Message("„\(path)“ lässt sich nicht schreiben.", en: "“\(path)” cannot be written.")))
    Terminal.exit(.usage)
  }

  // MARK: A whole portal

  private func makePortal(_ day: CalendarDate) throws(DraftRefusal) {
    guard let folder = kennung else {
      throw DraftRefusal(
        Message("Es fehlt, in welchem Ordner das Portal entstehen soll", en: "The folder for the portal is missing"),
        help: Message(
          "Schreiben Sie zum Beispiel: sozialraum new portal mein-landkreis",
          en: "Write for example: sozialraum new portal mein-landkreis"))
    }
    guard LocalFile.isFree(folder) else {
      throw DraftRefusal(
        Message(
          "„\(folder)“ gibt es schon, und es ist etwas darin", en: "“\(folder)” exists, and there is something in it"),
        help: Message("Nennen Sie einen neuen oder leeren Ordner.", en: "Name a new or empty folder."))
    }
    let files = try newDistrict(title: titel, stand: day)
    for file in files { write(file.text, to: "\(folder)/\(file.path)") }
    print(
      say(
        Message(
          "Angelegt: \(files.count) Dateien in \(folder). Was darin steht, erklärt \(folder)/README.md.",
          en: "Made: \(files.count) files in \(folder). What is in them is said in \(folder)/README.md.")))
    print(
      say(
        Message(
          "Bauen: sozialraum build --content \(folder)/content --output \(folder)/output",
          en: "Build: sozialraum build --content \(folder)/content --output \(folder)/output")))
  }
}

extension CompletionKind {
  /// The ids of a kind, as the program itself lists them from `content`.
  static func ids(of kind: Kind) -> CompletionKind {
    .shellCommand("sozialraum list \(kind.rawValue) --format csv 2>/dev/null | tail -n +2 | cut -d, -f1")
  }
}
