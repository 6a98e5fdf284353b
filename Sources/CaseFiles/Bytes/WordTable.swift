/// A dictionary from words in normal form to what they mean, looked up by the bytes of a file.
struct WordTable<Meaning: Sendable>: Sendable {
  /// For each slot of the hash table the word in it, from 1; 0 for a free slot.
  private let slots: [Int]
  private let words: [[UInt8]]
  private let meanings: [Meaning]

  /// - Parameter entries: Words, in any form, with their meanings; the first meaning of a word stays.
  init(_ entries: [(word: String, meaning: Meaning)]) {
    var size = 8
    while size < entries.count * 2 { size *= 2 }
    var slots = Array(repeating: 0, count: size)
    var words: [[UInt8]] = []
    var meanings: [Meaning] = []
    for entry in entries {
      let word = Array(NormalForm(Array(entry.word.utf8)[...]))
      var slot = Self.hash(word[...]) & (size - 1)
      while slots[slot] != 0, words[slots[slot] - 1] != word { slot = (slot + 1) & (size - 1) }
      if slots[slot] == 0 {
        words.append(word)
        meanings.append(entry.meaning)
        slots[slot] = words.count
      }
    }
    self.slots = slots
    self.words = words
    self.meanings = meanings
  }

  /// What a word means, whatever its case, hyphens, underscores and spaces.
  subscript(word: ArraySlice<UInt8>) -> Meaning? {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = slots[slot] - 1
      if Self.isSame(word, words[index]) { return meanings[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func isSame(_ word: ArraySlice<UInt8>, _ normal: [UInt8]) -> Bool {
    var position = 0
    for byte in NormalForm(word) {
      guard position < normal.count, normal[position] == byte else { return false }
      position += 1
    }
    return position == normal.count
  }

  /// The hash of Fowler, Noll and Vo.
  private static func hash(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in NormalForm(word) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
