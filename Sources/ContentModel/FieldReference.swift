/// `docs/felder.md`: what an editor may write, made from the declarations (DESIGN law 1).
public enum FieldReference {
  /// The whole page. The same on every run and every machine.
  public static var markdown: String {
    var page = Page()
    page.write()
    return page.text
  }
}

/// A group of fields that occurs in more than one kind has a table of its own.
private struct SharedGroup {
  /// The key under which it occurs most often.
  var name: String
  /// All keys under which it occurs, in the order of the alphabet.
  var keys: [String]
  var fields: [FieldDeclaration]
}

private struct Page {
  var text = ""
  private let shared: [String: SharedGroup]

  init() { shared = Self.sharedGroups() }

  mutating func write() {
    text += """
      # Felder

      Diese Seite nennt alle Angaben, die in Dateien des Inhalts stehen können. Sie entsteht aus den Deklarationen in
      `Sources/ContentModel`; bitte nicht von Hand ändern.

      Jede Angabe steht als `feld: Wert` in einer eigenen Zeile. In Markdown-Dateien stehen die Angaben zwischen zwei
      Zeilen `---`, darunter folgt der Text. In Tabellen (`.csv`) ist jedes Feld eine Spalte.

      „Wer sieht es“ gilt für Einträge, die öffentlich sind: „alle“ steht in beiden Ausgaben, „nur intern“ nur in der
      internen. Ein Eintrag mit `sichtbarkeit: intern` ist als Ganzes nur in der internen.


      """
    text += "## Inhalt\n\n- [Gemeinsame Felder](#gemeinsame-felder)\n"
    text += "- [Gruppen, die öfter vorkommen](#gruppen-die-öfter-vorkommen)\n"
    for kind in Kind.allCases {
      text += "- [\(kind.singular)](#\(anchor(kind.singular))): `\(kind.location.description)`\n"
    }
    text += "\n## Gemeinsame Felder\n\nDiese Felder hat jeder Eintrag, bei dem es unten steht.\n\n"
    table(Common.declarations, of: "")
    text += """

      In einer Datei stehen zuerst `id` (wo es eine gibt) und \(keys(Common.opening)), dann die Felder der Art in der
      Reihenfolge ihrer Tabelle, am Ende \(keys(Common.closing)). Steht etwas anders, sagt es ein Hinweis, und
      `sozialraum check --fix` ordnet um.

      """
    text += "\n## Gruppen, die öfter vorkommen\n"
    for group in shared.values.sorted(by: { $0.name < $1.name }) {
      text += "\n### Gruppe \(group.name)\n\nBei: \(group.keys.map { "`\($0)`" }.joined(separator: ", ")).\n\n"
      table(group.fields, of: "")
      nestedTables(group.fields, of: "Gruppe \(group.name)")
    }
    for kind in Kind.allCases { write(kind) }
  }

  private func keys(_ fields: [Field<Common>]) -> String {
    fields.map { "`\($0.declaration.key)`" }.joined(separator: ", ")
  }

  private mutating func write(_ kind: Kind) {
    text += "\n## \(kind.singular)\n\n\(kind.location.sentence)"
    switch kind.bodyRule {
    case .none: break
    case .optional: text += " Unter den Angaben kann ein Text stehen."
    case .required: text += " Unter den Angaben steht ein Text; ohne ihn ist der Eintrag nicht vollständig."
    }
    text += "\n\n"
    var fields = kind.declarations
    let common = Set(Common.declarations.map(\.key))
    if common.isSubset(of: fields.map(\.key)) {
      text += "Dazu die [gemeinsamen Felder](#gemeinsame-felder).\n\n"
      fields.removeAll { common.contains($0.key) }
    }
    table(fields, of: kind.singular)
    nestedTables(fields, of: kind.singular)
  }

  /// - Parameter owner: the heading under which groups without a shared table have theirs.
  private mutating func table(_ fields: [FieldDeclaration], of owner: String) {
    text += "| Feld | nötig | was | wer sieht es | Hilfe |\n| --- | --- | --- | --- | --- |\n"
    for field in fields {
      let cells = [
        "`\(field.key)`", field.isRequired ? "ja" : "nein", what(field.shape, key: field.key, of: owner),
        field.visibility == .intern ? "**nur intern**" : "alle", field.help.german,
      ]
      text += "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
    }
  }

  private mutating func nestedTables(_ fields: [FieldDeclaration], of owner: String) {
    for field in fields {
      guard let group = field.shape.group, shared[group.signature] == nil else { continue }
      let heading = "\(owner): \(field.key)"
      text += "\n### \(heading)\n\n"
      table(group, of: heading)
      nestedTables(group, of: heading)
    }
  }

