import RuleLanguage

/// The edits of one of several files.
package struct FileEdits: Sendable {
  package let text: RuleText
  package let edits: [TextEdit]
}
