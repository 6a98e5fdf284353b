import RuleLanguage
import Testing

@Suite("A small file")
struct ShippedShapeTests {
  @Test("A header and a rule are read")
  func smallest() {
    let text = """
      rules a version 1.0.0 language 1
      option b "B"
      rule c.1 for b when d is e because "f" cite g h
      """
    let file = RuleParser.parse(Array(text.utf8))
    #expect(file.diagnostics.isEmpty)
    #expect(file.tree.declarations.count == 2)
  }
}
