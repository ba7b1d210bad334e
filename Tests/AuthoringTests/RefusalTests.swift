import Authoring
import ContentModel
import TestSupport
import Testing

/// What `new` cannot know, it asks for; what is there, it leaves alone.
@Suite struct RefusalTests {
  @Test func whatIsThereStays() throws {
    #expect(
      try refusal(.angebot, relations: [EntityKey(.gemeinde, "nord")], answers: ["titel": "Treff"])
        == [
          "Die Datei „angebote/nord/treff.md“ gibt es schon | Ändern Sie den Eintrag, oder geben Sie mit --titel oder hinter der Art einen anderen Namen an."
        ])
    #expect(try refusal(.glossar, "sozialraum")[0].hasPrefix("Glossar „sozialraum“ gibt es schon in „glossar.yaml“"))
    #expect(try refusal(.landkreis)[0].hasPrefix("Die Datei „landkreis.yaml“ gibt es schon | Ändern Sie diese Datei."))
    #expect(try refusal(.ordner, "handbuch")[0].hasPrefix("Die Datei „handbuch/_ordner.yaml“ gibt es schon"))
  }

  @Test func severalAreNamedTheNearestFirst() throws {
    #expect(
      try refusal(.gemeinde, "sued-ost")
        == [
          "Was in „sozialraum“ stehen soll, ist noch offen | Schreiben Sie zum Beispiel --sozialraum sued. Möglich sind: sued, nord."
        ])
    #expect(
      try refusal(.angebot)[0]
        == "Was in „gemeinde“ stehen soll, ist noch offen | Schreiben Sie zum Beispiel --gemeinde nord. Möglich sind: nord, sued."
    )
  }

  @Test func misspeltIdIsSuggested() throws {
    #expect(
      try refusal(.angebot, relations: [EntityKey(.gemeinde, "suedd")])[0]
        == "Gemeinde „suedd“ gibt es nicht | Schreiben Sie zum Beispiel --gemeinde sued. Möglich sind: sued, nord.")
    #expect(
      try refusal(.angebot, relations: [EntityKey(.gemeinde, "nord")], answers: ["themen": "begegnug"])[0].contains(
        "--angabe themen=begegnung"))
    #expect(
      try refusal(.termin, answers: ["gebiet": "sozialraum:norrd"])[0].hasPrefix("Sozialraum „norrd“ gibt es nicht"))
  }

  @Test func misspeltKeyIsSuggested() throws {
    #expect(
      try refusal(.traeger, answers: ["kontakt.emial": "a@example.org"])
        == ["„kontakt.emial“ gibt es bei Träger nicht | Meinten Sie „kontakt.email“?"])
  }

  @Test func nothingToReferTo() throws {
    let content = base.filter { !$0.path.hasPrefix("traeger/") && !$0.path.hasPrefix("angebote/") }
    #expect(
      try refusal(.angebot, in: content, relations: [EntityKey(.gemeinde, "nord")])
        == [
          "Was in „traeger“ stehen soll, ist noch offen | Es gibt noch nichts dieser Art. Legen Sie zuerst etwas an: sozialraum new traeger"
        ])
  }

  @Test func allReasonsAtOnce() throws {
    let reasons = try refusal(.termin, relations: [EntityKey(.traeger, "verein")], answers: ["tittel": "x"])
    #expect(reasons.count == 3, "\(reasons)")
    #expect(try refusal(.angebot, relations: [EntityKey(.gemeinde, "west")], answers: ["tittel": "x"]).count == 2)
  }

  @Test func valueThatDoesNotFit() throws {
    #expect(
      try refusal(.termin, relations: [EntityKey(.sozialraum, "nord")], answers: ["datum": "1.2.2027", "art": "feier"])
        .count == 2)
  }

  @Test(arguments: [
    ("a/b", "b"), ("-x-", "x"),
  ]) func idIsASlug(_ id: String, _ better: String) throws {
    #expect(try refusal(.traeger, id)[0].hasSuffix("Schreiben Sie zum Beispiel „\(better)“."))
  }

  @Test(arguments: ["Über uns", "Elterncafé", "café"]) func aTitleIsNoId(_ title: String) throws {
    let reasons = try refusal(.angebot, title, relations: [EntityKey(.gemeinde, "nord")])
    #expect(reasons.count == 1, "\(reasons)")
    #expect(reasons[0].hasPrefix("„\(title)“ ist keine Kennung, sondern wohl der Titel | "))
    #expect(reasons[0].contains("--titel \"\(title)\""))
    #expect(try refusal(.traeger, "Über uns", answers: ["titel": "x"])[0].hasSuffix("zum Beispiel „ueber-uns“."))
  }

  /// A real Träger that has nothing to do with the word must not look like an answer.
  @Test func anotherIdIsNoExample() throws {
    let content = base.with("traeger/beispiel-familienwerk.yaml", "titel: Das Werk\nbeispiel: ja\n")
    let near = try refusal(
      .angebot, in: content, relations: [EntityKey(.gemeinde, "nord"), EntityKey(.traeger, "Familienwerk")])
    #expect(near[0].contains("Schreiben Sie zum Beispiel --traeger beispiel-familienwerk."))
    let title = try refusal(
      .angebot, in: content, relations: [EntityKey(.gemeinde, "nord"), EntityKey(.traeger, "das werk")])
    #expect(title[0].contains("Schreiben Sie zum Beispiel --traeger beispiel-familienwerk."))
    let far = try refusal(
      .angebot, in: content, relations: [EntityKey(.gemeinde, "nord"), EntityKey(.traeger, "xyzxyz")])
    #expect(far[0] == "Träger „xyzxyz“ gibt es nicht | Möglich sind: beispiel-familienwerk, verein.")
  }

  @Test func titleWithoutLetters() throws {
    #expect(try refusal(.traeger, answers: ["titel": "!!!"])[0].hasPrefix("Aus „!!!“ lässt sich keine Kennung machen"))
  }

  /// Figures are nothing to make up.
  @Test func rowsAreWrittenInASpreadsheet() throws {
    #expect(
      try refusal(.nachbarschaft)[0].contains(
        "\n  gebiet_a (nötig): Eine Gemeinde oder ein Sozialraum, zum Beispiel gemeinde:teltow."))
    #expect(
      try refusal(.wert, "werte", answers: ["wert": "12"])[0].hasPrefix("Zeilen einer Tabelle legt „new“ nicht an"))
    #expect(try refusal(.wert)[0].hasPrefix("Es fehlt, wie die Tabelle heißen soll"))
    #expect(try drafted(.nachweis).text.hasPrefix("standard,stelle,nachweis,datum,"))
    let table = try drafted(.wert, "kinder-2026")
    #expect(table.path == "kennzahlen/kinder-2026.csv")
    #expect(table.text.hasPrefix("gebiet,kennzahl,jahr,wert,status,quelle,stand,"))
  }
}
