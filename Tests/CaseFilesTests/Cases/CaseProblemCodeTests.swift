import CaseFiles
import Foundation
import Testing

/// The words of every problem, side by side.
@Suite struct CaseProblemCodeTests {
  /// For each code a file that brings it about; the kind is judged by the file.
  static let samples: [(code: CaseProblemCode, kind: CaseFileKind?, bytes: [UInt8])] = [
    sample(.emptyFile, .json, ""),
    (.brokenEncoding, .csv, Array("id,note\n1,".utf8) + [0xC0, 0xAF]),
    (.windowsEncoding, .csv, Array("id,note\n1,caf".utf8) + [0xE9]),
    (.wideEncoding, nil, [0xFF, 0xFE, 0x7B, 0x00]),
    sample(.caseTooLong, .ndjson, "{\"id\":1,\"note\":\"\(String(repeating: "a", count: 80 << 10))\"}"),
    sample(.unexpectedCharacter, nil, "{\"id\":1,\"grade\":G1}"),
    sample(.unexpectedEnd, .json, "{\"id\":1,"),
    sample(.trailingText, .json, "{\"id\":1}\n{\"id\":2}"),
    sample(.malformedNumeral, nil, "{\"tumour-size\":018}"),
    sample(.malformedEscape, nil, #"{"note":"C:\Users"}"#),
    sample(.unpairedSurrogate, nil, #"{"note":"\ud83d"}"#),
    sample(.controlCharacter, .json, "{\"note\":\"two\nlines\"}"),
    sample(.unclosedString, nil, "{\"note\":\"open}"),
    sample(.nestingTooDeep, nil, "{\"grade\":" + String(repeating: "[", count: 40)),
    sample(.missingComma, nil, "[{\"id\":1} {\"id\":2}]"),
    sample(.trailingComma, nil, "{\"id\":1,}"),
    sample(.notAnObject, .ndjson, "[{\"id\":1}]"),
    sample(.unclosedList, nil, "["),
    sample(.raggedRow, nil, "id,grade\n1\n"),
    sample(.textAfterQuote, nil, "id,note\n1,\"a\"b\n"),
    sample(.quoteInCell, nil, "id,note\n1,a\"b\n"),
    sample(.unclosedQuote, nil, "id,note\n1,\"a\n"),
    sample(.unknownKey, nil, "{\"grad\":\"G1\"}"),
    sample(.duplicateKey, nil, "{\"ki67\":2,\"ki-67\":2}"),
    sample(.misplacedKey, nil, "{\"facts\":{},\"grade\":\"G1\"}"),
    sample(.malformedFacts, nil, "{\"facts\":[]}"),
    sample(.malformedIdentifier, nil, "{\"id\":1.5}"),
    sample(.malformedProse, nil, "{\"title\":7}"),
    sample(.malformedDate, nil, "{\"date\":\"31/05/2024\"}"),
    sample(.malformedDecision, nil, "{\"decision\":\"surgery\"}"),
    sample(.unknownOption, nil, "{\"decision\":[\"surgry\"]}"),
    sample(.repeatedOption, nil, "{\"decision\":[\"surgery\",\"surgery\"]}"),
    sample(.namelessColumn, nil, "id,\n1,x\n"),
    sample(.unknownValue, nil, "{\"primary-site\":\"pancrees\"}"),
    sample(.wrongType, nil, "{\"tumour-size\":true}"),
    sample(.listForOne, nil, "{\"grade\":[\"G1\"]}"),
    sample(.singleForSeveral, nil, "{\"metastasis-sites\":\"liver\"}"),
    sample(.repeatedValue, nil, "{\"metastasis-sites\":[\"liver\",\"hepatic\"]}"),
    sample(.emptyText, nil, "{\"grade\":\"\"}"),
    sample(.malformedNumber, nil, "{\"tumour-size\":\"big\"}"),
    sample(.outOfRange, nil, "{\"tumour-size\":450}"),
    sample(.offStep, nil, "{\"tumour-size\":\"1.825 cm\"}"),
    sample(.wrongUnit, nil, "{\"tumour-size\":\"18 kg\"}"),
    sample(.clashingUnit, nil, "{\"tumour_size_mm\":\"1.8 cm\"}"),
    sample(.reversedRange, nil, "{\"ki-67\":\"5-3 %\"}"),
    sample(.emptyRange, nil, "{\"ki-67\":\">100 %\"}"),
    sample(.decimalComma, nil, "{\"ki-67\":\"2,5 %\"}"),
    sample(.spreadsheetDate, nil, "id,ki-67\n1,02-Mar\n"),
    sample(.spreadsheetError, nil, "id,ki-67\n1,#N/A\n"),
    sample(.approximateNumber, nil, "{\"ki-67\":\"about 20 %\"}"),
    sample(.tooManyDigits, nil, "{\"ki-67\":1.2345678901234567891}"),
    sample(.exponentInText, nil, "id,platelets\n1,1.2E+03\n"),
  ]

  private static func sample(_ code: CaseProblemCode, _ kind: CaseFileKind?, _ text: String)
    -> (CaseProblemCode, CaseFileKind?, [UInt8])
  { (code, kind, Array(text.utf8)) }

  @Test("Every problem has its own words")
  func wordsEveryProblem() throws {
    let reader = CaseReader(book: FixtureBook.book, limits: CaseLimits(bytesPerCase: 1 << 16))
    var lines: [String] = []
    for sample in Self.samples {
      let problems = reader.read(sample.bytes, as: sample.kind).compactMap { $0.problem }
      let problem = try #require(problems.first { $0.code == sample.code }, "\(sample.code.rawValue)")
      lines.append("\(problem.code.rawValue) \(problem.line):\(problem.column) \(problem.message)")
      lines.append("  \(problem.help ?? "-")")
    }
    if case .failure(let problem) = Fixture.entries.read(setting: "grade") {
      lines.append("\(problem.code.rawValue) \(problem.line):\(problem.column) \(problem.message)")
      lines.append("  \(problem.help ?? "-")")
    }
    let found = Set(Self.samples.map { $0.code } + [.malformedSetting])
    #expect(found == Set(CaseProblemCode.allCases))
    try expectGolden(lines.joined(separator: "\n") + "\n", "problems.txt")
  }

  private func expectGolden(_ text: String, _ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appendingPathComponent("Golden").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["CONSILIUM_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}
