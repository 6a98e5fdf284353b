/// The cases of a group in which an option stands in some way.
struct OptionCases: BitwiseCopyable {
  /// Those in which an argument holds.
  var argued = CaseSet.zero
  /// Those in which open rules may add something to what holds.
  var addable = CaseSet.zero
  /// Those of these in which neither an argument nor a counterargument holds, and both may.
  var disputed = CaseSet.zero
  /// Those in which a box that may add something cannot be left at an open level that no other such box constrains.
  var crowded = CaseSet.zero
}
