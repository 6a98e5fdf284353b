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
  private let states: PlainTable<PlainState>
  /// For each state what stands behind the opening of the option: intents, rules and open rules.
  let texts: TextTable

  /// - Parameters:
  ///   - options: The options; those with few rules learn where their states are.
  ///   - layout: Where their rules have their bits.
  ///   - texts: How rules are written.
  init(
    _ options: inout [PlainOption],
    _ layout: RuleLayout,
    texts answerTexts: borrowing AnswerTexts
  ) {
    let digits = (0..<1 << Self.mostRules).map { bits in
      (0..<Self.mostRules).reversed().reduce(0) { $0 * 3 + bits >> $1 & 1 }
    }
    self.digits = PlainTable(digits.map { UInt16($0) })
    var states: [PlainState] = []
    var texts: [[UInt8]] = []
    for index in options.indices {
      let option = options[index]
      let count = option.mask.nonzeroBitCount
      let stateCount = (0..<min(count, Self.mostRules)).reduce(1) { product, _ in product * 3 }
      guard option.end <= option.first + 1, count <= Self.mostRules, states.count + stateCount <= Self.mostStates else {
        continue
      }
      options[index].firstState = Int32(states.count)
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
        let mayBeAdded = open.reduce(UInt8(0)) { $0 | $1.statusBit } & ~sum
        let statuses = StatusSet.status(ofArguments: sum)
        states.append(
          PlainState(
            sum: sum,
            added: sum & 4 == 0 ? mayBeAdded : 0,
            statuses: statuses,
            Standing(StatusSet(bits: statuses)),
            weakness: Self.weakness(of: held) * 4 + Self.weakness(of: open)
          )
        )
        let listed = held.filter { $0.list != Argument.List.notes.rawValue + 1 }
        let intents = listed.reduce(UInt64(0)) { $0 | layout.arguments[Int($1.argument)].intents }
        texts.append(answerTexts.text(intents, listed, open))
      }
    }
    self.states = PlainTable(states)
    self.texts = TextTable(texts)
  }

  /// How weak the strongest of some rules is that argues for an option; the strongest come first. 3 where none does.
  private static func weakness(of rules: [ListedRule]) -> UInt8 {
    rules.first { $0.list == Argument.List.arguments.rawValue + 1 }?.weakness ?? 3
  }

  /// The number of a state.
  @inline(__always)
  func number(_ option: PlainOption, held: UInt64, open: UInt64) -> Int {
    Int(option.firstState) &+ Int(digits[Int(truncatingIfNeeded: held)])
      &+ Int(digits[Int(truncatingIfNeeded: open)]) &* 2
  }

  @inline(__always)
  subscript(number: Int) -> PlainState { states[number] }
}
