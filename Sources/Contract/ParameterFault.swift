import ContentModel
import Diagnostics

/// What is wrong with the parameters of a rule.
public struct ParameterFault: Sendable, Hashable {
  /// The key in `vorgaben`; nil where one is missing.
  public var key: String?
  /// The item of the list under the key that is wrong; nil where it is the value as a whole.
  public var item: Item?
  public var summary: Message
  public var help: Message

  public struct Item: Sendable, Hashable {
    public var word: String
    /// What could stand in its place.
    public var known: [String]
  }
}

extension Regel {
  /// Parameters that are missing, or that a rule of this kind cannot have. Empty: the rule can be judged.
  public var parameterFaults: [ParameterFault] {
    let (required, optional) = art.parameters
    let stated = vorgaben.statedKeys
    let allowed = required + optional
    let none = Message("Diese Art hat keine Vorgaben.", en: "This kind of rule has no “vorgaben”.")
    var faults = required.filter { !stated.contains($0) }.map { key in
      ParameterFault(
        summary: Message(
          "Bei der Regel „\(id)“ fehlt unter „vorgaben“ die Angabe „\(key)“",
          en: "The Regel “\(id)” lacks “\(key)” under “vorgaben”"),
        help: Vorgaben.help(for: key))
    }
    faults += stated.filter { !allowed.contains($0) }.map { key in
      ParameterFault(
        key: key,
        summary: Message(
          "„\(key)“ passt nicht zu einer Regel der Art „\(art.rawValue)“",
          en: "“\(key)” does not belong to a Regel of the kind “\(art.rawValue)”"),
        help: allowed.isEmpty ? none : possible(allowed))
    }
    if let was = vorgaben.was, !art.countable.isEmpty, !art.countable.contains(was) {
      faults.append(
        ParameterFault(
          key: "was", summary: impossible("was", was), help: possible(art.countable.map(\.rawValue))))
    }
    if let je = vorgaben.je, !art.units.contains(je) {
      faults.append(
        ParameterFault(
          key: "je", summary: impossible("je", je), help: possible(art.units.map(\.rawValue))))
    }
    if art == .turnus, vorgaben.terminArt == nil, vorgaben.gremiumArt == nil {
      faults.append(
        ParameterFault(
          summary: Message(
            "Bei der Regel „\(id)“ steht nicht, welche Termine gemeint sind",
            en: "The Regel “\(id)” does not say which Termine are meant"),
          help: Message(
            "Ergänzen Sie unter „vorgaben“ die Angabe „termin_art“ oder „gremium_art“.",
            en: "Add “termin_art” or “gremium_art” under “vorgaben”.")))
    }
    if let first = vorgaben.vonJahr, let last = vorgaben.bisJahr, last < first {
      faults.append(
        ParameterFault(
          key: "bis_jahr",
          summary: Message(
            "„bis_jahr“ (\(last)) liegt vor „von_jahr“ (\(first))",
            en: "“bis_jahr” (\(last)) is before “von_jahr” (\(first))"),
          help: Message(
            "Prüfen Sie die beiden Jahre. Vielleicht sind sie vertauscht.",
            en: "Check the two years. Perhaps they are swapped.")))
    }
    if art == .mindestzahl {
      let filters: [(key: String, isSet: Bool, kinds: [Kind])] = [
        ("gremium_art", vorgaben.gremiumArt != nil, [.gremium, .termin]),
        ("termin_art", vorgaben.terminArt != nil, [.termin]),
      ]
      faults += filters.filter { $0.isSet && !$0.kinds.contains(vorgaben.was ?? .portal) }.map { filter in
        let was = vorgaben.was?.rawValue ?? ""
        let kinds = filter.kinds.map(\.rawValue)
        return ParameterFault(
          key: filter.key,
          summary: Message(
            "„\(filter.key)“ passt nicht zu „was: \(was)“", en: "“\(filter.key)” does not belong to “was: \(was)”"),
          help: Message(
            "Diese Angabe gibt es nur mit „was: \(kinds.joined(separator: "“ oder „was: "))“.",
            en: "This field exists only with “was: \(kinds.joined(separator: "” or “was: "))”."))
      }
    }
    if let was = vorgaben.was {
      let known = was.declarations.map(\.key)
      faults += vorgaben.felder.filter { !known.contains($0) }.map { key in
        ParameterFault(
          key: "felder", item: .init(word: key, known: known),
          summary: Message(
            "Die Angabe „\(key)“ gibt es bei der Art „\(was.rawValue)“ nicht",
            en: "There is no field “\(key)” in records of the kind “\(was.rawValue)”"),
          help: NearMiss.question(for: key, in: known) ?? possible(known))
      }
    }
    return faults
  }

  private func impossible(_ key: String, _ kind: Kind) -> Message {
    Message(
      "Bei der Art „\(art.rawValue)“ kann „\(key)“ nicht „\(kind.rawValue)“ sein",
      en: "With the kind “\(art.rawValue)”, “\(key)” cannot be “\(kind.rawValue)”")
  }

  private func possible(_ words: [String]) -> Message {
    let list = words.joined(separator: ", ")
    return Message("Möglich sind: \(list).", en: "Possible are: \(list).")
  }
}
