import CaseFiles

/// What a key means, as the scanner of lines needs it, and the bytes by which it is known again.
struct KeyColumn: Sendable {
  enum Kind: Sendable {
    /// A fact with one value.
    case choice
    /// A fact with yes or no of which both literals stand for a cell.
    case yesOrNo
    case number
    /// A fact with several values.
    case several
    /// A fact that is free text.
    case text
    /// The keys `title`, `note` and `reason`.
    case prose
    case id
    case date
    case decision
    /// The key of the object that holds the facts.
    case facts
    case ignored

    @inline(__always)
    var isFact: Bool {
      switch self {
      case .choice, .yesOrNo, .number, .several, .text: true
      case .prose, .id, .date, .decision, .facts, .ignored: false
      }
    }
  }

  let kind: Kind
  /// For a fact the owner of the tokens that are its values, else the number of the reserved key.
  let number: UInt32
  /// The column of the key that mostly follows.
  var next = 0
  /// The bytes of the key with its closing quote and the colon behind it, and which bits of the words are theirs. A key that
  /// does not fit is never known again by them.
  private let first: (pattern: UInt64, mask: UInt64)
  private let second: (pattern: UInt64, mask: UInt64)
  private let rest: (pattern: SIMD2<UInt64>, mask: SIMD2<UInt64>)
  /// How many bytes the key takes with both quotes and the colon.
  let length: Int

  /// A key that is never known again.
  init() {
    (kind, number, length) = (.ignored, 0, 0)
    (first, second, rest) = ((1, 0), (1, 0), (.one, .zero))
  }

  /// - Parameters:
  ///   - meaning: What the key means.
  ///   - facts: How facts are written as cells.
  ///   - raw: The text in which the key was met.
  ///   - place: The key with its quotes.
  init(_ meaning: KeyMeaning, _ facts: [FactColumn], _ raw: RawSpan, _ place: Range<Int>) {
    switch meaning {
    case .fact(let fact, let namesUnit):
      kind = facts[fact].kind
      number = TokenOwner(fact: fact, namesUnit: namesUnit).number
    case .ignored: (kind, number) = (.ignored, 0)
    case .reserved(let key):
      switch key {
      case .title: (kind, number) = (.prose, 0)
      case .note: (kind, number) = (.prose, 1)
      case .reason: (kind, number) = (.prose, 2)
      case .id: (kind, number) = (.id, 3)
      case .date: (kind, number) = (.date, 4)
      case .decision: (kind, number) = (.decision, 5)
      case .facts: (kind, number) = (.facts, 6)
      }
    }
    length = place.count + 1
    let count = place.count
    guard count <= 32 else {
      (first, second, rest) = ((1, 0), (1, 0), (.one, .zero))
      return
    }
    let name = raw.withUnsafeBytes { Array($0[place].dropFirst()) } + [UInt8(ascii: ":")]
    let masks = (0..<4).map { Self.mask(count - 8 * $0) }
    let words = (0..<4).map { word in
      name.dropFirst(8 * word).prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    first = (words[0], masks[0])
    second = (words[1], masks[1])
    rest = (SIMD2(words[2], words[3]), SIMD2(masks[2], masks[3]))
  }

  /// Whether the key stands behind an opening quote, with its closing quote and the colon.
  @inline(__always)
  func stands(_ raw: RawSpan, behind quote: Int) -> Bool {
    let words = raw.words(at: quote &+ 1)
    if (words[0] & first.mask ^ first.pattern) | (words[1] & second.mask ^ second.pattern) != 0 { return false }
    if length <= 17 { return true }
    let difference = words.highHalf & rest.mask ^ rest.pattern
    return difference[0] | difference[1] == 0
  }

  /// The bits of the first bytes of a word.
  private static func mask(_ count: Int) -> UInt64 {
    if count <= 0 { return 0 }
    return count >= 8 ? .max : (1 << UInt64(8 * count)) - 1
  }

  /// The reserved key of which this is the column; nil for facts and ignored keys.
  var reserved: ReservedKey? {
    switch kind {
    case .prose: number == 0 ? .title : number == 1 ? .note : .reason
    case .id: .id
    case .date: .date
    case .decision: .decision
    case .facts: .facts
    case .choice, .yesOrNo, .number, .several, .text, .ignored: nil
    }
  }
}
