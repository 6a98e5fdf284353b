import RuleEditing
import RuleLanguage

extension Renaming {
  /// The edits of the file itself.
  func edits(to name: String) throws(RenameProblem) -> [TextEdit] { try changes(to: name).first?.edits ?? [] }
}
