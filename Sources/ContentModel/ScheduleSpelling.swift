import Diagnostics

/// What to write for a time that cannot be read as it stands.
struct ScheduleSpelling {
  private(set) var help: Message
  /// The whole text with its words and clock times put right; nil where that is still no time.
  private(set) var corrected: String?
  /// Whether it says the same as before: only words that have one meaning were put right.
  private(set) var isCertain = true

  init(_ text: String) {
    help = Message(
      "So geht es: „jeden Dienstag 09:30–11:30, nicht in den Ferien“, „Montag bis Freitag 08:00–15:00“, „jeden 1. Samstag im Monat 10:00–12:00“ oder „nach Vereinbarung“.",
      en:
        "This is how it goes: “jeden Dienstag 09:30–11:30, nicht in den Ferien”, “Montag bis Freitag 08:00–15:00”, “jeden 1. Samstag im Monat 10:00–12:00” or “nach Vereinbarung”."
    )
    if let weekday = text.split(whereSeparator: { !$0.isLetter }).lazy.compactMap(Weekday.init).first {
      help = weekday.help
    }
    let text = Self.withRemark(text)
    // What stands behind the first comma is a remark and free.
    let end = text.firstIndex(of: ",") ?? text.endIndex
    var words: [String] = []
    for word in text[..<end].split(separator: " ").flatMap(Self.withoutDash) {
      let weekday = Weekday(word)
      if weekday?.isSure == false { isCertain = false }
      words.append(weekday?.name ?? String(word))
    }
    if ["wöchentlich", "Wöchentlich", "immer", "Jeden"].contains(words.first) { words[0] = "jeden" }
    if let turned = Self.turned(Self.joiningTimes(words)) {
      help = Message(
        "Das Ende liegt vor dem Anfang. Schreiben Sie die frühere Uhrzeit zuerst: \(turned).",
        en: "The end lies before the beginning. Write the earlier time first: \(turned).")
    }
    let whole = Self.joiningTimes(words).joined(separator: " ") + text[end...]
    if Schedule(whole) != nil { corrected = whole }
  }

  /// A remark in brackets at the end as one behind a comma: `… 11:00 (nicht in den Ferien)`.
  private static func withRemark(_ text: String) -> String {
    guard text.hasSuffix(")"), !text.contains(","), let bracket = text.firstIndex(of: "("),
      text[..<bracket].hasSuffix(" ")
    else { return text }
    return String(text[..<bracket]).trimmed + ", " + text[text.index(after: bracket)...].dropLast()
  }

  /// The first span of times whose end lies before its beginning, the other way round; nil where there is none.
  private static func turned(_ words: [String]) -> String? {
    words.lazy.compactMap { word in
      let ends = word.split { $0 == "–" || $0 == "-" }.compactMap { ClockTime($0) }
      return ends.count == 2 && ends[1].minutes < ends[0].minutes ? "\(ends[1].iso)–\(ends[0].iso)" : nil
    }.first
  }

  /// `Mo–Fr` as three words.
  private static func withoutDash(_ word: Substring) -> [Substring] {
    let ends = word.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
    let isDays = ends.count == 2 && ends.allSatisfy { Weekday($0) != nil || Schedule.weekdayNames.contains(String($0)) }
    return isDays ? [ends[0], "bis", ends[1]] : [word]
  }

  // MARK: Weekdays

  /// A word that means a weekday and does not say so.
  private struct Weekday {
    var name: String
    var help: Message
    /// Whether it cannot mean another day.
    var isSure: Bool

    init?(_ word: Substring) {
      let bare = String(word.prefix { $0.isLetter })
      guard bare.count >= 2, word.dropFirst(bare.count).allSatisfy({ $0 == "." }) else { return nil }
      // „Monat“ is near to „Montag“ and yet right; „Die“ and „Mit“ are words before they are weekdays cut short.
      let others =
        Schedule.weekdayNames + ["Monat", "jeden", "letzten", "Wochen", "nach", "Vereinbarung", "Die", "Mit"]
      if others.contains(bare) { return nil }
      if bare.lowercased() == "sonnabend" || bare.lowercased() == "sonnabends" {
        name = "Samstag"
        help = Message("Schreiben Sie Samstag statt Sonnabend.", en: "Write Samstag instead of Sonnabend.")
        isSure = true
      } else if bare.first?.isUppercase == true, let full = Schedule.weekdayNames.first(where: { $0.hasPrefix(bare) }) {
        name = full
        help = Message("Schreiben Sie den Wochentag aus: \(full).", en: "Write out the weekday: \(full).")
        isSure = true
      } else if bare.count > 4, let near = NearMiss.nearest(to: bare, in: Schedule.weekdayNames) {
        name = near.text
        help = Message("Meinten Sie „\(name)“?", en: "Did you mean “\(name)”?")
        isSure = near.isSlip
      } else {
        return nil
      }
    }
  }

  // MARK: Clock times

  /// `10.00`, `10 Uhr` or `10` as `10:00`; nil where that is no time of day.
  static func clockTime(_ text: some StringProtocol) -> String? {
    var text = String(text).trimmed
    if text.hasSuffix("Uhr") { text = String(text.dropLast(3)).trimmed }
    var parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }.map(String.init)
    if parts.count == 1 { parts.append("00") }
    guard parts.count == 2, parts[1].utf8.count == 2 else { return nil }
    let time = "\(parts[0].utf8.count == 1 ? "0" : "")\(parts[0]):\(parts[1])"
    return ClockTime(time) == nil ? nil : time
  }

  /// Spans of clock times as they are written here, of the words `10.00 - 12.00 Uhr`.
  private static func joiningTimes(_ words: [String]) -> [String] {
    var result: [String] = []
    var rest = words[...]
    while let word = rest.first {
      if let (span, count) = span(at: rest) {
        if result.last == "von" { result.removeLast() }
        result.append(span)
        rest = rest.dropFirst(count)
      } else {
        result.append(word)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The span with which words begin, and how many of them it takes.
  private static func span(at words: ArraySlice<String>) -> (text: String, count: Int)? {
    var text = ""
    var found: (text: String, count: Int)?
    for (index, word) in words.prefix(5).enumerated() {
      if word == "Uhr", found != nil { return found.map { ($0.text, index + 1) } }
      if found != nil { break }
      text += word == "bis" ? "–" : word == "Uhr" ? "" : word
      let ends = text.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" || $0 == "—" }
      if ends.count == 2, let from = clockTime(ends[0]), let to = clockTime(ends[1]) {
        found = ("\(from)–\(to)", index + 1)
      } else if ends.count > 2 {
        return nil
      }
    }
    return found
  }
}
