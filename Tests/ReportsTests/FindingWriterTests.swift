import Foundation
import Reports
import RuleLanguage
import Testing

/// How findings about a rule file are shown.
struct FindingWriterTests {
  private let text = Array(
    """
    rules draft version 1.0.0 language 1
    fact fit "Fit": yes or no
    rule r.1
    \tfor surgery when fit and uptake or growth is fast because "Because of this and that, and because the line is long."
    fact größe "Größe": yes or no
    """.utf8
  )

  private var findings: [Diagnostic] {
    [
      Diagnostic(
        .mixedAndOr,
        .error,
        "`and` and `or` are mixed, so two readings are possible",
        at: place(of: "fit and uptake or growth is fast"),
        help: ["(fit and uptake) or growth is fast", "fit and (uptake or growth is fast)"]
      ),
      Diagnostic(
        .duplicateName,
        .warning,
        "the name `fit` is used twice",
        at: place(of: "surgery when"),
        related: [.init(place: place(of: "fit \"Fit\""), words: "first declared here")],
        witness: Witness(
          entries: [
            .init(fact: "fit", value: .truth(true), isDecisive: true),
            .init(fact: "signs", value: .words(["rash", "pain"]), isDecisive: true),
            .init(fact: "size", value: .number("2.5"), isDecisive: false),
            .init(fact: "site", value: .word("lung"), isDecisive: true),
          ],
          words: "Fit: yes; Signs: Rash and Pain among others or alone; Site: Lung"
        ),
        otherWitnesses: [Witness(entries: [.init(fact: "fit", value: .truth(false), isDecisive: true)], words: "")]
      ),
      Diagnostic(.unknownName, .information, "nothing is called `größe`", at: place(of: "größe \"")),
    ]
  }

  @Test(
    "Findings show the line, the stretch and the help",
    arguments: [(FindingFormat.text, "txt"), (.json, "json"), (.line, "lines"), (.sarif, "sarif")]
  )
  func formats(format: FindingFormat, suffix: String) throws {
    try GoldenFile.expect(written(findings, format), "findings." + suffix)
  }

  @Test("A person is shown twenty findings and told how many more there are")
  func cap() {
    let many = (0..<27).map { _ in findings[0] }
    let text = String(decoding: written(many, .text), as: UTF8.self)
    #expect(text.components(separatedBy: "error[C107]").count == 21)
    #expect(text.hasSuffix("… and 7 more findings (--format line lists them all)\n"))
    #expect(String(decoding: written(many, .line), as: UTF8.self).split(separator: "\n").count == 27)
  }

  @Test("No place in any bytes makes an excerpt fail or spill", arguments: [1, 2] as [UInt64])
  func hostile(seed: UInt64) {
    var state = seed
    for _ in 0..<400 {
      let bytes = (0..<Int(next(&state) % 300)).map { _ in
        [0x41, 0x20, 0x0A, 0x0D, 0x09, 0x1B, 0xC3, 0xA9, 0xFF, 0xF0][Int(next(&state) % 10)] as UInt8
      }
      let start = Int(next(&state) % 320)
      let place = Place(start: start, end: start + Int(next(&state) % 320))
      let finding = Diagnostic(.brokenEncoding, .error, "message", at: place)
      var output = Output()
      FindingWriter(file: "x.rules", text: bytes, format: .text).write([finding], into: &output)
      let lines = String(decoding: output.bytes, as: UTF8.self).split(separator: "\n")
      if lines.count != 4 || lines.contains(where: { $0.count > 80 || $0.contains("\u{1B}") }) {
        Issue.record("seed \(seed): \(bytes) \(start): \(lines)")
      }
    }
  }

  private func written(_ findings: [Diagnostic], _ format: FindingFormat) -> [UInt8] {
    var output = Output()
    FindingWriter(file: "draft.rules", text: text, format: format).write(findings, into: &output)
    return output.bytes
  }

  private func place(of words: String) -> Place {
    let bytes = Array(words.utf8)
    let start = text.indices.first { text[$0...].starts(with: bytes) } ?? 0
    return Place(start: start, end: start + bytes.count)
  }

  private func next(_ state: inout UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
