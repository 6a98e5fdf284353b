import CaseFiles
import CaseSpaces
import RuleBooks
import Testing

@testable import Batches

/// What is common in case files is scanned; what is irregular is not.
@Suite("The scanner of lines")
struct LineScannerTests {
  @Test(
    "Common lines are plain and say what the reader of cases says",
    arguments: [
      #"{"id":"case-1","site":"pancreas","size":18,"grade":"G2","feasible":true}"#,
      #"{"id": 17, "site": "lung", "size": 2.5, "grade": "G1 or G2", "feasible": "yes"}"#,
      #" { "id" : "x" , "symptoms" : [ "pain" , "flushing" ] } "#,
      "\t{\"site\":\"lung\"}\r",
      #"{"symptoms":[]}"#, #"{"symptoms":"none"}"#, #"{"symptoms":null}"#, #"{"symptoms":["Pain"]}"#,
      #"{"symptoms":{"pain":true,"flushing":null}}"#,
      #"{"regions":["r19"]}"#, #"{"regions":["r1","r8","r9","r16","r17"],"carried":"first"}"#, #"{"regions":[]}"#,
      #"{"feasible" : false , "site":"lung"}"#, #"{"feasible":false,"a-fact-with-a-name-that-is-longer":false}"#,
      #"{"effects":["nausea"]}"#, #"{"effects":[]}"#, #"{"effects":["nausea"],"feasible":false}"#,
      #"{"size":"18 mm"}"#, #"{"size":"1.8 cm"}"#, #"{"size":"<20 mm"}"#, #"{"size":"3-5"}"#, #"{"size_mm":4.0}"#,
      #"{"size":400}"#, #"{"size":1}"#, #"{"size":1e1}"#, #"{"dose":20}"#, #"{"marker":99999.9}"#, #"{"marker":0}"#,
      #"{"base-excess":7}"#, #"{"base-excess":0}"#, #"{"Base Excess":"7"}"#, #"{"base-excess":-0}"#,
      #"{"site":"foregut"}"#, #"{"site":null}"#, #"{"SITE":"Unknown_Primary"}"#,
      #"{"a-fact-with-a-name-that-is-longer":true,"site":"lung"}"#, #"{"carried":"second"}"#,
      #"{"illnesses":"asthma, \"mild\""}"#, #"{"illnesses":["asthma","gout"]}"#, #"{"illnesses":"Ödem"}"#,
      #"{"id":"Ünal 7","note":"naïve \"stable\" \\ \/ \b\f\n\r\t \u00e9 \ud83d\ude00 😀","title":"","reason":"trial"}"#,
      #"{"date":"2024-02-29","decision":["surgery"],"id":-3}"#, #"{"date":null,"note":null,"id":null,"decision":[]}"#,
      #"{"centre":"c","received":{"a":[1,{"b":"\u00e9"}]},"site":"lung"}"#, #"{"centre":1.5e3,"centre":null}"#,
      #"{"id":"x","facts":{"site":"lung","size":3},"note":"n"}"#, #"{"facts":{ },"id":"x"}"#,
      #"{"facts":{"centre":1}}"#,
      "{}", "{ }",
    ]
  )
  func commonLines(line: String) throws {
    let scanned = try ScannedText(ScannerBook.book(), ignoredKeys: ["centre", "received"])
    // Twice, as what is met for the first time goes another way; and as the last line, which no line feed ends.
    let text = Array("\n\n\(line)\n\(line)\n\(line)".utf8)
    #expect(scanned.difference(in: text) == nil)
    #expect(scanned.plainCount == 3)
  }

