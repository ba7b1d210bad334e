import Planning

/// Where a page stands in the main navigation.
enum NavigationPlace: Hashable, Sendable {
  case none
  /// The entry with this number leads to the page itself.
  case page(Int)
  /// The entry with this number leads to the part of the site in which the page lies.
  case section(Int)

  /// The entry itself; otherwise the one that the breadcrumbs name last; otherwise the one with the
  /// page's first folder.
  init(of page: Page, in navigation: [Link]) {
    if let index = navigation.firstIndex(where: { $0.leads(to: page.path) }) {
      self = .page(index)
      return
    }
    for crumb in page.breadcrumbs.reversed() {
      guard case .page(let path, _) = crumb.destination, path != "index.html" else { continue }
      if let index = navigation.firstIndex(where: { $0.leads(to: path) }) {
        self = .section(index)
        return
      }
    }
    if let slash = page.path.utf8.firstIndex(of: UInt8(ascii: "/")),
      let index = navigation.firstIndex(where: { $0.lies(in: page.path[...slash]) })
    {
      self = .section(index)
    } else {
      self = .none
    }
  }
}

extension Link {
  /// - Parameter folder: with its slash.
  fileprivate func lies(in folder: Substring) -> Bool {
    guard case .page(let path, _) = destination else { return false }
    return path.utf8.starts(with: folder.utf8)
  }
}
