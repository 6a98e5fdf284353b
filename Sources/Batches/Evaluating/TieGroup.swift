/// Boxes that tie open levels together, while ties are looked for.
struct TieGroup: BitwiseCopyable {
  /// The open levels that one of them constrains.
  let levels: LevelSet
  /// Whether they have become a part of another group.
  var isJoined = false
}
