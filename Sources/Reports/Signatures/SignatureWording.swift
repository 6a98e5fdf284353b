import Evaluation
import RuleBooks

/// Says which of the declarations that bear on an answer nobody has signed as they are.
package struct SignatureWording: Sendable {
  private let book: RuleBook
  private let register: SignatureRegister

  package init(book: RuleBook, register: SignatureRegister) {
    self.book = book
    self.register = register
  }

  /// What the foot of an answer says; nil where everything that bears on it is signed.
  package func remark(on answer: Answer) -> String? {
    var isInForce = Array(repeating: false, count: book.rules.count)
    for option in answer.options {
      for rule in option.arguments + option.counterarguments + option.exclusions + option.notes {
        isInForce[rule] = true
      }
      for rule in option.open { isInForce[rule.rule] = true }
    }
    let rules = book.rules.indices.filter { isInForce[$0] }.map { BookEntry(.rule, book.rules[$0].id) }
    let questions = answer.questions.map { BookEntry(.question, book.questions[$0].id) }
    return remark(rules: rules, questions: questions)
  }

  /// What is said of a book as a whole; nil where everything is signed.
  package func remark() -> String? {
    remark(
      rules: book.rules.map { BookEntry(.rule, $0.id) },
      questions: book.questions.map { BookEntry(.question, $0.id) }
    )
  }

  private func remark(rules: [BookEntry], questions: [BookEntry]) -> String? {
    let unsignedRules = rules.compactMap { words($0) }
    // What no answer can do without: an `impossible` has ruled patients out, and facts and options have been read.
    let others = questions.filter { words($0) != nil } + register.unsigned([.scope, .impossible])
    let vocabulary = register.unsigned([.fact, .option]).count
    var parts: [String] = []
    if !unsignedRules.isEmpty {
      parts.append("Unsigned rules in force: " + unsignedRules.joined(separator: ", ") + ".")
    }
    var also = others.map { $0.text }
    if vocabulary > 0 { also.append("\(vocabulary) " + (vocabulary == 1 ? "fact or option" : "facts and options")) }
    if !also.isEmpty { parts.append("Unsigned besides: " + also.joined(separator: ", ") + ".") }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func words(_ entry: BookEntry) -> String? {
    switch register.state(of: entry) {
    case .signed, nil: nil
    case .unsigned: entry.name
    case .void(let signature, _): entry.name + " (changed since it was signed on " + signature.date + ")"
    }
  }
}
