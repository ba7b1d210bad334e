import Diagnostics
import Reading
import Yams

/// What `theme.yaml` says.
struct ThemeSettings: Sendable {
  /// A file of the theme and where it is named.
  struct File: Sendable {
    var path: ContentPath
    var position: SourcePosition
  }

  var name = ""
  var description = ""
  var stylesheets: [File] = []
  var scripts: [File] = []
  /// Nil where the theme has none: classes then have their words only.
  var classColours: ClassColours?

  private static let keys = ["name", "beschreibung", "stile", "skripte", "klassen"]

  /// - Parameter file: path of `theme.yaml` for findings.
  static func read(_ bytes: [UInt8], file: String) -> (ThemeSettings, [Diagnostic]) {
    var reader = Reader(file: file)
    let settings = reader.read(bytes)
    return (settings, reader.diagnostics)
  }

  private struct Reader {
    let file: String
    var diagnostics: [Diagnostic] = []

    mutating func read(_ bytes: [UInt8]) -> ThemeSettings {
      var settings = ThemeSettings()
      guard let root = compose(bytes) else { return settings }
      guard case .mapping(let mapping) = root else {
        report(
          root.mark,
          Message(
            "„theme.yaml“ besteht nicht aus Angaben der Form „schlüssel: wert“",
            en: "“theme.yaml” is not made of fields of the form “key: value”"), help: example)
        return settings
      }
      var seen: Set<String> = []
      for (key, value) in mapping {
        let name = key.scalar?.string ?? ""
        guard keys.contains(name) else {
          let all = keys.joined(separator: ", ")
          let known = Message("Es gibt: \(all).", en: "Possible are: \(all).")
          report(
            key.mark,
            Message("Die Angabe „\(name)“ gibt es in „theme.yaml“ nicht", en: "“theme.yaml” has no field “\(name)”"),
            help: [NearMiss.question(for: name, in: keys), known].compactMap(\.self).joined(separator: " "))
          continue
        }
        seen.insert(name)
        switch name {
        case "name": settings.name = text(value, of: name)
        case "beschreibung": settings.description = text(value, of: name)
        case "stile": settings.stylesheets = files(value, of: name, ending: "css")
        case "klassen": settings.classColours = classColours(value)
        default: settings.scripts = files(value, of: name, ending: "js")
        }
      }
      for name in ["name", "stile"] where !seen.contains(name) {
        report(nil, Message("In „theme.yaml“ fehlt „\(name)“", en: "“theme.yaml” lacks “\(name)”"), help: example)
      }
      return settings
    }

    private let example = Message(
      "Zum Beispiel: „name: Portal“ und darunter „stile: [style.css]“.",
      en: "For example: “name: Portal” and below it “stile: [style.css]”.")

    private let invalid = Message("„theme.yaml“ ist kein gültiges YAML", en: "“theme.yaml” is no valid YAML")

    private mutating func compose(_ bytes: [UInt8]) -> Yams.Node? {
      let text = String(decoding: bytes, as: UTF8.self)
      // The composer is recursive; settings need no depth.
      let opening = bytes.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
      let hasDepth = text.split(separator: "\n").contains {
        $0.hasPrefix("                ") || $0.hasPrefix("- - - - -")
      }
      guard opening <= 16, !hasDepth else {
        report(
          nil, Message("„theme.yaml“ ist zu tief verschachtelt", en: "“theme.yaml” is nested too deeply"), help: example
        )
        return nil
      }
      do {
        guard let node = try Yams.compose(yaml: text) else {
          report(nil, Message("„theme.yaml“ ist leer", en: "“theme.yaml” is empty"), help: example)
          return nil
        }
        return node
      } catch YamlError.duplicatedKeysInMapping(let keys, _) {
        reportDuplicate(keys.sorted().first ?? "", in: text)
      } catch let error as YamlError {
        report(error.mark, invalid, help: example)
      } catch {
        report(nil, invalid, help: example)
      }
      return nil
    }

    /// The parser names the key but not the line.
    private mutating func reportDuplicate(_ key: String, in text: String) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = lines.lastIndex { $0.hasPrefix("\(key):") }.map { $0 + 1 }
      let position = SourcePosition(file: file, line: line ?? 0, column: line == nil ? 0 : 1)
      diagnostics.append(
        Diagnostic(
          .themeSettings, at: position,
          Message("„\(key)“ steht in „theme.yaml“ zweimal", en: "“\(key)” is in “theme.yaml” twice"),
          help: Message("Löschen Sie eine der beiden Zeilen.", en: "Delete one of the two lines.")))
    }

    private mutating func text(_ node: Yams.Node, of key: String) -> String {
      guard let text = node.scalar?.string, !text.isEmpty else {
        report(
          node.mark, Message("„\(key)“ ist kein Text", en: "“\(key)” is no text"),
          help: Message(
            "Schreiben Sie einen kurzen Text hinter „\(key):“.", en: "Write a short text behind “\(key):”."))
        return ""
      }
      return text
    }

    private mutating func files(_ node: Yams.Node, of key: String, ending: String) -> [File] {
      guard let items = node.sequence else {
        report(
          node.mark, Message("„\(key)“ ist keine Liste", en: "“\(key)” is no list"),
          help: Message("Schreiben Sie „\(key): [datei.\(ending)]“.", en: "Write “\(key): [file.\(ending)]”."))
        return []
      }
      var files: [File] = []
      for item in items {
        let text = item.scalar?.string ?? ""
        guard let path = ContentPath(text), path.ending == ending, Self.isPlain(text) else {
          report(
            item.mark,
            Message(
              "„\(text)“ unter „\(key)“ ist kein Name einer Datei mit der Endung „.\(ending)“",
              en: "“\(text)” below “\(key)” is no name of a file with the ending “.\(ending)”"),
            help: Message(
              "Nennen Sie eine Datei neben „theme.yaml“, in Kleinbuchstaben und ohne Leerzeichen.",
              en: "Name a file beside “theme.yaml”, in small letters and without spaces."))
          continue
        }
        if files.contains(where: { $0.path == path }) {
          report(
            item.mark, Message("„\(text)“ steht unter „\(key)“ zweimal", en: "“\(text)” is below “\(key)” twice"),
            help: Message("Löschen Sie eine der Zeilen.", en: "Delete one of the lines."))
          continue
        }
        files.append(File(path: path, position: position(item.mark)))
      }
      return files
    }

    private mutating func classColours(_ node: Yams.Node) -> ClassColours? {
      var reader = ClassColourReader(file: file)
      let colours = reader.read(node)
      diagnostics += reader.diagnostics
      return colours
    }

    private static func isPlain(_ name: String) -> Bool {
      name.utf8.allSatisfy {
        switch $0 {
        case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): true
        default: false
        }
      }
    }

    private func position(_ mark: Mark?) -> SourcePosition {
      guard let mark else { return SourcePosition(file: file) }
      return SourcePosition(file: file, line: mark.line, column: mark.column)
    }

    private mutating func report(_ mark: Mark?, _ summary: Message, help: Message) {
      diagnostics.append(Diagnostic(.themeSettings, at: position(mark), summary, help: help))
    }
  }
}

extension YamlError {
  /// Where the error is, if it knows.
  fileprivate var mark: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
    default: nil
    }
  }
}
