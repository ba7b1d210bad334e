import Diagnostics

/// The files of a site by folder, every path checked.
struct SiteLayout {
  struct Folder {
    /// Relative to the root of the site; empty for the root.
    var path: String
    /// Name and index in the list of files.
    var files: [(name: String, index: Int)] = []
    var folders: [String] = []
  }

  /// Parents before children.
  private(set) var folders = [Folder(path: "")]

  private static let deepest = 32

  /// - Throws: `.unsafePath`, `.collision`.
  init(_ files: [SiteFile]) throws(PublishingError) {
    var numbers: [Substring: Int] = ["": 0]
    var foldedFolders: [String: String] = ["": ""]
    var foldedFiles: [String: String] = [:]
    foldedFiles.reserveCapacity(files.count)
    for (index, file) in files.enumerated() {
      let (folder, name) = Self.split(file.path[...])
      try Self.check(name, of: file.path)
      let number = try self.folder(folder, of: file.path, &numbers, &foldedFolders)
      folders[number].files.append((String(name), index))
      if let other = foldedFiles.updateValue(file.path, forKey: file.path.lowercased()) {
        throw Self.collision(other, file.path)
      }
    }
    for (folded, path) in foldedFolders where !folded.isEmpty {
      if let file = foldedFiles[folded] { throw Self.collision(file, path + "/") }
    }
  }

  private mutating func folder(
    _ path: Substring, of file: String, _ numbers: inout [Substring: Int], _ folded: inout [String: String]
  ) throws(PublishingError) -> Int {
    if let number = numbers[path], folders[number].path.utf8.elementsEqual(path.utf8) { return number }
    var parent = 0
    var end = path.startIndex
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    if segments.count > Self.deepest {
      throw Self.unsafe(
        file,
        Message("er liegt in mehr als \(Self.deepest) Ordnern", en: "it lies in more than \(Self.deepest) folders"))
    }
    for segment in segments {
      end = segment.endIndex
      let prefix = path[..<end]
      if let number = numbers[prefix], folders[number].path.utf8.elementsEqual(prefix.utf8) {
        parent = number
        continue
      }
      try Self.check(segment, of: file)
      let text = String(prefix)
      if let other = folded.updateValue(text, forKey: text.lowercased()) {
        throw Self.collision(other + "/", text + "/")
      }
      folders[parent].folders.append(String(segment))
      folders.append(Folder(path: text))
      parent = folders.count - 1
      numbers[prefix] = parent
    }
    return parent
  }

  private static func split(_ path: Substring) -> (folder: Substring, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    // `/x` has a folder with an empty name, unlike `x`: the check of its segments refuses it.
    if slash == path.startIndex { return ("/", path[path.utf8.index(after: slash)...]) }
    return (path[..<slash], path[path.utf8.index(after: slash)...])
  }

  private static func check(_ segment: Substring, of path: String) throws(PublishingError) {
    let bytes = segment.utf8
    if bytes.isEmpty { throw unsafe(path, Message("ein Teil des Weges ist leer", en: "a part of the path is empty")) }
    if segment == "." || segment == ".." {
      throw unsafe(path, Message("„\(segment)“ ist kein Name", en: "“\(segment)” is no name"))
    }
    if bytes.count > 255 {
      throw unsafe(path, Message("ein Name ist länger als 255 Byte", en: "a name is longer than 255 bytes"))
    }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      throw unsafe(
        path, Message("er enthält ein Steuerzeichen oder „\\“", en: "it contains a control character or “\\”"))
    }
    if segment.lowercased() == Marker.name {
      throw unsafe(path, Message("„\(Marker.name)“ gehört dem Programm", en: "“\(Marker.name)” belongs to the program"))
    }
  }

  private static func unsafe(_ path: String, _ why: Message) -> PublishingError {
    PublishingError(
      reason: .unsafePath, path: path,
      summary: Message(
        "Der Weg „\(path)“ kann nicht geschrieben werden: \(why.german)",
        en: "The path “\(path)” cannot be written: \(why.english)"),
      help: Message(
        "Ändern Sie den Namen der Datei, aus der die Seite entsteht.",
        en: "Change the name of the file from which the page is made."))
  }

  private static func collision(_ first: String, _ second: String) -> PublishingError {
    let (first, second) = first.utf8.lexicographicallyPrecedes(second.utf8) ? (first, second) : (second, first)
    return PublishingError(
      reason: .collision, path: second,
      summary: Message(
        "„\(first)“ und „\(second)“ wären auf manchen Rechnern dieselbe Datei",
        en: "“\(first)” and “\(second)” would be the same file on some machines"),
      help: Message(
        "Geben Sie einer der beiden einen anderen Namen; Groß- und Kleinschreibung allein genügt nicht.",
        en: "Give one of the two another name; capital and small letters alone are not enough."))
  }
}
