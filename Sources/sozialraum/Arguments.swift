import ArgumentParser
import ContentModel
import Diagnostics
import Editions
import Reporting

extension Edition: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}

extension ReportFormat: ExpressibleByArgument {}

extension Kind: ExpressibleByArgument {
  /// Singular or the name of the folder: `angebot`, `angebote`.
  public init?(argument: String) {
    let word = argument.lowercased()
    guard let kind = Kind.allCases.first(where: { $0.rawValue == word || $0.folder == word }) else { return nil }
    self = kind
  }
}

/// `0,42`, in English `0.42`.
func seconds(_ duration: Duration, in language: Language) -> String {
  let hundredths =
    (duration.components.attoseconds / 1_000_000_000_000 + duration.components.seconds * 1_000_000 + 5_000) / 10_000
  let rest = hundredths % 100
  return "\(hundredths / 100)\(language == .german ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
}
