import CaseSpaces
import RuleBooks
import RuleLanguage
import Testing

/// A rule book whose facts, in the order of the diagrams, have two, three, two and four cells.
enum DiagramTestBook {
  static func space() throws -> CaseSpace {
    let text = """
      rules cells version 1.0.0 language 1
      source page "A page"
        statement s.1 "A statement."
      fact a "A": yes or no
      fact b "B": one of x, y, z
      fact c "C": yes or no
      fact d "D": number from 0 to 9 step 1
      option o "O"
      rule r
        for o
        when any of (a, b is x, b is y, c, d is 0, d at least 5, d at least 8)
        because "So that every fact is cut." cite page s.1
      """
    let file = RuleBookReader.read(Array(text.utf8))
    let book = try #require(file.book, "\(file.diagnostics.map(\.message))")
    let space = try CaseSpace(book)
    #expect(space.levels.map(\.arity) == [2, 3, 2, 4])
    return space
  }
}
