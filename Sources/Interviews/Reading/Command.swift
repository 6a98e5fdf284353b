import RuleBooks

/// What can be typed in an interview besides answers.
enum Command: String, Sendable, CaseIterable {
  case unknown
  case skip
  case back
  case why
  case change
  case keep
  case show
  case done
  case quit
  case help

  /// The command that a word names.
  init?(word: String) {
    if word == "?" {
      self = .help
    } else {
      self.init(rawValue: Vocabulary.normal(word))
    }
  }

  /// What it does, in a few words.
  var meaning: String {
    switch self {
    case .unknown: "nobody knows it: it stays unknown, which is never taken for no"
    case .skip: "leave it for later"
    case .back: "take the last step back; any number of times"
    case .why: "why this is asked: what each answer would do, by which rules"
    case .change: "change FACT: answer a fact again, or one that is not asked"
    case .keep: "leave a contradiction as it is; the facts in it count as unknown"
    case .show: "what is known, and the verdicts so far"
    case .done: "end here"
    case .quit: "end and write nothing"
    case .help: "this page; ? for short"
    }
  }
}
