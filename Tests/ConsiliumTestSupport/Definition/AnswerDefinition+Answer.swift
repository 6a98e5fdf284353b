import Evaluation
import RuleBooks
import RuleLanguage

extension AnswerDefinition {
  /// Whether a rule holds in all, some or no completions.
  package enum RuleState: Sendable, Equatable {
    case holds
    case open
    case fails
  }

  /// A case, once what clashes has been set aside.
  struct Situation {
    let conflicts: [Conflict]
    let setAside: Set<Int>
    /// What is said, without what is set aside.
    let knowledge: [Knowledge]
    let possible: [Completion]
    let scope: Answer.Scope
    /// The completions that the answer is about: those in scope, or all where none is.
    let considered: [Completion]
  }

  /// The answer to a case; `remaining` is left empty.
  package func answer(for patient: PatientCase) -> Answer {
    let situation = situation(of: patient)
    let questions = book.questions.indices.filter { question in
      situation.considered.allSatisfy { $0.questions & (1 << UInt64(question)) != 0 }
    }
    if situation.scope == .outside {
      return Answer(
        scope: .outside,
        options: [],
        missing: [],
        conflicts: situation.conflicts,
        questions: questions,
        readings: patient.readings,
        scopeDepends: .nothing,
        remaining: []
      )
    }

    let scopeClasses = situation.possible.map { UInt8($0.isInScope ? 1 : 0) }
    let scopeInfluence = influence(on: [.init(classCount: 2, classes: scopeClasses)], in: situation.possible)
    let openRules = rules.indices.filter { state(of: $0, in: situation.considered) == .open }
    let optionQuestions = book.options.indices.map { option in
      Influence.Question(
        classCount: OptionStatus.allCases.count,
        classes: situation.considered.map { $0.statuses[option].rawValue },
        // Where an option is excluded whatever else becomes known, nothing matters for it any more.
        alike: [OptionStatus.excluded, .excludedDespiteArgument].reduce(0) { $0 | 1 << UInt64($1.rawValue) }
      )
    }
    let ruleQuestions = openRules.map { rule in
      Influence.Question(
        classCount: 2,
        classes: situation.considered.map { $0.rules & (1 << UInt64(rule)) != 0 ? 1 : 0 }
      )
    }
    let influence = influence(on: optionQuestions + ruleQuestions, in: situation.considered)

    let options = book.options.indices.map { option in
      let open = openRules.enumerated().filter { rules[$0.element].options.contains(option) }.map { position, rule in
        OptionAnswer.OpenRule(
          rule: rule,
          needs: factsThatDecide(rule)
            .intersection(mattering(in: influence, for: optionQuestions.count + position)).sorted()
        )
      }
      return answer(
        for: option,
        in: situation,
        open: open,
        depends: dependencies(in: influence, for: option, of: optionQuestions[option], in: situation.considered)
      )
    }
    return Answer(
      scope: situation.scope,
      options: options.sorted { displayKey($0).lexicographicallyPrecedes(displayKey($1)) },
      missing: missing(
        in: situation,
        options: book.options.indices.map { mattering(in: influence, for: $0) },
        scope: mattering(in: scopeInfluence, for: 0)
      ),
      conflicts: situation.conflicts,
      questions: questions,
      readings: patient.readings,
      scopeDepends: dependencies(
        in: scopeInfluence,
        for: 0,
        of: .init(classCount: 2, classes: scopeClasses),
        in: situation.possible
      ),
      remaining: []
    )
  }

  /// Whether each rule holds, is open or fails; over all completions where none is in scope.
  package func ruleStates(for patient: PatientCase) -> [RuleState] {
    let considered = situation(of: patient).considered
    return rules.indices.map { state(of: $0, in: considered) }
  }

  /// Whether what matters together for a case was found by trying all answers, or left out because they are too many.
  package func togetherIsDefined(for patient: PatientCase) -> Bool {
    let possible = situation(of: patient).possible
    return influence(on: [], in: possible).together != nil
  }

