import Diagnostics
import FoundationEssentials
import Reading

extension Codec where Value == CalendarDate {
  static let date = Codec(shape: .date) { text, position, decoding in
    if let date = CalendarDate(iso: text) { return date }
    let written = WrittenDate(text)
    let days = written.readings.filter { CalendarDate(iso: $0) != nil }
    guard days.isEmpty else {
      decoding.reportDate(text, at: position, readings: days, isCertain: written.isCertain)
      return nil
    }
    decoding.report(
      .badDate, at: position,
      Message("„\(cut(text))“ ist kein Datum, das es gibt", en: "“\(cut(text))” is not a date that exists"),
      help: Message(
        "Schreiben Sie Jahr, Monat und Tag so: 2026-09-01.", en: "Write year, month and day like this: 2026-09-01."))
    return nil
  }
}

extension Codec where Value == PartialDate {
  static let partialDate = Codec(shape: .partialDate) { text, position, decoding in
    if let date = PartialDate(text) { return date }
    let (qualifier, rest) = qualified(text.trimmed)
    let written = WrittenDate(rest)
    // Only the word in front can be wrong: „Seit 2018“.
    let isRead = PartialDate(rest) != nil
    let texts = (isRead ? [rest] : written.readings).map { qualifier + $0 }.filter { PartialDate($0) != nil }
    guard texts.isEmpty else {
      decoding.reportDate(
        text, at: position, readings: texts, isCertain: isRead || written.isCertain)
      return nil
    }
    decoding.report(
      .badDate, at: position,
      Message(
        "„\(cut(text))“ ist keine Zeitangabe, die ich lesen kann", en: "“\(cut(text))” is not a time that can be read"),
      help: Message(
        "Schreiben Sie zum Beispiel 2016, 2016-10, 2019-04-30, vor 2018 oder um 2013.",
        en: "Write for example 2016, 2016-10, 2019-04-30, vor 2018 or um 2013."))
    return nil
  }

  /// The word in front with a blank, as it is written here, and what follows it.
  private static func qualified(_ text: String) -> (word: String, rest: String) {
    guard let blank = text.firstIndex(of: " "),
      let word = PartialDate.Qualifier(rawValue: text[..<blank].lowercased())
    else { return ("", text) }
    return (word.rawValue + " ", String(text[blank...]).trimmed)
  }
}

extension Decoding {
  /// A date that can be read, but not as it stands.
  fileprivate mutating func reportDate(
    _ text: String, at position: SourcePosition, readings: [String], isCertain: Bool
  ) {
    report(
      .badDate, at: position,
      Message("„\(cut(text))“ ist hier anders zu schreiben", en: "“\(cut(text))” is written otherwise here"),
      help: Message(
        "Schreiben Sie \(readings.joined(separator: " oder ")).", en: "Write \(readings.joined(separator: " or "))."),
      solutions: readings.compactMap {
        Solution(replacing: text, at: position, with: $0, isCertain: isCertain)
      })
  }
}

extension Codec where Value == ClockTime {
  static let clockTime = Codec(shape: .clockTime) { text, position, decoding in
    if let time = ClockTime(text) { return time }
    let corrected = ScheduleSpelling.clockTime(text)
    decoding.report(
      .badSchedule, at: position,
      Message("„\(cut(text))“ ist keine Uhrzeit", en: "“\(cut(text))” is not a time of day"),
      help: Message("Schreiben Sie Stunde und Minute so: 09:30.", en: "Write hour and minute like this: 09:30."),
      solutions: corrected.map { .replacing(text, at: position, with: $0, isCertain: true) } ?? [])
    return nil
  }
}