  @Test(
    "Irregular lines are left to the reader of cases",
    arguments: [
      #"{"id":"x""#, #"{"id":"x"}}"#, #"{"id":"x"} {"#, #"[{"id":"x"}]"#, #""x""#, "17", #"{"id":"x",}"#,
      #"{,"id":"x"}"#,
      #"{"id" "x"}"#, #"{"id":"x" "site":"lung"}"#, #"{id:"x"}"#,
      #"{"id":"x","id":"y"}"#, #"{"site":"lung","Site":"lung"}"#, #"{"site":null,"site":"lung"}"#, #"{"sight":"lung"}"#,
      #"{"id":"\u0041"}"#, #"{"id":"a\"b"}"#, "{\"id\":\"\u{85}\"}", "{\"id\":\"\u{7F}\"}", #"{"id":1.5}"#,
      #"{"id":01}"#,
      #"{"id":true}"#, #"{"id":[1]}"#,
      #"{"site":"midgut"}"#, #"{"site":"lungs"}"#, #"{"site":["lung"]}"#, #"{"site":true}"#, #"{"site":""}"#,
      #"{"symptoms":["pain","pain"]}"#, #"{"symptoms":["pain","Pain"]}"#, #"{"symptoms":["pain",]}"#,
      #"{"symptoms":"pain"}"#, #"{"symptoms":[1]}"#,
      #"{"symptoms":[["pain"]]}"#,
      #"{"size":0}"#, #"{"size":401}"#, #"{"size":400.1}"#, #"{"size":2.55}"#, #"{"size":02}"#, #"{"size":2.}"#,
      #"{"size":.5}"#, #"{"size":+5}"#, #"{"size":5x}"#, #"{"size":true}"#, #"{"dose":21}"#, #"{"dose":5.5}"#,
      #"{"base-excess":31}"#, #"{"base-excess":-1}"#, #"{"size_mm":"1.8 cm"}"#, #"{"size":1.2.3}"#,
      #"{"illnesses":" "}"#, #"{"illnesses":""}"#, #"{"illnesses":"\n"}"#, #"{"illnesses":[""]}"#, #"{"illnesses":7}"#,
      #"{"note":"\x"}"#, #"{"note":"\ud83d"}"#, #"{"note":"\u12"}"#, #"{"note":7}"#, "{\"note\":\"\u{1}\"}",
      "{\"note\":\"x",
      #"{"date":"2025-02-29"}"#, #"{"date":"today"}"#, #"{"decision":["cutting"]}"#,
      #"{"decision":["surgery","surgery"]}"#,
      #"{"feasible":truer}"#, #"{"feasible":tru}"#, #"{"feasible":true"site":"lung"}"#, #"{"feasible":falsetrue}"#,
      #"{"feasible":False}"#,
      #"{"site":"lung","facts":{}}"#, #"{"facts":{},"site":"lung"}"#, #"{"facts":{"id":"x"}}"#, #"{"facts":[]}"#,
      #"{"facts":{,"site":"lung"}}"#, #"{"facts":{"facts":{}}}"#, #"{"facts":{"site":"lung"}"#,
      #"{"facts":{"site":"lung"},"facts":{}}"#, #"{"facts":null}"#,
      #"{"centre":[1,]}"#, #"{"centre":nul}"#, #"{"centre":00}"#, "{\"site\"\u{0}:\"lung\"}",
    ]
  )
  func irregularLines(line: String) throws {
    let scanned = try ScannedText(ScannerBook.book(), ignoredKeys: ["centre"])
    let next = #"{"id":"x"}"#
    #expect(scanned.difference(in: Array("\n\n\(line)\n\(next)\n\(next)\n\(next)\n\(line)".utf8)) == nil)
    #expect(scanned.plainCount == 3)
  }

