import Diagnostics
import Reading
import Reporting

extension EditableText.Edit {
  /// What was done, in the past: „„geminde“ durch „gemeinde“ ersetzt“.
  var summary: Message {
    let (isBroken, lines) = (old.hasLineBreak || new.hasLineBreak, (old.lines.sorted(), new.lines.sorted()))
    if old.isEmpty, !new.isEmpty, new.allSatisfy(\.isNewline) {
      return Message("Zeilenende ergänzt", en: "line end added")
    }
    if isBroken, lines.0 == lines.1 {
      return Message("\(lines.0.count) Zeilen umgeordnet", en: "\(lines.0.count) lines put in another order")
    }
    let (old, new) = (visibleText(old, limit: 60), visibleText(new, limit: 60))
    if old.isEmpty { return Message("„\(new)“ eingefügt", en: "“\(new)” inserted") }
    if new.isEmpty { return Message("„\(old)“ gestrichen", en: "“\(old)” removed") }
    return Message("„\(old)“ durch „\(new)“ ersetzt", en: "“\(old)” replaced by “\(new)”")
  }
}

extension String {
  fileprivate var hasLineBreak: Bool { contains(where: \.isNewline) }

  fileprivate var lines: [Substring] { split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }
}
