extension TreeParser {
  /// Reads the name and the version of a file that another extends.
  mutating func base(from start: Place) throws(Abandoned) -> BaseReference {
    let name = try name(.ruleFile)
    try expect(Keyword.version, .baseVersion)
    let version = try version()
    return BaseReference(name: name, version: version, place: place(from: start))
  }

  /// Reads what a layer changes of the files below it; its first word has been read.
  mutating func change(_ keyword: Keyword, from start: Place) -> Declaration? {
    do throws(Abandoned) {
      switch keyword {
      case .replace:
        try expect(.rule, .ruleOfLayer)
        return rule(from: start).map { .replacement($0) }
      case .remove:
        try expect(.rule, .ruleOfLayer)
        let rule = try identifier(.rule)
        return reason(for: rule, .removal).map {
          .removal(RuleRemoval(rule: rule, because: $0, place: place(from: start)))
        }
      case .withhold:
        try expect(.option, .optionOfLayer)
        let option = try name(.option)
        return reason(for: option, .withholding).map {
          .withholding(OptionWithholding(option: option, because: $0, place: place(from: start)))
        }
      default:
        try expect(.fact, .factOfLayer)
        let fact = try name(.fact)
        try colon(.fact)
        let type = try factType()
        return .narrowing(FactNarrowing(fact: fact, type: type, place: place(from: start)))
      }
    } catch {
      skipToDeclaration()
      return nil
    }
  }

  /// Reads the reason that a change has to give.
  private mutating func reason(for name: Name, _ kind: DeclarationKind) -> Prose? {
    var because: Prose?
    clauses([.because], of: kind) { parser, keyword, place throws(Abandoned) in
      parser.isFirst(keyword.rawValue, at: place)
      let found = try parser.prose(.clause(.because))
      because = because ?? found
    }
    reportMissing(.because, unless: because != nil, of: kind, name: name)
    return because
  }
}
