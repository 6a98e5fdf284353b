import Batches
import Evaluation
import Meetings
import Reports
import RuleBooks
import Testing

/// What a chase list says, found by hand for the ward.
struct ChaseListTests {
  private let names = ["adult", "site", "grade", "fit", "pain", "size", "remarks"]

  @Test("The fact that holds up most patients comes first")
  func order() throws {
    let list = try Ward.chaseList(.text).list
    // Of d the grade and the size clash, so that both are set aside; the last but one case has no grade and no site.
    // No rule reads the size, but it would settle the grade; of the last patient it is open whether the rules apply.
    #expect(list.holdingUp.map { names[$0] } == ["grade", "site", "size", "adult"])
    #expect(list.holdingUp.map { list.facts[$0].waiting.count } == [3, 2, 1, 1])
  }

  @Test("What an answer narrows by itself is told apart from what it narrows with others")
  func alone() throws {
    let list = try Ward.chaseList(.text).list
    let (site, grade) = (list.facts[1].waiting.cases, list.facts[2].waiting.cases)
    // c is unfit: wherever the tumour is, the knife is excluded; the drug hangs on the lung.
    #expect(site.map { $0.patient.id?.text } == ["c", nil])
    #expect(site[0].fact.alone == [1])
    #expect(grade.map { $0.patient.id?.text } == ["b", "d", nil])
    #expect(grade[0].fact.alone == [1, 2])
    #expect(grade[1].fact.alone == [2] && grade[1].fact.isSetAside)
    #expect(grade[2].fact.alone == [1, 2] && grade[2].fact.together.isEmpty)
  }

  @Test("Required facts on which nothing hangs stand apart")
  func idle() throws {
    let list = try Ward.chaseList(.text).list
    #expect(list.idle.map { names[$0] } == ["pain"])
    #expect(list.facts[4].idle.cases.map { $0.id?.text } == ["c", "h"])
    #expect(list.facts[4].waiting.count == 0)
  }

  @Test("Every case is counted once")
  func counts() throws {
    let list = try Ward.chaseList(.text).list
    #expect(list.caseCount == 9)
    #expect((list.waiting.count, list.settledCount, list.outsideCount, list.rejected.count) == (5, 2, 1, 1))
    #expect(list.contradictory.cases.map { $0.id?.text } == ["d"])
  }

  @Test("Lists name the first patients and count the others; data have every case", arguments: [0, 1, 2])
  func limit(limit: Int) throws {
    let short = try Ward.chaseList(.text, limit: limit)
    #expect(short.list.facts[2].waiting.cases.count == limit)
    #expect(short.list.facts[2].waiting.count == 3)
    let text = String(decoding: short.text, as: UTF8.self)
    #expect(
      text.contains(String(3 - limit) + (limit == 0 ? "" : " more") + (limit == 2 ? " is" : " are") + " not listed")
    )
    for format in [ChaseFormat.json, .csv] {
      #expect(try Ward.chaseList(format, limit: limit).text == Ward.chaseList(format).text)
    }
  }

  @Test("However the cases are cut into blocks, the list is the same", arguments: ChaseFormat.allCases)
  func blocks(format: ChaseFormat) throws {
    let whole = try Ward.chaseList(format).text
    for size in 1...4 { #expect(try Ward.chaseList(format, blockSize: size).text == whole) }
  }

  @Test(
    "The list of the ward by fact",
    arguments: [(ChaseFormat.text, "txt"), (.markdown, "md"), (.json, "json"), (.csv, "csv")]
  )
  func golden(format: ChaseFormat, suffix: String) throws {
    try GoldenFile.expect(Ward.chaseList(format).text, "missing." + suffix)
  }

  @Test("The list of the ward by patient")
  func byPatient() throws {
    try GoldenFile.expect(Ward.chaseList(.text, by: .patient).text, "missing-by-patient.txt")
  }

  @Test("Words of cases are shown and do nothing", arguments: ChaseFormat.allCases)
  func hostile(format: ChaseFormat) throws {
    let cases = #"{"id":"<script>\u001b[31m\u202e|","title":"=cmd()","adult":true}"# + "\n"
    for order in ChaseOrder.allCases {
      let text = String(decoding: try Ward.chaseList(format, of: cases, by: order).text, as: UTF8.self)
      if format != .csv { #expect(!text.unicodeScalars.contains("\u{1B}")) }
      if format == .html { #expect(!text.contains("<script")) }
      if format.isPage { #expect(!text.unicodeScalars.contains("\u{202E}")) }
      if format == .csv { #expect(text.contains("'=cmd()")) }
    }
  }

  @Test("Text fits 80 columns", arguments: ChaseOrder.allCases)
  func width(order: ChaseOrder) throws {
    let cases = Ward.cases + #"{"id":"\#(String(repeating: "long", count: 40))","adult":true}"# + "\n"
    let text = String(decoding: try Ward.chaseList(.text, of: cases, by: order, namesFiles: true).text, as: UTF8.self)
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("An empty list says so", arguments: ChaseFormat.allCases)
  func empty(format: ChaseFormat) throws {
    let text = String(decoding: try Ward.chaseList(format, of: "").text, as: UTF8.self)
    if format.isPage { #expect(text.contains("There is no case.")) }
  }
}
