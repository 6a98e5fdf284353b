import Evaluation
import RuleBooks

/// The names of what was right, missed and wrong in a marked answer: `candidate:surgery`, `argument:chemo.1`.
struct ClassNames {
  let book: RuleBook

  func right(_ marking: Marking) -> [String] { names(marking) { $0.right } }

  func missed(_ marking: Marking) -> [String] { names(marking) { $0.missed } }

  func wrong(_ marking: Marking) -> [String] { names(marking) { $0.wrong } }

  private func names(_ marking: Marking, _ some: (MarkedQuestion) -> [Int]) -> [String] {
    marking.questions.flatMap { question in
      some(question).map { index in
        switch question.subject {
        case .verdict(let verdict): verdict.rawValue + ":" + book.options[index].name
        case .contradiction: "contradiction:" + book.facts[index].name
        case .sentences: "argument:" + book.rules[marking.scenario.sentences[index].rule].id
        }
      }
    }
  }
}
