import Batches
import CaseFiles
import Evaluation
import Meetings
import Reports
import RuleBooks
import RuleLanguage
import Testing

/// A small rule file and the list of a ward, of which it is found by hand what is missing.
enum Ward {
  static let rules = """
    rules ward version 1.0.0 language 1
    source page "A page"
      statement p.1 "Knives, drugs and beams."
    fact adult "Adult": yes or no
    fact site "Site": one of lung "Lung", bowel "Bowel"
      required
    fact grade "Grade": in order low "Low", high "High"
    fact fit "Fit for an operation": yes or no
    fact pain "Pain": yes or no
      required
    fact size "Size": number from 0 to 50 mm step 1
    fact remarks "Remarks": text
    option knife "Knife"
    option drug "Drug"
    option beam "Beam"
    covers when adult
    rule knife.1 for knife when site is bowel because "Bowels are cut." cite page p.1
    rule knife.2 excludes knife when not fit because "The unfit are not cut." cite page p.1
    rule drug.1 for drug when site is lung and grade is high because "Drugs help there." cite page p.1
    rule beam.1 weakly against beam when grade is low because "Beams need a high grade." cite page p.1
    rule beam.2 for beam when grade is high because "Beams work there." cite page p.1
    rule beam.3 notes beam when pain because "Pain is another matter." cite page p.1
    impossible C1 when grade is low and size above 40 mm because "Large ones are never of low grade."
    question Q1 when grade is high and size below 5 mm because "So small, and of high grade?"

    """

  static let cases = """
    {"id":"a","title":"All said","adult":true,"site":"bowel","grade":"high","fit":true,"pain":true,"size":20}
    {"id":"b","title":"No grade","adult":true,"site":"lung","fit":true,"pain":true,"size":20}
    {"id":"c","adult":true,"grade":"high","fit":false,"size":20}
    {"id":"d","adult":true,"site":"bowel","grade":"low","fit":true,"pain":true,"size":45}
    {"id":"e","site":"lungs"}
    {"id":"f","adult":false}
    {"adult":true,"fit":true,"pain":true,"size":20}
    {"id":"h","adult":true,"site":"bowel","grade":"high","fit":true,"size":20}
    {"id":"=i","site":"bowel","grade":"high","fit":true,"pain":true,"size":20}

    """

  static func engine() throws -> CaseEngine {
    let file = RuleBookReader.read(Array(rules.utf8))
    return try CaseEngine(try #require(file.book, "\(file.diagnostics.map(\.message))"))
  }

  /// The chase list of cases in NDJSON, written; blocks of so many cases are counted each on its own.
  static func chaseList(
    _ format: ChaseFormat,
    of cases: String = cases,
    by order: ChaseOrder = .fact,
    limit: Int = 50,
    blockSize: Int = 100,
    namesFiles: Bool = false
  ) throws -> (text: [UInt8], list: ChaseList) {
    let engine = try engine()
    let style = ChaseWriter.Style(format: format, order: order, isColoured: false, namesFiles: namesFiles)
    let writer = ChaseWriter(book: engine.book, style: style)
    let reader = CaseReader(book: engine.book)
    let counting = ChaseCounting(engine: engine, reader: reader, writer: writer, limit: limit)
    var output = Output()
    writer.open(into: &output)
    var cutter = reader.cutter(as: .ndjson)
    let bytes = Array(cases.utf8)
    _ = cutter.read(bytes.count) { buffer in
      _ = buffer.update(fromContentsOf: bytes)
      return bytes.count
    }
    _ = cutter.read(1) { _ in 0 }
    var list = counting.nothing
    let worker = counting.worker()
    while let stretch = cutter.next(StretchLimits(bytes: 1 << 20, cases: blockSize)) {
      let block = CaseBlock(stretch, casesBefore: list.caseCount, file: namesFiles ? "ward.ndjson" : nil)
      let result = worker.run(block)
      list.add(result.tally)
      output.write(Array(result.block.output))
    }
    writer.close(list, into: &output)
    return (output.bytes, list)
  }

  /// Cases in NDJSON as a list that was read.
  static func listed(_ cases: String, _ engine: CaseEngine) -> [ListedCase] {
    CaseReader(book: engine.book).read(Array(cases.utf8), as: .ndjson).map { entry in
      ListedCase(position: entry.position, file: nil, id: entry.label, result: entry.result)
    }
  }
}
