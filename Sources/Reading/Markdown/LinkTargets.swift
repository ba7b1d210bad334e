import Diagnostics

/// What a link target is, or why it may not stand (SR0704).
enum LinkTargetReader {
  struct Fault: Error {
    var summary: Message
    var help: Message
  }

  /// Schemes that run code, read the reader's machine or hide content; refused in any spelling.
  private static let dangerous: Set<String> = [
    "javascript", "data", "vbscript", "file", "blob", "about", "view-source", "livescript", "mocha", "jar", "ms-its",
  ]

  private static let wholeAddress = Message(
    "Schreiben Sie die ganze Adresse: „https://…“.", en: "Write the whole address: “https://…”.")

  private static let allowedTargets = Message(
    "Erlaubt sind https, http, mailto, tel, „art:id“ und Wege zu Dateien des Inhaltsordners.",
    en: "Allowed are https, http, mailto, tel, “art:id” and paths to files of the content folder.")

  private static func refused(_ scheme: String) -> Message {
    Message("Links mit „\(scheme):“ sind nicht erlaubt", en: "Links with “\(scheme):” are not allowed")
  }

  static func read(_ url: String, in path: ContentPath) -> Result<LinkTarget, Fault> {
    var shown: String { excerpt(url, limit: 60) }
    guard !url.isEmpty, url != "#" else {
      return .failure(
        Fault(
          summary: Message("Der Link hat kein Ziel", en: "The link has no target"),
          help: Message(
            "Schreiben Sie das Ziel in die runden Klammern: [Text](ziel).",
            en: "Write the target in the round brackets: [text](target).")))
    }
    for scalar in url.unicodeScalars {
      if scalar.properties.generalCategory == .control {
        return .failure(
          Fault(
            summary: Message(
              "Im Ziel des Links steht ein unsichtbares Steuerzeichen",
              en: "There is an invisible control character in the target of the link"),
            help: Message("Löschen Sie das Ziel und tippen Sie es neu.", en: "Delete the target and type it anew.")))
      }
      if scalar == "\\" {
        return .failure(
          Fault(
            summary: Message(
              "Im Ziel „\(shown)“ steht ein umgekehrter Schrägstrich",
              en: "There is a backslash in the target “\(shown)”"),
            help: Message("Trennen Sie Ordner mit „/“.", en: "Separate folders by “/”.")))
      }
    }
    if url.hasPrefix("#") { return anchor(url) }
    if url.hasPrefix("/") {
      return .failure(
        Fault(
          summary: url.hasPrefix("//")
            ? Message("Im Ziel „\(shown)“ fehlt vorn „https:“", en: "The target “\(shown)” lacks “https:” at its start")
            : Message(
              "Das Ziel „\(shown)“ beginnt mit einem Schrägstrich", en: "The target “\(shown)” begins with a slash"),
          help: url.hasPrefix("//")
            ? wholeAddress
            : Message(
              "Schreiben Sie den Weg von dieser Datei aus („../seiten/ueber.md“) oder „art:id“.",
              en: "Write the path from this file (“../seiten/ueber.md”) or “art:id”.")))
    }
    if let scheme = scheme(of: url) { return withScheme(url, scheme: scheme) }
    return file(url, in: path)
  }

  private static func anchor(_ url: String) -> Result<LinkTarget, Fault> {
    guard let name = percentDecoded(url.utf8.dropFirst()), !hasControl(name) else {
      return .failure(
        Fault(
          summary: Message(
            "Der Anker „\(excerpt(url))“ ist nicht lesbar", en: "The anchor “\(excerpt(url))” cannot be read"),
          help: Message(
            "Schreiben Sie „#“ und den Anker der Überschrift.", en: "Write “#” and the anchor of the heading.")))
    }
    return .success(.anchor(name))
  }

