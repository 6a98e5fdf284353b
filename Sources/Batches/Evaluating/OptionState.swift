import Evaluation

/// What has been found out about one option of the case at hand.
struct OptionState: BitwiseCopyable {
  /// Its arguments that hold, among those of the case.
  var heldStart: Int32 = 0
  var heldEnd: Int32 = 0
  /// Its open rules, among those of the case.
  var openStart: Int32 = 0
  var openEnd: Int32 = 0
  /// The statuses that it can have, as the bits of a `StatusSet`.
  var statuses = StatusSet.silent
  /// The finding that says on what the statuses depend; -1 where that needs no finding.
  var finding: Int32 = -1

  var held: Range<Int> { Int(heldStart)..<Int(heldEnd) }
  var open: Range<Int> { Int(openStart)..<Int(openEnd) }
  var verdict: Verdict { StatusSet(bits: statuses).verdict }
  var isContested: Bool { StatusSet(bits: statuses).isContested }
}

/// A rule of an option that holds in some completions and fails in others.
struct OpenArgument: BitwiseCopyable {
  let argument: Int32
  /// The finding that names what it needs; -1 where nothing is said of that.
  let finding: Int32
}
