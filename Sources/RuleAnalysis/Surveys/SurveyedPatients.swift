import RuleLanguage

/// Patients of whom the same is to be said, as the largest boxes in words, each with one of them.
package struct SurveyedPatients: Sendable {
  package let witnesses: [Witness]
  /// Whether the boxes hold all of these patients.
  package let isComplete: Bool
}
