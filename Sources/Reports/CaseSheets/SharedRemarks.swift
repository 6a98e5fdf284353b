import Evaluation
import RuleBooks
import RuleLanguage

/// The remarks that concern so many options that they are said once for all of them.
///
/// A sheet that repeats the same caution under twelve options hides the one that matters.
struct SharedRemarks {
  /// A note that may yet hold, with the options that it would concern.
  struct OpenNote {
    let open: OptionAnswer.OpenRule
    let options: [Int]
  }

  /// Notes that hold for half of the options or more.
  let notes: [Int]
  /// All notes that may yet hold, in the order of the file.
  let openNotes: [OpenNote]
  private let optionCount: Int

  init(answer: Answer, book: RuleBook) {
    optionCount = answer.options.count
    var holding: [Int: Int] = [:]
    var open: [Int: (rule: OptionAnswer.OpenRule, options: [Int])] = [:]
    for option in answer.options {
      for note in option.notes { holding[note, default: 0] += 1 }
      for rule in option.open where book.rules[rule.rule].effect == .notes {
        open[rule.rule, default: (rule, [])].options.append(option.option)
      }
    }
    let count = optionCount
    notes = holding.filter { Self.isMany($0.value, of: count) }.keys.sorted()
    openNotes = open.values.sorted { $0.rule.rule < $1.rule.rule }
      .map { OpenNote(open: $0.rule, options: $0.options.sorted()) }
  }

  /// Whether a statement informs half of the options or more.
  func isShared(_ statement: Statement) -> Bool { Self.isMany(statement.informs.count, of: optionCount) }

  private static func isMany(_ count: Int, of all: Int) -> Bool { count == all || (count >= 3 && count * 2 >= all) }
}
