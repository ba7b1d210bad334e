import ContentModel
import Diagnostics

/// What a rule says about one subject.
public struct Verdict: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case erfuellt
    /// Kept today, but not for long.
    case laeuftAb = "laeuft-ab"
    case nichtErfuellt = "nicht-erfuellt"
    /// Nothing says whether it is kept.
    case unbelegt
    case ausgenommen
    case nochNichtFaellig = "noch-nicht-faellig"
    /// There is nothing here that the rule could be about.
    case giltNicht = "gilt-nicht"

    /// The word for it, in a message.
    public var name: Message {
      switch self {
      case .erfuellt: Message("erfüllt", en: "kept")
      case .laeuftAb: Message("läuft bald ab", en: "ends soon")
      case .nichtErfuellt: Message("nicht erfüllt", en: "not kept")
      case .unbelegt: Message("nicht belegt", en: "not proven")
      case .ausgenommen: Message("ausgenommen", en: "exempt")
      case .nochNichtFaellig: Message("noch nicht fällig", en: "not due yet")
      case .giltNicht: Message("gilt hier nicht", en: "does not apply here")
      }
    }

    /// Always beside the sign, on pages and in reports.
    public var word: String { name.german }

    public var sign: String {
      switch self {
      case .erfuellt: "✓"
      case .laeuftAb: "!"
      case .nichtErfuellt: "✗"
      case .unbelegt: "?"
      case .ausgenommen: "○"
      case .nochNichtFaellig: "…"
      case .giltNicht: "–"
      }
    }

    /// Whether there is something to mend.
    public var isOpen: Bool { self == .nichtErfuellt || self == .unbelegt || self == .laeuftAb }

    /// The status of several together is the gravest of them.
    var gravity: Int {
      switch self {
      case .giltNicht: 0
      case .nochNichtFaellig: 1
      case .erfuellt: 2
      case .ausgenommen: 3
      case .laeuftAb: 4
      case .unbelegt: 5
      case .nichtErfuellt: 6
      }
    }
  }

  /// Id of the rule.
  public var regel: String
  /// What the rule looked at.
  public var subject: EntityKey
  /// In whose row it counts: the Sozialraum that the subject belongs to, otherwise the Planregion or Landkreis.
  public var unit: EntityKey
  public var status: Status
  /// What is there, or what is not: sentences for people, without the last full stop.
  public var reason: Message
  /// What to write so that the rule is kept; empty where it is.
  public var help = Message.empty
  /// Where that is to be written.
  public var position: SourcePosition
  /// Id of the exception that applies.
  public var ausnahme: String?
}
