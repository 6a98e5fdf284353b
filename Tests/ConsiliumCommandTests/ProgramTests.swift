import Foundation
import Testing

/// The program as its users meet it: what it prints where, and with which status it ends.
struct ProgramTests {
  private static let rules = """
    rules small version 1.0.0 language 1
    intent cure
    source page "A page"
      statement surgery.1 "Without spread an operation is meant to cure."
      statement surgery.2 "It needs that surgery can be done."
    fact spread "Spread": in order none, regional-nodes, distant
    fact surgery-feasible "Surgery feasible": yes or no
    fact tumour-size "Size": number from 1 to 400 mm step 0.1
    option surgery "Surgery"
    rule surgery.1 strongly for surgery to cure when spread is none and tumour-size below 100 mm
      because "Without spread an operation aims to cure." cite page surgery.1
    rule surgery.2 excludes surgery when not surgery-feasible
      because "Surgery cannot be done." cite page surgery.2
    case "Known" given spread none, tumour-size 18 mm, surgery-feasible yes expect candidate surgery by surgery.1

    """
  private static let known = #"{"id":"a","spread":"none","tumour_size_mm":18,"surgery-feasible":"yes"}"#

  private func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(Self.rules, "small.rules")
    try program.write(Self.rules + "case \"Wrong\" given spread none expect unsupported surgery\n", "wrong.rules")
    try program.write(Self.rules.replacing("below 100 mm", with: "below 15 mm"), "other.rules")
    try program.write("rules broken", "broken.rules")
    try program.write(Self.known, "known.json")
    try program.write(Self.known + "\n{\"spraed\":1}\n" + #"{"id":"c","spread":"distant"}"# + "\n", "list.ndjson")
    try program.write("id,spread\nd,none\n", "folder/z/list.csv")
    try program.write(Self.known, "folder/a.json")
    try program.write("not a case", "folder/readme.md")
    return program
  }

  @Test(
    "The exit status says what happened",
    arguments: [
      ("evaluate known.json --rules small.rules", 0),
      ("evaluate list.ndjson --rules small.rules", 1),
      ("evaluate folder --rules small.rules", 0),
      ("evaluate missing.json --rules small.rules", 2),
      ("evaluate missing.json list.ndjson --rules small.rules", 2),
      ("evaluate known.json --rules broken.rules", 2),
      ("evaluate known.json --rules missing.rules", 2),
      ("evaluate known.json --rules small.rules --set nonsense", 2),
      ("evaluate known.json --rules small.rules --jobs 0", 2),
      ("evaluate --rules small.rules", 2),
      ("evaluate known.json --fromat csv", 2),
      ("evalute known.json", 2),
      ("why known.json surgery --rules small.rules", 0),
      ("why known.json surgrey --rules small.rules", 2),
      ("why list.ndjson surgery --rules small.rules", 2),
      ("why list.ndjson surgery --case c --rules small.rules", 0),
      ("why list.ndjson surgery --case 2 --rules small.rules", 1),
      ("change known.json surgery --rules small.rules", 0),
      ("diff small.rules small.rules", 0),
      ("diff small.rules small.rules --expect no-change", 0),
      ("diff small.rules other.rules", 0),
      ("diff small.rules other.rules --expect no-verdict-change", 1),
      ("diff small.rules other.rules --cases known.json", 0),
      ("diff small.rules other.rules --cases list.ndjson", 1),
      ("diff small.rules other.rules --cases missing.json", 2),
      ("diff small.rules broken.rules", 2),
      ("diff small.rules", 2),
      ("diff small.rules other.rules --limit 0", 2),
      ("diff neuroendocrine-tumours neuroendocrine-tumours --expect no-change", 0),
      ("check small.rules", 0),
      ("check wrong.rules", 3),
      ("check broken.rules", 1),
      ("check missing.rules", 2),
      ("test small.rules", 0),
      ("test wrong.rules", 3),
      ("test broken.rules", 1),
      ("facts --rules small.rules", 0),
      ("schema --rules small.rules", 0),
      ("template --rules small.rules", 0),
      ("explain", 0),
      ("explain c107", 0),
      ("explain F301", 0),
      ("explain C999", 2),
      ("help", 0),
      ("help evaluate", 0),
      ("help evalute", 2),
      ("--version", 0),
      ("--versoin", 2),
      ("", 0),
    ] as [(String, Int32)]
  )
  func statuses(line: String, status: Int32) throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(line.split(separator: " ").map { String($0) })
    #expect(run.status == status, "\(run.errors)")
    if status == 2 { #expect(run.errors.hasPrefix("consilium: ") || run.errors.hasPrefix("error[")) }
  }

