import Evaluation
import Reports
import RuleBooks

/// The parts of an answer's text that are the same for every case.
struct AnswerTexts: Sendable {
  let beforeIdentifier: [UInt8]
  let beforePosition: [UInt8]
  /// Between the position and the first option.
  let opening: [UInt8]
  let beforeMissing: [UInt8]
  /// For each fact how it is reported as missing, and as missing and required; without the end where options follow.
  let missing: [[UInt8]]
  let missingAndRequired: [[UInt8]]
  /// For each option its name as JSON.
  let optionNames: [[UInt8]]
  /// Between the missing facts and the questions: a case with conflicts is not written in parts.
  let beforeQuestions: [UInt8]
  /// For each question its text behind a comma.
  let questions: [[UInt8]]
  let end: [UInt8]

  init(book: RuleBook, writer: JSONResultWriter, isBrief: Bool) {
    func text(_ write: (inout Output) -> Void) -> [UInt8] {
      var output = Output()
      write(&output)
      return output.bytes
    }
    func missingText(_ fact: Int, isRequired: Bool) -> [UInt8] {
      let whole = text { output in
        output.write(byte: UInt8(ascii: ","))
        writer.write(
          &output,
          MissingFact(fact: fact, isRequired: isRequired, isSetAside: false, options: [], decidesScope: false)
        )
      }
      // The list of options is empty here, and its closing brackets follow the options.
      return isBrief ? whole : Array(whole.dropLast(2))
    }
    beforeIdentifier = text { $0.write("{\"format\":1,\"case\":") }
    beforePosition = text { $0.write(",\"position\":") }
    opening = text { output in
      writer.writeOpening(.inside, into: &output)
      output.write("[")
    }
    beforeMissing = text { $0.write("],\"missing\":[") }
    missing = book.facts.indices.map { missingText($0, isRequired: false) }
    missingAndRequired = book.facts.indices.map { missingText($0, isRequired: true) }
    optionNames = book.options.map { option in text { $0.write(jsonString: option.name) } }
    beforeQuestions = text { $0.write("],\"conflicts\":[],\"questions\":[") }
    questions = book.questions.indices.map { question in
      text { output in
        output.write(byte: UInt8(ascii: ","))
        writer.write(&output, ResultQuestion(question, of: book))
      }
    }
    end = text { $0.write("]}") }
  }
}
