import Mustache

/// A template rendered for one shape of page: fixed bytes with places for what differs.
///
/// Rendering mustache costs a hundred times more than copying bytes, and most pages of a site have
/// the same shape: the same names are there, the lists are equally long. So each shape is rendered
/// once, with marks in place of the page's own words, and every page of that shape fills the marks.
struct PageFrame: Sendable {
  private enum Piece: Sendable {
    case fixed([UInt8])
    case slot(Int)
  }

  private var pieces: [Piece] = []

  /// - Parameter rendered: what mustache made of a context with marks.
  init(_ rendered: String) {
    var run: [UInt8] = []
    var number: Int?
    for byte in rendered.utf8 {
      switch byte {
      case Slot.opening:
        if !run.isEmpty { pieces.append(.fixed(run)) }
        run = []
        number = 0
      case Slot.closing:
        if let slot = number { pieces.append(.slot(slot)) }
        number = nil
      default:
        if let digits = number, (0x30...0x39).contains(byte) {
          number = digits * 10 + Int(byte) - 0x30
        } else {
          run.append(byte)
        }
      }
    }
    if !run.isEmpty { pieces.append(.fixed(run)) }
  }

  /// The page: text is escaped, HTML is copied.
  func fill(_ slots: [Slot]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity(slots))
    for piece in pieces {
      switch piece {
      case .fixed(let run): bytes.append(contentsOf: run)
      case .slot(let number):
        guard number < slots.count else { continue }
        switch slots[number] {
        case .text(let text): HTMLEscaping.append(text, to: &bytes)
        case .html(let html): bytes.append(contentsOf: html)
        }
      }
    }
    return bytes
  }

  private func capacity(_ slots: [Slot]) -> Int {
    pieces.reduce(0) { sum, piece in
      switch piece {
      case .fixed(let run): sum + run.count
      case .slot(let number):
        switch number < slots.count ? slots[number] : .html([]) {
        case .text(let text): sum + text.utf8.count + 16
        case .html(let html): sum + html.count
        }
      }
    }
  }
}

/// What fills a mark.
enum Slot: Sendable {
  case text(String)
  case html([UInt8])

  /// Bytes around the number of a slot. No template and no text may contain control characters, so
  /// nothing else can look like a mark.
  static let opening: UInt8 = 0x01
  static let closing: UInt8 = 0x02

  static func mark(_ number: Int) -> String { "\u{1}\(number)\u{2}" }
}

extension ViewObject {
  /// Adds what decides over the form of the page to `shape`, and the rest to `slots`.
  func describe(shape: inout [UInt8], slots: inout [Slot]) {
    for value in values {
      switch value {
      case .absent: shape.append(0)
      case .text(let text):
        shape.append(1)
        slots.append(.text(text))
      case .html(let html):
        shape.append(2)
        slots.append(.html(html))
      case .flag(let isSet): shape.append(isSet ? 3 : 4)
      case .object(let object):
        shape.append(5)
        object.describe(shape: &shape, slots: &slots)
      case .list(let objects):
        shape.append(6)
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: objects.count)) { shape.append(contentsOf: $0) }
        for object in objects { object.describe(shape: &shape, slots: &slots) }
      }
    }
  }
}

/// An object as swift-mustache asks for it: children by name, without reflection.
struct MustacheObject: MustacheParent {
  private let names: [String]
  private let children: [Any]

  /// With the words themselves.
  init(literal object: ViewObject) {
    var none: Int?
    self.init(object, &none)
  }

  /// With marks, numbered in the order of `describe`.
  init(marked object: ViewObject) {
    var number: Int? = 0
    self.init(object, &number)
  }

  init(joining first: MustacheObject, _ second: MustacheObject) {
    names = first.names + second.names
    children = first.children + second.children
  }

  private init(_ object: ViewObject, _ number: inout Int?) {
    names = object.names
    children = object.values.map { Self.child($0, &number) }
  }

  private static func child(_ value: ViewValue, _ number: inout Int?) -> Any {
    switch value {
    case .absent: return Nothing()
    case .flag(let isSet): return isSet
    case .object(let object): return MustacheObject(object, &number)
    case .list(let objects): return objects.map { MustacheObject($0, &number) }
    case .text(let text): return mark(&number) ?? HTMLEscaping.withoutControls(text)
    case .html(let html): return mark(&number) ?? String(decoding: html, as: UTF8.self)
    }
  }

  private static func mark(_ number: inout Int?) -> String? {
    guard let slot = number else { return nil }
    number = slot + 1
    return Slot.mark(slot)
  }

  func child(named name: String) -> Any? { names.firstIndex(of: name).map { children[$0] } }

  /// A name that is declared but has no value here: it must not be looked for further out.
  private struct Nothing: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }
}
