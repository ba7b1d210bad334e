import Diagnostics
import Testing

@Suite struct NearestWordTests {
  private let fields = [
    "anmeldung", "belegt", "datum", "gueltig_ab", "gueltig_bis", "kurz", "oeffnungszeiten", "quelle_text", "quellen",
    "seit", "sozialraum_a", "sozialraum_b", "telefon", "titel", "traeger", "zielgruppen",
  ]

  @Test(arguments: [
    ("Titel", "titel"), ("Träger", "traeger"), ("TRÄGER", "traeger"), ("gueltig-ab", "gueltig_ab"),
    ("Gültig ab", "gueltig_ab"), ("Sozialraum A", "sozialraum_a"), ("öffnungs-zeiten", "oeffnungszeiten"),
    // One letter too few, too many, or swapped; two in a long word.
    ("titl", "titel"), ("tittel", "titel"), ("tietl", "titel"), ("datm", "datum"), ("trager", "traeger"),
    ("zielgrupe", "zielgruppen"), ("oeffnungszeit", "oeffnungszeiten"),
  ])
  func aSlip(_ word: String, _ meant: String) {
    #expect(NearMiss.nearest(to: word, in: fields) == NearestWord(text: meant, isSlip: true))
  }

  @Test(arguments: [
    // A letter in place of another makes another word.
    ("kurs", "kurz"), ("zeit", "seit"), ("telefax", "telefon"), ("abmeldung", "anmeldung"), ("tirel", "titel"),
    // So does one in front.
    ("unbelegt", "belegt"),
    // Too short to tell.
    ("kur", "kurz"),
    // Almost as near to another.
    ("gueltig_b", "gueltig_ab"), ("quelle", "quellen"),
    // Only the beginning.
    ("oeffnung", "oeffnungszeiten"),
  ])
  func near(_ word: String, _ meant: String) {
    #expect(NearMiss.nearest(to: word, in: fields) == NearestWord(text: meant, isSlip: false))
  }

  @Test(arguments: ["", "xyz", "sozialraum", "sozialraum_", "titel"])
  func noOneWord(_ word: String) { #expect(NearMiss.nearest(to: word, in: fields) == nil) }

  @Test func twoSpellingsOfOneWordAreTwo() {
    #expect(NearMiss.nearest(to: "A B", in: ["a-b", "a_b"])?.isSlip != true)
  }

  @Test func theOrderOfCandidatesDoesNotCount() {
    for word in ["titl", "quelle", "gueltig_b"] {
      #expect(NearMiss.nearest(to: word, in: fields) == NearMiss.nearest(to: word, in: fields.reversed()))
    }
  }
}
