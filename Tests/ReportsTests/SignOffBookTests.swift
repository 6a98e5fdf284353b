import ConsiliumTestSupport
import Evaluation
import Foundation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

/// The book that clinicians read and sign.
@Suite("The sign-off book")
struct SignOffBookTests {
  private func publication(_ text: String, name: String = "small.rules", signer: String? = nil) throws -> Publication {
    let check = RuleFileCheck(RuleTexts(name: name, Array(text.utf8)))
    let engine = try #require(check.engine, "\(check.diagnostics.map(\.message))\n\(text)")
    let trials = CaseTrial.all(engine)
    let digests = BookDigests(engine.book)
    let register = signer.map { signer in
      var file = SignatureFile(bookName: engine.book.name)
      file.sign(
        digests.entries.filter { $0.entry.kind == .rule },
        version: "1.0.0",
        date: "2026-01-02",
        signer: signer,
        note: nil
      )
      return SignatureRegister(digests, files: [file])
    }
    let findings = check.diagnostics + TrialWording(book: engine.book).findings(trials)
    return SignOffBook(
      engine,
      texts: check.texts,
      findings: findings,
      trials: trials,
      coverage: CoverageSurvey(engine).coverage(),
      signatures: register
    ).publication()
  }

  private func html(_ publication: Publication) -> String {
    var output = Output()
    HTMLPublicationWriter().write(publication, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private func markdown(_ publication: Publication) -> String {
    var output = Output()
    MarkdownPublicationWriter().write(publication, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test("The book of a small file reads as recorded, in HTML without its style sheet and in Markdown")
  func golden() throws {
    let text = String(decoding: try Data(contentsOf: GoldenFile.file("small.rules")), as: UTF8.self)
    let publication = try publication(text, signer: "Anna Berg")
    let page = html(publication)
    let start = try #require(page.range(of: "<style>"))
    let end = try #require(page.range(of: "</style>"))
    let policy = try #require(page.range(of: "sha256-"))
    let withoutStyle = page.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "")
    let hash = page[policy.upperBound...].prefix { $0 != "'" }
    try GoldenFile.expect(Array(withoutStyle.replacing(hash, with: "").utf8), "book.html")
    try GoldenFile.expect(Array(markdown(publication).utf8), "book.md")
  }

  @Test("The policy of the page allows its own style sheet and nothing else")
  func policy() throws {
    let text = String(decoding: try Data(contentsOf: GoldenFile.file("small.rules")), as: UTF8.self)
    let page = html(try publication(text))
    let style = try #require(page.split(separator: "<style>").last?.split(separator: "</style>").first)
    let digest = Data(SHA256.digest(of: Array(style.utf8))).base64EncodedString()
    #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-\(digest)&#39;; base-uri"))
    for word in ["<script", "javascript:", " style=", " src=", "@import", "url("] { #expect(!page.contains(word)) }
  }

  @Test("Everything of a random rule file stands in the book, in HTML and in Markdown", arguments: UInt64(1)...20)
  func completeness(seed: UInt64) throws {
    let file = RandomRuleFile(seed: seed)
    let check = RuleFileCheck(Array(file.text.utf8))
    guard let book = check.engine?.book else { return }
    let given = book.facts.first { if case .yesOrNo = $0.type { true } else { false } }
    let bookCase =
      "\ncase \"A case of its own\" given \(given.map { $0.name + " yes" } ?? "") expect possible surgery\n"
    let publication = try publication(given == nil ? file.text : file.text + bookCase, name: "random.rules")
    let page = html(publication)
    let text = markdown(publication)
    var anchors = book.rules.map(Anchors.rule) + book.facts.map(Anchors.fact) + book.options.map(Anchors.option)
    anchors += book.definitions.map(Anchors.definition) + book.constraints.map(Anchors.impossible)
    anchors += book.questions.map(Anchors.question)
    for (source, declared) in book.sources.enumerated() {
      for statement in declared.statements.indices {
        anchors.append(Anchors.statement(Reference(source: source, statement: statement, evidence: nil), in: book))
      }
    }
    if given != nil { anchors.append(Anchors.bookCase(0)) }
    for anchor in anchors {
      #expect(page.components(separatedBy: "id=\"\(anchor)\"").count == 2, "seed \(seed): \(anchor)")
    }
    for link in page.components(separatedBy: "href=\"#").dropFirst() {
      let target = link.prefix { $0 != "\"" }
      #expect(page.contains("id=\"\(target)\""), "seed \(seed): \(target)")
    }
    let names =
      book.rules.map(\.id) + book.facts.map(\.label) + book.options.map(\.label) + book.definitions.map(\.label)
      + book.groups.map(\.name) + book.constraints.map(\.because) + book.rules.map(\.because)
      + book.sources.flatMap { $0.statements.map(\.text) }
      + BookDigests(book).entries.map { String($0.digest.dropFirst(7)) }
    for name in names {
      #expect(page.contains(name), "seed \(seed): \(name)")
      #expect(text.contains(name), "seed \(seed): \(name)")
    }
  }

  private static let hostile = """
    rules hostile version 1.0.0 language 1
      note "A note with <b>markup</b> & | pipes."
    source page "<script>alert(1)</script>" link "javascript:alert(1)"
      statement s.1 "Say 'no' & `code` | <img src=x onerror=alert(1)> [link](http://evil)."
    source other "Other" link "https://example.org/a?b=1&c=2"
    fact fit "Fit <i>x</i>": yes or no
    option drug "Drug | <u>'\u{201C}&"
    rule r.1 for drug when fit because "Because </p><script>1</script> *bold* _it_." cite page s.1 cite other
    case "A case </h3><script>" note "# not a heading" given fit yes expect candidate drug

    """

  @Test("Markup in labels, texts and links is shown and never taken for markup")
  func escaping() throws {
    let publication = try publication(Self.hostile)
    let page = html(publication)
    for word in ["<script", "<img", "<u>", "<i>", "<b>", "href=\"javascript"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("href=\"https://example.org/a?b=1&amp;c=2\""))
    let text = markdown(publication)
    for word in ["<script", "<img", "| pipes", " `code`", "[link](", "*bold*"] {
      #expect(!text.replacing("\\" + word, with: "").contains(word), "\(word)")
    }
    #expect(text.contains("\\<script\\>alert(1)\\</script\\>"))
  }

  @Test("A page shows control characters and reversed text as escapes")
  func hiddenCharacters() {
    var output = Output()
    output.write(html: "a\u{1B}[31m\u{202E}b\nc\"'<>&")
    #expect(String(decoding: output.bytes, as: UTF8.self) == "a\\x1B[31m\\u{202E}b c&quot;&#39;&lt;&gt;&amp;")
  }

  @Test(
    "Only web addresses become links",
    arguments: [
      ("https://example.org", true), ("http://example.org", true), ("javascript:alert(1)", false), ("data:x", false),
      ("https://a b", false), ("https://a\u{0}", false), ("//example.org", false), ("https://exämple.org", false),
    ]
  )
  func addresses(text: String, isAddress: Bool) {
    #expect((HTMLText.address(text) != nil) == isAddress)
  }
}
