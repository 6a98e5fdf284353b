import RuleLanguage

/// What is wrong with a layer over other rule files.
enum LayerProblem: Sendable {
  case changeWithoutBase(Keyword)
  case missingBase(BaseReference, others: [Name])
  case otherVersion(BaseReference, found: Name)
  case twoVersions(BaseReference, other: BaseReference)
  case circle(String, extends: String)
  case tooManyFiles(limit: Int)
  /// A rule that is to be replaced or removed and that no file below declares.
  case nothingToChange(String, Keyword, suggestions: [String], declaredHere: Place?)
  case changedTwice(String, first: Place)
  case withholdingReplaced(option: String)
  /// Whom the files below cover is said at `first`, if they say it.
  case changedScope(first: Place?)
  case narrowing(Spoken, Narrowing, declared: Place)
  case removedRule(String, removed: Place)
  /// A rule that is to be replaced or removed after another layer removed it.
  case goneAlready(String, Keyword, removed: Place)
  case removedAndDeclared(String, removed: Place)
  case droppedReference(from: String, to: String, Keyword, place: Place)
  case overriddenWithholding(String, option: String, withheld: Place)
  case staleRename(String, kind: NameKind, declared: Place)
  case ambiguousRename(String, kind: NameKind, first: Place)

  /// Why a narrowing does not narrow.
  enum Narrowing: Sendable {
    case otherKind(declared: String)
    case newValue(String, values: [String])
    case otherOrder
    /// A label, synonyms or an earlier name, which the declaration alone gives.
    case relabelled(String)
    case otherUnit(String?)
    case otherStep(String)
    case outside(low: String, high: String)
    case offGrid(String)
    case same
  }

