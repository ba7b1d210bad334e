/// The file that says: this folder was made by us, and may be replaced by us.
struct Marker: Equatable {
  static let name = ".sozialraum-site"
  private static let version = 1

  var edition: String

  var bytes: [UInt8] { Array("format: \(Self.version)\nausgabe: \(edition)\n".utf8) }

  enum Reading: Equatable {
    /// There is none, or something that is none of ours.
    case absent
    case marker(Marker)
    /// Of a later version of the program.
    case unknownVersion
  }

  static func read(in folder: Descriptor) -> Reading {
    guard let bytes = folder.read(name, limit: 512) else { return .absent }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, lines[0].hasPrefix("format: ") else { return .absent }
    guard lines[0] == "format: \(version)", lines[1].hasPrefix("ausgabe: ") else { return .unknownVersion }
    return .marker(Marker(edition: String(lines[1].dropFirst("ausgabe: ".count))))
  }
}
