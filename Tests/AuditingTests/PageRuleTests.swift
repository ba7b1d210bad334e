import Diagnostics
import Testing

@testable import Auditing

struct DuplicateIDTests {
  @Test func secondOne() {
    #expect(places("<p id='a'>x</p><p id='b'>y</p>\n<p id='a'>z</p>") == ["SR0713 3:1"])
  }

  @Test func differentCaseIsAnotherID() { #expect(places("<p id='a'>x</p><p id='A'>y</p>").isEmpty) }
  @Test func templatesAreNotCounted() { #expect(places("<p id='a'>x</p><template><p id='a'></p></template>").isEmpty) }
  @Test func svgCounts() { #expect(places("<p id='a'>x</p><svg><g id='a'/></svg>") == ["SR0713 2:21"]) }
  @Test func nameMayRepeatTheID() { #expect(places("<a id='a' name='a'>x</a>").isEmpty) }
}

struct HeadingTests {
  private func headings(_ body: String) -> [String] {
    audited(["a.html": "<!DOCTYPE html>\n<html lang='de'><title>T</title>\n\(body)"])
      .map { "\($0.code.id) \($0.position.line)" }
  }

  @Test func inOrder() { #expect(headings("<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><h3>e</h3>").isEmpty) }
  @Test func none() { #expect(headings("<p>x</p>") == ["SR0812 1"]) }
  @Test func firstIsNotMain() { #expect(headings("<h2>a</h2>\n<h1>b</h1>") == ["SR0812 3"]) }
  @Test func twoMain() { #expect(headings("<h1>a</h1>\n<h1>b</h1>") == ["SR0812 4"]) }
  @Test func skipped() { #expect(headings("<h1>a</h1>\n<h3>b</h3><h4>c</h4>") == ["SR0812 4"]) }
  @Test func templatesAreNotCounted() { #expect(headings("<h1>a</h1><template><h1>b</h1></template>").isEmpty) }
}

struct TitleTests {
  private func titles(_ head: String) -> [String] {
    audited(["a.html": "<!DOCTYPE html>\n<html lang='de'><head>\n\(head)</head><body><h1>a</h1></body></html>"])
      .map { "\($0.code.id) \($0.position.line)" }
  }

  @Test func present() { #expect(titles("<title>a &amp; b</title>").isEmpty) }
  @Test func entityOnly() { #expect(titles("<title>&Auml;</title>").isEmpty) }
  @Test func missing() { #expect(titles("") == ["SR0813 1"]) }
  @Test func empty() { #expect(titles("<title></title>") == ["SR0813 3"]) }
  @Test func blank() { #expect(titles("<title> \n </title>") == ["SR0813 3"]) }
  @Test func titleOfADrawingIsNone() { #expect(titles("<meta name=x><svg><title>x</title></svg>") == ["SR0813 1"]) }
}

struct LanguageTests {
  private func languages(_ root: String) -> [String] {
    audited(["a.html": "<!DOCTYPE html>\n\(root)<head><title>T</title></head><body><h1>a</h1>"])
      .map { "\($0.code.id) \($0.position.line)" }
  }

  @Test func present() { #expect(languages("<html lang='de'>").isEmpty) }
  @Test func simpleGerman() { #expect(languages("<HTML LANG=de-simple>").isEmpty) }
  @Test func missing() { #expect(languages("<html class='a'>") == ["SR0814 2"]) }
  @Test func empty() { #expect(languages("<html lang=''>") == ["SR0814 2"]) }
  @Test func noRoot() { #expect(languages("").map { $0.prefix(6) } == ["SR0814"]) }
}

struct AlternativeTextTests {
  @Test func missing() { #expect(places("<p>x</p>\n<img src='data:,'>") == ["SR0811 3:1"]) }
  @Test func empty() { #expect(places("<img src='data:,' alt=''><img src='data:,' alt>").isEmpty) }
  @Test func text() { #expect(places("<img src='data:,' alt='Ein Haus'>").isEmpty) }
  @Test func button() { #expect(places("<form><input type='image' src='data:,'></form>") == ["SR0811 2:7"]) }
  @Test func field() { #expect(places("<form><input type='text'></form>").isEmpty) }
  @Test func area() { #expect(places("<map name='m'><area href='#'></map>") == ["SR0811 2:15"]) }
}
