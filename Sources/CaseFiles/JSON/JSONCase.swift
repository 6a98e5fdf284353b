import RuleBooks

/// One case in JSON: what was read, and where its text ends.
struct JSONCase {
  let label: CaseIdentifier?
  let result: Result<PatientCase, LocatedFault>
  /// The offset behind the value; nil where it is not well formed.
  let end: Int?

  /// Reads the value at an offset, up to an end; where `textEnd` is given, the value has to stand alone up to there.
  init(in bytes: [UInt8], from start: Int, to end: Int, aloneUntil textEnd: Int?, _ form: CaseForm) {
    var scanner = JSONScanner(bytes, from: start, to: end, depthLimit: form.limits.depth)
    do {
      try scanner.scanValue()
    } catch {
      label = CaseObject.identifier(in: JSONDocument(bytes, scanner.nodes), form)
      result = .failure(error)
      self.end = nil
      return
    }
    let document = JSONDocument(bytes, scanner.nodes)
    self.end = scanner.offset
    if let textEnd {
      var rest = scanner.offset
      while rest < textEnd, bytes[rest].isSpace { rest += 1 }
      if rest < textEnd {
        let shown = ShownText(characterAt: rest, in: bytes).text
        label = CaseObject.identifier(in: document, form)
        result = .failure(LocatedFault(.trailingText(shown, isCase: bytes[rest] == UInt8(ascii: "{")), at: rest))
        return
      }
    }
    do {
      let patient = try CaseObject.patient(in: document, form)
      label = patient.id
      result = .success(patient)
    } catch {
      label = CaseObject.identifier(in: document, form)
      result = .failure(error)
    }
  }

  /// The case as an entry of its file.
  func entry(number: Int, at position: TextPosition, in bytes: [UInt8], losesRest: Bool = false) -> CaseEntry {
    let line = position.line
    switch result {
    case .success(var patient):
      patient.countLines(from: position, in: bytes)
      return CaseEntry(position: number, line: line, label: label, result: .success(patient))
    case .failure(let located):
      let problem = CaseProblem(
        located.fault,
        at: position.advanced(to: located.offset, in: bytes),
        losesRest: losesRest
      )
      return CaseEntry(position: number, line: line, label: label, result: .failure(problem))
    }
  }
}
