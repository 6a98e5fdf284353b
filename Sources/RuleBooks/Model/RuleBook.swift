import RuleLanguage

/// A checked rule file: every name resolved, every value typed.
///
/// Facts, options, rules and the rest refer to each other by their index in these arrays, which keep the order of the
/// file.
package struct RuleBook: Sendable {
  package let name: String
  package let version: String
  /// The SHA-256 of the text, as `sha256:` and 64 hexadecimal digits.
  package let digest: String
  package let notes: [String]
  package let intents: [String]
  package let sources: [Source]
  package let facts: [Fact]
  package let groups: [ValueGroup]
  package let options: [TreatmentOption]
  package let definitions: [Definition]
  /// The `impossible` declarations.
  package let constraints: [Constraint]
  package let questions: [Constraint]
  /// The conditions of `covers when`; any of them puts a patient in scope, none at all means everyone.
  package let coverage: [Formula]
  package let coveragePlaces: [Place]
  package let rules: [Rule]
  package let cases: [BookCase]
  /// Finds a fact, its unit and its synonyms by what an entry form may call it.
  package let vocabulary: Vocabulary
  /// Where the header stands.
  package let place: Place

  package init(
    name: String,
    version: String,
    digest: String,
    notes: [String],
    intents: [String],
    sources: [Source],
    facts: [Fact],
    groups: [ValueGroup],
    options: [TreatmentOption],
    definitions: [Definition],
    constraints: [Constraint],
    questions: [Constraint],
    coverage: [Formula],
    coveragePlaces: [Place],
    rules: [Rule],
    cases: [BookCase],
    vocabulary: Vocabulary,
    place: Place = Place(start: 0, end: 0)
  ) {
    self.name = name
    self.version = version
    self.digest = digest
    self.notes = notes
    self.intents = intents
    self.sources = sources
    self.facts = facts
    self.groups = groups
    self.options = options
    self.definitions = definitions
    self.constraints = constraints
    self.questions = questions
    self.coverage = coverage
    self.coveragePlaces = coveragePlaces
    self.rules = rules
    self.cases = cases
    self.vocabulary = vocabulary
    self.place = place
  }
}