  func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(code, severity, message, at: place, related: related, help: help)
  }

  private var severity: Severity {
    if case .droppedReference = self { return .information }
    return .error
  }

  private var code: DiagnosticCode {
    switch self {
    case .changeWithoutBase: .changeWithoutBase
    case .missingBase: .missingBase
    case .otherVersion: .otherBaseVersion
    case .twoVersions: .twoBaseVersions
    case .circle: .cyclicLayers
    case .tooManyFiles: .tooManyLayers
    case .nothingToChange, .withholdingReplaced: .nothingToChange
    case .changedTwice: .duplicateName
    case .changedScope: .changedScope
    case .narrowing: .unfittingNarrowing
    case .removedRule, .goneAlready, .removedAndDeclared: .removedRule
    case .droppedReference: .droppedReference
    case .overriddenWithholding: .overriddenWithholding
    case .staleRename, .ambiguousRename: .staleRename
    }
  }

  private var message: String {
    switch self {
    case .changeWithoutBase(let word): "`\(word.rawValue)` changes another rule file, but this file extends none"
    case .missingBase(let base, _): "no rule file called `\(base.name.text)` was found"
    case .otherVersion(let base, let found):
      "`\(base.name.text)` is extended in version \(base.version.text), but the file found is version \(found.text)"
    case .twoVersions(let base, let other):
      "`\(base.name.text)` is extended in version \(base.version.text) here and in version \(other.version.text) elsewhere"
    case .circle(let file, let base):
      file == base ? "`\(file)` extends itself" : "`\(file)` extends `\(base)`, which extends `\(file)` in turn"
    case .tooManyFiles(let limit): "more than \(limit) files stand over each other"
    case .nothingToChange(let id, let word, _, let here):
      here == nil
        ? "no file below declares a rule `\(id)`, so there is none to \(word.rawValue)"
        : "the rule `\(id)` stands in this file itself, so there is none below to \(word.rawValue)"
    case .changedTwice(let id, _): "the rule `\(id)` is replaced or removed twice"
    case .withholdingReplaced(let option): "that `\(option)` is withheld cannot be replaced, only removed"
    case .changedScope: "a layer cannot change whom the files below it cover"
    case .narrowing(let fact, let problem, _): Self.message(fact, problem)
    case .removedRule(let id, _), .goneAlready(let id, _, _): "the rule `\(id)` has been removed"
    case .removedAndDeclared(let id, _): "the rule `\(id)` is removed and declared in the same file"
    case .droppedReference(let id, let removed, let word, _):
      "the rule `\(id)` \(word.rawValue) `\(removed)`, which is removed here, so this part of it has no effect"
    case .overriddenWithholding(_, let option, _):
      "no rule can override that `\(option)` is withheld"
    case .staleRename(let old, let kind, _): "`\(old)` is still the name of \(Self.words(kind)), so nothing was renamed"
    case .ambiguousRename(let old, let kind, _): "`\(old)` can be the earlier name of only one \(Self.bare(kind))"
    }
  }

  private var related: [Diagnostic.Related] {
    let one: (place: Place, words: String)? =
      switch self {
      case .missingBase(_, let others): others.first.map { ($0.place, "this file calls itself `\($0.text)`") }
      case .otherVersion(_, let found): (found.place, "this is version \(found.text)")
      case .twoVersions(_, let other): (other.place, "version \(other.version.text) here")
      case .nothingToChange(_, _, _, let here?): (here, "declared here")
      case .changedTwice(_, let first): (first, "changed here first")
      case .narrowing(_, _, let declared): (declared, "declared here")
      case .changedScope(let first?): (first, "whom they cover is said here")
      case .removedRule(_, let removed), .goneAlready(_, _, let removed), .removedAndDeclared(_, let removed):
        (removed, "removed here")
      case .droppedReference(_, _, _, let place): (place, "named here")
      case .overriddenWithholding(_, _, let withheld): (withheld, "withheld here")
      case .staleRename(_, _, let declared): (declared, "declared here")
      case .ambiguousRename(_, _, let first): (first, "taken here first")
      default: nil
      }
    return one.map { [Diagnostic.Related(place: $0.place, words: $0.words)] } ?? []
  }

  private var help: [String] {
    switch self {
    case .changeWithoutBase: ["name the file in the header: extends NAME version VERSION"]
    case .missingBase(let base, _):
      ["put \(base.name.text).rules beside this file, or name a built-in file such as neuroendocrine-tumours"]
    case .otherVersion(let base, let found):
      [
        "read what has changed, then write: extends \(base.name.text) version \(found.text)",
        "or put the file of version \(base.version.text) beside this one",
      ]
    case .twoVersions: ["let all files extend the same version"]
    case .circle: ["remove one `extends` of the circle"]
    case .tooManyFiles: ["write some of the files into one"]
    case .nothingToChange(let id, .replace, let suggestions, nil):
      MeaningProblem.didYouMean(suggestions) + ["rule \(id) adds a rule"]
    case .nothingToChange(_, _, let suggestions, _): MeaningProblem.didYouMean(suggestions)
    case .changedTwice: ["keep one of the changes"]
    case .withholdingReplaced(let option): ["remove rule withhold.\(option) because \"…\""]
    case .changedScope:
      [
        "to take fewer patients: narrow fact FACT, which shows the others as contradictions",
        "or leave it out; a rule for fewer patients says so in its own condition",
      ]
    case .narrowing(_, let problem, _): Self.help(problem)
    case .removedRule: ["leave the name out"]
    case .goneAlready(let id, .replace, _): ["rule \(id) adds a rule of this name"]
    case .goneAlready: ["leave it out"]
    case .removedAndDeclared(let id, _): ["replace rule \(id)"]
    case .droppedReference: []
    case .overriddenWithholding(let id, _, _): ["leave out `\(id)`, or: remove rule \(id) because \"…\""]
    case .staleRename, .ambiguousRename: ["leave out `renamed from`, or name the name of the earlier version"]
    }
  }

  private static func message(_ fact: Spoken, _ problem: Narrowing) -> String {
    switch problem {
    case .otherKind(let declared): "\(fact.text) is declared as `\(declared)`; a narrower type is of the same kind"
    case .newValue(let value, _): "`\(value)` is no value of \(fact.text), and narrowing adds none"
    case .otherOrder: "the values of \(fact.text) stand in another order"
    case .relabelled(let value): "`\(value)` of \(fact.text) keeps the label and the words of its declaration"
    case .otherUnit(let unit):
      unit.map { "\(fact.text) is measured in `\($0)`" } ?? "\(fact.text) is measured without a unit"
    case .otherStep(let step): "\(fact.text) has the step \(step)"
    case .outside(let low, let high): "\(fact.text) is declared from \(low) to \(high), and narrowing adds nothing"
    case .offGrid(let number): "\(number) is no value of \(fact.text)"
    case .same: "\(fact.text) is narrowed to what it already is"
    }
  }

  private static func help(_ problem: Narrowing) -> [String] {
    switch problem {
    case .otherKind(let declared): ["narrow fact NAME: \(declared) …"]
    case .newValue(_, let values): ["its values: \(MeaningProblem.choice(values))"]
    case .otherOrder: ["keep the order of the declaration"]
    case .relabelled(let value): ["name it alone: \(value)"]
    case .otherUnit, .otherStep: ["keep the unit and the step of the declaration"]
    case .outside, .offGrid: ["keep within the declaration"]
    case .same: ["leave it out"]
    }
  }

  private static func bare(_ kind: NameKind) -> String {
    switch kind {
    case .fact: "fact"
    case .definition: "definition"
    case .option: "option"
    case .value: "value"
    default: "rule"
    }
  }

  private static func words(_ kind: NameKind) -> String {
    (kind == .option ? "an " : "a ") + bare(kind)
  }
}
