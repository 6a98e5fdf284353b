import Foundation
import Reports
import Testing

/// What results look like in each format.
struct ResultGoldenTests {
  private func bytes(_ results: [CaseResult], _ format: ResultFormat, isBrief: Bool = false) -> [UInt8] {
    let style = ResultWriter.Style(
      format: format,
      isBrief: isBrief,
      isColoured: false,
      namesFiles: results.contains { $0.file != nil }
    )
    let writer = ResultWriter(book: SmallBook.book, style: style)
    var output = Output()
    writer.open(into: &output)
    for (position, result) in results.enumerated() {
      writer.write(result, isFirst: position == 0, into: &output)
    }
    writer.close(into: &output)
    return output.bytes
  }

  @Test("An incomplete case reads as a page", arguments: [(ResultFormat.text, "txt"), (.markdown, "md")])
  func incomplete(format: ResultFormat, suffix: String) throws {
    try GoldenFile.expect(bytes([SmallResults.incomplete], format), "incomplete." + suffix)
    try GoldenFile.expect(bytes([SmallResults.incomplete], format, isBrief: true), "incomplete-brief." + suffix)
  }

  @Test(
    "Contradictions, rejected and out-of-scope cases read as pages",
    arguments: [(ResultFormat.text, "txt"), (.markdown, "md")]
  )
  func others(format: ResultFormat, suffix: String) throws {
    let results = [SmallResults.contradictory, SmallResults.rejected, SmallResults.outOfScope, SmallResults.empty]
    try GoldenFile.expect(bytes(results, format), "others." + suffix)
  }

  @Test(
    "Results are lines, arrays and tables",
    arguments: [(ResultFormat.json, "json"), (.ndjson, "ndjson"), (.csv, "csv")]
  )
  func data(format: ResultFormat, suffix: String) throws {
    try GoldenFile.expect(bytes(SmallResults.every, format), "results." + suffix)
    try GoldenFile.expect(bytes(SmallResults.every, format, isBrief: true), "results-brief." + suffix)
  }
}
