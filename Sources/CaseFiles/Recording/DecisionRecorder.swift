import RuleBooks
import RuleLanguage

/// Writes a board's decision into a file of cases and leaves every other byte of it as it is.
///
/// What is written is read again before it is handed over: the case has the decision and is otherwise the same, and so is
/// every other case, down to what is wrong with it.
package struct DecisionRecorder {
  private let reader: CaseReader
  private let book: RuleBook
  private let quote: (String) -> String

  /// - Parameters:
  ///   - reader: Reads the cases of the file.
  ///   - book: The rule book whose options are decided on.
  ///   - quote: Spells a text in JSON.
  package init(_ reader: CaseReader, book: RuleBook, quote: @escaping (String) -> String) {
    self.reader = reader
    self.book = book
    self.quote = quote
  }

  /// What writes a decision into a case.
  ///
  /// - Parameters:
  ///   - decision: What the board decided.
  ///   - position: The number of the case in the file, from 1.
  ///   - bytes: The file.
  ///   - kind: How its cases are written; nil where its name or its first characters tell.
  ///   - fileExtension: The extension of its name.
  ///   - replacesUnread: Whether a decision, reason or date that cannot be read is replaced, too.
  package func plan(
    recording decision: RecordedDecision,
    inCase position: Int,
    of bytes: [UInt8],
    as kind: CaseFileKind?,
    extension fileExtension: String,
    replacesUnread: Bool = false
  ) throws(RecordingProblem) -> RecordingPlan {
    do throws(RecordingProblem) {
      return try plan(decision, position, bytes, kind, fileExtension, reader)
    } catch {
      guard replacesUnread, case .unreadable = error else { throw error }
      do throws(RecordingProblem) {
        return try plan(decision, position, bytes, kind, fileExtension, reader.ignoring(decision.keys))
      } catch .unreadable {
        throw error
      }
    }
  }

  /// - Parameter lenient: Reads the case that is written into.
  private func plan(
    _ decision: RecordedDecision,
    _ position: Int,
    _ bytes: [UInt8],
    _ kind: CaseFileKind?,
    _ fileExtension: String,
    _ lenient: CaseReader
  ) throws(RecordingProblem) -> RecordingPlan {
    var sequence = lenient.cases(in: bytes, as: kind, extension: fileExtension)
    var found: (entry: CaseEntry, extent: Range<Int>)?
    while found == nil, let entry = sequence.next() {
      if entry.position == position { found = (entry, sequence.extent) }
    }
    guard let found else { throw .noCase }
    let patient: PatientCase
    switch found.entry.result {
    case .success(let read): patient = read
    case .failure(let problem): throw .unreadable(problem)
    }
    let edits: [TextEdit]
    if sequence.kind == .csv {
      if let reason = decision.reason, Self.isFormula(reason) { throw .formula }
      guard let recorder = TableRecorder(bytes, reader.form) else { throw .notKept }
      edits = recorder.edits(values(decision, beside: patient), row: found.extent.lowerBound)
    } else {
      guard let recorder = ObjectRecorder(bytes, found.extent, reader.form, quote: quote) else { throw .notKept }
      edits = recorder.edits(values(decision, beside: patient))
    }
    let changed = TextEdit.applied(edits, to: bytes)
    let expected = decision.applied(to: patient)
    guard keeps(bytes, changed, expected, inCase: position, as: kind, extension: fileExtension) else { throw .notKept }
    return RecordingPlan(edits: edits, patient: patient)
  }

  /// What is to be written; what stands there already is left as it is spelled.
  private func values(_ decision: RecordedDecision, beside patient: PatientCase) -> [RecordedValue] {
    var values: [RecordedValue] = []
    if patient.decision != decision.options {
      values.append(RecordedValue(key: .decision, content: .list(decision.options.map { book.options[$0].name })))
    }
    if let reason = decision.reason, reason != patient.reason {
      values.append(RecordedValue(key: .reason, content: .text(reason)))
    }
    if let date = decision.date, date != patient.date {
      values.append(RecordedValue(key: .date, content: .text(date)))
    }
    return values
  }

  /// Whether a spreadsheet would take a text for a formula.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@")].contains(first)
  }

  /// Whether a changed file says what the old one says, and the decision.
  private func keeps(
    _ old: [UInt8],
    _ new: [UInt8],
    _ expected: PatientCase,
    inCase position: Int,
    as kind: CaseFileKind?,
    extension fileExtension: String
  ) -> Bool {
    var before = reader.cases(in: old, as: kind, extension: fileExtension)
    var after = reader.cases(in: new, as: kind, extension: fileExtension)
    while true {
      switch (before.next(), after.next()) {
      case (nil, nil): return true
      case (let one?, let other?):
        guard one.label == other.label else { return false }
        if one.position == position {
          guard case .success(let changed) = other.result, changed.says(whatIsSaidBy: expected) else { return false }
          continue
        }
        switch (one.result, other.result) {
        case (.success(let patient), .success(let changed)):
          if !changed.says(whatIsSaidBy: patient) { return false }
        case (.failure(let problem), .failure(let changed)): if problem.code != changed.code { return false }
        case (.success, .failure), (.failure, .success): return false
        }
      case (nil, _), (_, nil): return false
      }
    }
  }
}
