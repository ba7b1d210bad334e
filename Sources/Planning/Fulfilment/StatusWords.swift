import ContentModel
import Contract

/// Signs and words of statuses as pages say them: never colour alone (DESIGN law 7).
extension Verdict.Status {
  /// „✗ nicht erfüllt“.
  var label: String { "\(sign) \(word)" }

  var badge: Badge {
    switch self {
    case .erfuellt: Badge(label, .gut)
    case .laeuftAb, .nichtErfuellt, .unbelegt: Badge(label, .achtung)
    case .ausgenommen, .nochNichtFaellig, .giltNicht: Badge(label)
    }
  }

  /// For the legend.
  var explanation: String {
    switch self {
    case .erfuellt: "Was die Regel verlangt, ist da."
    case .laeuftAb: "Heute ist alles da, aber nicht mehr lange."
    case .nichtErfuellt: "Etwas fehlt, ist zu wenig oder zu spät."
    case .unbelegt: "Wir wissen es nicht: Auf diesem Portal steht nichts dazu."
    case .ausgenommen:
      "Eine Zeit lang muss die Regel hier nicht eingehalten sein. Das ist entschieden und begründet."
    case .nochNichtFaellig: "Der Tag, bis zu dem es da sein soll, kommt erst noch."
    case .giltNicht: "Hier gibt es nichts, das die Regel betrifft, zum Beispiel kein Familienzentrum."
    }
  }

  /// What needs work comes first.
  var urgency: Int {
    switch self {
    case .nichtErfuellt: 0
    case .unbelegt: 1
    case .laeuftAb: 2
    case .ausgenommen: 3
    case .nochNichtFaellig: 4
    case .erfuellt: 5
    case .giltNicht: 6
    }
  }
}

extension Standing.Status {
  /// „✓ berichtet“.
  var label: String { "\(sign) \(word)" }

  /// For the legend.
  var explanation: String {
    switch self {
    case .berichtet: "Die Zahl liegt vor."
    case .berechnet: "Die Zahl ist aus anderen Zahlen berechnet."
    case .unvollstaendig: "Für einen Teil des Gebietes fehlt die Zahl. Darum gibt es keine für das ganze Gebiet."
    case .ohneZahl: "Gemeldet, aber ohne Zahl: zum Beispiel, weil sie geheim bleiben muss."
    case .nichtErhoben: "Eine Zahl liegt nicht vor."
    case .nichtVorgesehen: "Für solche Gebiete gibt es die Kennzahl nicht."
    }
  }
}

extension Fulfilment.Cell {
  /// „✗ nicht erfüllt, 3 von 5“: how many only where there are several.
  var label: String { judged > 1 ? "\(status.label), \(kept) von \(judged)" : status.label }
}

extension Regel.Schwere {
  /// In one word, for tables.
  var word: String {
    switch self {
    case .fehler: "Pflicht"
    case .warnung: "Soll"
    case .hinweis: "Ziel"
    }
  }

  /// What follows where such a rule is not kept.
  var explanation: String {
    switch self {
    case .fehler: "Diese Angaben müssen auf dem Portal stehen. Sonst wird es nicht veröffentlicht."
    case .warnung: "Ist eine solche Regel nicht eingehalten, warnt die Prüfung. Das Portal erscheint trotzdem."
    case .hinweis: "Ist ein solches Ziel nicht erreicht, weist die Prüfung darauf hin. Das Portal erscheint trotzdem."
    }
  }
}

extension Report.Unit {
  /// „12 von 19 eingehalten“.
  var kept: String { "\(eingehalten) von \(geprueft) eingehalten" }
}

/// Several units together.
struct Whole {
  private(set) var eingehalten = 0
  private(set) var geprueft = 0
  private var counts: [String: Int] = [:]

  init(_ units: [Report.Unit]) {
    for unit in units {
      eingehalten += unit.eingehalten
      geprueft += unit.geprueft
      for judgement in unit.urteile { counts[judgement.status, default: 0] += 1 }
    }
  }

  /// „12 von 19“, or why there is no number.
  var kept: String { geprueft == 0 ? "nichts zu prüfen" : "\(eingehalten) von \(geprueft)" }

  func count(_ status: Verdict.Status) -> Int { counts[status.rawValue] ?? 0 }

  var open: String { openWords(count) }
}

/// „2 nicht erfüllt, 3 nicht belegt“; empty where nothing is open.
private func openWords(_ count: (Verdict.Status) -> Int) -> String {
  Verdict.Status.allCases.filter { $0.isOpen && count($0) > 0 }
    .sorted { $0.urgency < $1.urgency }.map { "\(count($0)) \($0.word)" }.joined(separator: ", ")
}

extension Report.Rule {
  /// „12 von 19“, or why there is no number.
  var kept: String { geprueft == 0 ? "nichts zu prüfen" : "\(eingehalten) von \(geprueft)" }

  var isKeptEverywhere: Bool { geprueft > 0 && eingehalten == geprueft }

  func count(_ status: Verdict.Status) -> Int { self.status[status.rawValue] ?? 0 }

  var open: String { openWords(count) }
}
