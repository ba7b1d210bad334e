/// A file `gemeinden.geojson` of made-up borders: fields of a grid with crooked edges that neighbours share.
///
/// - Parameters:
///   - ids: of the units, row by row from the north-west.
///   - points: of each edge, its first corner counted.
public func madeUpBorders(of ids: [String], points: Int = 8, seed: UInt64 = 1) -> String {
  var generator = SeededGenerator(seed: seed)
  var columns = 1
  while columns * columns < ids.count { columns += 1 }
  let rows = (ids.count + columns - 1) / columns
  func jitter(_ most: Int) -> Int { Int.random(in: -most...most, using: &generator) }
  // In steps of 1e-5 degrees.
  let corners = (0...rows).map { row in
    (0...columns).map { column in
      (x: 1_200_000 + column * 12_000 + jitter(2500), y: 5_240_000 - row * 8000 + jitter(1500))
    }
  }
  func edge(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int)) -> [(x: Int, y: Int)] {
    (0..<points).map { number in
      let place = (x: from.x + (to.x - from.x) * number / points, y: from.y + (to.y - from.y) * number / points)
      return number == 0 ? place : (place.x + jitter(400), place.y + jitter(400))
    }
  }
  let across = (0...rows).map { row in (0..<columns).map { edge(corners[row][$0], corners[row][$0 + 1]) } }
  let down = (0..<rows).map { row in (0...columns).map { edge(corners[row][$0], corners[row + 1][$0]) } }

  let features = ids.enumerated().map { number, id in
    let (row, column) = (number / columns, number % columns)
    let ring =
      across[row][column] + down[row][column + 1]
      + [corners[row + 1][column + 1]] + across[row + 1][column].dropFirst().reversed()
      + [corners[row + 1][column]] + down[row][column].dropFirst().reversed() + [corners[row][column]]
    let coordinates = ring.map { "[\(degrees($0.x)), \(degrees($0.y))]" }.joined(separator: ", ")
    return
      "{\"type\": \"Feature\", \"properties\": {\"id\": \"\(id)\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[\(coordinates)]]}}"
  }
  return "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}\n"
}

private func degrees(_ steps: Int) -> String {
  let rest = String(steps % 100_000)
  return "\(steps / 100_000).\(String(repeating: "0", count: 5 - rest.count))\(rest)"
}
