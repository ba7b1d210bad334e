/// All files of an edition, with what is needed to judge a link in a few steps.
struct Site: Sendable {
  let documents: [Document]
  private let index: [String: Int]
  private let folders: Set<String>
  private let foldedIndex: [String: Int]
  /// Name of a file → the only file of that name.
  private let nameIndex: [Substring: Int?]

  init(_ documents: [Document]) {
    self.documents = documents
    var index: [String: Int] = [:]
    index.reserveCapacity(documents.count)
    var folded: [String: Int] = [:]
    var folders: Set<String> = [""]
    var names: [Substring: Int?] = [:]
    for (number, document) in documents.enumerated() {
      index[document.path] = number
      folded[document.path.lowercased()] = number
      folders.insert(String(Substring(document.folder)))
      let name = Self.name(of: document.path)
      names[name] = names[name] == nil ? .some(number) : .some(nil)
    }
    // A folder that holds nothing but folders is one, too.
    for folder in folders {
      var rest = folder.dropLast()
      while let slash = rest.lastIndex(of: "/") {
        guard folders.insert(String(rest[...slash])).inserted else { break }
        rest = rest[..<slash]
      }
    }
    self.index = index
    self.folders = folders
    foldedIndex = folded
    nameIndex = names
  }

  private static func name(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  /// The file of exactly that path, bytes compared: „ä“ can be written in two ways.
  func file(at path: String) -> Int? {
    guard let number = index[path], documents[number].path.utf8.elementsEqual(path.utf8) else { return nil }
    return number
  }

  func hasFolder(_ path: String) -> Bool { folders.contains(path.hasSuffix("/") ? path : path + "/") }

  /// A file that was probably meant by a path that leads nowhere.
  func nearFile(to path: String) -> String? {
    if let number = foldedIndex[path.lowercased()] { return documents[number].path }
    if let number = nameIndex[Self.name(of: path)] ?? nil { return documents[number].path }
    return nil
  }

  /// Where a reference leads.
  enum Destination: Sendable, Equatable {
    case file(Int, anchor: String?)
    /// The file does not exist; the path as seen from the root of the site.
    case missing(String)
    /// A folder: works on a server only.
    case folder(String)
    case outside
    case rooted
    case remote
    case program
    case unknownScheme(String)
    /// Nothing to look for, as in `mailto:`.
    case elsewhere
  }

  func destination(of reference: Reference, in number: Int) -> Destination {
    let link = Link(reference.target)
    switch link.kind {
    case .remote: return .remote
    case .rooted: return .rooted
    case .program: return .program
    case .unknown(let scheme): return .unknownScheme(scheme)
    case .inline: return .elsewhere
    case .contact: return .elsewhere
    case .relative: break
    }
    let anchor = link.fragment.map(String.init)
    if link.path.isEmpty {
      // An image without an address is a hole, a link without one leads to its own page.
      if anchor == nil, reference.use == .load, reference.target.allSatisfy(\.isWhitespace) { return .missing("") }
      return .file(number, anchor: anchor)
    }
    guard let path = link.resolved(from: documents[number].folder) else { return .outside }
    if let file = file(at: path) { return .file(file, anchor: anchor) }
    if path.isEmpty || path.hasSuffix("/") || hasFolder(path) { return .folder(path) }
    return .missing(path)
  }
}
