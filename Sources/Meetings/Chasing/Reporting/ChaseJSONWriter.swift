import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// Writes a chase list as one JSON object: every patient as it is taken in, then the facts and the counts.
///
/// The keys are a contract. `patients` has one object a case with what is `missing`: each `fact` with whether it is
/// `required`, `set-aside` or `decides-scope`, and the options that it narrows `alone` or `together` with others. `facts`
/// has the facts that hold somebody up, those that hold up most first; `idle` those that are required and change nothing.
struct ChaseJSONWriter: Sendable {
  private let book: RuleBook

  init(book: RuleBook) { self.book = book }

  func open(into output: inout Output) {
    output.write("{\"format\":1,\"rules\":")
    output.write(jsonRules: book)
    output.write(",\"patients\":[")
  }

  func write(_ patient: ChasedCase, into output: inout Output) {
    open(patient.id, patient.place, into: &output)
    output.write(",\"title\":")
    output.write(jsonOptional: patient.title)
    output.write(",\"scope\":")
    output.write(jsonString: patient.scope.rawValue)
    output.write(",\"contradictory\":")
    output.write(jsonBoolean: patient.isContradictory)
    output.write(",\"undecided\":")
    output.write(jsonStrings: options(patient.undecided))
    output.write(",\"missing\":")
    output.writeList(patient.facts, open: "[", close: "]", write)
    output.write(",\"settled-by\":")
    output.write(jsonStrings: patient.settling.map { book.facts[$0].name })
    output.write("}")
  }

  func write(_ rejection: RejectedCase, into output: inout Output) {
    open(rejection.id, CasePlace(position: rejection.position, file: rejection.file), into: &output)
    output.write(",\"error\":")
    output.write(json: rejection.problem)
    output.write("}")
  }

  func close(_ list: ChaseList, into output: inout Output) {
    output.write("\n],\n\"facts\": ")
    JSONTree.array(list.holdingUp.map { tree($0, list.facts[$0]) }).write(into: &output)
    output.write(",\n\"idle\": ")
    JSONTree.array(
      list.idle.map { fact in
        .object([("fact", .text(book.facts[fact].name)), ("patients", .number(list.facts[fact].idle.count))])
      }
    ).write(into: &output)
    output.write(",\n\"counts\": ")
    JSONTree.object([
      ("cases", .number(list.caseCount)), ("waiting", .number(list.waiting.count)),
      ("settled", .number(list.settledCount)), ("out-of-scope", .number(list.outsideCount)),
      ("contradictory", .number(list.contradictory.count)), ("undecided", .number(list.undecided.count)),
      ("rejected", .number(list.rejected.count)),
    ]).write(into: &output)
    output.write("}\n")
  }

  private func tree(_ fact: Int, _ chase: FactChase) -> JSONTree {
    .object([
      ("fact", .text(book.facts[fact].name)), ("label", .text(book.facts[fact].label)),
      ("patients", .number(chase.waiting.count)), ("required", .number(chase.requiredCount)),
      ("alone", .number(chase.aloneCount)), ("together", .number(chase.togetherCount)),
    ])
  }

  private func open(_ id: CaseIdentifier?, _ place: CasePlace, into output: inout Output) {
    output.write(place.isFirst ? "\n{\"case\":" : ",\n{\"case\":")
    output.write(jsonIdentifier: id)
    output.write(",\"position\":")
    output.write(place.position)
    JSONResultWriter.write(file: place.file, into: &output)
  }

  private func write(_ output: inout Output, _ fact: ChasedFact) {
    output.write("{\"fact\":")
    output.write(jsonString: book.facts[fact.fact].name)
    output.write(",\"required\":")
    output.write(jsonBoolean: fact.isRequired)
    output.write(",\"set-aside\":")
    output.write(jsonBoolean: fact.isSetAside)
    output.write(",\"decides-scope\":")
    output.write(jsonBoolean: fact.decidesScope)
    output.write(",\"alone\":")
    output.write(jsonStrings: options(fact.alone))
    output.write(",\"together\":")
    output.write(jsonStrings: options(fact.together))
    output.write("}")
  }

  private func options(_ options: [Int]) -> [String] { options.map { book.options[$0].name } }
}
