import CaseFiles
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks

/// What changed since the last meeting as one JSON object.
///
/// The keys are a contract. `changed` has one object a patient with its `facts`, `verdicts`, `arguments`, what is
/// `missing`, the `contradictions`, and the `decision` of last time; `same`, `new`, `gone` and `not-compared` have the
/// others. What is known of a fact is said in words, `null` where nothing is.
struct SinceTree {
  private let comparison: MeetingComparison
  private let book: RuleBook
  private let wording: BookWording

  init(_ comparison: MeetingComparison) {
    self.comparison = comparison
    book = comparison.book
    wording = BookWording(comparison.book)
  }

  func write(into output: inout Output) {
    output.write("{\"format\":1,\"rules\":")
    output.write(jsonRules: book)
    let parts: [(key: String, trees: [JSONTree])] = [
      ("changed", comparison.changed.map(tree)),
      ("same", comparison.same.map { .object(members(of: $0.new) + [("decision", tree($0.decision))]) }),
      ("new", comparison.added.map { .object(members(of: $0.listed)) }),
      ("gone", comparison.gone.map { .object(members(of: $0) + [("decision", options($0.patient?.decision))]) }),
      ("not-compared", comparison.unmatched.map(tree)),
    ]
    for part in parts {
      output.write(",\n\"" + part.key + "\": ")
      JSONTree.array(part.trees).write(into: &output)
    }
    output.write("}\n")
  }

  // MARK: Patients

  private func tree(_ compared: MeetingComparison.Compared) -> JSONTree {
    let change = compared.change
    let known: (Knowledge, Int) -> JSONTree = { knowledge, fact in
      text(wording.knowledge(knowledge, ofFact: fact))
    }
    let facts = change.facts.map { fact -> JSONTree in
      .object([
        ("fact", .text(book.facts[fact.fact].name)), ("label", .text(wording.label(ofFact: fact.fact))),
        ("follows", .literal(fact.isFollowing ? "true" : "false")), ("before", known(fact.before, fact.fact)),
        ("after", known(fact.after, fact.fact)),
      ])
    }
    let arguments = change.arguments.map { argument -> JSONTree in
      .object([
        ("option", .text(book.options[argument.option].name)), ("rule", .text(book.rules[argument.rule].id)),
        ("effect", .text(book.rules[argument.rule].effect.words)), ("before", .text(argument.before.rawValue)),
        ("after", .text(argument.after.rawValue)),
      ])
    }
    let missing: [(key: String, value: JSONTree)] = [
      ("before", names(change.answer?.missingBefore)), ("after", names(change.answer?.missingAfter)),
    ]
    let contradictions: [(key: String, value: JSONTree)] = [
      ("resolved", .array(change.conflictsBefore.map(tree))), ("new", .array(change.conflictsAfter.map(tree))),
    ]
    return .object(
      members(of: compared.new) + [
        ("position-before", .number(compared.old.position)), ("facts", .array(facts)),
        ("scope", .texts([change.before.answer.scope.rawValue, change.after.answer.scope.rawValue])),
        ("verdicts", .array(change.verdicts.map(tree))), ("arguments", .array(arguments)),
        ("missing", .object(missing)), ("contradictions", .object(contradictions)),
        ("decision", tree(compared.decision)),
      ]
    )
  }

  private func tree(_ option: CaseChange.Option) -> JSONTree {
    let index = (option.after ?? option.before)?.option ?? 0
    return .object([
      ("option", .text(book.options[index].name)), ("before", text(option.before?.verdict.rawValue)),
      ("after", text(option.after?.verdict.rawValue)),
      ("contested-before", .literal(option.before?.isContested == true ? "true" : "false")),
      ("contested-after", .literal(option.after?.isContested == true ? "true" : "false")),
    ])
  }

  private func tree(_ conflict: Conflict) -> JSONTree {
    .object([
      ("facts", names(conflict.facts)), ("constraints", .texts(conflict.reasons.map { wording.identifier(of: $0) })),
    ])
  }

  private func tree(_ decision: DecisionOutcome?) -> JSONTree {
    guard let decision else { return .literal("null") }
    let options = decision.options.map { option -> JSONTree in
      .object([
        ("option", .text(book.options[option.option].name)), ("before", text(option.before?.rawValue)),
        ("after", text(option.after?.rawValue)), ("offered", .literal(option.isOffered ? "true" : "false")),
      ])
    }
    return .object([
      ("options", .array(options)), ("reason", text(decision.reason)), ("later", self.options(decision.later)),
    ])
  }

  private func tree(_ unmatched: UnmatchedCase) -> JSONTree {
    .object(
      members(of: unmatched.listed) + [
        ("list", .text(unmatched.isOld ? "last-time" : "now")), ("why", .text(SinceWording.code(unmatched.reason))),
        ("message", .text(SinceWording.words(unmatched.reason, isOld: unmatched.isOld))),
      ]
    )
  }

  // MARK: Small parts

  private func members(of listed: ListedCase) -> [(key: String, value: JSONTree)] {
    var id = Output()
    id.write(jsonIdentifier: listed.id)
    let file: [(key: String, value: JSONTree)] = listed.file.map { [("file", .text($0))] } ?? []
    return [
      ("case", .literal(String(decoding: id.bytes, as: UTF8.self))), ("position", .number(listed.position)),
      ("title", text(listed.patient?.title)),
    ] + file
  }

  private func text(_ text: String?) -> JSONTree { text.map { .text($0) } ?? .literal("null") }

  private func names(_ facts: [Int]?) -> JSONTree { .texts((facts ?? []).map { book.facts[$0].name }) }

  private func options(_ options: [Int]?) -> JSONTree {
    options.map { .texts($0.map { book.options[$0].name }) } ?? .literal("null")
  }
}
