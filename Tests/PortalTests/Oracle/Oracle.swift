import ContentModel
import Portal

/// Says what should come out for a district, from the large to the small and in exact fractions.
struct Oracle {
  struct Told {
    enum Origin: Equatable {
      case reported
      case sum(Int)
      case mean(Int)
      case formula
      case gap(Set<EntityKey>)
    }

    var value: Ratio?
    var status: FigureStatus
    var origin: Origin
    /// Nothing was divided on the way.
    var isExact = true
    var quellen: Set<String?>
    var stands: Set<PartialDate?>
    /// How many figures with a number it is made of.
    var heard = 0
  }

  let district: District
  private let sound: Set<String>
  private var known: [District.Cell: Told?] = [:]

  init(_ district: District) {
    self.district = district
    sound = Set(district.indicators.map(\.id).filter { Self.isSound($0, after: [], in: district) })
  }

  /// Whether no way down from it comes back.
  private static func isSound(_ id: String, after path: [String], in district: District) -> Bool {
    if path.contains(id) { return false }
    let ingredients = district.indicators.first { $0.id == id }?.ingredients ?? []
    return Set(ingredients).allSatisfy { isSound($0, after: path + [id], in: district) }
  }

  func isSound(_ indicator: String) -> Bool { sound.contains(indicator) }

  mutating func told(_ cell: District.Cell) throws(TooLarge) -> Told? {
    if let told = known[cell] { return told }
    let told = try find(cell)
    known[cell] = .some(told)
    return told
  }

  private mutating func find(_ cell: District.Cell) throws(TooLarge) -> Told? {
    if let report = district.reports[cell] { return Self.reading(report) }
    guard let indicator = district.indicators.first(where: { $0.id == cell.indicator }), sound.contains(indicator.id),
      indicator.ebenen.contains(cell.place.kind)
    else { return nil }
    if let group = cell.group, !indicator.groups.contains(group) { return nil }
    switch indicator.way {
    case .notAtAll: return nil
    case .sum: return try sum(cell, indicator)
    case .mean(let weight): return try mean(cell, indicator, weight)
    case .formula(let term): return cell.group == nil ? try derived(cell, term) : nil
    }
  }

  private static func reading(_ report: District.Report) -> Told {
    var told = Told(
      value: report.wert, status: report.status ?? (report.wert == .zero ? .null : .berichtet), origin: .reported,
      quellen: [report.quelle], stands: [report.stand])
    if report.wert == nil {
      if report.status == .null { told.value = .zero } else if told.status.hasValue { told.status = .nichtErhoben }
    }
    if !told.status.hasValue { told.value = nil }
    return told
  }

  // MARK: Wholes

  private func parts(of place: EntityKey, _ ebenen: Set<Kind>) -> [EntityKey] {
    var found: [EntityKey] = []
    for part in district.parts[place] ?? [] {
      if ebenen.contains(part.kind) { found.append(part) } else { found += parts(of: part, ebenen) }
    }
    return found
  }

  private mutating func sum(_ cell: District.Cell, _ indicator: District.Indicator) throws(TooLarge) -> Told? {
    let parts = parts(of: cell.place, indicator.ebenen)
    var heard: [Told] = []
    var gap: Set<EntityKey> = []
    var isAnythingThere = false
    for part in parts {
      let told = try told(.init(indicator: cell.indicator, place: part, year: cell.year, group: cell.group))
      if told != nil { isAnythingThere = true }
      if let told, told.value != nil { heard.append(told) } else { gap.formUnion(Self.gap(told, part)) }
    }
    guard isAnythingThere else { return nil }
    var total = Ratio.zero
    for told in heard { total = try unless(total.plus(told.value ?? .zero)) }
    return Self.together(gap.isEmpty ? total : nil, heard, gap.isEmpty ? .sum(parts.count) : .gap(gap))
  }

  private mutating func mean(
    _ cell: District.Cell, _ indicator: District.Indicator, _ weight: String
  ) throws(TooLarge) -> Told? {
    let weighsGroups = district.indicators.first { $0.id == weight }?.groups ?? []
    let weightGroup = cell.group.flatMap { weighsGroups.contains($0) ? $0 : nil }
    let parts = parts(of: cell.place, indicator.ebenen)
    var heard: [Told] = []
    var gap: Set<EntityKey> = []
    var isAnythingThere = false
    var (top, bottom) = (Ratio.zero, Ratio.zero)
    for part in parts {
      let told = try told(.init(indicator: cell.indicator, place: part, year: cell.year, group: cell.group))
      let share = try self.told(.init(indicator: weight, place: part, year: cell.year, group: weightGroup))
      if told != nil { isAnythingThere = true }
      if let share, share.value != nil { heard.append(share) } else { gap.formUnion(Self.gap(share, part)) }
      if share?.value == .zero { continue }
      if let told, told.value != nil { heard.append(told) } else { gap.formUnion(Self.gap(told, part)) }
      if let value = told?.value, let factor = share?.value {
        top = try unless(top.plus(unless(value.times(factor))))
        bottom = try unless(bottom.plus(factor))
      }
    }
    guard isAnythingThere else { return nil }
    if !gap.isEmpty { return Self.together(nil, heard, .gap(gap)) }
    let value: Ratio? = if let inverse = bottom.inverse { try unless(top.times(inverse)) } else { nil }
    var result = Self.together(value, heard, .mean(parts.count))
    result.isExact = false
    return result
  }

  private static func gap(_ told: Told?, _ part: EntityKey) -> Set<EntityKey> {
    if case .gap(let inner)? = told?.origin { inner } else { [part] }
  }

  // MARK: Formulas

  private mutating func derived(_ cell: District.Cell, _ term: Term) throws(TooLarge) -> Told? {
    var values: [String: Ratio] = [:]
    var heard: [Told] = []
    for id in term.indicators {
      guard let told = try told(.init(indicator: id, place: cell.place, year: cell.year)) else { return nil }
      heard.append(told)
      values[id] = told.value
    }
    if heard.isEmpty { return nil }
    if let silent = heard.first(where: { $0.value == nil }) {
      var result = Self.together(nil, heard, .formula)
      result.status = silent.status
      if case .gap = silent.origin { result.origin = silent.origin }
      return result
    }
    var result = Self.together(try term.value(values), heard, .formula)
    result.isExact = !term.divides && heard.allSatisfy(\.isExact)
    return result
  }

  // MARK: Statuses

  private static func together(_ value: Ratio?, _ heard: [Told], _ origin: Told.Origin) -> Told {
    var status = FigureStatus.nichtSinnvoll
    if case .gap = origin { status = .nichtErhoben }
    if let value {
      let unsure = [.prognose, .unsicher, .geschaetzt].first { unsure in heard.contains { $0.status == unsure } }
      status = unsure ?? (value == .zero ? .null : .berichtet)
    }
    return Told(
      value: value, status: status, origin: origin, quellen: heard.reduce([]) { $0.union($1.common.quellen) },
      stands: heard.reduce([]) { $0.union($1.common.stands) }, heard: heard.count)
  }
}

extension Oracle.Told {
  /// What is passed on to a whole: one source, or none.
  var common: (quellen: Set<String?>, stands: Set<PartialDate?>) {
    (quellen.count == 1 ? quellen : [nil], stands.count == 1 ? stands : [nil])
  }
}
