import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleEditing
import RuleLanguage

extension LanguageServer {
  /// Says what is wrong with the text and the meaning of a file.
  mutating func publishFirst(_ uri: String) {
    guard let file = file(of: uri) else { return }
    publish(file.checked.diagnostics, uri, file)
  }

  /// Checks the logic of every file that has changed.
  mutating func checkLogic() {
    for uri in documents.keys.sorted() { checkLogic(of: uri) }
  }

  /// Checks the logic, the cases and the signatures of a file that has changed since the last time.
  mutating func checkLogic(of uri: String) {
    guard let extent = documents[uri]?.awaited, let file = file(of: uri) else { return }
    documents[uri]?.awaited = nil
    let check = RuleFileCheck(file.texts, extent)
    let failures = check.engine.map { TrialWording(book: $0.book).findings(check.trials) } ?? []
    publish(check.diagnostics + SignatureLoading.findings(about: check) + failures, uri, file)
  }

  private mutating func publish(_ findings: [Diagnostic], _ uri: String, _ file: EditedFile) {
    let positions = TextPositions(file.bytes, encoding)
    let own = findings.filter { $0.place.start >= file.origin }
    var trees = own.map { tree($0, uri, file, positions) }
    trees += baseProblems(findings, file, positions)
    notify(
      "textDocument/publishDiagnostics",
      .object([
        ("uri", .text(uri)), ("version", .number(documents[uri]?.version ?? 0)), ("diagnostics", .array(trees)),
      ])
    )
  }

  private func tree(_ finding: Diagnostic, _ uri: String, _ file: EditedFile, _ positions: TextPositions) -> JSONTree {
    let related: [JSONTree] = finding.related.compactMap { related in
      guard let location = location(related.place, in: file, uri: uri) else { return nil }
      return .object([("location", location), ("message", .text(related.words))])
    }
    return .object([
      ("range", range(file.texts.local(finding.place), positions)),
      ("severity", .number(Self.number(of: finding.severity))),
      ("code", .text(finding.code.rawValue)),
      ("source", .text("consilium")),
      ("message", .text(([finding.message] + finding.help.map { "help: " + $0 }).joined(separator: "\n"))),
      ("relatedInformation", .array(related)),
    ])
  }

  /// What keeps the files below from being used and what in them is not signed as it stands in this book, said where the
  /// header names the first of them.
  private func baseProblems(_ findings: [Diagnostic], _ file: EditedFile, _ positions: TextPositions) -> [JSONTree] {
    let below = findings.filter { $0.place.start < file.origin }
    let unsigned = below.filter { finding in
      switch finding.code {
      case .unsigned, .voidSignature: finding.severity == .warning
      default: false
      }
    }
    return [below.filter { $0.severity == .error }, unsigned]
      .compactMap { baseProblem($0, file, positions) }
  }

  private func baseProblem(_ findings: [Diagnostic], _ file: EditedFile, _ positions: TextPositions) -> JSONTree? {
    guard let first = findings.first else { return nil }
    let place = file.checked.ownTree.header?.extends.first?.place ?? Place(start: file.origin, end: file.origin)
    let more = findings.count > 1 ? ", and \(findings.count - 1) more" : ""
    return .object([
      ("range", range(file.texts.local(place), positions)),
      ("severity", .number(Self.number(of: first.severity))),
      ("code", .text(first.code.rawValue)),
      ("source", .text("consilium")),
      ("message", .text("in " + file.texts.name(of: first.place) + ": " + first.message + more)),
    ])
  }

  private static func number(of severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .information: 3
    }
  }
}
