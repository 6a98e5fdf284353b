import Evaluation

/// Every state of plain options with few rules, with what is written of it.
///
/// Each rule fails, holds or is open: the state is a number of as many digits in base three as there are rules.
struct PlainStates: ~Copyable, Sendable {
  /// The most rules of an option of which all states are kept, and the most states of all options.
  private static let mostRules = 7
  private static let mostStates = 1 << 14

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
    var texts: [[UInt8]] = []
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
      let rules = layout.rules[first..<first + count]
      for number in 0..<stateCount {
        let digits = (0..<count).reduce(into: (left: number, found: [Int]())) { digits, _ in
          digits.found.append(digits.left % 3)
          digits.left /= 3
        }
        let held = zip(rules, digits.found).filter { $1 == 1 }.map { $0.0 }
        let open = zip(rules, digits.found).filter { $1 == 2 }.map { $0.0 }
        let sum = held.reduce(UInt8(0)) { $0 | $1.statusBit }
        let added = sum & 4 == 0 ? open.reduce(UInt8(0)) { $0 | $1.statusBit } & ~sum : 0
        let opening = answerTexts.optionOpenings.text(answerTexts.opening(index, standing(sum, added)))
        openingCounts.append(Int32(opening.count))
        let listed = held.filter { $0.list != Argument.List.notes.rawValue + 1 }
        let intents = listed.reduce(UInt64(0)) { $0 | layout.arguments[Int($1.argument)].intents }
        texts.append(opening + answerTexts.text(intents, listed, open))
      }
    }
    self.texts = TextTable(texts)
    self.openingCounts = PlainTable(openingCounts)
  }

  /// The number of a state.
  @inline(__always)
  func number(_ option: PlainOption, held: UInt64, open: UInt64) -> Int {
    Int(option.firstState) &+ Int(digits[Int(truncatingIfNeeded: held)])
      &+ Int(digits[Int(truncatingIfNeeded: open)]) &* 2
  }
}