  private func what(_ shape: Shape, key: String, of owner: String) -> String {
    switch shape {
    case .object(let fields):
      let heading = shared[fields.signature].map { "Gruppe \($0.name)" } ?? "\(owner): \(key)"
      return "Gruppe: [\(key)](#\(anchor(heading)))"
    case .list(let item, let count):
      let inside = what(item, key: key, of: owner)
      if count.lowerBound == 0 { return "Liste: \(inside)" }
      let bounds = count.count == 1 ? "genau \(count.lowerBound)" : "\(count.lowerBound) bis \(count.upperBound)"
      return "Liste (\(bounds)): \(inside)"
    case .choice(let words): return "eines von: \(words.map { "`\($0)`" }.joined(separator: ", "))"
    case .reference(let kind): return "Kennung: [\(kind.singular)](#\(anchor(kind.singular)))"
    case .anyReference(let kinds):
      return "Art und Kennung: \(kinds.map { "`\($0.rawValue):…`" }.joined(separator: ", "))"
    default: return shape.description.german
    }
  }

  /// The anchor that GitHub and GitLab give a heading.
  private func anchor(_ heading: String) -> String {
    heading.lowercased().replacing(" ", with: "-").filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private static func sharedGroups() -> [String: SharedGroup] {
    var fields: [String: [FieldDeclaration]] = [:]
    var kinds: [String: Set<Kind>] = [:]
    var counts: [String: [String: Int]] = [:]
    func visit(_ declarations: [FieldDeclaration], _ kind: Kind) {
      for declaration in declarations {
        guard let group = declaration.shape.group else { continue }
        let signature = group.signature
        fields[signature] = group
        kinds[signature, default: []].insert(kind)
        counts[signature, default: [:]][declaration.key, default: 0] += 1
        visit(group, kind)
      }
    }
    for kind in Kind.allCases { visit(kind.declarations, kind) }
    var groups: [String: SharedGroup] = [:]
    for (signature, group) in fields where (kinds[signature]?.count ?? 0) > 1 {
      let keys = (counts[signature] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      groups[signature] = SharedGroup(name: keys.first ?? "", keys: keys.sorted(), fields: group)
    }
    return groups
  }
}

extension Shape {
  /// The fields of a group, or of the groups in a list.
  fileprivate var group: [FieldDeclaration]? {
    switch self {
    case .object(let fields): fields
    case .list(let item, _): item.group
    default: nil
    }
  }
}

extension [FieldDeclaration] {
  /// Equal for groups that are declared alike.
  fileprivate var signature: String {
    map { "\($0.key)|\($0.isRequired)|\($0.visibility)|\($0.shape.description.german)|\($0.help.german)" }.joined(
      separator: "\n")
  }
}

extension Kind.Location {
  fileprivate var sentence: String {
    switch self {
    case .document: "Eine Datei: `\(description)`."
    case .files: "Für jeden Eintrag eine Datei: `\(description)`. Die Kennung (id) ist der Dateiname ohne Endung."
    case .items: "Einträge einer Liste in `\(description)`; jeder beginnt mit `- id: …`."
    case .rows: "Zeilen der Tabelle `\(description)`."
    case .rowsOfFolder: "Zeilen der Tabellen `\(description)`."
    case .folderFile: "Eine Datei `\(description)` in jedem Ordner, für den etwas gilt."
    }
  }
}

extension Kind {
  /// Whether a text stands below the fields.
  public var bodyRule: BodyRule {
    switch self {
    case .portal: PortalSettings.bodyRule
    case .landkreis: Landkreis.bodyRule
    case .planregion: Planregion.bodyRule
    case .sozialraum: Sozialraum.bodyRule
    case .gemeinde: Gemeinde.bodyRule
    case .familienzentrum: Familienzentrum.bodyRule
    case .traeger: Traeger.bodyRule
    case .institution: Institution.bodyRule
    case .angebot: Angebot.bodyRule
    case .gremium: Gremium.bodyRule
    case .termin: Termin.bodyRule
    case .beschluss: Beschluss.bodyRule
    case .standard: Standard.bodyRule
    case .vertrag: Vertrag.bodyRule
    case .ziel: Ziel.bodyRule
    case .zieldimension: Zieldimension.bodyRule
    case .thema: Thema.bodyRule
    case .kennzahl: Kennzahl.bodyRule
    case .handbuch: HandbuchSeite.bodyRule
    case .seite: Seite.bodyRule
    case .quelle: Quelle.bodyRule
    case .glossar: Glossar.bodyRule
    case .regel: Regel.bodyRule
    case .ausnahme: Ausnahme.bodyRule
    case .wert, .frueher, .nachweis, .nachbarschaft, .ordner: .none
    }
  }
}
