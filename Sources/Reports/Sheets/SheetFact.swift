extension Sheet {
  /// What is known of one fact, and what that was read from.
  package struct Fact: Sendable, Equatable {
    package let label: String
    package let words: String
    /// The entry as its file spells it; nil where the fact follows from others or nobody noted the entry.
    package let reading: Reading?
    /// Whether it is treated as unknown because it clashes with others.
    package let isSetAside: Bool

    package init(_ label: String, _ words: String, reading: Reading? = nil, isSetAside: Bool = false) {
      self.label = label
      self.words = words
      self.reading = reading
      self.isSetAside = isSetAside
    }
  }

  /// How an entry is spelt, and where it stands.
  package struct Reading: Sendable, Equatable {
    /// The key as the file spells it; nil for what no file says.
    package let key: String?
    /// nil where the fact shows it as it is.
    package let spelling: String?
    package let place: String?
    /// Whether the spelling is another than that of the value, so that it was interpreted.
    package let isInterpreted: Bool

    package init(key: String?, spelling: String?, place: String?, isInterpreted: Bool) {
      self.key = key
      self.spelling = spelling
      self.place = place
      self.isInterpreted = isInterpreted
    }

    /// Whether it says more than the value does.
    package var isWorthTelling: Bool { place != nil || isInterpreted }

    /// The whole reading: `tumour_size “1.8 cm”, line 7, column 18`.
    package var words: String {
      let entry = [key, spelling.map { "“" + $0 + "”" }].compactMap { $0 }.joined(separator: " ")
      return [entry.isEmpty ? nil : entry, place].compactMap { $0 }.joined(separator: ", ")
    }

    /// The spelling with its place, where the key does not matter.
    package var interpretation: String {
      [spelling.map { "“" + $0 + "”" }, place].compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// All that is known of a patient.
  package struct Facts: Sendable, Equatable {
    /// What the case says.
    package let said: [Fact]
    /// What follows from it.
    package let following: [Fact]

    package init(said: [Fact], following: [Fact]) {
      self.said = said
      self.following = following
    }
  }
}
