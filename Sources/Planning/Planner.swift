import ContentModel
import Contract
import Diagnostics
import Drawing
import Editions
import Portal
import Reading

/// What all page planners share: the portal, and the ways to speak about its records. A class, since
/// copying all of that for every table would cost more than making the table.
final class Planner: Sendable {
  let portal: Portal
  let layouts: GridLayouts
  let nearness: Nearness
  let classes: MapClasses
  /// The Gemeinden of this edition; nil where nobody has given their borders.
  let drawing: DrawnMap?
  /// How far the edition keeps the contract, as far as it may know.
  let fulfilment: Fulfilment
  /// The same in numbers, as the downloads have them.
  let report: Report
  /// Unit → its part of the report; none where no rule says anything about it.
  let reportOfUnit: [EntityKey: Report.Unit]
  /// What checking has found; empty in the public edition.
  let findings: [Diagnostic]
  /// Source file → record, for relative links between texts.
  let keyOfFile: [String: EntityKey]
  /// Pictures and documents of the content by path.
  let assets: [ContentPath: [UInt8]]

  init(
    _ portal: Portal, _ fulfilment: Fulfilment, assets: [Sources.Asset], borders: Geometry? = nil,
    findings: [Diagnostic]
  ) {
    self.portal = portal
    self.findings = portal.edition == .intern ? findings : []
    layouts = GridLayouts(portal)
    nearness = Nearness(portal)
    classes = MapClasses(portal)
    drawing = borders.flatMap { DrawnMap($0.restricted(to: Set(portal.gemeinden.map(\.id)))) }
    self.fulfilment = fulfilment
    report = Report(portal, fulfilment)
    reportOfUnit = Dictionary(
      report.einheiten.compactMap { unit in
        Kind(rawValue: unit.art).map { (EntityKey($0, unit.kennung), unit) }
      }, uniquingKeysWith: { first, _ in first })
    self.assets = Dictionary(assets.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    var keys: [String: EntityKey] = [:]
    portal.forEachText { entity in keys[entity.common.source.file] = entity.key }
    keyOfFile = keys
  }

  /// What people call the levels of territory.
  var names: Ebenennamen { portal.settings.ebenen }

  func singular(_ kind: Kind) -> String { portal.singular(of: kind) }

  func plural(_ kind: Kind) -> String { portal.plural(of: kind) }

  /// A conference is named by the level that it is for.
  func name(of art: Termin.Art) -> String { art == .konferenz ? "\(names.sozialraum.einzahl)konferenz" : art.name }

  var isInternal: Bool { portal.edition == .intern }

  // MARK: Links

  /// A link to a record, or its bare name where this edition has no page for it.
  func link(_ key: EntityKey, _ text: String? = nil) -> Run {
    guard let title = portal.title(of: key) else { return .text(text ?? key.id) }
    guard let destination = Address.of(key) else { return .text(text ?? title) }
    return .link(Link(text ?? title, to: destination))
  }

  /// Nil where this edition does not have the record.
  func pageLink(_ key: EntityKey, _ text: String? = nil) -> Link? {
    guard let title = portal.title(of: key), let destination = Address.of(key) else { return nil }
    return Link(text ?? title, to: destination)
  }

  func links<E: Entity>(_ refs: [Ref<E>]) -> RichText {
    joined(refs.compactMap { portal.title(of: $0.key) == nil ? nil : link($0.key) })
  }

  func joined(_ runs: [Run], separator: String = ", ") -> RichText {
    var text: RichText = []
    for run in runs {
      if !text.isEmpty { text.append(.text(separator)) }
      text.append(run)
    }
    return text
  }

  // MARK: Small parts

  func badges(_ common: Common) -> [Badge] {
    var badges: [Badge] = []
    if common.beispiel { badges.append(Badge("Beispiel", .beispiel)) }
    if isInternal, !common.isPublic { badges.append(Badge("nur intern", .intern)) }
    return badges
  }

  func date(_ date: CalendarDate) -> Run { .date(iso: date.iso, text: date.german) }

  func date(_ date: PartialDate) -> Run { .date(iso: date.iso, text: date.german) }

  /// „Stand“, „Zuletzt geprüft“, „Verantwortlich“, „Quellen“.
  func colophon(_ common: Common) -> [Fact] {
    var facts: [Fact] = []
    if let stand = common.stand { facts.append(Fact("Stand der Angaben", [date(stand)])) }
    if let geprueft = common.geprueft { facts.append(Fact("Zuletzt geprüft", [date(geprueft)])) }
    if let next = common.naechstePruefung, isInternal { facts.append(Fact("Nächste Prüfung", [date(next)])) }
    if let role = common.verantwortlich { facts.append(Fact("Verantwortlich", role)) }
    let sources = common.quellen.filter { portal.quellen[$0] != nil }
    if !sources.isEmpty { facts.append(Fact("Quellen", sources.map { [link($0.key)] })) }
    if let key = portal.key, let note = common.notiz.revealed(by: key) { facts.append(Fact("Interne Notiz", note)) }
    return facts
  }

  func facts(_ kontakt: Kontakt) -> [Fact] {
    var facts: [Fact] = []
    if let rolle = kontakt.rolle { facts.append(Fact("Aufgabe", rolle)) }
    if let stelle = kontakt.stelle { facts.append(Fact("Stelle", stelle)) }
    if let adresse = kontakt.adresse { facts.append(Fact("Adresse", text(adresse))) }
    if let telefon = kontakt.telefon { facts.append(Fact("Telefon", [.link(telephone(telefon))])) }
    if let email = kontakt.email {
      facts.append(Fact("E-Mail", [.link(Link(email, to: .external("mailto:\(email)")))]))
    }
    if let webseite = kontakt.webseite {
      facts.append(Fact("Internet", [.link(Link(webseite, to: .external(webseite)))]))
    }
    if let hinweis = kontakt.hinweis { facts.append(Fact("Hinweis", hinweis)) }
    guard let key = portal.key else { return facts }
    if let durchwahl = kontakt.durchwahl.revealed(by: key) {
      facts.append(Fact("Durchwahl (intern)", [.link(telephone(durchwahl))]))
    }
    if let email = kontakt.internEmail.revealed(by: key) {
      facts.append(Fact("E-Mail (intern)", [.link(Link(email, to: .external("mailto:\(email)")))]))
    }
    return facts
  }

  private func telephone(_ number: String) -> Link {
    let digits = String(number.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }.map(Character.init))
    return Link(number, to: .external("tel:\(digits)"))
  }

