/// Where the cells of a level stand among those of all levels.
struct LevelPlace: Sendable, BitwiseCopyable {
  let firstCell: Int32
  let cellCount: Int32
  /// How many bits the numbers of its cells take.
  let bitCount: Int32
}
