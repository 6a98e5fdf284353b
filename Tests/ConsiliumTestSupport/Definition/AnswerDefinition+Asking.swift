import Evaluation
import RuleBooks

extension AnswerDefinition {
  /// What asking for a fact would bring, found by trying every answer.
  package struct Worth: Equatable {
    package var answers = 0
    package var settled = 0
    package var fewestSettled = Int.max
    package var narrowed = 0
    package var fewestNarrowed = Int.max
  }

  /// The facts some answer to which can still change the status of an option, or whether the rules apply.
  ///
  /// - Parameters:
  ///   - patient: What is known.
  ///   - staysOpen: For each fact whether nothing more will become known of it.
  /// - Returns: The facts that do so by themselves, and those that do so at all; the second is nil where trying all answers
  ///   would take too long.
  package func factsThatChange(
    _ patient: PatientCase,
    leavingOpen staysOpen: [Bool]
  ) -> (alone: Set<Int>, any: Set<Int>?) {
    let situation = situation(of: patient)
    guard situation.scope != .outside else { return ([], []) }
    // What stays open is answered by nobody: to the others it is as if there were no such fact.
    func asked(_ completions: [Completion]) -> [[UInt8]] {
      completions.map { completion in completion.cells.indices.map { staysOpen[$0] ? 0 : completion.cells[$0] } }
    }
    let options = Influence(
      cells: asked(situation.considered),
      questions: book.options.indices.map { option in
        Influence.Question(
          classCount: OptionStatus.allCases.count,
          classes: situation.considered.map { $0.statuses[option].rawValue },
          alike: Self.excludedClasses
        )
      },
      limit: partialAnswerLimit
    )
    let scope = Influence(
      cells: asked(situation.possible),
      questions: [.init(classCount: 2, classes: situation.possible.map { $0.isInScope ? 1 : 0 })],
      limit: partialAnswerLimit
    )
    let alone = (options.alone + scope.alone).reduce(into: Set<Int>()) { $0.formUnion($1) }
    guard let together = options.together, let scopeTogether = scope.together else { return (alone, nil) }
    return (alone, (together + scopeTogether).reduce(into: alone) { $0.formUnion($1) })
  }

  private static let excludedClasses = [OptionStatus.excluded, .excludedDespiteArgument]
    .reduce(UInt64(0)) { $0 | 1 << UInt64($1.rawValue) }

  /// What the answers to a fact settle: options that more than one status is open for, and whether the rules apply.
  package func worth(ofAskingFor fact: Int, of patient: PatientCase) -> Worth {
    let situation = situation(of: patient)
    func isSettled(_ classes: UInt64) -> Bool {
      classes.nonzeroBitCount < 2 || classes & ~Self.excludedClasses == 0
    }
    func classes(_ completions: [Completion], _ option: Int) -> UInt64 {
      completions.reduce(0) { $0 | 1 << UInt64($1.statuses[option].rawValue) }
    }
    let open = book.options.indices.filter { !isSettled(classes(situation.considered, $0)) }
    var worth = Worth()
    for answer in Set(situation.possible.map { $0.cells[fact] }) {
      let possible = situation.possible.filter { $0.cells[fact] == answer }
      let considered = situation.considered.filter { $0.cells[fact] == answer }
      var (settled, narrowed) = (0, 0)
      if Set(possible.map(\.isInScope)).count < Set(situation.possible.map(\.isInScope)).count {
        settled += 1
        narrowed += 1
      }
      for option in open {
        let after = classes(considered, option)
        if considered.isEmpty || isSettled(after) { settled += 1 }
        if considered.isEmpty || after != classes(situation.considered, option) { narrowed += 1 }
      }
      worth.answers += 1
      worth.settled += settled
      worth.narrowed += narrowed
      worth.fewestSettled = min(worth.fewestSettled, settled)
      worth.fewestNarrowed = min(worth.fewestNarrowed, narrowed)
    }
    return worth
  }
}
