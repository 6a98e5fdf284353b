import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds what two versions say differently of patients; every patient is evaluated rule by rule before it is shown.
struct ComparisonSearch {
  let engines: [ComparedVersion: CaseEngine]
  let matching: BookMatching
  var space: JointSpace
  /// How many boxes are shown of each group of patients.
  let limit: Int
  private let wording: BoxWording

  init(old: CaseEngine, new: CaseEngine, matching: BookMatching, space: JointSpace, limit: Int) {
    engines = [.old: old, .new: new]
    self.matching = matching
    self.space = space
    self.limit = limit
    wording = BoxWording(space.engine.space)
  }

  /// The group that a set of patients forms; nil for the empty set.
  ///
  /// - Parameters:
  ///   - set: The patients.
  ///   - relevant: All patients to whom the statement about the set could apply; the others never matter.
  ///   - versions: The versions that can say the patients.
  ///   - isConfirmed: Whether a patient, evaluated rule by rule, is what the set says.
  mutating func group(
    of set: Diagram,
    among relevant: Diagram,
    in versions: [ComparedVersion],
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
        let example = example(completion, box, versions), isConfirmed(example)
      else { throw OutOfBudget() }
      examples.append(example)
      left = try space.forest.and(left, space.forest.complement(inside))
    }
    return PatientGroup(examples: examples, isComplete: cover.isComplete)
  }

  private func example(_ completion: [Int], _ box: Box, _ versions: [ComparedVersion]) -> PatientGroup.Example? {
    let knowledge = space.knowledge(of: completion, sayableIn: versions)
    var replays: [ComparedVersion: PatientGroup.Replay] = [:]
    for version in versions {
      guard let replay = replay(completion, knowledge, box, version) else { return nil }
      replays[version] = replay
    }
    return PatientGroup.Example(words: wording.words(box), box: box, old: replays[.old], new: replays[.new])
  }

  private func replay(
    _ completion: [Int],
    _ joint: [Knowledge],
    _ box: Box,
    _ version: ComparedVersion
  ) -> PatientGroup.Replay? {
    guard let engine = engines[version], let known = space.joint[version].own(joint) else { return nil }
    let own = space.ownCompletion(of: completion, known, engine, version)
    let plain = PlainEvaluator(engine)
    let holding = engine.book.rules.indices.filter { plain.holds(rule: $0, own) }
    var sums = engine.book.options.map { _ in UInt8(0) }
    for rule in holding {
      for option in engine.book.rules[rule].options { sums[option] |= engine.book.rules[rule].effect.statusBit }
    }
    return PatientGroup.Replay(
      witness: Witness(entries: entries(known, box, version), words: wording.words(box)),
      standings: sums.map { Standing(sum: $0) },
      rules: holding,
      isCovered: plain.isCovered(own),
      isPossible: plain.isPossible(own),
      completion: own
    )
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