  @Test("A line never goes on behind its end", arguments: [#"{"id":"x","#, #"{"facts":{"#, #"{"symptoms":["pain","#])
  func carriedOn(line: String) throws {
    let scanned = try ScannedText(ScannerBook.book())
    let rest = #""site":"lung"}}"#
    let bytes = Array("\(line)\n\(rest)\n\(rest)\n\(rest)".utf8)
    var cells = CaseCells(space: scanned.space)
    let end = line.utf8.count
    #expect(!scanned.scanner.scan(bytes, line: 0..<end, into: &cells))
    // Also where no line feed stands at the end that is given.
    let flat = bytes.map { $0 == 0x0A ? 0x20 : $0 }
    #expect(!scanned.scanner.scan(flat, line: 0..<end, into: &cells))
  }

  @Test(
    "Every short number is read as the reader of cases reads it",
    arguments: ["size", "dose", "marker", "base-excess"]
  )
  func shortNumbers(fact: String) throws {
    let scanned = try ScannedText(ScannerBook.book())
    let signs = ["", "0", "1", "5", ".", "-", "e"]
    for first in signs {
      for second in signs {
        var text = "\n\n"
        for third in signs {
          for fourth in signs { text += "{\"\(fact)\":\(first)\(second)\(third)\(fourth)}\n" }
        }
        if let difference = scanned.difference(in: Array(text.utf8)) { Issue.record("\(difference)") }
      }
    }
    #expect(scanned.plainCount > 0)
  }

  @Test(
    "Texts are read as the reader of cases reads them, wherever an escape stands in them",
    arguments: [0, 6, 7, 14, 15, 30]
  )
  func escapes(before: Int) throws {
    let scanned = try ScannedText(ScannerBook.book())
    let pieces = ["", "n", "\"", #"\""#, #"\\"#, #"\n"#, #"\u00e9"#, #"\ud83d"#, #"\x"#, "é", "\u{1}"]
    let start = String(repeating: "x", count: before)
    for first in pieces {
      var text = "\n\n"
      for second in pieces {
        for third in pieces {
          for fourth in ["n", #"\""#] {
            text += "{\"note\":\"\(start)\(first)\(second)\(third)\(fourth)\"}\n"
          }
        }
      }
      if let difference = scanned.difference(in: Array(text.utf8)) { Issue.record("\(difference)") }
    }
    #expect(scanned.plainCount > 0)
  }

  @Test("A book with very many facts is scanned, too")
  func manyFacts() throws {
    let scanned = try ScannedText(ScannerBook.book(moreFacts: 800))
    var text = "\n\n{" + (0..<800).map { "\"more-\($0)\":\($0 % 3 == 0)" }.joined(separator: ",") + "}\n"
    for fact in [0, 63, 64, 511, 512, 799] {
      text += "{\"site\":\"lung\",\"more-\(fact)\":true,\"size\":7}\n{\"more-\(fact)\":null}\n"
    }
    #expect(scanned.difference(in: Array(text.utf8)) == nil)
    #expect(scanned.plainCount == 13)
    #expect(scanned.difference(in: Array("\n\n{\"more-799\":true,\"more-799\":true}\n".utf8)) == nil)
    #expect(scanned.plainCount == 13)
  }

  @Test("More words than can be remembered are still read")
  func manyWords() throws {
    let scanned = try ScannedText(ScannerBook.book(), ignoredKeys: ["centre"])
    var text = "\n\n"
    for number in 0..<3_000 {
      let size = "\(number / 10 + 1).\(number % 10)"
      // The same size in other words, as white space does not matter within a text.
      text +=
        "{\"size\":\"\(size) mm\",\"marker\":\"\(size)\",\"site\":\"lung\(String(repeating: " ", count: number % 5))\"}\n"
    }
    #expect(scanned.difference(in: Array(text.utf8)) == nil)
    #expect(scanned.plainCount == 3_000)
  }

  @Test("A line over the limit is not plain")
  func limit() throws {
    let line = #"{"note":"0123456789"}"#
    for (limit, isPlain) in [(line.utf8.count, true), (line.utf8.count - 1, false)] {
      let scanned = try ScannedText(ScannerBook.book(), limits: CaseLimits(bytesPerCase: limit))
      #expect(scanned.difference(in: Array("\n\n\(line)\n".utf8)) == nil)
      #expect(scanned.plainCount == (isPlain ? 1 : 0))
    }
  }

  @Test("Brackets deeper than the limit are not plain", arguments: 1...4)
  func depth(limit: Int) throws {
    let lines = [#"{"id":"x"}"#, #"{"symptoms":[]}"#, #"{"facts":{"symptoms":[]}}"#, #"{"facts":{"centre":[[]]}}"#]
    let scanned = try ScannedText(ScannerBook.book(), limits: CaseLimits(depth: limit), ignoredKeys: ["centre"])
    #expect(scanned.difference(in: Array("\n\n\(lines.joined(separator: "\n"))\n".utf8)) == nil)
    #expect(scanned.plainCount == limit)
  }
}
