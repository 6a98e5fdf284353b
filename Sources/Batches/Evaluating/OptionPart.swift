/// Rules of an option, in one word of rules, that are listed one after the other: those that hold as they are listed, then
/// those that are open in the order of the file.
struct OptionPart: Sendable, BitwiseCopyable {
  /// The word of rules.
  let word: Int32
  /// Where the texts of the rules begin among those of all options, those that hold first.
  let firstText: Int32
  /// The first bit of the rules.
  let shift: UInt64
  /// The bits of the rules that are listed where they hold, and of those that are where they are open, moved to the lowest
  /// ones.
  let held: UInt64
  let open: UInt64
  /// How far the open rules stand above those that hold.
  let openShift: UInt64

  /// The rules that are listed, as bits in the order in which they are.
  ///
  /// - Parameters:
  ///   - heldWord: The rules of the word that hold.
  ///   - openWord: Those that are open, in the order of the file.
  @inline(__always)
  func listed(_ heldWord: UInt64, _ openWord: UInt64) -> UInt64 {
    (heldWord &>> shift & held) | (openWord &>> shift & open) &<< openShift
  }
}
