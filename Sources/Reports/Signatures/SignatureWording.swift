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

  /// The rules and questions that bear on answers.
  package struct Bearing: Sendable {
    fileprivate var rules: Set<Int> = []
    fileprivate var questions: Set<Int> = []

    package init() {}

    /// Takes in what bears on one more answer.
    package mutating func add(_ answer: Answer) {
      for option in answer.options {
        rules.formUnion(option.arguments + option.counterarguments + option.exclusions + option.notes)
        rules.formUnion(option.open.map { $0.rule })
      }
      questions.formUnion(answer.questions)
    }

    /// Takes in what bears on other answers.
    package mutating func add(_ other: Bearing) {
      rules.formUnion(other.rules)
      questions.formUnion(other.questions)
    }
  }

  /// What the foot of an answer says; nil where everything that bears on it is signed.
  package func remark(on answer: Answer) -> String? {
    var bearing = Bearing()
    bearing.add(answer)
    return remark(on: bearing)
  }

  /// What is said of several answers together.
  package func remark(on bearing: Bearing) -> String? {
    remark(
      rules: bearing.rules.sorted().map { BookEntry(.rule, book.rules[$0].id) },
      questions: bearing.questions.sorted().map { BookEntry(.question, book.questions[$0].id) }
    )
  }

  /// What is said of a book as a whole; nil where everything is signed.
  package func remark() -> String? {
    remark(
      rules: book.rules.map { BookEntry(.rule, $0.id) },
      questions: book.questions.map { BookEntry(.question, $0.id) }
    )
  }

  /// Which signatures could not be read; nil where all could.
  static func unusable(_ register: SignatureRegister) -> String? {
    guard !register.unusable.isEmpty else { return nil }
    let rest = register.isKnown ? "" : ", so it is not known what is signed"
    return "The signatures could not be read from " + register.unusable.joined(separator: ", ") + rest + "."
  }

  private func remark(rules: [BookEntry], questions: [BookEntry]) -> String? {
    let parts = [Self.unusable(register)] + (register.isKnown ? [unsigned(rules, questions), removed()] : [])
    let known = parts.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: " ")
  }

  private func unsigned(_ rules: [BookEntry], _ questions: [BookEntry]) -> String? {
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

  /// What was signed and is gone: whether it would bear on an answer cannot be told any more.
  private func removed() -> String? {
    var names: [String] = []
    for entry in register.strangers.map({ $0.entry.text }) where !names.contains(entry) { names.append(entry) }
    return names.isEmpty ? nil : "Signed once and gone from the rules: " + names.joined(separator: ", ") + "."
  }

  private func words(_ entry: BookEntry) -> String? {
    switch register.state(of: entry) {
    case .signed, nil: nil
    case .unsigned: entry.name
    case .void(let signature, _): entry.name + " (changed since it was signed on " + signature.date + ")"
    }
  }
}
