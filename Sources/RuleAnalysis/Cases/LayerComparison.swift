import CaseSpaces
import Evaluation
import RuleBooks

/// Tells what a layer changes in the cases of the files below it.
struct LayerComparison {
  private let book: RuleBook
  /// The highest layer that has a case of a title.
  private let highest: [String: Int]
  /// The book without what layers withhold and narrow; nil where they do neither.
  private let unrestricted: CaseEngine?

  init(_ engine: CaseEngine) {
    book = engine.book
    var highest: [String: Int] = [:]
    for bookCase in book.cases { highest[bookCase.title] = book.layer(of: bookCase.place) }
    self.highest = highest
    do throws(CaseSpaceLimit) {
      unrestricted = try book.unrestricted.map { book throws(CaseSpaceLimit) in
        try CaseEngine(book, budget: engine.budget)
      }
    } catch {
      unrestricted = nil
    }
  }

  func change(_ trial: CaseTrial) -> LayerChange? {
    let bookCase = book.cases[trial.position]
    guard book.isOfBase(bookCase.place), !trial.failures.isEmpty || !bookCase.droppedRules.isEmpty,
      !trial.failures.contains(.undecided)
    else { return nil }
    if let layer = highest[bookCase.title], layer > book.layer(of: bookCase.place) { return .restated }
    if !bookCase.droppedRules.isEmpty { return .argued }
    guard let unrestricted else { return .argued }
    return CaseTrial(trial.position, unrestricted).failures.isEmpty ? .restricted : .argued
  }
}
