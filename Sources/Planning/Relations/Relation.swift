import ContentModel
import Portal

/// A table of who has to do with whom, and what to know before reading it: where the gaps are.
struct Relation {
  var which: KarteEmbed.Beziehung
  var title: String
  /// Sentences above: what the words mean, and every gap by name.
  var sentences: [RichText]
  var tables: [Component]
  /// Stands there where one side of the table has no records.
  var reason: RichText

  /// The sentences and the tables, or why there are none.
  var components: [Component] {
    tables.isEmpty ? [.empty(reason)] : sentences.map { .paragraph($0) } + tables
  }
}

extension Planner {
  /// Complexity: O(rows · columns).
  func relation(_ which: KarteEmbed.Beziehung) -> Relation {
    switch which {
    case .gremienInstitutionen: bodiesAndInstitutions()
    case .sozialraeumeGremien: territoriesAndBodies()
    case .zieldimensionenSozialraeume: dimensionsAndTerritories()
    }
  }

  // MARK: Gremien and Institutionen

  private func bodiesAndInstitutions() -> Relation {
    let lines = portal.gremien.map { BodyMembers($0, in: portal) }
    let institutions = Array(portal.institutionen)
    let bodiesOf = Dictionary(
      institutions.map { institution in (institution.id, lines.count { $0.roles[institution.id] != nil }) },
      uniquingKeysWith: { first, _ in first })
    let unknown = lines.filter { $0.roles.isEmpty }.map(\.gremium)
    let outside = institutions.filter { bodiesOf[$0.id] == 0 }

    var sentences: [RichText] = []
    if !unknown.isEmpty {
      sentences.append([.text("Wer dabei ist, ist nicht belegt für: ")] + joined(unknown.map { link($0.key) }))
    }
    if !outside.isEmpty {
      sentences.append([.text("In keinem Gremium eingetragen: ")] + joined(outside.map { name(of: $0) }))
    }
    if unknown.isEmpty, outside.isEmpty {
      sentences.append(.plain("Jede Institution ist in einem Gremium, und jedes Gremium nennt, wer dabei ist."))
    }
    let memberships = lines.reduce(0) { $0 + $1.roles.count }
    let rows = lines.map { line -> (header: RichText, cells: [DataTable.Cell]) in
      let isUnknown = line.roles.isEmpty
      let cells = institutions.map { institution -> DataTable.Cell in
        if isUnknown { return .rich(.plain("nicht belegt")) }
        guard let role = line.roles[institution.id] else { return .rich(.plain("nicht dabei")) }
        return .rich([.link(Link(role, page: "gremien/\(line.gremium.id).html", fragment: "mitglieder"))])
      }
      let total: DataTable.Cell =
        isUnknown ? .rich(.plain("nicht belegt")) : counted(line.roles.count, "Institution", "Institutionen")
      return (header(of: line.gremium), cells + [total])
    }
    let last = institutions.map { institution -> DataTable.Cell in
      let count = bodiesOf[institution.id] ?? 0
      return .measure(
        .plain(count == 0 ? "in keinem Gremium" : "in \(counted(count, "Gremium", "Gremien"))"), number: "\(count)")
    }
    let withPage = institutions.compactMap { institution in
      institution.traeger.flatMap { portal.traeger[$0] }.map { link($0.key, institution.titel) }
    }
    return Relation(
      which: .gremienInstitutionen, title: "Wer in welchem Gremium ist", sentences: sentences,
      tables: lines.isEmpty || institutions.isEmpty
        ? []
        : matrix(
          .gremienInstitutionen, "Gremien und die Institutionen darin", corner: "Gremium",
          columns: institutions.map { words($0.titel, $0.common) } + ["Institutionen zusammen"],
          rows: rows + [
            (.plain("Gremien zusammen"), last + [counted(memberships, "Mitgliedschaft", "Mitgliedschaften")])
          ],
          notes: withPage.isEmpty ? [] : [[.text("Mehr über: ")] + joined(withPage)]),
      reason: .plain("Gremien oder Institutionen sind noch nicht eingetragen."))
  }

  // MARK: Sozialräume and Gremien

