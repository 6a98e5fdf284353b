import CaseFiles
import RuleBooks
import Testing

/// Where a case says what, for pages that show it.
struct EntryPlaceTests {
  private static let reader = CaseReader(book: FixtureBook.book, notesPlaces: true)

  private func places(_ text: String, as kind: CaseFileKind) -> [String] {
    Self.reader.read(Array(text.utf8), as: kind).map { entry in
      guard let patient = entry.patient else { return "rejected" }
      return zip(FixtureBook.book.facts, patient.places).compactMap { fact, place in
        place.map { place in
          let column = place.tableColumn.map { " cell \($0)" } ?? ""
          return "\(fact.name)=\(place.key)@\(place.line):\(place.column)\(column)"
        }
      }.joined(separator: " ")
    }
  }

  @Test(
    "Every entry knows its key, line and column",
    arguments: [
      (
        "{\n  \"Grade\": \"G1\",\n  \"id\": \"é\", \"ki_67\":  4\n}", CaseFileKind.json,
        ["grade=Grade@2:12 ki-67=ki_67@3:24"]
      ),
      ("[{\"grade\":\"G1\"},\n {\"grade\":\"G2\"}]", .json, ["grade=grade@1:11", "grade=grade@2:11"]),
      (
        "\n{\"grade\":\"G1\"}\nbroken\n{\"facts\":{\"grade\":null,\"ki-67\":1}}", .ndjson,
        ["grade=grade@2:10", "rejected", "ki-67=ki-67@4:32"]
      ),
      (
        "id,note,grade\r\n1,\"two\nlines\",G1\r\n2,,\r\n3,x, G2\r\n", .csv,
        ["grade=grade@3:8 cell 2", "", "grade=grade@5:5 cell 2"]
      ),
    ]
  )
  func places(text: String, kind: CaseFileKind, expected: [String]) {
    #expect(places(text, as: kind) == expected)
  }

  @Test(
    "Places are those of the file, however it is cut into stretches",
    arguments: [CaseFileKind.json, .ndjson, .csv]
  )
  func stretches(kind: CaseFileKind) {
    let cases = (1...40).map { number in
      switch kind {
      case .csv: "\(number),\"a\nb\",G\(number % 3 + 1)\n"
      default:
        "{\"grade\":\"G\(number % 3 + 1)\",\n \"ki-67\":\(number)}".replacing("\n", with: kind == .json ? "\n" : "")
      }
    }
    let text =
      switch kind {
      case .csv: "id,note,grade\n" + cases.joined()
      case .json: "[" + cases.joined(separator: ",\n") + "]"
      case .ndjson: cases.joined(separator: "\n\n")
      }
    let bytes = Array(text.utf8)
    let whole = Self.reader.read(bytes, as: kind).compactMap { $0.patient?.places }
    #expect(whole.count == 40)
    for count in [1, 3, 7] {
      var cutter = Self.reader.cutter(as: kind)
      var found: [[EntryPlace?]] = []
      var start = 0
      while true {
        while let stretch = cutter.next(StretchLimits(bytes: 1 << 20, cases: count)) {
          var sequence = Self.reader.cases(in: stretch)
          while let entry = sequence.next() { found.append(entry.patient?.places ?? []) }
        }
        guard !cutter.isAtEnd else { break }
        let piece = bytes[start..<min(bytes.count, start + 61)]
        start += piece.count
        _ = cutter.read(max(1, piece.count)) { buffer in
          _ = buffer.update(fromContentsOf: piece)
          return piece.count
        }
      }
      let lines = found.map { $0.map { $0.map { "\($0.line):\($0.column)" } } }
      #expect(lines == whole.map { $0.map { $0.map { "\($0.line):\($0.column)" } } })
    }
  }

  @Test("Where nobody asks, no place is kept, and what is set by hand has none")
  func absent() throws {
    let text = Array("{\"grade\":\"G1\"}".utf8)
    #expect(Fixture.reader.read(text).first?.patient?.places.isEmpty == true)
    var patient = try #require(Self.reader.read(text).first?.patient)
    try Fixture.entries.read(setting: "grade=G2").get().replace(in: &patient)
    #expect(patient.places.allSatisfy { $0 == nil })
    #expect(patient.entries[FixtureBook.fact("grade")] == "G2")
  }
}
