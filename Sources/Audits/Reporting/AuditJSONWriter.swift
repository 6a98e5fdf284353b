import Batches
import Evaluation
import Reports
import RuleBooks

/// Writes an audit as one JSON object: every case as it is taken in, then the cohort.
///
/// The keys are a contract. `cases` has one object a case with `class` and, for each decided option, its `verdict`, its
/// `class`, the rules that hold `against` it, those that are `perhaps-against` it, and the facts that it `depends-on`.
/// `cohort` has the counts; a rate is `count` `of` a number, in `percent`, with the ends `low` and `high` of its 95 %
/// interval by Wilson.
struct AuditJSONWriter: Sendable {
  private let book: RuleBook
  private let isBrief: Bool

  /// - Parameter isBrief: Whether the cases are left out.
  init(book: RuleBook, isBrief: Bool) {
    self.book = book
    self.isBrief = isBrief
  }

  func open(into output: inout Output) {
    output.write("{\"format\":1,\"rules\":")
    output.write(jsonRules: book)
    if !isBrief { output.write(",\"cases\":[") }
  }

  func close(_ audit: Audit, into output: inout Output) {
    output.write(isBrief ? ",\n\"cohort\": " : "\n],\n\"cohort\": ")
    CohortTree(audit).tree.write(into: &output)
    output.write("}\n")
  }

  // MARK: Cases

  func write(_ audited: AuditedCase, isFirst: Bool, into output: inout Output) {
    guard !isBrief else { return }
    open(audited.id, position: audited.position, file: audited.file, isFirst: isFirst, into: &output)
    output.write(",\"class\":")
    output.write(jsonString: audited.concordance.name)
    output.write(",\"scope\":")
    output.write(jsonString: audited.scope.rawValue)
    output.write(",\"contradictory\":")
    output.write(jsonBoolean: audited.isContradictory)
    output.write(",\"date\":")
    output.write(jsonOptional: audited.date)
    output.write(",\"decision\":")
    if let decided = audited.decided {
      output.writeList(decided, open: "[", close: "]", write)
    } else {
      output.write("null")
    }
    output.write(",\"not-mentioned\":")
    output.write(jsonStrings: audited.decided == nil ? [] : audited.unmentioned.map { book.options[$0].name })
    output.write(",\"reason\":")
    output.write(jsonOptional: audited.reason == .none ? nil : audited.reason.name)
    output.write("}")
  }

  func write(_ rejection: RejectedCase, isFirst: Bool, into output: inout Output) {
    guard !isBrief else { return }
    open(rejection.id, position: rejection.position, file: rejection.file, isFirst: isFirst, into: &output)
    output.write(",\"class\":\"rejected\",\"error\":")
    output.write(json: rejection.problem)
    output.write("}")
  }

  private func open(
    _ id: CaseIdentifier?,
    position: Int,
    file: String?,
    isFirst: Bool,
    into output: inout Output
  ) {
    output.write(isFirst ? "\n{\"case\":" : ",\n{\"case\":")
    output.write(jsonIdentifier: id)
    output.write(",\"position\":")
    output.write(position)
    if let file {
      output.write(",\"file\":")
      output.write(jsonString: file)
    }
  }

  private func write(_ output: inout Output, _ decided: DecidedOption) {
    output.write("{\"option\":")
    output.write(jsonString: book.options[decided.option].name)
    output.write(",\"verdict\":")
    output.write(jsonOptional: decided.verdict?.rawValue)
    output.write(",\"class\":")
    output.write(jsonString: decided.concordance.name)
    output.write(",\"against\":")
    output.write(jsonStrings: decided.against.map { book.rules[$0].id })
    output.write(",\"perhaps-against\":")
    output.write(jsonStrings: decided.perhapsAgainst.map { book.rules[$0].id })
    output.write(",\"depends-on\":")
    output.write(jsonStrings: decided.facts.map { book.facts[$0].name })
    output.write("}")
  }
}
