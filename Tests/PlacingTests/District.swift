import Placing

/// A made-up district of 3 to 60 units.
struct District: Sendable {
  enum Form: CaseIterable, Sendable {
    case uniform, clustered, line, onePlace, ring
  }

  var units: [GridUnit] = []

  init(_ form: Form, _ generator: inout some RandomNumberGenerator) {
    let count = Int.random(in: 3...60, using: &generator)
    let (north, east) = (Double.random(in: 48...54, using: &generator), Double.random(in: 7...14, using: &generator))
    let slope = Double.random(in: -1...1, using: &generator)
    // Twelve directions are enough for a ring.
    let directions = [
      (4, 0), (3, 2), (2, 3), (0, 4), (-2, 3), (-3, 2), (-4, 0), (-3, -2), (-2, -3), (0, -4), (2, -3), (3, -2),
    ]
    let centres = (0..<5).map { _ in
      (Double.random(in: 0...1, using: &generator), Double.random(in: 0...1, using: &generator))
    }
    for number in 0..<count {
      let (a, b) = (Double.random(in: 0...1, using: &generator), Double.random(in: 0...1, using: &generator))
      let (latitude, longitude): (Double, Double) =
        switch form {
        case .uniform: (a, b)
        case .clustered: (centres[number % 5].0 + a / 20, centres[number % 5].1 + b / 20)
        case .line: (slope * a, a)
        case .onePlace: number % 3 == 0 ? (a, b) : (0.5, 0.5)
        case .ring:
          (
            Double(directions[number % 12].0) + a / 2, Double(directions[number % 12].1) + b / 2
          )
        }
      if let coordinate = Coordinate(
        latitude: rounded(north + latitude / 2), longitude: rounded(east + longitude / 2))
      {
        units.append(GridUnit(key: "g\(number)", coordinate: coordinate))
      }
    }
  }

  /// As content has coordinates.
  private func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }
}
