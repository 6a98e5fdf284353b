import RuleLanguage

/// A checked rule file: every name resolved, every value typed.
///
/// Facts, options, rules and the rest refer to each other by their index in these arrays, which keep the order of the
/// file.
package struct RuleBook: Sendable {
  package let name: String
  package let version: String
  /// The SHA-256 of the text, as `sha256:` and 64 hexadecimal digits; of a layered book that of its files' digests.
  package let digest: String
  /// The files that the book was read from, those that others extend before them; the last one names the book.
  package let layers: [BookLayer]
  package let notes: [String]
  package let intents: [String]
  package let sources: [Source]
  package internal(set) var facts: [Fact]
  package let groups: [ValueGroup]
  package let options: [TreatmentOption]
  package internal(set) var definitions: [Definition]
  /// The `impossible` declarations.
  package internal(set) var constraints: [Constraint]
  package internal(set) var questions: [Constraint]
  /// The conditions of `covers when`; any of them puts a patient in scope, none at all means everyone.
  package internal(set) var coverage: [Formula]
  package let coveragePlaces: [Place]
  package internal(set) var rules: [Rule]
  package internal(set) var cases: [BookCase]
  /// Finds a fact, its unit and its synonyms by what an entry form may call it.
  package let vocabulary: Vocabulary
  /// Where the header stands.
  package let place: Place

  package init(
    name: String,
    version: String,
    digest: String,
    layers: [BookLayer] = [],
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
    self.layers = layers
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

  /// Whether the book is a layer over others.
  package var isLayered: Bool { layers.count > 1 }

  /// The layer that a place belongs to, by its position among the layers.
  package func layer(of place: Place) -> Int { layers.lastIndex { $0.origin <= place.start } ?? 0 }

  /// Whether a place belongs to a file that the last one extends.
  package func isOfBase(_ place: Place) -> Bool { layer(of: place) + 1 < layers.count }
}