  /// What is said of a case once what clashes has been set aside.
  package func keptKnowledge(of patient: PatientCase) -> [Knowledge] {
    situation(of: patient).knowledge
  }

  func situation(of patient: PatientCase) -> Situation {
    precondition(!completions.isEmpty, "the rule file leaves nothing possible")
    var knowledge = patient.knowledge
    var possible = possible(knowledge)
    var conflicts: [Conflict] = []
    var setAside: Set<Int> = []
    if possible.isEmpty {
      conflicts = self.conflicts(knowledge)
      setAside = self.setAside(conflicts)
      for fact in setAside { knowledge[fact] = .unknown }
      possible = self.possible(knowledge)
    }
    let inScope = possible.filter(\.isInScope)
    let scope: Answer.Scope = inScope.isEmpty ? .outside : inScope.count == possible.count ? .inside : .open
    return Situation(
      conflicts: conflicts,
      setAside: setAside,
      knowledge: knowledge,
      possible: possible,
      scope: scope,
      considered: inScope.isEmpty ? possible : inScope
    )
  }

  // MARK: - Options

  private func answer(
    for option: Int,
    in situation: Situation,
    open: [OptionAnswer.OpenRule],
    depends: Dependencies
  ) -> OptionAnswer {
    let statuses = situation.considered.map { $0.statuses[option] }
    let own = rules.indices.filter { rules[$0].options.contains(option) }
    let holding = own.filter { state(of: $0, in: situation.considered) == .holds }
    let arguments = strongestFirst(holding.filter { argues($0, for: true) })
    let overridden = own.filter { rule in
      situation.considered.allSatisfy { $0.conditions & (1 << UInt64(rule)) != 0 }
        && state(of: rule, in: situation.considered) == .fails
    }
    return OptionAnswer(
      option: option,
      verdict: verdict(statuses),
      isContested: statuses.contains(.contested),
      intents: Set(arguments.flatMap { rules[$0].intents }).sorted(),
      arguments: arguments,
      counterarguments: strongestFirst(holding.filter { argues($0, for: false) }),
      exclusions: holding.filter { rules[$0].effect == .excludes },
      notes: holding.filter { rules[$0].effect == .notes },
      open: open,
      overridden: overridden.map { rule in
        OptionAnswer.OverriddenRule(
          rule: rule,
          by: rules[rule].overriddenBy.filter { state(of: $0, in: situation.considered) != .fails }
        )
      },
      depends: depends
    )
  }

  private func verdict(_ statuses: [OptionStatus]) -> Verdict {
    if statuses.allSatisfy(\.isCandidate) { return .candidate }
    if statuses.allSatisfy(\.isExcluded) { return .excluded }
    if statuses.allSatisfy(\.isArgued) { return .provisional }
    if statuses.contains(where: \.isCandidate) { return .possible }
    return .unsupported
  }

  /// The place of an option in the order of display: verdict, strongest argument that holds, strongest open, file order.
  private func displayKey(_ answer: OptionAnswer) -> [Int] {
    let verdict = Verdict.allCases.firstIndex(of: answer.verdict) ?? Verdict.allCases.count
    let open = answer.open.map(\.rule).filter { argues($0, for: true) }
    return [verdict, -strongest(answer.arguments), -strongest(open), answer.option]
  }

  private func strongest(_ rules: [Int]) -> Int { rules.map { strength($0) }.max() ?? -1 }

  private func strongestFirst(_ rules: [Int]) -> [Int] {
    rules.sorted { (-strength($0), $0) < (-strength($1), $1) }
  }

  private func strength(_ rule: Int) -> Int {
    guard case .argues(_, let strength) = rules[rule].effect else { return -1 }
    return strength.rawValue
  }

  private func argues(_ rule: Int, for isFor: Bool) -> Bool {
    guard case .argues(let direction, _) = rules[rule].effect else { return false }
    return direction == isFor
  }

  private func state(of rule: Int, in completions: [Completion]) -> RuleState {
    let holding = completions.count { $0.rules & (1 << UInt64(rule)) != 0 }
    return holding == completions.count ? .holds : holding == 0 ? .fails : .open
  }

