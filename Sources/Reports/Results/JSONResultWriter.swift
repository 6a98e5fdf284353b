import CaseFiles
import Evaluation
import RuleBooks
import RuleLanguage

/// Writes one result as one JSON object on one line.
///
/// The keys and their order are a contract; every key is always present.
package struct JSONResultWriter: Sendable {
  private let book: RuleBook
  private let wording: BookWording
  private let isBrief: Bool
  private let ruleBook: [UInt8]
  /// For each rule what `for`, `against`, `excludes` and `notes` show of it.
  private let ruleObjects: [[UInt8]]

  package init(book: RuleBook, isBrief: Bool) {
    self.book = book
    self.isBrief = isBrief
    wording = BookWording(book)
    var header = Output()
    header.write(jsonRules: book)
    ruleBook = header.bytes
    let words = wording
    ruleObjects = book.rules.map { Self.object(for: $0, isBrief: isBrief, wording: words) }
  }

  package func write(_ result: CaseResult, into output: inout Output) {
    output.write("{\"format\":1,\"case\":")
    output.write(jsonIdentifier: result.id)
    output.write(",\"position\":")
    output.write(result.position)
    Self.write(file: result.file, into: &output)
    switch result.outcome {
    case .answered(_, let answer): write(answer, into: &output)
    case .rejected(_, let problem):
      output.write(",\"error\":")
      output.write(json: problem)
    }
    output.write("}")
  }

  /// Writes which input a case comes from, behind its position.
  package static func write(file: String?, into output: inout Output) {
    guard let file else { return }
    output.write(",\"file\":")
    output.write(jsonString: file)
  }

  // MARK: Parts of an answer

  private func write(_ answer: Answer, into output: inout Output) {
    writeOpening(answer.scope, into: &output)
    output.writeList(answer.options, open: "[", close: "]", write)
    output.write(",\"missing\":")
    output.writeList(answer.missing, open: "[", close: "]", write)
    output.write(",\"conflicts\":")
    output.writeList(answer.conflicts, open: "[", close: "]", write)
    output.write(",\"questions\":")
    output.writeList(ResultQuestion.every(of: answer, book: book), open: "[", close: "]", write)
  }

  /// Writes what stands between a case's position and the list of its options.
  package func writeOpening(_ scope: Answer.Scope, into output: inout Output) {
    output.write(",\"rules\":")
    output.write(ruleBook)
    output.write(",\"scope\":")
    output.write(jsonString: scope.rawValue)
    output.write(",\"options\":")
  }

  package func write(_ output: inout Output, _ question: ResultQuestion) {
    output.write("{\"id\":")
    output.write(jsonString: question.id)
    output.write(",\"because\":")
    output.write(jsonString: question.because)
    output.write("}")
  }

  private func write(_ output: inout Output, _ answer: OptionAnswer) {
    writeOpening(of: answer.option, answer.verdict, isContested: answer.isContested, into: &output)
    output.write(jsonStrings: answer.intents.map { book.intents[$0] })
    output.write(",\"for\":")
    writeRules(answer.arguments, into: &output)
    output.write(",\"against\":")
    writeRules(answer.counterarguments, into: &output)
    output.write(",\"excludes\":")
    writeRules(answer.exclusions, into: &output)
    if !isBrief {
      output.write(",\"notes\":")
      writeRules(answer.notes, into: &output)
    }
    output.write(",\"open\":")
    output.writeList(answer.open, open: "[", close: "]", write)
    writeEnd(of: answer.option, answer.depends, into: &output)
  }

  /// Writes what stands before the list of an option's intents.
  package func writeOpening(
    of option: Int,
    _ verdict: Verdict,
    isContested: Bool,
    into output: inout Output
  ) {
    output.write("{\"option\":")
    output.write(jsonString: book.options[option].name)
    output.write(",\"verdict\":")
    output.write(jsonString: verdict.rawValue)
    output.write(",\"contested\":")
    output.write(jsonBoolean: isContested)
    output.write(",\"intents\":")
  }

  /// Writes what stands behind the list of an option's open rules.
  package func writeEnd(of option: Int, _ depends: Dependencies, into output: inout Output) {
    if !isBrief {
      output.write(",\"depends-on\":")
      write(depends, into: &output)
      output.write(",\"settled-by\":")
      output.write(jsonStrings: factNames(depends.settledBy))
      output.write(",\"statements\":")
      output.write(jsonStrings: wording.informing(option).map(wording.citation))
    }
    output.write("}")
  }

  /// Writes a rule that holds.
  package func write(holding rule: Int, into output: inout Output) { output.write(ruleObjects[rule]) }

  package func write(_ output: inout Output, _ open: OptionAnswer.OpenRule) {
    let rule = book.rules[open.rule]
    guard !isBrief else {
      output.write(jsonString: rule.id)
      return
    }
    output.write("{\"rule\":")
    output.write(jsonString: rule.id)
    output.write(",\"effect\":")
    output.write(jsonString: Self.name(of: rule.effect))
    output.write(",\"needs\":")
    output.write(jsonStrings: factNames(open.needs))
    output.write("}")
  }

  private func write(_ depends: Dependencies, into output: inout Output) {
    output.write("{\"alone\":")
    output.write(jsonStrings: factNames(depends.alone))
    output.write(",\"members\":")
    output.writeList(depends.members, open: "{", close: "}") { output, members in
      let fact = book.facts[members.fact]
      output.write(jsonKey: fact.name)
      let names = BookWording.indices(of: members.members & fact.type.everyValue).map { fact.type.values[$0].name }
      output.write(jsonStrings: names)
    }
    output.write(",\"together\":")
    output.write(jsonStrings: factNames(depends.together))
    output.write("}")
  }

  package func write(_ output: inout Output, _ missing: MissingFact) {
    output.write("{\"fact\":")
    output.write(jsonString: book.facts[missing.fact].name)
    output.write(",\"required\":")
    output.write(jsonBoolean: missing.isRequired)
    output.write(",\"set-aside\":")
    output.write(jsonBoolean: missing.isSetAside)
    if !isBrief {
      output.write(",\"options\":")
      output.write(jsonStrings: missing.options.map { book.options[$0].name })
    }
    output.write("}")
  }

  private func write(_ output: inout Output, _ conflict: Conflict) {
    output.write("{\"constraints\":")
    output.write(jsonStrings: conflict.reasons.map { wording.identifier(of: $0) })
    output.write(",\"facts\":")
    output.write(jsonStrings: factNames(conflict.facts))
    output.write(",\"because\":")
    output.write(jsonStrings: conflict.reasons.map { wording.sentence(of: $0) })
    output.write("}")
  }

  // MARK: Small parts

  private func writeRules(_ rules: [Int], into output: inout Output) {
    output.writeList(rules, open: "[", close: "]") { output, rule in write(holding: rule, into: &output) }
  }

  private func factNames(_ facts: [Int]) -> [String] { facts.map { book.facts[$0].name } }

  private static func object(for rule: Rule, isBrief: Bool, wording: BookWording) -> [UInt8] {
    var output = Output()
    guard !isBrief else {
      output.write(jsonString: rule.id)
      return output.bytes
    }
    output.write("{\"rule\":")
    output.write(jsonString: rule.id)
    output.write(",\"strength\":")
    output.write(jsonString: strength(of: rule.effect))
    output.write(",\"intents\":")
    output.write(jsonStrings: rule.intents.map { wording.book.intents[$0] })
    output.write(",\"because\":")
    output.write(jsonString: rule.because)
    output.write(",\"cites\":")
    output.write(jsonStrings: rule.references.map(wording.citation))
    output.write("}")
    return output.bytes
  }

  private static func name(of effect: Effect) -> String {
    switch effect {
    case .argues(for: true, _): "for"
    case .argues(for: false, _): "against"
    case .excludes: "excludes"
    case .notes: "notes"
    }
  }

  private static func strength(of effect: Effect) -> String {
    switch effect {
    case .argues(_, .strong): "strong"
    case .argues(_, .weak): "weak"
    case .argues(_, .plain), .excludes, .notes: "plain"
    }
  }
}