  @Test("Standard input is a case file like any other")
  func standardInput() throws {
    let program = try program()
    defer { program.remove() }
    let arguments = ["evaluate", "-", "--rules", "small.rules", "--format", "csv"]
    let piped = try program.run(arguments, input: Self.known)
    let read = try program.run(["evaluate", "known.json", "--rules", "small.rules", "--format", "csv"])
    #expect(piped.status == 0)
    #expect(piped.output == read.output)
    #expect(piped.output.contains("1,a,surgery,candidate,false,surgery.1,"))
  }

  @Test("Cases of several files are counted on, named by file, and folders are read by name")
  func folders() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["evaluate", "folder", "list.ndjson", "--rules", "small.rules", "--format", "csv"])
    let rows = run.output.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
    #expect(rows.map { $0.split(separator: ",")[0] } == ["1", "2", "3", "4", "5"])
    #expect(rows[0].hasSuffix(",folder/a.json"))
    #expect(rows[1].hasSuffix(",folder/z/list.csv"))
    #expect(rows[4].hasSuffix(",list.ndjson"))
    #expect(run.errors.contains("1 of 5 cases could not be read"))
    #expect(run.errors.contains("1 file left out"))
  }

  @Test("Nothing to answer is said, and is not an error")
  func noCases() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["evaluate", "-", "--rules", "small.rules", "--format", "json"], input: "[]")
    #expect(run.status == 0)
    #expect(run.output == "[\n]\n")
    #expect(run.errors == "consilium: no case was found\n")
  }

  @Test("A misspelt command gets a suggestion")
  func suggestion() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["evalute", "x"])
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("did you mean evaluate?"))
  }

  @Test(
    "A code that nothing has gets a suggestion",
    arguments: [("C2O1", "did you mean C201"), ("x", "lists all codes")]
  )
  func codeSuggestion(code: String, help: String) throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["explain", code])
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(help))
  }

  @Test("--set stands in place of what the case says, --ignore passes keys over")
  func settings() throws {
    let program = try program()
    defer { program.remove() }
    let options = ["--rules", "small.rules", "--format", "csv"]
    let set = try program.run(["evaluate", "known.json", "--set", "surgery-feasible=no"] + options)
    #expect(set.output.contains("1,a,surgery,excluded,"))
    let ignored = try program.run(["evaluate", "list.ndjson", "--ignore", "spraed"] + options)
    #expect(ignored.status == 0)
  }

  @Test("A reader that has gone ends the program quietly")
  func closedPipe() throws {
    let program = try program()
    defer { program.remove() }
    let many = String(repeating: Self.known + "\n", count: 2000)
    try program.write(many, "many.ndjson")
    let run = try program.shell("\"$consilium\" evaluate many.ndjson --rules small.rules | head -n 1; echo done")
    #expect(run.errors.isEmpty)
    #expect(run.output == "Cases for the meeting\ndone\n")
  }

  @Test("Results that cannot be written are an error")
  func fullDevice() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.shell("\"$consilium\" evaluate known.json --rules small.rules > /dev/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot write the results: no space left on device"))
  }

  @Test("Files are not coloured, and a blank template is read back")
  func template() throws {
    let program = try program()
    defer { program.remove() }
    let blank = try program.run(["template", "--rules", "small.rules"])
    try program.write(blank.output, "blank.json")
    let page = try program.run(["evaluate", "blank.json", "--rules", "small.rules"])
    #expect(page.status == 0)
    #expect(page.output.contains("Nothing is known of this patient."))
    #expect(!page.output.contains("\u{1B}"))
    let header = try program.run(["template", "--format", "csv", "--rules", "small.rules"])
    try program.write(header.output + "x,,,none,yes,18\r\n", "filled.csv")
    let table = try program.run(["evaluate", "filled.csv", "--rules", "small.rules", "--format", "csv"])
    #expect(table.output.contains("1,x,surgery,candidate,"))
  }
}
