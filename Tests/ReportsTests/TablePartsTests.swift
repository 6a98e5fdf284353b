import Foundation
import Reports
import Testing

/// Tables that are wider than their page.
struct TablePartsTests {
  private func publication(columns: Int) -> Publication {
    let table = Publication.Table(
      caption: "Cases",
      columns: ["site"] + (1...columns).map { "column\($0)" },
      rows: ["Ileum", "Small bowel, not specified"].map { name in
        Publication.Table.Row([Phrase(name)] + (1...columns).map { Phrase("<\($0)>") })
      },
      style: .figures
    )
    let chapter = Publication.Chapter(anchor: "cases", title: "Cases", blocks: [.table(table)])
    return Publication(title: "Cases", subtitle: "", front: [], chapters: [chapter], closing: "", isBook: false)
  }

  private func text(columns: Int) -> String {
    var output = Output()
    TextSheetWriter(isColoured: false).write(Sheet(publication(columns: columns)), into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test("Text shows every column once, in as few parts as fit 80 columns", arguments: [(6, 1), (8, 2), (23, 5)])
  func text(columns: Int, parts: Int) {
    let text = text(columns: columns)
    for line in text.split(separator: "\n") where line.count > TextSheetWriter.width { Issue.record("\(line)") }
    #expect(text.components(separatedBy: "Ileum").count - 1 == parts)
    for column in 1...columns { #expect(text.components(separatedBy: "<\(column)>").count - 1 == 2, "\(column)") }
    #expect(text.contains("Cases, part \(parts) of \(parts)") == (parts > 1))
  }

  @Test("On a page headings stand upright where that keeps a table in one piece", arguments: [(9, false), (12, true)])
  func turned(columns: Int, isTurned: Bool) {
    var output = Output()
    HTMLPublicationWriter().write(publication(columns: columns), into: &output)
    let page = String(decoding: output.take(), as: UTF8.self)
    #expect(page.components(separatedBy: "<table").count == 2)
    #expect(page.contains("<table class=\"figures turned\">") == isTurned)
    #expect(page.contains("<th scope=\"col\"><span>column9</span></th>") == isTurned)
  }

  @Test("A page names each part by itself, and a document keeps the table whole")
  func page() {
    var output = Output()
    HTMLPublicationWriter().write(publication(columns: 20), into: &output)
    let page = String(decoding: output.take(), as: UTF8.self)
    #expect(page.contains("<caption id=\"cases-table-1\">Cases, part 1 of 3</caption>"))
    #expect(page.contains("<caption id=\"cases-table-3\">Cases, part 3 of 3</caption>"))
    MarkdownPublicationWriter().write(publication(columns: 20), into: &output)
    #expect(!String(decoding: output.take(), as: UTF8.self).contains("part"))
  }
}
