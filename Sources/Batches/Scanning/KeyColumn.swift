import CaseFiles

/// What a key means, as the scanner of lines needs it.
struct KeyColumn: Sendable {
  enum Kind: Sendable {
    case fact
    /// The keys `title`, `note` and `reason`.
    case prose
    case id
    case date
    case decision
    /// The key of the object that holds the facts.
    case facts
    case ignored
  }

  let kind: Kind
  let namesUnit: Bool
  /// The fact, or the number of the reserved key.
  let number: Int32

  static let ignored = KeyColumn(kind: .ignored)

  private init(kind: Kind, number: Int32 = 0, namesUnit: Bool = false) {
    self.kind = kind
    self.number = number
    self.namesUnit = namesUnit
  }

  init(_ meaning: KeyMeaning) {
    switch meaning {
    case .fact(let fact, let namesUnit): self.init(kind: .fact, number: Int32(fact), namesUnit: namesUnit)
    case .ignored: self = .ignored
    case .reserved(let key):
      switch key {
      case .title: self.init(kind: .prose, number: 0)
      case .note: self.init(kind: .prose, number: 1)
      case .reason: self.init(kind: .prose, number: 2)
      case .id: self.init(kind: .id, number: 3)
      case .date: self.init(kind: .date, number: 4)
      case .decision: self.init(kind: .decision, number: 5)
      case .facts: self.init(kind: .facts, number: 6)
      }
    }
  }

  /// The reserved key of which this is the column; nil for facts and ignored keys.
  var reserved: ReservedKey? {
    switch kind {
    case .prose: number == 0 ? .title : number == 1 ? .note : .reason
    case .id: .id
    case .date: .date
    case .decision: .decision
    case .facts: .facts
    case .fact, .ignored: nil
    }
  }
}
