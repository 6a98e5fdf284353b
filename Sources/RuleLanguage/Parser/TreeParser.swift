/// Thrown to give up a clause whose problem has been reported.
struct Abandoned: Error {}

/// Turns tokens into a tree, one declaration after the other.
///
/// A clause that cannot be read is given up where its problem is reported; reading goes on at the next clause or
/// declaration. So every clause has at most one finding and no finding follows from another.
struct TreeParser {
  /// A sign or word of another language that was read as what it means.
  struct ForeignUse {
    let written: String
    /// What it means; nil for a unit that stands before the end of a range.
    let meant: String?
    let place: Place
  }

  let tokens: [Token]
  let limits: RuleLimits
  private(set) var index = 0
  private(set) var problems: ProblemLog
  var brokenNames: Set<String> = []
  /// The stretches that were given up, in the order of the text.
  private(set) var skipped: [Place] = []
  /// Whether a part of the current declaration was given up, so that what seems to be missing may be in it.
  var hasSkipped = false
  /// Whether a line of the current declaration started with what belongs to no clause.
  ///
  /// The clauses behind it may be those of a declaration whose start was lost, so nothing is said about them.
  var isLost = false
  /// Whether a text without quotes is being given up, whose words are not the language's.
  var isInProse = false
  /// Whether the current clause already has its one finding.
  var hasReported = false
  /// The clauses of the current declaration that can stand only once, with where they stand.
  var seenClauses: [(word: String, place: Place)] = []
  /// The words that start the clauses of the current declaration.
  var clauseWords: [Keyword] = []
  /// How deep the current condition is nested.
  var depth = 0
  /// The first foreign sign of the current condition.
  var foreignUse: ForeignUse?
  /// The edits that write every foreign sign of the current condition as the language does.
  var foreignEdits: [Fix.Edit] = []

  init(_ tokens: [Token], limits: RuleLimits) {
    self.tokens = tokens
    self.limits = limits
    problems = ProblemLog(limit: limits.diagnostics)
  }

  var current: Token { tokens[index] }
  var next: Token { token(ahead: 1) }

  func token(ahead distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  func isAt(_ kind: Token.Kind) -> Bool { current.kind == kind }
  func isAt(_ keyword: Keyword) -> Bool { current.keyword == keyword }
  /// Whether the current token is a word that only matters in some places, such as `step`.
  func isAt(word: String) -> Bool { current.kind == .word && current.text == word }

  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard isAt(kind) else { return false }
    advance()
    return true
  }

  mutating func accept(_ keyword: Keyword) -> Bool {
    guard isAt(keyword) else { return false }
    advance()
    return true
  }

  mutating func accept(word: String) -> Bool {
    guard isAt(word: word) else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: Token.Kind, _ part: ExpectedPart) throws(Abandoned) {
    guard accept(kind) else { throw fail(part) }
  }

  mutating func expect(_ keyword: Keyword, _ part: ExpectedPart) throws(Abandoned) {
    guard accept(keyword) else { throw fail(part) }
  }

  mutating func expect(word: String, _ part: ExpectedPart) throws(Abandoned) {
    guard accept(word: word) else { throw fail(part) }
  }

  /// The stretch from a place to the last token that was read.
  func place(from start: Place) -> Place {
    index > 0 ? start.through(tokens[index - 1].place) : start
  }

  // MARK: Problems

  /// Reports what is wrong with the current clause, unless something else already is.
  mutating func report(
    _ problem: SyntaxProblem,
    at place: Place,
    related: [Diagnostic.Related] = [],
    fixes: [Fix] = []
  ) {
    guard !hasReported else { return }
    hasReported = true
    problems.add(problem, at: place, related: related, fixes: fixes)
  }

  /// Reports what is wrong with a whole declaration or file.
  mutating func note(_ problem: SyntaxProblem, at place: Place, related: [Diagnostic.Related] = []) {
    problems.add(problem, at: place, related: related)
  }

  /// Reports a problem at the current token, unless its characters were refused already.
  mutating func fail(_ problem: SyntaxProblem) -> Abandoned {
    if isAt(.invalid) { hasReported = true }
    report(problem, at: current.place)
    return Abandoned()
  }

  /// Where something is missing: behind what stands before it if the next word is on another line.
  var missingPlace: Place {
    guard index > 0, current.isFirstOnLine else { return current.place }
    let end = tokens[index - 1].place.end
    return Place(start: end, end: end)
  }

  mutating func fail(_ part: ExpectedPart) -> Abandoned {
    if isAt(.invalid) { hasReported = true }
    report(.expected(part, found: Found(current)), at: missingPlace)
    return Abandoned()
  }

  /// Notes that the tokens from an index to the current one were given up.
  ///
  /// The first of them is where the problem was reported, so what was said about its own characters stands.
  mutating func noteSkipped(from start: Int) {
    hasSkipped = true
    guard start + 1 < index else { return }
    skipped.append(Place(start: tokens[start + 1].place.start, end: tokens[index - 1].place.end))
  }
}
