import TestSupport
import Testing

@testable import Drawing

@Suite struct GeometryTests {
  private let units = [Geometry.Unit(id: "nord", ags: "12069020"), Geometry.Unit(id: "sued", ags: nil)]

  private func feature(_ properties: String, _ geometry: String) -> String {
    "{\"type\": \"Feature\", \"properties\": \(properties), \"geometry\": \(geometry)}"
  }

  private func square(_ x: Int) -> String {
    "{\"type\": \"Polygon\", \"coordinates\": [[[\(x), 52], [\(x + 1), 52], [\(x + 1), 53], [\(x), 53], [\(x), 52]]]}"
  }

  private func collection(_ features: String...) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}"
  }

  private func faults(_ text: String) -> [GeometryFault] { Geometry.read(Array(text.utf8), units: units).1 }

  @Test func unitsAreFoundByIdOrKey() throws {
    for name in [
      "{\"id\": \"nord\"}", "{\"ags\": \"12069020\"}", "{\"ags\": 12069020}", "{\"id\": 7, \"ags\": \"12069020\"}",
    ] {
      let text = collection(feature("{\"id\": \"sued\"}", square(13)), feature(name, square(12)))
      let (geometry, faults) = Geometry.read(Array(text.utf8), units: units)
      #expect(faults.isEmpty)
      #expect(geometry?.shapes.map(\.id) == ["nord", "sued"])
      #expect(geometry?.shapes.first?.rings.first?.count == 4)
    }
  }

  @Test func everyFaultHasItsPlace() {
    let good = feature("{\"id\": \"nord\"}", square(12))
    func kinds(_ geometry: String) -> [GeometryFault.Kind] {
      faults(collection(good, feature("{\"id\": \"sued\"}", geometry))).map(\.kind)
    }
    func ring(_ points: String) -> String { "{\"type\": \"Polygon\", \"coordinates\": [[\(points)]]}" }
    #expect(kinds(ring("[1, 2], [3, 2], [3, 4], [1, 5]")) == [.ringNotClosed])
    #expect(kinds(ring("[1, 2], [3, 2], [1, 2]")) == [.tooFewPoints])
    #expect(kinds(ring("[1, 2], [3, 2], [3, 2], [1, 2]")) == [.tooFewPoints])
    #expect(kinds(ring("")) == [.tooFewPoints])
    #expect(kinds(ring("[381000, 5790000], [1, 2]")) == [.outside(longitude: 381000, latitude: 5_790_000)])
    #expect(kinds(ring("[1], [2], [3], [1]")) == [.noPolygon])
    #expect(kinds("null") == [.noPolygon])
    #expect(kinds("{\"type\": \"Point\", \"coordinates\": [1, 2]}") == [.noPolygon])
    #expect(kinds("{\"type\": \"MultiPolygon\", \"coordinates\": [1]}") == [.noPolygon])
    #expect(kinds("{\"type\": \"Polygon\", \"coordinates\": []}") == [.noPolygon])
  }

  @Test func unitsThatDoNotFit() {
    let (nord, sued) = (feature("{\"id\": \"nord\"}", square(12)), feature("{\"id\": \"sued\"}", square(13)))
    #expect(faults(collection(nord)).map(\.kind) == [.unitsMissing(["sued"])])
    #expect(faults(collection()).map(\.kind) == [.unitsMissing(["nord", "sued"])])
    #expect(faults(collection(nord, sued, nord)).map(\.kind) == [.unitTwice("nord")])
    let unknown = faults(collection(nord, sued, feature("{\"id\": \"west\"}", square(14))))
    #expect(unknown.map(\.kind) == [.unknownUnit("west")])
    #expect(unknown.map(\.line) == [4])
    #expect(unknown.map(\.column) == [42])
    #expect(faults(collection(nord, sued, feature("{}", square(14)))).map(\.kind) == [.unnamed])
    #expect(faults(collection(nord, sued, feature("null", square(14)))).map(\.kind) == [.unnamed])
  }

  @Test(arguments: ["{}", "[]", "7", "{\"type\": \"FeatureCollection\"}", "{\"type\": \"Feature\", \"features\": []}"])
  func otherJSON(_ text: String) { #expect(faults(text).map(\.kind) == [.noFeatureCollection]) }

  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\" 1}", 1, 6), ("[\n  1,\n  ü]", 3, 3), ("[\"ü\", x]", 1, 7),
    ("[01]", 1, 2), ("[1.]", 1, 2), ("[.5]", 1, 2), ("[1e999]", 1, 2), ("[1-2]", 1, 2), ("[\"\\x\"]", 1, 5),
    ("[\"\\ud800\"]", 1, 9), ("[nul]", 1, 2), ("[1] 2", 1, 5), ("[\"a", 1, 4), ("[\"\u{1}\"]", 1, 3), ("{1: 2}", 1, 2),
  ])
  func noJSON(_ text: String, _ line: Int, _ column: Int) {
    let found = faults(text)
    #expect(found.map(\.kind) == [.noJSON])
    #expect(found.map(\.line) == [line])
    #expect(found.map(\.column) == [column])
  }

  @Test func deepOrTornInputIsAFault() {
    for text in [String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000)] {
      #expect(faults(text).map(\.kind) == [.noJSON])
    }
    #expect(Geometry.read([0x22, 0xFF, 0xFE, 0x22], units: []).1.map(\.kind) == [.noJSON])
    let whole = Array(collection(feature("{\"id\": \"n\\u00f6\\ud83d\\ude00\"}", square(12))).utf8)
    for length in 0..<whole.count { #expect(Geometry.read(Array(whole[..<length]), units: units).0 == nil) }
  }

  /// Bytes changed at random: a finding or a drawing, never a crash.
  @Test(arguments: 0..<200) func noisyInput(_ round: Int) {
    var generator = SeededGenerator(seed: UInt64(round))
    var bytes = Array(
      collection(feature("{\"id\": \"nord\"}", square(12)), feature("{\"id\": \"sued\"}", square(13))).utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let byte = Array("[]{},:\"-.e0179 ".utf8).randomElement(using: &generator) ?? 0
      bytes[Int.random(in: bytes.indices, using: &generator)] = byte
    }
    let (geometry, faults) = Geometry.read(bytes, units: units)
    #expect((geometry == nil) == !faults.isEmpty)
    if let geometry { #expect(DrawnMap(geometry) != nil) }
  }

  @Test func manyFaultsAreCutOff() {
    let features = (0..<100).map { feature("{\"id\": \"x\($0)\"}", square(1)) }
    let text = "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}"
    #expect(faults(text).count == 20)
  }
}
