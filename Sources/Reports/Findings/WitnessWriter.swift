import RuleLanguage

/// Writes witnesses as cases that can be evaluated.
package enum WitnessWriter {
  /// The members of a JSON object, one a fact, without the braces.
  static func members(of witness: Witness, decisiveOnly: Bool = false) -> [String] {
    witness.entries.filter { !decisiveOnly || $0.isDecisive }.map { entry in
      var output = Output()
      output.write(jsonKey: entry.fact)
      output.write(" ")
      write(entry.value, into: &output)
      return String(decoding: output.bytes, as: UTF8.self)
    }
  }

  /// The patient as a case file states it.
  static func tree(_ witness: Witness) -> JSONTree {
    .object(
      witness.entries.map { entry in
        let value: JSONTree =
          switch entry.value {
          case .word(let word): .text(word)
          case .truth(let isTrue): .literal(isTrue ? "true" : "false")
          case .number(let number): .literal(number)
          case .words(let words): .texts(words)
          }
        return (entry.fact, value)
      }
    )
  }

  /// The whole patient as a case on one line.
  ///
  /// - Parameter id: What the case is called; nil for a case without a name.
  static func writeCase(_ witness: Witness, id: String? = nil, into output: inout Output) {
    var members = members(of: witness)
    if let id {
      var name = Output()
      name.write(jsonKey: "id")
      name.write(" ")
      name.write(jsonString: id)
      members.insert(String(decoding: name.bytes, as: UTF8.self), at: 0)
    }
    output.write("{" + members.joined(separator: ", ") + "}")
  }

  /// A witness as a case with the words for all patients like it.
  static func write(_ witness: Witness, into output: inout Output) {
    output.write("{\"case\":")
    writeCase(witness, into: &output)
    output.write(",\"words\":")
    output.write(jsonString: witness.words)
    output.write("}")
  }

  /// Every witness of some findings as one case a line, each called by the code and line of its finding.
  package static func writeCases(of findings: [Diagnostic], in places: FindingPlaces, into output: inout Output) {
    for finding in findings {
      let name = finding.code.rawValue + "-" + String(places.start(of: finding.place).line)
      for (position, witness) in finding.witnesses.enumerated() {
        writeCase(witness, id: position == 0 ? name : name + "." + String(position + 1), into: &output)
        output.endLine()
      }
    }
  }

  private static func write(_ value: Witness.Value, into output: inout Output) {
    switch value {
    case .word(let word): output.write(jsonString: word)
    case .number(let digits): output.write(digits)
    case .truth(let truth): output.write(jsonBoolean: truth)
    case .words(let words):
      // Spaces between the members, so that a long list can be broken into lines.
      output.write("[")
      for (position, word) in words.enumerated() {
        if position > 0 { output.write(", ") }
        output.write(jsonString: word)
      }
      output.write("]")
    }
  }
}
