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

  private enum Setting: Sendable {
    case json(JSONResultWriter, isArray: Bool)
    case csv(CSVResultWriter)
    case text(CaseSheetBuilder, TextSheetWriter)
    case markdown(CaseSheetBuilder, MarkdownSheetWriter)
  }

  private let setting: Setting

  /// - Parameter signatures: What is signed of the book; pages for people say what is not.
  package init(book: RuleBook, style: Style, signatures: SignatureRegister? = nil) {
    let pages = CaseSheetBuilder(book: book, isBrief: style.isBrief, signatures: signatures)
    switch style.format {
    case .json: setting = .json(JSONResultWriter(book: book, isBrief: style.isBrief), isArray: true)
    case .ndjson: setting = .json(JSONResultWriter(book: book, isBrief: style.isBrief), isArray: false)
    case .csv: setting = .csv(CSVResultWriter(book: book, namesFiles: style.namesFiles))
    case .text:
      setting = .text(pages, TextSheetWriter(isColoured: style.isColoured))
    case .markdown: setting = .markdown(pages, MarkdownSheetWriter())
    }
  }

  /// Writes what stands before the first result.
  package func open(into output: inout Output) {
    switch setting {
    case .json(_, let isArray): if isArray { output.write("[") }
    case .csv(let writer): writer.writeHeader(into: &output)
    case .text, .markdown: break
    }
  }

  /// Writes one result.
  ///
  /// - Parameter isFirst: Whether no other result stands before it.
  package func write(_ result: CaseResult, isFirst: Bool, into output: inout Output) {
    switch setting {
    case .json(let writer, let isArray):
      if isArray { output.write(isFirst ? "\n" : ",\n") }
      writer.write(result, into: &output)
      if !isArray { output.endLine() }
    case .csv(let writer): writer.write(result, into: &output)
    case .text(let builder, let writer):
      if !isFirst { output.write("\n" + String(repeating: "-", count: TextSheetWriter.width) + "\n\n") }
      writer.write(builder.sheet(for: result), into: &output)
    case .markdown(let builder, let writer):
      if !isFirst { output.write("\n") }
      writer.write(builder.sheet(for: result), into: &output)
    }
  }

  /// Writes what stands behind the last result.
  package func close(into output: inout Output) {
    switch setting {
    case .json(_, let isArray): if isArray { output.write("\n]\n") }
    case .csv, .text, .markdown: break
    }
  }
}
