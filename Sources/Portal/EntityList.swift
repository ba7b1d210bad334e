import ContentModel

/// All records of one kind, in the order in which people read them, found by id in O(1).
public struct EntityList<E: Entity>: Sendable, RandomAccessCollection {
  private let entities: [E]
  private let indexOfID: [String: Int]

  /// - Parameter entities: in their final order.
  init(_ entities: [E]) {
    self.entities = entities
    var index: [String: Int] = [:]
    index.reserveCapacity(entities.count)
    for (position, entity) in entities.enumerated() { index[entity.id] = position }
    indexOfID = index
  }

  public var startIndex: Int { entities.startIndex }
  public var endIndex: Int { entities.endIndex }
  public subscript(position: Int) -> E { entities[position] }

  public subscript(id id: String) -> E? { indexOfID[id].map { entities[$0] } }

  /// The record that is meant; nil where this edition does not have it.
  public subscript(_ ref: Ref<E>) -> E? { self[id: ref.id] }

  public subscript(_ ref: Ref<E>?) -> E? { ref.flatMap { self[id: $0.id] } }

  /// Records by the ids that `keys` gives for each, every group in the order of the list.
  func grouped(by keys: (E) -> [String]) -> [String: [E]] {
    var groups: [String: [E]] = [:]
    for entity in entities {
      for key in Set(keys(entity)) { groups[key, default: []].append(entity) }
    }
    return groups
  }

  func groupedByEntity(_ keys: (E) -> [EntityKey]) -> [EntityKey: [E]] {
    var groups: [EntityKey: [E]] = [:]
    for entity in entities {
      for key in Set(keys(entity)) { groups[key, default: []].append(entity) }
    }
    return groups
  }
}

/// Sorting as in German dictionaries (DIN 5007-1): ä like a, ß like ss, case does not matter.
public func germanSortKey(_ text: String) -> String {
  var key = ""
  key.reserveCapacity(text.utf8.count + 8)
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case "ä", "à", "á", "â": key += "a"
    case "ö", "ô", "ó": key += "o"
    case "ü", "ù", "ú": key += "u"
    case "é", "è", "ê": key += "e"
    case "ß": key += "ss"
    case "0"..."9", "a"..."z", " ": key.unicodeScalars.append(scalar)
    case "-", "/": key += " "
    default: if scalar.properties.isAlphabetic { key.unicodeScalars.append(scalar) }
    }
  }
  // The text itself decides between words that differ only in what the key folds away.
  return key + "\u{0}" + text
}

extension Sequence where Element: Entity {
  func sortedByTitle() -> [Element] {
    map { (key: germanSortKey($0.titel) + "\u{0}" + $0.id, value: $0) }.sorted { $0.key < $1.key }.map(\.value)
  }

  func sorted(byOrder order: (Element) -> Int) -> [Element] {
    map { (order: order($0), key: germanSortKey($0.titel) + "\u{0}" + $0.id, value: $0) }
      .sorted { ($0.order, $0.key) < ($1.order, $1.key) }.map(\.value)
  }
}
