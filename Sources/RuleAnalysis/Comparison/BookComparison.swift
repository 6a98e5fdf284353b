import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// What changes for patients from one version of a rule book to another, and what changes in its text.
package struct BookComparison: Sendable {
  package let old: RuleBook
  package let new: RuleBook
  package let matching: BookMatching
  package let joint: JointBook
  /// Why nothing could be compared; nil where something was.
  package let limit: ComparisonLimit?
  /// The patients of whom only one version speaks.
  package private(set) var population: [PopulationChange] = []
  package private(set) var verdicts: [VerdictChange] = []
  /// Arguments that change for patients whose verdict stays.
  package private(set) var reasons: [ReasonChange] = []
  package private(set) var notes: [ReasonChange] = []
  package private(set) var asks: [AskChange] = []
  /// What case files can say in both versions and what is read otherwise in the new one.
  package let entries: [EntryChange]
  /// Rules that were split or merged without changing an argument.
  package private(set) var splits: [RuleSplit] = []
  /// What changes in the text.
  package private(set) var declarations: [DeclarationChange] = []
  /// The parts of which nothing is known.
  package private(set) var undecided: [ComparedPart] = []

  /// Compares two compiled rule books.
  ///
  /// - Parameter mostBoxes: How many boxes are shown of each group of patients.
  package init(old: CaseEngine, new: CaseEngine, mostBoxes: Int = 5, budget: Budget = .standard) {
    self.old = old.book
    self.new = new.book
    matching = BookMatching(old: old.book, new: new.book)
    joint = JointBook(old: old.book, new: new.book, matching: matching)
    entries = EntryComparison(joint, old: old.book, new: new.book, matching).changes()
    var sameness = DeclarationComparison.Sameness()
    do throws(ComparisonLimit) {
      let space = try JointSpace(joint, [.old: old, .new: new], budget: budget)
      var search = ComparisonSearch(old: old, new: new, matching: matching, space: space, limit: mostBoxes)
      limit = nil
      run(&search)
      sameness = search.sameness()
    } catch {
      limit = error
    }
    declarations = DeclarationComparison(joint, matching, sameness).changes()
  }

  private mutating func run(_ search: inout ComparisonSearch) {
    do throws(OutOfBudget) {
      population = try search.populationChanges()
    } catch {
      undecided.append(.population)
    }
    for option in Continuation.all(matching.options) {
      do throws(OutOfBudget) {
        verdicts += try search.verdictChanges(of: option)
      } catch {
        undecided.append(.verdict(option))
      }
      do throws(OutOfBudget) {
        let found = try search.reasonChanges(of: option)
        for split in found.splits where !splits.contains(split) { splits.append(split) }
        for change in found.changes {
          if isNote(change) { notes.append(change) } else { reasons.append(change) }
        }
      } catch {
        undecided.append(.reasons(option))
      }
    }
    for question in Continuation.all(matching.questions) {
      do throws(OutOfBudget) {
        asks += try search.questionChanges(question)
      } catch {
        undecided.append(.ask(.question(question)))
      }
    }
    for fact in Continuation.all(matching.facts) {
      do throws(OutOfBudget) {
        asks += try search.requirementChanges(fact)
      } catch {
        undecided.append(.ask(.requirement(fact)))
      }
    }
  }

  private func isNote(_ change: ReasonChange) -> Bool {
    if let rule = change.rule.new { return new.rules[rule].effect == .notes }
    return change.rule.old.map { old.rules[$0].effect == .notes } ?? false
  }

  /// Whether every case, with facts missing or not, has the same verdicts in both versions: true or false where it is
  /// proved, nil where it is not known.
  package var keepsVerdicts: Bool? {
    if !population.isEmpty || !verdicts.isEmpty || !entries.isEmpty { return false }
    if limit != nil { return nil }
    let isOpen = undecided.contains { part in
      switch part {
      case .population, .verdict: true
      case .reasons, .ask: false
      }
    }
    return isOpen ? nil : true
  }

  /// Whether nothing at all changes for patients; nil where it is not known.
  package var keepsEverything: Bool? {
    if keepsVerdicts == false || !reasons.isEmpty || !notes.isEmpty || !asks.isEmpty { return false }
    return limit == nil && undecided.isEmpty ? true : nil
  }
}
