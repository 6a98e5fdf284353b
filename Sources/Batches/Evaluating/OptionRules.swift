/// Where the rules of an option have their bits, list by list, and their boxes.
///
/// The rules of an option stand next to each other as they are listed: those that argue for it first, the strongest of them
/// first, then those that argue against it, that exclude it and that only note something. So do their boxes.
struct OptionRules: Sendable, BitwiseCopyable {
  var first: Int32 = 0
  /// Where the strongest of those end that argue for it, and the next ones.
  var endOfStrongest: Int32 = 0
  var endOfLessStrong: Int32 = 0
  var endOfArguments: Int32 = 0
  var endOfCounterarguments: Int32 = 0
  var endOfExclusions: Int32 = 0
  var end: Int32 = 0
  /// The boxes of the rules of the first three lists, as bits of a row.
  var firstBox: Int32 = 0
  var endOfArgumentBoxes: Int32 = 0
  var endOfCounterargumentBoxes: Int32 = 0
  var endOfBoxes: Int32 = 0
  /// The levels that these constrain.
  var firstLevel: Int32 = 0
  var endOfLevels: Int32 = 0
  /// Those of the boxes for the option that have cases in common with all against it, and the other way round.
  var firstAgreeing: Int32 = 0
  var endOfAgreeing: Int32 = 0

  /// The bits of all its rules.
  var bits: Range<Int> { Int(first)..<Int(end) }

  /// The boxes of the list that a box belongs to.
  @inline(__always)
  func list(of box: Int) -> Range<Int> {
    let box = Int32(truncatingIfNeeded: box)
    if box < endOfArgumentBoxes { return Int(firstBox)..<Int(endOfArgumentBoxes) }
    if box < endOfCounterargumentBoxes { return Int(endOfArgumentBoxes)..<Int(endOfCounterargumentBoxes) }
    return Int(endOfCounterargumentBoxes)..<Int(endOfBoxes)
  }
}
