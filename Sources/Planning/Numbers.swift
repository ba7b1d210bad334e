import ContentModel
import FoundationEssentials
import Portal

extension Figure {
  /// The figure as it is shown, with its status in words.
  /// - Parameter withStand: false where the caption says it for all figures of the table.
  func view(of kennzahl: Kennzahl, in portal: Portal, withUnit: Bool, withStand: Bool = true) -> FigureView {
    var words: [String] = []
    if !status.word.isEmpty { words.append(status.word) }
    switch origin {
    case .reported, .formula, .sum(parts: 1), .weighted(parts: 1): break
    case .sum, .weighted: words.append(originWords(kennzahl, in: portal))
    case .incomplete: words = [originWords(kennzahl, in: portal)]
    }
    if isShownInsideOnly { words.append(Self.keptFromPublic) }
    let number = value.map { GermanNumber.texts($0, decimals: kennzahl.dezimalen) }
    let sign = status.sign.isEmpty ? FigureStatus.nichtErhoben.sign : status.sign
    return FigureView(
      text: status == .null ? sign : number?.forPeople ?? sign,
      unit: withUnit && value != nil ? (kennzahl.einheitKurz ?? kennzahl.einheit) : "",
      statusText: words.isEmpty ? nil : words.joined(separator: ", "), standText: withStand ? stand?.german : nil,
      machineText: number?.forMachines, status: status,
      companions: .init(
        unit: kennzahl.einheit, stand: stand?.written, source: portal.quellen[quelle]?.titel,
        origin: originWords(kennzahl, in: portal)))
  }

  /// A protected number that this edition shows; where there is no number, nothing is kept from anybody.
  var isShownInsideOnly: Bool { isKeptFromPublic && value != nil }

  /// The mark of a protected number in the internal edition.
  static let keptFromPublic = "nicht öffentlich"

  /// Where the number comes from: „Summe aus 7 Gemeinden“.
  func originWords(_ kennzahl: Kennzahl, in portal: Portal) -> String {
    switch origin {
    case .reported: return "berichtet"
    case .formula: return "berechnet"
    case .sum(let parts):
      return parts == 1 ? "wie der einzige Teil" : "Summe aus \(parts) \(partsName(kennzahl, portal))"
    case .weighted(let parts):
      return parts == 1
        ? "wie der einzige Teil" : "gewichteter Durchschnitt aus \(parts) \(partsName(kennzahl, portal))"
    case .incomplete(let missing):
      let names = missing.prefix(3).compactMap { portal.title(of: $0) }.joined(separator: ", ")
      let rest = missing.count - 3
      let more = rest > 0 ? " und \(rest) \(rest == 1 ? "weiteres Gebiet" : "weitere Gebiete")" : ""
      return "unvollständig: es \(missing.count == 1 ? "fehlt" : "fehlen") \(names)\(more)"
    }
  }

  /// The level that was summed, in the dative: „aus 7 Gemeinden“.
  private func partsName(_ kennzahl: Kennzahl, _ portal: Portal) -> String {
    let levels = Kind.territories.prefix { $0 != gebiet.kind }
    switch levels.last(where: { kennzahl.isMeasured(at: $0) }) {
    case .gemeinde: return portal.settings.ebenen.gemeinde.dativ
    case .sozialraum: return portal.settings.ebenen.sozialraum.dativ
    default: return portal.settings.ebenen.planregion.dativ
    }
  }
}

extension Sequence<Figure> {
  /// „Stand 31. Dezember 2019“ where it is the same for all, to be said once in the caption.
  var commonStand: String? {
    let stands = Set(filter { $0.value != nil }.map(\.stand))
    guard stands.count == 1, let stand = stands.first.flatMap(\.self) else { return nil }
    return "Stand \(stand.german)"
  }
}

extension FigureView {
  /// What stands where an indicator has no figure for a territory.
  static let notCollected = FigureView(
    text: FigureStatus.nichtErhoben.sign, unit: "", statusText: FigureStatus.nichtErhoben.word, standText: nil,
    machineText: nil, status: .nichtErhoben)
}
