/// The cases of a group for which a rule holds, and those for which it is open.
struct RuleCases: BitwiseCopyable {
  var held = CaseSet.zero
  var open = CaseSet.zero
}
