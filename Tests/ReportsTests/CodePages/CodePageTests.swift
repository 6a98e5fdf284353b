import CaseFiles
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

/// The pages about codes: each example is read and must say what its page says.
struct CodePageTests {
  static let codes = CodePages.every.map(\.code)

  /// The codes of what no few lines can show.
  static let inWords: Set<String> = [
    "C001", "C002", "C007", "C008", "C009", "C213", "C214", "C307", "C308", "C402", "C403",
    "C506", "C511",
    "C520", "C521", "C522", "C523", "C524",
    "F001", "F002", "F003", "F004", "F005",
  ]

  @Test("The rule file that the examples go on from has no findings")
  func exampleRules() throws {
    #expect(ExampleRules.check.diagnostics.map(\.message) == [])
    #expect(ExampleRules.check.engine != nil)
  }

  @Test("What is to be avoided brings about the code of its page and no other", arguments: codes)
  func avoid(code: String) throws {
    let page = try #require(CodePages.page(named: code))
    guard let found = try findings(of: page.avoid, for: code)?.map(\.code) else {
      #expect(Self.inWords.contains(code), "an example is wanted")
      return
    }
    #expect(!Self.inWords.contains(code))
    #expect(Set(found) == [code], "\(found)")
  }

  @Test("What is to be preferred has no findings", arguments: codes)
  func prefer(code: String) throws {
    let page = try #require(CodePages.page(named: code))
    guard let found = try findings(of: page.prefer, for: code) else { return }
    // A code that warns in the one example may remark on something else in the other.
    let avoided = try findings(of: page.avoid, for: code) ?? []
    let isRemark = avoided.allSatisfy { $0.severity == .information }
    #expect(found.filter { isRemark || $0.severity != .information }.map(\.message) == [])
  }

  @Test("A page fits 80 columns and shows its examples as they are typed", arguments: codes)
  func layout(code: String) throws {
    let page = try #require(CodePages.page(named: code))
    #expect(page.code == code)
    let text = written(CodeSheetBuilder.sheet(about: page))
    for line in text.split(separator: "\n") { #expect(line.count <= TextSheetWriter.width, "\(line)") }
    for heading in ["\nAVOID\n", "\nPREFER\n", "\nWHY\n"] { #expect(text.contains(heading)) }
    for line in (page.prefer.typed ?? "").split(separator: "\n") { #expect(text.contains("    " + line + "\n")) }
    #expect(text.unicodeScalars.allSatisfy { $0 != "\u{200B}" })
  }

  @Test("A page reads as a sentence, examples and a reason")
  func page() throws {
    let page = try #require(CodePages.page(named: "c107"))
    try GoldenFile.expect(Array(written(CodeSheetBuilder.sheet(about: page)).utf8), "explain-C107.txt")
  }

  @Test("The list has every code under its stage and fits 80 columns")
  func list() {
    let lines = written(CodeSheetBuilder.list()).split(separator: "\n")
    for line in lines { #expect(line.count <= TextSheetWriter.width, "\(line)") }
    #expect(
      lines.compactMap { $0.hasPrefix("    ") ? String($0.prefix(8).dropFirst(4)) : nil }.filter { $0 != "    " }
        == Self.codes
    )
  }

  @Test("Codes are unique, and their titles name the problem in one sentence each")
  func titles() {
    #expect(Self.codes.count == DiagnosticCode.allCases.count + CaseProblemCode.allCases.count)
    #expect(Set(Self.codes).count == Self.codes.count)
    for page in CodePages.every {
      #expect(!page.title.hasSuffix("."), "\(page.title)")
      #expect(page.why.hasSuffix("."), "\(page.code)")
    }
  }

  /// A finding about an example.
  private struct Finding {
    let code: String
    let severity: Severity
    let message: String

    init(_ diagnostic: Diagnostic) {
      (code, severity, message) = (diagnostic.code.rawValue, diagnostic.severity, diagnostic.message)
    }

    init(_ problem: CaseProblem) { (code, severity, message) = (problem.code.rawValue, .error, problem.message) }
  }

  /// All findings about an example; nil for words. Remarks count only where the page is about them.
  private func findings(of example: CodeExample, for code: String) throws -> [Finding]? {
    switch example {
    case .words: return nil
    case .declarations(let text):
      let extent = code.hasPrefix("C3") ? LogicCheck.Extent.everything : .usability
      let known = findings(inRules: ExampleRules.text, extent).map(\.message)
      return findings(inRules: ExampleRules.text + "\n" + text + "\n", extent).map { Finding($0) }
        .filter { !known.contains($0.message) && ($0.severity != .information || $0.code == code) }
    case .ruleFile(let text):
      let extent = code.hasPrefix("C3") ? LogicCheck.Extent.everything : .usability
      return findings(inRules: text + "\n", extent).map { Finding($0) }
        .filter { $0.severity != .information || $0.code == code }
    case .layer(let text):
      let layer = RuleText(name: "local.rules", bytes: Array((text + "\n").utf8))
      let texts = RuleTexts(layer) { base in
        base.name.text == "example" ? RuleText(name: "example.rules", bytes: Array(ExampleRules.text.utf8)) : nil
      }
      return RuleFileCheck(texts).diagnostics.map { Finding($0) }
    case .cases(let text, let kind):
      let reader = CaseReader(book: try #require(ExampleRules.check.engine).book)
      let entries = reader.read(Array((text + "\n").utf8), as: kind)
      #expect(!entries.isEmpty)
      return entries.compactMap { entry in
        if case .failure(let problem) = entry.result { Finding(problem) } else { nil }
      }
    case .setting(let text):
      let reader = EntryReader(book: try #require(ExampleRules.check.engine).book)
      if case .failure(let problem) = reader.read(setting: text) { return [Finding(problem)] }
      return []
    }
  }

  /// What `consilium check` finds, the file's own cases included.
  private func findings(inRules text: String, _ extent: LogicCheck.Extent) -> [Diagnostic] {
    let check = RuleFileCheck(Array(text.utf8), extent)
    let trials = check.engine.map { TrialWording(book: $0.book).findings(CaseTrial.all($0)) } ?? []
    return check.diagnostics + trials
  }

  private func written(_ sheet: Sheet) -> String {
    var output = Output()
    TextSheetWriter(isColoured: false).write(sheet, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
