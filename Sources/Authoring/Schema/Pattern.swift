import ContentModel

/// What a field of a shape may hold, as a regular expression that all readers of JSON Schema know:
/// no look-around, no classes that mean something else elsewhere (`\d` is any digit of any script in Python).
///
/// A pattern takes every text that the codec of the shape takes. Where it takes more, an expression
/// cannot say it: that one number is not larger than another, that brackets are balanced.
enum Pattern {
  /// Without anchors. Nil where any text will do that says something.
  static func of(_ shape: Shape) -> String? {
    switch shape {
    case .text, .choice, .list, .object: nil
    case .integer(let range): integer(range)
    case .decimal(let min, let max): decimal(min: min.flatMap { Int("\($0)") }, max: max.flatMap { Int("\($0)") })
    case .boolean: "ja|nein|true|false"
    case .date: date
    case .partialDate: "(?:(?:vor|um|seit|bis) )?(?:[1-9][0-9]{3}(?:-\(month))?|\(date))"
    case .clockTime: clockTime
    case .schedule: schedule
    case .ageRange: ageRange
    case .cycle: cycle
    case .formula: formula
    case .email: email
    case .webAddress: webAddress
    case .telephone: #"\+?[ \-/()]*(?:[0-9][ \-/()]*){5,15}"#
    case .digits(let count): "[0-9]{\(count)}"
    case .reference(let kind): "(?:\(kind.rawValue):)?\(id(of: kind))"
    case .anyReference(let kinds): anyReference(kinds)
    }
  }

  /// With anchors.
  static func anchored(_ pattern: String) -> String { pattern.contains("|") ? "^(?:\(pattern))$" : "^\(pattern)$" }

  // MARK: Numbers

  private static let minus = #"[-−]"#

  private static func integer(_ range: ClosedRange<Int>) -> String {
    let below = max(0, -range.upperBound)...max(0, -range.lowerBound)
    var parts: [String] = []
    if range.lowerBound <= 0 { parts.append("\(minus)0*\(IntegerPattern.digits(below))") }
    if range.upperBound >= 0 { parts.append("0*\(IntegerPattern.digits(max(0, range.lowerBound)...range.upperBound))") }
    return #"\s*(?:\#(parts.joined(separator: "|")))\s*"#
  }

  /// Digits with a comma or point; thousands grouped as the program reads them. A point before three
  /// digits has two readings, and is left out.
  private static let ungrouped = #"[0-9]+(?:,[0-9]+)?|0\.[0-9]+|[0-9]{4,}\.[0-9]+|[0-9]{1,3}\.(?:[0-9]{1,2}|[0-9]{4,})"#
  private static let grouped =
    #"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3}){2,}|(?:\.[0-9]{3})+,[0-9]+"#
    + #"|(?:[ \u00A0\u2009\u202F][0-9]{3})+(?:,[0-9]+|\.(?:[0-9]{1,2}|[0-9]{4,}))?"#
    + #"|(?:['’][0-9]{3})+(?:,[0-9]+|\.(?:[0-9]{1,2}|[0-9]{4,}))?)"#

