/// Builds the page about a code, and the list of all codes.
package enum CodeSheetBuilder {
  package static func sheet(about page: CodePage) -> Sheet {
    var sheet = Sheet()
    sheet.append(.title(Phrase(page.code + ": " + page.title)))
    sheet.append(.heading("avoid", gloss: "", .bad))
    sheet.append(block(of: page.avoid))
    sheet.append(.heading("prefer", gloss: "", .good))
    sheet.append(block(of: page.prefer))
    sheet.append(.heading("why", gloss: "", .plain))
    sheet.append(.paragraph(Phrase(page.why)))
    return sheet
  }

  package static func list() -> Sheet {
    var sheet = Sheet()
    sheet.append(.title("The codes of findings"))
    for stage in CodeStage.allCases {
      sheet.append(.heading(stage.rawValue, gloss: stage.words, .plain))
      sheet.append(.entries(CodePages.pages(of: stage).map { Sheet.Entry($0.code, Phrase($0.title)) }))
    }
    sheet.append(.closing(["consilium explain CODE shows one of them: what to avoid, what to prefer, and why."]))
    return sheet
  }

  private static func block(of example: CodeExample) -> Sheet.Block {
    switch example {
    case .words(let words): return .paragraph(Phrase(words))
    case .declarations, .ruleFile, .layer, .cases, .setting:
      let lines = (example.typed ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      return .verbatim(lines.map { String($0) })
    }
  }
}
