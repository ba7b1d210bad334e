import Diagnostics

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
    folder.read(name, limit: 512).map(Self.read) ?? .absent
  }

  fileprivate static func read(_ bytes: [UInt8]) -> Reading {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, lines[0].hasPrefix("format: ") else { return .absent }
    guard lines[0] == "format: \(version)", lines[1].hasPrefix("ausgabe: ") else { return .unknownVersion }
    return .marker(Marker(edition: String(lines[1].dropFirst("ausgabe: ".count))))
  }

  /// Whether the site is the internal edition, or a preview of it.
  var isForInsiders: Bool { edition == "intern" || edition.hasSuffix("-intern") }
}

/// Whether a file says that its folder holds a site for insiders.
public func marksSiteForInsiders(_ file: SiteFile) -> Bool {
  guard file.path == Marker.name || file.path.hasSuffix("/" + Marker.name),
    case .marker(let marker) = Marker.read(file.bytes)
  else { return false }
  return marker.isForInsiders
}
