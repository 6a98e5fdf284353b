import RuleBooks
import RuleLanguage
import Testing

@Suite("Conditions as sentences")
struct SentenceTests {
  private static let facts = """
    fact depth "Depth": in order shallow "Shallow", middle "Middle", deep "Deep" only when fit
    fact count "Count": number from 0 to 100 step 1
    define wide "Wide": size at least 20 mm

    """

  /// The sentence of a condition on one line, parts in brackets.
  private func line(_ sentence: ConditionSentence) -> String {
    guard case .list(let words, let parts) = sentence else { return sentence.words }
    return words + " (" + parts.map { line($0) }.joined(separator: "; ") + ")"
  }

  @Test(
    "A condition reads as it is checked",
    arguments: [
      ("fit", "Fit for an operation: yes"),
      ("not fit", "Fit for an operation: no"),
      ("fit is no", "Fit for an operation: no"),
      ("site is lung", "Primary site is “Lung”"),
      ("site is not lung", "Primary site is not “Lung”"),
      ("not (site is not lung)", "Primary site is “Lung”"),
      ("site in (ileum, colon)", "Primary site is “ileum” or “colon”"),
      ("site in gut", "Primary site is “Gut” (ileum or colon)"),
      ("not (site in gut)", "Primary site is not “Gut” (ileum or colon)"),
      ("spread at least regional-nodes", "Spread is at least “regional nodes”"),
      ("spread below distant", "Spread is at most “regional nodes”"),
      ("spread is not none", "Spread is not “none”"),
      ("depth is not deep", "Depth is not “Deep”, or it does not apply"),
      ("depth at least middle", "Depth is at least “Middle”"),
      ("not (depth at least middle)", "Depth is not at least “Middle”, or it does not apply"),
      ("size at least 20 mm", "Largest diameter is at least 20 mm"),
      ("size above 20 mm", "Largest diameter is above 20 mm"),
      ("size below 20.5 mm", "Largest diameter is below 20.5 mm"),
      ("size is not 20 mm", "Largest diameter is not 20 mm"),
      ("not (size is not 20 mm)", "Largest diameter is 20 mm"),
      ("size from 10 to 20 mm", "Largest diameter is from 10 to 20 mm"),
      ("not (size at most 5 mm)", "Largest diameter is not at most 5 mm"),
      ("count is 3", "Count is 3"),
      ("symptoms include pain", "Symptoms: among them “pain”"),
      ("symptoms include any of (pain, flushing)", "Symptoms: among them “flushing” or “pain”"),
      ("symptoms include all of (pain, flushing)", "Symptoms: among them “flushing” and “pain”"),
      ("not (symptoms include pain)", "Symptoms: not among them “pain”"),
      ("symptoms only pain", "Symptoms: just “pain”"),
      ("symptoms none", "Symptoms: known to be none"),
      ("not (symptoms none)", "Symptoms: at least one"),
      ("symptoms include any of (bowel)", "Symptoms: among them “bowel” (diarrhoea or flushing)"),
      ("has-spread", "“Cancer that has spread” is so"),
      ("not has-spread", "“Cancer that has spread” is not so"),
      ("course is early", "Course is “early”"),
      ("not (course is early)", "Course is not “early”"),
      ("fit and wide", "all of these hold (Fit for an operation: yes; “Wide” is so)"),
      ("fit or not wide", "at least one of these holds (Fit for an operation: yes; “Wide” is not so)"),
      ("not (fit or wide)", "none of these holds (Fit for an operation: yes; “Wide” is so)"),
      ("not (fit and wide)", "not all of these hold (Fit for an operation: yes; “Wide” is so)"),
      ("none of (fit, wide)", "none of these holds (Fit for an operation: yes; “Wide” is so)"),
      ("none of (fit)", "Fit for an operation: no"),
      ("not (any of (fit))", "Fit for an operation: no"),
      (
        "at least 2 of (fit, wide, site is lung)",
        "at least 2 of these hold (Fit for an operation: yes; “Wide” is so; Primary site is “Lung”)"
      ),
      (
        "not (at least 2 of (fit, wide, symptoms none))",
        "fewer than 2 of these hold (Fit for an operation: yes; “Wide” is so; Symptoms: known to be none)"
      ),
    ]
  )
  func sentences(condition: String, words: String) throws {
    let book = try Sample.book(Self.facts + "question Z when \(condition) because \"Really?\"\n")
    let question = try #require(book.questions.first { $0.id == "Z" })
    let sentence = try #require(BookWording(book).sentence(of: question.condition))
    #expect(line(sentence) == words)
  }

  @Test("A condition that always holds has no sentence, and the definitions that sentences name are told")
  func definitions() throws {
    let book = try Sample.book("question Z when has-spread and (course is late or has-spread) because \"Really?\"\n")
    let wording = BookWording(book)
    #expect(wording.sentence(of: .always) == nil)
    let question = try #require(book.questions.first { $0.id == "Z" })
    let names = try #require(wording.sentence(of: question.condition)).definitions.map { book.definitions[$0].name }
    #expect(names == ["has-spread", "course"])
  }
}
