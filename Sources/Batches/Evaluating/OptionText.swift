/// Where the text about an option of the case at hand stands.
struct OptionText: BitwiseCopyable {
  /// The first byte among the texts of the cache; -1 where it is put together from what was found out, -2 where no rule
  /// speaks to the option, -3 where it is put together from the words of boxes.
  let start: Int32
  let count: Int32

  static let silent = OptionText(start: -2, count: 0)
  /// It is put together from the words of boxes.
  static let plain = OptionText(start: -3, count: 0)
  static let unwritten = OptionText(start: -1, count: 0)
}
