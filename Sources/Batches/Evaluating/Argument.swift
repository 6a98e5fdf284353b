import Evaluation
import RuleBooks
import RuleLanguage

/// A rule in the place that it has among the arguments of one option.
struct Argument: Sendable, BitwiseCopyable {
  /// Where the answer of an option lists rules that hold, in this order.
  enum List: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case arguments
    case counterarguments
    case exclusions
    case notes
  }

  let rule: Int32
  let list: List
  /// The bit that it adds to the sum of arguments where it holds: 1 for, 2 against, 4 excluded, 0 for notes.
  let statusBit: UInt8
  /// How much weaker it is than a strong rule, 0 to 2.
  let weakness: UInt8
  /// The intents of a rule that argues for the option, as bits.
  let intents: UInt64
  /// The first and the last word of the rows in which its boxes have their bits, and the bits in these two.
  let firstWord: Int32
  let lastWord: Int32
  let firstMask: UInt64
  let lastMask: UInt64

  /// The words in which its boxes have their bits.
  @inline(__always)
  var words: ClosedRange<Int> { Int(firstWord)...Int(lastWord) }

  /// Whether its boxes have their bits in several words.
  var isWide: Bool { firstWord != lastWord }

  /// All its bits; none for a rule that holds for nobody.
  var bits: Range<Int> {
    if firstMask == 0 { return 0..<0 }
    return Int(firstWord) * 64 + firstMask.trailingZeroBitCount..<Int(lastWord) * 64 + 64 - lastMask.leadingZeroBitCount
  }

  /// Its bits in one of its words.
  @inline(__always)
  func mask(in word: Int) -> UInt64 {
    word == Int(firstWord) ? firstMask : word == Int(lastWord) ? lastMask : .max
  }
}

extension Argument {
  /// - Parameter bits: Where the bits of its boxes stand in a row.
  init(rule: Int, of book: RuleBook, bits: Range<Int>) {
    let effect = book.rules[rule].effect
    self.rule = Int32(rule)
    list = effect.list
    statusBit = effect.statusBit
    weakness = UInt8(Strength.strong.rawValue - effect.strength.rawValue)
    intents = effect.isArgumentFor ? book.rules[rule].intents.reduce(0) { $0 | 1 << UInt64($1 & 63) } : 0
    let last = max(bits.lowerBound, bits.upperBound - 1)
    firstWord = Int32(bits.lowerBound / 64)
    lastWord = Int32(last / 64)
    let behind = UInt64.max << UInt64(bits.lowerBound % 64)
    let before = UInt64.max >> UInt64(63 - last % 64)
    firstMask = bits.isEmpty ? 0 : firstWord == lastWord ? behind & before : behind
    lastMask = bits.isEmpty ? 0 : before
  }
}

extension Effect {
  /// Where an answer lists a rule with this effect that holds.
  var list: Argument.List {
    switch self {
    case .argues(for: true, _): .arguments
    case .argues(for: false, _): .counterarguments
    case .excludes: .exclusions
    case .notes: .notes
    }
  }
}
