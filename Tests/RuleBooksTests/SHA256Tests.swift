import RuleBooks
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "The digest is that of the published vectors",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ]
  )
  func publishedVectors(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }

  @Test("A million letters give the published digest")
  func longText() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.hexadecimal(of: bytes) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    )
  }

  @Test("Lengths around a block's end give digests of their own", arguments: [54, 55, 56, 57, 63, 64, 65, 119, 120])
  func blockEnds(count: Int) {
    let short = SHA256.digest(of: [UInt8](repeating: 0, count: count))
    let long = SHA256.digest(of: [UInt8](repeating: 0, count: count + 1))
    #expect(short.count == 32)
    #expect(short != long)
  }
}
