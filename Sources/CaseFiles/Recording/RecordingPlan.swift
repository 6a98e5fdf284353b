import RuleBooks
import RuleLanguage

/// What is to be changed in a file so that a decision stands in it.
package struct RecordingPlan: Sendable {
  package let edits: [TextEdit]
  /// The case that is written into, as it stands in the file; without what of an earlier decision cannot be read.
  package let patient: PatientCase
}
