import Audits
import Evaluation
import Reports
import RuleBooks
import RuleLanguage
import Testing

/// The groups that cases are gathered into, by fact and by date.
struct GroupingTests {
  private static let rules = """
    rules groups version 1.0.0 language 1
    source page "A page"
      statement p.1 "A statement."
    fact site "Site": one of lung "Lung", bowel "Bowel", skin "Skin"
    fact fit "Fit": yes or no
    fact ki-67 "Ki-67": number from 0 to 100 % step 0.1
    fact ecog "ECOG": number from 0 to 4 step 1
    fact places "Places": several of liver "Liver", bone "Bone"
    fact remarks "Remarks": text
    option drug "Drug"
    rule r.1 for drug when ki-67 above 20 % and ecog below 2 because "Because." cite page p.1

    """
  private let engine: CaseEngine

  init() throws {
    let file = RuleBookReader.read(Array(Self.rules.utf8))
    engine = try CaseEngine(try #require(file.book, "\(file.diagnostics.map(\.message))"))
  }

  private func grouping(_ name: String) throws -> Grouping {
    let fact = try #require(engine.book.facts.firstIndex { $0.name == name })
    return try #require(Grouping(fact: fact, space: engine.space))
  }

  @Test("Values are groups of their own, partial and no knowledge apart")
  func values() throws {
    let sites = try grouping("site")
    #expect(sites.labels == ["Lung", "Bowel", "Skin"])
    #expect(sites.groups(of: .values(0b010)) == [1])
    #expect(sites.groups(of: .values(0b110)) == [sites.partial])
    #expect(sites.groups(of: .unknown) == [sites.unknown])
    #expect((0..<sites.count).map { sites.label(of: $0) } == ["Lung", "Bowel", "Skin", "partly known", "not recorded"])
    #expect(sites.name(of: sites.partial) == nil)
    #expect(try grouping("fit").labels == ["no", "yes"])
  }

  @Test("Numbers are gathered as the rules tell them apart, and few numbers one by one")
  func numbers() throws {
    let index = try grouping("ki-67")
    #expect(index.values == ["0-20", "20.1-100"])
    #expect(index.labels == ["at\u{A0}most\u{A0}20\u{A0}%", "at\u{A0}least\u{A0}20.1\u{A0}%"])
    #expect(index.groups(of: .range(low: 200, high: 200)) == [0])
    #expect(index.groups(of: .range(low: 201, high: 1000)) == [1])
    #expect(index.groups(of: .range(low: 150, high: 250)) == [index.partial])
    #expect(try grouping("ecog").values == ["0", "1", "2", "3", "4"])
  }

  @Test("A case is in the group of each member that it has")
  func members() throws {
    let places = try grouping("places")
    #expect(places.groups(of: .members(present: 0b11, absent: 0)) == [0, 1])
    #expect(places.groups(of: .members(present: 0, absent: 0b11)) == [2])
    #expect(places.groups(of: .members(present: 0, absent: 0b01)) == [places.partial])
    #expect(places.labels == ["Liver", "Bone", "none of them"])
  }

  @Test("Free text makes no groups")
  func text() throws {
    let fact = try #require(engine.book.facts.firstIndex { $0.name == "remarks" })
    #expect(Grouping(fact: fact, space: engine.space) == nil)
  }

  @Test(
    "Days fall into months, quarters and years",
    arguments: [
      (Period.month, "2025-01-31", "2025-01"), (.month, "2024-12-01", "2024-12"), (.quarter, "2025-03-31", "2025 Q1"),
      (.quarter, "2025-04-01", "2025 Q2"), (.quarter, "2025-12-31", "2025 Q4"), (.year, "0987-06-05", "0987"),
    ]
  )
  func periods(period: Period, date: String, name: String) {
    #expect(period.number(of: date).map { period.name($0) } == name)
  }

  @Test("A case without a date is in no period")
  func undated() {
    #expect(Period.year.number(of: nil) == nil)
    #expect(Period.year.number(of: "soon") == nil)
  }

  @Test("An audit of nothing is a page, too", arguments: AuditFormat.allCases)
  func nothing(format: AuditFormat) throws {
    let plan = AuditPlan(book: engine.book, groupings: [try grouping("site")], period: .year, listLimit: 10)
    let style = AuditWriter.Style(format: format, isBrief: false, isColoured: false, namesFiles: false)
    let writer = AuditWriter(book: engine.book, style: style)
    var output = Output()
    writer.open(into: &output)
    writer.close(Audit(plan), into: &output)
    let text = String(decoding: output.bytes, as: UTF8.self)
    if format.isPage { #expect(text.contains("No decision could be scored.")) }
    if format == .json { #expect(text.contains("\"percent\": null")) }
  }
}