extension Codec where Value == Schedule {
  static let schedule = Codec(shape: .schedule) { text, position, decoding in
    if let schedule = Schedule(text) { return schedule }
    let spelling = ScheduleSpelling(text)
    decoding.report(
      .badSchedule, at: position,
      Message("Diese Zeit kann ich nicht lesen: „\(cut(text))“", en: "This time cannot be read: “\(cut(text))”"),
      help: spelling.help,
      solutions: spelling.corrected.map {
        .replacing(text, at: position, with: $0, isCertain: spelling.isCertain)
      } ?? [])
    return nil
  }
}

extension Codec where Value == AgeRange {
  static let ageRange = Codec(shape: .ageRange) { text, position, decoding in
    if let range = AgeRange(text) { return range }
    decoding.report(
      .badAgeRange, at: position,
      Message(
        "„\(cut(text))“ ist keine Altersangabe, die ich lesen kann", en: "“\(cut(text))” is not an age that can be read"
      ),
      help: Message(
        "Schreiben Sie zum Beispiel „0–3 Jahre“, „ab 60 Jahre“, „bis 3 Jahre“ oder „alle“.",
        en: "Write for example “0–3 Jahre”, “ab 60 Jahre”, “bis 3 Jahre” or “alle”."))
    return nil
  }
}

extension Codec where Value == Cycle {
  static let cycle = Codec(shape: .cycle) { text, position, decoding in
    if let cycle = Cycle(text) { return cycle }
    let near = NearMiss.nearest(to: text, in: Cycle.words)
    decoding.report(
      .badCycle, at: position,
      Message("„\(cut(text))“ ist kein Turnus, den ich kenne", en: "“\(cut(text))” is not a known cycle"),
      help: Message(
        "Schreiben Sie monatlich, vierteljährlich, halbjährlich, jährlich, „alle 6 Wochen“, „alle 2 Jahre“ oder „nach Bedarf“.",
        en:
          "Write monatlich, vierteljährlich, halbjährlich, jährlich, “alle 6 Wochen”, “alle 2 Jahre” or “nach Bedarf”."),
      solutions: near.map { .replacing(text, at: position, with: $0.text, isCertain: $0.isSlip) } ?? [])
    return nil
  }
}

extension Codec {
  /// The bare id of a record of one kind.
  static func reference<Target: Entity>() -> Codec where Value == Ref<Target> {
    Codec(shape: .reference(Target.kind)) { text, position, decoding in
      var id = text[...]
      if let colon = text.firstIndex(of: ":") {
        // `gemeinde:teltow` where only `teltow` is asked for means the same; another kind does not.
        guard text[..<colon] == Target.kind.rawValue else {
          decoding.reportOtherKind(text, at: position, than: Target.kind)
          return nil
        }
        id = text[text.index(after: colon)...]
      }
      decoding.found(EntityKey(Target.kind, String(id)), at: position)
      return Ref(String(id), at: position)
    }
  }

  /// `art:id`, one of several kinds.
  static func anyReference(_ kinds: [Kind]) -> Codec where Value == AnyRef {
    Codec(shape: .anyReference(kinds)) { text, position, decoding in
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty else {
        decoding.reportMissingKind(text, at: position, among: kinds)
        return nil
      }
      guard let kind = Kind(rawValue: String(parts[0])), kinds.contains(kind) else {
        let (word, words) = (String(parts[0]), kinds.map(\.rawValue))
        let near = NearMiss.nearest(to: word, in: words)
        decoding.report(
          .badReference, at: position,
          Message("„\(cut(word))“ ist hier nicht möglich", en: "“\(cut(word))” is not possible here"),
          help: choiceHelp(for: word, among: words),
          solutions: near.map {
            .replacing(text, at: position, with: "\($0.text):\(parts[1])", isCertain: $0.isSlip)
          } ?? [])
        return nil
      }
      let key = EntityKey(kind, String(parts[1]))
      decoding.found(key, at: position)
      return AnyRef(key, at: position)
    }
  }
}

