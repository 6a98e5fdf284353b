import Evaluation
import RuleBooks

/// A question that an answer raises: one of the rule book, or one that the case's own words raise.
package struct ResultQuestion: Sendable, Equatable {
  package let id: String
  package let because: String
  /// The word of the case that raised it; nil for a question of the rule book.
  package let word: String?
  /// The fact that the word was said of.
  package let fact: Int?

  /// A question of the rule book, by index.
  package init(_ question: Int, of book: RuleBook) {
    self.init(id: book.questions[question].id, because: book.questions[question].because, word: nil, fact: nil)
  }

  private init(id: String, because: String, word: String?, fact: Int?) {
    self.id = id
    self.because = because
    self.word = word
    self.fact = fact
  }

  /// All questions of an answer: the rule book's first.
  package static func every(of answer: Answer, book: RuleBook) -> [ResultQuestion] {
    answer.questions.map { ResultQuestion($0, of: book) }
      + answer.readings.map { reading in
        ResultQuestion(
          id: "reads." + book.facts[reading.fact].name,
          because: reading.because,
          word: reading.word,
          fact: reading.fact
        )
      }
  }
}
