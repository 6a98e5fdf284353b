import Reports
import RuleBooks

/// Writes what changed since the last meeting in one format.
package struct SinceWriter: Sendable {
  private let format: SinceFormat
  private let isColoured: Bool
  private let signatures: SignatureRegister?

  /// - Parameters:
  ///   - format: How to write.
  ///   - isColoured: Whether text may be coloured.
  ///   - signatures: What is signed of the book; pages say what is not.
  package init(format: SinceFormat, isColoured: Bool, signatures: SignatureRegister? = nil) {
    self.format = format
    self.isColoured = isColoured
    self.signatures = signatures
  }

  package func write(_ comparison: MeetingComparison, into output: inout Output) {
    let document = SinceDocument(comparison, signatures: signatures)
    switch format {
    case .text: TextSheetWriter(isColoured: isColoured).write(Sheet(document.publication()), into: &output)
    case .markdown: MarkdownPublicationWriter().write(document.publication(), into: &output)
    case .html: HTMLPublicationWriter().write(document.publication(), into: &output)
    case .json: SinceTree(comparison).write(into: &output)
    case .csv: SinceCSVWriter(comparison).write(into: &output)
    }
  }
}
