/// How a word of boxes becomes bits of rules.
///
/// The boxes of a rule stand next to each other. What is known of any of them is brought to the first one, and the first
/// ones are moved together: a few operations on the whole word, whatever it says.
struct RuleWord: Sendable, BitwiseCopyable {
  private static let steps = 6

  /// The first box of each rule.
  private let firsts: UInt64
  /// The boxes of rules whose boxes can make up for each other: whatever is chosen of a fact lies in one of them.
  let crossing: UInt64
  /// For each step the boxes whose rule has another one so many places, 1 to 32, further on.
  private let folds: InlineArray<6, UInt64>
  private let foldCount: Int32
  /// For each step the bits that move down by so many places, 1 to 32.
  private let moves: InlineArray<6, UInt64>
  /// The word of rules in which these have their bits, and the first of the bits.
  let target: Int32
  let shift: UInt64

  /// - Parameters:
  ///   - rules: The boxes of each rule, the lowest first.
  ///   - crossing: The boxes of rules whose boxes can make up for each other.
  ///   - bit: The bit of the first rule among all rules.
  init(_ rules: [UInt64], crossing: UInt64, at bit: Int) {
    self.crossing = crossing
    target = Int32(bit >> 6)
    shift = UInt64(bit & 63)
    var folds = InlineArray<6, UInt64>(repeating: 0)
    var foldCount: Int32 = 0
    var firsts: UInt64 = 0
    for boxes in rules {
      firsts |= boxes & (0 &- boxes)
      for step in 0..<Self.steps {
        let others = boxes >> (1 << UInt64(step)) & boxes
        folds[step] |= others
        if others != 0 { foldCount = max(foldCount, Int32(step) + 1) }
      }
    }
    self.firsts = firsts
    self.folds = folds
    self.foldCount = foldCount
    moves = Self.moves(firsts)
  }

  /// The moves that bring some bits together, by the number of free places below each of them.
  private static func moves(_ bits: UInt64) -> InlineArray<6, UInt64> {
    var moves = InlineArray<6, UInt64>(repeating: 0)
    var left = bits
    for step in 0..<steps {
      var rank = 0
      var moved: UInt64 = 0
      for place in 0..<64 where left >> UInt64(place) & 1 == 1 {
        // Lower places have been brought together as far as the earlier steps could.
        if (place - rank) >> step & 1 == 1 { moved |= 1 << UInt64(place) }
        rank += 1
      }
      moves[step] = moved
      left = left & ~moved | (moved >> (1 << UInt64(step)))
    }
    return moves
  }

  /// Brings what is known of boxes to the first box of their rules, for two questions at once.
  @inline(__always)
  func folded(_ boxes: SIMD2<UInt64>) -> SIMD2<UInt64> {
    var bits = boxes
    for step in 0..<Int(foldCount) {
      let distance = UInt64(1) &<< UInt64(truncatingIfNeeded: step)
      bits |= (bits &>> SIMD2(repeating: distance)) & SIMD2(repeating: folds[step])
    }
    return bits & SIMD2(repeating: firsts)
  }

  /// Moves the first boxes of rules to the bits of these rules, for two questions at once.
  @inline(__always)
  func rules(_ firsts: SIMD2<UInt64>) -> SIMD2<UInt64> {
    var bits = firsts
    for step in 0..<Self.steps {
      let moved = bits & SIMD2(repeating: moves[step])
      let distance = UInt64(1) &<< UInt64(truncatingIfNeeded: step)
      bits = bits ^ moved | (moved &>> SIMD2(repeating: distance))
    }
    return bits &<< SIMD2(repeating: shift)
  }
}
