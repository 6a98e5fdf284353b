import Foundation
import Testing

/// `consilium audit`, from the command line.
@Suite("The audit of a cohort, from the command line")
struct AuditCommandTests {
  private static let rules = """
    rules small version 1.0.0 language 1
    source page "A page"
      statement p.1 "A statement."
    fact fit "Fit": yes or no
    fact ward "Ward": one of north, south
    fact remarks "Remarks": text
    option drug "Drug"
    rule r.1 for drug when fit because "Because." cite page p.1
    rule r.2 excludes drug when not fit because "Because not." cite page p.1

    """

  private static let cases = """
    {"id":"a","fit":true,"ward":"north","decision":["drug"],"date":"2025-02-01"}
    {"id":"b","fit":false,"ward":"south","decision":["drug"],"date":"2025-12-31"}
    {"id":"c","fit":"perhaps"}
    {"id":"d","decision":["drug"]}

    """

  private func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(Self.rules, "small.rules")
    try program.write(Self.cases, "cases.ndjson")
    return program
  }

  @Test("Rejected cases are counted, listed and said by the exit status")
  func rejects() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["audit", "cases.ndjson", "--rules", "small.rules"])
    #expect(run.status == 1)
    #expect(run.errors == "consilium: 1 of 4 cases could not be read\n")
    #expect(run.output.contains("Could not be read             1"))
    #expect(run.output.contains("c (case 3), line 3, column 17\n  - fit: `perhaps` is not "))
    let table = try program.run(["audit", "-", "--rules", "small.rules", "--format", "csv"], input: Self.cases).output
    #expect(table.split(separator: "\r\n").count == 5)
    #expect(table.contains("\r\n3,c,rejected,"))
    #expect(table.contains("\r\n4,d,conditional,in,false,,drug,drug=possible,drug=conditional,,r.2,fit,,,\r\n"))
  }

  @Test("Several inputs are one cohort, and cases say which they come from")
  func inputs() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["audit", "cases.ndjson", "cases.ndjson", "--rules", "small.rules", "--format", "csv"])
    #expect(run.output.contains("\r\n5,a,concordant,") && run.output.contains(",cases.ndjson\r\n"))
    let page = try program.run(["audit", "cases.ndjson", "cases.ndjson", "--rules", "small.rules"])
    #expect(page.output.contains("case 7 of this run, from cases.ndjson"))
  }

  @Test("Cases are gathered by the facts and periods that are asked for")
  func groups() throws {
    let program = try program()
    defer { program.remove() }
    let words = ["audit", "cases.ndjson", "--rules", "small.rules", "--by", "ward", "--by", "Ward", "--period", "year"]
    let page = try program.run(words).output
    #expect(page.components(separatedBy: "BY WARD").count == 2)
    #expect(page.contains("BY YEAR") && !page.contains("BY QUARTER"))
    // Without `--by`, this book has none of the usual facts.
    #expect(try !program.run(["audit", "cases.ndjson", "--rules", "small.rules"]).output.contains("BY WARD"))
  }

  @Test(
    "What cannot be counted by is refused",
    arguments: [
      (["--by", "wart"], "did you mean `ward`?"),
      (["--by", "remarks"], "free text"),
      (["--list", "-1"], "from 0 to 10000"),
      (["--list", "many"], "from 0 to 10000"),
      (["--period", "week"], "month"),
    ]
  )
  func refused(words: [String], message: String) throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["audit", "cases.ndjson", "--rules", "small.rules"] + words)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message))
  }

  @Test("An audit of nothing says so, and a missing file is an input error")
  func nothing() throws {
    let program = try program()
    defer { program.remove() }
    let empty = try program.run(["audit", "-", "--rules", "small.rules", "--input", "ndjson"])
    #expect(empty.errors.contains("no case was found") || empty.output.contains("F001"))
    #expect(try program.run(["audit", "nowhere.ndjson", "--rules", "small.rules"]).status == 2)
  }

  @Test("The audit is the same whatever the number of threads", arguments: ["text", "json", "csv"])
  func threads(format: String) throws {
    let program = try program()
    defer { program.remove() }
    let lines = (0..<2_000).map { number in
      switch number % 7 {
      case 0: "{\"id\":\(number),\"fit\":true,\"decision\":[\"drug\"],\"date\":\"20\(10 + number % 13)-05-01\"}"
      case 1: "{\"id\":\(number),\"fit\":\"maybe\"}"
      case 2: "{\"id\":\(number),\"fit\":false,\"ward\":\"north\",\"decision\":[\"drug\"],\"reason\":\"trial\"}"
      case 3: "{\"id\":\(number),\"decision\":[\"drug\"]}"
      case 4: "{\"id\":\(number),\"ward\":\"south\",\"decision\":[]}"
      default: "{\"id\":\(number),\"fit\":true}"
      }
    }
    try program.write(lines.joined(separator: "\n"), "many.ndjson")
    let words = ["audit", "many.ndjson", "--rules", "small.rules", "--by", "ward", "--format", format]
    let one = try program.run(words + ["--jobs", "1", "--rejects", "one.ndjson"])
    let four = try program.run(words + ["--jobs", "4", "--output", "page", "--rejects", "four.ndjson"])
    #expect(one.status == 1)
    let page = try String(contentsOf: program.folder.appending(path: "page"), encoding: .utf8)
    #expect(page == one.output)
    #expect(four.output.isEmpty)
    let rejects = try ["one", "four"].map { name in
      try String(contentsOf: program.folder.appending(path: name + ".ndjson"), encoding: .utf8)
    }
    #expect(rejects[0] == rejects[1])
    #expect(
      rejects[0].split(separator: "\n").map(String.init)
        == lines.enumerated().filter { $0.offset % 7 == 1 }.map(\.element)
    )
  }
}
