import ContentModel
import Contract
import Planning
import Portal
import Reading

/// What readers of the later state find different from the earlier one.
///
/// Both states must be of one edition and made for one Stand, else the passing of time shows as a change.
/// Complexity: O(size of both).
public func compare(_ old: ContentState, with new: ContentState) -> Comparison {
  var comparison = Comparison(
    ausgabe: new.edition.rawValue, vorher: old.name, nachher: new.name, fehlerVorher: old.errorCount,
    fehlerNachher: new.errorCount)
  comparePages(old, new, into: &comparison)
  comparison.geaenderteInhalte = changedRecords(old, new)
  comparison.vertrag = changedStatuses(old, new)
  comparison.zahlen = changedFigures(old, new)
  return comparison
}

/// A page that went and one that came are the same page moved if they alone have their title and kind.
private func comparePages(_ old: ContentState, _ new: ContentState, into comparison: inout Comparison) {
  let gone = old.pages.filter { new.pages[$0.key] == nil }
  let come = new.pages.filter { old.pages[$0.key] == nil }
  let goneByName = Dictionary(grouping: gone.keys, by: { gone[$0] })
  let comeByName = Dictionary(grouping: come.keys, by: { come[$0] })
  var moved: Set<String> = []
  for (name, paths) in goneByName {
    guard let name, paths.count == 1, let targets = comeByName[name], targets.count == 1 else { continue }
    comparison.verschobeneSeiten.append(.init(titel: name.title, vorher: paths[0], nachher: targets[0]))
    moved.formUnion([paths[0], targets[0]])
  }
  comparison.verschobeneSeiten.sort { $0.vorher < $1.vorher }
  func changes(_ pages: [String: ContentState.PageName]) -> [Comparison.PageChange] {
    pages.filter { !moved.contains($0.key) }.sorted { $0.key < $1.key }.map {
      .init(titel: $0.value.title, art: $0.value.kicker, adresse: $0.key)
    }
  }
  comparison.neueSeiten = changes(come)
  comparison.entfallendeSeiten = changes(gone)
}

private func changedRecords(_ old: ContentState, _ new: ContentState) -> [Comparison.RecordChange] {
  new.records.keys.sorted().compactMap { key in
    // Rows of tables are compared as figures.
    guard key.kind.location.isSingle, let before = old.records[key]?.record, let after = new.records[key]?.record
    else { return nil }
    var fields: [String] = []
    for entry in (after.fields.entries ?? []) + (before.fields.entries ?? []) where !fields.contains(entry.key) {
      if !same(before.fields[entry.key], after.fields[entry.key]) { fields.append(entry.key) }
    }
    if before.body?.content != after.body?.content { fields.append("text") }
    guard !fields.isEmpty else { return nil }
    var address: String?
    if case .page(let path, _)? = Address.of(key) { address = path }
    return .init(
      art: key.kind.singular, kennung: key.description, titel: new.portal.title(of: key) ?? key.id, adresse: address,
      felder: fields)
  }
}

/// Whether two values say the same, wherever they stand and however they are laid out.
private func same(_ left: Node?, _ right: Node?) -> Bool {
  switch (left?.content, right?.content) {
  case (nil, nil): true
  case (.scalar(let left), .scalar(let right)): left == right
  case (.sequence(let left), .sequence(let right)): left.count == right.count && zip(left, right).allSatisfy(same)
  case (.mapping(let left), .mapping(let right)):
    left.count == right.count
      && left.allSatisfy { entry in same(entry.value, right.first { $0.key == entry.key }?.value) }
  default: false
  }
}

extension Kind.Location {
  fileprivate var isSingle: Bool {
    switch self {
    case .document, .files, .items: true
    case .rows, .rowsOfFolder, .folderFile: false
    }
  }
}

