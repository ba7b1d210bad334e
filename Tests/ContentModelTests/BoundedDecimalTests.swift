import FoundationEssentials
import Testing

@testable import ContentModel

@Suite struct BoundedDecimalTests {
  private let third = Decimal(1) / Decimal(3)

  private func power(_ exponent: Int) -> Decimal { Decimal(sign: .plus, exponent: exponent, significand: 1) }

  @Test func whatRoundingLeavesIsZero() {
    #expect(third.adding(third)?.adding(third)?.subtracting(1) == 0)
    #expect(third.multiplied(by: 3)?.adding(-1) == 0)
    #expect((third * power(20)).multiplied(by: 3)?.subtracting(power(20)) == 0)
  }

  @Test func aSmallDifferenceStays() {
    #expect(power(9).adding(power(-24))?.subtracting(power(9)) == power(-24))
    #expect(Decimal(1).subtracting(Decimal(1) - power(-20)) == power(-20))
    #expect(Decimal(0).adding(power(-24)) == power(-24))
  }

  @Test func outOfRangeIsNil() {
    #expect(power(40).adding(0) == nil)
    #expect(power(39).multiplied(by: 10) == nil)
    #expect(power(-24).divided(by: 10) == nil)
    #expect(power(-24).subtracting(power(-25)) == nil)
    #expect(Decimal(1).divided(by: 0) == nil)
    #expect(Decimal.nan.adding(1) == nil)
    #expect(Decimal(1).subtracting(.nan) == nil)
    #expect(power(127).multiplied(by: power(127)) == nil)
  }
}
