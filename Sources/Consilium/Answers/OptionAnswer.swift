import Evaluation
import RuleBooks

/// What the rules say of one option for one case.
public struct OptionAnswer: Sendable {
  /// A rule that may hold or not, with the missing facts that decide it.
  public struct OpenArgument: Sendable {
    /// The rule.
    public let argument: Argument
    /// The names of the facts on which it depends.
    public let needs: [String]
  }

  /// The option's name, such as `somatostatin-analogues`.
  public let name: String
  /// The option in words for people.
  public let label: String
  /// What can be said of it.
  public let verdict: Verdict
  /// Whether in some completion it has an argument for it and one against it, and nothing excludes it.
  public let isContested: Bool
  /// What it would be for, from the arguments that hold.
  public let intents: [String]
  /// The rules for it that hold, strongest first.
  public let arguments: [Argument]
  /// The rules against it that hold, strongest first.
  public let counterarguments: [Argument]
  /// The rules that exclude it.
  public let exclusions: [Argument]
  /// What the team should see beside it.
  public let notes: [Argument]
  /// The rules that may still hold.
  public let open: [OpenArgument]
  /// The missing facts of which one answer by itself narrows what it can come to.
  public let dependsAlone: [String]
  /// The missing facts that narrow it only after answers to others.
  public let dependsTogether: [String]

  init(_ answer: Evaluation.OptionAnswer, _ book: RuleBook) {
    let option = book.options[answer.option]
    func factNames(_ facts: [Int]) -> [String] { facts.map { book.facts[$0].name } }
    name = option.name
    label = option.label
    verdict = Verdict(answer.verdict)
    isContested = answer.isContested
    intents = answer.intents.map { book.intents[$0] }
    arguments = answer.arguments.map { Argument($0, book) }
    counterarguments = answer.counterarguments.map { Argument($0, book) }
    exclusions = answer.exclusions.map { Argument($0, book) }
    notes = answer.notes.map { Argument($0, book) }
    open = answer.open.map { OpenArgument(argument: Argument($0.rule, book), needs: factNames($0.needs)) }
    dependsAlone = factNames(answer.depends.alone)
    dependsTogether = factNames(answer.depends.together)
  }
}
