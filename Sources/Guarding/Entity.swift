/// Character references of HTML and XML.
enum Entity {
  /// The character that stands at the ampersand, and where it ends; nil where there is none.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, next: Int)? {
    var end = index + 1
    while end < bytes.count, end - index <= 10, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > index + 1 else { return nil }
    let name = bytes[(index + 1)..<end]
    guard name.first == UInt8(ascii: "#") else {
      return named[String(decoding: name, as: UTF8.self)].map { ($0, end + 1) }
    }
    let number = name.dropFirst()
    let isHex = number.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = String(decoding: isHex ? number.dropFirst() : number, as: UTF8.self)
    return UInt32(digits, radix: isHex ? 16 : 10).map { ($0, end + 1) }
  }

  private static let named: [String: UInt32] = {
    // Latin 1 from U+00C0 on, in its order; × and ÷ are no letters but have their places.
    let latin = """
      Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde \
      Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc \
      atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc \
      otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
      """
    var table: [String: UInt32] = [:]
    for (offset, name) in latin.split(separator: " ").enumerated() { table[String(name)] = 0xC0 + UInt32(offset) }
    table.merge([
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "shy": 0xAD, "thinsp": 0x2009,
      "ndash": 0x2013, "mdash": 0x2014, "hellip": 0x2026, "zwj": 0x200D, "zwnj": 0x200C, "oelig": 0x153,
      "OElig": 0x152, "scaron": 0x161, "Scaron": 0x160, "bdquo": 0x201E, "ldquo": 0x201C, "rdquo": 0x201D,
    ]) { $1 }
    return table
  }()
}
