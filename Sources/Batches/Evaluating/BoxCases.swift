/// The cases of a group that may lie in a box, or in a set of cells, and those that certainly do.
struct BoxCases: BitwiseCopyable {
  var met = CaseSet.zero
  var certain = CaseSet.zero
}
