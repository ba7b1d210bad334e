import Exporting
import Foundation
import Testing

@Suite struct JSONValueTests {
  @Test func keysKeepTheirOrder() {
    let value: JSONValue = ["z": 1, "a": ["x", true, .null], "m": [:], "l": []]
    #expect(
      value.text == """
        {
          "z": 1,
          "a": ["x", true, null],
          "m": {},
          "l": []
        }

        """)
  }

  @Test func listsOfMoreThanSingleValuesHaveLines() {
    #expect(JSONValue.array([["a": 1]]).text == "[\n  {\n    \"a\": 1\n  }\n]\n")
    let long = JSONValue.strings((0..<40).map { "wort-\($0)" })
    #expect(long.text.split(separator: "\n").count == 42)
  }

  /// What others read is what was put in.
  @Test func textSurvives() throws {
    let texts = ["", "\"", "\\", "a\nb\r\tc", "\u{0}\u{1F}\u{7F}", "ä–…😀", "</script>"]
    let bytes = Data(JSONValue.strings(texts).text.utf8)
    #expect(try JSONDecoder().decode([String].self, from: bytes) == texts)
  }

  @Test func membersAreAdded() {
    var value: JSONValue = ["a": 1]
    value.append("b", 2)
    #expect(value == ["a": 1, "b": 2])
    #expect(value.merging(["c": 3]) == ["a": 1, "b": 2, "c": 3])
    var text: JSONValue = "a"
    text.append("b", 2)
    #expect(text == "a")
  }
}
