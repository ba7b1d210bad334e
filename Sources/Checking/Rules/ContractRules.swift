import ContentModel
import Diagnostics
import FoundationEssentials
import Portal
import Reading

/// Facts about real places carry their source (DESIGN law 10).
enum MissingSourceRule: Rule {
  private static let kinds: Set<Kind> = [
    .landkreis, .planregion, .sozialraum, .gemeinde, .familienzentrum, .traeger, .beschluss, .vertrag,
  ]

  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.records.compactMap { record in
      let fields = record.record.fields
      guard kinds.contains(record.key.kind), !isExample(fields), lacksSources(fields) else {
        return nil
      }
      return Diagnostic(
        .missingSource, at: fields.position, "Bei „\(record.key)“ steht keine Quelle",
        help:
          "Schreiben Sie „quellen: [kennung]“ mit Kennungen aus quellen.yaml. Ist der Eintrag erfunden, schreiben Sie „beispiel: ja“."
      )
    }
  }

  /// A `beispiel` that cannot be read is reported already.
  private static func isExample(_ fields: Node) -> Bool {
    guard let text = fields["beispiel"]?.text else { return false }
    return text != "nein" && text != "false" && !text.isEmpty
  }

  /// A field of another shape than a list is reported already.
  private static func lacksSources(_ fields: Node) -> Bool {
    guard let sources = fields["quellen"] else { return true }
    return sources.isEmpty || sources.items?.isEmpty == true
  }
}

/// The contract says for every Sozialraum whether it has joined.
enum AccessionRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    guard let vertrag = input.portal.vertrag, !input.lost.touches(.sozialraum) else { return [] }
    var findings: [Diagnostic] = []
    var first: [String: Ref<Sozialraum>] = [:]
    // One without a Sozialraum is reported already.
    for beitritt in vertrag.beitritte where !beitritt.sozialraum.id.isEmpty {
      if let earlier = first.updateValue(beitritt.sozialraum, forKey: beitritt.sozialraum.id) {
        findings.append(
          Diagnostic(
            .missingAccession, at: beitritt.sozialraum.position,
            "Der Beitritt von „\(beitritt.sozialraum.id)“ steht zweimal da",
            help: "Löschen Sie einen der beiden Einträge.", notes: [.init("hier zum ersten Mal", at: earlier.position)])
        )
      }
    }
    // A mistyped Sozialraum is reported where it stands, and probably is the one that is missing.
    guard vertrag.beitritte.allSatisfy({ input.portal.sozialraeume[$0.sozialraum] != nil }),
      !vertrag.beitritte.isEmpty || !input.states("beitritte", in: vertrag)
    else { return findings }
    for sozialraum in input.portal.sozialraeume where first[sozialraum.id] == nil {
      findings.append(
        Diagnostic(
          .missingAccession, at: input.position(of: vertrag, "beitritte"),
          "Bei den Beitritten fehlt „\(sozialraum.titel)“",
          help:
            "Ergänzen Sie unter „beitritte“: sozialraum: \(sozialraum.id) und einen Status, zum Beispiel nicht-belegt.")
      )
    }
    return findings
  }
}

/// Shares of the same time do not add up to more than everything.
enum FundingSharesRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.portal.familienzentren.flatMap { zentrum -> [Diagnostic] in
      let shares = zentrum.foerderung.enumerated().filter { $0.element.anteil != nil }
      let starts = Set(shares.map { $0.element.firstDay }).sorted()
      guard let day = starts.first(where: { total(of: shares.map(\.element), on: $0) > 100 }) else { return [] }
      let last = shares.last { $0.element.holds(onDay: day) }?.offset ?? 0
      return [
        Diagnostic(
          .fundingShares, at: input.position(of: zentrum, "foerderung", "\(last)", "anteil"),
          "Mit diesem Anteil sind es zur selben Zeit zusammen \(total(of: shares.map(\.element), on: day)) Prozent",
          help: "Es können höchstens 100 Prozent sein. Prüfen Sie „anteil“, „gueltig_ab“ und „gueltig_bis“.")
      ]
    }
  }

  private static func total(of shares: [Foerderung], on day: Int) -> Decimal {
    shares.reduce(Decimal(0)) { sum, share in share.holds(onDay: day) ? sum + (share.anteil ?? 0) : sum }
  }
}

/// A publication has nothing made up in it (DESIGN law 10).
enum PublicationRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    guard input.isPublication, input.portal.settings.beispiele == .zeigen else { return [] }
    return input.records.flatMap { record -> [Diagnostic] in
      var places = record.record.fields.positionsOfExamples
      record.record.body?.forEachCallout { callout, position in
        if callout == .beispiel { places.append(position) }
      }
      return places.map { place in
        Diagnostic(
          .exampleInPublication, at: place, "„\(record.key)“ enthält ein erfundenes Beispiel",
          help:
            "Ersetzen Sie es durch belegte Angaben, löschen Sie es, oder setzen Sie in portal.yaml „beispiele: verbergen“."
        )
      }
    }
  }
}
