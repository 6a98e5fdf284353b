import CaseFiles

/// What a key means, as the scanner of lines needs it, and the bytes by which it is known again.
struct KeyColumn: BitwiseCopyable, Sendable {
  enum Kind: UInt8, Sendable {
    // The facts come first.

    /// A fact with one value.
    case choice
    /// A fact with yes or no of which both literals stand for a cell.
    case yesOrNo
    case number
    /// A fact with several values.
    case several
    /// A fact that is free text.
    case text
    case ignored
    /// The keys `title`, `note` and `reason`.
    case prose
    case id
    case date
    case decision
    /// The key of the object that holds the facts.
    case facts

    @inline(__always)
    var isFact: Bool { rawValue <= Kind.text.rawValue }
  }

  /// The key with its closing quote and the colon behind it. A key that is too long is never known again by them.
  let bytes: BytePattern
  let kind: Kind
  /// For a fact the owner of the tokens that are its values, else the number of the reserved key.
  let number: UInt32
  private var following: Int32 = 0
  /// Where the values of a fact go.
  let fact: FactColumn

  /// A key that is never known again.
  init() {
    (bytes, kind, number, fact) = (BytePattern(), .ignored, 0, FactColumn())
  }

  /// - Parameters:
  ///   - meaning: What the key means.
  ///   - facts: How facts are written as cells.
  ///   - raw: The text in which the key was met.
  ///   - place: The key with its quotes.
  init(_ meaning: KeyMeaning, _ facts: [FactColumn], _ raw: RawSpan, _ place: Range<Int>) {
    switch meaning {
    case .fact(let fact, let namesUnit):
      (kind, number) = (facts[fact].kind, TokenOwner(fact: fact, namesUnit: namesUnit).number)
      self.fact = facts[fact]
    case .ignored: (kind, number, fact) = (.ignored, 0, FactColumn())
    case .reserved(let key):
      fact = FactColumn()
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
    bytes = BytePattern(raw.withUnsafeBytes { Array($0[place].dropFirst()) } + [UInt8(ascii: ":")])
  }

  /// The column of the key that mostly follows.
  @inline(__always)
  var next: Int {
    get { Int(following) }
    set { following = Int32(truncatingIfNeeded: newValue) }
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
