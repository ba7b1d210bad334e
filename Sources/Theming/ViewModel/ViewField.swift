/// A name that a template may use: what stands behind it and how it is filled, declared together, so
/// that no name can be declared and not filled.
struct ViewField<Subject>: Sendable {
  /// How a name gets its value from its subject. Nil means: there is nothing.
  enum Filling: Sendable {
    case text(@Sendable (Subject) -> String?)
    case html(@Sendable (Subject) -> [UInt8])
    case flag(@Sendable (Subject) -> Bool)
    case object([ViewName], @Sendable (Subject) -> ViewObject?)
    case list([ViewName], @Sendable (Subject) -> [ViewObject])
  }

  let name: String
  /// One sentence for authors of themes, in German.
  let help: String
  let filling: Filling

  static func text(_ name: String, _ help: String, _ value: @escaping @Sendable (Subject) -> String?) -> Self {
    Self(name: name, help: help, filling: .text(value))
  }

  static func html(_ name: String, _ help: String, _ value: @escaping @Sendable (Subject) -> [UInt8]) -> Self {
    Self(name: name, help: help, filling: .html(value))
  }

  static func flag(_ name: String, _ help: String, _ value: @escaping @Sendable (Subject) -> Bool) -> Self {
    Self(name: name, help: help, filling: .flag(value))
  }

  static func object<Part>(
    _ name: String, _ help: String, _ fields: [ViewField<Part>], _ value: @escaping @Sendable (Subject) -> Part?
  ) -> Self {
    let names = ViewNames(fields)
    return Self(name: name, help: help, filling: .object(names.all, { value($0).map { names.fill(fields, $0) } }))
  }

  static func list<Part>(
    _ name: String, _ help: String, _ fields: [ViewField<Part>], _ value: @escaping @Sendable (Subject) -> [Part]
  ) -> Self {
    let names = ViewNames(fields)
    return Self(name: name, help: help, filling: .list(names.all, { value($0).map { names.fill(fields, $0) } }))
  }

  /// The value behind this name.
  func fill(_ subject: Subject) -> ViewValue {
    switch filling {
    case .text(let value): value(subject).map(ViewValue.text) ?? .absent
    case .html(let value):
      switch value(subject) {
      case let bytes where bytes.isEmpty: .absent
      case let bytes: .html(bytes)
      }
    case .flag(let value): .flag(value(subject))
    case .object(_, let value): value(subject).map(ViewValue.object) ?? .absent
    case .list(_, let value): .list(value(subject))
    }
  }

  /// The name without its filling: for the checker and the documentation.
  var declaration: ViewName {
    switch filling {
    case .text: ViewName(name: name, help: help, kind: .text)
    case .html: ViewName(name: name, help: help, kind: .html)
    case .flag: ViewName(name: name, help: help, kind: .flag)
    case .object(let names, _): ViewName(name: name, help: help, kind: .object(names))
    case .list(let names, _): ViewName(name: name, help: help, kind: .list(names))
    }
  }
}

/// The declarations of one object, and its filling.
struct ViewNames: Sendable {
  let all: [ViewName]
  private let names: [String]

  init<Part>(_ fields: [ViewField<Part>]) {
    all = fields.map(\.declaration)
    names = fields.map(\.name)
  }

  func fill<Part>(_ fields: [ViewField<Part>], _ part: Part) -> ViewObject {
    ViewObject(names: names, values: fields.map { $0.fill(part) })
  }
}

/// A declared name as the checker and the documentation see it.
struct ViewName: Hashable, Sendable {
  indirect enum Kind: Hashable, Sendable {
    case text
    case html
    case flag
    case object([ViewName])
    case list([ViewName])
  }

  let name: String
  let help: String
  let kind: Kind
}

/// What stands behind a name on one page.
indirect enum ViewValue: Sendable {
  case text(String)
  /// Finished HTML, never empty.
  case html([UInt8])
  case flag(Bool)
  case object(ViewObject)
  case list([ViewObject])
  case absent
}

/// Names with their values, in the order of the declaration.
struct ViewObject: Sendable {
  var names: [String]
  var values: [ViewValue]
}
