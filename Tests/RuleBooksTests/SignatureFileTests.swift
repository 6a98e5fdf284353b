import ConsiliumTestSupport
import RuleBooks
import Testing

@Suite("The signatures of a rule file")
struct SignatureFileTests {
  private func digests(_ addition: String = "", reworded: String = "No spread.") throws -> BookDigests {
    let text = Sample.file(addition).replacing("No spread.", with: reworded)
    return BookDigests(try #require(RuleBookReader.read(Array(text.utf8)).book))
  }

  private func signed(_ digests: BookDigests, by signer: String = "Anna Berg", on date: String = "2026-01-02")
    -> SignatureFile
  {
    var file = SignatureFile(bookName: "sample")
    file.sign(digests.entries, version: "1.0.0", date: date, signer: signer, note: nil)
    return file
  }

  @Test("A file of signatures reads as it was written, notes and several signers too")
  func roundTrip() throws {
    let digests = try digests()
    var file = signed(digests)
    file.sign(
      Array(digests.entries.prefix(9)),
      version: "1.0.0",
      date: "2026-01-01",
      signer: "Bo, of Ålesund",
      note: "read by version 1.0.0 by me"
    )
    #expect(file.signatures.count == digests.entries.count + 9)
    #expect(try SignatureFileReader.read(Array(file.text.utf8)) == file)
    let windows = file.text.replacing("\n", with: "\r\n")
    #expect(try SignatureFileReader.read(Array(windows.utf8)) == file)
  }

  @Test("The order in which people sign leaves no trace in the file")
  func order() throws {
    let digests = try digests()
    var forward = signed(digests)
    var backward = signed(digests, by: "Bo")
    forward.sign(digests.entries, version: "1.0.0", date: "2026-01-02", signer: "Bo", note: nil)
    backward.sign(digests.entries.reversed(), version: "1.0.0", date: "2026-01-02", signer: "Anna Berg", note: nil)
    #expect(forward.text == backward.text)
  }

  @Test("A changed rule is void and says what changed; signing it anew replaces one's own signature only")
  func states() throws {
    let before = try digests()
    let after = try digests(reworded: "There is no spread.")
    var file = signed(before)
    file.sign(before.entries, version: "1.0.0", date: "2026-01-03", signer: "Bo", note: nil)
    let rule = BookEntry(.rule, "r.1")
    #expect(SignatureRegister(before, files: [file]).unsigned().isEmpty)
    let register = SignatureRegister(after, files: [file])
    #expect(register.unsigned() == [rule])
    guard case .void(let signature, let changes) = register.state(of: rule) else {
      Issue.record("the signature still stands")
      return
    }
    #expect(signature.signer == "Bo")
    #expect(PartChange.words(changes) == "its reason was reworded")
    file.sign(after.entries.filter { $0.entry == rule }, version: "1.0.1", date: "2026-02-01", signer: "Bo", note: nil)
    #expect(SignatureRegister(after, files: [file]).unsigned().isEmpty)
    #expect(file.signatures.filter { $0.entry == rule }.map(\.signer) == ["Anna Berg", "Bo"])
    file.withdraw([rule], signer: "Bo")
    #expect(SignatureRegister(after, files: [file]).unsigned() == [rule])
  }

  @Test("A new rule is unsigned, and a signature for a rule that is gone is kept apart")
  func strangers() throws {
    let addition = "rule r.9 against drugs when fit because \"Fit.\" cite guide\n"
    let register = SignatureRegister(try digests(addition), files: [signed(try digests())])
    #expect(register.unsigned() == [BookEntry(.rule, "r.9")])
    let later = SignatureRegister(try digests(), files: [signed(try digests(addition))])
    #expect(later.unsigned().isEmpty)
    #expect(later.strangers.map(\.entry) == [BookEntry(.rule, "r.9")])
  }

  @Test(
    "What changed is named",
    arguments: [
      (
        ["condition a", "fact f a"], ["condition b", "fact f a", "fact g a"],
        "its condition changed, it now turns on fact `g`"
      ),
      (["definition d a"], ["definition d b"], "definition `d` changed"),
      (["statement s s.1 a"], ["statement s s.1 b"], "statement `s s.1` was reworded"),
      (["overrider r.2 a"], ["overrider r.2 b"], "rule `r.2`, which overrides it, changed"),
      (
        ["a a", "b a", "c a", "d a"], ["a b", "b b", "c b", "d b"],
        "its a changed, its b changed, its c changed and 1 more"
      ),
    ]
  )
  func words(old: [String], new: [String], words: String) throws {
    func parts(_ texts: [String]) -> String {
      texts.map { $0.dropLast() + String(repeating: String($0.suffix(1)), count: 12) }.joined(separator: ", ")
    }
    func file(_ texts: [String]) throws -> [PartDigest] {
      let text = """
        signatures format 1
        rules sample
        rule r.1
          signed 2026-01-02 version 1.0.0 sha256:\(String(repeating: "0", count: 64)) by A
            over \(parts(texts))
        """
      return try #require(try SignatureFileReader.read(Array(text.utf8)).signatures.first).parts
    }
    #expect(PartChange.words(PartChange.changes(from: try file(old), to: try file(new))) == words)
  }

  @Test(
    "A file that is not as it was written is refused with the line",
    arguments: [
      ("", 1, "does not begin"),
      ("signatures format 2\n", 1, "does not begin"),
      ("signatures format 1\n", 2, "`rules NAME` is missing"),
      ("signatures format 1\nrules\n", 2, "`rules NAME` is missing"),
      ("signatures format 1\nrules a\n<<<<<<< ours\n", 3, "neither an entry nor a signature"),
      ("signatures format 1\nrules a\nrule\n", 3, "neither an entry nor a signature"),
      ("signatures format 1\nrules a\n  signed x\n", 3, "no entry stands above"),
      ("signatures format 1\nrules a\nrule r\n  signed x\n", 4, "a signature reads"),
      ("signatures format 1\nrules a\nrule r\n   x\n", 4, "indented by 0, 2 or 4"),
      ("signatures format 1\nrules a\nrule r\n    note x\n", 4, "no signature stands above"),
      ("signatures format 1\nrules a\nrule r\n  signed 2026-02-30 version 1 sha256:0 by A\n", 4, "YYYY-MM-DD"),
      ("signatures format 1\nrules a\nrule r\n  signed 2026-02-20 version 1 sha256:0 by A\n", 4, "64 hexadecimal"),
      ("signatures format 1\nrules a\nrule r\n  signed 2026-02-20 version 1 \(digest) by \u{202E}A\n", 4, "the name"),
      (
        "signatures format 1\nrules a\nrule r\n  signed 2026-02-20 version 1 \(digest) by A\n\n", 5, "`over` is missing"
      ),
      (
        "signatures format 1\nrules a\nrule r\n  signed 2026-02-20 version 1 \(digest) by A\n    over x\n", 5,
        "each part"
      ),
    ]
  )
  func problems(text: String, line: Int, words: String) {
    do throws(SignatureFileProblem) {
      _ = try SignatureFileReader.read(Array(text.utf8))
      Issue.record("the file was read")
    } catch {
      #expect(error.line == line)
      #expect(error.message.contains(words), "\(error.message)")
    }
  }

  private static let digest = "sha256:" + String(repeating: "a", count: 64)

  @Test("Any bytes give a file or a problem", arguments: 1...20 as ClosedRange<UInt64>)
  func hostileBytes(seed: UInt64) throws {
    let bytes = Array(signed(try digests()).text.utf8)
    var random = SplitMix64(seed: seed)
    var problems = 0
    for _ in 0..<20 {
      var changed = bytes
      for _ in 0..<random.number(1...4) {
        let position = random.below(changed.count)
        switch random.below(3) {
        case 0: changed[position] = UInt8(random.below(256))
        case 1: changed.remove(at: position)
        default: changed.removeSubrange(position..<min(changed.count, position + random.below(400)))
        }
      }
      do throws(SignatureFileProblem) {
        let file = try SignatureFileReader.read(changed)
        #expect(try SignatureFileReader.read(Array(file.text.utf8)) == file)
      } catch {
        problems += 1
      }
    }
    #expect(problems > 0, "seed \(seed)")
  }

  @Test(
    "A signer is a line of visible characters",
    arguments: [
      ("Anna Berg", "Anna Berg"), ("  Anna\u{A0}  Berg ", "Anna Berg"), ("", nil), ("  ", nil), ("A\nB", nil),
      ("A\u{200B}", nil), (String(repeating: "a", count: 401), nil), ("Åsa Ø. “Bo” Müller", "Åsa Ø. “Bo” Müller"),
    ] as [(String, String?)]
  )
  func signer(words: String, name: String?) {
    #expect(SignerName(words)?.text == name)
  }
}
