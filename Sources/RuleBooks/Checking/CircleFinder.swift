/// Finds circles among things that rest on each other.
enum CircleFinder {
  /// How far a node has been followed.
  private enum Progress {
    case unseen
    case onPath
    case done
  }

  /// Circles, none of which shares a member with another; where there is any circle, at least one is found.
  ///
  /// Each starts with its first member in the order of the nodes and follows the arrows. The search keeps its own path,
  /// so that no file is too deep for it.
  ///
  /// - Complexity: Linear in the number of nodes and arrows but for the members of circles.
  static func circles(_ arrows: [[Int]]) -> [[Int]] {
    var circles: [[Int]] = []
    var progress = [Progress](repeating: .unseen, count: arrows.count)
    var isInCircle = [Bool](repeating: false, count: arrows.count)
    for start in arrows.indices where progress[start] == .unseen {
      var path: [(node: Int, next: Int)] = [(start, 0)]
      progress[start] = .onPath
      while let (node, next) = path.last {
        guard next < arrows[node].count else {
          progress[node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = arrows[node][next]
        switch progress[target] {
        case .done: break
        case .unseen:
          progress[target] = .onPath
          path.append((target, 0))
        case .onPath:
          guard !isInCircle[target], let circle = end(of: path, from: target, avoiding: isInCircle) else { break }
          for member in circle { isInCircle[member] = true }
          circles.append(startingWithFirst(circle))
        }
      }
    }
    return circles
  }

  /// The end of a path from a node on it; nil where it meets a node to avoid.
  private static func end(of path: [(node: Int, next: Int)], from start: Int, avoiding taken: [Bool]) -> [Int]? {
    var members: [Int] = []
    for (node, _) in path.reversed() {
      if taken[node] { return nil }
      members.append(node)
      if node == start { break }
    }
    return members.reversed()
  }

  private static func startingWithFirst(_ members: [Int]) -> [Int] {
    guard let least = members.min(), let position = members.firstIndex(of: least) else { return members }
    return Array(members[position...] + members[..<position])
  }
}
