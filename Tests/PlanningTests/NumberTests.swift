import FoundationEssentials
import Portal
import TestSupport
import Testing

@testable import Planning

@Suite struct NumberTests {
  private func german(_ text: String, _ decimals: Int) -> String {
    Decimal(string: text).map { GermanNumber.text($0, decimals: decimals) } ?? "?"
  }

  @Test(arguments: [
    ("0", 0, "0"), ("7", 0, "7"), ("999", 0, "999"), ("1000", 0, "1.000"), ("20374", 0, "20.374"),
    ("1234567", 0, "1.234.567"), ("83.5", 1, "83,5"), ("83.5", 2, "83,50"), ("83.5", 0, "84"), ("0.05", 1, "0,1"),
    ("2.675", 2, "2,68"), ("1.005", 2, "1,01"), ("0.5", 0, "1"), ("0.49999", 0, "0"), ("999.95", 1, "1.000,0"),
    ("-3", 0, "−3"), ("-0.4", 0, "0"), ("-0.5", 0, "−1"), ("-1234.5", 1, "−1.234,5"), ("99.995", 2, "100,00"),
  ]) func german(_ written: String, _ decimals: Int, _ expected: String) {
    #expect(german(written, decimals) == expected)
  }

  @Test func machineText() {
    #expect(GermanNumber.texts(Decimal(string: "20374.25") ?? 0, decimals: 1).forMachines == "20374.3")
    #expect(GermanNumber.texts(Decimal(-3), decimals: 0).forMachines == "-3")
    #expect(GermanNumber.texts(Decimal(string: "-0.04") ?? 0, decimals: 1).forMachines == "0.0")
  }

  /// A number of `places` decimal places as whole number, rounded by whole-number arithmetic.
  private func oracle(_ number: Int, places: Int, decimals: Int) -> String {
    var scaled = abs(number)
    for _ in 0..<max(0, decimals - places) { scaled *= 10 }
    if places > decimals {
      var unit = 1
      for _ in 0..<(places - decimals) { unit *= 10 }
      scaled = (scaled + unit / 2) / unit
    }
    var digits = String(scaled)
    while digits.count <= decimals { digits = "0" + digits }
    var whole = String(digits.dropLast(decimals))
    let fraction = digits.suffix(decimals)
    var groups: [String] = []
    while whole.count > 3 {
      groups.insert(String(whole.suffix(3)), at: 0)
      whole.removeLast(3)
    }
    let sign = number < 0 && scaled != 0 ? "−" : ""
    return sign + ([whole] + groups).joined(separator: ".") + (fraction.isEmpty ? "" : "," + fraction)
  }

  @Test(arguments: 0...4, 0...3) func agreesWithWholeNumbers(_ places: Int, _ decimals: Int) {
    var generator = SeededGenerator(seed: UInt64(places * 10 + decimals))
    for limit in [10, 1000, 1_000_000, 1_000_000_000_000] {
      for _ in 0..<50 {
        let number = Int.random(in: -limit...limit, using: &generator)
        var value = Decimal(number)
        for _ in 0..<places { value /= 10 }
        #expect(
          GermanNumber.text(value, decimals: decimals) == oracle(number, places: places, decimals: decimals),
          "\(value) to \(decimals)")
      }
    }
  }
}
