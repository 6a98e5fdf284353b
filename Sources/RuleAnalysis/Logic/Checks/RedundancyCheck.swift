import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds rules that say nothing that other rules do not say as well.
///
/// A rule stands for another where it has the same effect on at least the same options, is no weaker, serves at least the
/// same intents and overrides at least the same rules. It makes the other superfluous if it also cites all that the other
/// cites; if not, the other adds its reason. Rules are looked at from the last to the first, and one that is superfluous
/// makes no other so. Notes are left aside: what they say is their text. So is what a layer withholds.
enum RedundancyCheck {
  static func run(_ inspection: inout Inspection) {
    let bounds = RuleBounds(inspection.holding, inspection.engine.space, inspection.forest)
    var search = Search(inspection, bounds)
    search.findSubsumed(&inspection)
    search.findJointlySubsumed(&inspection)
    search.findReasons(&inspection)
  }

  private struct Search {
    private let book: RuleBook
    private let bounds: RuleBounds
    /// The rules that are looked at.
    private let rules: [Int]
    /// For each option the rules that speak of it.
    private var speakers: [[Int]]
    private let cited: [Set<Citation>]

    private struct Citation: Hashable {
      let source: Int
      let statement: Int?
    }

    init(_ inspection: Inspection, _ bounds: RuleBounds) {
      let book = inspection.book
      self.book = book
      self.bounds = bounds
      rules = book.rules.indices.filter {
        book.rules[$0].effect != .notes && !book.rules[$0].isWithholding && inspection.isInForce($0)
      }
      var speakers = Array(repeating: [Int](), count: book.options.count)
      for rule in rules {
        for option in book.rules[rule].options { speakers[option].append(rule) }
      }
      self.speakers = speakers
      cited = book.rules.map { rule in
        Set(rule.references.map { Citation(source: $0.source, statement: $0.statement) })
      }
    }

    /// The other rules that stand for a rule wherever both hold, in the order of the file.
    private func stands(for rule: Int, in inspection: Inspection) -> [Int] {
      guard let option = book.rules[rule].options.first else { return [] }
      return speakers[option].filter {
        $0 != rule && !inspection.isRedundant[$0] && book.rules[$0].saysNoLess(than: book.rules[rule])
      }
    }

    private func citesAll(_ rule: Int, of other: Int) -> Bool { cited[rule].isSuperset(of: cited[other]) }

    mutating func findSubsumed(_ inspection: inout Inspection) {
      for rule in rules.reversed() {
        let candidates = stands(for: rule, in: inspection).filter { citesAll($0, of: rule) }
        guard let by = firstAround(rule, candidates, &inspection) else { continue }
        report(rule, by: [by], &inspection)
      }
    }

    mutating func findJointlySubsumed(_ inspection: inout Inspection) {
      for rule in rules.reversed() where !inspection.isRedundant[rule] {
        guard let set = inspection.holding[rule] else { continue }
        let candidates = stands(for: rule, in: inspection).filter { citesAll($0, of: rule) && bounds.meet(rule, $0) }
        if candidates.count < 2 { continue }
        let cover = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> [Int]? in
          try inspection.cover(of: set, by: candidates)
        }
        guard let cover else {
          inspection.leaveOpen("whether rule `\(book.rules[rule].id)` adds anything", book.rules[rule].place)
          continue
        }
        if let by = cover { report(rule, by: by, &inspection) }
      }
    }

    /// Finds the rules that add a reason only; of two that hold in the same patients the later one.
    mutating func findReasons(_ inspection: inout Inspection) {
      var isPassedOver = Array(repeating: false, count: book.rules.count)
      for rule in rules.reversed() where !inspection.isRedundant[rule] {
        let candidates = stands(for: rule, in: inspection).filter { !isPassedOver[$0] && !citesAll($0, of: rule) }
        guard let to = firstAround(rule, candidates, &inspection), let set = inspection.holding[rule] else { continue }
        isPassedOver[rule] = true
        inspection.report(
          .redundancy(.addsOnlyItsReason(rule: rule, to: to)),
          shownBy: set,
          claim: { !$0.holds(rule: rule, $1) || $0.holds(rule: to, $1) },
          shows: { $0.holds(rule: rule, $1) && $0.holds(rule: to, $1) }
        )
      }
    }

    /// The first of some rules that holds wherever a rule does.
    private func firstAround(_ rule: Int, _ candidates: [Int], _ inspection: inout Inspection) -> Int? {
      guard let set = inspection.holding[rule] else { return nil }
      for candidate in candidates where bounds.isWithin(rule, candidate) {
        guard let other = inspection.holding[candidate] else { continue }
        let isAround = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Bool in
          try inspection.forest.isSubset(set, of: other)
        }
        guard let isAround else {
          inspection.leaveOpen("whether rule `\(book.rules[rule].id)` adds anything", book.rules[rule].place)
          return nil
        }
        if isAround { return candidate }
      }
      return nil
    }

    private func report(_ rule: Int, by: [Int], _ inspection: inout Inspection) {
      guard let first = by.first else { return }
      inspection.isRedundant[rule] = true
      inspection.report(
        .redundancy(by.count == 1 ? .subsumed(rule: rule, by: first) : .jointlySubsumed(rule: rule, by: by)),
        shownBy: inspection.holding[rule],
        claim: { evaluator, patient in
          !evaluator.holds(rule: rule, patient) || by.contains { evaluator.holds(rule: $0, patient) }
        },
        shows: { evaluator, patient in
          evaluator.holds(rule: rule, patient) && by.contains { evaluator.holds(rule: $0, patient) }
        }
      )
    }
  }
}

extension Rule {
  /// Whether the rule, where it holds, says all that another says, its reason and citations left aside.
  fileprivate func saysNoLess(than other: Rule) -> Bool {
    switch (effect, other.effect) {
    case (.argues(for: let isFor, let strength), .argues(for: let otherIsFor, let otherStrength)):
      guard isFor == otherIsFor, strength >= otherStrength else { return false }
    case (.excludes, .excludes): break
    default: return false
    }
    return other.options.allSatisfy { options.contains($0) }
      && other.intents.allSatisfy { intents.contains($0) }
      && other.overrides.allSatisfy { overrides.contains($0) }
  }
}