  private func territoriesAndBodies() -> Relation {
    let sozialraeume = Array(portal.sozialraeume)
    let placed = portal.gremien.compactMap { gremium in
      gremium.gebiet.flatMap { portal.title(of: $0.key) == nil ? nil : BodyReach(gremium: gremium, gebiet: $0.key) }
    }
    // The nearest first, so that the first table shows who meets on the spot.
    let bodies = Kind.territories.flatMap { kind in placed.filter { $0.gebiet.kind == kind } }
    let homeless = portal.gremien.filter { gremium in !placed.contains { $0.gremium.id == gremium.id } }

    var perBody = [Int](repeating: 0, count: bodies.count)
    var without: [Sozialraum] = []
    let rows = sozialraeume.map { sozialraum -> (header: RichText, cells: [DataTable.Cell]) in
      let containers = portal.containers(of: sozialraum.key)
      var (own, further) = (0, 0)
      let cells = bodies.enumerated().map { index, body -> DataTable.Cell in
        if body.isOwn(of: sozialraum, in: portal) {
          own += 1
          perBody[index] += 1
          return .rich([link(body.gremium.key, "eigenes Gremium")])
        }
        guard containers.contains(body.gebiet) else { return .rich(.plain("anderswo")) }
        further += 1
        perBody[index] += 1
        return .rich(.plain("für \(portal.name(of: body.gebiet.kind).dasEinzahl)"))
      }
      if own == 0 { without.append(sozialraum) }
      let total = "\(own == 0 ? "kein" : "\(own)") eigenes, \(further == 0 ? "keine" : "\(further)") weitere"
      return (header(of: sozialraum), cells + [.rich(.plain(total))])
    }

    var sentences: [RichText] = [
      .plain(
        "Ein Gremium für \(names.planregion.dasEinzahl) oder für \(names.landkreis.dasEinzahl) zählt für alle \(names.sozialraum.mehrzahl) darin, aber nicht als eigenes. „Anderswo“ heißt: Es ist für ein anderes Gebiet da."
      )
    ]
    sentences.append(
      without.isEmpty
        ? .plain("Ohne eigenes Gremium ist hier \(names.sozialraum.keinEinzahl).")
        : [.text("Ohne eigenes Gremium: ")] + joined(without.map { link($0.key) }))
    if !homeless.isEmpty {
      sentences.append(
        [.text("Ohne belegtes Gebiet und darum nicht in der Tabelle: ")] + joined(homeless.map { link($0.key) }))
    }
    return Relation(
      which: .sozialraeumeGremien, title: "Welches Gremium wo da ist", sentences: sentences,
      tables: sozialraeume.isEmpty || bodies.isEmpty
        ? []
        : matrix(
          .sozialraeumeGremien, "\(names.sozialraum.mehrzahl) und die Gremien für sie",
          corner: names.sozialraum.einzahl,
          columns: bodies.map { words($0.gremium.titel, $0.gremium.common) } + ["Gremien zusammen"],
          rows: rows + [
            (
              .plain("\(names.sozialraum.mehrzahl) zusammen"),
              perBody.map { counted($0, names.sozialraum.einzahl, names.sozialraum.mehrzahl) }
                + [counted(bodies.count, "Gremium", "Gremien")]
            )
          ],
          notes: [[.text("Die Gremien: ")] + joined(bodies.map { link($0.gremium.key) })]),
      reason: .plain("\(names.sozialraum.mehrzahl) oder Gremien sind noch nicht eingetragen."))
  }

  // MARK: Parts of all tables

  func matrix(
    _ which: KarteEmbed.Beziehung, _ caption: String, corner: String, columns: [String],
    rows: [(header: RichText, cells: [DataTable.Cell])], notes: [RichText]
  ) -> [Component] {
    Matrix(
      caption: "\(caption), Stand \(portal.stand.german)", corner: corner, columns: columns, rows: rows, notes: notes,
      isRelation: true, file: Address.tabelle(of: which)
    ).tables()
  }

  /// A record with its marks, as the name of a row.
  func header(of entity: some Entity) -> RichText {
    [link(entity.key)] + badges(entity.common).flatMap { [.text(" "), .badge($0)] }
  }

  /// The same as bare words, as the name of a column.
  private func words(_ title: String, _ common: Common) -> String {
    let marks = badges(common).map(\.text)
    return marks.isEmpty ? title : "\(title) (\(marks.joined(separator: ", ")))"
  }

  private func name(of institution: Institution) -> Run {
    institution.traeger.flatMap { portal.traeger[$0] }.map { link($0.key, institution.titel) }
      ?? .text(institution.titel)
  }

  /// „1 Gremium“, „9 Gremien“.
  func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  func counted(_ count: Int, _ one: String, _ many: String) -> DataTable.Cell {
    .measure(.plain(counted(count, one, many)), number: "\(count)")
  }
}

/// A body with the institutions in it that this edition knows.
private struct BodyMembers {
  let gremium: Gremium
  /// Institution → what it does there; empty where nobody is known.
  let roles: [String: String]

  init(_ gremium: Gremium, in portal: Portal) {
    self.gremium = gremium
    var roles: [String: [String]] = [:]
    for member in gremium.mitglieder where portal.institutionen[member.institution] != nil {
      let role = member.rolle ?? "dabei"
      if roles[member.institution.id]?.contains(role) != true { roles[member.institution.id, default: []].append(role) }
    }
    self.roles = roles.mapValues { $0.joined(separator: ", ") }
  }
}

/// A body with the territory that it works for.
private struct BodyReach {
  let gremium: Gremium
  let gebiet: EntityKey

  /// A body of one of its Gemeinden belongs to a Sozialraum as well.
  func isOwn(of sozialraum: Sozialraum, in portal: Portal) -> Bool {
    gebiet == sozialraum.key || portal.parts(of: sozialraum.key).contains(gebiet)
  }
}
