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

  /// All questions of an answer: the rule book's first.
  package static func every(of answer: Answer, book: RuleBook) -> [ResultQuestion] {
    answer.questions.map { index in
      let question = book.questions[index]
      return ResultQuestion(id: question.id, because: question.because, word: nil, fact: nil)
    }
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
