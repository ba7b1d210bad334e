import Diagnostics

/// The texts that `new` puts where somebody still has to write something.
///
/// They stand here and not where drafts are made, because the checks look for them as well: what is
/// valid and says nothing must not become public.
public enum PlaceholderText {
  /// A text of a few words or more.
  public static let words = "Bitte ausfüllen"
  /// A text too short for that.
  public static let brief = "…"
  public static let email = "kontakt@example.org"
  public static let webAddress = "https://www.example.org/"
  public static let telephone = "0000 00000"

  /// `Angebot ohne Titel`.
  public static func title(of kind: Kind) -> String { "\(kind.singular) ohne Titel" }

  private static let bodyStart = Message("Bitte ersetzen: ", en: "Please replace: ")

  /// The text below the fields.
  public static let body =
    bodyStart
    + Message(
      "Hier steht in einigen Sätzen, worum es geht.", en: "some sentences that say what this is about.")

  private static let values: Set = [words, brief, email, webAddress, telephone]

  /// Whether a value of a field is one of these texts and nothing else.
  public static func isValue(_ text: String) -> Bool { values.contains(text.trimmed) }

  /// Whether a passage of a text begins as the one of a draft does, in either language.
  public static func beginsPassage(_ text: String) -> Bool {
    text.hasPrefix(bodyStart.german) || text.hasPrefix(bodyStart.english)
  }
}
