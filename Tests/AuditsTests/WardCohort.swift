import Audits
import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks
import RuleLanguage
import Testing

/// A small rule file and twenty cases whose classes are found by hand in `CohortTests`.
enum WardCohort {
  static let rules = """
    rules ward version 1.0.0 language 1
    source page "A page"
      statement p.1 "Knives, drugs and beams."
    fact adult "Adult": yes or no
    fact site "Site": one of lung "Lung", bowel "Bowel"
    fact grade "Grade": in order low "Low", high "High"
    fact fit "Fit for an operation": yes or no
    fact pain "Pain": yes or no
    fact size "Size": number from 0 to 50 mm step 1
    fact remarks "Remarks": text
    option knife "Knife"
    option drug "Drug"
    option beam "Beam"
    option watch "Watching"
    covers when adult
    rule knife.1 for knife when site is bowel because "Bowels are cut." cite page p.1
    rule knife.2 excludes knife when not fit because "The unfit are not cut." cite page p.1
    rule knife.3 weakly against knife when pain because "Pain heals badly." cite page p.1
    rule drug.1 for drug when pain because "Drugs help against pain." cite page p.1
    rule beam.1 weakly against beam when grade is low because "Beams need a high grade." cite page p.1
    rule beam.2 for beam when grade is high because "Beams work there." cite page p.1
    impossible C1 when grade is low and size above 40 mm because "Large ones are never of low grade."

    """

  static let cases = """
    {"id":"a1","date":"2025-01-10","adult":true,"site":"bowel","grade":"high","fit":true,"pain":true,"size":20,"decision":["knife"],"reason":"patient choice"}
    {"id":"a2","date":"2025-02-01","adult":true,"site":"bowel","grade":"low","fit":true,"pain":true,"size":20,"decision":["knife","drug"],"reason":"Trial"}
    {"id":"a3","date":"2025-04-02","adult":true,"site":"bowel","grade":"high","pain":false,"size":20,"decision":["knife"]}
    {"id":"a4","date":"2025-04-03","adult":true,"site":"lung","grade":"low","fit":true,"size":20,"decision":["drug"],"reason":"COMORBIDITY"}
    {"id":"a5","date":"2025-05-05","adult":true,"site":"bowel","grade":"low","fit":false,"pain":false,"size":20,"decision":["knife"],"reason":"comorbidity"}
    {"id":"a6","date":"2025-07-01","adult":true,"site":"lung","grade":"low","fit":true,"pain":false,"size":20,"decision":["beam"],"reason":"new_information"}
    {"id":"a7","date":"2025-07-02","adult":true,"site":"lung","grade":"low","fit":true,"pain":false,"size":20,"decision":["watch"],"reason":"other"}
    {"id":"a8","date":"2025-07-03","adult":true,"site":"lung","grade":"low","pain":false,"size":20,"decision":["knife"]}
    {"id":"a9","date":"2025-08-01","adult":true,"site":"bowel","grade":"low","fit":false,"pain":false,"size":20,"decision":["knife","watch"],"reason":"Patient-Choice"}
    {"id":"a10","date":"2025-08-02","adult":true,"site":"bowel","grade":"low","pain":false,"size":20,"decision":["watch","knife"]}
    {"id":"a11","date":"2025-10-01","adult":true,"site":"bowel","grade":"high","fit":true,"size":20,"decision":["knife","drug"]}
    {"id":"a12","date":"2025-10-02","adult":true,"site":"bowel","grade":"low","fit":true,"pain":true,"decision":[],"reason":"trial"}
    {"id":"a13","date":"2025-10-03","adult":true,"site":"bowel","grade":"high","fit":true,"pain":true,"size":20}
    {"id":"a14","date":"2025-11-01","adult":false,"site":"bowel","grade":"high","fit":true,"pain":true,"size":20,"decision":["knife"]}
    {"id":"a15","date":"2025-11-02","site":"bowel","grade":"high","fit":true,"pain":false,"size":20,"decision":["knife"]}
    {"id":"a16","date":"2025-12-01","adult":true,"site":"bowel","grade":"low","fit":true,"pain":false,"size":45,"decision":["beam"]}
    {"id":"a17","date":"2025-12-01","adult":true,"site":"lungs","decision":["beam"]}
    {"id":"a18","adult":true,"site":"bowel","grade":"high","fit":true,"pain":false,"size":">=10","decision":["beam"],"reason":"She <b>asked</b> for it."}
    {"id":"a19","date":"2025-12-02","adult":false,"site":"lung","grade":"low","fit":false,"pain":false,"size":20,"decision":[]}
    {"date":"2026-01-01","adult":true,"site":"bowel","grade":"high","fit":true,"pain":false,"size":20,"decision":["knife"],"reason":"patient_choice"}

    """

  static func engine() throws -> CaseEngine {
    let file = RuleBookReader.read(Array(rules.utf8))
    return try CaseEngine(try #require(file.book, "\(file.diagnostics.map(\.message))"))
  }

  static func plan(_ engine: CaseEngine, by facts: [String] = ["site", "grade"], listLimit: Int = 50) throws
    -> AuditPlan
  {
    let groupings = try facts.map { name in
      let fact = try #require(engine.book.facts.firstIndex { $0.name == name })
      return try #require(Grouping(fact: fact, space: engine.space))
    }
    return AuditPlan(book: engine.book, groupings: groupings, period: .quarter, listLimit: listLimit)
  }

  /// The audit of some of the cases, by position from 1.
  static func audit(
    _ engine: CaseEngine,
    _ plan: AuditPlan,
    _ positions: ClosedRange<Int> = 1...20
  ) -> (audit: Audit, cases: [AuditedCase]) {
    var audit = Audit(plan)
    var audited: [AuditedCase] = []
    for entry in CaseReader(book: engine.book).read(Array(cases.utf8)) where positions.contains(entry.position) {
      switch entry.result {
      case .success(let patient):
        audited.append(audit.add(patient, CountedAnswer(engine.answer(patient)), position: entry.position))
      case .failure(let problem):
        audit.add(RejectedCase(position: entry.position, file: nil, id: entry.label, problem: problem))
      }
    }
    return (audit, audited)
  }

  /// The whole cohort, written.
  static func written(_ format: AuditFormat, isBrief: Bool = false, listLimit: Int = 50) throws -> [UInt8] {
    let engine = try engine()
    let style = AuditWriter.Style(format: format, isBrief: isBrief, isColoured: false, namesFiles: false)
    let writer = AuditWriter(book: engine.book, style: style)
    var audit = Audit(try plan(engine, listLimit: listLimit))
    var output = Output()
    writer.open(into: &output)
    for entry in CaseReader(book: engine.book).read(Array(cases.utf8)) {
      switch entry.result {
      case .success(let patient):
        let audited = audit.add(patient, CountedAnswer(engine.answer(patient)), position: entry.position)
        writer.write(audited, isFirst: entry.position == 1, into: &output)
      case .failure(let problem):
        let rejection = RejectedCase(position: entry.position, file: nil, id: entry.label, problem: problem)
        audit.add(rejection)
        writer.write(rejection, isFirst: entry.position == 1, into: &output)
      }
    }
    writer.close(audit, into: &output)
    return output.bytes
  }
}
