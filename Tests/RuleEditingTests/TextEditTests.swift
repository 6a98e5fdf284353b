import RuleEditing
import RuleLanguage
import Testing

@Suite("Edits of a text")
struct TextEditTests {
  @Test(
    "The edit that turns one text into another leaves out the lines they share",
    arguments: [
      ("a\nb\nc\n", "a\nB\nc\n", "2-4", "B\n"), ("", "a\n", "0-0", "a\n"), ("a\n", "", "0-2", ""),
      ("a\na\n", "a\n", "2-4", ""), ("a\n", "a\na\n", "2-2", "a\n"), ("a", "a\n", "0-1", "a\n"),
      ("x\na b\n", "x\na  b\n", "2-6", "a  b\n"),
    ]
  )
  func turning(old: String, new: String, place: String, replacement: String) throws {
    let edit = try #require(TextEdit.turning(Array(old.utf8), into: Array(new.utf8)))
    #expect("\(edit.place.start)-\(edit.place.end)" == place)
    #expect(edit.replacement == replacement)
    #expect(TextEdit.applied([edit], to: Array(old.utf8)) == Array(new.utf8))
    #expect(TextEdit.turning(Array(new.utf8), into: Array(new.utf8)) == nil)
  }

  @Test(
    "Positions count lines from 0 and characters in the units of the editor",
    arguments: [
      (TextPositions.Encoding.utf16, [0, 1, 2, 4, 5]), (.utf8, [0, 1, 3, 7, 8]),
    ]
  )
  func positions(encoding: TextPositions.Encoding, characters: [Int]) {
    // One, two and four bytes: one, one and two units of UTF-16.
    let text = Array("\nxé😀y\r\nz\r".utf8)
    let positions = TextPositions(text, encoding)
    for (offset, character) in zip([1, 2, 4, 8, 9], characters) {
      #expect(positions.position(of: offset) == TextPositions.Position(line: 1, character: character))
      #expect(positions.offset(of: TextPositions.Position(line: 1, character: character)) == offset)
    }
    #expect(positions.offset(of: TextPositions.Position(line: 1, character: 99)) == 9)
    #expect(positions.offset(of: TextPositions.Position(line: 1, character: characters[3] - 1)) == 4)
    #expect(positions.offset(of: TextPositions.Position(line: 99, character: 0)) == text.count)
    #expect(positions.offset(of: TextPositions.Position(line: -1, character: -1)) == 0)
    #expect(positions.position(of: text.count) == TextPositions.Position(line: 3, character: 0))
  }
}
