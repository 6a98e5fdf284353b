/// What has been found out about one option of the case at hand.
struct OptionState: BitwiseCopyable {
  /// Its arguments that hold, among those of the case.
  var heldStart: Int32 = 0
  var heldEnd: Int32 = 0
  /// Its open rules, among those of the case.
  var openStart: Int32 = 0
  var openEnd: Int32 = 0
  /// The finding that says on what the statuses depend; -1 where there is none.
  var finding: Int32 = -1
  /// The intents of the arguments that hold, as bits.
  var intents: UInt64 = 0
  /// The statuses that it can have, as the bits of a `StatusSet`.
  var statuses: UInt8 = 1

  var held: Range<Int> { Int(heldStart)..<Int(heldEnd) }
  var open: Range<Int> { Int(openStart)..<Int(openEnd) }
  var isSilent: Bool { heldStart == heldEnd && openStart == openEnd }

  /// The rank of an option in the order of display; options of the same rank come in the order of the file.
  ///
  /// - Parameters:
  ///   - verdict: The verdict's place.
  ///   - held: The weakness of the strongest rule that argues for it; 3 for none.
  ///   - open: That of the strongest that may.
  @inline(__always)
  static func rank(verdict: UInt8, held: UInt8, open: UInt8) -> UInt8 { (verdict &* 4 &+ held) &* 4 &+ open }
}

/// A rule of an option that holds in some completions and fails in others.
struct OpenArgument: BitwiseCopyable {
  let argument: Int32
  /// The finding that names what it needs; -1 where nothing is said of that.
  let finding: Int32
  /// The boxes of it that are met, in its first word.
  let boxes: UInt64
  /// The open levels that these constrain.
  let levels: LevelSet
}
