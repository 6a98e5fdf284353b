/// Reads files of signatures; any bytes give a file or a problem with its line.
package struct SignatureFileReader {
  private static let mostBytes = 16 << 20
  private static let mostSignatures = 100_000
  private static let mostParts = 10_000

  private var bookName: String?
  private var entry: BookEntry?
  private var signatures: [Signature] = []
  /// The signature whose further lines are being read.
  private var open: OpenSignature?
  private var line = 0

  private struct OpenSignature {
    let digest: String
    let version: String
    let date: String
    let signer: String
    var note: String?
    var parts: [PartDigest]?
  }

  package static func read(_ bytes: [UInt8]) throws(SignatureFileProblem) -> SignatureFile {
    guard bytes.count <= mostBytes else {
      throw SignatureFileProblem(line: nil, "it is larger than \(mostBytes >> 20) MiB")
    }
    var reader = SignatureFileReader()
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      try reader.read(line)
    }
    return try reader.finished()
  }

  private func problem(_ message: String) -> SignatureFileProblem { SignatureFileProblem(line: line, message) }

  private mutating func finished() throws(SignatureFileProblem) -> SignatureFile {
    try close()
    guard let bookName else { throw problem("the line `rules NAME` is missing") }
    return SignatureFile(bookName: bookName, signatures: signatures)
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) throws(SignatureFileProblem) {
    line += 1
    var bytes = bytes
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw problem("it is not valid UTF-8") }
    let indent = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    let content = String(text.utf8.dropFirst(indent)) ?? ""
    guard line > 1 else {
      guard text == "signatures format 1" else { throw problem("it does not begin with `signatures format 1`") }
      return
    }
    switch (indent, content.isEmpty) {
    case (_, true): return
    case (0, _): try readHead(content)
    case (2, _): try readSignature(content)
    case (4, _): try readDetail(content)
    default: throw problem("a line is indented by 0, 2 or 4 spaces")
    }
  }

  private mutating func readHead(_ content: String) throws(SignatureFileProblem) {
    try close()
    let words = Self.words(content)
    guard bookName != nil else {
      guard words.count == 2, words[0] == "rules" else { throw problem("the line `rules NAME` is missing") }
      bookName = words[1]
      return
    }
    guard let kind = BookEntry.Kind(rawValue: words[0]), words.count == (kind == .scope ? 1 : 2) else {
      throw problem("this is neither an entry nor a signature")
    }
    entry = BookEntry(kind, kind == .scope ? "" : words[1])
  }

  /// `signed DATE version VERSION DIGEST by NAME`
  private mutating func readSignature(_ content: String) throws(SignatureFileProblem) {
    try close()
    guard entry != nil else { throw problem("no entry stands above this signature") }
    let words = content.split(separator: " ", maxSplits: 6, omittingEmptySubsequences: false).map { String($0) }
    guard words.count == 7, words[0] == "signed", words[2] == "version", words[5] == "by" else {
      throw problem("a signature reads `signed DATE version VERSION sha256:DIGEST by NAME`")
    }
    guard CalendarDay.isDay(Array(words[1].utf8)[...]) else {
      throw problem("the day of a signature is written YYYY-MM-DD")
    }
    guard words[4].hasPrefix("sha256:"), Self.isHexadecimal(words[4].dropFirst(7), 64...64) else {
      throw problem("a digest is `sha256:` and 64 hexadecimal digits in lower case")
    }
    guard let signer = SignerName(words[6]), signer.text == words[6] else {
      throw problem("the name of the signer is empty, too long or holds characters that cannot be seen")
    }
    guard signatures.count < Self.mostSignatures else {
      throw problem("there are more than \(Self.mostSignatures) signatures")
    }
    open = OpenSignature(digest: words[4], version: words[3], date: words[1], signer: signer.text)
  }

  private mutating func readDetail(_ content: String) throws(SignatureFileProblem) {
    guard var signature = open else { throw problem("no signature stands above this line") }
    if content.hasPrefix("note ") {
      let words = String(content.dropFirst(5))
      guard signature.note == nil, let note = SignerName(words), note.text == words else {
        throw problem("a signature has at most one note, a line of visible characters")
      }
      signature.note = note.text
    } else if content.hasPrefix("over ") {
      guard signature.parts == nil else { throw problem("a signature has one line `over`") }
      signature.parts = try parts(String(content.dropFirst(5)))
    } else {
      throw problem("below a signature stand `note` and `over`")
    }
    open = signature
  }

  private func parts(_ content: String) throws(SignatureFileProblem) -> [PartDigest] {
    var parts: [PartDigest] = []
    for part in content.split(separator: ",", omittingEmptySubsequences: false) {
      var words = Self.words(String(part))
      guard let digest = words.popLast(), 1...3 ~= words.count,
        Self.isHexadecimal(digest[...], PartDigest.shortLength...PartDigest.shortLength)
      else {
        throw problem("each part behind `over` is a name and \(PartDigest.shortLength) hexadecimal digits")
      }
      guard parts.count < Self.mostParts else { throw problem("a signature has more than \(Self.mostParts) parts") }
      parts.append(PartDigest(name: words.joined(separator: " "), digest: digest))
    }
    return parts
  }

  /// Ends the signature that is being read.
  private mutating func close() throws(SignatureFileProblem) {
    guard let signature = open, let entry else { return }
    open = nil
    guard let parts = signature.parts else {
      throw SignatureFileProblem(line: line - 1, "the line `over` is missing below the signature")
    }
    signatures.append(
      Signature(
        entry: entry,
        digest: signature.digest,
        version: signature.version,
        date: signature.date,
        signer: signature.signer,
        note: signature.note,
        parts: parts
      )
    )
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map { String($0) } }

  private static func isHexadecimal(_ text: Substring, _ count: ClosedRange<Int>) -> Bool {
    count.contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
