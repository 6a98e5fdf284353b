import CaseFiles
import Evaluation
import Foundation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

/// Rule files with seeded faults. A comment such as `# error C302` at the end of a line is a finding that is expected there;
/// no other finding may be made.
@Suite("The corpus of rule files with faults")
struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/Corpus")
  private static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test("Each file has exactly the findings that it is marked with", arguments: files)
  func findings(name: String) throws {
    let bytes = try Self.bytes(name)
    let map = LineMap(bytes)
    let check = RuleFileCheck(bytes, .everything)
    let found = check.diagnostics.map { finding in
      "\(map.position(of: finding.place.start).line) \(finding.severity.rawValue) \(finding.code.rawValue)"
    }
    #expect(found.sorted() == Self.marks(bytes).sorted())
    for trial in check.trials { #expect(trial.failures.isEmpty) }
  }

  @Test("There are enough files, sound ones among them, and every kind of finding occurs several times")
  func isRich() throws {
    let marks = try Self.files.map { Self.marks(try Self.bytes($0)) }
    #expect(marks.count { !$0.isEmpty } >= 40)
    #expect(marks.count { $0.isEmpty } >= 20)
    #expect(marks.contains { Set($0).count >= 3 })
    let codes = marks.joined().map { String($0.suffix(4)) }
    let logic = DiagnosticCode.allCases.filter { code in
      code.rawValue == "C301" || code.rawValue == "C302" || (309...323).contains(Int(code.rawValue.dropFirst()) ?? 0)
    }
    for code in logic { #expect(codes.count { $0 == code.rawValue } >= 2, "\(code.rawValue)") }
  }

  @Test("Each witness is a case that can be read and shows what its finding says", arguments: files)
  func witnesses(name: String) throws {
    let bytes = try Self.bytes(name)
    guard let book = RuleBookReader.read(bytes).book else { return }
    let engine = try CaseEngine(book)
    let findings = LogicCheck.findings(engine, .everything, trials: CaseTrial.all(engine))
    for finding in findings {
      let diagnostic = finding.diagnostic(book)
      var output = Output()
      WitnessWriter.writeCases(of: [diagnostic], in: FindingPlaces(RuleTexts(bytes)), into: &output)
      let entries = CaseReader(book: book).read(output.bytes, as: .ndjson)
      #expect(entries.count == finding.witnesses.count)
      for entry in entries {
        let patient = try entry.result.get()
        let answer = engine.answer(patient)
        #expect(answer.conflicts.isEmpty && answer.scope == .inside, "\(diagnostic.message)")
        #expect(
          Self.shows(answer, finding.problem, book),
          "\(diagnostic.message): \(String(decoding: output.bytes, as: UTF8.self))"
        )
      }
    }
  }

  @Test("What is decisive of a witness suffices to show what its finding says", arguments: files)
  func decisiveFacts(name: String) throws {
    let bytes = try Self.bytes(name)
    guard let book = RuleBookReader.read(bytes).book else { return }
    let engine = try CaseEngine(book)
    for finding in LogicCheck.findings(engine, .everything, trials: CaseTrial.all(engine)) {
      for witness in finding.witnesses {
        let known = Witness(entries: witness.entries.filter(\.isDecisive), words: witness.words)
        var output = Output()
        let diagnostic = Diagnostic(.noOption, .warning, "", at: Place(start: 0, end: 0), witness: known)
        WitnessWriter.writeCases(of: [diagnostic], in: FindingPlaces(RuleTexts(bytes)), into: &output)
        let entry = try #require(CaseReader(book: book).read(output.bytes, as: .ndjson).first)
        let answer = engine.answer(try entry.result.get())
        // Of several rules that do something together, which one does it may turn on the other facts.
        if case .redundancy(.jointlySubsumed) = finding.problem { continue }
        if case .rule(.alwaysOverridden) = finding.problem { continue }
        #expect(Self.shows(answer, finding.problem, book), "\(String(decoding: output.bytes, as: UTF8.self))")
      }
    }
  }

  // MARK: What a witness shows

  /// Whether the answer to a witness bears out what is said of it.
  private static func shows(_ answer: Answer, _ problem: LogicProblem, _ book: RuleBook) -> Bool {
    func holds(_ rule: Int) -> Bool {
      answer.options.contains { option in
        (option.arguments + option.counterarguments + option.exclusions + option.notes).contains(rule)
      }
    }
    func verdict(_ option: Int) -> Verdict? { answer.options.first { $0.option == option }?.verdict }
    func isOffered(_ option: Int) -> Bool { verdict(option) == .candidate || verdict(option) == .provisional }
    switch problem {
    case .rule(.neverHolds): return false
    case .rule(.alwaysOverridden(let rule, let by)): return !holds(rule) && by.contains(where: holds)
    case .rule(.whollyExcluded(let rule, _)):
      return holds(rule) && book.rules[rule].options.allSatisfy { verdict($0) == .excluded }
    case .rule(.equalForAndExcludes(let rule, let exclusion, let options)):
      return holds(rule) && holds(exclusion) && options.allSatisfy { verdict($0) == .excluded }
    case .rule(.strongConflict(let rule, let against, _)): return holds(rule) && holds(against)
    case .redundancy(.subsumed(let rule, let by)), .redundancy(.addsOnlyItsReason(let rule, let by)):
      return holds(rule) && holds(by)
    case .redundancy(.jointlySubsumed(let rule, let by)): return holds(rule) && by.contains(where: holds)
    case .redundancy(.ruleWithoutCase(let rule)): return holds(rule)
    case .option(.noOption): return !book.options.indices.contains(where: isOffered)
    case .option(.neverOffered(let option)): return !isOffered(option)
    case .option(.alwaysOffered(let option)): return isOffered(option)
    case .fact(.nearMiss), .declaration(.overlappingCases), .declaration(.uncoveredCases): return true
    case .redundancy, .fact, .declaration, .limit: return false
    }
  }

  // MARK: Files

  private static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// The marked findings, as `LINE SEVERITY CODE`.
  private static func marks(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .flatMap { number, line -> [String] in
        guard let mark = line.range(of: "  # ") else { return [] }
        return line[mark.upperBound...].split(separator: ", ").map { "\(number + 1) \($0)" }
      }
  }
}
