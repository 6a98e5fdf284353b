import CaseSpaces
import RuleBooks

/// Finds the missing facts whose answers narrow what is open.
///
/// What is open is a diagram with one bit per outcome (a status of an option, the truth of a rule, being in scope) and 0
/// where there is no completion. The set of bits that can be reached is the answer, so a fact matters when an answer to it
/// can make that set smaller.
struct DependencySearch {
  private let engine: CaseEngine
  private let budget: Budget
  /// For each fact whether answers to it can rule out answers to other open facts.
  private let isTied: [Bool]

  init(_ situation: CaseSituation, budget: Budget) {
    engine = situation.engine
    self.budget = budget
    let engine = situation.engine
    let isMissing = engine.book.facts.indices.map { fact in
      engine.space.factLevels[fact].contains { situation.box.masks[$0].nonzeroBitCount > 1 }
    }
    var isTied = engine.ties.map { ties in ties.contains { isMissing[$0] } }
    if situation.scope == .open {
      // Only completions in scope count, so what the scope reads is tied together as by an `impossible`.
      for condition in engine.book.coverage {
        for fact in engine.book.facts(readBy: condition) { isTied[fact] = true }
      }
    }
    self.isTied = isTied
  }

  /// - Parameters:
  ///   - outcomes: The diagram of what is open.
  ///   - forest: The forest of the diagram.
  ///   - candidates: The facts to ask about; nil for all.
  ///   - alike: Bits that are one outcome where no other can be reached.
  func dependencies(
    of outcomes: Diagram,
    in forest: inout DiagramForest,
    among candidates: [Bool]? = nil,
    alike: UInt8 = 0
  ) throws(OutOfBudget) -> Dependencies {
    let everything = try forest.bits(of: outcomes)
    if everything.nonzeroBitCount < 2 || everything & ~alike == 0 { return .nothing }
    let support = forest.support(of: outcomes)
    let bits = try forest.bitsByCell(of: outcomes)
    func narrows(_ found: UInt8) -> Bool { found != 0 && found != everything }
    var alone: [Int] = []
    var members: [Dependencies.Members] = []
    var together: [Int] = []
    var settledBy: [Int] = []
    var partialAnswers: PartialAnswers?
    let space = engine.space
    // A fact can be asked about after all facts that are not tied to it have been answered: that loses nothing, unless an
    // outcome counts only while another one can be reached, and then any fact may have to stay open.
    let isSubtle = (everything & alike).nonzeroBitCount > 1
    let differing = try forest.differing(
      in: outcomes,
      at: support,
      alike: alike
    )
    for fact in engine.book.facts.indices where candidates?[fact] ?? true {
      let levels = space.factLevels[fact]
      guard levels.contains(where: { support[$0] }) else { continue }
      let narrowing = levels.filter { bits[$0].contains(where: narrows) }
      var isAlone = !narrowing.isEmpty
      if !isAlone, levels.count > 1 {
        let whole = try forest.gathering(outcomes, keeping: levels)
        isAlone = forest.leaves(of: whole).enumerated().contains { value, isFound in
          isFound && narrows(UInt8(value))
        }
      }
      var isTogether = false
      if !isAlone {
        // Two completions that differ in one member alone: the whole answer narrows once all else is answered.
        isTogether = levels.contains { differing[$0] }
        if !isTogether, isTied[fact] || isSubtle {
          if partialAnswers == nil {
            partialAnswers = try PartialAnswers(
              outcomes,
              in: forest,
              space,
              alike: alike,
              canStayOpen: engine.book.facts.indices.map { isSubtle || isTied[$0] },
              budget: budget
            )
          }
          isTogether = try partialAnswers?.canNarrow(fact) ?? false
        }
      }
      guard isAlone || isTogether else { continue }
      if !engine.isRead[fact] {
        settledBy.append(fact)
      } else if isAlone {
        alone.append(fact)
        let single = try sufficientMembers(of: fact, outcomes, bits, in: &forest, narrows)
        if single != 0 { members.append(Dependencies.Members(fact: fact, members: single)) }
      } else {
        together.append(fact)
      }
    }
    return Dependencies(alone: alone, members: members, together: together, settledBy: settledBy)
  }

  /// The members of a several-of fact of which a single yes or no narrows what is open.
  private func sufficientMembers(
    of fact: Int,
    _ outcomes: Diagram,
    _ bits: [[UInt8]],
    in forest: inout DiagramForest,
    _ narrows: (UInt8) -> Bool
  ) throws(OutOfBudget) -> UInt64 {
    let levels = engine.space.factLevels[fact]
    guard engine.space.partitions[fact] == nil, let first = levels.first else { return 0 }
    var bits = bits
    if engine.space.levels[first].kind == .applicability {
      // To say no to a member is to say that the fact applies.
      let whole = try forest.gathering(outcomes, keeping: levels)
      bits = try forest.bitsByCell(of: forest.child(whole, at: first, 1))
    }
    var single: UInt64 = 0
    for level in levels {
      if case .member(let member) = engine.space.levels[level].kind, bits[level].contains(where: narrows) {
        single |= 1 << UInt64(member)
      }
    }
    return single
  }
}
