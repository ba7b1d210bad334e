import Comparing
import ContentModel
import Diagnostics
import Editions
import Pipeline
import Reading
import TestSupport
import Testing

/// A content folder in memory, and one changed step by step.
struct Change {
  var files = Dictionary(
    repositoryFiles("Tests/Samples/base").map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
    uniquingKeysWith: { first, _ in first })

  subscript(path: String) -> String {
    get { files[path] ?? "" }
    set { files[path] = newValue }
  }

  func state(_ name: String, _ edition: Edition) throws -> ContentState {
    var options = RunOptions(stand: try #require(CalendarDate(iso: "2026-11-21")))
    options.editions = [edition]
    let tree = MemoryTree(files.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
    let run = run(content: tree, theme: repositoryTree("Tests/Samples/theme"), options: options, goal: .check)
    return try #require(ContentState(run, of: edition, named: name))
  }
}

func comparison(
  in edition: Edition = .oeffentlich, _ change: (inout Change) throws -> Void
) throws -> Comparison {
  var changed = Change()
  try change(&changed)
  return compare(try Change().state("vorher", edition), with: try changed.state("nachher", edition))
}

@Suite struct CompareTests {
  @Test func nothingChanges() throws {
    let same = try comparison { _ in }
    #expect(same.isEmpty)
    let text = String(decoding: same.bytes(as: .text, in: .german), as: UTF8.self)
    #expect(text.contains("ändert sich nichts"))
  }

  @Test func layoutIsNoChange() throws {
    let same = try comparison {
      $0["gemeinden/nord.md"] = """
        ---
        # ein Kommentar
        ags: '99001001'
        titel: "Nord"
        koordinaten:
          laenge: 12.5
          breite: 52.4
        art: gemeinde
        sozialraum: nord
        beispiel: ja
        ---

        ## Lage

        Nord liegt am See.
        """
    }
    #expect(same.isEmpty, "\(same)")
  }

  @Test func aPageComes() throws {
    let found = try comparison {
      $0["seiten/neu.md"] = "---\ntitel: Ganz neu\nsichtbarkeit: oeffentlich\n---\nText.\n"
    }
    #expect(found.neueSeiten.map(\.adresse) == ["seiten/neu.html"])
    #expect(found.neueSeiten.first?.titel == "Ganz neu")
    #expect(found.entfallendeSeiten.isEmpty && found.verschobeneSeiten.isEmpty)
  }

  @Test func aPageGoes() throws {
    let found = try comparison { $0.files["angebote/nord/treff.md"] = nil }
    #expect(found.entfallendeSeiten.map(\.adresse).contains("angebote/nord/treff.html"))
  }

  @Test func aPageMoves() throws {
    let found = try comparison {
      $0["angebote/nord/anders.md"] = $0["angebote/nord/treff.md"]
      $0.files["angebote/nord/treff.md"] = nil
    }
    #expect(found.verschobeneSeiten.map(\.vorher) == ["angebote/nord/treff.html"])
    #expect(found.verschobeneSeiten.map(\.nachher) == ["angebote/nord/anders.html"])
    #expect(found.neueSeiten.isEmpty && found.entfallendeSeiten.isEmpty)
  }

  @Test func fieldsAndTextsChange() throws {
    let found = try comparison {
      $0["gemeinden/nord.md"] = $0["gemeinden/nord.md"].replacing("am See", with: "am Fluss")
        .replacing("breite: 52.4", with: "breite: 52.5")
    }
    #expect(found.geaenderteInhalte.map(\.kennung) == ["gemeinde:nord"])
    #expect(found.geaenderteInhalte.first?.felder == ["koordinaten", "text"])
    #expect(found.geaenderteInhalte.first?.adresse == "gemeinden/nord.html")
  }

  @Test func whatIsInternalIsNoChangeForThePublic() throws {
    let change: (inout Change) -> Void = {
      $0["gemeinden/nord.md"] += "\n> [!INTERN]\n> Der Schlüssel liegt im Amt.\n"
    }
    #expect(try comparison(change).isEmpty)
    #expect(try comparison(in: .intern, change).geaenderteInhalte.first?.felder == ["text"])
  }

  @Test func figuresAreRevised() throws {
    let found = try comparison {
      $0["kennzahlen/werte.csv"] =
        $0["kennzahlen/werte.csv"]
        .replacing("2025,1200,,karte,2025-12-31,", with: "2025,1250,,karte,2025-12-31,nach Prüfung")
        .replacing("gemeinde:sued,bevoelkerung,2025,3400", with: "gemeinde:sued,bevoelkerung,2025,3500")
        .replacing("gemeinde:nord,flaeche,2025,\"29,5\",,karte,2025-12-31,\n", with: "")
        + "gemeinde:sued,bevoelkerung,2024,,geheim,karte,2024-12-31,\n"
    }
    let shown = found.zahlen.map {
      "\($0.art.rawValue) \($0.gebiet) \($0.kennzahl) \($0.jahr): \($0.vorher ?? "-") > \($0.nachher ?? "-") \($0.grund ?? "")"
    }
    #expect(
      shown == [
        "neu gemeinde:sued bevoelkerung 2024: - > geheim ",
        "geaendert gemeinde:nord bevoelkerung 2025: 1.200 > 1.250 nach Prüfung",
        "geaendert gemeinde:sued bevoelkerung 2025: 3.400 > 3.500 ",
        "entfaellt gemeinde:nord flaeche 2025: 29,5 > - ",
      ])
    let text = String(decoding: found.bytes(as: .markdown, in: .german), as: UTF8.self)
    #expect(text.contains("ohne Begründung"))
    #expect(text.components(of: "(nach Prüfung)") == 1)
  }

  @Test func statusesOfTheContractChange() throws {
    let rule = """
      - id: familienzentrum
        titel: Jeder Sozialraum hat ein Familienzentrum
        sichtbarkeit: oeffentlich
        klausel: § 1
        art: abdeckung
        schwere: hinweis
        vorgaben: {je: sozialraum}
      """
    var with = Change()
    with["vertrag/regeln.yaml"] = rule
    var without = with
    without.files["familienzentren/nord.md"] = nil
    without.files["angebote/nord/treff.md"] = nil
    let found = compare(try with.state("a", .oeffentlich), with: try without.state("b", .oeffentlich))
    let change = try #require(found.vertrag.first)
    #expect(change.gegenstand == "sozialraum:nord")
    #expect(change.vorher == "erfüllt")
    #expect(change.nachher == "nicht belegt")
  }

  @Test func errorsOfTheNewStateAreSaid() throws {
    let found = try comparison {
      $0["gemeinden/nord.md"] = $0["gemeinden/nord.md"].replacing("art: gemeinde", with: "art: dorf")
    }
    #expect(found.fehlerNachher == 1)
    #expect(String(decoding: found.bytes(as: .markdown, in: .english), as: UTF8.self).contains("1 error and"))
  }

  @Test func markdownIsTextAndHasALimit() throws {
    let found = try comparison { change in
      for number in 10..<30 {
        change["seiten/s\(number).md"] =
          "---\ntitel: \"[x](https://example.org) <b> @alle\"\nsichtbarkeit: oeffentlich\n---\nText.\n"
      }
    }
    let text = String(decoding: found.bytes(as: .markdown, in: .german, limit: 5), as: UTF8.self)
    #expect(text.contains("\\[x\\](https://example.org) \\<b\\> @\u{200B}alle"))
    #expect(text.contains("… und 15 weitere"))
    #expect(text.components(of: "\n- ") == 6)
  }
}

extension String {
  /// How often a text occurs.
  func components(of needle: String) -> Int { split(separator: needle, omittingEmptySubsequences: false).count - 1 }
}
