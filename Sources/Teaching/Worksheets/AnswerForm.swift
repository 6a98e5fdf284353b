import Reports

/// A blank list of answers: the columns that a teacher fills in, with a row for each scenario.
package enum AnswerForm {
  package static func write(_ quiz: Quiz, into output: inout Output) {
    output.write(csvRow: AnswerField.names)
    for scenario in quiz.scenarios {
      output.write(csvRow: AnswerField.names.map { $0 == "scenario" ? scenario.identifier.text : "" })
    }
  }
}
