extension Publication {
  /// A picture of numbers; a table beside it has them all, so that nobody has to see the picture.
  package struct Chart: Sendable {
    /// A share as a bar from 0 to 100 %; numbers are tenths of a percent.
    package struct Bar: Sendable {
      package let label: String
      /// What stands at the end of the line.
      package let words: String
      /// nil where there is nothing to have a share of.
      package let share: Int?
      /// A second share, drawn lighter behind the first.
      package let further: Int
      /// The ends of the share's interval.
      package let interval: (low: Int, high: Int)?

      package init(label: String, words: String, share: Int?, further: Int = 0, interval: (low: Int, high: Int)?) {
        self.label = label
        self.words = words
        self.share = share
        self.further = further
        self.interval = interval
      }
    }

    /// A line of a grid: a share in tenths of a percent for each column, nil for none.
    package struct Row: Sendable {
      package let label: String
      package let shares: [Int?]

      package init(label: String, shares: [Int?]) {
        self.label = label
        self.shares = shares
      }
    }

    package enum Kind: Sendable {
      case bars([Bar])
      /// Shares as shades, darker for greater ones.
      case grid(columns: [String], rows: [Row])
    }

    package let title: String
    /// What is drawn, for those who do not see it, and what its signs mean.
    package let explanation: String
    package let kind: Kind

    package init(title: String, explanation: String, kind: Kind) {
      self.title = title
      self.explanation = explanation
      self.kind = kind
    }
  }
}
