import ContentModel
import FoundationEssentials
import Placing
import Portal

/// How far it is as the crow flies, and where to.
struct Way: Sendable, Hashable {
  let metres: Int
  /// Nil at the same place.
  let direction: CompassDirection?

  init(from start: Coordinate, to end: Coordinate) {
    metres = Int((start.kilometres(to: end) * 1000).rounded())
    direction = start.direction(to: end)
  }

  /// To a tenth, as people see it: they can compute with what they see.
  var kilometres: Decimal { Decimal((metres + 50) / 100) / 10 }

  /// „7,3 km Richtung Nordosten“.
  var words: String {
    "\(GermanNumber.text(kilometres, decimals: 1)) km" + (direction.map { " Richtung \($0.name)" } ?? "")
  }
}

/// Where the territories, the Familienzentren and the Angebote of an edition are, to find what is near.
struct Nearness: Sendable {
  /// A Familienzentrum that is open, seen from a territory.
  struct Reach: Sendable {
    let zentrum: Familienzentrum
    let site: Site
    let way: Way
    /// Whether it is in the very Gemeinde that one looks from.
    let isHere: Bool
    /// Whether only its Sozialraum is known.
    var isRough: Bool { site.gebiet.kind != .gemeinde }
  }

  /// Where a Familienzentrum is.
  struct Site: Sendable {
    /// A Gemeinde; the Sozialraum where nobody has said which.
    let gebiet: EntityKey
    fileprivate let place: Coordinate
  }

  /// An Angebot elsewhere on a Thema that a territory has nothing on.
  struct Beyond: Sendable {
    let thema: Thema
    let angebot: Angebot
    let way: Way
  }

  private let portal: Portal
  private let places: [EntityKey: Coordinate]
  private let extent: DistrictExtent?
  /// Those that are open and have a place, by name.
  private let open: [(zentrum: Familienzentrum, sites: [Site])]
  /// Open, but nobody knows where.
  let withoutPlace: [Familienzentrum]
  /// Not known to be open.
  let notOpen: [Familienzentrum]
  /// Gemeinde → its Angebote that have not ended, by name.
  private let angebote: [String: [Angebot]]

  init(_ portal: Portal) {
    self.portal = portal
    var places: [EntityKey: Coordinate] = [:]
    for key in Kind.territories.flatMap(portal.territories(of:)) { places[key] = portal.coordinate(of: key) }
    self.places = places
    extent = DistrictExtent(portal.gemeinden.compactMap { places[$0.key] })
    let zentren = portal.familienzentren.filter { $0.betrieb == .belegt }
      .map { (zentrum: $0, sites: Self.sites(of: $0, portal, places)) }
    open = zentren.filter { !$0.sites.isEmpty }
    withoutPlace = zentren.filter(\.sites.isEmpty).map(\.zentrum)
    notOpen = portal.familienzentren.filter { $0.betrieb != .belegt }
    angebote = portal.relations.angeboteOfGemeinde.mapValues { angebote in
      angebote.filter { angebot in angebot.ende.map { $0 >= portal.stand } ?? true }
    }
  }

  private static func sites(
    of zentrum: Familienzentrum, _ portal: Portal, _ places: [EntityKey: Coordinate]
  ) -> [Site] {
    func sites(_ keys: [EntityKey]) -> [Site] {
      keys.compactMap { key in places[key].map { Site(gebiet: key, place: $0) } }
    }
    let stated = sites(zentrum.orte.compactMap { $0.gemeinde?.key })
    guard stated.isEmpty else { return stated }
    let sozialraum = zentrum.sozialraum.key
    let gemeinden = portal.parts(of: sozialraum)
    // A Sozialraum of one Gemeinde leaves no doubt.
    return sites(gemeinden.count == 1 ? gemeinden : [sozialraum])
  }

  /// Nil for a territory without a place.
  func place(of gebiet: EntityKey) -> PlaceInDistrict? { places[gebiet].flatMap { extent?.place(of: $0) } }

  /// The Familienzentren that are open, the nearest first, at the same distance by name. Each with the nearest of its
  /// places. Empty for a territory without a place.
  func familienzentren(from gebiet: EntityKey) -> [Reach] {
    guard let start = places[gebiet] else { return [] }
    let reaches = open.compactMap { zentrum, sites -> Reach? in
      let ways = sites.map { (site: $0, way: Way(from: start, to: $0.place)) }
      guard let (site, way) = ways.min(by: { $0.way.metres < $1.way.metres }) else { return nil }
      let isInside = site.gebiet == gebiet || portal.containers(of: site.gebiet).contains(gebiet)
      return Reach(
        zentrum: zentrum, site: site, way: way,
        isHere: site.gebiet.kind == .gemeinde && way.direction == nil && isInside)
    }
    return reaches.enumerated().sorted { ($0.element.way.metres, $0.offset) < ($1.element.way.metres, $1.offset) }
      .map(\.element)
  }

  /// For each Thema that has no Angebot inside: the nearest one outside, at the same distance by the names of the
  /// Gemeinde and of the Angebot. In the order of the Themen.
  ///
  /// Complexity: O(Gemeinden · log Gemeinden + Angebote).
  func angeboteBeyond(_ gebiet: EntityKey) -> [Beyond] {
    guard let start = places[gebiet] else { return [] }
    let inside = Set(gemeinden(in: gebiet))
    let covered = Set(inside.flatMap { angebote[$0.id] ?? [] }.flatMap { $0.themen.map(\.id) })
    let outside = portal.gemeinden.filter { !inside.contains($0.key) }
      .compactMap { gemeinde in places[gemeinde.key].map { (gemeinde, way: Way(from: start, to: $0)) } }
    var nearest: [String: (angebot: Angebot, way: Way)] = [:]
    let sorted = outside.enumerated().sorted {
      ($0.element.way.metres, $0.offset) < ($1.element.way.metres, $1.offset)
    }
    for (_, (gemeinde, way)) in sorted {
      for angebot in angebote[gemeinde.id] ?? [] {
        for thema in angebot.themen where !covered.contains(thema.id) && nearest[thema.id] == nil {
          nearest[thema.id] = (angebot, way)
        }
      }
    }
    return portal.themen.compactMap { thema in
      nearest[thema.id].map { Beyond(thema: thema, angebot: $0.angebot, way: $0.way) }
    }
  }

  private func gemeinden(in gebiet: EntityKey) -> [EntityKey] {
    gebiet.kind == .gemeinde ? [gebiet] : portal.parts(of: gebiet).flatMap(gemeinden)
  }

  /// Themen on which nobody offers anything.
  var withoutAngebot: [Thema] {
    let offered = Set(angebote.values.joined().flatMap { $0.themen.map(\.id) })
    return portal.themen.filter { !offered.contains($0.id) }
  }

  /// Whether a Familienzentrum is open in the Sozialraum of a Gemeinde.
  func isServed(_ gemeinde: Gemeinde) -> Bool {
    (portal.relations.familienzentrenOfSozialraum[gemeinde.sozialraum.id] ?? []).contains { $0.betrieb == .belegt }
  }
}
