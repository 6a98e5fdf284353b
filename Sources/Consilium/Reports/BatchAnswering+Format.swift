import Batches
import CaseFiles
import Evaluation
import Reports

extension BatchAnswering {
  /// Answers in one of the formats of the library.
  convenience init(_ engine: CaseEngine, as format: ResultFormat, isBrief: Bool) {
    let style = ResultWriter.Style(
      format: format,
      isBrief: isBrief,
      isColoured: false,
      namesFiles: false
    )
    self.init(
      engine: engine,
      reader: CaseReader(book: engine.book, notesPlaces: format.isForPeople),
      writer: ResultWriter(book: engine.book, style: style),
      settings: [],
      wantsBearing: false
    )
  }
}
