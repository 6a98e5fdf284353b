import Evaluation

/// Sets the sheet of one case as a part of an HTML page, and as sheets of paper that say whose they are.
package struct HTMLSheetWriter: Sendable {
  /// Before the anchors of this case, so that those of several cases are told apart.
  private let prefix: String
  /// What every sheet of paper says at its head, beside the title.
  private let mark: String
  /// What the style sheet calls the case.
  private let kind: String

  /// - Parameters:
  ///   - anchor: Where links to the case lead.
  ///   - isRejected: Whether the case could not be read, so that it needs no sheet of its own.
  ///   - mark: What every sheet of paper says at its head, beside the title.
  package init(anchor: String, isRejected: Bool, mark: String) {
    prefix = anchor + "-"
    kind = isRejected ? "case rejected" : "case"
    self.mark = mark
  }

  package func write(_ sheet: Sheet, into output: inout Output) {
    let titleAnchor = prefix + "title"
    output.open("section", ("class", kind), ("id", String(prefix.dropLast())), ("aria-labelledby", titleAnchor))
    // Only the head of a table stands on every sheet of paper; to a screen the table is none.
    output.write("\n<table class=\"paper\" role=\"presentation\"><thead><tr><td>")
    writeRunningHead(sheet, into: &output)
    output.write("</td></tr></thead>\n<tbody><tr><td>\n")
    write(parts: sheet.blocks, into: &output)
    output.write("</td></tr></tbody></table>\n</section>\n")
  }

  /// Writes all blocks, each heading with what stands under it as a section.
  ///
  /// The options with their reasons and sources are set as one text, which on paper flows in two columns.
  private func write(parts blocks: [Sheet.Block], into output: inout Output) {
    var said = SaidSentences()
    var isSection = false
    var isFlow = false
    var isBehindSources = false
    for block in blocks {
      if block.isOpening {
        if isSection { output.write("</section>\n") }
        if isFlow, isBehindSources || !block.isFlowing {
          output.write("</div>\n")
          isFlow = false
        }
        if !isFlow, case .verdict = block {
          output.write("<div class=\"flow\">\n")
          isFlow = true
        }
        isSection = block.hasHeading
        if isSection { output.open("section", ("class", "part " + block.kind)) }
        output.endLine()
      }
      write(block, said: &said, into: &output)
      output.endLine()
      if case .sources = block { isBehindSources = true }
    }
    if isSection { output.write("</section>\n") }
    if isFlow { output.write("</div>\n") }
  }

  private func writeRunningHead(_ sheet: Sheet, into output: inout Output) {
    guard case .title(let title)? = sheet.blocks.first else { return }
    output.element("p", ("class", "running")) { output in
      output.element("span") { $0.write(html: title, prefix: prefix) }
      output.write(" ")
      output.element("span", ("class", "faint")) { output in
        if case .paragraph(let place)? = sheet.blocks.dropFirst().first {
          output.write(html: place)
          output.write(" · ")
        }
        output.write(html: mark)
      }
    }
  }

  // MARK: Blocks

  private func write(_ block: Sheet.Block, said: inout SaidSentences, into output: inout Output) {
    switch block {
    case .title(let words): write(title: words, into: &output)
    case .heading(let words, let gloss, _): write(heading: words, gloss, verdict: nil, into: &output)
    case .verdict(let verdict, let gloss): write(heading: verdict.heading, gloss, verdict: verdict, into: &output)
    case .subheading(let words): output.element("h4") { $0.write(html: words, prefix: prefix) }
    case .paragraph(let words): output.element("p") { $0.write(html: words, prefix: prefix) }
    case .facts(let facts): write(facts, into: &output)
    case .entries(let entries):
      output.element("dl", ("class", "entries")) { output in
        for entry in entries { write(entry, reference: nil, into: &output) }
      }
    case .option(let option): write(option, said: &said, into: &output)
    case .list(let phrases):
      output.element("ul") { output in
        for words in phrases { output.element("li") { $0.write(html: words, prefix: prefix) } }
      }
    case .background(let phrases):
      output.element("ul", ("class", "background")) { output in
        for words in phrases { output.element("li") { $0.write(html: words, prefix: prefix) } }
      }
    case .tasks(let phrases):
      output.element("ul", ("class", "tasks")) { output in
        for words in phrases { output.element("li") { $0.write(html: words, prefix: prefix) } }
      }
    case .outline(let items):
      output.element("ul") { output in
        for item in items {
          output.element("li") { $0.write(html: Phrase(item.mark + " ", .strong) + item.words, prefix: prefix) }
        }
      }
    case .verbatim(let lines): for line in lines { output.element("p") { $0.write(html: line) } }
    case .sources(let sources): for source in sources { write(source, into: &output) }
    case .decision(let decision): write(decision: decision, into: &output)
    case .closing(let phrases):
      output.element("div", ("class", "closing")) { output in
        for words in phrases { output.element("p") { $0.write(html: words, prefix: prefix) } }
      }
    }
  }

  private func write(title: Phrase, into output: inout Output) {
    output.element("div", ("class", "title")) { output in
      output.element("h2", ("id", prefix + "title")) { $0.write(html: title, prefix: prefix) }
      output.element("a", ("class", "back"), ("href", "#" + MeetingIndex.anchor)) { $0.write("All cases") }
    }
  }

  private func write(heading: String, _ gloss: String, verdict: Verdict?, into output: inout Output) {
    output.element("div", ("class", "head")) { output in
      output.element("h3") { output in
        if let verdict { output.write(badge: verdict) }
        output.write(html: heading)
      }
      if !gloss.isEmpty { output.element("p", ("class", "gloss")) { $0.write(html: gloss) } }
    }
  }

  private func write(_ facts: Sheet.Facts, into output: inout Output) {
    if facts.said.isEmpty {
      output.element("p") { $0.write(html: Sheet.nothingKnown) }
    } else {
      write(facts.said, isFollowing: false, into: &output)
    }
    guard !facts.following.isEmpty else { return }
    output.write("\n<p class=\"follows\">It follows:</p>\n")
    write(facts.following, isFollowing: true, into: &output)
  }

  private func write(_ facts: [Sheet.Fact], isFollowing: Bool, into output: inout Output) {
    output.element("dl", ("class", isFollowing ? "facts following" : "facts")) { output in
      for fact in facts {
        output.open("div", ("class", fact.isSetAside ? "aside" : nil))
        output.element("dt") { $0.write(html: fact.label) }
        output.element("dd") { output in
          output.element("span", ("class", "value")) { $0.write(html: fact.words) }
          if fact.isSetAside { output.write(" <span class=\"tag\">set aside</span>") }
          if let reading = fact.reading, reading.isWorthTelling {
            output.element("small") { $0.write(html: reading.words) }
          }
        }
        output.write("</div>\n")
      }
    }
  }

  /// - Parameter reference: What paper says in place of a sentence that stands under another option, too.
  private func write(_ entry: Sheet.Entry, reference: String?, into output: inout Output) {
    let kind = entry.tone.name + entry.kind.suffix + (reference == nil ? "" : " said")
    output.open("div", ("class", kind))
    output.element("dt") { output in
      switch entry.mark {
      case .shape(let shape)?:
        output.element("span", ("class", "mark"), ("aria-hidden", "true")) { $0.write(html: shape) }
      case .verdict(let verdict)?: output.write(badge: verdict)
      case nil: break
      }
      output.write(html: entry.term)
    }
    output.element("dd") { output in
      guard let reference else { return output.write(html: entry.words, prefix: prefix) }
      output.element("span", ("class", "whole")) { $0.write(html: entry.words, prefix: prefix) }
      output.element("span", ("class", "again")) { $0.write(html: Phrase(reference) + entry.name, prefix: prefix) }
    }
    output.write("</div>\n")
  }

  private func write(_ option: Sheet.Option, said: inout SaidSentences, into output: inout Output) {
    output.open("article", ("class", "option " + option.verdict.rawValue), ("id", prefix + option.anchor))
    output.element("h4") { output in
      output.write(badge: option.verdict)
      output.write(html: option.label)
      if !option.intents.isEmpty {
        output.element("span", ("class", "intents")) { $0.write(html: " (" + option.intents + ")") }
      }
      if option.isContested { output.write(" <span class=\"tag\">contested</span>") }
      output.element("span", ("class", "word")) { $0.write(html: " " + option.verdict.rawValue) }
    }
    output.endLine()
    if !option.entries.isEmpty {
      output.open("dl", ("class", "entries"))
      for entry in option.entries {
        write(entry, reference: said.reference(for: entry, under: option.label), into: &output)
      }
      output.close("dl")
    }
    output.write("</article>")
  }

  private func write(_ source: Sheet.Source, into output: inout Output) {
    output.open("details", ("open", ""), ("id", prefix + source.anchor))
    output.element("summary") { $0.write(html: source.title) }
    output.element("dl", ("class", "statements")) { output in
      for statement in source.statements {
        output.open("div", ("id", prefix + statement.anchor))
        output.element("dt") { $0.write(html: statement.number) }
        output.element("dd") { $0.write(html: statement.text) }
        output.write("</div>\n")
      }
    }
    output.write("</details>\n")
  }

  private func write(decision: Phrase?, into output: inout Output) {
    output.element("div", ("class", "head")) { $0.element("h3") { $0.write(html: Sheet.decisionHeading) } }
    if let decision {
      output.element("p") { $0.write(html: decision, prefix: prefix) }
    } else {
      output.write("\n<div class=\"room\"><p>Decision</p><p>Reason</p></div>")
    }
  }
}

extension Sheet.Block {
  /// Whether the part before it ends here.
  fileprivate var isOpening: Bool {
    switch self {
    case .title, .closing: true
    default: hasHeading
    }
  }

  /// Whether it may stand in the text that flows in columns.
  fileprivate var isFlowing: Bool {
    switch self {
    case .decision, .closing, .title: false
    default: true
    }
  }

  /// Whether it begins a part with a heading of its own.
  fileprivate var hasHeading: Bool {
    switch self {
    case .heading, .verdict, .decision: true
    default: false
    }
  }

  /// What the style sheet calls a part that begins with it.
  fileprivate var kind: String {
    switch self {
    case .heading(let words, _, let tone): tone.name + (words == CaseSheetBuilder.sourcesHeading ? " sources" : "")
    case .verdict(let verdict, _): "options " + verdict.rawValue
    case .decision: "decision"
    default: ""
    }
  }
}

extension Sheet.Entry.Kind {
  /// What the style sheet calls it, behind the tone; nothing for arguments.
  fileprivate var suffix: String {
    switch self {
    case .argument: ""
    case .remark: " remark"
    case .background: " background"
    }
  }
}
