import RuleBooks
import RuleLanguage

/// The definition of every finding of `consilium check`: all patients, one by one, straight from the sentences of the code
/// pages.
///
/// A finding is a line of words, such as `C312 r.3 by r.1`. Where several answers would do, such as which rules together
/// cover another, the line leaves them out and a method says whether an answer is one.
package struct AnalysisDefinition: Sendable {
  let book: RuleBook
  let tree: RuleFile
  let definition: AnswerDefinition
  let listing: RuleFileListing
  let numbering: Numbering
  /// The possible completions that the file covers.
  let patients: [Completion]

  /// nil where there are too many assignments of cells.
  package init?(tree: RuleFile, book: RuleBook, assignmentLimit: Int) {
    guard let definition = AnswerDefinition(tree: tree, book: book, assignmentLimit: assignmentLimit) else {
      return nil
    }
    self.book = book
    self.tree = tree
    self.definition = definition
    listing = RuleFileListing(tree: tree, book: book)
    numbering = RuleFileListing.numbering(tree: tree, book: book)
    patients = definition.completions.filter(\.isInScope)
  }

  /// All findings about the file.
  package func findings() -> Set<String> {
    if definition.completions.isEmpty { return ["C303"] }
    var findings = idleConstraints() + clashingDefinitions()
    if patients.isEmpty { return Set(findings + ["C306"]) }
    findings += emptyScopes()
    let faults = ruleFaults()
    let redundancy = redundantRules(faults.faulty)
    findings += faults.lines + redundancy.lines + idleQuestions() + idleDefinitions() + strongConflicts(faults.faulty)
    findings += options(faults.faulty) + facts(faults.faulty, redundancy.redundant) + nearMisses()
    findings += mergeableRules(faults.faulty, redundancy.redundant)
    findings += rulesWithoutCase(faults.faulty, redundancy.redundant)
    return Set(findings)
  }

  // MARK: Patients

  func id(_ rule: Int) -> String { book.rules[rule].id }

  func holds(_ rule: Int, _ patient: Completion) -> Bool { patient.rules & (1 << UInt64(rule)) != 0 }

  func meets(_ rule: Int, _ patient: Completion) -> Bool { patient.conditions & (1 << UInt64(rule)) != 0 }

  /// The positions of the patients for whom a rule holds.
  func holders(_ rule: Int) -> Set<Int> { Set(patients.indices.filter { holds(rule, patients[$0]) }) }

  func isArgument(_ rule: Int) -> Bool {
    if case .argues(for: true, _) = listing.rules[rule].effect { true } else { false }
  }

  // MARK: Declarations

  private func idleConstraints() -> [String] {
    book.constraints.indices.filter { constraint in
      definition.assignments.allSatisfy { !listing.holds(listing.constraints[constraint], in: $0.cells) }
    }.map { "C302 impossible \(book.constraints[$0].id)" }
  }

  private func idleQuestions() -> [String] {
    book.questions.indices.filter { question in
      patients.allSatisfy { $0.questions & (1 << UInt64(question)) == 0 }
    }.map { "C302 question \(book.questions[$0].id)" }
  }

  private func emptyScopes() -> [String] {
    listing.coverage.indices.filter { index in
      !definition.completions.contains { listing.holds(listing.coverage[index], in: $0.cells) }
    }.map { "C306 \($0)" }
  }

  private func clashingDefinitions() -> [String] {
    var lines: [String] = []
    for (index, body) in listing.definitions.enumerated() {
      guard case .cases(let cases, let otherwise) = body else { continue }
      let name = book.definitions[index].name
      let holding = definition.completions.map { completion in
        Set(cases.filter { listing.holds($0.condition, in: completion.cells) }.map(\.value))
      }
      let values = cases.map(\.value).sorted()
      for one in values {
        for other in values where other > one && holding.contains(where: { $0.isSuperset(of: [one, other]) }) {
          lines.append("C304 \(name) \(one) \(other)")
        }
      }
      if otherwise == nil, holding.contains(where: \.isEmpty) { lines.append("C305 \(name)") }
    }
    return lines
  }

  private func idleDefinitions() -> [String] {
    var lines: [String] = []
    for (index, body) in listing.definitions.enumerated() {
      let name = book.definitions[index].name
      switch body {
      case .condition(let condition):
        let truths = Set(patients.map { listing.holds(condition, in: $0.cells) })
        if truths.count == 1 { lines.append("C320 \(name) \(truths.contains(true))") }
      case .cases(let cases, let otherwise):
        var given: Set<Int> = []
        for patient in patients {
          let values = cases.filter { listing.holds($0.condition, in: patient.cells) }.map(\.value)
          given.formUnion(values.isEmpty ? [otherwise].compactMap { $0 } : values)
        }
        for value in cases.map(\.value) + [otherwise].compactMap({ $0 }) where !given.contains(value) {
          lines.append("C320 \(name) \(value)")
        }
      }
    }
    return lines
  }
}
