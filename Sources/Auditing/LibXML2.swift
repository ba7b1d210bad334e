import CLibXML2

/// What has to happen once in a process before libxml2 is used.
enum LibXML2 {
  /// Touch it before the first parser context is made. Swift runs the initialiser once, whatever
  /// the number of threads.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}
