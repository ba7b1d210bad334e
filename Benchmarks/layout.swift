import Placing

// Started by layout.py, which compiles it together with Sources/Placing. Reads lines from standard input:
// `unit name key latitude longitude` and `pair name key key`.

/// The same numbers each time.
struct Numbers: RandomNumberGenerator {
  var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }
}

func district(_ count: Int, clustered: Bool) -> [GridUnit] {
  var numbers = Numbers()
  return (0..<count).compactMap { number in
    let spread = clustered ? 0.1 : 1.0
    let (north, east) = clustered ? (Double(number % 7 * 3 % 7) / 7, Double(number % 7) / 7) : (0, 0)
    return Coordinate(
      latitude: 52 + north + .random(in: 0...spread, using: &numbers),
      longitude: 12 + 1.6 * (east + .random(in: 0...spread, using: &numbers))
    ).map { GridUnit(key: "g\(number)", coordinate: $0) }
  }
}

/// The least milliseconds of some rounds.
func milliseconds(_ work: () -> Void) -> Double {
  (0..<7).map { _ in
    let time = ContinuousClock().measure(work)
    return Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15
  }.min() ?? 0
}

func rounded(_ number: Double, _ steps: Double = 100) -> String { "\((number * steps).rounded() / steps)" }

for clustered in [false, true] {
  print(clustered ? "units in seven clusters" : "units anywhere")
  var first: Double?
  for count in [50, 100, 200, 400] {
    let units = district(count, clustered: clustered)
    let time = milliseconds { _ = GridLayout(units) }
    first = first ?? time
    print("  \(count) units: \(rounded(time, 10)) ms, ratio \(rounded(time / (first ?? time)))")
  }
}

var units: [String: [GridUnit]] = [:]
var pairs: [String: [NeighbourPair]] = [:]
while let line = readLine() {
  let words = line.split(separator: " ").map(String.init)
  if words.count == 5, words[0] == "unit", let latitude = Double(words[3]), let longitude = Double(words[4]),
    let coordinate = Coordinate(latitude: latitude, longitude: longitude)
  {
    units[words[1], default: []].append(GridUnit(key: words[2], coordinate: coordinate))
  } else if words.count == 4, words[0] == "pair" {
    pairs[words[1], default: []].append(NeighbourPair(words[2], words[3]))
  }
}

for (name, list) in units.sorted(by: { $0.key < $1.key }) {
  let layout = GridLayout(list, neighbours: pairs[name])
  print("\(name): \(list.count) units, \(layout.rows) × \(layout.columns) cells, neighbours \(layout.neighbours)")
  for (what, fidelity) in [("plain assignment", layout.plainFidelity), ("layout", layout.fidelity)] {
    print("  \(what)")
    print(
      "    neighbours that touch   \(fidelity.touching) of \(fidelity.neighbourPairs), \(fidelity.sharingAnEdge) by an edge"
    )
    print("    pairs in compass order  \(fidelity.pairsInOrder) of \(fidelity.pairs)")
    print(
      "    displacement in cells   \(rounded(fidelity.meanDisplacement)) on average,",
      "\(rounded(fidelity.maximalDisplacement)) at most")
  }
}
