/// What a case of the rule file knows of one fact.
package enum GivenDeclaration: Sendable, Equatable {
  /// `spread distant`, `tumour-size 18 mm`; `symptoms none` too, which the fact's type decides.
  case value(fact: Name, Operand, unit: Word?)
  /// `growth-rate unknown`.
  case unknown(fact: Name)
  /// `comorbidities "asthma"`: only a text fact takes it.
  case text(fact: Name, Prose)
  case atom(Atom)
}
