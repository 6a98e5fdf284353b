/// A key as it was pressed.
enum Key: Equatable {
  case character(Character)
  case enter
  case tab
  case backspace
  case delete
  case left
  case right
  case up
  case down
  case home
  case end
  case cutToEnd
  case cutToStart
  case cutWord
  case clearScreen
  case interrupt
  case suspend
  case endOfInput
  /// A key that means nothing here.
  case other
}