private func changedStatuses(_ old: ContentState, _ new: ContentState) -> [Comparison.StatusChange] {
  struct Place: Hashable {
    var regel: String
    var subject: EntityKey
  }
  let before = Dictionary(
    old.fulfilment.verdicts.map { (Place(regel: $0.regel, subject: $0.subject), $0) },
    uniquingKeysWith: { first, _ in first })
  let after = Dictionary(
    new.fulfilment.verdicts.map { (Place(regel: $0.regel, subject: $0.subject), $0) },
    uniquingKeysWith: { first, _ in first })
  let places =
    new.fulfilment.verdicts.map { Place(regel: $0.regel, subject: $0.subject) }
    + old.fulfilment.verdicts.map { Place(regel: $0.regel, subject: $0.subject) }.filter { after[$0] == nil }
  return places.compactMap { place in
    let (was, now) = (before[place], after[place])
    guard was?.status != now?.status else { return nil }
    // A new place is judged for the first time: that is a change only where something is to be done.
    if was == nil, now?.status.isOpen != true { return nil }
    let portal = now == nil ? old.portal : new.portal
    return .init(
      regel: place.regel, titel: portal.regeln[id: place.regel]?.titel ?? place.regel,
      gegenstand: place.subject.description, wer: portal.title(of: place.subject) ?? place.subject.id,
      vorher: was?.status.word, nachher: now?.status.word, grund: now?.reason.german ?? "")
  }
}

private func changedFigures(_ old: ContentState, _ new: ContentState) -> [Comparison.FigureChange] {
  let before = figures(old.portal)
  let after = figures(new.portal)
  return Set(before.keys).union(after.keys).sorted().compactMap { place in
    let (was, now) = (before[place], after[place])
    guard
      was?.wert != now?.wert || was?.status ?? .berichtet != now?.status ?? .berichtet || (was == nil) != (now == nil)
    else { return nil }
    let portal = now == nil ? old.portal : new.portal
    let kennzahl = portal.kennzahlen[id: place.kennzahl]
    func shown(_ wert: Wert?) -> String? {
      wert.map { wert in
        let number = wert.wert.map { GermanNumber.text($0, decimals: kennzahl?.dezimalen ?? 0) }
        let status = wert.status.flatMap { $0 == .berichtet ? nil : $0.word }
        return [number, status].compactMap(\.self).joined(separator: ", ")
      }
    }
    return .init(
      art: was == nil ? .neu : now == nil ? .entfaellt : .geaendert, kennzahl: place.kennzahl,
      titel: kennzahl?.titel ?? place.kennzahl, gebiet: place.gebiet.description,
      ort: portal.title(of: place.gebiet) ?? place.gebiet.id, jahr: place.jahr,
      gruppe: place.gruppe.isEmpty ? nil : place.gruppe, vorher: shown(was), nachher: shown(now),
      grund: now?.hinweis)
  }
}

private struct FigurePlace: Hashable, Comparable {
  var kennzahl: String
  var jahr: Int
  var gebiet: EntityKey
  var gruppe: String

  static func < (left: Self, right: Self) -> Bool {
    if left.gebiet != right.gebiet, left.kennzahl == right.kennzahl, left.jahr == right.jahr {
      return left.gebiet < right.gebiet
    }
    return (left.kennzahl, left.jahr, left.gruppe) < (right.kennzahl, right.jahr, right.gruppe)
  }
}

private func figures(_ portal: Portal) -> [FigurePlace: Wert] {
  var figures: [FigurePlace: Wert] = [:]
  for row in portal.werte {
    guard let gebiet = row.values.gebiet?.key, !row.values.kennzahl.id.isEmpty else { continue }
    let group = [row.values.merkmal, row.values.auspraegung].compactMap(\.self).joined(separator: ": ")
    let place = FigurePlace(kennzahl: row.values.kennzahl.id, jahr: row.values.jahr, gebiet: gebiet, gruppe: group)
    if figures[place] == nil { figures[place] = row.values }
  }
  return figures
}
