/// What a name means, remembered by its address: libxml2 keeps every name of a page once, and a page
/// has thousands of tags, but few names. Good for the names of one parser context.
struct NameCache<Meaning> {
  private var slots = [(name: UnsafePointer<UInt8>, meaning: Meaning)?](repeating: nil, count: 128)

  subscript(name: UnsafePointer<UInt8>, find: (UnsafePointer<UInt8>) -> Meaning) -> Meaning {
    mutating get {
      let address = UInt(bitPattern: name)
      let slot = Int(truncatingIfNeeded: (address ^ (address >> 7)) & 127)
      if let known = slots[slot], known.name == name { return known.meaning }
      let meaning = find(name)
      slots[slot] = (name, meaning)
      return meaning
    }
  }
}
