import ContentModel
import Portal

/// A table of who has to do with whom, and what to know before reading it: where the gaps are.
struct Relation {
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

  /// Of a body whose members nobody knows there is nothing to show; it is named above. That is not the same as a body
  /// without members.
  private func bodiesAndInstitutions() -> Relation {
    let all = portal.gremien.map { BodyMembers($0, in: portal) }
    let bodies = all.filter { !$0.roles.isEmpty }
    let unknown = all.filter(\.roles.isEmpty).map(\.gremium)
    let institutions = Array(portal.institutionen)
    let counts = institutions.map { institution in bodies.count { $0.roles[institution.id] != nil } }
    let outside = zip(institutions, counts).filter { $0.1 == 0 }.map(\.0)

    var sentences: [RichText] = []
    if !unknown.isEmpty {
      sentences.append(
        [.text("Wer dabei ist, ist nicht belegt und darum nicht in der Tabelle: ")]
          + joined(unknown.map { link($0.key) }))
    }
    if !outside.isEmpty {
      sentences.append([.text("In keinem Gremium eingetragen: ")] + joined(outside.map { name(of: $0) }))
    }
    if unknown.isEmpty, outside.isEmpty {
      sentences.append(.plain("Jede Institution ist in einem Gremium, und jedes Gremium nennt, wer dabei ist."))
    }
    let withPage = institutions.filter { portal.traeger[$0.traeger] != nil }.map { name(of: $0) }
    let institutionSide = RelationSide(
      title: "Institution", together: "Institutionen zusammen",
      items: zip(institutions, counts).map { institution, count in
        let words = count == 0 ? "in keinem Gremium" : "in \(counted(count, "Gremium", "Gremien"))"
        return item(institution, name: name(of: institution), total: .measure(.plain(words), number: "\(count)"))
      },
      note: withPage.isEmpty ? [] : [.text("Mehr dazu: ")] + joined(withPage))
    let bodySide = gremiumSide(
      bodies.map(\.gremium), bodies.map { counted($0.roles.count, "Institution", "Institutionen") })
    return Relation(
      title: "Wer in welchem Gremium ist", sentences: sentences,
      tables: matrix(
        .gremienInstitutionen, "Gremien und die Institutionen darin", bodySide, institutionSide,
        all: counted(counts.reduce(0, +), "Mitgliedschaft", "Mitgliedschaften")
      ) { body, institution in
        guard let role = bodies[body].roles[institutions[institution].id] else { return .rich(.plain("nicht dabei")) }
        return .rich([.link(Link(role, page: "gremien/\(bodies[body].gremium.id).html", fragment: "mitglieder"))])
      },
      reason: unknown.isEmpty || institutions.isEmpty
        ? .plain("Gremien oder Institutionen sind noch nicht eingetragen.")
        : .plain("Von keinem Gremium ist belegt, wer dabei ist."))
  }

  private func name(of institution: Institution) -> Run {
    portal.traeger[institution.traeger].map { link($0.key, institution.titel) } ?? .text(institution.titel)
  }

  // MARK: Sozialräume and Gremien

  private func territoriesAndBodies() -> Relation {
    let sozialraeume = Array(portal.sozialraeume)
    let placed = portal.gremien.compactMap { gremium in
      gremium.gebiet.flatMap { portal.title(of: $0.key) == nil ? nil : BodyReach(gremium: gremium, gebiet: $0.key) }
    }
    // The nearest first, so that the first table shows who meets on the spot.
    let bodies = Kind.territories.flatMap { kind in placed.filter { $0.gebiet.kind == kind } }
    let reaches = sozialraeume.map { sozialraum in bodies.map { $0.reach(to: sozialraum, in: portal) } }
    let totals = reaches.map { reaches -> DataTable.Cell in
      let (own, further) = (reaches.count { $0 == .own }, reaches.count { $0 == .further })
      return .rich(
        .plain("\(own == 0 ? "kein" : "\(own)") eigenes, \(further == 0 ? "keine" : "\(further)") weitere"))
    }
    let perBody = bodies.indices.map { body in reaches.count { $0[body] != .elsewhere } }
    let without = zip(sozialraeume, reaches).filter { !$0.1.contains(.own) }.map(\.0)
    let homeless = portal.gremien.filter { gremium in !placed.contains { $0.gremium.id == gremium.id } }

    var sentences: [RichText] = [
      .plain(
        "Ein Gremium für \(names.planregion.dasEinzahl) oder für \(names.landkreis.dasEinzahl) zählt für alle \(names.sozialraum.mehrzahl) darin, aber nicht als eigenes. „Anderswo“ heißt: Es ist für ein anderes Gebiet da."
      ),
      without.isEmpty
        ? .plain("Ohne eigenes Gremium ist hier \(names.sozialraum.keinEinzahl).")
        : [.text("Ohne eigenes Gremium: ")] + joined(without.map { link($0.key) }),
    ]
    if !homeless.isEmpty {
      sentences.append(
        [.text("Ohne belegtes Gebiet und darum nicht in der Tabelle: ")] + joined(homeless.map { link($0.key) }))
    }
    return Relation(
      title: "Welches Gremium wo da ist", sentences: sentences,
      tables: matrix(
        .sozialraeumeGremien, "\(names.sozialraum.mehrzahl) und die Gremien für sie", sozialraumSide(totals),
        gremiumSide(
          bodies.map(\.gremium), perBody.map { counted($0, names.sozialraum.einzahl, names.sozialraum.mehrzahl) }),
        all: counted(bodies.count, "Gremium", "Gremien")
      ) { sozialraum, body in
        switch reaches[sozialraum][body] {
        case .own: .rich([link(bodies[body].gremium.key, "eigenes Gremium")])
        case .further: .rich(.plain("für \(portal.name(of: bodies[body].gebiet.kind).dasEinzahl)"))
        case .elsewhere: .rich(.plain("anderswo"))
        }
      },
      reason: .plain("\(names.sozialraum.mehrzahl) oder Gremien sind noch nicht eingetragen."))
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
  enum Reach {
    /// For the Sozialraum itself or one of its Gemeinden.
    case own
    /// For a larger territory.
    case further
    case elsewhere
  }

  let gremium: Gremium
  let gebiet: EntityKey

  func reach(to sozialraum: Sozialraum, in portal: Portal) -> Reach {
    if gebiet == sozialraum.key || portal.parts(of: sozialraum.key).contains(gebiet) { return .own }
    return portal.containers(of: sozialraum.key).contains(gebiet) ? .further : .elsewhere
  }
}
