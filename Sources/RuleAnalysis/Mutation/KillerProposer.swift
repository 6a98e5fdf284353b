import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Proposes cases that kill the mutants which a rule file's own cases leave alive.
///
/// Each is tried on the original, whose answer it expects, and on the mutant, whose answer is another one.
package struct KillerProposer {
  private let original: CaseEngine
  private let report: MutationReport

  package init(_ original: CaseEngine, _ report: MutationReport) {
    self.original = original
    self.report = report
  }

  /// Cases that kill the survivors.
  ///
  /// - Returns: The cases, and the survivors for which none was found within the budget.
  package func proposals() -> (cases: [MutantKiller], left: [Int]) {
    var open = report.survivors
    var killers: [MutantKiller] = []
    var left: [Int] = []
    while let index = open.first {
      open.removeFirst()
      guard let bookCase = killer(of: report.mutants[index]) else {
        left.append(index)
        continue
      }
      let site = report.mutants[index].site
      let others = open.filter { report.mutants[$0].site == site && kills(bookCase, report.mutants[$0]) }
      open.removeAll { others.contains($0) }
      killers.append(MutantKiller(bookCase: bookCase, kills: [index] + others))
    }
    return (killers, left)
  }

  /// Whether a case fails under a mutant.
  private func kills(_ bookCase: BookCase, _ mutant: Mutant) -> Bool {
    do throws(CaseSpaceLimit) {
      let engine = try CaseEngine(original.book.applying(mutant.edit), budget: original.budget)
      let failures = CaseTrial.trial(of: bookCase, engine).failures
      return !failures.isEmpty && !failures.contains(.undecided)
    } catch {
      return false
    }
  }

  private func killer(of mutant: Mutant) -> BookCase? {
    do throws(CaseSpaceLimit) {
      let engine = try MutationRun.engine(original.book, for: [mutant], budget: original.budget)
      guard let bookCase = candidate(engine, mutant) else { return nil }
      let isMet = CaseTrial.trial(of: bookCase, original).failures.isEmpty
      return isMet && kills(bookCase, mutant) ? bookCase : nil
    } catch {
      return nil
    }
  }

  private func candidate(_ engine: CaseEngine, _ mutant: Mutant) -> BookCase? {
    do throws(OutOfBudget) {
      var search = try KillerSearch(engine, mutant)
      return try search.bookCase()
    } catch {
      return nil
    }
  }
}
