import CaseFiles
import ConsiliumTestSupport
import Foundation
import RuleBooks
import RuleLanguage
import Testing

/// Decisions written into files of any layout.
struct RandomLayoutTests {
  /// Writes cases as somebody might: any spaces, any order, numbers and keys in any spelling.
  private struct Layout {
    var random: SplitMix64
    let lineEnd: String
    let isOneLine: Bool

    init(seed: UInt64, isOneLine: Bool) {
      random = SplitMix64(seed: seed)
      self.isOneLine = isOneLine
      lineEnd = random.chance(50) ? "\n" : "\r\n"
    }

    mutating func space() -> String {
      guard random.chance(50) else { return "" }
      let spaces = [" ", "  ", "\t"] + (isOneLine ? [] : [lineEnd, lineEnd + "  ", lineEnd + lineEnd + "\t"])
      return random.pick(spaces)
    }

    mutating func object(_ members: [(String, String)]) -> String {
      let (before, comma, colon) = (space(), space(), space() + ":" + space())
      let isRegular = random.chance(60)
      var text = "{" + before
      for (position, member) in members.enumerated() {
        if position > 0 { text += isRegular ? comma + "," + before : space() + "," + space() }
        text += "\"" + member.0 + "\"" + (isRegular ? colon : space() + ":" + space()) + member.1
      }
      return text + space() + "}"
    }

    mutating func patient(id: String) -> String {
      var facts = random.shuffled([
        (random.pick(["grade", "Grade", "GRADE"]), random.pick([#""G1""#, #""g1""#, "null", #""\u0047\u0031""#])),
        (random.pick(["tumour-size", "tumour_size mm"]), random.pick(["18", "18.0", "1.80e1", #""18""#])),
        ("metastasis-sites", random.pick([#"["liver","bone"]"#, #"{ "liver" : true }"#, "[ ]"])),
        ("comorbidities", random.pick([#""Übergewicht, \"schwer\"""#, #""{[,]}\\""#])),
      ])
      facts = random.some(facts, 0...4)
      var reserved = [("id", "\"" + id + "\""), ("note", #""π \/ \t""#)]
      if random.chance(30) {
        reserved.append((random.pick(["decision", "Decision"]), random.pick(["null", #"["surgery"]"#])))
      }
      if random.chance(30) { reserved.append(("reason", random.pick(["null", #""""#, #""other""#]))) }
      if random.chance(30) { reserved.append(("date", random.pick(["null", #""2026-01-31""#]))) }
      guard random.chance(30) else { return object(random.shuffled(reserved + facts)) }
      return object(random.shuffled(reserved + [("facts", object(facts))]))
    }
  }

  @Test("Whatever the layout, only what is decided changes", arguments: 1...400)
  func layouts(seed: Int) throws {
    let kind: CaseFileKind = seed % 3 == 0 ? .ndjson : .json
    let isList = seed % 3 == 1
    var layout = Layout(seed: UInt64(seed), isOneLine: kind == .ndjson)
    let count = kind == .ndjson || isList ? layout.random.number(1...4) : 1
    let cases = (0..<count).map { layout.patient(id: "case " + String($0)) }
    let mark = layout.random.chance(30) ? "\u{FEFF}" : ""
    let text: String
    switch (kind, isList) {
    case (.ndjson, _): text = mark + cases.joined(separator: layout.lineEnd) + (seed % 2 == 0 ? layout.lineEnd : "")
    case (_, true): text = mark + "[" + layout.space() + cases.joined(separator: " ,\n") + layout.space() + "]"
    default: text = mark + layout.space() + cases[0] + layout.space()
    }
    let position = layout.random.number(1...count)
    let decision = RecordedDecision(
      options: layout.random.some([0, 1, 2], 0...3),
      reason: layout.random.chance(70) ? "because \"x\" \\ 漢" : nil,
      date: layout.random.chance(50) ? "2026-02-28" : nil
    )
    let bytes = Array(text.utf8)
    let reader = CaseReader(book: FixtureBook.book)
    let before = reader.read(bytes, as: kind)
    let recorder = DecisionRecorder(reader, book: FixtureBook.book, quote: RecordingTests.quoted)
    let edits = try recorder.plan(recording: decision, inCase: position, of: bytes, as: kind, extension: "").edits
    let changed = TextEdit.applied(edits, to: bytes)

    // Only whole values of the three keys go, and everything else that there was is still there.
    #expect(edits.count <= 3, "seed \(seed)")
    for edit in edits {
      let old = String(decoding: bytes[edit.place.start..<edit.place.end], as: UTF8.self)
      #expect(
        ["", "null", #"["surgery"]"#, #""""#, #""other""#, #""2026-01-31""#].contains(old),
        "seed \(seed): \(old)"
      )
    }
    let after = reader.read(changed, as: kind)
    #expect(after.count == before.count, "seed \(seed)")
    for (old, new) in zip(before, after) {
      let (patient, other) = (try old.result.get(), try new.result.get())
      let expected = old.position == position ? decision.applied(to: patient) : patient
      #expect(other.says(whatIsSaidBy: expected), "seed \(seed)")
    }
    // Another reader of JSON agrees.
    let object = String(decoding: changed, as: UTF8.self).dropFirst(mark.isEmpty ? 0 : 1)
    let whole =
      kind == .ndjson ? "[" + object.split(whereSeparator: \.isNewline).joined(separator: ",") + "]" : String(object)
    let read = try JSONSerialization.jsonObject(with: Data(whole.utf8))
    let objects = try #require(read as? [[String: Any]] ?? (read as? [String: Any]).map { [$0] })
    let written = objects[position - 1].first { $0.key.lowercased() == "decision" }?.value as? [String]
    #expect(written == decision.options.map { FixtureBook.book.options[$0].name }, "seed \(seed)")
  }
}
