import CaseSpaces
import ConsiliumTestSupport
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

/// What is found between two versions has to be what trying every patient finds.
///
/// `CONSILIUM_PAIRS` sets how many pairs of files are compared, `CONSILIUM_SEED` the first seed.
@Suite("Comparisons against the definition")
struct ComparisonAgainstDefinitionTests {
  private static let firstSeed = RunSetting.number("CONSILIUM_SEED") ?? 1
  private static let seeds = (0..<(RunSetting.number("CONSILIUM_PAIRS") ?? 150)).map { UInt64(firstSeed + $0) }

  @Test("Random edits change what the comparison says, for exactly the patients it says", arguments: seeds)
  func edits(seed: UInt64) throws {
    let edit = RandomEdit(seed: seed, mostCompletions: 256)
    guard let pair = Pair(edit, isBackward: seed % 3 == 0) else { return }
    let faults = try pair.faults()
    if !faults.isEmpty {
      Issue.record("seed \(seed): \(faults.joined(separator: "\n"))\n\n\(pair.texts)")
    }
  }

  @Test("Random edits lead to every kind of change")
  func variety() {
    var kinds: Set<String> = []
    for seed in UInt64(1)...160 {
      guard let comparison = Pair(RandomEdit(seed: seed, mostCompletions: 256))?.comparison else { continue }
      for change in comparison.verdicts { kinds.insert("\(change.before) → \(change.after)") }
      for change in comparison.population {
        switch change.kind {
        case .sayable(let version, _): kinds.insert("sayable \(version)")
        case .possible(let version): kinds.insert("possible \(version)")
        case .covered(let version): kinds.insert("covered \(version)")
        }
      }
      for change in comparison.reasons + comparison.notes { kinds.insert("\(change.kind)") }
      for change in comparison.asks { kinds.insert("asked \(change.version)") }
      if comparison.keepsEverything == true { kinds.insert("nothing") }
    }
    let wanted: Set = [
      "candidate → unsupported", "unsupported → candidate", "candidate → excluded", "excluded → unsupported",
      "contested → candidate", "sayable new", "possible old", "possible new", "covered old", "covered new", "gained",
      "lost", "restated", "asked old", "asked new", "nothing",
    ]
    #expect(wanted.subtracting(kinds).isEmpty, "\(wanted.subtracting(kinds))")
  }

  @Test(
    "Edits that mean the same are proved to change nothing",
    arguments: RandomEdit.Harmless.allCases,
    UInt64(firstSeed)..<UInt64(firstSeed + 16)
  )
  func harmless(kind: RandomEdit.Harmless, seed: UInt64) throws {
    let others = RandomEdit.Harmless.allCases.filter { $0 != kind && seed % 4 == 0 }
    let edit = RandomEdit(seed: seed, mostCompletions: 256, harmless: [kind] + others)
    let read = RuleBookReader.read(Array(edit.new.utf8))
    try #require(read.book != nil, "seed \(seed): \(read.diagnostics.map(\.message))\n\(edit.new)")
    guard let pair = Pair(edit) else { return }
    let comparison = pair.comparison
    let found =
      comparison.verdicts.map { "\($0.option) \($0.before) → \($0.after)" }
      + comparison.population.map { "\($0.kind)" }
      + (comparison.reasons + comparison.notes).map { "\($0.rule) \($0.kind)" }
      + comparison.asks.map { "\($0.subject)" }
    #expect(comparison.keepsEverything == true, "seed \(seed): \(found)\n\n\(pair.texts)")
  }
}

/// Two rule files with the comparison of both, by the engine and by the definition.
private struct Pair {
  let texts: String
  let comparison: BookComparison
  let definition: ComparisonDefinition

  private let formerNames: [String: String]

  /// - Returns: nil where an edit made a file that cannot be used, or one with too many patients.
  init?(_ edit: RandomEdit, isBackward: Bool = false) {
    let old = isBackward ? edit.new : edit.old
    let new = isBackward ? edit.old : edit.new
    formerNames = isBackward ? Dictionary(edit.formerNames.map { ($1, $0) }) { first, _ in first } : edit.formerNames
    let oldFile = RuleBookReader.read(Array(old.utf8))
    let newFile = RuleBookReader.read(Array(new.utf8))
    guard let oldBook = oldFile.book, let newBook = newFile.book, let oldEngine = try? CaseEngine(oldBook),
      let newEngine = try? CaseEngine(newBook),
      let definition = ComparisonDefinition(
        old: (oldFile.tree, oldBook),
        new: (newFile.tree, newBook),
        formerNames: formerNames,
        limit: 3_000
      )
    else { return nil }
    texts = old + "\n=======\n\n" + new
    comparison = BookComparison(old: oldEngine, new: newEngine, mostBoxes: 60)
    self.definition = definition
  }

