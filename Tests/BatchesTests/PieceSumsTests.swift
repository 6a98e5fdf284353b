import Batches
import ConsiliumTestSupport
import Testing

/// The sums by which a run tells whether it reads what an interrupted one read.
struct PieceSumsTests {
  private func sums(of bytes: [UInt8], in parts: [Int]) -> [UInt64] {
    var sums = PieceSums()
    var found: [UInt64] = []
    var start = 0
    for part in parts + [bytes.count] {
      let end = min(bytes.count, start + part)
      found += bytes[start..<end].withUnsafeBytes { sums.take($0) }
      start = end
    }
    return found + [sums.end()].compactMap { $0 }
  }

  @Test("The sums are the same however the bytes come", arguments: [0, 1, 31, 32, 65_535, 65_536, 65_537, 200_003])
  func parts(count: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    let whole = sums(of: bytes, in: [])
    #expect(whole.count == (count + 65_535) / 65_536)
    for most in [70, 1_000, 100_000] {
      // Of more parts only those are taken that there are bytes for.
      let parts = (0..<(4 * count / most)).map { _ in Int.random(in: 0...most, using: &random) }
      #expect(sums(of: bytes, in: parts) == whole, "seed \(seed)")
    }
  }

  @Test("A changed byte, two that are exchanged and one that is missing change a sum")
  func changes() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    let bytes = (0..<1_000).map { _ in UInt8.random(in: 48...57, using: &random) }
    let whole = sums(of: bytes, in: [])
    for _ in 0..<200 {
      let place = Int.random(in: 0..<968, using: &random)
      var changed = bytes
      changed[place] ^= UInt8.random(in: 1...255, using: &random)
      #expect(sums(of: changed, in: []) != whole, "seed \(seed)")
      var exchanged = bytes
      exchanged.swapAt(place, place + 32)
      #expect((sums(of: exchanged, in: []) == whole) == (bytes[place] == bytes[place + 32]), "seed \(seed)")
    }
    #expect(sums(of: bytes.dropLast() + [0], in: []) != sums(of: Array(bytes.dropLast()), in: []))
  }
}
