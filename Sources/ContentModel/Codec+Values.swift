import Diagnostics
import FoundationEssentials
import Reading

extension Codec where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Codec {
    Codec(shape: .integer(range)) { text, position, decoding in
      let isNegative = text.hasPrefix("-")
      guard let magnitude = Int(digits: isNegative ? text.dropFirst() : text[...]) else {
        decoding.report(
          .badInteger, at: position, "„\(text)“ ist keine ganze Zahl",
          help: "Schreiben Sie nur Ziffern, ohne Punkt, Komma und Einheit, zum Beispiel 1250.")
        return nil
      }
      let number = isNegative ? -magnitude : magnitude
      guard range.contains(number) else {
        decoding.report(
          .outOfBounds, at: position, "\(number) liegt außerhalb von \(range.lowerBound) bis \(range.upperBound)",
          help: "Prüfen Sie die Zahl.")
        return nil
      }
      return number
    }
  }
}

extension Codec where Value == Decimal {
  static func decimal(min: Decimal? = nil, max: Decimal? = nil) -> Codec {
    Codec(shape: .decimal(min: min, max: max)) { text, position, decoding in
      guard let number = readDecimal(text, at: position, &decoding) else { return nil }
      if let min, number < min {
        decoding.report(.outOfBounds, at: position, "\(text) ist kleiner als \(min)", help: "Prüfen Sie die Zahl.")
        return nil
      }
      if let max, number > max {
        decoding.report(.outOfBounds, at: position, "\(text) ist größer als \(max)", help: "Prüfen Sie die Zahl.")
        return nil
      }
      return number
    }
  }
}

/// Reads `29,1`, `29.1`, `-3`. A point before exactly three digits could also separate thousands:
/// that is not guessed but reported with both readings.
private func readDecimal(_ text: String, at position: SourcePosition, _ decoding: inout Decoding) -> Decimal? {
  var rest = text[...]
  let isNegative = rest.hasPrefix("-")
  if isNegative { rest = rest.dropFirst() }
  let parts = rest.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
  let isWellFormed =
    (1...2).contains(parts.count) && parts.allSatisfy { Int(digits: $0) != nil }
  guard isWellFormed else {
    decoding.report(
      .badDecimal, at: position, "„\(text)“ ist keine Zahl",
      help: "Schreiben Sie nur Ziffern und höchstens ein Komma oder einen Punkt, ohne Einheit, zum Beispiel 29,1.")
    return nil
  }
  let digits = parts.joined(separator: ".")
  if parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count), parts[0] != "0", rest.contains(".") {
    let sign = isNegative ? "-" : ""
    let thousands = sign + parts.joined()
    let fraction = "\(sign)\(parts[0]),\(parts[1])"
    // In a table a bare comma would begin the next cell.
    let written = position.cell == nil ? fraction : "\"\(fraction)\""
    decoding.report(
      .badDecimal, at: position, "„\(text)“ ist mehrdeutig: \(thousands) oder \(fraction)?",
      help: "Schreiben Sie \(thousands), wenn es Tausender sind, sonst \(written).")
    return nil
  }
  return Decimal(string: isNegative ? "-" + digits : digits)
}

extension Codec where Value == CalendarDate {
  static let date = Codec(shape: .date) { text, position, decoding in
    if let date = CalendarDate(iso: text) { return date }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 3, let day = Int(digits: parts[0]), let month = Int(digits: parts[1]),
      let year = Int(digits: parts[2]),
      let date = CalendarDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
    {
      decoding.report(
        .badDate, at: position, "„\(text)“ ist hier anders zu schreiben", help: "Schreiben Sie \(date.iso).")
      return nil
    }
    decoding.report(
      .badDate, at: position, "„\(text)“ ist kein Datum, das es gibt",
      help: "Schreiben Sie Jahr, Monat und Tag so: 2026-09-01.")
    return nil
  }
}

extension Codec where Value == PartialDate {
  static let partialDate = Codec(shape: .partialDate) { text, position, decoding in
    if let date = PartialDate(text) { return date }
    decoding.report(
      .badDate, at: position, "„\(text)“ ist keine Zeitangabe, die ich lesen kann",
      help: "Schreiben Sie zum Beispiel 2016, 2016-10, 2019-04-30, vor 2018 oder um 2013.")
    return nil
  }
}

extension Codec where Value == ClockTime {
  static let clockTime = Codec(shape: .clockTime) { text, position, decoding in
    if let time = ClockTime(text) { return time }
    decoding.report(
      .badSchedule, at: position, "„\(text)“ ist keine Uhrzeit", help: "Schreiben Sie Stunde und Minute so: 09:30.")
    return nil
  }
}

