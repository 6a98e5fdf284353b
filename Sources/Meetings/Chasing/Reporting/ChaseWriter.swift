import Batches
import Reports
import RuleBooks

/// Writes a chase list in one format: first each patient where the format has every patient, then what the list comes to.
package struct ChaseWriter: Sendable {
  package struct Style: Sendable {
    package let format: ChaseFormat
    package let order: ChaseOrder
    package let isColoured: Bool
    /// Whether each case says which input it comes from.
    package let namesFiles: Bool

    package init(format: ChaseFormat, order: ChaseOrder, isColoured: Bool, namesFiles: Bool) {
      self.format = format
      self.order = order
      self.isColoured = isColoured
      self.namesFiles = namesFiles
    }
  }

  private let style: Style
  private let signatures: SignatureRegister?
  private let json: ChaseJSONWriter
  private let csv: ChaseCSVWriter

  /// - Parameters:
  ///   - book: The rule book.
  ///   - style: How to write.
  ///   - signatures: What is signed of the book; pages say what is not.
  package init(book: RuleBook, style: Style, signatures: SignatureRegister? = nil) {
    self.style = style
    self.signatures = signatures
    json = ChaseJSONWriter(book: book)
    csv = ChaseCSVWriter(book: book, namesFiles: style.namesFiles)
  }

  /// Writes what stands before the first patient.
  package func open(into output: inout Output) {
    switch style.format {
    case .json: json.open(into: &output)
    case .csv: csv.writeHeader(into: &output)
    case .text, .markdown, .html: break
    }
  }

  /// Writes one patient.
  package func write(_ patient: ChasedCase, into output: inout Output) {
    switch style.format {
    case .json: json.write(patient, into: &output)
    case .csv: csv.write(patient, into: &output)
    case .text, .markdown, .html: break
    }
  }

  /// Writes one case that could not be read.
  package func write(_ rejection: RejectedCase, into output: inout Output) {
    switch style.format {
    case .json: json.write(rejection, into: &output)
    case .csv: csv.write(rejection, into: &output)
    case .text, .markdown, .html: break
    }
  }

  /// Writes what stands behind the last patient.
  ///
  /// - Parameters:
  ///   - list: What the cases come to.
  ///   - unread: The inputs that could not be read, or not to their ends; pages name them.
  ///   - output: Where it goes.
  package func close(_ list: ChaseList, unread: [UnreadInput] = [], into output: inout Output) {
    let document = ChaseDocument(list, order: style.order, unread: unread, signatures: signatures)
    switch style.format {
    case .json: json.close(list, into: &output)
    case .csv: break
    case .text: TextSheetWriter(isColoured: style.isColoured).write(Sheet(document.publication()), into: &output)
    case .markdown: MarkdownPublicationWriter().write(document.publication(), into: &output)
    case .html: HTMLPublicationWriter().write(document.publication(), into: &output)
    }
  }
}
