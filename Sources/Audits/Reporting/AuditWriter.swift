import Batches
import Reports
import RuleBooks

/// Writes an audit in one format: first each case where the format has every case, then the cohort.
package struct AuditWriter: Sendable {
  package struct Style: Sendable {
    package let format: AuditFormat
    /// Whether JSON leaves the cases out.
    package let isBrief: Bool
    package let isColoured: Bool
    /// Whether each case says which input it comes from.
    package let namesFiles: Bool

    package init(format: AuditFormat, isBrief: Bool, isColoured: Bool, namesFiles: Bool) {
      self.format = format
      self.isBrief = isBrief
      self.isColoured = isColoured
      self.namesFiles = namesFiles
    }
  }

  private let style: Style
  private let signatures: SignatureRegister?
  private let json: AuditJSONWriter
  private let csv: AuditCSVWriter

  /// - Parameters:
  ///   - book: The rule book.
  ///   - style: How to write.
  ///   - signatures: What is signed of the book; pages say what is not.
  package init(book: RuleBook, style: Style, signatures: SignatureRegister? = nil) {
    self.style = style
    self.signatures = signatures
    json = AuditJSONWriter(book: book, isBrief: style.isBrief)
    csv = AuditCSVWriter(book: book, namesFiles: style.namesFiles)
  }

  /// Writes what stands before the first case.
  package func open(into output: inout Output) {
    switch style.format {
    case .json: json.open(into: &output)
    case .csv: csv.writeHeader(into: &output)
    case .text, .markdown, .html: break
    }
  }

  /// Writes one case; pages show only the counts and the first cases of each list, at the end.
  ///
  /// - Parameters:
  ///   - audited: The case.
  ///   - isFirst: Whether no other case stands before it.
  package func write(_ audited: AuditedCase, isFirst: Bool, into output: inout Output) {
    switch style.format {
    case .json: json.write(audited, isFirst: isFirst, into: &output)
    case .csv: csv.write(audited, into: &output)
    case .text, .markdown, .html: break
    }
  }

  /// Writes one case that could not be read.
  package func write(_ rejection: RejectedCase, isFirst: Bool, into output: inout Output) {
    switch style.format {
    case .json: json.write(rejection, isFirst: isFirst, into: &output)
    case .csv: csv.write(rejection, into: &output)
    case .text, .markdown, .html: break
    }
  }

  /// Writes what stands behind the last case: the cohort.
  ///
  /// - Parameters:
  ///   - audit: The counts.
  ///   - unread: The inputs that could not be read, or not to their ends; pages name them.
  ///   - output: Where it goes.
  package func close(_ audit: Audit, unread: [UnreadInput] = [], into output: inout Output) {
    let document = AuditDocument(audit, unread: unread, signatures: signatures)
    switch style.format {
    case .json: json.close(audit, into: &output)
    case .csv: break
    case .text: TextSheetWriter(isColoured: style.isColoured).write(Sheet(document.publication()), into: &output)
    case .markdown: MarkdownPublicationWriter().write(document.publication(), into: &output)
    case .html: HTMLPublicationWriter().write(document.publication(), into: &output)
    }
  }
}
