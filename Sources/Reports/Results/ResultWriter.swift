import RuleBooks

/// Writes the results of a run, one after the other, in one format.
package struct ResultWriter: Sendable {
  package struct Style: Sendable {
    package let format: ResultFormat
    package let isBrief: Bool
    package let isColoured: Bool
    /// Whether each result says which input it comes from.
    package let namesFiles: Bool

    package init(format: ResultFormat, isBrief: Bool, isColoured: Bool, namesFiles: Bool) {
      self.format = format
      self.isBrief = isBrief
      self.isColoured = isColoured
      self.namesFiles = namesFiles
    }
  }

  /// What stands around the results where they are JSON objects.
  package struct Frame: Sendable {
    /// What stands before the first.
    package let first: [UInt8]
    /// What stands before every other one.
    package let following: [UInt8]
    /// What stands behind each.
    package let end: [UInt8]

    fileprivate static let array = Frame(first: Array("\n".utf8), following: Array(",\n".utf8), end: [])
    fileprivate static let lines = Frame(first: [], following: [], end: Array("\n".utf8))
  }

  private enum Setting: Sendable {
    case json(JSONResultWriter, Frame, isArray: Bool)
    case csv(CSVResultWriter)
    case text(CaseSheetBuilder, TextSheetWriter)
    case markdown(CaseSheetBuilder, MarkdownSheetWriter)
    case html(CaseSheetBuilder)
  }

  /// What stands between two pages of text.
  static let textSeparator = "\n" + String(repeating: "-", count: TextSheetWriter.width) + "\n\n"

  package let style: Style
  private let setting: Setting

  /// - Parameter signatures: What is signed of the book; pages for people say what is not.
  package init(book: RuleBook, style: Style, signatures: SignatureRegister? = nil) {
    self.style = style
    let pages = CaseSheetBuilder(book: book, isBrief: style.isBrief, signatures: signatures)
    switch style.format {
    case .json: setting = .json(JSONResultWriter(book: book, isBrief: style.isBrief), .array, isArray: true)
    case .ndjson: setting = .json(JSONResultWriter(book: book, isBrief: style.isBrief), .lines, isArray: false)
    case .csv: setting = .csv(CSVResultWriter(book: book, namesFiles: style.namesFiles))
    case .text:
      setting = .text(pages, TextSheetWriter(isColoured: style.isColoured))
    case .markdown: setting = .markdown(pages, MarkdownSheetWriter())
    case .html: setting = .html(pages)
    }
  }

  /// What stands around the results; nil where they are no JSON objects.
  package var frame: Frame? {
    if case .json(_, let frame, _) = setting { frame } else { nil }
  }

  /// Writes what stands before the first result.
  package func open(into output: inout Output) {
    switch setting {
    case .json(_, _, let isArray): if isArray { output.write("[") }
    case .csv(let writer): writer.writeHeader(into: &output)
    case .text, .markdown, .html: break
    }
  }

  /// Writes one result.
  ///
  /// - Parameter isFirst: Whether no other result stands before it.
  package func write(_ result: CaseResult, isFirst: Bool, into output: inout Output) {
    switch setting {
    case .json(let writer, let frame, _):
      output.write(isFirst ? frame.first : frame.following)
      writer.write(result, into: &output)
      output.write(frame.end)
    case .csv(let writer): writer.write(result, into: &output)
    case .text(let builder, let writer):
      if !isFirst { output.write(Self.textSeparator) }
      writer.write(builder.sheet(for: result), into: &output)
    case .markdown(let builder, let writer):
      if !isFirst { output.write("\n") }
      writer.write(builder.sheet(for: result), into: &output)
    case .html(let builder):
      HTMLSheetWriter(
        anchor: MeetingLine.anchor(result.position),
        isRejected: result.answer == nil,
        mark: builder.rules
      )
      .write(builder.sheet(for: result), into: &output)
    }
  }

  /// What the list of a meeting says of a result; nil where results are for programs.
  package func line(for result: CaseResult) -> MeetingLine? {
    switch setting {
    case .json, .csv: nil
    case .text(let builder, _), .markdown(let builder, _), .html(let builder):
      MeetingLine(result, wording: builder.wording)
    }
  }

  /// Writes what stands behind the last result.
  package func close(into output: inout Output) {
    switch setting {
    case .json(_, _, let isArray): if isArray { output.write("\n]\n") }
    case .csv, .text, .markdown, .html: break
    }
  }
}
