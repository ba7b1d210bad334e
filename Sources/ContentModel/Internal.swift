/// A value that only the internal edition may show (DESIGN law 2).
///
/// In the records of the public edition it has been cut away already. The type sees to it that code which renders
/// a page cannot even name it without the key of the internal edition: `revealed(by:)` in the room `Editions`.
public struct Internal<Value: Sendable>: Sendable {
  /// For decoding, and for the room that hands out the key.
  @_spi(Uncut) public var value: Value

  public init(_ value: Value) { self.value = value }
}

extension Internal: Equatable where Value: Equatable {}

extension Internal: Hashable where Value: Hashable {}