  // MARK: - Missing facts

  private func influence(on questions: [Influence.Question], in completions: [Completion]) -> Influence {
    Influence(cells: completions.map(\.cells), questions: questions, limit: partialAnswerLimit)
  }

  /// The facts that matter for a question, alone or together.
  private func mattering(in influence: Influence, for question: Int) -> Set<Int> {
    influence.alone[question].union(influence.together?[question] ?? [])
  }

  /// The facts that the condition of a rule reads, or of a rule that overrides it, however remotely.
  private func factsThatDecide(_ rule: Int) -> Set<Int> {
    rules[rule].overriddenBy.reduce(rules[rule].reads) { $0.union(factsThatDecide($1)) }
  }

  private func dependencies(
    in influence: Influence,
    for position: Int,
    of question: Influence.Question,
    in completions: [Completion]
  ) -> Dependencies {
    let alone = influence.alone[position].intersection(readFacts).sorted()
    return Dependencies(
      alone: alone,
      members: alone.compactMap { fact in
        let members = sufficientMembers(of: fact, for: question, in: completions)
        return members == 0 ? nil : Dependencies.Members(fact: fact, members: members)
      },
      together: (influence.together?[position] ?? []).intersection(readFacts).sorted(),
      settledBy: mattering(in: influence, for: position).subtracting(readFacts).sorted()
    )
  }

  /// The members of a several-of fact of which a yes or a no alone leaves fewer classes.
  private func sufficientMembers(
    of fact: Int,
    for question: Influence.Question,
    in completions: [Completion]
  ) -> UInt64 {
    guard case .members(let members) = facts[fact].kind else { return 0 }
    let reachable = Set(question.classes)
    return members.indices.reduce(0) { sufficient, member in
      var present: Set<UInt8> = []
      var absent: Set<UInt8> = []
      for (position, completion) in completions.enumerated() {
        // Where the fact does not apply, no answer to a member can be given.
        guard case .values(let values) = facts[fact].cells[Int(completion.cells[fact])] else { continue }
        if values[0] & (1 << member) != 0 {
          present.insert(question.classes[position])
        } else {
          absent.insert(question.classes[position])
        }
      }
      let suffices = [present, absent].contains { !$0.isEmpty && $0 != reachable }
      return suffices ? sufficient | 1 << UInt64(member) : sufficient
    }
  }

  private func missing(in situation: Situation, options: [Set<Int>], scope: Set<Int>) -> [MissingFact] {
    facts.indices.compactMap { fact in
      let cells = Set(situation.considered.map { Int($0.cells[fact]) })
      let isRequired = isRequiredAndUnsettled(fact, cells: cells, in: situation)
      let isSetAside = situation.setAside.contains(fact)
      let turning = book.options.indices.filter { options[$0].contains(fact) }
      let decidesScope = scope.contains(fact)
      let matters = readFacts.contains(fact) && (!turning.isEmpty || decidesScope)
      guard matters || isRequired || (isSetAside && cells.count > 1) else { return nil }
      return MissingFact(
        fact: fact,
        isRequired: isRequired,
        isSetAside: isSetAside,
        options: turning,
        decidesScope: decidesScope
      )
    }
  }

  /// Whether a fact is required, nothing is said of it and nothing settles it.
  private func isRequiredAndUnsettled(_ fact: Int, cells: Set<Int>, in situation: Situation) -> Bool {
    let isRequired = facts[fact].isRequired && situation.considered.contains { $0.required & (1 << UInt64(fact)) != 0 }
    let isSaid = ListedFact.isSaid(situation.knowledge[fact])
    let cannotApply = situation.considered.allSatisfy { $0.applicable & (1 << UInt64(fact)) == 0 }
    let applicableCells = facts[fact].cells.count { $0 != .notApplicable }
    let isSettled = cannotApply || (applicableCells > 1 && cells.count == 1)
    return isRequired && !isSaid && !isSettled
  }
}
