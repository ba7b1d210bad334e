import Diagnostics
import FoundationEssentials
import Reading

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

private func scheduleHelp(for text: String) -> Message {
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
