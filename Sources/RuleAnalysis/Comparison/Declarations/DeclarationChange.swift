/// What changes in the text of one declaration, whether it changes anything for patients or not.
package struct DeclarationChange: Sendable, Equatable {
  package enum Subject: String, Sendable, CaseIterable {
    case file = "rule file"
    case option
    case rule
    case definition
    case fact
    case group
    case impossible
    case question
    case coverage
    case source
    case statement
    case patientCase = "case"
  }

  package enum Part: String, Sendable {
    case name
    case version
    case notes
    case intents
    case label
    case type
    case values
    case words = "entry words"
    case keys
    case range
    case unit
    case required
    case fixed
    case applies = "only when"
    case ask
    case readings
    case routes
    case kinds
    case condition
    case effect
    case options
    case because
    case citations
    case overrides
    case despite
    case title
    case publisher
    case edition
    case link
    case digest
    case text
    case informs
    case note
    case given
    case expect
  }

  package enum Aspect: Sendable, Equatable {
    case added
    case removed
    /// The declaration says by `renamed from` what it was called.
    case renamed(from: String)
    /// What is new says the same as something that is gone, under another name.
    case looksRenamed(from: String)
    case changed(Part, before: String, after: String)
    /// A condition is written differently and holds for the same patients.
    case rewritten(before: String, after: String)
  }

  package let subject: Subject
  /// The name in the new version, or in the old one where it is gone.
  package let name: String
  package let aspects: [Aspect]

  package init(_ subject: Subject, _ name: String, _ aspects: [Aspect]) {
    self.subject = subject
    self.name = name
    self.aspects = aspects
  }
}
