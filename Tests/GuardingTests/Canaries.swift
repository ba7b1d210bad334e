import ContentModel
import Diagnostics
import Pipeline
import Reading
import TestSupport

@testable import Editions

/// A content folder in which everything internal is a canary: a word, number or address that occurs nowhere else.
///
/// It is made from the declarations, so a new kind, a new internal field or a new depth brings its own canaries.
struct Canaries {
  private(set) var files: [SiteFile]
  /// Every canary as it stands in the content, with where it is.
  private(set) var words: [(place: String, word: String)] = []

  /// The day as of which everything holds.
  static let stand = CalendarDate(year: 2026, month: 11, day: 21)
}
