import Editions

/// What changes for readers of one edition between two states of the content.
///
/// As JSON its keys are those of the properties; the form has a version.
public struct Comparison: Sendable, Hashable, Encodable {
  /// Raised when a property changes its meaning or goes.
  public let version = 1
  public var ausgabe: String
  public var vorher: String
  public var nachher: String
  public var fehlerVorher: Int
  public var fehlerNachher: Int
  public var neueSeiten: [PageChange] = []
  public var entfallendeSeiten: [PageChange] = []
  public var verschobeneSeiten: [PageMove] = []
  public var geaenderteInhalte: [RecordChange] = []
  public var vertrag: [StatusChange] = []
  public var zahlen: [FigureChange] = []

  public struct PageChange: Sendable, Hashable, Encodable {
    public var titel: String
    public var art: String?
    public var adresse: String
  }

  public struct PageMove: Sendable, Hashable, Encodable {
    public var titel: String
    public var vorher: String
    public var nachher: String
  }

  /// A record that both states have, and which of its fields say something else.
  public struct RecordChange: Sendable, Hashable, Encodable {
    public var art: String
    public var kennung: String
    public var titel: String
    /// Its page, if it has one.
    public var adresse: String?
    /// Keys as in the file; `text` for what stands below them.
    public var felder: [String]
  }

  /// A verdict of the contract that is another one now.
  public struct StatusChange: Sendable, Hashable, Encodable {
    public var regel: String
    public var titel: String
    public var gegenstand: String
    public var wer: String
    /// Nil where the rule said nothing about it.
    public var vorher: String?
    public var nachher: String?
    public var grund: String
  }

  /// A reported figure that is new, gone or another one now.
  public struct FigureChange: Sendable, Hashable, Encodable {
    public enum Art: String, Sendable, Hashable, Encodable { case neu, entfaellt, geaendert }

    public var art: Art
    public var kennzahl: String
    public var titel: String
    public var gebiet: String
    public var ort: String
    public var jahr: Int
    public var gruppe: String?
    /// As people read it: number, or status in words; nil where there was nothing.
    public var vorher: String?
    public var nachher: String?
    /// What the row says about it; nil where it says nothing.
    public var grund: String?
  }

  public var isEmpty: Bool {
    neueSeiten.isEmpty && entfallendeSeiten.isEmpty && verschobeneSeiten.isEmpty && geaenderteInhalte.isEmpty
      && vertrag.isEmpty && zahlen.isEmpty
  }
}