  func text(_ adresse: Adresse) -> String {
    let town = [adresse.plz, adresse.ort].compactMap(\.self).joined(separator: " ")
    return [adresse.strasse, town.isEmpty ? nil : town].compactMap(\.self).joined(separator: ", ")
  }

  func facts(_ zugang: Zugang) -> [Fact] {
    var facts: [Fact] = []
    switch zugang.stufenlos {
    case .ja: facts.append(Fact("Ohne Stufen", "ja"))
    case .nein: facts.append(Fact("Ohne Stufen", "nein"))
    case .teilweise: facts.append(Fact("Ohne Stufen", "teilweise"))
    case .unbekannt: facts.append(Fact("Ohne Stufen", "nicht bekannt"))
    case nil: break
    }
    switch zugang.anmeldung {
    case .ja: facts.append(Fact("Anmeldung", "Bitte vorher anmelden."))
    case .nein: facts.append(Fact("Anmeldung", "nicht nötig"))
    case .erwuenscht: facts.append(Fact("Anmeldung", "gern, aber nicht nötig"))
    case nil: break
    }
    if !zugang.sprachen.isEmpty { facts.append(Fact("Sprachen", zugang.sprachen.map(\.name).joined(separator: ", "))) }
    if let hinweis = zugang.hinweis { facts.append(Fact("Hinweis zum Zugang", hinweis)) }
    return facts
  }

