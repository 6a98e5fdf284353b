import Evaluation
import RuleBooks

extension BookWording {
  /// The identifier of what makes a combination impossible.
  package func identifier(of reason: Conflict.Reason) -> String {
    switch reason {
    case .constraint(let constraint): book.constraints[constraint].id
    case .applicability(let fact): book.facts[fact].name + ".only-when"
    }
  }

  /// Why a combination is impossible, as a sentence.
  package func sentence(of reason: Conflict.Reason) -> String {
    switch reason {
    case .constraint(let constraint): book.constraints[constraint].because
    case .applicability(let fact): label(ofFact: fact) + " is given although it does not apply here."
    }
  }

  /// The statements that inform an option without arguing, in the order of the sources.
  package func informing(_ option: Int) -> [Reference] {
    statements { $0.informs.contains(option) }
  }

  /// The statements that a test accepts, in the order of the sources.
  package func statements(where isWanted: (Statement) -> Bool) -> [Reference] {
    var references: [Reference] = []
    for (source, declared) in book.sources.enumerated() {
      for (statement, text) in declared.statements.enumerated() where isWanted(text) {
        references.append(Reference(source: source, statement: statement, evidence: nil))
      }
    }
    return references
  }

  /// The text of a cited statement; the title of a source that is cited as a whole.
  package func text(of reference: Reference) -> String {
    let source = book.sources[reference.source]
    guard let statement = reference.statement else { return source.title }
    return source.statements[statement].text
  }
}
