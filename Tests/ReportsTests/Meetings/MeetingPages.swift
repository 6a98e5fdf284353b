import CaseFiles
import Evaluation
import Foundation
import Reports
import RuleBooks

/// The pages of a meeting in every format, and what they say when nothing but words counts.
struct MeetingPages {
  let book: RuleBook
  let results: [CaseResult]

  /// Answers the cases of a text.
  init(_ engine: CaseEngine, _ cases: [UInt8], as kind: CaseFileKind = .ndjson, ignoring keys: [String] = []) {
    book = engine.book
    let reader = CaseReader(book: engine.book, ignoredKeys: keys, notesPlaces: true)
    results = reader.read(cases, as: kind).map { entry in
      let outcome: CaseResult.Outcome
      switch entry.result {
      case .success(let patient): outcome = .answered(patient, engine.answer(patient))
      case .failure(let problem): outcome = .rejected(id: entry.label, problem)
      }
      return CaseResult(position: entry.position, file: nil, line: entry.line, outcome: outcome)
    }
  }

  init(_ book: RuleBook, _ results: [CaseResult]) {
    self.book = book
    self.results = results
  }

  func bytes(_ format: ResultFormat, isBrief: Bool = false) -> [UInt8] {
    let style = ResultWriter.Style(format: format, isBrief: isBrief, isColoured: false, namesFiles: false)
    let writer = ResultWriter(book: book, style: style)
    var pages = Output()
    for (position, result) in results.enumerated() {
      writer.write(result, isFirst: position == 0, into: &pages)
    }
    var output = Output()
    MeetingWriter(book: book, style: style, inputs: ["list.csv"])
      .write(results.compactMap { writer.line(for: $0) }, pages: pages.bytes, into: &output)
    return output.bytes
  }

  func text(_ format: ResultFormat) -> String { String(decoding: bytes(format), as: UTF8.self) }

  /// The HTML without its style sheet and the hash of it.
  func plainHTML() -> String {
    text(.html).replacing(/(?s)<style>.*<\/style>/, with: "<style></style>").replacing(/sha256-[^&]*/, with: "")
  }

  /// The letters, digits and signs of the pages, in their order and without markup, line breaks and case.
  func letters(_ format: ResultFormat) -> String {
    var words = text(format)
    switch format {
    case .html:
      words = plainHTML().replacing(/<[^>]*>/, with: "")
      for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        words = words.replacingOccurrences(of: entity, with: sign)
      }
    case .markdown: words = words.replacing(/\\(.)/) { String($0.output.1) }.replacing("**", with: "")
    default: break
    }
    return Self.letters(of: words)
  }

  static func letters(of words: String) -> String {
    ReadableText.visible(words.filter { !$0.isWhitespace }).lowercased()
  }
}