extension Codec where Value == Schedule {
  static let schedule = Codec(shape: .schedule) { text, position, decoding in
    if let schedule = Schedule(text) { return schedule }
    decoding.report(
      .badSchedule, at: position, "Diese Zeit kann ich nicht lesen: „\(text)“",
      help: scheduleHelp(for: text))
    return nil
  }
}

private func scheduleHelp(for text: String) -> String {
  let words = text.split { !$0.isLetter }.map(String.init)
  if words.contains("Sonnabend") { return "Schreiben Sie Samstag statt Sonnabend." }
  // „Monat“ is near to „Montag“ and yet right.
  let others = Schedule.weekdayNames + ["Monat", "jeden", "letzten", "Wochen", "nach", "Vereinbarung"]
  for word in words where word.count >= 2 && !others.contains(word) {
    if let full = Schedule.weekdayNames.first(where: { $0.hasPrefix(word) && word.first?.isUppercase == true }) {
      return "Schreiben Sie den Wochentag aus: \(full)."
    }
    if let near = NearMiss.suggestions(for: word, in: Schedule.weekdayNames, limit: 1).first, word.count > 4 {
      return "Meinten Sie „\(near)“?"
    }
  }
  return "So geht es: „jeden Dienstag 09:30–11:30, nicht in den Ferien“, „Montag bis Freitag 08:00–15:00“, "
    + "„jeden 1. Samstag im Monat 10:00–12:00“ oder „nach Vereinbarung“."
}

extension Codec where Value == AgeRange {
  static let ageRange = Codec(shape: .ageRange) { text, position, decoding in
    if let range = AgeRange(text) { return range }
    decoding.report(
      .badAgeRange, at: position, "„\(text)“ ist keine Altersangabe, die ich lesen kann",
      help: "Schreiben Sie zum Beispiel „0–3 Jahre“, „ab 60 Jahre“, „bis 3 Jahre“ oder „alle“.")
    return nil
  }
}

extension Codec where Value == Cycle {
  static let cycle = Codec(shape: .cycle) { text, position, decoding in
    if let cycle = Cycle(text) { return cycle }
    decoding.report(
      .badCycle, at: position, "„\(text)“ ist kein Turnus, den ich kenne",
      help:
        "Schreiben Sie monatlich, vierteljährlich, halbjährlich, jährlich, „alle 6 Wochen“, „alle 2 Jahre“ oder „nach Bedarf“."
    )
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
          decoding.report(
            .badReference, at: position, "„\(text)“ passt hier nicht: erwartet wird \(Target.kind.singular)",
            help: "Schreiben Sie nur die Kennung, also den Dateinamen ohne Endung.")
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
      let words = kinds.map(\.rawValue)
      guard parts.count == 2, !parts[1].isEmpty else {
        decoding.report(
          .badReference, at: position, "Bei „\(text)“ fehlt, was es ist",
          help:
            "Schreiben Sie Art und Kennung mit Doppelpunkt, zum Beispiel \(words[0]):\(text). Möglich sind: \(words.joined(separator: ", "))."
        )
        return nil
      }
      guard let kind = Kind(rawValue: String(parts[0])), kinds.contains(kind) else {
        decoding.report(
          .badReference, at: position, "„\(parts[0])“ ist hier nicht möglich",
          help: [
            NearMiss.question(for: String(parts[0]), in: words), "Möglich sind: \(words.joined(separator: ", ")).",
          ].compactMap(\.self).joined(separator: " "))
        return nil
      }
      let key = EntityKey(kind, String(parts[1]))
      decoding.found(key, at: position)
      return AnyRef(key, at: position)
    }
  }
}

extension Codec where Value == Decimal {
  /// Degrees: here a point is always the decimal sign, since 52.410 cannot be thousands.
  static func coordinate(min: Decimal, max: Decimal) -> Codec {
    Codec(shape: .decimal(min: min, max: max)) { text, position, decoding in
      let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
      guard (1...2).contains(parts.count), parts.allSatisfy({ Int(digits: $0) != nil }),
        let number = Decimal(string: parts.joined(separator: "."))
      else {
        decoding.report(
          .badDecimal, at: position, "„\(text)“ ist keine Koordinate in Grad",
          help: "Schreiben Sie Grad mit Nachkommastellen, zum Beispiel 52.410025.")
        return nil
      }
      guard number >= min, number <= max else {
        decoding.report(
          .outOfBounds, at: position, "\(text) liegt außerhalb von \(min) bis \(max) Grad",
          help: "Vielleicht sind Breite und Länge vertauscht.")
        return nil
      }
      return number
    }
  }
}
