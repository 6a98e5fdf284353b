import Foundation

/// What the environment says of how long a random test runs and where it begins.
package enum RunSetting {
  /// A number; nil where the environment has none of that name.
  package static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}
