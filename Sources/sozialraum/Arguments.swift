import ArgumentParser
import ContentModel
import Diagnostics
import Editions
import Reporting

extension Edition: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}

extension ReportFormat: ExpressibleByArgument {}

extension Kind: ExpressibleByArgument {
  /// One or several, with umlauts or without, or the name of the folder: `angebot`, `Ziele`, `träger`, `sozialraeume`.
  public init?(argument: String) {
    let word = NearMiss.folded(argument)
    let names: [(Kind) -> String?] = [
      \.rawValue, { NearMiss.folded($0.singular) }, { NearMiss.folded($0.plural) }, \.folder,
    ]
    guard let kind = names.lazy.compactMap({ name in Kind.allCases.first { name($0) == word } }).first else {
      return nil
    }
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
