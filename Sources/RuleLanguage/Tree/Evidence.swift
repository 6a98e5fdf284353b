/// How certain the evidence behind a citation is, in the words of GRADE.
package enum Evidence: String, Sendable, Hashable, CaseIterable {
  case high
  case moderate
  case low
  case veryLow = "very-low"
}
