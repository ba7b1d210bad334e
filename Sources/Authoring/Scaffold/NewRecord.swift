import ContentModel
import Diagnostics

/// A record that somebody wants to begin, with what is known about it.
public struct NewRecord: Sendable {
  public var kind: Kind
  /// The id or, for `_ordner.yaml`, the folder; without one it is made from the title.
  public var id: String?
  /// What the fields shall hold, by key; a field of a group is `gruppe.feld`. Several values of one
  /// key make a list.
  public var answers: [Answer] = []
  /// Records that the new one belongs to. Which field says so is found from the declarations.
  public var relations: [EntityKey] = []
  /// The day that stands where a day is needed and none is known.
  public var stand: CalendarDate
  /// The language of the help in the file.
  public var language = Language.german
  /// Whether every field, also the optional ones, is there with its help.
  public var hasHelp = true

  public struct Answer: Hashable, Sendable {
    public var key: String
    public var value: String

    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  public init(_ kind: Kind, stand: CalendarDate) {
    self.kind = kind
    self.stand = stand
  }
}

/// What has to be written for a new record.
public struct Draft: Sendable, Hashable {
  /// The file below the content folder.
  public var path: String
  /// The whole file or, where records share one, what comes behind its end.
  public var text: String
  /// True where `text` comes behind what is there.
  public var isAppended: Bool
  /// What should be done next, beside filling it in; empty where nothing else is.
  public var nextStep: Message
}

/// Why there is no draft. All reasons at once.
public struct DraftRefusal: Error, Hashable, Sendable {
  public struct Reason: Hashable, Sendable {
    public var summary: Message
    public var help: Message

    public init(_ summary: Message, help: Message) {
      self.summary = summary
      self.help = help
    }
  }

  public var reasons: [Reason]

  public init(_ reasons: [Reason]) { self.reasons = reasons }

  public init(_ summary: Message, help: Message) { self.init([Reason(summary, help: help)]) }
}
