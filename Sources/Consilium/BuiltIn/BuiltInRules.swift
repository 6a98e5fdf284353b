/// The rule files that are built into the library.
package enum BuiltInRules {
  /// The names in their headers.
  package static let names = ["neuroendocrine-tumours", "guideline-notes"]

  /// The texts of all of them.
  package static var every: [[UInt8]] { [neuroendocrineTumours, guidelineNotes] }

  /// The text of the file that has a name in its header.
  package static func text(named name: String) -> [UInt8]? {
    switch name {
    case "neuroendocrine-tumours": neuroendocrineTumours
    case "guideline-notes": guidelineNotes
    default: nil
    }
  }

  /// The bytes of `Rules/neuroendocrine-tumours.rules`.
  package static var neuroendocrineTumours: [UInt8] {
    text.withUTF8Buffer { Array($0) }
  }

  /// The bytes of `Rules/guideline-notes.rules`, which extends the other file.
  package static var guidelineNotes: [UInt8] {
    guidelineText.withUTF8Buffer { Array($0) }
  }
}
