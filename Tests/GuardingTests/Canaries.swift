import ContentModel
import Diagnostics
import Reading
import SampleContent
import TestSupport

/// A content folder in which everything internal is a canary: a word, number or address that occurs nowhere else.
///
/// It is made from the declarations: a new kind, a new internal field, a field of a new depth bring canaries of their
/// own. Examples are hidden in it, so that they are internal too.
struct Canaries {
  private(set) var files: [String: String] = [:]
  private(set) var assets: [SiteFile] = []
  /// Every canary as it stands in the content.
  private(set) var all: [String] = []
  private var ids: [Kind: String] = [:]
  private static let nowhere = SourcePosition(file: "")

  /// Kinds of which the contract counts every record, internal ones too: one more is a finding.
  private static let counted: Set<Kind> = [.gemeinde, .sozialraum, .planregion, .ausnahme]

  /// - Parameter isSound: leaves out what checking would refuse.
  init(isSound: Bool) {
    let base = Sample.district
    let records = base.records
    for record in records where ids[record.key.kind] == nil { ids[record.key.kind] = record.key.id }
    files = base.files
    files["portal.yaml", default: ""] += "beispiele: verbergen\n"
    files["handbuch/offen.md"] = "---\ntitel: Offenes\nsichtbarkeit: oeffentlich\nstatus: gueltig\n---\nFür alle.\n"
    let agreement = "verabredungen: [{text: Etwas \(word()), beispiel: ja}, {text: Etwas Offenes}]"
    files = Sample(files).adding(agreement, to: "sozialraeume/sued.md").files
    addFields(to: Sample(files).records)
    addTwins(of: isSound ? records.filter { !Self.counted.contains($0.key.kind) } : records)
    if !isSound { addFaults() }
    addFigures()
    addPassages()
    addAssets()
    addFolders()
  }

