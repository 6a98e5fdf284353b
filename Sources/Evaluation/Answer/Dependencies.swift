/// The missing facts on which an answer depends, by index and in the order of the file.
package struct Dependencies: Sendable, Equatable {
  /// Members of a several-of fact of which a single yes or no already narrows the answer.
  package struct Members: Sendable, Equatable {
    package let fact: Int
    package let members: UInt64

    package init(fact: Int, members: UInt64) {
      self.fact = fact
      self.members = members
    }
  }

  /// Facts of which some possible answer by itself narrows what the option can come to.
  package let alone: [Int]
  /// For the several-of facts among `alone`, the members that suffice singly.
  package let members: [Members]
  /// Facts that narrow it only after answers to other missing facts.
  package let together: [Int]
  /// Facts that no rule reads but whose answers narrow it through `impossible` combinations.
  package let settledBy: [Int]

  package init(alone: [Int], members: [Members], together: [Int], settledBy: [Int]) {
    self.alone = alone
    self.members = members
    self.together = together
    self.settledBy = settledBy
  }

  /// Whether a fact that rules read is among them.
  package func names(_ fact: Int) -> Bool { alone.contains(fact) || together.contains(fact) }

  package static let nothing = Dependencies(alone: [], members: [], together: [], settledBy: [])
}
