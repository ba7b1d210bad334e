import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// Facts about real places carry their source (DESIGN law 10).
enum MissingSourceRule: Rule {
  private static let kinds: Set<Kind> = [
    .landkreis, .planregion, .sozialraum, .gemeinde, .familienzentrum, .traeger, .beschluss, .vertrag,
  ]

  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.records.compactMap { record in
      let fields = record.record.fields
      guard kinds.contains(record.key.kind), fields["quellen"] == nil, fields["beispiel"]?.text != "ja" else { return nil }
      return Diagnostic(
        .missingSource, at: fields.position, "Bei „\(record.key)“ steht keine Quelle",
        help: "Schreiben Sie „quellen: [kennung]“ mit Kennungen aus quellen.yaml. Ist der Eintrag erfunden, schreiben Sie „beispiel: ja“.")
    }
  }
}

/// The contract says for every Sozialraum whether it has joined.
enum AccessionRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    guard let vertrag = input.portal.vertrag, !input.lost.touches(.sozialraum) else { return [] }
    var findings: [Diagnostic] = []
    var first: [String: Ref<Sozialraum>] = [:]
    for beitritt in vertrag.beitritte {
      if let earlier = first.updateValue(beitritt.sozialraum, forKey: beitritt.sozialraum.id) {
        findings.append(
          Diagnostic(
            .missingAccession, at: beitritt.sozialraum.position, "Der Beitritt von „\(beitritt.sozialraum.id)“ steht zweimal da",
            help: "Löschen Sie einen der beiden Einträge.", notes: [.init("hier zum ersten Mal", at: earlier.position)]))
      }
    }
    for sozialraum in input.portal.sozialraeume where first[sozialraum.id] == nil {
      findings.append(
        Diagnostic(
          .missingAccession, at: vertrag.common.source, "Bei den Beitritten fehlt „\(sozialraum.titel)“",
          help: "Ergänzen Sie unter „beitritte“: sozialraum: \(sozialraum.id) und einen Status, zum Beispiel nicht-belegt."))
    }
    return findings
  }
}

/// Shares of the same time do not add up to more than everything.
enum FundingSharesRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.portal.familienzentren.flatMap { zentrum -> [Diagnostic] in
      let shares = zentrum.foerderung.filter { $0.anteil != nil }
      let starts = Set(shares.map { $0.gueltigAb?.earliest?.dayNumber ?? .min }).sorted()
      guard let day = starts.first(where: { total(of: shares, on: $0) > 100 }) else { return [] }
      return [
        Diagnostic(
          .fundingShares, at: zentrum.common.source,
          "Die Anteile der Förderung von „\(zentrum.titel)“ ergeben zusammen \(total(of: shares, on: day)) Prozent",
          help: "Zur selben Zeit können es höchstens 100 Prozent sein. Prüfen Sie „anteil“, „gueltig_ab“ und „gueltig_bis“.")
      ]
    }
  }

  private static func total(of shares: [Foerderung], on day: Int) -> Decimal {
    shares.reduce(Decimal(0)) { sum, share in
      let from = share.gueltigAb?.earliest?.dayNumber ?? .min
      let to = share.gueltigBis?.latest?.dayNumber ?? .max
      return from <= day && day <= to ? sum + (share.anteil ?? 0) : sum
    }
  }
}

/// A publication has nothing made up in it (DESIGN law 10).
enum PublicationRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    guard input.isPublication else { return [] }
    return input.records.flatMap { record -> [Diagnostic] in
      var places = record.record.fields.positionsOfExamples
      record.record.body?.forEachCallout { callout, position in
        if callout == .beispiel { places.append(position) }
      }
      return places.map { place in
        Diagnostic(
          .exampleInPublication, at: place, "„\(record.key)“ enthält ein erfundenes Beispiel",
          help: "Ersetzen Sie es durch belegte Angaben, löschen Sie es, oder setzen Sie in portal.yaml „beispiele: verbergen“.")
      }
    }
  }
}
