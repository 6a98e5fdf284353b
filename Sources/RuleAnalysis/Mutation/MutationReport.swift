/// The mutants of a rule file, and what became of each.
package struct MutationReport: Sendable {
  package let mutants: [Mutant]
  /// One fate per mutant.
  package let fates: [MutantFate]

  package init(mutants: [Mutant], fates: [MutantFate]) {
    self.mutants = mutants
    self.fates = fates
  }

  /// The mutants with a fate, by index.
  package func indices(where isWanted: (MutantFate) -> Bool) -> [Int] { mutants.indices.filter { isWanted(fates[$0]) } }

  package var survivors: [Int] { indices { $0 == .survived } }
  package var equivalent: [Int] { indices { $0 == .equivalent } }
  package var refused: [Int] { indices { $0 == .refused } }
  package var undecided: [Int] { indices { $0 == .undecided } }

  package var killed: [Int] {
    indices { fate in
      if case .killed = fate { return true }
      return false
    }
  }

  /// How many mutants the score is taken of: those that a case could notice.
  package var counted: Int { killed.count + survivors.count + undecided.count }
}