  var tree: MemoryTree {
    MemoryTree(files.map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) } + assets)
  }

  // MARK: Canaries

  private mutating func canary(_ make: (String) -> String) -> String {
    let number = all.count
    let letters = String(
      [number / 676 % 26, number / 26 % 26, number % 26].map { Character(Unicode.Scalar(UInt8(97 + $0))) })
    let canary = make("zkanar\(letters)q")
    all.append(canary)
    return canary
  }

  private mutating func word() -> String { canary { $0 } }

  /// Digits that are no year, not round, and occur once.
  private mutating func digits() -> String {
    let number = all.count
    return canary { _ in "\(7_130_017 + number * 1913)" }
  }

  private mutating func value(_ shape: Shape, isSecret: Bool) -> Node {
    func scalar(_ text: String) -> Node { Node(.scalar(text), at: Self.nowhere) }
    switch shape {
    case .text: return scalar(isSecret ? word() : "Angabe")
    case .integer(let range): return scalar("\(range.lowerBound)")
    case .decimal(_, let max):
      guard isSecret else { return scalar("1") }
      let isSmall = max.map { $0 < 10_000_000 } ?? false
      let number = 17_013 + all.count
      return scalar(isSmall ? canary { _ in "\(number)" } : digits())
    case .boolean: return scalar("nein")
    case .date, .partialDate: return scalar("2026-01-05")
    case .clockTime: return scalar("09:30")
    case .choice(let words): return scalar(words[0])
    case .schedule: return scalar("Montag 09:00–12:00")
    case .ageRange: return scalar("alle")
    case .cycle: return scalar("jährlich")
    case .formula: return scalar("menschen ÷ flaeche")
    case .email: return scalar(isSecret ? canary { "post@\($0).example" } : "post@example.org")
    case .webAddress: return scalar(isSecret ? canary { "https://\($0).example/seite" } : "https://example.org/")
    case .telephone: return scalar(isSecret ? "0331 " + digits() : "0331 000000")
    case .digits(let count): return scalar(String(repeating: "1", count: count))
    case .reference(let kind): return scalar(ids[kind] ?? "")
    case .anyReference(let kinds): return scalar("\(kinds[0].rawValue):\(ids[kinds[0]] ?? "")")
    case .list(let shape, let count):
      let items = (0..<Swift.max(1, count.lowerBound)).map { _ in value(shape, isSecret: isSecret) }
      return Node(.sequence(items), at: Self.nowhere)
    case .object(let fields):
      return Node(
        .mapping(
          fields.filter { $0.isRequired || isSecret }.map { entry($0.key, value($0.shape, isSecret: isSecret)) }),
        at: Self.nowhere)
    }
  }

  private func entry(_ key: String, _ value: Node) -> Node.Entry {
    Node.Entry(key: key, keyPosition: Self.nowhere, value: value)
  }

  // MARK: Fields

  /// Puts a canary into every internal field of every public record, at every depth.
  private mutating func addFields(to records: [IdentifiedRecord]) {
    var byFile: [String: [IdentifiedRecord]] = [:]
    for record in records where record.isPublic && record.record.form != .row && record.key.kind != .ordner {
      byFile[record.record.path.description, default: []].append(record)
    }
    for (path, records) in byFile.sorted(by: { $0.key < $1.key }) {
      let texts = records.map { record in
        let kind = record.key.kind
        // The settings of findings hold for the whole run; one that exists is taken.
        let settings = #"meldungen: [{code: "SR0512", schwere: "warnung"}]"#
        let fields = with(record.record.fields, kind.declarations.filter { $0.key != "meldungen" })
        return Self.lines(fields) + (kind == .portal ? [settings] : [])
      }
      write(texts, to: path, form: records[0].record.form)
    }
  }

  private mutating func write(_ records: [[String]], to path: String, form: Record.Form) {
    switch form {
    case .page:
      let parts = ((files[path] ?? "") + "\n").split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
      let body = parts.count == 3 ? parts[2] : ""
      files[path] = "---\n" + records[0].map { $0 + "\n" }.joined() + "---\n" + body
    case .document: files[path] = records[0].map { $0 + "\n" }.joined()
    case .item: files[path] = records.map { "- {" + $0.joined(separator: ", ") + "}\n" }.joined()
    case .row: break
    }
  }

  private mutating func with(_ mapping: Node, _ fields: [FieldDeclaration]) -> Node {
    var entries = mapping.entries ?? []
    for field in fields {
      let index = entries.firstIndex { $0.key == field.key }
      if field.visibility == .intern {
        if index == nil { entries.append(entry(field.key, value(field.shape, isSecret: true))) }
      } else if Self.hasInternal(field.shape) {
        let value = with(index.map { entries[$0].value }, field.shape)
        if let index { entries[index].value = value } else { entries.append(entry(field.key, value)) }
      }
    }
    return Node(.mapping(entries), at: Self.nowhere)
  }

  private mutating func with(_ node: Node?, _ shape: Shape) -> Node {
    switch shape {
    case .list(let shape, _):
      var items = node?.items ?? [value(shape, isSecret: false)]
      for index in items.indices { items[index] = with(items[index], shape) }
      return Node(.sequence(items), at: Self.nowhere)
    case .object(let fields):
      let node = node ?? value(shape, isSecret: false)
      return with(node, fields)
    default: return node ?? value(shape, isSecret: false)
    }
  }

  private static func hasInternal(_ shape: Shape) -> Bool {
    switch shape {
    case .list(let shape, _): hasInternal(shape)
    case .object(let fields): fields.contains { $0.visibility == .intern || hasInternal($0.shape) }
    default: false
    }
  }

  // MARK: Records

  /// Beside a record of every kind puts two that only the internal edition has: one says so, one is a hidden example.
  private mutating func addTwins(of records: [IdentifiedRecord]) {
    var done: Set<Kind> = []
    for record in records where done.insert(record.key.kind).inserted {
      for addition in [#"sichtbarkeit: "intern""#, #"beispiel: "ja""#] { addTwin(of: record, addition) }
    }
  }

  private mutating func addTwin(of record: IdentifiedRecord, _ addition: String) {
    let kind = record.key.kind
    guard kind.declarations.contains(where: { addition.hasPrefix($0.key) }) else { return }
    var fields = disguised(record.record.fields, kind.declarations)
    fields = Node(
      .mapping((fields.entries ?? []).filter { $0.key != "sichtbarkeit" && $0.key != "id" }), at: Self.nowhere)
    let id = word()
    let lines = Self.lines(fields) + [addition]
    let path = record.record.path
    switch kind.location {
    case .files(_, let ending, _):
      let body = "Das ist \(word()) und mehr.\n\n## Abschnitt \(word())\n"
      let text = lines.map { $0 + "\n" }.joined()
      files[(path.folders + ["\(id).\(ending)"]).joined(separator: "/")] =
        ending == "md" ? "---\n\(text)---\n\(body)" : text
    case .items(let file): files[file, default: ""] += "- {id: \(id), \(lines.joined(separator: ", "))}\n"
    case .document, .rows, .rowsOfFolder, .folderFile: all.removeLast()
    }
  }

  /// The same record in other words.
  private mutating func disguised(_ mapping: Node, _ fields: [FieldDeclaration]) -> Node {
    let entries = (mapping.entries ?? []).map { old -> Node.Entry in
      guard let field = fields.first(where: { $0.key == old.key }) else { return old }
      return entry(old.key, disguised(old.value, field.shape))
    }
    return Node(.mapping(entries), at: Self.nowhere)
  }

  private mutating func disguised(_ node: Node, _ shape: Shape) -> Node {
    switch (shape, node.content) {
    case (.text, .scalar), (.email, .scalar), (.telephone, .scalar), (.webAddress, .scalar):
      return value(shape, isSecret: true)
    case (.list(let shape, _), .sequence(let items)):
      var result: [Node] = []
      for item in items { result.append(disguised(item, shape)) }
      return Node(.sequence(result), at: Self.nowhere)
    case (.object(let fields), .mapping): return disguised(node, fields)
    default: return node
    }
  }

  private static func lines(_ fields: Node) -> [String] {
    (fields.entries ?? []).map { "\($0.key): \(flow($0.value))" }
  }

  private static func flow(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text):
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    case .sequence(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \(flow($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  // MARK: Figures, passages, pictures, folders

  private mutating func addFigures() {
    let indicator = word()
    let title = word()
    files["vertrag/kennzahlen.yaml", default: ""] +=
      "- {id: \(indicator), titel: \(title), definition: \(word()), einheit: Personen, art: anzahl, additiv: ja, "
      + "ebenen: [gemeinde, sozialraum, planregion, landkreis], minimum: 0, sichtbarkeit: intern}\n"
    files["kennzahlen/auch-intern.csv"] = """
      gebiet,kennzahl,jahr,wert,status,quelle,stand,hinweis,sichtbarkeit
      gemeinde:adorf,menschen,2018,\(digits()),,amt,2018,\(word()),intern
      gemeinde:bdorf,menschen,2018,\(digits()),,amt,2018,,intern
      gemeinde:cdorf,menschen,2018,\(digits()),,amt,2018,,intern
      gemeinde:adorf,\(indicator),2019,\(digits()),,amt,2019,,
      gemeinde:bdorf,kennzahl:\(indicator),2019,\(digits()),,amt,2019,\(word()),

      """
  }

  private mutating func addPassages() {
    let lines = [
      "> [!INTERN]\n> Absatz \(word()) mit **fettem \(word())** und `\(word())`, Tel. 0331 \(digits()).",
      "- Punkt\n\n  > [!INTERN]\n  > In der Liste \(word()).\n\n- Zweiter",
      "> [!HINWEIS]\n> Offen.\n>\n> > [!INTERN]\n> > Im Kasten \(word()).",
      "> [!INTERN]\n> ## Überschrift \(word()) {#\(word())}\n>\n> 1. Erstens \(word())\n>    - Darin \(word())\n>\n> > Zitat \(word())",
      "> [!INTERN]\n>\n> | Spalte \(word()) | b |\n> | --- | --- |\n> | Zelle \(word()) | \(digits()) |",
      "| offen | b |\n| --- | --- |\n| x | y |\n\n> [!INTERN]\n> Neben der Tabelle \(word()).",
      "> [!INTERN]\n> ```text\n> Im Block \(word())\n> ```",
      "> [!INTERN]\n> [Text \(word())](https://\(word()).example/pfad \"Titel \(word())\") <mailto:post@\(word()).example>",
      "> [!INTERN]\n> Mit Fußnote.[^geheim]\n\n[^geheim]: Anmerkung \(word()).",
      "> [!INTERN]\n> ![Bild mit \(word())](../bilder/zkanarbild.png)",
      "> [!BEISPIEL]\n> Erfunden \(word()).",
    ]
    files["seiten/start.md", default: ""] +=
      "\n" + lines.joined(separator: "\n\n") + "\n\n![Offen](../bilder/offen.png)\n"
  }

  /// Pictures of which nothing but the data tells them apart. The one that everybody sees has canaries beside it.
  private mutating func addAssets() {
    let sample = repositoryFiles("Tests/Samples/valid/kleiner-kreis/content/bilder").first?.bytes ?? []
    func noise(_ seed: UInt64) -> [UInt8] {
      var state = seed
      return (0..<900).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
    }
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      [0, 0, UInt8(data.count >> 8), UInt8(data.count & 0xFF)] + Array(name.utf8) + data + [0, 0, 0, 0]
    }
    // The signature and the first chunk.
    func picture(_ seed: UInt64, _ more: [UInt8] = [], behind: String = "") -> [UInt8] {
      Array(sample.prefix(33)) + more + chunk("IDAT", noise(seed)) + chunk("IEND", []) + Array(behind.utf8)
    }
    let metadata =
      chunk("tEXt", Array("Author\0\(word())".utf8)) + chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0\(word())".utf8))
      + chunk("eXIf", Array("MM\0*\(word())".utf8))
    assets = [
      SiteFile(path: "bilder/offen.png", bytes: picture(1, metadata, behind: word())),
      SiteFile(path: "bilder/zkanarbild.png", bytes: picture(2)),
      SiteFile(path: "bilder/zkanarunbenutzt.png", bytes: picture(3)),
    ]
    all += ["zkanarbild", "zkanarunbenutzt"]
  }

  /// What editors must not write, and what the cut must stop all the same.
  private mutating func addFaults() {
    let faulty = Sample(files).adding("geheimfeld: \(word())", to: "gemeinden/adorf.md")
    files = faulty.adding("kurz: [\(word()), \(word())]", to: "gemeinden/bdorf.md").files
  }

  private mutating func addFolders() {
    let name = word()
    files["angebote/bdorf/_ordner.yaml"] = "sichtbarkeit: intern\ntitel: \(word())\n"
    let offer = (files["angebote/adorf/treff.md"] ?? "").replacing("Treff", with: word())
    files["angebote/bdorf/\(name).md"] = offer
    files["handbuch/\(word())/_ordner.yaml"] = "titel: \(word())\n"
  }
}
