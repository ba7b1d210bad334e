import Diagnostics

/// A word as every way of writing it has it: small letters, umlauts written out, accents gone.
///
/// „Größe“, `GRÖSSE`, `gr%C3%B6%C3%9Fe` and the id `groesse` are the same word, so one search finds titles, ids,
/// names of files, and addresses.
struct Token {
  var hash: UInt64
  /// Offsets of its bytes.
  var start: Int
  var end: Int
  /// Letters and digits after folding.
  var length: Int
  var digits: Int
  /// What the digits say where there is nothing else, and not more than eighteen of them.
  var number: UInt64
  /// The one character between this word and the one before it; 0 where there are more, or none.
  var gap: UInt8

  var isNumber: Bool { digits == length && length <= 18 }
}

/// Takes the words of a text in their order.
protocol TokenSink {
  /// - Parameter inMarkup: inside of a tag or comment, not in the text that stands between them.
  mutating func take(_ token: Token, inMarkup: Bool)
}

/// How a text hides its letters.
struct TextForm: OptionSet, Sendable {
  let rawValue: Int

  /// Tags and entities: HTML, XML, SVG, and texts that may carry pieces of them.
  static let markup = TextForm(rawValue: 1)
  /// `\u00e4`, `\n`, `\"`: JSON, scripts, calendars.
  static let escapes = TextForm(rawValue: 2)
  /// `\e4 `: style sheets.
  static let styleEscapes = TextForm(rawValue: 4)
  /// A line that begins with a blank goes on where the last one ended: calendars, visiting cards.
  static let folded = TextForm(rawValue: 8)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// By the ending of a file's name.
  init(ofFile path: String) {
    switch SiteFile.ending(of: path) {
    case "html", "htm", "xml", "svg", "xhtml", "rss", "atom", "rels", "webmanifest": self = .markup
    case "json", "js", "mjs", "geojson", "jsonld", "map": self = [.markup, .escapes]
    case "css": self = .styleEscapes
    case "ics", "vcf": self = [.escapes, .folded]
    default: self = .markup
    }
  }
}

/// How letters beyond ASCII are folded.
enum Folding {
  /// Two ASCII letters, the second 0 where there is only one; nil for what has no such form.
  static func ascii(_ scalar: UInt32) -> (UInt8, UInt8)? {
    guard scalar < 0x250, Int(scalar) < table.count else { return scalar == 0x1E9E ? (0x73, 0x73) : nil }
    let (first, second) = table[Int(scalar)]
    return first == 0 ? nil : (first, second)
  }

  /// Written without a trace: soft hyphen, joiners, marks of direction, byte order mark.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || (0x200B...0x200F).contains(scalar) || scalar == 0x2060 || scalar == 0xFEFF
  }

  private static let table: [(UInt8, UInt8)] = {
    var table = [(UInt8, UInt8)](repeating: (0, 0), count: 0x250)
    func set(_ letters: String, _ ascii: String) {
      let bytes = Array(ascii.utf8)
      for scalar in letters.unicodeScalars where Int(scalar.value) < table.count {
        table[Int(scalar.value)] = (bytes[0], bytes.count > 1 ? bytes[1] : 0)
      }
    }
    set("äÄæÆ", "ae")
    set("öÖœŒ", "oe")
    set("üÜ", "ue")
    set("ß", "ss")
    set("àáâãåÀÁÂÃÅāĀăĂąĄ", "a")
    set("çÇćĆčČĉĈċĊ", "c")
    set("ďĎđĐðÐ", "d")
    set("èéêëÈÉÊËēĒĕĔėĖęĘěĚ", "e")
    set("ğĞĝĜġĠģĢ", "g")
    set("ĥĤħĦ", "h")
    set("ìíîïÌÍÎÏīĪĭĬįĮıİ", "i")
    set("ĵĴ", "j")
    set("ķĶ", "k")
    set("łŁĺĹļĻľĽ", "l")
    set("ñÑńŃņŅňŇ", "n")
    set("òóôõøÒÓÔÕØōŌŏŎőŐ", "o")
    set("ŕŔŗŖřŘ", "r")
    set("śŚŝŜşŞšŠșȘ", "s")
    set("ţŢťŤțȚ", "t")
    set("ùúûÙÚÛūŪŭŬůŮűŰųŲ", "u")
    set("ŵŴ", "w")
    set("ýÿÝŷŶŸ", "y")
    set("źŹżŻžŽ", "z")
    set("þÞ", "th")
    return table
  }()
}

/// Folds the characters of a word into a hash.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Well mixed, so that sums of such values differ where words differ.
  @inline(__always) var mixed: UInt64 { mix(value) }
}

/// The finaliser of SplitMix64.
@inline(__always) func mix(_ value: UInt64) -> UInt64 {
  var value = value
  value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
  return value ^ (value >> 31)
}
