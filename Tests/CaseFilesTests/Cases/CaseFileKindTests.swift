import CaseFiles
import RuleBooks
import Testing

/// How the kind of a file is found, and that every kind says the same.
@Suite struct CaseFileKindTests {
  @Test(
    "The choice decides, then the extension, then the first characters",
    arguments: [
      ("{\"id\":1}\n{\"id\":2}", nil, nil, ["1:1@1", "2:2@2"]),
      ("{\"id\":1}\n{\"id\":2}", .json, nil, ["1:1@1 F103 2:1"]),
      ("{\"id\":1}\n{\"id\":2}", .json, "ndjson", ["1:1@1 F103 2:1"]),
      ("{\"id\":1}\n{\"id\":2}", nil, "json", ["1:1@1 F103 2:1"]),
      ("{\"id\":1}\n{\"id\":2}", nil, ".NDJSON", ["1:1@1", "2:2@2"]),
      ("{\"id\":1}\n{\"id\":2}", nil, "jsonl", ["1:1@1", "2:2@2"]),
      ("{\"id\":1}\n{\"id\":2}", nil, "txt", ["1:1@1", "2:2@2"]),
      ("{\n\"id\":1\n}", nil, nil, ["1:1@1"]),
      ("\u{FEFF}\n {\n\"id\":1\n}", nil, nil, ["1:1@2"]),
      ("{\"facts\":\n{\"grade\":\"G1\"}}", nil, nil, ["1:-@1"]),
      ("{\"decision\":[\n\"surgery\"]}", nil, nil, ["1:-@1"]),
      ("{\"id\":\n{\"id\":2}\n", nil, "ndjson", ["1:-@1 F102 1:7", "2:2@2"]),
      ("{\"id\":1,\"note\":\"a\n{\"id\":2}\n", nil, nil, ["1:1@1 F108 1:16", "2:2@2"]),
      ("{\"id\":1,\"grade\":}\n{\"id\":2}\n", nil, nil, ["1:1@1 F101 1:17", "2:2@2"]),
      ("{\"id\":1,\"note\":\"}\"}\n{\"id\":2}\n", nil, nil, ["1:1@1", "2:2@2"]),
      ("[{\"id\":1},\n{\"id\":2}]", nil, nil, ["1:1@1", "2:2@2"]),
      ("[{\"id\":1}]", .ndjson, nil, ["1:-@1 F112 1:1"]),
      ("id,grade\n1,G1\n", nil, nil, ["1:1@2"]),
      ("id\tgrade\n1\tG1\n", nil, "tsv", ["1:1@2"]),
      ("id;grade\n1;G1\n", nil, "csv", ["1:1@2"]),
      ("id;grade\n1;G1\n", nil, "json", ["1:-@1 F101 1:1"]),
      ("", nil, nil, []),
      (" \n\n", nil, nil, []),
      ("", nil, "json", ["1:-@1 F001 1:1"]),
      ("", nil, "csv", []),
      ("", nil, "ndjson", []),
      ("\u{FEFF}", nil, "ndjson", []),
    ] as [(String, CaseFileKind?, String?, [String])]
  )
  func finds(text: String, kind: CaseFileKind?, fileExtension: String?, summaries: [String]) {
    let entries = Fixture.reader.read(Array(text.utf8), as: kind, extension: fileExtension)
    #expect(entries.map { $0.summary } == summaries)
  }

  @Test(
    "Files in UTF-16 are refused with the repair",
    arguments: [
      [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D], [0x7B, 0x00, 0x7D, 0x00],
      [0x00, 0x7B, 0x00, 0x7D], [0xFF, 0xFE],
    ] as [[UInt8]]
  )
  func refusesWide(_ bytes: [UInt8]) {
    for kind in CaseFileKind.allCases {
      let entries = Fixture.reader.read(bytes, as: kind)
      #expect(entries.map { $0.summary } == ["1:-@1 F004 1:1"])
      #expect(entries.first?.problem?.help == "save the file as UTF-8; a spreadsheet calls it “CSV UTF-8”")
    }
  }

  @Test("The same patient says the same in every kind of file")
  func agrees() throws {
    let object = #"""
      {"id":"7","title":"T","note":"a \"b\"","date":"2024-05-31","decision":["surgery","chemotherapy"],"reason":"R",
      "primary-site":"midgut","grade":"G1 or G2","spread":"stage IV","surgery-feasible":"yes",
      "metastasis-sites":["liver","bone"],"tumour_size_mm":18.5,"ki67":"<2 %","platelets":"250","age":"64 years",
      "comorbidities":"diabetes"}
      """#
    let line = object.split(separator: "\n").joined()
    let table = #"""
      id;Title;note;date;decision;reason;Primary Site;GRADE;spread;surgery_feasible;metastasis-sites;tumour_size_mm;MIB-1;platelets;age;comorbidities
      7;T;"a ""b""";2024-05-31;"surgery;chemotherapy";R;midgut;G1 or G2;stage IV;yes;"liver;bone";18.5;<2 %;250;64 years;diabetes
      """#
    let files: [(CaseFileKind, String)] = [(.json, object), (.json, "[\(object)]"), (.ndjson, line), (.csv, table)]
    let patients = try files.map { kind, text in
      let entry = try #require(Fixture.read(text, as: kind).first)
      return try #require(entry.patient, "\(entry.problem?.message ?? "")")
    }
    for patient in patients {
      #expect(patient.knowledge == patients[0].knowledge)
      #expect(patient.entries == patients[0].entries)
      #expect(patient.readings == patients[0].readings)
      #expect(patient.id == patients[0].id)
      #expect(patient.title == "T")
      #expect(patient.note == "a \"b\"")
      #expect(patient.date == "2024-05-31")
      #expect(patient.decision == [0, 1])
      #expect(patient.reason == "R")
    }
    #expect(patients[0].knowledge.filter { $0.isSaid }.count == 10)
  }
}
