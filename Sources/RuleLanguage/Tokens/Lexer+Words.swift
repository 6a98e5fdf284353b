extension Lexer {
  /// What is wrong with the characters of a word.
  private struct Strangeness {
    var letters: [UInt8]
    var lookAlike: (scalar: UInt32, ascii: UInt8)?
    var unreadable: UInt32?
    var underscore = false
  }

  /// Reads a name, a dotted identifier or a unit with slashes.
  ///
  /// Look-alike letters are reported and then read as the letters they look like, so that one such letter is one finding.
  mutating func word() {
    let start = offset
    var strangeness: Strangeness?
    var hasDot = false
    var hasSlash = false
    scanning: while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case _ where byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-"):
        strangeness?.letters.append(byte)
        offset += 1
      case UInt8(ascii: ".") where self.byte(after: 1).isLetter || self.byte(after: 1).isDigit:
        hasDot = true
        strangeness?.letters.append(byte)
        offset += 1
      case UInt8(ascii: "/") where self.byte(after: 1).isLetter || self.byte(after: 1).isDigit:
        hasSlash = true
        strangeness?.letters.append(byte)
        offset += 1
      case UInt8(ascii: "_"):
        var found = strangeness ?? Strangeness(letters: Array(bytes[start..<offset]))
        found.underscore = true
        found.letters.append(UInt8(ascii: "-"))
        strangeness = found
        offset += 1
      case 0x80...:
        var found = strangeness ?? Strangeness(letters: Array(bytes[start..<offset]))
        guard beyondASCII(&found) else { break scanning }
        strangeness = found
      case _ where ScalarClass.isHidden(UInt32(byte)) && !ScalarClass.isSeparator(UInt32(byte)):
        strangeness = strangeness ?? Strangeness(letters: Array(bytes[start..<offset]))
        hidden(UInt32(byte), length: 1)
      default: break scanning
      }
    }
    let place = Place(start: start, end: offset)
    let kind: Token.Kind = hasSlash ? .unit : hasDot ? .dotted : .word
    guard let strangeness else {
      appendLimited(kind, text: spelling(of: place), from: start)
      return
    }
    finish(strangeness, kind, place)
  }

  /// Takes one character beyond ASCII into a word.
  ///
  /// - Returns: whether the word goes on.
  private mutating func beyondASCII(_ found: inout Strangeness) -> Bool {
    guard let (scalar, length) = scalar(at: offset) else {
      broken(at: offset)
      found.unreadable = found.unreadable ?? 0xFFFD
      offset += 1
      return true
    }
    switch ScalarClass(scalar) {
    case .space, .openingQuote, .foreignQuote, .foreign: return false
    case .hidden:
      guard !ScalarClass.isSeparator(scalar) else { return false }
      hidden(scalar, length: length)
      return true
    case .lookAlike(let ascii):
      guard ascii.isLetter || ascii.isDigit || ascii == UInt8(ascii: "-") else { return false }
      found.lookAlike = found.lookAlike ?? (scalar, ascii)
      found.letters.append(ascii)
    case .other:
      found.unreadable = found.unreadable ?? scalar
    }
    offset += length
    return true
  }

  private mutating func finish(_ found: Strangeness, _ kind: Token.Kind, _ place: Place) {
    let meant = String(decoding: found.letters, as: UTF8.self)
    if let unreadable = found.unreadable {
      if unreadable != 0xFFFD { report(.unexpectedCharacter(unreadable), at: place) }
      append(.invalid, from: place.start)
      return
    }
    if let (scalar, ascii) = found.lookAlike {
      report(.lookAlike(scalar, ascii: ascii, written: spelling(of: place), meant: meant), at: place)
    } else if found.underscore {
      report(.underscore(meant: meant), at: place)
    }
    appendLimited(kind, text: meant, from: place.start)
  }

  /// Reads digits with points: a number, or with two points or more a version.
  mutating func number() {
    let start = offset
    var points = 0
    while offset < bytes.count {
      if bytes[offset].isDigit {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "."), byte(after: 1).isDigit {
        points += 1
        offset += 1
      } else {
        break
      }
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "^") {
      while offset < bytes.count, bytes[offset].continuesUnit { offset += 1 }
      let place = Place(start: start, end: offset)
      report(.unquotedUnit(spelling(of: place)), at: place)
      append(.text, text: spelling(of: place), from: start)
      return
    }
    let text = spelling(of: Place(start: start, end: offset))
    appendLimited(points > 1 ? .version : .number, text: text, from: start)
  }

  private mutating func appendLimited(_ kind: Token.Kind, text: String, from start: Int) {
    guard text.utf8.count <= limits.nameLength else {
      report(.nameTooLong(limit: limits.nameLength), at: Place(start: start, end: offset))
      append(.invalid, from: start)
      return
    }
    append(kind, text: text, from: start)
  }
}
