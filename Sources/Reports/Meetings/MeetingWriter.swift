import RuleBooks

/// Writes what a meeting takes with it: the list of all cases, and behind it the page of each.
///
/// The list comes first although it is known last, so the pages wait until all cases are answered. A single case has a
/// page and no list.
package struct MeetingWriter: Sendable {
  /// The most cases of one meeting: more are no meeting, and their pages are not held.
  package static let mostCases = 2_000

  private let book: RuleBook
  private let style: ResultWriter.Style
  private let inputs: [String]

  /// - Parameters:
  ///   - book: The rule book.
  ///   - style: How the pages are written; only formats for people have a list.
  ///   - inputs: The inputs as they were named.
  package init(book: RuleBook, style: ResultWriter.Style, inputs: [String]) {
    self.book = book
    self.style = style
    self.inputs = inputs
  }

  /// Writes everything.
  ///
  /// - Parameters:
  ///   - lines: What the list says of each case, in their order.
  ///   - pages: The pages that a `ResultWriter` of the same style has written, one after the other.
  ///   - unread: The inputs that could not be read, or not to their ends.
  ///   - output: Where it goes.
  package func write(_ lines: [MeetingLine], pages: [UInt8], unread: [UnreadInput] = [], into output: inout Output) {
    let lost = unread.filter { $0.part == nil }
    let title = lines.count == 1 ? "Case for the meeting" : "Cases for the meeting"
    let index = MeetingIndex(
      title: title,
      inputs: inputs.filter { name in !lost.contains { $0.name == name } },
      unread: unread,
      lines: lines
    )
    // Where something is missing, a single case has a list, too, which says so.
    let hasIndex = lines.count > 1 || !unread.isEmpty
    switch style.format {
    case .html: write(html: index, pages, into: &output)
    case .markdown:
      if hasIndex {
        index.write(markdown: &output)
        output.endLine()
      }
      output.write(pages)
    case .text:
      if hasIndex {
        TextSheetWriter(isColoured: style.isColoured).write(index.sheet, into: &output)
        output.write(ResultWriter.textSeparator)
      }
      output.write(pages)
    case .json, .ndjson, .csv: output.write(pages)
    }
  }

  private func write(html index: MeetingIndex, _ pages: [UInt8], into output: inout Output) {
    let isList = index.lines.count > 1
    output.openHTMLPage(isList ? index.title : index.lines.first?.name ?? index.title, style: MeetingStyleSheet.text)
    output.open("body", ("class", isList ? "list" : "single"))
    output.write("\n<a class=\"skip\" href=\"#content\">Skip to the first case</a>\n")
    output.write(literal: VerdictBadges.definitions)
    output.element("header", ("id", MeetingIndex.anchor)) { output in
      output.element("h1") { $0.write(html: index.title) }
      output.element("p", ("class", "subtitle")) { $0.write(html: index.subtitle) }
      if isList { index.write(html: &output) }
    }
    output.write("\n<main id=\"content\">\n")
    output.write(pages)
    if !style.isBrief, index.lines.contains(where: { !$0.isRejected }), !book.sources.isEmpty {
      StatementSheet(book).write(html: &output)
    }
    output.write("</main>\n")
    output.element("footer") { output in
      output.element("p") { $0.write(html: book.name + " " + book.version + ", " + book.digest) }
    }
    output.write("\n</body>\n</html>\n")
  }
}
