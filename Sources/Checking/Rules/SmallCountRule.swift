import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// No count that is published is smaller than the protection of its indicator allows, be it reported or
/// computed. Rates and densities are not counts: 4 percent are not four people.
enum SmallCountRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    let portal = published.portal
    let protections = portal.kennzahlen.compactMap(Protection.init)
    let protectionOf = Dictionary(protections.map { ($0.kennzahl.id, $0) }, uniquingKeysWith: { first, _ in first })
    return portal.werte.compactMap { row in
      guard let protection = protectionOf[row.values.kennzahl.id], let value = row.values.wert,
        protection.forbids(value), row.values.status?.hasValue ?? true
      else { return nil }
      return reported(value, row, protection)
    } + protections.compactMap { computed($0, portal, input) }
  }

  private static func reported(_ value: Decimal, _ row: Row<Wert>, _ protection: Protection) -> Diagnostic {
    Diagnostic(
      .smallCount, at: row.place,
      Message("Der Wert ", en: "The value ") + Message(exactly: value) + protection.isTooSmall,
      help: Message(
        "Löschen Sie die Zahl und schreiben Sie den Status geheim.",
        en: "Delete the number and write the status geheim."),
      solutions: [
        .alternative(
          Message("Die Zahl löschen und „geheim“ schreiben", en: "Delete the number and write “geheim”"),
          row.replacing("wert", with: ""), row.replacing("status", with: "geheim"))
      ].compactMap(\.self))
  }

  /// One finding for an indicator: its numbers are made in one way.
  private static func computed(_ protection: Protection, _ portal: Portal, _ input: CheckInput) -> Diagnostic? {
    let small = protection.computedFigures(portal)
    guard let first = small.first, let value = first.value else { return nil }
    let kennzahl = protection.kennzahl
    let more = small.count - 1
    return Diagnostic(
      .smallCount, at: input.position(of: kennzahl, "schutz", "mindestzahl"),
      Message("Der berechnete Wert ", en: "The computed value ") + Message(value, decimals: kennzahl.dezimalen)
        + place(of: first, portal) + protection.isTooSmall
        + (more > 0 ? Message("; dazu \(more) weitere", en: "; and \(more) more") : .empty),
      help: Message(
        "Schreiben Sie bei einer der Zahlen, aus denen er entsteht, den Status geheim, oder machen Sie die Kennzahl intern.",
        en: "Write the status geheim with one of the numbers that it is made of, or make the Kennzahl internal."),
      notes: small.prefix(3).compactMap { figure in
        source(of: figure, kennzahl, portal).map { source in
          .init(Message("daraus entsteht der Wert", en: "this makes the value") + place(of: figure, portal), at: source)
        }
      })
  }

  /// ` für Adorf 2019`.
  private static func place(of figure: Figure, _ portal: Portal) -> Message {
    let title = portal.title(of: figure.gebiet) ?? figure.gebiet.id
    return Message(" für \(title) \(figure.jahr)", en: " for \(title) \(figure.jahr)")
  }

  /// The first row among those that a computed figure is made of; nil where all of them are computed as well.
  private static func source(of figure: Figure, _ kennzahl: Kennzahl, _ portal: Portal) -> SourcePosition? {
    let parts = portal.parts(of: figure.gebiet, measuredBy: kennzahl).map { (kennzahl.id, $0) }
    let ingredients = kennzahl.ingredients.map { ($0.id, figure.gebiet) }
    return (ingredients + parts).lazy.compactMap { id, gebiet in
      portal.figures.figure(id, gebiet, year: figure.jahr, figure.gliederung)?.position
    }.first
  }
}

/// A count of which small numbers are protected.
private struct Protection {
  let kennzahl: Kennzahl
  private let minimum: Int

  init?(_ kennzahl: Kennzahl) {
    guard kennzahl.art == .anzahl, let minimum = kennzahl.schutz?.mindestzahl else { return nil }
    self.kennzahl = kennzahl
    self.minimum = minimum
  }

  func forbids(_ value: Decimal) -> Bool { value != 0 && abs(value) < Decimal(minimum) }

  var isTooSmall: Message {
    Message(
      " ist kleiner als \(minimum): Bei „\(kennzahl.titel)“ wird er nicht veröffentlicht",
      en: " is less than \(minimum): for “\(kennzahl.titel)” it is not published")
  }

  /// Those that are too small, from small to large territories.
  func computedFigures(_ portal: Portal) -> [Figure] {
    let groups = [nil] + kennzahl.gliederungen.map(Optional.some)
    return Kind.territories.flatMap { portal.territories(of: $0) }.flatMap { gebiet in
      groups.flatMap { portal.figures.series(kennzahl.id, gebiet, $0) }
    }.filter { figure in
      figure.origin != .reported && figure.value.map(forbids) ?? false && !isSumOfSmallParts(figure, portal)
    }
  }

  /// Then the part is what must not be published.
  private func isSumOfSmallParts(_ figure: Figure, _ portal: Portal) -> Bool {
    guard case .sum = figure.origin else { return false }
    return portal.parts(of: figure.gebiet, measuredBy: kennzahl).contains { part in
      portal.figures.figure(kennzahl.id, part, year: figure.jahr, figure.gliederung)?.value.map(forbids) ?? false
    }
  }
}
