import Diagnostics
import Reading

/// A field of `Owner`: its declaration, and how its value gets there.
public struct Field<Owner>: Sendable {
  public private(set) var declaration: FieldDeclaration
  let decode: @Sendable (Node, inout Owner, inout Decoding) -> Void
  /// Whether the value says anything: neither nil nor empty.
  let isFilled: @Sendable (Owner) -> Bool

  /// A field that must be there.
  /// - Parameters:
  ///   - help: what to write, in German.
  ///   - english: the same in English.
  init<Value>(
    required key: String, _ path: WritableKeyPath<Owner, Value> & Sendable, _ codec: Codec<Value>,
    _ visibility: FieldVisibility, _ help: String, en english: String
  ) {
    self.init(key, isRequired: true, path, codec, visibility, Message(help, en: english))
  }

  /// A field that may be missing and then keeps the default of the property.
  init<Value>(
    _ key: String, _ path: WritableKeyPath<Owner, Value> & Sendable, _ codec: Codec<Value>,
    _ visibility: FieldVisibility, _ help: String, en english: String
  ) {
    self.init(key, isRequired: false, path, codec, visibility, Message(help, en: english))
  }

  /// A field that may be missing and then is nil.
  init<Value>(
    _ key: String, _ path: WritableKeyPath<Owner, Value?> & Sendable, _ codec: Codec<Value>,
    _ visibility: FieldVisibility, _ help: String, en english: String
  ) {
    self.init(key, isRequired: false, path, .optional(codec), visibility, Message(help, en: english))
  }

  private init<Value>(
    _ key: String, isRequired: Bool, _ path: WritableKeyPath<Owner, Value> & Sendable, _ codec: Codec<Value>,
    _ visibility: FieldVisibility, _ help: Message
  ) {
    declaration = FieldDeclaration(
      key: key, shape: codec.shape, isRequired: isRequired, visibility: visibility, help: help)
    decode = { node, owner, decoding in
      if let value = codec.decode(node, &decoding) { owner[keyPath: path] = value }
    }
    isFilled = { owner in !isBlank(owner[keyPath: path]) }
  }

  /// The field as one in which names of people are expected.
  var namingPersons: Field {
    var field = self
    field.declaration.mayNamePersons = true
    return field
  }

  /// The same field, needed or not: what a group needs can depend on another of its fields.
  func required(_ isRequired: Bool) -> Field {
    var field = self
    field.declaration.isRequired = isRequired
    return field
  }

  /// A field of a part as a field of the whole.
  init<Part>(lifting field: Field<Part>, through path: WritableKeyPath<Owner, Part> & Sendable) {
    declaration = field.declaration
    decode = { node, owner, decoding in field.decode(node, &owner[keyPath: path], &decoding) }
    isFilled = { owner in field.isFilled(owner[keyPath: path]) }
  }
}

private func isBlank(_ value: Any) -> Bool {
  switch value {
  case let text as String: text.isEmpty
  case let list as any Collection: list.isEmpty
  case let maybe as any Absentable: maybe.isAbsent
  default: false
  }
}

private protocol Absentable { var isAbsent: Bool { get } }

extension Optional: Absentable {
  fileprivate var isAbsent: Bool { map { isBlank($0) } ?? true }
}

extension Entity {
  /// A test made once for many records of this kind: which of some fields say nothing.
  public static func missing(of keys: [String]) -> (any Entity) -> [String] {
    let asked = fields.filter { keys.contains($0.declaration.key) }
    return { entity in
      guard let entity = entity as? Self else { return [] }
      return asked.filter { !$0.isFilled(entity) }.map(\.declaration.key)
    }
  }
}

/// A group of fields inside a record: `kontakt`, one item of `orte`.
public protocol FieldGroup: Sendable {
  init()
  static var fields: [Field<Self>] { get }
}

extension FieldGroup {
  static var declarations: [FieldDeclaration] { fields.map(\.declaration) }
}

extension Node {
  /// True for `key:` with nothing, or nothing visible, behind it.
  var isBlank: Bool { text?.unicodeScalars.allSatisfy(\.properties.isWhitespace) ?? false }
}

/// What decoding carries along: findings, and every reference with its place.
public struct Decoding {
  public var diagnostics: [Diagnostic] = []
  public var references: [FoundReference] = []
  /// Internal fields are not expected in cut records, so their absence is no finding there.
  let expectsInternalFields: Bool
  /// True while inside a field that only the internal edition has.
  var isInsideInternalField = false
  private let records: [IdentifiedRecord]
  /// For references that do not say what they mean; rarely needed.
  lazy var names = RecordNames(records)
  /// Ids of indicators that count whole things: no number of theirs has digits behind the comma.
  var wholeCounts: Set<String> = []
  /// True while a row of such an indicator is being read.
  var isWholeCount = false
  /// The record that is being decoded.
  var owner = EntityKey(.portal, "")
  var ownerIsPublic = false

  /// - Parameter records: those that references can mean.
  init(expectsInternalFields: Bool, records: [IdentifiedRecord] = []) {
    self.expectsInternalFields = expectsInternalFields
    self.records = records
  }

  mutating func found(_ key: EntityKey, at position: SourcePosition) {
    references.append(
      FoundReference(
        target: key, position: position, owner: owner, isPublic: ownerIsPublic && !isInsideInternalField))
  }

  mutating func report(
    _ code: DiagnosticCode, at position: SourcePosition, _ summary: Message, help: Message, solutions: [Solution] = []
  ) {
    diagnostics.append(Diagnostic(code, at: position, summary, help: help, solutions: solutions))
  }
}

/// A reference as it stands in a field of a file.
public struct FoundReference: Hashable, Sendable {
  public var target: EntityKey
  public var position: SourcePosition
  /// The record that refers.
  public var owner: EntityKey
  /// Whether the public edition has the field with the reference.
  public var isPublic: Bool
}
