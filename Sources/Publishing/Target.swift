import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder that is to hold the site, and the folder around it where the new one is prepared.
struct Target {
  /// As the caller wrote it, for messages.
  let directory: String
  /// Path of the folder around it.
  let parentPath: String
  /// Last segment of the path.
  let name: String
  let parent: Descriptor

  enum State {
    case absent
    /// An empty folder: it is replaced.
    case empty
    /// A site of ours.
    case site
  }

  /// Creates the folders above the target where they are missing.
  /// - Throws: `.refusedTarget` for paths that name no folder of their own, `.system`.
  init(_ directory: String) throws(PublishingError) {
    var path = directory[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let slash = path.lastIndex(of: "/")
    let name = String(slash.map { path[path.index(after: $0)...] } ?? path)
    guard !name.isEmpty, name != ".", name != "..", !directory.utf8.contains(0) else {
      throw .refused(
        directory, Message("das ist kein eigener Ordner", en: "that is no folder of its own"),
        Message(
          "Nennen Sie einen Ordner, der nur für die Ausgabe da ist, etwa „output/oeffentlich“.",
          en: "Name a folder that is for the output alone, for example “output/oeffentlich”."))
    }
    var parentPath = slash.map { String(path[..<$0]) } ?? "."
    if parentPath.isEmpty { parentPath = "/" }
    self.directory = directory
    self.name = name
    self.parentPath = parentPath
    try Self.createFolders(parentPath, for: directory)
    let raw = retrying { open(parentPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let parent = Descriptor(raw) else { throw .system(parentPath, doing: .open) }
    self.parent = parent
  }

  private static func createFolders(_ path: String, for directory: String) throws(PublishingError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for segment in path.split(separator: "/") {
      made += made.isEmpty || made == "/" ? "\(segment)" : "/\(segment)"
      if mkdir(made, 0o755) != 0, errno != EEXIST, errno != EISDIR {
        var status = stat()
        let reason = errno
        if stat(made, &status) == 0 { continue }
        errno = reason
        throw .system(made, doing: .create)
      }
    }
  }

  /// Path of a neighbour of the target.
  func path(of neighbour: String) -> String { parentPath == "/" ? "/\(neighbour)" : "\(parentPath)/\(neighbour)" }

  /// What stands at the target now.
  /// - Throws: `.refusedTarget` unless it may be replaced by a site of `edition`.
  func state(for edition: String) throws(PublishingError) -> State {
    guard let status = parent.status(of: name) else {
      if errno == ENOENT { return .absent }
      throw .system(directory, doing: .read)
    }
    let choose = Message(
      "Wählen Sie einen leeren oder neuen Ordner, etwa „output/\(edition)“.",
      en: "Choose an empty or new folder, for example “output/\(edition)”.")
    func refused(_ why: Message, _ help: Message? = nil) -> PublishingError {
      .refused(directory, why, help ?? choose)
    }
    if status.isLink {
      throw refused(
        Message("das ist eine Verknüpfung auf einen anderen Ort", en: "that is a shortcut to another place"))
    }
    guard status.isFolder else {
      throw refused(Message("das ist eine Datei und kein Ordner", en: "that is a file and no folder"))
    }
    if isHome(status) {
      throw refused(Message("das ist ein persönlicher Ordner", en: "that is somebody’s home folder"))
    }
    var root = stat()
    if stat("/", &root) == 0, root.isSame(as: status) {
      throw refused(Message("das ist der ganze Rechner", en: "that is the whole machine"))
    }
    guard let folder = parent.folder(at: name), let names = folder.names() else {
      throw .system(directory, doing: .read)
    }
    if folder.status(of: ".git") != nil {
      throw refused(Message("dort liegt ein git-Arbeitsverzeichnis", en: "there is a git working tree in it"))
    }
    switch Marker.read(in: folder) {
    case .marker(let marker) where marker.edition == edition: return .site
    case .marker(let marker):
      throw refused(
        Message(
          "dort liegt die Ausgabe „\(marker.edition)“, veröffentlicht wird „\(edition)“",
          en: "it holds the edition “\(marker.edition)”, and “\(edition)” is to be published"))
    case .unknownVersion:
      throw refused(
        Message(
          "die Ausgabe dort stammt von einer anderen Fassung des Programms",
          en: "the site in it was made by another version of the program"),
        Message(
          "Löschen Sie den Ordner, wenn nur die Ausgabe darin liegt, oder wählen Sie einen anderen.",
          en: "Delete the folder if it holds nothing but the site, or choose another."))
    case .absent:
      if names.isEmpty { return .empty }
      throw refused(
        Message(
          "dort liegen Dateien, die nicht von diesem Programm stammen",
          en: "it holds files that this program did not make"),
        choose
          + Message(
            " Liegt nur eine alte Ausgabe darin, löschen Sie den Ordner.",
            en: " If it holds nothing but an old site, delete the folder."))
    }
  }

  private func isHome(_ status: stat) -> Bool {
    // The system's list of people is not asked: a static program cannot read it everywhere.
    var homes = ["/root"]
    if let home = getenv("HOME") { homes.append(String(cString: home)) }
    for home in homes {
      var other = stat()
      if stat(home, &other) == 0, other.isSame(as: status) { return true }
    }
    // The folders of other people, too.
    guard let around = parent.status() else { return false }
    return ["/home", "/Users"].contains { path in
      var other = stat()
      return stat(path, &other) == 0 && other.isSame(as: around)
    }
  }
}