  /// The letters before the first colon, where they can be a scheme or a kind.
  private static func scheme(of url: String) -> String? {
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = url.utf8[..<colon]
    guard let first = scheme.first, isLetter(first) else { return nil }
    let isScheme = scheme.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "-")
    }
    return isScheme ? String(url[..<colon]) : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func withScheme(_ url: String, scheme: String) -> Result<LinkTarget, Fault> {
    var shown: String { excerpt(url, limit: 60) }
    let lower = scheme.lowercased()
    let rest = url.utf8.dropFirst(scheme.utf8.count + 1)
    guard !dangerous.contains(lower) else {
      return .failure(
        Fault(
          summary: refused(scheme), help: allowedTargets))
    }
    guard !url.utf8.contains(0x20) else {
      return .failure(
        Fault(
          summary: Message("Im Ziel „\(shown)“ steht ein Leerzeichen", en: "There is a space in the target “\(shown)”"),
          help: Message(
            "Löschen Sie das Leerzeichen oder schreiben Sie „%20“.", en: "Delete the space or write “%20”.")))
    }
    switch lower {
    case "http", "https":
      let host = rest.dropFirst(2).prefix {
        $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
      }
      guard rest.starts(with: "//".utf8), !host.isEmpty, host.first != UInt8(ascii: ":") else {
        return .failure(
          Fault(
            summary: Message("Die Adresse „\(shown)“ ist unvollständig", en: "The address “\(shown)” is incomplete"),
            help: wholeAddress))
      }
      guard !host.contains(UInt8(ascii: "@")) else {
        return .failure(
          Fault(
            summary: Message(
              "In der Adresse „\(shown)“ stehen Zugangsdaten oder ein „@“",
              en: "The address “\(shown)” contains credentials or an “@”"),
            help: Message(
              "Verlinken Sie die Adresse ohne Zugangsdaten; eine E-Mail-Adresse schreiben Sie „mailto:…“.",
              en: "Link to the address without credentials; an email address is written “mailto:…”.")))
      }
      return .success(.external(url))
    case "mailto", "tel":
      guard !rest.isEmpty else {
        return .failure(
          Fault(
            summary: Message(
              "Hinter „\(scheme):“ fehlt die Adresse oder Nummer",
              en: "The address or number behind “\(scheme):” is missing"),
            help: Message(
              "Schreiben Sie zum Beispiel „mailto:kontakt@example.org“.",
              en: "Write “mailto:kontakt@example.org”, for example.")))
      }
      return .success(.external(url))
    default: return entity(url, scheme: scheme, rest: rest)
    }
  }

  private static func entity(
    _ url: String, scheme: String, rest: Substring.UTF8View
  ) -> Result<LinkTarget, Fault> {
    let isKind = scheme.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
    guard isKind, !rest.starts(with: "//".utf8) else {
      let isMistyped =
        !rest.starts(with: "//".utf8) && scheme.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
      return .failure(
        Fault(
          summary: refused(scheme),
          help: isMistyped
            ? Message(
              "Schreiben Sie die Art klein: „\(scheme.lowercased()):…“.",
              en: "Write the kind in small letters: “\(scheme.lowercased()):…”.")
            : allowedTargets))
    }
    let parts = rest.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, let id = percentDecoded(first), !hasControl(id) else {
      return .failure(
        Fault(
          summary: Message("Hinter „\(scheme):“ fehlt die Kennung", en: "The id behind “\(scheme):” is missing"),
          help: Message(
            "Schreiben Sie „\(scheme):kennung“, zum Beispiel „gemeinde:kleinmachnow“.",
            en: "Write “\(scheme):id”, for example “gemeinde:kleinmachnow”.")))
    }
    guard let fragment = fragment(of: parts) else { return .failure(unreadable(url)) }
    return .success(.entity(kind: scheme, id: id, fragment: fragment.isEmpty ? nil : fragment))
  }

  /// Empty where there is none, nil where it cannot be read.
  private static func fragment(of parts: [Substring.UTF8View.SubSequence]) -> String? {
    guard parts.count == 2 else { return "" }
    guard let text = percentDecoded(parts[1]), !hasControl(text) else { return nil }
    return text
  }

  private static func unreadable(_ url: String) -> Fault {
    Fault(
      summary: Message(
        "Das Ziel „\(excerpt(url, limit: 60))“ ist nicht lesbar",
        en: "The target “\(excerpt(url, limit: 60))” cannot be read"),
      help: Message(
        "Prüfen Sie die Zeichen hinter „%“; ein Prozentzeichen selbst schreibt man „%25“.",
        en: "Check the characters behind “%”; a percent sign itself is written “%25”."))
  }

  private static func file(_ url: String, in path: ContentPath) -> Result<LinkTarget, Fault> {
    var shown: String { excerpt(url, limit: 60) }
    if url.lowercased().hasPrefix("www.") {
      return .failure(
        Fault(
          summary: Message(
            "Im Ziel „\(shown)“ fehlt vorn „https://“", en: "The target “\(shown)” lacks “https://” at its start"),
          help: Message(
            "Schreiben Sie die ganze Adresse: „https://\(shown)“.", en: "Write the whole address: “https://\(shown)”."))
      )
    }
    let parts = url.utf8[...].split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let fragment = fragment(of: parts), let first = parts.first else { return .failure(unreadable(url)) }
    guard !first.contains(UInt8(ascii: "?")) else {
      return .failure(
        Fault(
          summary: Message(
            "Im Ziel „\(shown)“ steht ein Fragezeichen", en: "There is a question mark in the target “\(shown)”"),
          help: Message(
            "Nennen Sie nur die Datei, ohne „?…“ dahinter.", en: "Name only the file, without “?…” behind it.")))
    }
    var segments: [String] = []
    var depth = path.folders.count
    for part in first.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let segment = percentDecoded(part) else { return .failure(unreadable(url)) }
      guard segment == "." || segment == ".." || (ContentPath(segments: [segment]) != nil && !segment.contains(":"))
      else {
        if let fault = misspeltKind(segment) { return .failure(fault) }
        return .failure(
          Fault(
            summary: Message(
              "Das Ziel „\(shown)“ ist kein Weg zu einer Datei", en: "The target “\(shown)” is no path to a file"),
            help: Message(
              "Schreiben Sie den Weg von dieser Datei aus, zum Beispiel „../gemeinden/kleinmachnow.md“.",
              en: "Write the path from this file, for example “../gemeinden/kleinmachnow.md”.")))
      }
      if segment == ".." { depth -= 1 } else if segment != "." { depth += 1 }
      guard depth >= 0 else {
        return .failure(
          Fault(
            summary: Message(
              "Das Ziel „\(shown)“ führt aus dem Inhaltsordner hinaus",
              en: "The target “\(shown)” leads out of the content folder"),
            help: Message(
              "Verlinken Sie nur Dateien des Inhaltsordners; legen Sie die Datei dort ab.",
              en: "Link only to files of the content folder; put the file there.")))
      }
      segments.append(segment)
    }
    return .success(.file(segments.joined(separator: "/"), fragment: fragment.isEmpty ? nil : fragment))
  }

  /// `träger:awo`: a kind is written without umlauts.
  private static func misspeltKind(_ segment: String) -> Fault? {
    let parts = segment.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0].unicodeScalars.allSatisfy({ $0.properties.isAlphabetic }) else { return nil }
    let kind = NearMiss.folded(String(parts[0]))
    return Fault(
      summary: Message("Die Art „\(parts[0])“ kenne ich nicht", en: "The kind “\(parts[0])” is not known"),
      help: Message(
        "Arten stehen ohne Umlaute: Schreiben Sie „\(kind):\(parts[1])“.",
        en: "Kinds stand without umlauts: write “\(kind):\(parts[1])”."))
  }

  private static func hasControl(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// Nil where `%` is not followed by two digits, or where the bytes are not UTF-8.
  private static func percentDecoded(_ text: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var iterator = text.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

extension ContentPath {
  /// The path to which a relative path leads from the folder of this file; nil where it leaves the
  /// content folder or names nothing.
  public func resolving(_ relative: String) -> ContentPath? {
    var segments = Array(folders)
    for segment in relative.split(separator: "/", omittingEmptySubsequences: false) {
      switch segment {
      case ".": continue
      case "..":
        if segments.popLast() == nil { return nil }
      default: segments.append(String(segment))
      }
    }
    return ContentPath(segments: segments)
  }

  /// How a file is named from the folder of another one: `../traeger/awo.yaml`.
  public func relative(from file: ContentPath) -> String {
    let (own, other) = (Array(folders), Array(file.folders))
    let common = zip(own, other).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: other.count - common)
    return (up + segments[common...]).joined(separator: "/")
  }
}
