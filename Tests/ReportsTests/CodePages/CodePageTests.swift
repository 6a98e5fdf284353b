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
    "C506", "C508", "C511",
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
    guard let found = try findings(of: page.avoid) else {
      #expect(Self.inWords.contains(code), "an example is wanted")
      return
    }
    #expect(!Self.inWords.contains(code))
    #expect(Set(found) == [code], "\(found)")
  }

  @Test("What is to be preferred has no findings", arguments: codes)
  func prefer(code: String) throws {
    let page = try #require(CodePages.page(named: code))
    guard let found = try findings(of: page.prefer) else { return }
    #expect(found == [])
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

  /// The codes of all findings about an example; nil for words.
  private func findings(of example: CodeExample) throws -> [String]? {
    switch example {
    case .words: return nil
    case .declarations(let text): return findings(ofRules: ExampleRules.text + "\n" + text + "\n")
    case .ruleFile(let text): return findings(ofRules: text + "\n")
    case .layer(let text):
      let layer = RuleText(name: "local.rules", bytes: Array((text + "\n").utf8))
      return RuleFileCheck(
        RuleTexts(layer) { base in
          base.name.text == "example" ? RuleText(name: "example.rules", bytes: Array(ExampleRules.text.utf8)) : nil
        }
      )
      .diagnostics.map(\.code.rawValue)
    case .cases(let text, let kind):
      let reader = CaseReader(book: try #require(ExampleRules.check.engine).book)
      let entries = reader.read(Array((text + "\n").utf8), as: kind)
      #expect(!entries.isEmpty)
      return entries.compactMap { entry in
        if case .failure(let problem) = entry.result { problem.code.rawValue } else { nil }
      }
    case .setting(let text):
      let reader = EntryReader(book: try #require(ExampleRules.check.engine).book)
      if case .failure(let problem) = reader.read(setting: text) { return [problem.code.rawValue] }
      return []
    }
  }

  /// What `consilium check` finds, the file's own cases included.
  private func findings(ofRules text: String) -> [String] {
    let check = RuleFileCheck(Array(text.utf8))
    let trials = check.engine.map { TrialWording(book: $0.book).findings(CaseTrial.all($0)) } ?? []
    return (check.diagnostics + trials).map(\.code.rawValue)
  }

  private func written(_ sheet: Sheet) -> String {
    var output = Output()
    TextSheetWriter(isColoured: false).write(sheet, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