  /// Name and address of a place; with `isShort` without the hint, for lists.
  func text(_ ort: Ort, in gemeinde: Gemeinde?, isShort: Bool = false) -> RichText {
    var runs: RichText = [.text(ort.name)]
    if let adresse = ort.adresse { runs.append(.text(", " + text(adresse))) }
    if let gemeinde = ort.gemeinde.flatMap({ portal.gemeinden[$0] }) ?? gemeinde, gemeinde.titel != ort.name {
      runs += [.text(", "), link(gemeinde.key)]
    }
    if let hinweis = ort.hinweis, !isShort { runs.append(.text(". \(hinweis)")) }
    return runs
  }

  // MARK: Entries of lists

  func entry(_ angebot: Angebot) -> Entry? {
    guard let link = pageLink(angebot.key) else { return nil }
    var facts: [Fact] = []
    if !angebot.zeiten.isEmpty { facts.append(Fact("Wann", angebot.zeiten.map { [.text($0.text)] })) }
    if let alter = angebot.alter { facts.append(Fact("Alter", alter.german)) }
    facts.append(Fact("Kosten", angebot.kosten))
    return Entry(
      link, kicker: portal.gemeinden[angebot.gemeinde]?.titel, badges: badges(angebot.common),
      summary: angebot.common.kurz,
      facts: facts)
  }

  func entries(_ angebote: some Sequence<Angebot>) -> [Entry] { angebote.compactMap { entry($0) } }

  /// - Parameter summary: what stands there for want of a `kurz`.
  func entry(_ entity: some Entity, kicker: String? = nil, summary: String? = nil, facts: [Fact] = []) -> Entry? {
    pageLink(entity.key).map {
      Entry($0, kicker: kicker, badges: badges(entity.common), summary: entity.common.kurz ?? summary, facts: facts)
    }
  }

  func entry(_ termin: Termin) -> Entry? {
    entry(termin, kicker: name(of: termin.art), facts: termin.datum.map { [Fact("Wann", when(termin, $0))] } ?? [])
  }

  /// `3. März 2027, 9:00 Uhr bis 12:00 Uhr`.
  func when(_ termin: Termin, _ day: CalendarDate) -> RichText {
    var runs: RichText = [.text(Schedule.weekdayNames[day.weekday - 1] + ", "), date(day)]
    if let last = termin.bis { runs += [.text(" bis "), date(last)] }
    switch (termin.beginn, termin.ende) {
    case (let from?, let to?): runs.append(.text(", \(from.german) bis \(to.german)"))
    case (let from?, nil): runs.append(.text(", ab \(from.german)"))
    default: break
    }
    return runs
  }

  /// Sources of figures, each once, as notes under a table.
  func sourceNotes(of figures: [Figure]) -> [RichText] {
    var notes: [RichText] = []
    var seen: Set<String> = []
    for figure in figures {
      guard let quelle = figure.quelle, portal.quellen[quelle] != nil, seen.insert(quelle.id).inserted else { continue }
      notes.append([.text("Quelle: "), link(quelle.key)])
    }
    return notes + protectionNotes(of: figures)
  }

  /// Why numbers are missing, in two plain sentences; or in the internal edition which of them nobody else sees.
  private func protectionNotes(of figures: [Figure]) -> [RichText] {
    if figures.contains(where: \.isShownInsideOnly) {
      return [
        .plain(
          "„\(Figure.keptFromPublic)“ heißt: Diese Zahl ist klein, oder mit ihr ließe sich eine kleine ausrechnen. Sie steht nur in der internen Ausgabe."
        )
      ]
    }
    guard figures.contains(where: { $0.status == .geheim }) else { return [] }
    return [
      .plain(
        "Manche Zahlen zeigen wir nicht, weil sie so klein sind, dass man einzelne Menschen erkennen könnte. Damit niemand sie ausrechnen kann, bleiben auch einige andere Zahlen geheim."
      )
    ]
  }

  func levelName(_ kind: Kind) -> String {
    switch kind {
    case .landkreis: names.landkreis.einzahl
    default: "alle \(plural(kind))"
    }
  }
}
