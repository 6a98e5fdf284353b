import CaseFiles
import Consilium
import ConsiliumTestSupport
import Evaluation
import Reports
import RuleBooks
import Testing

@testable import Batches

/// Texts of cases through the whole batch path have to come to the bytes of the plain way: reader, engine, writer.
///
/// `CONSILIUM_PAIRS` sets how many pairs of a rule file and a case are compared, `CONSILIUM_SEED` the first seed.
@Suite("Batches of cases")
struct BatchAgreementTests {
  private static let linesPerText = 40
  private static let firstSeed = RunSetting.number("CONSILIUM_SEED") ?? 1
  private static let seeds =
    firstSeed..<firstSeed + max(1, (RunSetting.number("CONSILIUM_PAIRS") ?? 640) / linesPerText)

  @Test("Random texts for random rule files come to the bytes of the plain way", arguments: seeds)
  func randomBooks(seed: Int) throws {
    let file = RandomRuleFile(seed: UInt64(seed))
    let book = try #require(RuleBookReader.read(Array(file.text.utf8)).book, "seed \(seed)")
    try Self.compare(try CaseEngine(book), seed: seed)
  }

  @Test("Random texts for the built-in rules come to the bytes of the plain way", arguments: seeds.prefix(2))
  func builtInRules(seed: Int) throws {
    // Large rules are slow in a debug build.
    let engine = try Rules.neuroendocrineTumours(withGuidelineNotes: false).engine
    try Self.compare(engine, seed: seed, lineCount: 5, formats: [.ndjson])
  }

  @Test("The batch path says what the definition says", arguments: seeds)
  func definition(seed: Int) throws {
    let file = RandomRuleFile(seed: UInt64(seed), mostCompletions: 512)
    let checked = RuleBookReader.read(Array(file.text.utf8))
    let book = try #require(checked.book, "seed \(seed)")
    let definition = try #require(AnswerDefinition(tree: checked.tree, book: book, assignmentLimit: 4_096))
    guard definition.completionCount > 0 else { return }
    var random = SplitMix64(seed: UInt64(seed))
    let text = BatchText(Self.lines(of: book, count: 12, &random), as: .ndjson, try CaseEngine(book))
    for isBrief in [true, false] {
      let style = Self.style(.ndjson, isBrief: isBrief)
      var isDefined: [Bool] = []
      let expected = text.expected(style, file: nil, settings: []) { patient in
        isDefined.append(definition.togetherIsDefined(for: patient))
        return definition.answer(for: patient)
      }
      let worked = text.worked(style, file: nil, settings: [], workerCount: 2, &random)
      var left = isDefined[...]
      for (first, second) in zip(Self.lines(of: expected), Self.lines(of: worked)) {
        // What only matters together with others is not defined where that are too many.
        if !first.contains("\"error\":"), left.popFirst() == false { continue }
        if first != second {
          Issue.record("seed \(seed): the batch path says\n\(second)\nand the definition\n\(first)\n\(file.text)")
          return
        }
      }
      #expect(Self.lines(of: expected).count == Self.lines(of: worked).count, "seed \(seed)")
    }
  }

  @Test("Most of the compared lines are answered without the engine")
  func coverage() throws {
    let engine = try Rules.neuroendocrineTumours(withGuidelineNotes: false).engine
    let plan = try #require(BatchPlan(engine, isBrief: true))
    let writer = ResultWriter(book: engine.book, style: Self.style(.ndjson, isBrief: true))
    var judge = LineJudge(
      plan,
      CaseReader(book: engine.book, ignoredKeys: RandomLine.ignoredKeys),
      try #require(writer.frame)
    )
    var random = SplitMix64(seed: 7)
    let source = RandomLine(engine.book)
    var (plain, answered) = (0, 0)
    for _ in 0..<60 {
      let line = source.line(damage: 0, &random)
      guard judge.scan(line, line: line.indices) else { continue }
      plain += 1
      judge.removeAll()
      judge.takeScanned()
      judge.meet()
      if judge.judge(0) { answered += 1 }
    }
    #expect(plain > 6)
    #expect(answered > 0)
  }

  // MARK: Comparing

  private static func compare(
    _ engine: CaseEngine,
    seed: Int,
    lineCount: Int = linesPerText,
    formats: [ResultFormat] = ResultFormat.allCases
  ) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let limits = CaseLimits(bytesPerCase: random.pick([400, 1 << 20]), depth: 32)
    let lines = lines(of: engine.book, count: lineCount, &random)
    let list = Array("[".utf8) + lines.split(separator: 0x0A).joined(separator: [0x2C]) + Array("]".utf8)
    let settings = random.chance(30) ? Self.settings(engine.book, &random) : []
    for format in formats {
      for isBrief in format.isForPeople ? [random.chance(50)] : [true, false] {
        let isList = random.chance(20)
        let text = BatchText(isList ? list : lines, as: isList ? .json : .ndjson, engine, limits: limits)
        let file = random.pick([nil, "a \"b\"/ü.ndjson"])
        let style = style(format, isBrief: isBrief, namesFiles: file != nil)
        let expected = text.expected(style, file: file, settings: settings) { engine.answer($0) }
        let worked = text.worked(
          style,
          file: file,
          settings: settings,
          workerCount: random.number(1...3),
          &random
        )
        if let difference = difference(expected, worked) {
          Issue.record("seed \(seed), \(format), brief \(isBrief): \(difference)")
          return
        }
      }
    }
  }

  /// What a run says otherwise; nil for nothing.
  private static func difference(
    _ expected: BatchText.Outcome,
    _ worked: BatchText.Outcome
  ) -> String? {
    if expected.output != worked.output {
      for (first, second) in zip(lines(of: expected), lines(of: worked)) where first != second {
        return "the batch path writes\n\(second)\nand not\n\(first)"
      }
      return "the batch path writes \(worked.output.count) bytes and not \(expected.output.count)"
    }
    if expected.answerCount != worked.answerCount || expected.rejectCount != worked.rejectCount {
      return "the batch path counts \(worked.answerCount) answers and \(worked.rejectCount) rejects"
    }
    return expected.bearing == worked.bearing ? nil : "something else bears on the answers"
  }

  /// Lines of which some are damaged, blank or there twice.
  private static func lines(of book: RuleBook, count: Int, _ random: inout SplitMix64) -> [UInt8] {
    let source = RandomLine(book)
    var lines: [[UInt8]] = []
    while lines.count < count {
      var line = source.line(damage: 15, &random)
      if random.chance(10), let other = lines.last { line = other }
      if random.chance(5) { line = Array(random.pick(["", " \t", "{}", "{}}", "[]", "null"]).utf8) }
      lines.append(line)
      if random.chance(10) { lines[lines.count - 1].append(0x0D) }
    }
    var text = Array(lines.joined(separator: [0x0A]))
    if random.chance(50) { text.append(0x0A) }
    return text
  }

  private static func settings(_ book: RuleBook, _ random: inout SplitMix64) -> [FactEntry] {
    let reader = EntryReader(book: book)
    return book.facts.compactMap { fact in
      guard random.chance(20), let value = fact.type.values.first,
        case .success(let entry) = reader.read(setting: fact.name + "=" + value.name)
      else { return nil }
      return entry
    }
  }

  private static func style(
    _ format: ResultFormat,
    isBrief: Bool,
    namesFiles: Bool = false
  ) -> ResultWriter.Style {
    ResultWriter.Style(format: format, isBrief: isBrief, isColoured: false, namesFiles: namesFiles)
  }

  private static func lines(of outcome: BatchText.Outcome) -> [String] {
    outcome.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }
}
