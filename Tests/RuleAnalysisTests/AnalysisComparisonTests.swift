import CaseSpaces
import ConsiliumTestSupport
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

/// The check has to find what the definition finds, and nothing else, on random rule files with faults put into them.
///
/// `CONSILIUM_FILES` sets how many files are compared, `CONSILIUM_SEED` the first seed.
@Suite("The check against the definition")
struct AnalysisComparisonTests {
  private static let filesPerBatch = 50
  private static let firstSeed = RunSetting.number("CONSILIUM_SEED") ?? 1
  private static let batches = 0..<((RunSetting.number("CONSILIUM_FILES") ?? 600) + filesPerBatch - 1) / filesPerBatch
  private static let mostCompletions = 512

  @Test("Random rule files have the findings that the definition gives them", arguments: batches)
  func comparison(batch: Int) throws {
    for offset in 0..<Self.filesPerBatch {
      try Self.compare(seed: UInt64(Self.firstSeed + batch * Self.filesPerBatch + offset))
    }
  }

  @Test("Random rule files provoke every kind of finding")
  func everyKind() throws {
    var found: [String: Int] = [:]
    for seed in UInt64(1)...400 {
      let file = FaultyRuleFile(seed: seed, mostCompletions: 128)
      let book = try #require(RuleBookReader.read(Array(file.text.utf8)).book)
      let engine = try CaseEngine(book)
      for finding in LogicCheck.findings(engine, .everything, trials: CaseTrial.all(engine)) {
        found[Mirror(reflecting: finding.problem).kind, default: 0] += 1
      }
    }
    let kinds = [
      "rule.neverHolds", "rule.alwaysOverridden", "rule.whollyExcluded", "rule.equalForAndExcludes",
      "rule.strongConflict", "redundancy.subsumed", "redundancy.addsOnlyItsReason", "redundancy.jointlySubsumed",
      "redundancy.mergeable", "redundancy.ruleWithoutCase", "redundancy.noCases", "option.noOption",
      "option.neverOffered", "option.alwaysOffered", "fact.neverMatters", "fact.onlyReasons", "fact.idle",
      "fact.valuesAlike", "fact.nearMiss", "declaration.constraintNeverHolds", "declaration.questionNeverHolds",
      "declaration.nothingPossible", "declaration.emptyScope", "declaration.emptyWholeScope",
      "declaration.overlappingCases", "declaration.uncoveredCases", "declaration.caseNeverApplies",
      "declaration.definitionIsConstant",
    ]
    for kind in kinds { #expect(found[kind, default: 0] > 0, "\(kind) among \(found)") }
  }

  private static func compare(seed: UInt64) throws {
    let file = FaultyRuleFile(seed: seed, mostCompletions: mostCompletions)
    let checked = RuleBookReader.read(Array(file.text.utf8))
    let book = try #require(checked.book, "seed \(seed): \(checked.diagnostics.map(\.message))\n\(file.text)")
    guard let definition = AnalysisDefinition(tree: checked.tree, book: book, assignmentLimit: 8_192) else { return }
    let engine = try CaseEngine(book)
    let findings = LogicCheck.findings(engine, .everything, trials: CaseTrial.all(engine))
    let expected = definition.findings()
    let found = Set(findings.map { FindingLine(book).line($0.problem) })
    let faults = findings.compactMap { fault($0, definition, engine) }
    if found != expected || found.count != findings.count || !faults.isEmpty {
      Issue.record(
        """
        seed \(seed): missed \(expected.subtracting(found).sorted()), invented \(found.subtracting(expected).sorted()), \
        \(findings.count - found.count) twice, \(faults)

        \(file.text)
        """
      )
    }
  }

  /// What is wrong with an answer of which there could be others; nil where nothing is.
  private static func fault(_ finding: LogicFinding, _ definition: AnalysisDefinition, _ engine: CaseEngine) -> String?
  {
    switch finding.problem {
    case .rule(.alwaysOverridden(let rule, let by)):
      return definition.isSmallestCover(by, of: rule, isOverridden: true) ? nil : "\(finding.problem)"
    case .rule(.whollyExcluded(let rule, let by)):
      return definition.excludeEverywhere(by, rule) ? nil : "\(finding.problem)"
    case .redundancy(.jointlySubsumed(let rule, let by)):
      return definition.isSmallestCover(by, of: rule) ? nil : "\(finding.problem)"
    case .option(.noOption(_, let isComplete)):
      let boxes = finding.boxes.map { box in
        { @Sendable (fact: Int, raw: Int?) in engine.space.allows(box, fact, raw) }
      }
      return definition.fault(ofGapBoxes: boxes, isComplete: isComplete)
        ?? finding.boxes.compactMap { growing($0, definition, engine) }.first
    default: return nil
    }
  }

  /// The cell by which a box of patients without an option can still grow; nil where there is none.
  private static func growing(_ box: Box, _ definition: AnalysisDefinition, _ engine: CaseEngine) -> String? {
    for level in engine.space.levels.indices {
      for cell in 0..<engine.space.levels[level].arity where !box.allows(cell, level) {
        var slice = box
        slice[level] = 1 << UInt64(cell)
        let grown = slice
        let gains: @Sendable (Int, Int?) -> Bool = { fact, raw in engine.space.allows(grown, fact, raw) }
        if definition.fault(ofGapBoxes: [gains], isComplete: false) == nil
          || definition.fault(ofGapBoxes: [gains], isComplete: true) == nil
        {
          return "a box can grow on level \(level) by \(cell)"
        }
      }
    }
    return nil
  }
}

extension Mirror {
  /// The names of the outer and the inner case of a problem.
  fileprivate var kind: String {
    guard let outer = children.first else { return "" }
    let inner = Mirror(reflecting: outer.value).children.first?.label ?? "\(outer.value)"
    return (outer.label ?? "") + "." + inner
  }
}

extension CaseSpace {
  /// Whether a box allows a raw value or set of a fact; nil for a fact that does not apply.
  fileprivate func allows(_ box: Box, _ fact: Int, _ raw: Int?) -> Bool {
    factLevels[fact].allSatisfy { level in
      switch levels[level].kind {
      case .applicability: return box.allows(raw == nil ? 0 : 1, level)
      case .member(let member): return box.allows(raw.map { $0 >> member & 1 } ?? 0, level)
      case .cells:
        guard let partition = partitions[fact] else { return false }
        guard let raw else { return box[level] & partition.inapplicable != 0 }
        let cells =
          if case .number = book.facts[fact].type { partition.cells(meeting: raw, raw) } else {
            partition.cells(meeting: 1 << UInt64(raw))
          }
        return box[level] & cells != 0
      }
    }
  }
}
