import SampleContent
import Testing

@Suite struct BordersRuleTests {
  private static let file = "gemeinden.geojson"

  private static let district = Sample.district.adding("grenzen_quelle: amt", to: "landkreis.yaml")

  /// A triangle for each, under its id or key.
  private func feature(_ properties: String, _ x: Int, _ last: String? = nil) -> String {
    let ring = "[\(x), 52], [\(x + 1), 52], [\(x + 1), 53], \(last ?? "[\(x), 52]")"
    return
      "{\"type\": \"Feature\", \"properties\": \(properties), \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[\(ring)]]}}"
  }

  private func sample(_ features: String..., before: String = "") -> Sample {
    Self.district.with(
      Self.file,
      before + "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}\n")
  }

  private var adorf: String { feature("{\"id\": \"adorf\"}", 11) }
  private var bdorf: String { feature("{\"ags\": \"12069002\"}", 12) }
  private var cdorf: String { feature("{\"ags\": 12069003}", 13) }

  @Test func allBordersOnce() throws { try expect(sample(adorf, bdorf, cdorf)) }

  @Test func aBorderThatIsThereTwice() throws {
    let found = try expect(sample(adorf, bdorf, cdorf, "▶" + adorf), finds: .badBorders)
    #expect(found.first?.summary.german == "Die Grenzen von „Adorf“ stehen zweimal da")
  }

  @Test func missingBordersAreNamed() throws {
    let found = try expect(sample(adorf, before: "▶"), finds: .badBorders)
    #expect(found.first?.summary.german == "Es fehlen die Grenzen von „Bdorf“ und „Cdorf“")
    #expect(found.first?.summary.english == "Missing are the borders of “Bdorf” and “Cdorf”")
  }

  @Test func anUnknownUnitGetsASuggestion() throws {
    let found = try expect(sample(adorf, bdorf, cdorf, feature("{\"id\": ▶\"adorff\"}", 14)), finds: .badBorders)
    #expect(found.first?.help.german.contains("„adorf“") == true)
  }

  @Test func metresAreNoDegrees() throws {
    let ring = feature("{\"id\": \"adorf\"}", 11, "▶[368000.5, 5790000]")
    let found = try expect(sample(ring, bdorf, cdorf), finds: .badBorders)
    #expect(found.first?.help.german.contains("EPSG:4326") == true)
  }

  @Test(arguments: ["▶", "{\"type\": ▶x}", "[▶"]) func noJSON(_ text: String) throws {
    try expect(Self.district.with(Self.file, text), finds: .badBorders)
  }

  @Test(arguments: ["▶{}", "▶[]"]) func otherJSON(_ text: String) throws {
    try expect(Self.district.with(Self.file, text), finds: .badBorders)
  }

  /// More rings than the drawing can have bytes.
  @Test func aMapThatIsTooLarge() throws {
    let rings = (0..<9000).map { number in
      let (x, y) = (11 + Double(number % 100) / 100, 52 + Double(number / 100) / 100)
      return "[[[\(x), \(y)], [\(x + 0.005), \(y)], [\(x), \(y + 0.005)], [\(x), \(y)]]]"
    }
    let islands =
      "{\"type\": \"Feature\", \"properties\": {\"id\": \"adorf\"}, \"geometry\": {\"type\": \"MultiPolygon\", \"coordinates\": [\(rings.joined(separator: ","))]}}"
    let found = try expect(sample(islands, bdorf, cdorf), elsewhere: ["SR0131 \(Self.file):1:1"])
    #expect(found.first?.summary.german.contains("30 kB") == true)
  }

  @Test func otherFilesOfBordersAreUnknown() throws {
    try expect(.district.with("karten/gemeinden.geojson", "{}"), elsewhere: ["SR0116 karten/gemeinden.geojson"])
  }
}
