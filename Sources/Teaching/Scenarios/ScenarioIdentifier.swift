import RuleBooks

/// A name for a scenario that can be typed: `q-7f3kq2m-9`.
///
/// Two characters stand for the rule book, five for the case, the last one checks the others. The 31 characters leave out
/// those that are taken for others (0, 1, i, l, o). Their number is a prime, and every place has a weight of its own, so
/// that one mistyped character, or two that have changed places, never give the name of another scenario.
package struct ScenarioIdentifier: Sendable, Hashable {
  /// Why a word is not the identifier of a scenario of a rule book.
  package enum Problem: Error, Sendable, Equatable {
    /// It does not look like one.
    case malformed
    /// A character was mistyped.
    case mistyped
    /// It belongs to another rule file, or to another version of this one.
    case otherBook
  }

  private static let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz".utf8)
  private static let bookLength = 2
  private static let length = 7

  package let text: String

  /// The identifier of a case.
  ///
  /// - Parameters:
  ///   - content: What the case says, in one way only.
  ///   - digest: The digest of the rule book.
  ///   - attempt: Counts up where another scenario of the book has the name already.
  init(content: String, digest: String, attempt: Int = 0) {
    let own = digest + "\n" + String(attempt) + "\n" + content
    let places = Self.places(of: digest, count: Self.bookLength) + Self.places(of: own, count: 5)
    self.init(places: places)
  }

  /// Reads an identifier as somebody has typed it, with or without its hyphens, in capitals or not.
  package init(typed: String, digest: String) throws(Problem) {
    var places: [Int] = []
    for byte in typed.utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      guard let place = Self.alphabet.firstIndex(of: isCapital ? byte | 0x20 : byte) else { throw .malformed }
      places.append(place)
    }
    // The first letter only says what kind of name it is; a name without it is understood as well.
    let mark = Self.alphabet.firstIndex(of: UInt8(ascii: "q"))
    if places.count == Self.length + 2, places.first == mark { places.removeFirst() }
    guard places.count == Self.length + 1, let check = places.popLast() else { throw .malformed }
    guard check == Self.check(places) else { throw .mistyped }
    guard Array(places.prefix(Self.bookLength)) == Self.places(of: digest, count: Self.bookLength) else {
      throw .otherBook
    }
    self.init(places: places)
  }

  private init(places: [Int]) {
    let characters = places.map { Self.alphabet[$0] } + [UInt8(ascii: "-"), Self.alphabet[Self.check(places)]]
    text = "q-" + String(decoding: characters, as: UTF8.self)
  }

  private static func check(_ places: [Int]) -> Int {
    var sum = 0
    for (position, place) in places.enumerated() { sum += (position + 1) * place }
    return sum % alphabet.count
  }

  private static func places(of text: String, count: Int) -> [Int] {
    SHA256.digest(of: Array(text.utf8)).prefix(8).reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64($1) }
      .digits(base: UInt64(alphabet.count), count: count)
  }
}

extension UInt64 {
  /// The lowest digits of the number, the highest of them first.
  fileprivate func digits(base: UInt64, count: Int) -> [Int] {
    var rest = self
    var digits: [Int] = []
    for _ in 0..<count {
      digits.append(Int(rest % base))
      rest /= base
    }
    return digits.reversed()
  }
}