  func faults() throws -> [String] {
    if comparison.limit != nil || !comparison.undecided.isEmpty { return ["undecided: \(comparison.undecided)"] }
    let patients = try ComparedPatients(definition, comparison.joint)
    return verdictFaults(patients) + populationFaults(patients) + reasonFaults(patients) + askFaults(patients)
      + proofFaults()
  }

  private func positions(_ isWanted: (ComparisonDefinition.Patient) -> Bool) -> Set<Int> {
    Set(definition.patients.indices.filter { isWanted(definition.patients[$0]) })
  }

  // MARK: Verdicts

  private func standing(_ option: Continuation, _ version: ComparedVersion, _ patient: ComparisonDefinition.Patient)
    -> Standing
  {
    option[version].flatMap { patient[version]?.standings[$0] } ?? .absent
  }

  private func verdictFaults(_ patients: ComparedPatients) -> [String] {
    let compared = positions(\.isCompared)
    var faults: [String] = []
    for option in Continuation.all(comparison.matching.options) {
      for before in Standing.allCases {
        for after in Standing.allCases where after != before {
          let expected = compared.filter { patient in
            standing(option, .old, definition.patients[patient]) == before
              && standing(option, .new, definition.patients[patient]) == after
          }
          let found = comparison.verdicts.first { $0.option == option && $0.before == before && $0.after == after }
          faults += patients.faults(of: found?.patients, holding: expected, among: compared).map {
            "\(option) \(before) → \(after): \($0)"
          }
        }
      }
    }
    return faults
  }

  // MARK: Population

  private func populationFaults(_ patients: ComparedPatients) -> [String] {
    var faults: [String] = []
    let shared = positions(\.isShared)
    for version in ComparedVersion.allCases {
      let own = positions { $0[version] != nil }
      for (position, fact) in definition.facts.enumerated() {
        guard fact.isShared, let index = version == .old ? fact.old : fact.new else { continue }
        let expected = own.filter { patient in
          let own = fact.classes[definition.patients[patient].classes[position]]
          return own.isApplicable && (version == .old ? own.new : own.old) == nil
        }
        faults += self.faults(.sayable(only: version, fact: index), patients, expected, among: own)
      }
      faults += self.faults(.possible(only: version), patients, possibleOnly(version), among: own)
      let covered = shared.filter { patient in
        definition.patients[patient][version]?.isCovered == true
          && definition.patients[patient][version.other]?.isCovered == false
      }
      faults += self.faults(.covered(only: version), patients, covered, among: shared)
    }
    return faults
  }

  /// The patients of one version who, whatever the facts that only the other version knows, are impossible in it.
  private func possibleOnly(_ version: ComparedVersion) -> Set<Int> {
    var others: Set<[Int]> = []
    for patient in definition.patients where patient.isCommon && patient[version.other] != nil {
      others.insert(shared(patient))
    }
    return positions { $0.isCommon && $0[version] != nil && !others.contains(shared($0)) }
  }

  private func shared(_ patient: ComparisonDefinition.Patient) -> [Int] {
    definition.facts.indices.filter { definition.facts[$0].isShared }.map { patient.classes[$0] }
  }

  private func faults(
    _ kind: PopulationChange.Kind,
    _ patients: ComparedPatients,
    _ expected: Set<Int>,
    among relevant: Set<Int>
  ) -> [String] {
    let found = comparison.population.first { $0.kind == kind }
    return patients.faults(of: found?.patients, holding: expected, among: relevant).map { "\(kind): \($0)" }
  }

  // MARK: Arguments

  private func reasonFaults(_ patients: ComparedPatients) -> [String] {
    // Which rules settle each other is the comparison's own business; what it then says is checked by the proof below.
    guard comparison.splits.isEmpty else { return [] }
    let compared = positions(\.isCompared)
    var faults: [String] = []
    for option in Continuation.all(comparison.matching.options) {
      guard option.old != nil, option.new != nil else { continue }
      for rule in rules(of: option) {
        for kind in [ReasonChange.Kind.lost, .gained, .restated] {
          let all = compared.filter { holds(rule, kind, definition.patients[$0]) }
          let book = rule.new == nil ? comparison.old : comparison.new
          let isNote = (rule.new ?? rule.old).map { book.rules[$0].effect == .notes } ?? false
          let expected = all.filter { patient in
            isNote
              || standing(option, .old, definition.patients[patient])
                == standing(option, .new, definition.patients[patient])
          }
          let found = (comparison.reasons + comparison.notes).first {
            $0.option == option && $0.rule == rule && $0.kind == kind
          }
          let relevant = compared.subtracting(all).union(expected)
          faults += patients.faults(of: found?.patients, holding: expected, among: relevant).map {
            "\(option) \(rule) \(kind): \($0)"
          }
        }
      }
    }
    return faults
  }

