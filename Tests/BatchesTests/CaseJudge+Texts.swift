import CaseFiles
import Consilium
import Evaluation
import Reports
import RuleBooks

@testable import Batches

extension CaseJudge {
  /// The answer to a case that is judged alone; nil where it is left to the engine.
  mutating func text(of patient: PatientCase) -> String? {
    judge(CaseCells(space: plan.engine.space, knowledge: patient.knowledge)) ? written() : nil
  }

  /// The answers to cases that are judged together, as many at a time as a group has room for.
  mutating func texts(of patients: [PatientCase]) -> [String?] {
    var texts: [String?] = []
    group.removeAll()
    for (number, patient) in patients.enumerated() {
      group.slots[group.count] = CaseCells(space: plan.engine.space, knowledge: patient.knowledge)
      group.takeNext()
      guard group.isFull || number == patients.count - 1 else { continue }
      meetGroup()
      for slot in 0..<group.count { texts.append(judge(slot: slot) ? written() : nil) }
      group.removeAll()
    }
    return texts
  }

  private mutating func written() -> String {
    var buffer = AnswerBuffer(capacity: 16)
    Array("null".utf8).withUnsafeBytes { write(identifier: $0, position: 1, file: [], into: &buffer) }
    return buffer.withElements { String(decoding: $0, as: UTF8.self) }
  }

  /// What the engine says of a case.
  func expected(_ patient: PatientCase) -> String {
    var patient = patient
    patient.id = nil
    patient.readings = []
    var output = Output()
    let result = CaseResult(position: 1, file: nil, outcome: .answered(patient, plan.engine.answer(patient)))
    JSONResultWriter(book: plan.engine.book, isBrief: plan.isBrief).write(result, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
