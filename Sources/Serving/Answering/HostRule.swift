/// Which names a browser may know this server by.
///
/// A foreign page can point a name of its own at this machine and would then be in the same origin as
/// the preview; it cannot make the browser send another `Host` than that name.
enum HostRule {
  static let names = ["localhost", "127.0.0.1", "[::1]"]

  static func allows(_ host: String?, port: UInt16) -> Bool {
    guard let host = host?.lowercased() else { return false }
    return names.contains { host == "\($0):\(port)" || (port == 80 && host == $0) }
  }
}
