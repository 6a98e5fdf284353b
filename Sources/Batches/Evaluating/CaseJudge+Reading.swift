import CaseSpaces
import Evaluation
import RuleBooks

extension CaseJudge {
  /// Judges every option of a case without regard to how it is written.
  ///
  /// - Returns: Whether it could be decided.
  mutating func judgeEveryOption(_ cells: CaseCells) -> Bool {
    guard meet(cells) else { return false }
    for option in plan.options.indices where judge(option: option) == nil { return false }
    return findRequired()
  }

  /// What was found out about an option of the case that was judged last.
  func answer(to option: Int) -> OptionAnswer {
    let state = states[option]
    let statuses = StatusSet(bits: state.statuses)
    var rules: [[Int]] = Argument.List.allCases.map { _ in [] }
    for position in state.held {
      let argument = plan.arguments[Int(held[position])]
      rules[Int(argument.list.rawValue)].append(Int(argument.rule))
    }
    return OptionAnswer(
      option: option,
      verdict: statuses.verdict,
      isContested: statuses.isContested,
      intents: plan.engine.book.intents.indices.filter { state.intents >> UInt64($0) & 1 == 1 },
      arguments: rules[0],
      counterarguments: rules[1],
      exclusions: rules[2],
      notes: rules[3],
      open: state.open.map { position in
        OptionAnswer.OpenRule(rule: Int(plan.arguments[Int(open[position].argument)].rule), needs: [])
      },
      overridden: [],
      depends: state.finding < 0 ? .nothing : dependencies?[Int(state.finding)] ?? .nothing
    )
  }

  /// The missing facts of the case that was judged last.
  func missing(among options: [OptionAnswer]) -> [MissingFact] {
    plan.engine.book.facts.indices.compactMap { fact in
      guard missing[fact >> 6] >> UInt64(fact & 63) & 1 == 1 else { return nil }
      return MissingFact(
        fact: fact,
        isRequired: required[fact >> 6] >> UInt64(fact & 63) & 1 == 1,
        isSetAside: false,
        options: options.filter { $0.depends.names(fact) }.map { $0.option },
        decidesScope: false
      )
    }
  }
}
