import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Writes what changed since the last meeting as comma-separated values: one row a change.
///
/// `change` says what changed: `fact`, `follows` (a fact that nobody stated), `scope`, `verdict`, `argument`, `note`,
/// `missing`, `contradiction` or `decision`; or that the patient is `new`, `gone`, `same` or `not-compared`. No case is left out.
struct SinceCSVWriter {
  private let comparison: MeetingComparison
  private let book: RuleBook
  private let wording: BookWording

  init(_ comparison: MeetingComparison) {
    self.comparison = comparison
    book = comparison.book
    wording = BookWording(comparison.book)
  }

  func write(into output: inout Output) {
    output.write(csvRow: ["position", "case", "change", "subject", "rule", "before", "after"])
    for compared in comparison.changed { write(compared, into: &output) }
    for compared in comparison.same {
      write(compared.new, ["same"], into: &output)
      write(compared.decision, of: compared.new, into: &output)
    }
    for added in comparison.added { write(added.listed, ["new"], into: &output) }
    for listed in comparison.gone {
      let decision = listed.patient?.decision.map { decided in
        decided.isEmpty ? "none" : decided.map { book.options[$0].name }.joined(separator: ";")
      }
      write(listed, ["gone", "", "", decision ?? ""], into: &output)
    }
    for unmatched in comparison.unmatched {
      let list = unmatched.isOld ? "last-time" : "now"
      write(unmatched.listed, ["not-compared", list, "", SinceWording.code(unmatched.reason)], into: &output)
    }
  }

  private func write(_ compared: MeetingComparison.Compared, into output: inout Output) {
    let (listed, change) = (compared.new, compared.change)
    write(compared.decision, of: listed, into: &output)
    for fact in change.facts {
      let words = [fact.before, fact.after].map { wording.knowledge($0, ofFact: fact.fact) ?? "" }
      write(listed, [fact.isFollowing ? "follows" : "fact", book.facts[fact.fact].name, ""] + words, into: &output)
    }
    if let answer = change.answer, answer.scopeBefore != answer.scopeAfter {
      write(listed, ["scope", "", "", answer.scopeBefore.rawValue, answer.scopeAfter.rawValue], into: &output)
    }
    for option in change.verdicts {
      guard let index = (option.after ?? option.before)?.option else { continue }
      write(listed, ["verdict", book.options[index].name, "", word(option.before), word(option.after)], into: &output)
    }
    for argument in change.arguments {
      let names = [book.options[argument.option].name, book.rules[argument.rule].id]
      let kind = book.rules[argument.rule].effect == .notes ? "note" : "argument"
      write(listed, [kind] + names + [argument.before.rawValue, argument.after.rawValue], into: &output)
    }
    for fact in change.answer?.missingBefore ?? [] {
      write(listed, ["missing", book.facts[fact].name, "", "missing", ""], into: &output)
    }
    for fact in change.answer?.missingAfter ?? [] {
      write(listed, ["missing", book.facts[fact].name, "", "", "missing"], into: &output)
    }
    for conflict in change.conflictsBefore { write(conflict, ["yes", ""], of: listed, into: &output) }
    for conflict in change.conflictsAfter { write(conflict, ["", "yes"], of: listed, into: &output) }
  }

  private func write(_ conflict: Conflict, _ states: [String], of listed: ListedCase, into output: inout Output) {
    let facts = conflict.facts.map { book.facts[$0].name }.joined(separator: ";")
    let reasons = conflict.reasons.map { wording.identifier(of: $0) }.joined(separator: ";")
    write(listed, ["contradiction", facts, reasons] + states, into: &output)
  }

  private func write(_ decision: DecisionOutcome?, of listed: ListedCase, into output: inout Output) {
    for option in decision?.options ?? [] {
      let verdicts = [option.before, option.after].map { $0?.rawValue ?? "out-of-scope" }
      write(listed, ["decision", book.options[option.option].name, ""] + verdicts, into: &output)
    }
  }

  private func word(_ option: OptionAnswer?) -> String {
    guard let option else { return "out-of-scope" }
    return option.verdict.rawValue + (option.isContested ? ";contested" : "")
  }

  private func write(_ listed: ListedCase, _ fields: [String], into output: inout Output) {
    let rest = Array(repeating: "", count: max(0, 5 - fields.count))
    output.write(csvRow: [String(listed.position), listed.id?.text ?? ""] + fields + rest)
  }
}
