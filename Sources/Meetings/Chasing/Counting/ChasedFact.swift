import Evaluation

/// A fact that is missing of one patient, with what hangs on it; facts and options are meant by index.
package struct ChasedFact: Sendable, Equatable {
  package let fact: Int
  /// Whether the rule book requires it of this patient.
  package let isRequired: Bool
  /// Whether the case's own value was set aside because it clashes with others.
  package let isSetAside: Bool
  /// Whether it decides if the rule book speaks about the patient.
  package let decidesScope: Bool
  /// The options of which some answer to it narrows by itself what they can come to.
  package let alone: [Int]
  /// The options that it narrows only after answers to other missing facts.
  package let together: [Int]

  init(_ missing: MissingFact, among options: [OptionAnswer]) {
    fact = missing.fact
    isRequired = missing.isRequired
    isSetAside = missing.isSetAside
    decidesScope = missing.decidesScope
    let alone = missing.options.filter { option in
      options.contains { $0.option == option && $0.depends.alone.contains(missing.fact) }
    }
    self.alone = alone
    together = missing.options.filter { !alone.contains($0) }
  }

  /// Whether anything hangs on it, so that the patient waits for it.
  package var holdsUp: Bool { decidesScope || !alone.isEmpty || !together.isEmpty }
}
