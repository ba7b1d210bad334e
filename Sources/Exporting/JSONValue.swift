import FoundationEssentials

/// A JSON value whose keys keep the order in which they were put: for files that people read too,
/// such as schemas.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Decimal)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Adds a member behind the others of an object; nothing else has members, and stays as it is.
  public mutating func append(_ key: String, _ value: JSONValue) {
    guard case .object(let members) = self else { return }
    self = .object(members + [Member(key, value)])
  }

  /// The members of two objects, those of the other behind the own.
  public func merging(_ other: JSONValue) -> JSONValue {
    guard case .object(let own) = self, case .object(let others) = other else { return self }
    return .object(own + others)
  }

  /// Indented by two blanks; a list of short single values stands on one line. A line break at the
  /// end. Complexity: O(size).
  public var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  /// As long as a line of a list of single values may get.
  private static let lineLength = 100

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += number.description
    case .string(let string): text += Self.quoted(string)
    case .array(let items):
      if let line = Self.line(items), indent.utf8.count + line.utf8.count <= Self.lineLength {
        text += line
      } else {
        Self.writeLines(items, between: ("[", "]"), to: &text, indent: indent) { item, text, indent in
          item.write(to: &text, indent: indent)
        }
      }
    case .object(let members):
      Self.writeLines(members, between: ("{", "}"), to: &text, indent: indent) { member, text, indent in
        text += Self.quoted(member.key)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func writeLines<Item>(
    _ items: [Item], between brackets: (String, String), to text: inout String, indent: String,
    _ write: (Item, inout String, String) -> Void
  ) {
    text += brackets.0
    let inner = indent + "  "
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      write(item, &text, inner)
    }
    text += (items.isEmpty ? "" : "\n" + indent) + brackets.1
  }

  /// The list on one line; nil where something in it is not single.
  private static func line(_ items: [JSONValue]) -> String? {
    var parts: [String] = []
    for item in items {
      switch item {
      case .array, .object: return nil
      case .null, .bool, .number, .string:
        var part = ""
        item.write(to: &part, indent: "")
        parts.append(part)
      }
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  /// A text in quotation marks, as JSON has it and YAML between double ones.
  public static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += escaped(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// By its number: `\u2028`. Only for the first 65,536.
  public static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .number(Decimal(value)) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// The members in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  public static func integer(_ value: Int) -> JSONValue { .number(Decimal(value)) }

  public static func strings(_ values: some Sequence<String>) -> JSONValue { .array(values.map { .string($0) }) }
}
