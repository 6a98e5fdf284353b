import Evaluation

/// Every state of plain options with few rules, with what is written of it.
///
/// Each rule fails, holds or is open: the state is a number of as many digits in base three as there are rules.
struct PlainStates: ~Copyable, Sendable {
  /// The most rules of an option of which all states are kept.
  static let mostRules = 8
  /// The most states of all options.
  private static let mostStates = 1 << 15

  /// For some rules, as bits, the number with their digits at one.
  private let digits: PlainTable<UInt16>
  /// For each state what is written of the option where each open rule can be met and left by itself.
  let texts: TextTable
  /// How many bytes of that stand before the intents.
  let openingCounts: PlainTable<Int32>

  /// - Parameters:
  ///   - options: The options; those with few rules learn where their states are.
  ///   - layout: Where their rules have their bits.
  ///   - texts: How options and rules are written.
  ///   - standing: What is shown of an option by what the rules that hold add up to, and what the open ones may add.
  init(
    _ options: inout [PlainOption],
    _ layout: RuleLayout,
    texts answerTexts: borrowing AnswerTexts,
    standing: (_ sum: UInt8, _ added: UInt8) -> Standing
  ) {
    let digits = (0..<1 << Self.mostRules).map { bits in
      (0..<Self.mostRules).reversed().reduce(0) { $0 * 3 + bits >> $1 & 1 }
    }
    self.digits = PlainTable(digits.map { UInt16($0) })
    var texts = TextList()
    var openingCounts: [Int32] = []
    for index in options.indices {
      let option = options[index]
      let count = option.mask.nonzeroBitCount
      let stateCount = (0..<min(count, Self.mostRules)).reduce(1) { product, _ in product * 3 }
      guard option.end <= option.first + 1, count <= Self.mostRules, texts.count + stateCount <= Self.mostStates else {
        continue
      }
      options[index].firstState = Int32(texts.count)
      let first = Int(option.first) * 64 + Int(option.shift)
      let rules = Array(layout.rules[first..<first + count])
      let order = rules.indices.sorted { rules[$0].rule < rules[$1].rule }
      var truths = Array(repeating: UInt8(0), count: count)
      for _ in 0..<stateCount {
        var state = (sum: UInt8(0), added: UInt8(0), intents: UInt64(0))
        for (rule, truth) in zip(rules, truths) {
          if truth == 1 {
            state.sum |= rule.statusBit
            if rule.isListedWhereItHolds { state.intents |= layout.arguments[Int(rule.argument)].intents }
          } else if truth == 2 {
            state.added |= rule.statusBit
          }
        }
        let added = state.sum & 4 == 0 ? state.added & ~state.sum : 0
        let opening = answerTexts.opening(index, standing(state.sum, added))
        texts.addAligned { buffer in
          let start = buffer.count
          buffer.append(answerTexts.optionOpenings, opening)
          openingCounts.append(Int32(buffer.count - start))
          answerTexts.write(state.intents, rules, order, truths, into: &buffer)
        }
        Self.count(&truths)
      }
    }
    self.texts = TextTable(texts)
    self.openingCounts = PlainTable(openingCounts)
  }

  /// Turns the digits of a state into those of the next.
  private static func count(_ truths: inout [UInt8]) {
    for place in truths.indices {
      truths[place] = (truths[place] + 1) % 3
      if truths[place] != 0 { return }
    }
  }

  /// The number of a state.
  @inline(__always)
  func number(_ option: PlainOption, held: UInt64, open: UInt64) -> Int {
    Int(option.firstState) &+ Int(digits[Int(truncatingIfNeeded: held)])
      &+ Int(digits[Int(truncatingIfNeeded: open)]) &* 2
  }
}
