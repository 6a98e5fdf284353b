extension Keyword {
  /// What part a word plays, as an editor shows it.
  package enum Role: Sendable, Hashable, CaseIterable {
    case declaration
    case clause
    case effect
    case outcome
    case connective
    case test
    case value
  }

  /// The part that the word plays most often; a new word does not compile without one.
  package var role: Role {
    switch self {
    case .rules, .intent, .source, .statement, .fact, .group, .option, .define, .impossible, .question, .covers,
      .rule, .case, .replace, .remove, .withhold, .narrow:
      .declaration
    case .version, .language, .extends, .note, .publisher, .edition, .link, .digest, .informs, .renamed, .key,
      .required,
      .fixed, .ask, .reads, .route, .kind, .when, .always, .because, .cite, .evidence, .overrides, .despite, .given,
      .expect, .by, .otherwise, .every:
      .clause
    case .for, .against, .excludes, .notes, .strongly, .weakly: .effect
    case .candidate, .provisional, .possible, .excluded, .unsupported, .contested, .uncontested, .depends, .missing,
      .conflict, .without, .out:
      .outcome
    case .and, .or, .not, .all, .any: .connective
    case .only, .at, .is, .in, .from, .to, .above, .below, .include: .test
    case .unknown: .value
    }
  }
}
