import Evaluation
import RuleBooks
import RuleLanguage

extension BatchPlan {
  /// The place of an option in the order of display: the lower, the earlier.
  func rank(of answer: OptionAnswer) -> Int {
    let book = engine.book
    func weakness(_ rules: [Int]) -> Int { 2 - (rules.map { book.rules[$0].effect.strength.rawValue }.max() ?? -1) }
    let verdict = Verdict.allCases.firstIndex(of: answer.verdict) ?? 0
    let open = answer.open.map { $0.rule }.filter { book.rules[$0].effect.isArgumentFor }
    let group = (verdict * 4 + weakness(answer.arguments)) * 4 + weakness(open)
    return group * book.options.count + answer.option
  }
}