extension Decoding {
  /// `träger:verein` or `gemeinde:teltow` where the id of another kind is asked for.
  fileprivate mutating func reportOtherKind(_ text: String, at position: SourcePosition, than kind: Kind) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var solutions: [Solution] = []
    // The right kind, misspelt: only the id is needed. An id of another kind belongs to another record.
    if parts.count == 2, isSlug(parts[1]), Kind(rawValue: String(parts[0])) == nil,
      let near = NearMiss.nearest(to: String(parts[0]), in: Kind.allCases.map(\.rawValue)), near.text == kind.rawValue
    {
      solutions = .replacing(text, at: position, with: String(parts[1]), isCertain: near.isSlip)
    }
    report(
      .badReference, at: position,
      Message(
        "„\(cut(text))“ passt hier nicht: erwartet wird \(kind.singular)",
        en: "“\(cut(text))” does not fit here: a \(kind.singular) is expected"),
      help: Message(
        "Schreiben Sie nur die Kennung, also den Dateinamen ohne Endung.",
        en: "Write only the id, that is the file name without its ending."),
      solutions: solutions)
  }

  /// `teltow` where a Gemeinde or a Sozialraum may be meant.
  fileprivate mutating func reportMissingKind(_ text: String, at position: SourcePosition, among kinds: [Kind]) {
    let id = text.hasSuffix(":") ? String(text.dropLast()) : text
    // Those that exist; that there is only one does not say that it is the one that is meant.
    let options = names.records(called: id, among: kinds).map(\.description)
    let words = kinds.map(\.rawValue)
    let list = words.joined(separator: ", ")
    let (german, english) = (options.joined(separator: " oder "), options.joined(separator: " or "))
    let example = cut("\(words.first ?? ""):\(slug(id))")
    report(
      .badReference, at: position,
      Message("Bei „\(cut(text))“ fehlt, was es ist", en: "“\(cut(text))” does not say what it is"),
      help: options.isEmpty
        ? Message(
          "Schreiben Sie Art und Kennung mit Doppelpunkt, zum Beispiel \(example). Möglich sind: \(list).",
          en: "Write kind and id with a colon, for example \(example). Possible are: \(list).")
        : Message("Schreiben Sie \(german)", en: "Write \(english)")
          + (options.count == 1
            ? Message(verbatim: ".") : Message(", je nachdem, was gemeint ist.", en: ", whichever is meant.")),
      solutions: .offering(options, for: text, at: position))
  }
}

extension Codec where Value == Decimal {
  /// Degrees: here a point is always the decimal sign, since 52.410 cannot be thousands.
  static func coordinate(min: Decimal, max: Decimal) -> Codec {
    Codec(shape: .decimal(min: min, max: max)) { text, position, decoding in
      guard let number = degrees(text) else {
        // The unit is the one that is asked for.
        let bare = text.trimmed.hasSuffix("°") ? String(text.trimmed.dropLast()).trimmed : ""
        decoding.report(
          .badDecimal, at: position,
          Message("„\(cut(text))“ ist keine Koordinate in Grad", en: "“\(cut(text))” is not a coordinate in degrees"),
          help: Message(
            "Schreiben Sie Grad mit Nachkommastellen, zum Beispiel 52.410025.",
            en: "Write degrees with decimals, for example 52.410025."),
          solutions: degrees(bare) == nil ? [] : .replacing(text, at: position, with: bare, isCertain: true))
        return nil
      }
      guard number >= min, number <= max else {
        decoding.report(
          .outOfBounds, at: position,
          Message(
            "\(text) liegt außerhalb von \(min) bis \(max) Grad", en: "\(text) lies outside \(min) to \(max) degrees"),
          help: Message(
            "Vielleicht sind Breite und Länge vertauscht.", en: "Perhaps latitude and longitude are swapped."))
        return nil
      }
      return number
    }
  }

  private static func degrees(_ text: String) -> Decimal? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy({ Int(digits: $0) != nil }) else { return nil }
    return Decimal(string: parts.joined(separator: "."))
  }
}
