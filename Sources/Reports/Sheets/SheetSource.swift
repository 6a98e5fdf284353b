extension Sheet {
  /// A source with those of its statements on which a page rests.
  package struct Source: Sendable, Equatable {
    package struct Statement: Sendable, Equatable {
      /// What links on the page lead to.
      package let anchor: String
      /// The statement's number in its source.
      package let number: String
      package let text: String

      package init(anchor: String, number: String, text: String) {
        self.anchor = anchor
        self.number = number
        self.text = text
      }
    }

    package let anchor: String
    /// The source's title, publisher and edition.
    package let title: String
    package let statements: [Statement]

    package init(anchor: String, title: String, statements: [Statement]) {
      self.anchor = anchor
      self.title = title
      self.statements = statements
    }
  }
}
