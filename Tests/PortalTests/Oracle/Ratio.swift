/// A fraction of integers, reduced; nil where 64 bits are not enough.
struct Ratio: Hashable {
  let top: Int
  /// Above zero.
  let bottom: Int

  static let zero = Ratio(0)

  init(_ whole: Int) {
    top = whole
    bottom = 1
  }

  init?(_ top: Int, over bottom: Int) {
    guard bottom != 0, top != .min, bottom != .min else { return nil }
    var (a, b) = (abs(top), abs(bottom))
    while b != 0 { (a, b) = (b, a % b) }
    self.top = (bottom < 0 ? -1 : 1) * top / a
    self.bottom = abs(bottom) / a
  }

  func plus(_ other: Ratio) -> Ratio? {
    guard let left = product(top, other.bottom), let right = product(other.top, bottom),
      let bottom = product(bottom, other.bottom)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Ratio(sum, over: bottom)
  }

  func times(_ other: Ratio) -> Ratio? {
    guard let top = product(top, other.top), let bottom = product(bottom, other.bottom) else { return nil }
    return Ratio(top, over: bottom)
  }

  var negative: Ratio? { Ratio(-top, over: bottom) }
  var inverse: Ratio? { Ratio(bottom, over: top) }

  private func product(_ left: Int, _ right: Int) -> Int? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : product
  }
}