  /// - Parameters: whole numbers, as all bounds of fields are.
  private static func decimal(min: Int?, max: Int?) -> String {
    guard let min, min >= 0 else { return #"\s*[-−+]?(?:\#(ungrouped)|\#(grouped))\s*"# }
    // Minus nothing is no less than nothing.
    let zero = min == 0 ? "|\(minus)0+(?:[.,]0+)?" : ""
    guard let max, min < max, max < 1000 else { return #"\s*(?:\+?(?:\#(ungrouped)|\#(grouped))\#(zero))\s*"# }
    // Where nothing reaches a thousand (shares, degrees), three digits are no thousands.
    let below = "0*\(IntegerPattern.digits(min...max - 1))(?:[.,][0-9]+)?"
    return #"\s*(?:\+?(?:\#(below)|0*\#(max)(?:[.,]0+)?)\#(zero))\s*"#
  }

  // MARK: Days and times

  private static let month = "(?:0[1-9]|1[0-2])"

  /// Every day that there is from 1000 to 9999, and no other.
  private static let date =
    "(?:[1-9][0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    + "|(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29)"

  private static let clockTime = "(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)"

  private static let schedule: String = {
    let days = Schedule.weekdayNames
    let day = "(?:\(days.joined(separator: "|")))"
    // „Montag bis Freitag“: the second day comes later in the week.
    let spans = days.indices.dropLast().map { index in
      "\(days[index]) +bis +(?:\(days[(index + 1)...].joined(separator: "|")))"
    }
    let ordinal = #"(?:0*[1-5]\.|letzten)"#
    let weekly = "(?:alle +(?:2|zwei) +Wochen +|jede[n]? +)?"
    let monthly = "jede[n]? +\(ordinal)(?: +und +\(ordinal))* +"
    let dayList = "(?:\((spans + ["\(day)(?: +und +\(day))*"]).joined(separator: "|")))"
    let time = "\(clockTime)[-–]\(clockTime)"
    let times = "\(time)(?: +und +\(time))*(?: *|, +[^ ][\\s\\S]*)"
    return " *(?:\(weekly)\(dayList) +|\(monthly)\(dayList) +(?:im +Monat +)?)\(times)"
      + "|nach Vereinbarung(?:, [\\s\\S]*)?"
  }()

  private static let ageRange: String = {
    let age = "0*\(IntegerPattern.digits(0...120))"
    return "alle|(?:(?:ab|bis) \(age)|\(age)[-–]\(age)) (?:Jahre|Jahren|Jahr)"
  }()

  private static let cycle =
    "nach Bedarf|wöchentlich|monatlich|vierteljährlich|halbjährlich|jährlich"
    + "|alle 0*\(IntegerPattern.digits(2...60)) (?:Wochen|Monate|Jahre)"

  // MARK: Everything else

  /// Values with signs between them. That every bracket is closed, only the program can tell. Built so
  /// that no text can be read in two ways: else a long one that does not match would take for ever.
  private static let formula: String = {
    let operand = #"[-−–(\s]*[a-z0-9]+(?:[.,][0-9]+|(?:-[a-z0-9]+)*)"#
    // A minus, and the word, need something in front that is not part of an id.
    let sign = #"(?:[)\s]*[+×*·⋅∙∗✕✖⨯÷/:∕⁄∶]|[)\s]+(?:[-−–]|je[(\s]))"#
    return #"\#(operand)(?:\#(sign)\#(operand))*[)\s]*"#
  }()

  private static let email: String = {
    let sign = #"[!#$%&'*+\-/0-9=?A-Z^_`a-z{|}~"#
    return "\(sign).]+@\(sign)]\(sign).]*\\.\(sign).]*\(sign)]"
  }()

  private static let webAddress: String = {
    // All signs of an address but the point and the slash, which the host needs apart.
    let sign = #"!#$%&'()*+,\-0-9:;=?@A-Z\[\]_a-z~"#
    return "https?://[\(sign)][\(sign)]*\\.[\(sign).]*(?:/[\(sign)./]*)?"
  }()

  /// An id as it stands in references.
  static func id(of kind: Kind) -> String {
    let slug = "[a-z0-9]+(?:-[a-z0-9]+)*"
    guard case .files(_, _, let depth) = kind.location else { return slug }
    switch depth {
    case nil: return "\(slug)(?:/\(slug))*"
    case .some(let depth): return slug + String(repeating: "/\(slug)", count: depth)
    }
  }

  private static func anyReference(_ kinds: [Kind]) -> String {
    // Kinds whose ids are built alike stand together.
    var kindsOfForm: [(form: String, kinds: [String])] = []
    for kind in kinds {
      let form = id(of: kind)
      if let index = kindsOfForm.firstIndex(where: { $0.form == form }) {
        kindsOfForm[index].kinds.append(kind.rawValue)
      } else {
        kindsOfForm.append((form, [kind.rawValue]))
      }
    }
    return kindsOfForm.map { "(?:\($0.kinds.joined(separator: "|"))):\($0.form)" }.joined(separator: "|")
  }
}