  private func rules(of option: Continuation) -> [Continuation] {
    let old = comparison.old.rules.indices.filter { rule in
      option.old.map { comparison.old.rules[rule].options.contains($0) } ?? false
    }
    let new = comparison.new.rules.indices.filter { rule in
      option.new.map { comparison.new.rules[rule].options.contains($0) } ?? false
    }
    let continued = new.map { rule in
      let id = comparison.new.rules[rule].id
      let former = old.first { comparison.old.rules[$0].id == formerNames[id] ?? id }
      return Continuation(old: former, new: rule)
    }
    return continued
      + old.filter { rule in !continued.contains { $0.old == rule } }.map { Continuation(old: $0, new: nil) }
  }

  private func argument(_ rule: Int?, _ book: RuleBook) -> String? {
    rule.map { "\(book.rules[$0].effect) \(book.rules[$0].intents.map { book.intents[$0] }.sorted())" }
  }

  private func holds(_ rule: Continuation, _ kind: ReasonChange.Kind, _ patient: ComparisonDefinition.Patient) -> Bool {
    let old = rule.old.map { patient.old?.holding.contains($0) == true } ?? false
    let new = rule.new.map { patient.new?.holding.contains($0) == true } ?? false
    switch kind {
    case .lost: return old && !new
    case .gained: return new && !old
    case .restated: return old && new && argument(rule.old, comparison.old) != argument(rule.new, comparison.new)
    }
  }

  // MARK: Questions

  private func askFaults(_ patients: ComparedPatients) -> [String] {
    let shared = positions(\.isShared)
    var faults: [String] = []
    for version in ComparedVersion.allCases {
      for question in Continuation.all(comparison.matching.questions) {
        let expected = shared.filter { patient in
          let own = question[version].map { definition.patients[patient][version]?.questions.contains($0) == true }
          let other = question[version.other].map {
            definition.patients[patient][version.other]?.questions.contains($0) == true
          }
          return own == true && other != true
        }
        let found = comparison.asks.first { $0.subject == .question(question) && $0.version == version }
        faults += patients.faults(of: found?.patients, holding: expected, among: shared).map { "\(question): \($0)" }
      }
      for fact in Continuation.all(comparison.matching.facts) {
        let expected = shared.filter { patient in
          let own = fact[version].map { definition.patients[patient][version]?.required.contains($0) == true }
          let other = fact[version.other].map {
            definition.patients[patient][version.other]?.required.contains($0) == true
          }
          return own == true && other != true
        }
        let found = comparison.asks.first { $0.subject == .requirement(fact) && $0.version == version }
        faults += patients.faults(of: found?.patients, holding: expected, among: shared).map {
          "required \(fact): \($0)"
        }
      }
    }
    return faults
  }

  // MARK: Proofs

  private func proofFaults() -> [String] {
    var faults: [String] = []
    let shouldKeepVerdicts = comparison.verdicts.isEmpty && comparison.population.isEmpty
    if comparison.keepsVerdicts != shouldKeepVerdicts {
      faults.append("verdicts are kept: \(comparison.keepsVerdicts as Any)")
    }
    if comparison.keepsEverything == true {
      for patient in definition.patients where patient.isCompared {
        for option in Continuation.all(comparison.matching.options)
        where arguments(option, patient, .old) != arguments(option, patient, .new) {
          return faults + ["nothing changes, but the arguments about \(option) do"]
        }
      }
    }
    return faults
  }

  /// What is argued about an option, whichever rules argue it.
  private func arguments(
    _ option: Continuation,
    _ patient: ComparisonDefinition.Patient,
    _ version: ComparedVersion
  ) -> Set<String> {
    guard let own = option[version], let statement = patient[version] else { return [] }
    let book = version == .old ? comparison.old : comparison.new
    return Set(statement.holding.filter { book.rules[$0].options.contains(own) }.compactMap { argument($0, book) })
  }
}
