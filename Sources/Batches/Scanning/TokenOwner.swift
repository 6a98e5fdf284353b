/// What a token is a value of, as a number: the same bytes mean something else for another fact, and in another form.
struct TokenOwner {
  /// The form of a value, which is added to the owner.
  enum Form {
    /// A number or a literal.
    static let bare: UInt32 = 0
    static let text: UInt32 = 1
    /// An item of a list.
    static let item: UInt32 = 2
  }

  let number: UInt32

  init(_ number: UInt32) {
    self.number = number
  }

  init(fact: Int, namesUnit: Bool) {
    number = UInt32(fact) << 3 | (namesUnit ? 4 : 0)
  }

  @inline(__always)
  var fact: Int { Int(number &>> 3) }

  /// Whether the key names the unit of the fact.
  var namesUnit: Bool { number & 4 != 0 }

  @inline(__always)
  func inForm(_ form: UInt32) -> UInt32 { number | form }
}
