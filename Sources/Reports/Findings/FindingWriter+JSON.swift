import RuleLanguage

extension FindingWriter {
  /// Writes one finding as a JSON object.
  func writeJSON(_ finding: Diagnostic, into output: inout Output) {
    output.write("{\"code\":")
    output.write(jsonString: finding.code.rawValue)
    output.write(",\"severity\":")
    output.write(jsonString: finding.severity.rawValue)
    output.write(",\"message\":")
    output.write(jsonString: finding.message)
    write(finding.place, into: &output)
    output.write(",\"related\":")
    output.writeList(finding.related, open: "[", close: "]") { output, related in
      output.write("{\"words\":")
      output.write(jsonString: related.words)
      write(related.place, into: &output)
      output.write("}")
    }
    output.write(",\"help\":")
    output.write(jsonStrings: finding.help)
    output.write(",\"fixes\":")
    output.writeList(finding.fixes, open: "[", close: "]") { output, fix in write(fix, into: &output) }
    output.write(",\"witness\":")
    if let witness = finding.witness { WitnessWriter.write(witness, into: &output) } else { output.write("null") }
    output.write(",\"other-witnesses\":")
    output.writeList(finding.otherWitnesses, open: "[", close: "]") { output, witness in
      WitnessWriter.write(witness, into: &output)
    }
    output.write("}")
  }

  private func write(_ fix: Fix, into output: inout Output) {
    output.write("{\"title\":")
    output.write(jsonString: fix.title)
    output.write(",\"edits\":")
    output.writeList(fix.edits, open: "[", close: "]") { output, edit in
      output.write("{\"replacement\":")
      output.write(jsonString: edit.replacement)
      write(edit.place, into: &output)
      output.write("}")
    }
    output.write("}")
  }

  private func write(_ place: Place, into output: inout Output) {
    let (start, end) = (places.start(of: place), places.end(of: place))
    output.write(",\"file\":")
    output.write(jsonString: places.name(of: place))
    output.write(",\"line\":" + String(start.line) + ",\"column\":" + String(start.column))
    output.write(",\"end-line\":" + String(end.line) + ",\"end-column\":" + String(end.column))
  }
}
