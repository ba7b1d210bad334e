import Diagnostics
import Exporting

extension Comparison {
  /// How a comparison is written.
  public enum Form: String, Sendable, CaseIterable { case text, markdown, json }

  /// Complexity: O(size). Markdown names at most `limit` lines of each kind of change, since comments on a
  /// merge request have an upper length; text and JSON name all.
  public func bytes(as form: Form, in language: Language, limit: Int = 50) -> [UInt8] {
    switch form {
    case .json: encoded(self)
    case .text: Array(TextPage(language: language).write(self, limit: .max).utf8)
    case .markdown: Array(MarkdownPage(language: language).write(self, limit: limit).utf8)
    }
  }
}

/// A way to write headings, lists and tables.
private protocol ComparisonPage {
  var language: Language { get }
  func heading(_ text: String) -> String
  func title(_ text: String) -> String
  /// A line of a list; `code` is an address or id.
  func item(_ text: String, code: String?, _ rest: String) -> String
  func more(_ text: String) -> String
}

extension ComparisonPage {
  fileprivate func write(_ comparison: Comparison, limit: Int) -> String {
    var lines = [
      title(
        say(
          "Was sich ändert: \(comparison.vorher) → \(comparison.nachher) (Ausgabe \(comparison.ausgabe))",
          "What changes: \(comparison.vorher) → \(comparison.nachher) (edition \(comparison.ausgabe))"))
    ]
    if comparison.fehlerNachher > 0 {
      let count = comparison.fehlerNachher
      lines += [
        "",
        say(
          "Achtung: Der neue Stand hat \(count) Fehler und wird so nicht veröffentlicht. „sozialraum check“ nennt sie.",
          "Mind: the new state has \(count) error\(count == 1 ? "" : "s") and will not be published. “sozialraum check” names them."
        ),
      ]
    }
    if comparison.isEmpty {
      lines += ["", say("Für die Menschen, die die Seiten lesen, ändert sich nichts.", "Nothing changes for readers.")]
    }
    func section(_ name: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      lines += ["", heading("\(name) (\(items.count))"), ""] + items.prefix(limit)
      if items.count > limit {
        lines.append(more(say("und \(items.count - limit) weitere", "and \(items.count - limit) more")))
      }
    }
    section(say("Neue Seiten", "New pages"), comparison.neueSeiten.map(page))
    section(say("Seiten, die wegfallen", "Pages that go"), comparison.entfallendeSeiten.map(page))
    section(
      say("Seiten mit neuer Adresse", "Pages with a new address"),
      comparison.verschobeneSeiten.map { item($0.titel, code: $0.vorher, " → \($0.nachher)") })
    section(
      say("Geänderte Inhalte", "Changed content"),
      comparison.geaenderteInhalte.map {
        item("\($0.art) „\($0.titel)“", code: $0.adresse ?? $0.kennung, ": \($0.felder.joined(separator: ", "))")
      })
    section(say("Vertrag", "Contract"), comparison.vertrag.map(status))
    section(say("Zahlen", "Figures"), comparison.zahlen.map(figure))
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ german: String, _ english: String) -> String { Message(german, en: english).text(in: language) }

  private func page(_ page: Comparison.PageChange) -> String {
    item([page.art, "„\(page.titel)“"].compactMap(\.self).joined(separator: " "), code: page.adresse, "")
  }

  private func status(_ change: Comparison.StatusChange) -> String {
    let none = say("nicht geprüft", "not judged")
    let reason = change.grund.isEmpty ? "" : " – \(change.grund)"
    return item(
      "\(change.wer), \(change.titel)", code: nil,
      ": \(change.vorher ?? none) → \(change.nachher ?? none)\(reason)")
  }

  private func figure(_ change: Comparison.FigureChange) -> String {
    let place = [change.ort, change.titel, change.gruppe, "\(change.jahr)"].compactMap(\.self).joined(separator: ", ")
    let values: String
    switch change.art {
    case .neu: values = say("neu: \(change.nachher ?? "")", "new: \(change.nachher ?? "")")
    case .entfaellt: values = say("entfällt, war \(change.vorher ?? "")", "gone, was \(change.vorher ?? "")")
    case .geaendert: values = "\(change.vorher ?? "") → \(change.nachher ?? "")"
    }
    // Whoever revises a published number says why.
    let reason =
      change.grund.map { " (\($0))" }
      ?? (change.art == .geaendert ? " (" + say("ohne Begründung in „hinweis“", "no reason in “hinweis”") + ")" : "")
    return item(place, code: nil, ": \(values)\(reason)")
  }
}

private struct TextPage: ComparisonPage {
  let language: Language

  func title(_ text: String) -> String { text }
  func heading(_ text: String) -> String { text }
  func item(_ text: String, code: String?, _ rest: String) -> String {
    "  " + oneLine(text) + (code.map { " (\(oneLine($0)))" } ?? "") + oneLine(rest)
  }
  func more(_ text: String) -> String { "  … \(text)" }
}

private struct MarkdownPage: ComparisonPage {
  let language: Language

  func title(_ text: String) -> String { "## \(escaped(text))" }
  func heading(_ text: String) -> String { "### \(escaped(text))" }
  func item(_ text: String, code: String?, _ rest: String) -> String {
    "- \(escaped(text))" + (code.map { " `\(oneLine($0).replacing("`", with: ""))`" } ?? "") + escaped(rest)
  }
  func more(_ text: String) -> String { "- … \(text)" }

  /// What editors wrote is text here, whatever signs it has; `@name` would call somebody.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in oneLine(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "&", "~", "|", "!": result += "\\"
      case "@":
        result += "@\u{200B}"
        continue
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

/// Without line breaks and control characters.
private func oneLine(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format: result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
