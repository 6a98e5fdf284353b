import Batches
import CaseFiles
import Evaluation
import Reports

extension BatchAnswering {
  /// Answers in one of the formats of the library.
  init(_ engine: CaseEngine, as format: ReportFormat, isBrief: Bool) {
    let style = ResultWriter.Style(
      format: format.resultFormat,
      isBrief: isBrief,
      isColoured: false,
      namesFiles: false
    )
    self.init(
      engine: engine,
      reader: CaseReader(book: engine.book),
      writer: ResultWriter(book: engine.book, style: style),
      settings: [],
      wantsBearing: false
    )
  }
}
