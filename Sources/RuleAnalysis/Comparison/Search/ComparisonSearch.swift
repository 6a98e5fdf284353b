import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds what two versions say differently of patients; every patient is evaluated rule by rule before it is shown.
struct ComparisonSearch {
  /// What of a version has to be evaluated rule by rule to show a change.
  enum Subject {
    case everyOption
    case option(Continuation)
    case rule(Continuation)
    /// Only whether the patient is possible and covered.
    case patient
  }

  let engines: [ComparedVersion: CaseEngine]
  let matching: BookMatching
  var space: JointSpace
  /// How many boxes are shown of each group of patients.
  let limit: Int
  let rules: RulesByOption
  private let wording: BoxWording

  init(old: CaseEngine, new: CaseEngine, matching: BookMatching, space: JointSpace, limit: Int) {
    engines = [.old: old, .new: new]
    self.matching = matching
    self.space = space
    self.limit = limit
    rules = RulesByOption(old: old.book, new: new.book)
    wording = BoxWording(space.engine.space)
  }

  /// The group that a set of patients forms; nil for the empty set.
  ///
  /// - Parameters:
  ///   - set: The patients.
  ///   - relevant: All patients to whom the statement about the set could apply; the others never matter.
  ///   - versions: The versions that can say the patients.
  ///   - subject: What the statement is about.
  ///   - isConfirmed: Whether a patient, evaluated rule by rule, is what the set says.
  mutating func group(
    of set: Diagram,
    among relevant: Diagram,
    in versions: [ComparedVersion],
    about subject: Subject,
    _ isConfirmed: (PatientGroup.Example) -> Bool
  ) throws(OutOfBudget) -> PatientGroup? {
    if set == .nowhere { return nil }
    space.begin()
    let irrelevant = try space.forest.complement(relevant)
    let cover = try space.finder.boxes(of: set, ignoring: irrelevant, limit: limit, in: &space.forest)
    var examples: [PatientGroup.Example] = []
    var left = set
    for box in cover.boxes {
      space.begin()
      let inside = try space.forest.set(of: box)
      let own = try space.forest.and(left, inside)
      guard let completion = try space.finder.completion(of: own, in: &space.forest),
        let example = example(completion, box, versions, subject), isConfirmed(example)
      else { throw OutOfBudget() }
      examples.append(example)
      left = try space.forest.and(left, space.forest.complement(inside))
    }
    return PatientGroup(examples: examples, isComplete: cover.isComplete)
  }

  private func example(
    _ completion: [Int],
    _ box: Box,
    _ versions: [ComparedVersion],
    _ subject: Subject
  ) -> PatientGroup.Example? {
    let knowledge = space.knowledge(of: completion, sayableIn: versions)
    var replays: [ComparedVersion: PatientGroup.Replay] = [:]
    for version in versions {
      guard let replay = replay(completion, knowledge, box, version, subject) else { return nil }
      replays[version] = replay
    }
    return PatientGroup.Example(words: wording.words(box), box: box, old: replays[.old], new: replays[.new])
  }

  private func replay(
    _ completion: [Int],
    _ joint: [Knowledge],
    _ box: Box,
    _ version: ComparedVersion,
    _ subject: Subject
  ) -> PatientGroup.Replay? {
    guard let engine = engines[version], let known = space.joint[version].own(joint) else { return nil }
    let own = space.ownCompletion(of: completion, known, engine, version)
    let plain = PlainEvaluator(engine)
    let holding = rules(about: subject, version).filter { plain.holds(rule: $0, own) }
    var standings: [Int: Standing] = [:]
    for option in options(about: subject, version) {
      var sum: UInt8 = 0
      for rule in holding where engine.book.rules[rule].options.contains(option) {
        sum |= engine.book.rules[rule].effect.statusBit
      }
      standings[option] = Standing(sum: sum)
    }
    return PatientGroup.Replay(
      witness: Witness(entries: entries(known, box, version), words: wording.words(box)),
      standings: standings,
      rules: holding,
      isCovered: plain.isCovered(own),
      isPossible: plain.isPossible(own),
      completion: own
    )
  }

  private func rules(about subject: Subject, _ version: ComparedVersion) -> [Int] {
    switch subject {
    case .everyOption: Array(space.joint[version].book.rules.indices)
    case .option(let option): option[version].map { rules.rules(of: $0, version) } ?? []
    case .rule(let rule): [rule[version]].compactMap { $0 }
    case .patient: []
    }
  }

  private func options(about subject: Subject, _ version: ComparedVersion) -> [Int] {
    switch subject {
    case .everyOption: Array(space.joint[version].book.options.indices)
    case .option(let option): [option[version]].compactMap { $0 }
    case .rule, .patient: []
    }
  }

  private func entries(_ known: [Knowledge], _ box: Box, _ version: ComparedVersion) -> [Witness.Entry] {
    let side = space.joint[version]
    return known.enumerated().compactMap { own, knowledge in
      let fact = side.book.facts[own]
      guard let value = PatientFinder.value(knowledge, of: fact) else { return nil }
      let isDecisive = space.engine.space.factLevels[side.facts[own]].contains { !box.isFull($0) }
      return Witness.Entry(fact: fact.name, value: value, isDecisive: isDecisive)
    }
  }
}
